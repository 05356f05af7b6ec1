"""The published file: what any client finds in it."""

from __future__ import annotations

import json
import subprocess
import sys

import duckdb
import pytest

from etl.duck import views
from etl.errors import CommuniqueError
from etl.settings import Settings
from etl.verify import verify
from schemas.tables import published_tables, rules
from tests.etl import toy
from tests.etl.toy import put


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    """A warehouse with a bit of everything."""
    root = tmp_path_factory.mktemp("publish")
    source = 'publisher = "ma_interieur"\nlanguage = "fr"\npublished_on = 2024-10-20\n'
    put(root / "raw", "good/communique.txt", source=source)
    put(root / "raw", "bad/communique.txt", toy.FIVE.replace("4.388", "1.388"), source=source)
    put(root / "raw", "alone/communique.txt", "voluntary_returns_iom 1.664\n", source=source)
    put(root / "raw", "a.pdf", b"%PDF")
    toy.run(root / "raw", root / "warehouse")
    return root / "warehouse"


@pytest.fixture
def ask(warehouse):
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as connection:
        yield lambda query: connection.execute(query).fetchall()


def test_the_file_is_written_for_clients_back_to_1_2(warehouse):
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{warehouse / 'warehouse.duckdb'}' AS w (READ_ONLY)")
        [tags] = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'w'").fetchone()
        assert tags["storage_version"] == "v1.2.0+"
        assert connection.execute(
            "SELECT block_size FROM pragma_database_size() WHERE database_name = 'w'"
        ).fetchone() == (16384,)


def test_every_table_and_view_is_there(ask):
    assert {name for (name,) in ask("SELECT table_name FROM information_schema.tables")} == {
        *published_tables(),
        *(view.name for view in views()),
    }


def test_only_types_that_every_client_reads(ask):
    types = {kind for (kind,) in ask("SELECT DISTINCT data_type FROM information_schema.columns")}
    assert types <= {"BIGINT", "DOUBLE", "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP WITH TIME ZONE"}


def test_every_table_view_and_column_has_a_comment(ask):
    assert ask("SELECT table_name FROM duckdb_tables() WHERE coalesce(comment, '') = ''") == []
    assert ask("SELECT view_name FROM duckdb_views() WHERE NOT internal AND coalesce(comment, '') = ''") == []
    assert ask("SELECT column_name FROM duckdb_columns() WHERE NOT internal AND coalesce(comment, '') = ''") == []


def test_the_data_dictionary_says_what_the_comments_say_of_what_is_there(ask):
    told = ask("SELECT table_name, column_name, position, data_type, description FROM data_dictionary ORDER BY ALL")
    there = ask(
        "SELECT table_name, column_name, column_index, data_type, comment FROM duckdb_columns() "
        "WHERE NOT internal ORDER BY ALL"
    )
    assert told == there


def test_every_table_has_the_key_of_its_model(ask):
    keys = dict(
        ask(
            "SELECT table_name, constraint_column_names FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
        )
    )
    assert keys == {name: list(info.key) for name, info in published_tables().items()}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE figures SET value = -1",
        "UPDATE figures SET value_low = value_high + 1",
        "UPDATE figures SET status = 'perhaps'",
        "UPDATE figures SET quote = quote || '1'",
        "UPDATE figures SET indicator = NULL",
        "UPDATE documents SET text = text || ' '",
        "UPDATE parts SET whole_figure_id = child_figure_id",
        "UPDATE mentions SET outcome = NULL",
        "INSERT INTO figures SELECT * FROM figures",
    ],
)
def test_the_tables_refuse_what_the_rules_refuse(warehouse, tmp_path, change):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes((warehouse / "warehouse.duckdb").read_bytes())
    with duckdb.connect(str(copy)) as connection, pytest.raises(duckdb.ConstraintException):
        connection.execute(change)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DELETE FROM documents WHERE is_current", "a number whose span is not its quote"),
        ("DELETE FROM figures WHERE indicator = 'voluntary_returns'", "a part without its figures"),
        (
            "UPDATE figures SET char_start = char_start + 1, char_end = char_end + 1",
            "a number whose span is not its quote",
        ),
        ("UPDATE mentions SET quote = '2024-01-99' WHERE length(quote) = 10", "a number whose span is not its quote"),
        ("CREATE TABLE t AS SELECT sum(value) AS total FROM figures", "a column of a type that clients misread"),
        ("COMMENT ON COLUMN figures.value IS NULL", "a column without a comment"),
    ],
)
def test_a_warehouse_that_is_not_sound_is_not_published(warehouse, tmp_path, damage, told):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes((warehouse / "warehouse.duckdb").read_bytes())
    with duckdb.connect(str(copy)) as connection:
        verify(connection)
        connection.execute(damage)
        with pytest.raises(CommuniqueError, match=told):
            verify(connection)


