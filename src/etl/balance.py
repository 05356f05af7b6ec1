"""What goes into a stage comes out of it, accepted or set aside, at every stage of every run."""

from __future__ import annotations

from etl.errors import RowsUnbalanced


def require_balance(stage: str, what: str, came: int, accepted: int, rejected: int = 0) -> None:
    """Raise RowsUnbalanced where `came` is not `accepted` plus `rejected`; `what` says of which rows or files."""
    if came != accepted + rejected:
        raise unbalanced(f"{stage}: {what}", f"{came} in, {accepted} accepted, {rejected} rejected")


def unbalanced(where: str, why: str) -> RowsUnbalanced:
    """The error, for those who have counted by themselves."""
    return RowsUnbalanced(
        "rows were lost or made up on their way",
        where=where,
        why=why,
        next_step="report it: this is a bug; the published warehouse is as it was",
    )
