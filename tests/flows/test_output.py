"""What a document says must neither drive a terminal nor come alive in a browser."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from etl.summary import Case, RuleFindings, RunSummary, Standing
from flows import output, report


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\x7f", "\r"])
def test_control_characters_are_not_passed_to_a_terminal(sign):
    assert output.plain(f"a{sign}[31mb") == "a\N{REPLACEMENT CHARACTER}[31mb"


def test_line_breaks_and_all_letters_are_kept():
    text = "48\u202f963 tentatives\n١٤٬٢٦٠ شخصا"
    assert output.plain(text) == text


def test_square_brackets_in_a_cell_are_shown_not_obeyed(capsys):
    output.write_table(["says"], [["[red]dont[/red] 1.664"]])
    assert "[red]dont[/red] 1.664" in capsys.readouterr().out


def test_a_wide_table_is_whole_where_nobody_watches(capsys):
    long = "tentatives " * 60
    output.write_table(["sentence"], [[long.strip()]])
    assert long.strip() in capsys.readouterr().out


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2024, 9, 30), "2024-09-30"),
        (datetime(2024, 9, 30, 6, tzinfo=UTC), "2024-09-30T06:00:00+00:00"),
        (Decimal(48963), 48963),
        (Decimal("0.5"), 0.5),
    ],
)
def test_values_json_has_no_word_for_are_written_plainly(capsys, value, said):
    output.write_json(value)
    assert json.loads(capsys.readouterr().out) == said


def test_json_carries_control_characters_escaped_and_unchanged(capsys):
    output.write_json("a\x1b\x9bb")
    written = capsys.readouterr().out
    assert "\x1b" not in written
    assert "\x9b" not in written
    assert json.loads(written) == "a\x1b\x9bb"


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))", "a | b"]
)
def test_markdown_of_a_run_holds_no_live_words_of_a_document(hostile):
    case = Case(observed=hostile, expected=hostile, sentence=hostile, raw_path=hostile, subject="1")
    found = RuleFindings("r", "block", "fail", "It holds.", 1, (case,))
    text = report.as_markdown(RunSummary(run_id="1", generation=1, standing=Standing(failed=(found,))))
    assert hostile not in text
    assert "<script" not in text
    assert "<img" not in text
    assert "](" not in text
    assert len([line for line in text.splitlines() if line.lstrip().startswith("- ")]) == 3


def test_remarks_tell_a_decision_made_in_vain_with_its_file_and_what_to_write():
    case = Case("entry refused: unknown key 'becuase'; write because", "what the person saw", "12", "a/x.txt", "ab12")
    vain = RuleFindings("decision_holds", "warn", "fail", "A decision holds.", 1, (case,))
    told, last = report.remarks(RunSummary(run_id="1", generation=1, standing=Standing(warned=(vain,))))
    assert told.startswith("Warning: A decision holds. (decision_holds, 1 case)")
    assert "unknown key 'becuase'; write because" in told
    assert "a/x.txt" in told
    assert last == "all of it: communique check"


def test_remarks_name_each_rule_once_with_how_often_it_spoke():
    case = Case("1", "2", "", "a.txt", "1")
    undecidable = tuple(
        RuleFindings(rule, "warn", "undecidable", "It holds.", count, (case,))
        for rule, count in (("often", 25), ("once", 1))
    )
    remarks = list(report.remarks(RunSummary(run_id="1", generation=1, standing=Standing(undecidable=undecidable))))
    assert remarks == [
        "undecidable: It holds. (often, 25 cases)",
        "undecidable: It holds. (once, 1 case)",
        "all of it: communique check",
    ]


@pytest.mark.parametrize(
    ("given", "text", "typed"),
    [
        ({}, "next: communique check", "next: communique check"),
        ({"--warehouse": "w"}, "next: communique check", "next: communique check --warehouse w"),
        (
            {"--warehouse": "a b"},
            'next: communique sql "SELECT 1"',
            "next: communique sql --warehouse 'a b' \"SELECT 1\"",
        ),
        ({"--raw": "r", "--warehouse": "w"}, "next: communique run", "next: communique run --raw r --warehouse w"),
        ({"--raw": "r", "--warehouse": "w"}, "next: communique show 1a", "next: communique show --warehouse w 1a"),
        ({"--raw": "r"}, "next: communique serve --cron x", "next: communique serve --raw r --cron x"),
        ({"--warehouse": "w"}, "communique run", "communique run --warehouse w"),
        ({"--warehouse": "w"}, "next: one\n      communique check", "next: one\n      communique check --warehouse w"),
        ({"--warehouse": "w"}, "The next communique run publishes", "The next communique run publishes"),
    ],
)
def test_a_command_to_type_next_names_the_folders_of_this_call(given, text, typed, monkeypatch):
    monkeypatch.setattr(output, "folders", given)
    assert output.in_these_folders(text) == typed
