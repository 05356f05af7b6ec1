"""docs/rules.md and the table `rules` say what the checks say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from etl.codes import rule_rows
from schemas.tables import rules, tables

ROOT = Path(__file__).parents[2]


def write_rules():
    spec = importlib.util.spec_from_file_location("write_rules", ROOT / "docs" / "write_rules.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_rules_is_the_one_that_the_rules_make():
    module = write_rules()
    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "type: make rules"


def test_the_page_tells_every_rule_once():
    page = write_rules().page()
    for row in rule_rows():
        assert page.count(f"### `{row['code']}` (") == 1


def test_every_rule_is_a_pandera_check_of_its_model():
    checked = [check.name for info in tables().values() for check in info.model.to_schema().checks]
    assert sorted(checked) == sorted(set(rules()) - {"fits_table"})
