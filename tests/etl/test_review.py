"""What waits for a person, in which order, and how a choice becomes a decision."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from etl import query
from etl.bring_in import bring_in
from etl.decisions_file import decisions_at
from etl.errors import UsageError
from etl.readers.table import csv_rows, xlsx_sheets
from etl.review import Choice, changes_from, decide_on, take_back
from etl.settings import Settings
from etl.sheet import COLUMNS, read_sheet, write_sheet
from etl.validate import validate_batch
from etl.waiting import Queue
from tests.etl import toy
from tests.etl.deciding import TEXT, a_reading

SETTINGS = Settings()
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
WRONG = TEXT.replace("1.664", "5.664")
HOSTILE = '=HYPERLINK("http://x") 99\n'


def resolve(documents, found, settings):
    return [a_reading(document.text) for document in documents]


def reread(documents):
    return [
        {(m.char_start, m.char_end): (m.value, m.value_low, m.value_high) for m in a_reading(d.text).mentions}
        for d in documents
    ]


def validate(*batch):
    return validate_batch(*batch, reread)


STAGES = toy.Stages(find=toy.find, resolve=resolve, validate=validate)


@pytest.fixture
def raw(tmp_path):
    return tmp_path / "raw"


@pytest.fixture
def warehouse(tmp_path):
    return tmp_path / "warehouse"


def publish(raw, warehouse):
    summary = toy.run_pipeline(raw, warehouse, stages=STAGES)
    # The run counts what waits by itself: the view would put all of it in order.
    assert query.sql(warehouse, "SELECT count(*) FROM open_review").rows == ((summary.standing.waiting,),)
    return summary


@pytest.fixture
def queue(raw, warehouse):
    return archive(raw, warehouse)


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """The same archive for tests that write nothing: raw folder, warehouse, queue."""
    home = tmp_path_factory.mktemp("still")
    return home / "raw", home / "warehouse", archive(home / "raw", home / "warehouse")


def archive(raw, warehouse):
    toy.put(raw, "new/communique.txt", TEXT, 'publisher = "ma_interieur"\npublished_on = 2024-11-20\n')
    toy.put(raw, "wrong/communique.txt", WRONG, "published_on = 2024-10-20\n")
    toy.put(raw, "old/communique.txt", HOSTILE + TEXT, "published_on = 2024-10-19\n")
    (raw / "aside").mkdir()
    (raw / "aside/communique.txt").write_bytes(b"caf\xe9")
    publish(raw, warehouse)
    return lambda: Queue(warehouse, raw, SETTINGS)


def shown(queue):
    return [(item.what, item.raw_path.split("/")[0], item.quote) for item in queue().waiting]


def choose(verdict, because="it says so", **changes):
    return Choice(verdict, "Jeanne", NOW, because, changes)


def pick(queue, quote, folder="new"):
    return next(i for i in queue().items if i.quote == quote and i.raw_path.startswith(folder))


def test_among_rows_set_aside_those_come_first_that_parts_hang_on(raw, warehouse):
    toy.put(raw, "a/communique.txt", "deaths -3\n", "published_on = 2024-12-30\n")
    toy.put(raw, "b/communique.txt", toy.FIVE.replace("1.664", "5.664"), "published_on = 2024-10-10\n")
    toy.run(raw, warehouse)
    first = query.sql(warehouse, "SELECT indicator, hanging FROM open_review WHERE what = 'rejected' ORDER BY place")
    assert first.rows == (("voluntary_returns", 1), ("voluntary_returns_iom", 1), ("deaths", 0))


def test_what_a_rule_set_aside_comes_first_then_figures_then_numerals_the_newest_first(still):
    *_, queue = still
    assert shown(queue) == [
        ("rejected", "wrong", "4.388"),
        ("rejected", "wrong", "5.664"),
        ("figure", "new", "1.664"),
        ("figure", "old", "1.664"),
        ("numeral", "new", "312"),
        ("numeral", "wrong", "312"),
        ("numeral", "old", "312"),
        ("file", "aside", ""),
    ]


def test_an_item_shows_its_sentence_its_reading_and_why_it_waits(still):
    *_, queue = still
    item = pick(queue, "1.664")
    assert item.evidence == "dont voluntary_returns_iom »1.664«"
    assert item.reading["period_end"] == date(2024, 9, 30)
    assert item.reason == "Say whether all are meant."
    numeral = pick(queue, "312")
    assert (numeral.evidence, numeral.value, numeral.reason) == ("»312« parapluies", 312, "say what it is")
    assert "at most" in pick(queue, "5.664", "wrong").reason


def test_what_is_decided_waits_no_longer_even_before_the_next_run_and_for_good_after_it(raw, warehouse, queue):
    decide_on(raw, pick(queue, "1.664"), choose("accept"), SETTINGS)
    decide_on(raw, pick(queue, "312"), choose("not_a_figure"), SETTINGS)
    decide_on(raw, pick(queue, "5.664", "wrong"), choose("correct", value=1664), SETTINGS)
    left = [("figure", "old"), ("numeral", "wrong"), ("numeral", "old"), ("file", "aside")]
    assert [row[:2] for row in shown(queue)] == [("rejected", "wrong"), *left]
    publish(raw, warehouse)
    assert [row[:2] for row in shown(queue)] == left


def test_what_is_deferred_comes_last_and_says_who_looked(raw, warehouse, queue):
    decide_on(raw, pick(queue, "5.664", "wrong"), choose("defer", "ask the ministry"), SETTINGS)
    for _ in range(2):
        last = queue().waiting[-1]
        assert last.quote == "5.664"
        assert last.noted.startswith("deferred (Jeanne)")
        assert "ask the ministry" in last.noted
        publish(raw, warehouse)


def test_a_stale_decision_is_noted_beside_its_number_or_listed_by_itself(raw, warehouse, queue):
    decide_on(raw, pick(queue, "1.664"), choose("accept"), SETTINGS)
    decide_on(raw, pick(queue, "312"), choose("not_a_figure"), SETTINGS)
    toy.put(
        raw, "new/communique.txt", TEXT.replace("dont voluntary", "soit voluntary").replace("parapluies", "ombrelles")
    )
    publish(raw, warehouse)
    listed = {item.quote: item for item in queue().waiting if item.raw_path.startswith("new")}
    assert listed["312"].noted.startswith("stale (Jeanne)")
    assert listed["1.664"].what == "decision"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("value=4388", {"value": 4388}),
        ("value=4 388", {"value": 4388}),
        ("value=200..220", {"qualifier": "between", "value_low": 200, "value_high": 220}),
        ("indicator=rescued_at_sea", {"indicator": "rescued_at_sea"}),
        ("qualifier=at_least", {"qualifier": "at_least"}),
        ("period=2024", {"period_start": date(2024, 1, 1), "period_end": date(2024, 12, 31)}),
        ("period=2024-02", {"period_start": date(2024, 2, 1), "period_end": date(2024, 2, 29)}),
        ("period=2024-01-01/2024-09-30", {"period_start": date(2024, 1, 1), "period_end": date(2024, 9, 30)}),
        ("period=2024-01-01/P9M", {"period_start": date(2024, 1, 1), "period_end": date(2024, 9, 30)}),
        ("period=2024-01-01/..", {"period_start": date(2024, 1, 1), "period_end": "none"}),
        ("period=../2024-09-30", {"period_start": "none", "period_end": date(2024, 9, 30)}),
        ("part_of=none", {"part_of": "none"}),
    ],
)
def test_a_correction_is_typed_as_key_and_value(still, typed, expected):
    *_, queue = still
    assert changes_from([typed], pick(queue, "1.664"), queue().find) == expected


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("valeu=3", "KEY is value"),
        ("4388", "unknown key '4388'"),
        ("value=3.5", "no whole number"),
        ("value=-3", "no whole number"),
        ("value=1.664", "no whole number"),
        ("value=220..200", "the range ends before it begins"),
        ("indicator=voluntary_return", "type voluntary_returns"),
        ("qualifier=circa", "one of exact, about"),
        ("period=2024-13", "no period"),
        ("period=2024-03-01", "type period=2024-03-01/2024-03-01 for that day, or period=../2024-03-01"),
        ("period=2024-02-30/2024-03-01", "no day"),
        ("period=2024-09-30/2024-01-01", "ends before it begins"),
        ("period=2024-01-01/PXM", "no period"),
        ("part_of=0000", "no number that can be decided has this id"),
    ],
)
def test_a_correction_that_cannot_be_says_what_to_type(still, typed, told):
    *_, queue = still
    with pytest.raises(UsageError) as caught:
        changes_from([typed], pick(queue, "1.664"), queue().find)
    assert told in str(caught.value)
    assert "next: " in str(caught.value)


def test_a_whole_is_named_by_its_id_and_stands_in_the_same_document(still):
    _, warehouse, queue = still
    item, other = pick(queue, "1.664"), pick(queue, "1.664", "old")
    ((whole,),) = query.sql(
        warehouse, "SELECT figure_id FROM figures WHERE quote = '14.260' AND document_id = ?", [item.document_id]
    ).rows
    at = TEXT.index("14.260")
    assert changes_from([f"part_of={whole}"], item, queue().find) == {"part_of": [at, at + 6]}
    for wrong in (other.subject, item.subject):
        with pytest.raises(UsageError, match="is not another one of the same document"):
            changes_from([f"part_of={wrong}"], item, queue().find)


REFUSED = [
    ("5.664", "wrong", choose("accept"), "a rule set it aside"),
    ("312", "new", choose("accept"), "no figure to accept"),
    ("312", "new", choose("correct", indicator="deaths"), "a figure needs its period"),
    ("1.664", "new", choose("correct"), "nothing is corrected\nnext: say what is right, in a sheet under new_value"),
    (
        "1.664",
        "new",
        choose("correct", because=None, value=3),
        "needs a reason\nnext: say why, in a sheet under because",
    ),
    ("1.664", "new", choose("not_a_figure", because=None), "or with --because"),
    ("1.664", "new", choose("acept"), "next: give one of accept, correct"),
]


@pytest.mark.parametrize(("quote", "folder", "choice", "told"), REFUSED)
def test_a_choice_that_cannot_be_is_refused_and_nothing_is_written(still, quote, folder, choice, told):
    raw, _, queue = still
    with pytest.raises(UsageError) as caught:
        decide_on(raw, pick(queue, quote, folder), choice, SETTINGS)
    assert told in str(caught.value)
    assert not list(raw.rglob("decisions.toml"))


def test_the_same_choice_again_is_not_written_again_and_another_one_is(raw, queue):
    item = pick(queue, "1.664")
    first = decide_on(raw, item, choose("accept"), SETTINGS)
    assert decide_on(raw, item, choose("accept"), SETTINGS) == first
    decide_on(raw, item, choose("not_a_figure"), SETTINGS)
    assert len(decisions_at(raw, "new/decisions.toml", SETTINGS)) == 2


def test_a_published_decision_can_be_changed_and_taken_back_by_the_id_of_its_figure(raw, warehouse, queue):
    item = pick(queue, "1.664")
    decide_on(raw, item, choose("correct", value=5), SETTINGS)
    publish(raw, warehouse)
    again = queue().find(item.subject)
    assert (again.what, again.reading) == ("accepted", item.reading), "what is expected is what was read"
    later = Choice("correct", "Omar", NOW.replace(hour=4), "a typo", {"value": 6})
    decide_on(raw, again, later, SETTINGS)
    publish(raw, warehouse)
    assert query.sql(warehouse, "SELECT value FROM figures WHERE figure_id = ?", [item.subject]).rows == ((6,),)
    assert [take_back(raw, item.subject[:8], SETTINGS).decided_by for _ in range(2)] == ["Omar", "Jeanne"]
    assert not (raw / "new/decisions.toml").exists()
    publish(raw, warehouse)
    assert pick(queue, "1.664").subject == item.subject


def filled(path, **cells):
    """Fill in cells of rows by their quote and folder, as somebody would in a spreadsheet program."""
    if path.suffix == ".csv":
        rows = csv_rows(path.read_text("utf-8-sig"))
        fill(rows, cells)
        text = "\n".join(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)
        path.write_text(text, encoding="utf-8-sig")
        return
    import openpyxl

    book = openpyxl.load_workbook(path)
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    fill(rows, cells)
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            book.active.cell(row=number, column=column, value=value)
    book.save(path)


def fill(rows, cells):
    for row in rows[1:]:
        place = {name: row[COLUMNS.index(name)] for name in ("raw_path", "quote")}
        for name, value in cells.get(f"{place['raw_path'].split('/')[0]}_{place['quote']}", {}).items():
            row[COLUMNS.index(name)] = value


FILLED = {
    "new_1.664": {"verdict": "accept"},
    "new_312": {"verdict": "not a figure", "because": "-umbrellas"},
    "wrong_5.664": {"verdict": "correct", "new_value": "1664", "new_part_of": "none", "because": "a typo"},
    "old_312": {
        "verdict": "correct",
        "new_indicator": "deaths",
        "new_period": "2024-01-01/2024-09-30",
        "because": "drowned",
    },
}


@pytest.mark.parametrize("name", ["queue.csv", "queue.xlsx"])
def test_the_queue_goes_out_to_a_sheet_and_comes_back_as_decisions(raw, warehouse, queue, tmp_path, name):
    path = tmp_path / name
    assert write_sheet(path, queue().waiting) == 7, "a file is mended, not decided"
    filled(path, **FILLED)
    result = bring_in(queue(), raw, read_sheet(path, SETTINGS), "Jeanne", NOW, SETTINGS)
    assert (len(result.decided), result.known, result.wrong) == (4, 0, [])
    again = bring_in(queue(), raw, read_sheet(path, SETTINGS), "Jeanne", NOW, SETTINGS)
    assert (len(again.decided), again.known, again.wrong) == (0, 4, [])
    publish(raw, warehouse)
    rows = query.sql(warehouse, "SELECT quote, verdict, because, state FROM decisions ORDER BY quote, verdict").rows
    assert rows == (
        ("1.664", "accept", None, "applied"),
        ("312", "correct", "drowned", "applied"),
        ("312", "not_a_figure", "-umbrellas", "applied"),
        ("5.664", "correct", "a typo", "applied"),
    )
    after = bring_in(queue(), raw, read_sheet(path, SETTINGS), "Jeanne", NOW, SETTINGS)
    assert (len(after.decided), after.known, after.wrong) == (0, 4, [])


def test_a_row_that_is_wrong_is_told_with_its_number_and_the_others_count(raw, queue, tmp_path):
    path = tmp_path / "queue.csv"
    write_sheet(path, queue().waiting)
    filled(path, **FILLED | {"wrong_5.664": {"verdict": "agree"}, "old_312": {"verdict": "correct", "because": "x"}})
    result = bring_in(queue(), raw, read_sheet(path, SETTINGS), "Jeanne", NOW, SETTINGS)
    assert len(result.decided) == 2
    assert [problem.split(":")[0] for problem in result.wrong] == ["row 3", "row 8"]
    assert "one of accept, correct" in result.wrong[0]


def test_a_row_that_was_filled_in_without_a_verdict_is_told(still, tmp_path):
    raw, _, queue = still
    path = tmp_path / "queue.csv"
    write_sheet(path, queue().waiting)
    filled(path, **{"new_1.664": {"new_value": "1665"}})
    result = bring_in(queue(), raw, read_sheet(path, SETTINGS), "Jeanne", NOW, SETTINGS)
    assert (result.decided, len(result.wrong)) == ([], 1)
    assert "give one of accept, correct" in result.wrong[0]


def test_a_row_that_shows_another_reading_than_now_is_not_decided(raw, warehouse, queue, tmp_path):
    path = tmp_path / "queue.csv"
    write_sheet(path, queue().waiting)
    filled(path, **{"new_1.664": {"verdict": "accept", "seen": "0" * 12}})
    result = bring_in(queue(), raw, read_sheet(path, SETTINGS), "Jeanne", NOW, SETTINGS)
    assert not result.decided
    assert "write the queue anew with --to" in result.wrong[0]


@pytest.mark.parametrize("name", ["queue.csv", "queue.xlsx"])
def test_no_cell_of_a_sheet_is_a_formula(raw, warehouse, tmp_path, name):
    toy.put(raw, "communique.txt", HOSTILE.replace("99", "312"))
    publish(raw, warehouse)
    path = tmp_path / name
    write_sheet(path, Queue(warehouse, raw, SETTINGS).waiting)
    content = path.read_bytes()
    rows = csv_rows(content.decode("utf-8-sig")) if name.endswith("csv") else xlsx_sheets(content)["queue"]
    words = rows[1][COLUMNS.index("words")]
    assert words == '\'=HYPERLINK("http://x") »312«'
    if name.endswith("xlsx"):
        import openpyxl

        cells = [cell for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
        assert "f" not in {cell.data_type for cell in cells}


def test_a_sheet_that_is_there_already_is_left_alone(still, tmp_path):
    *_, queue = still
    path = tmp_path / "queue.csv"
    path.write_text("filled in by hand", encoding="utf-8")
    with pytest.raises(UsageError, match="there already"):
        write_sheet(path, queue().waiting)
    assert path.read_text(encoding="utf-8") == "filled in by hand"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("queue.ods", b"", "name a file such as queue.xlsx"),
        ("gone.csv", None, "check its name"),
        ("queue.csv", b"subject;verdict\n", "no column new_value"),
        ("queue.csv", "subject;caf\u00e9".encode("latin-1"), "CSV UTF-8"),
        ("queue.xlsx", b"no zip", "cannot be read"),
    ],
)
def test_a_file_that_is_no_sheet_of_ours_says_why(tmp_path, name, content, told):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError) as caught:
        read_sheet(path, SETTINGS)
    assert told in str(caught.value)
