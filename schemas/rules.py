"""The table rules: the catalogue of all rules, made from the models that hold them."""

from __future__ import annotations

from schemas.base import Table, column, table


@table("rules", key=("code",))
class Rules(Table):
    """One row a rule: what must hold, why, and where the idea comes from."""

    code: str = column("Stable name", unique=True)
    table_name: str = column("The table it judges")
    severity: str = column("block: what fails is set aside; warn: it is published, and told", codes="severity")
    sentence_en: str = column("What must hold, in English")
    sentence_fr: str = column("What must hold, in French")
    reason: str = column("Why it must")
    source: str = column("Where the idea comes from")
    broken_by: str = column("What it says of a row or file that breaks it")