@pytest.mark.parametrize(
    ("column", "told"),
    [
        ("CAST(raw_path AS DATE)", "a cast to DATE"),
        ("error(raw_path)::VARCHAR", "error()"),
        ("strptime(raw_path, '%Y')::VARCHAR", "strptime()"),
        ("length(text) * length(text)", "*()"),
        ("(SELECT d.text FROM documents d)", "a subquery in place of a value"),
    ],
)
def test_a_view_that_some_row_could_make_fail_is_not_published(warehouse, tmp_path, column, told):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes((warehouse / "warehouse.duckdb").read_bytes())
    with duckdb.connect(str(copy)) as connection:
        connection.execute(f"CREATE OR REPLACE VIEW run_history AS SELECT {column} AS c FROM documents")
        connection.execute("COMMENT ON COLUMN run_history.c IS 'c'")
        with pytest.raises(CommuniqueError, match="view run_history that some row can make fail") as refused:
            verify(connection)
    assert told in refused.value.why


def test_a_view_of_which_one_value_cannot_be_computed_is_not_published(warehouse, tmp_path):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes((warehouse / "warehouse.duckdb").read_bytes())
    with duckdb.connect(str(copy)) as connection:
        connection.execute("CREATE OR REPLACE VIEW run_history AS SELECT raw_path = 7 AS c FROM documents")
        connection.execute("COMMENT ON COLUMN run_history.c IS 'c'")
        with pytest.raises(duckdb.ConversionException):  # a cast that the query does not name
            verify(connection)


def test_a_table_of_many_rows_has_no_key_and_two_rows_of_one_are_found_all_the_same(tmp_path):
    put(tmp_path / "raw", "a/communique.txt", "deaths 7\n")
    toy.run(tmp_path / "raw", tmp_path / "w", settings=Settings(keyed_rows=0))
    with duckdb.connect(str(tmp_path / "w" / "warehouse.duckdb")) as connection:
        keyed = connection.execute("SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'")
        assert {"figures", "mentions"}.isdisjoint(name for (name,) in keyed.fetchall())
        connection.execute("INSERT INTO figures SELECT * FROM figures")
        with pytest.raises(CommuniqueError, match="two rows of one key in figures"):
            verify(connection)


def test_a_generation_that_needs_more_memory_than_was_granted_is_built_all_the_same(tmp_path):
    put(tmp_path / "raw", "a/communique.txt", "deaths 7\n")
    summary = toy.run(tmp_path / "raw", tmp_path / "w", settings=Settings(publish_bytes=1_000_000, run_bytes=1))
    assert summary.standing.figures == 1


def test_every_rule_named_by_a_result_or_a_rejected_row_is_in_the_catalogue(ask):
    assert ask("SELECT rule FROM rule_results ANTI JOIN rules ON rule = code") == []
    assert ask("SELECT rule FROM rejected ANTI JOIN rules ON rule = code") == []
    assert {code for (code,) in ask("SELECT code FROM rules")} >= set(rules())


def test_pass_fail_and_undecidable_are_all_told_with_their_values(ask):
    assert ask(
        "SELECT outcome, observed, expected, raw_path FROM rule_results "
        "WHERE rule = 'iom_returns_within_returns' ORDER BY outcome"
    ) == [
        ("fail", "1664", "at most 1388", "bad/communique.txt"),
        ("pass", "1664", "at most 4388", "good/communique.txt"),
        ("undecidable", "1664", "at most a total not given", "alone/communique.txt"),
    ]


def test_latest_figures_has_one_row_a_series(ask):
    assert ask("SELECT count(*), count(DISTINCT series_id) FROM latest_figures") == [(5, 5)]
    assert ask("SELECT publisher_name <> publisher, indicator_label IS NOT NULL FROM latest_figures LIMIT 1") == [
        (True, True)
    ]


def test_runs_add_up(ask):
    [(number, came, accepted, rejected, documents)] = ask(
        "SELECT run_number, rows_in, rows_accepted, rows_rejected, documents FROM runs"
    )
    assert (number, documents) == (1, 3)
    assert came == accepted + rejected
    assert rejected == ask("SELECT count(*) FROM rejected WHERE row_json IS NOT NULL")[0][0] == 3


def test_a_rejected_row_can_be_read_back_from_its_json(ask):
    rows = [json.loads(row) for (row,) in ask("SELECT row_json FROM rejected WHERE table_name = 'figures'")]
    assert sorted(row["value"] for row in rows) == [1388, 1664]
    assert rows[0].keys() >= {"sentence", "quote", "period_start", "document_id"}


def test_open_review_lists_what_waits(ask):
    assert ask("SELECT what, count(*) FROM open_review GROUP BY what ORDER BY what") == [("file", 1), ("rejected", 2)]


def test_a_client_without_this_program_reads_it(warehouse):
    script = (
        "import duckdb,sys;print(duckdb.connect(sys.argv[1],read_only=True).sql('FROM latest_figures').fetchall()[0])"
    )
    command = [sys.executable, "-I", "-c", script, str(warehouse / "warehouse.duckdb")]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/")
    assert "48963" in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("table", "name", "codes"),
    [(info.name, c.name, c.allowed) for info in published_tables().values() for c in info.columns if c.allowed],
)
def test_the_file_itself_refuses_a_code_that_a_column_does_not_allow(ask, table, name, codes):
    conditions = {text for (text,) in ask(f"SELECT expression FROM duckdb_constraints() WHERE table_name = '{table}'")}
    found = [text for text in conditions if text and f"({name} IN (" in text]
    assert len(found) == 1
    assert all(f"'{code}'" in found[0] for code in codes)
