"""How tables and rules are written: one Pandera model a table, its rules inside, each a named function.

A rule gives a `Judgement`: polars expressions for what must hold and for what people are shown. `holds` is true,
false or null, and null means undecidable: an operand is not known. Pandera lets null pass, so that it never
rejects what is only undecidable; `verdicts` tells it apart. Each rule carries an example of every outcome it can
have: the tests judge them, and docs/rules.md shows the one that breaks it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

from schemas.labelled_codes import codes_of

Severity = Literal["block", "warn"]
Moment = Annotated[pl.Datetime, "us", "UTC"]
Day = pl.Date

_RULE = "__communique_rule__"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule asks of each row."""

    holds: pl.Expr
    """true, false, or null where an operand is not known."""
    observed: pl.Expr
    """Words: what the row says."""
    expected: pl.Expr
    """Words: what it would have to say."""
    applies: pl.Expr | None = None
    """Rows that the rule speaks of; null for all. The others are neither passed nor listed."""


Example = Mapping[str, Any]
"""A row, told by the columns that matter; the others are null."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What people are told of a rule."""

    code: str
    severity: Severity
    sentence_en: str
    sentence_fr: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class Rule(Entry):
    """A rule of a model: what it asks, and an example of each outcome."""

    judgement: Callable[[], Judgement]
    passing: Example
    failing: Example
    undecidable: Example | None = None
    """None where its operands are always known."""


@dataclass(frozen=True, slots=True)
class Column:
    """A published column."""

    name: str
    sql_type: str
    nullable: bool
    description: str
    allowed: tuple[str, ...] = ()
    codelist: str | None = None
    """The table that lists its codes, or `codes.` and the list within the table codes."""

    compression: str | None = None
    """How its text is best stored, where that is known: else it is found out for each group of rows."""

    day_of: str | None = None
    """The column of moments whose day, in UTC, it tells."""

    @property
    def sql_codes(self) -> str:
        """The codes it allows, as an SQL list."""
        return "(" + ", ".join(f"'{code}'" for code in self.allowed) + ")"


@dataclass(frozen=True, slots=True)
class TableInfo:
    """What is known of a table besides its columns."""

    name: str
    model: type[Table]
    key: tuple[str, ...]
    """Primary key; names a row for people, too."""
    comment: str
    checks: tuple[str, ...] = ()
    """SQL conditions that the published table enforces besides the codes that its columns allow."""
    costly: tuple[str, ...] = ()
    """Those that take so long that only a table of few rows enforces them; rules prove them when a row is written."""
    judges: str | None = None
    """The table whose rows a failure sets aside: itself, or in a relation table another; null: column `side` says."""
    subjects: tuple[str, ...] = ("subject",)
    """In a relation table: the columns that hold the keys of those rows."""
    retired: tuple[str, ...] = ()
    """Columns that older runs wrote and that are left out on purpose."""

    @property
    def enforced(self) -> tuple[str, ...]:
        """Every SQL condition of the published table."""
        coded = (column for column in self.columns if column.allowed)
        return (*self.checks, *(f"{column.name} IN {column.sql_codes}" for column in coded))

    @property
    def pairs_rows(self) -> bool:
        """Whether it lays two figures side by side: then each pass is worth telling, with its values."""
        return len(self.subjects) > 1

    @property
    def published(self) -> bool:
        """False for a relation table: made to be checked, thrown away afterwards."""
        return self.judges == self.name

    @property
    def columns(self) -> tuple[Column, ...]:
        """As the model has them."""
        fields = self.model.to_schema().columns
        return tuple(_column(name, field) for name, field in fields.items())

    @property
    def published_columns(self) -> tuple[Column, ...]:
        """In the order of publication; a day stands beside each moment, as many tools cannot group by the latter."""
        return tuple(each for column in self.columns for each in (column, *_day_beside(column)))

    @property
    def polars_schema(self) -> dict[str, pl.DataType]:
        """For building frames whose empty and null columns have their types too."""
        return {name: field.dtype.type for name, field in self.model.to_schema().columns.items()}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """In the order in which the model writes them."""
        return rules_of(self.model)


class Table(pa.DataFrameModel):
    """What all tables share: no column more, no column less, no silent conversion."""

    class Config:
        """Pandera's settings."""

        strict = True
        coerce = False


_TABLES: dict[str, TableInfo] = {}


def table(
    name: str,
    *,
    key: Sequence[str],
    checks: Sequence[str] = (),
    costly: Sequence[str] = (),
    retired: Sequence[str] = (),
) -> Callable[[type[Table]], type[Table]]:
    """Register a model as the published table `name`; its docstring becomes the table's comment."""

    def register(model: type[Table]) -> type[Table]:
        _TABLES[name] = TableInfo(
            name,
            model,
            tuple(key),
            _comment(model),
            checks=tuple(checks),
            costly=tuple(costly),
            retired=tuple(retired),
            judges=name,
        )
        return model

    return register


def relation(
    name: str, *, judges: str | None, subjects: Sequence[str] = ("subject",)
) -> Callable[[type[Table]], type[Table]]:
    """Register a model as a relation table: rows laid side by side so that a rule can speak of several."""

    def register(model: type[Table]) -> type[Table]:
        _TABLES[name] = TableInfo(name, model, (), _comment(model), judges=judges, subjects=tuple(subjects))
        return model

    return register


