"""The table rule_results: what each rule found in each run."""

from __future__ import annotations

from schemas.base import Table, column, table


@table("rule_results", key=("result_id",), checks=("subjects > 0",))
class RuleResults(Table):
    """One row a failure, an undecidable case, or a pair that passed; other passes are counted by rule and document."""

    result_id: str = column("Follows from run, rule and subject", unique=True)
    run_id: str = column("The run that judged", codelist="runs")
    rule: str = column("The rule", codelist="rules")
    severity: str = column("block: the row is set aside; warn: it is published all the same", codes="severity")
    outcome: str = column("undecidable: an operand is not known", codes="rule_outcome")
    table_name: str = column("The table it judged", recurs=True)
    subject: str = column("Key of the row; null where passes are counted", nullable=True)
    subjects: int = column("How many rows: 1, or the number of passes", at_least=1)
    document_id: str = column("The document", nullable=True, codelist="documents")
    raw_path: str = column("Its raw file", recurs=True)
    sentence: str = column("The words it is about", nullable=True, recurs=True)
    observed: str = column("What the row says", nullable=True)
    expected: str = column("What it would have to say", nullable=True)
    message: str = column("Rule and values in one sentence", nullable=True)
    is_current: bool = column("False once the document was read again")
