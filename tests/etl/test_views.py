"""What each view promises, on a small archive of two publishers and three runs."""

from __future__ import annotations

import duckdb
import pytest

from etl.duck import views
from schemas.tables import published_tables
from tests.etl import toy
from tests.etl.toy import put

SOURCE = 'publisher = "{}"\nlanguage = "fr"\npublished_on = {}\n'
YEAR, TO_MAY = "period 2024-01-01 2024-12-31\n", "period 2024-01-01 2024-05-31\n"
MAY = "period 2024-05-01 2024-05-31\n"


def publish(root, path, text, publisher="ma_interieur", day="2025-02-01"):
    put(root / "raw", f"{path}/communique.txt", text, source=SOURCE.format(publisher, day))
    toy.run(root / "raw", root / "warehouse")


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    root = tmp_path_factory.mktemp("views")
    publish(root, "may", TO_MAY + "deaths 40\n" + MAY + "deaths 9\n", day="2024-06-10")
    publish(root, "year", YEAR + "arrivals 1.000\ndont rescued_at_sea 400\ndont deaths 100\n")
    publish(root, "may", TO_MAY + "deaths 41\n" + MAY + "deaths 9\n", day="2024-06-10")
    publish(root, "may-again", TO_MAY + "deaths 45\n", day="2024-07-01")
    publish(root, "other", YEAR + "arrivals 1.100\n", publisher="ma_dgsn")
    with duckdb.connect(str(root / "warehouse" / "warehouse.duckdb"), read_only=True) as connection:
        yield lambda query: connection.execute(query).fetchall()


def test_a_series_has_one_row_an_indicator_area_publisher_period_and_way_of_counting(ask):
    keys = "indicator, ref_area, publisher, unit_measure, period_start, period_end, cumulation"
    assert ask(f"SELECT {keys} FROM indicator_series GROUP BY ALL HAVING count(*) > 1") == []
    assert ask("SELECT publisher, value FROM indicator_series WHERE indicator = 'arrivals' ORDER BY ALL") == [
        ("ma_dgsn", 1100),
        ("ma_interieur", 1000),
    ]


def test_a_running_total_and_a_month_that_end_on_one_day_stay_apart(ask):
    assert ask(
        "SELECT cumulation, value FROM indicator_series "
        "WHERE indicator = 'deaths' AND period_end = DATE '2024-05-31' ORDER BY ALL"
    ) == [("period", 9), ("year_to_date", 45)]


def test_a_series_tells_the_newest_statement_and_the_first(ask):
    assert ask(
        "SELECT value, first_value, first_published_on::VARCHAR, statements, is_revised FROM indicator_series "
        "WHERE indicator = 'deaths' AND cumulation = 'year_to_date' AND period_end = DATE '2024-05-31'"
    ) == [(45, 41, "2024-06-10", 2, True)]


def test_parts_of_parts_hang_below_their_total(ask):
    assert ask("SELECT depth, path, percent_of_parent, percent_of_root FROM parts_tree ORDER BY depth") == [
        (0, "arrivals 1000", None, 100.0),
        (1, "arrivals 1000 > rescued_at_sea 400", 40.0, 40.0),
        (2, "arrivals 1000 > rescued_at_sea 400 > deaths 100", 25.0, 10.0),
    ]


def test_a_ring_of_parts_ends(ask, tmp_path):
    with duckdb.connect() as ring:
        ring.execute("CREATE TABLE figures AS SELECT * FROM (VALUES ('t', 1), ('a', 1), ('b', 1)) f (figure_id, value)")
        for column in published_tables()["figures"].columns:
            if column.name not in ("figure_id", "value"):
                ring.execute(f"ALTER TABLE figures ADD COLUMN {column.name} {column.sql_type}")
        ring.execute(
            "CREATE TABLE parts AS SELECT *, 'subset' AS kind, false AS exhaustive, 'dont' AS cue "
            "FROM (VALUES ('a', 't'), ('b', 'a'), ('a', 'b')) p (child_figure_id, whole_figure_id)"
        )
        [tree] = [view for view in views() if view.name == "parts_tree"]
        ring.execute(tree.statement)
        assert ring.execute("SELECT max(depth) FROM parts_tree").fetchone() == (8,)


def test_the_history_tells_what_each_run_changed(ask):
    assert ask(
        "SELECT run_number, documents, new_figures, changed_figures, same_figures FROM run_history ORDER BY 1"
    ) == [(1, 1, 2, 0, 0), (2, 1, 3, 0, 0), (3, 1, 2, 0, 0), (4, 1, 1, 0, 0), (5, 1, 1, 0, 0)]


@pytest.mark.parametrize("table", ["documents", "figures", "claims", "rejected", "replaced_readings", "runs"])
def test_a_day_stands_beside_each_moment(ask, table):
    moments = [c.name for c in published_tables()[table].columns if c.sql_type.startswith("TIMESTAMP")]
    for moment in moments:
        day = f"{moment.removesuffix('_at')}_on"
        assert (
            ask(f"SELECT {day} FROM {table} WHERE {day} IS DISTINCT FROM (({moment}) AT TIME ZONE 'UTC')::DATE") == []
        )


def test_short_lists_are_there_with_four_labels(ask):
    assert ask("SELECT label_fr, label_en, label_es, label_ar FROM codes WHERE codelist = 'sex' AND code = 'F'") == [
        ("femmes", "female", "mujeres", "إناث")
    ]