def _comment(model: type[Table]) -> str:
    return " ".join((model.__doc__ or "").split())


def registered() -> dict[str, TableInfo]:
    """All models imported so far; schemas.tables imports them all."""
    return _TABLES


def column(
    description: str,
    *,
    nullable: bool = False,
    unique: bool = False,
    codes: str | None = None,
    codelist: str | None = None,
    at_least: int | None = None,
    recurs: bool = False,
) -> Any:
    """A column with the sentence that explains it; `codes` names the file of schemas/codes with all it may say.

    `recurs`: many rows have the same text there; with a codelist that goes without saying.
    """
    limits: dict[str, Any] = {}
    if codes is not None:
        limits["isin"] = list(codes_of(codes))
        codelist = f"codes.{codes}"
    if at_least is not None:
        limits["ge"] = at_least
    return pa.Field(
        description=description,
        nullable=nullable,
        unique=unique,
        metadata={"codelist": codelist, "recurs": recurs or codelist is not None},
        **limits,
    )


def rule(
    code: str,
    *,
    severity: Severity,
    en: str,
    fr: str,
    reason: str,
    source: str,
    passing: Example,
    failing: Example,
    undecidable: Example | None = None,
) -> Callable[[Callable[[Any], Judgement]], Any]:
    """Make a method of a model a rule: a Pandera check by the name `code`, listed in the catalogue.

    The examples are rows that pass, fail and cannot be decided, told by the columns that the rule looks at.
    """

    def wrap(function: Callable[[Any], Judgement]) -> Any:
        def check(cls: Any, data: PolarsData) -> pl.LazyFrame:
            return data.lazyframe.select(passes(function(cls)))

        method = pa.dataframe_check(name=code, description=en, raise_warning=severity == "warn")(check)
        entry = Rule(code, severity, en, fr, reason, source, lambda: function(None), passing, failing, undecidable)
        setattr(method, _RULE, entry)
        return method

    return wrap


def passes(judgement: Judgement) -> pl.Expr:
    """What Pandera is asked: null passes there, and is told apart by `verdicts`."""
    if judgement.applies is None:
        return judgement.holds.alias("holds")
    return (~judgement.applies.fill_null(value=False) | judgement.holds).alias("holds")


def rules_of(model: type[Table]) -> tuple[Rule, ...]:
    """The rules written in a model."""
    found = (getattr(member, _RULE, None) for member in vars(model).values())
    return tuple(entry for entry in found if entry is not None)


PASS, FAIL, UNDECIDABLE = RULE_OUTCOMES = codes_of("rule_outcome")


def verdicts(frame: pl.DataFrame, entries: Sequence[Rule]) -> pl.DataFrame:
    """A column a rule: for each row the place of its outcome in RULE_OUTCOMES, null where the rule keeps silent."""
    return frame.select(_verdict(entry.judgement()).alias(entry.code) for entry in entries)


def _verdict(judgement: Judgement) -> pl.Expr:
    outcome = (~judgement.holds).cast(pl.Int8).fill_null(RULE_OUTCOMES.index(UNDECIDABLE))
    return outcome if judgement.applies is None else pl.when(judgement.applies).then(outcome)


def words_of(frame: pl.DataFrame, entry: Rule) -> pl.DataFrame:
    """What each row says, and what it would have to say: observed, expected."""
    judgement = entry.judgement()
    # polars 2.1 panics when it formats a column of several chunks of which a filter left one empty.
    return frame.rechunk().select(judgement.observed.alias("observed"), judgement.expected.alias("expected"))


def example_frame(info: TableInfo, *examples: Example) -> pl.DataFrame:
    """Examples as rows of their table, unchecked; a column that the table does not have is an error."""
    schema = info.polars_schema
    if unknown := {name for example in examples for name in example} - schema.keys():
        raise KeyError(f"{info.name}: {', '.join(sorted(unknown))}")
    return pl.DataFrame({name: [example.get(name) for example in examples] for name in schema}, schema=schema)


_SQL_TYPES: dict[type[pl.DataType] | pl.DataType, str] = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Float64: "DOUBLE",
    pl.Boolean: "BOOLEAN",
    pl.Date: "DATE",
    pl.Datetime("us", "UTC"): "TIMESTAMP WITH TIME ZONE",
}


def _day_beside(column: Column) -> tuple[Column, ...]:
    if column.sql_type != _SQL_TYPES[pl.Datetime("us", "UTC")]:
        return ()
    name = f"{column.name.removesuffix('_at')}_on"
    return (Column(name, "DATE", column.nullable, f"Day of {column.name}, in UTC", day_of=column.name),)


def _column(name: str, field: Any) -> Column:
    sql_type = next(sql for kind, sql in _SQL_TYPES.items() if field.dtype.type == kind)
    allowed = next((c.statistics["allowed_values"] for c in field.checks if c.name == "isin"), ())
    metadata = field.metadata or {}
    spread = "dictionary" if metadata.get("recurs") else "fsst" if field.unique else None
    return Column(
        name,
        sql_type,
        field.nullable,
        field.description or "",
        tuple(allowed),
        metadata.get("codelist"),
        spread if sql_type == "VARCHAR" else None,
    )
