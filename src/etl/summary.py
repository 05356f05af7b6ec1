"""What a run says of itself when it is over."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from etl.errors import ExitCode

SHOWN = 20
"""Cases of one kind that are told one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Case:
    """A row that a rule did not pass."""

    observed: str
    """What the row says."""
    expected: str
    """What it would have to say."""
    sentence: str
    """The words of the communiqué that it is about."""
    raw_path: str
    subject: str
    """The id of the figure, document or other row."""


@dataclass(frozen=True, slots=True)
class RuleFindings:
    """What did not pass one rule, with one outcome."""

    rule: str
    severity: str
    """block or warn."""
    outcome: str
    """fail or undecidable."""
    says: str
    """What must hold, in one sentence for people."""
    count: int
    cases: tuple[Case, ...]
    """The first of them, at most SHOWN."""

    @property
    def next_step(self) -> str:
        """The command that lists all of them."""
        if (self.severity, self.outcome) == ("block", "fail"):
            return (
                f"communique sql \"SELECT raw_path, sentence, reason, remedy FROM rejected WHERE rule = '{self.rule}'\""
            )
        return (
            'communique sql "SELECT raw_path, observed, expected, sentence, subject FROM rule_results '
            f"WHERE rule = '{self.rule}' AND outcome = '{self.outcome}' AND is_current\""
        )


@dataclass(frozen=True, slots=True)
class RuleCounts:
    """How often a rule was asked, and what it answered."""

    rule: str
    severity: str
    passed: int
    failed: int
    undecidable: int


@dataclass(frozen=True, slots=True)
class SetAsideDocument:
    """A raw file that could not become a document."""

    raw_path: str
    rule: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Change:
    """A figure, a document or a rule that is not as it was."""

    what: str
    """The indicator, the file or the rule."""
    before: str | None
    now: str | None
    raw_path: str | None
    subject: str | None
    """The id of the figure or document."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Changes of one kind."""

    what: str
    """Such as "figures withdrawn"."""
    count: int
    cases: tuple[Change, ...]
    """The first of them, at most SHOWN."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is not as the warehouse published before had it."""

    since: str | None
    """The last run that it showed."""
    kinds: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the published warehouse holds, over all its runs."""

    documents: int = 0
    numerals: int = 0
    unresolved: int = 0
    figures: int = 0
    accepted: int = 0
    review: int = 0
    claims: int = 0
    rejected: int = 0
    waiting: int = 0
    """Rows of open_review: what a person has to decide."""
    decisions: dict[str, int] = field(default_factory=dict)
    """State -> how many of people's decisions are in it."""
    failed: tuple[RuleFindings, ...] = ()
    """Blocking rules that failed: their rows are in the table rejected."""
    warned: tuple[RuleFindings, ...] = ()
    undecidable: tuple[RuleFindings, ...] = ()
    set_aside: tuple[SetAsideDocument, ...] = ()
    rules: tuple[RuleCounts, ...] = ()
    changes: Changes | None = None
    """Null where nothing that can be compared was published before."""

    @property
    def exit_code(self) -> ExitCode:
        """3 while a blocking rule fails, else 4 while something waits for a person."""
        if self.failed:
            return ExitCode.RULE_FAILED
        return ExitCode.NUMBERS_WAIT if self.waiting else ExitCode.DONE


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run did, and what the warehouse holds after it.

    The findings of `standing` are those of the warehouse, not only of this run: a contradiction that still
    stands in the archive is told again at each run until its communiqué is mended.
    """

    run_id: str | None
    """None where nothing was new and no run was recorded."""
    generation: int
    """Number of the published warehouse."""
    new: int = 0
    unchanged: int = 0
    changed: int = 0
    """Documents whose file or source.toml was edited, or that a change of vocabulary or code made read again."""
    missing: int = 0
    """Documents whose raw file went away since the last run; their rows are kept."""
    duplicates: int = 0
    """Files that hold the very bytes of another one; counted once."""
    seconds: float = 0.0
    standing: Standing = field(default_factory=Standing)

    @property
    def exit_code(self) -> ExitCode:
        """3 while a blocking rule fails, else 0."""
        return ExitCode.RULE_FAILED if self.standing.failed else ExitCode.DONE

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def standing_from(data: dict[str, Any]) -> Standing:
    """A Standing from what as_dict wrote."""
    findings = {name: tuple(map(_findings_from, data[name])) for name in ("failed", "warned", "undecidable")}
    set_aside = tuple(SetAsideDocument(**row) for row in data["set_aside"])
    rules = tuple(RuleCounts(**row) for row in data["rules"])
    changes = _changes_from(data["changes"]) if data["changes"] else None
    return Standing(**{**data, **findings, "set_aside": set_aside, "rules": rules, "changes": changes})


def _findings_from(data: dict[str, Any]) -> RuleFindings:
    return RuleFindings(**{**data, "cases": tuple(Case(**case) for case in data["cases"])})


def _changes_from(data: dict[str, Any]) -> Changes:
    kinds = (Changed(k["what"], k["count"], tuple(Change(**case) for case in k["cases"])) for k in data["kinds"])
    return Changes(data["since"], tuple(kinds))
