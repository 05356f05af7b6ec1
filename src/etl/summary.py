"""What a run says of itself when it is over."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from etl.errors import ExitCode


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A rule that failed, warned or could not be decided, for one subject."""

    rule: str
    severity: str
    """block or warn."""
    outcome: str
    """fail or undecidable."""
    message: str
    """One sentence for people, with the values."""
    observed: str
    expected: str
    sentence: str
    """The words of the communiqué that it is about."""
    raw_path: str
    subject: str
    """The id of the figure, document or other row."""


@dataclass(frozen=True, slots=True)
class SetAsideDocument:
    """A raw file that could not become a document."""

    raw_path: str
    rule: str
    reason: str


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
    failed: tuple[RuleFinding, ...] = ()
    """Blocking rules that failed: their rows are in the table rejected."""
    warned: tuple[RuleFinding, ...] = ()
    undecidable: tuple[RuleFinding, ...] = ()
    set_aside: tuple[SetAsideDocument, ...] = ()


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
    findings = {name: tuple(RuleFinding(**row) for row in data[name]) for name in ("failed", "warned", "undecidable")}
    set_aside = tuple(SetAsideDocument(**row) for row in data["set_aside"])
    return Standing(**{**data, **findings, "set_aside": set_aside})
