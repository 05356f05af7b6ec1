"""People's decisions, applied to what was read: between resolve and validate, and only where they still fit.

Pure functions. Every decision is laid beside the reading as the reader gave it, never beside what another decision
made of it, so that their order does not matter. One whose document, words or expected reading no longer hold is
stale: told, not applied. Of several about one number, in these words, the latest holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from etl.claims import recomputed
from etl.qualifiers import bounds_of
from schemas.codelists import load_codelists
from schemas.rows import Claim, Decision, Document, Figure, Mention, Outcome, Part, Reading, Stated

Span = tuple[int, int]
STATED = ("indicator", "value", "qualifier", "period_start", "period_end")
_BOUNDS = ("value_low", "value_high")
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def decide(
    documents: Sequence[Document], readings: Sequence[Reading], decisions: Mapping[str, Sequence[Decision]]
) -> list[Reading]:
    """Apply to each document the decisions that lie beside its raw file; `decisions` are by raw path."""
    pairs = zip(documents, readings, strict=True)
    return [decided(document, reading, decisions.get(document.raw_path, ())) for document, reading in pairs]


def decided(document: Document, reading: Reading, decisions: Iterable[Decision]) -> Reading:
    """The reading with all decisions that hold, and what became of each."""
    different = {decision.decision_id: decision for decision in decisions}
    if not different:
        return reading
    lost = {one: None if decision.fault else _lost(document, decision) for one, decision in different.items()}
    latest = _latest(decision for one, decision in different.items() if not lost[one])
    outcomes = [_judged(document, reading, one, lost[key], latest) for key, one in sorted(different.items())]
    _refuse_lost_wholes(reading, outcomes)
    return _applied(document, reading, outcomes)


def stated(row: Figure | Mapping[str, Any]) -> dict[str, object]:
    """What a figure states, as a decision expects it; bounds only where the value does not give them."""
    said = row if isinstance(row, Mapping) else {name: getattr(row, name) for name in (*STATED, *_BOUNDS)}
    names = (*STATED, *_BOUNDS) if said["qualifier"] == "between" else STATED
    return {"read_as": "figure"} | {name: said[name] for name in names if said[name] is not None}


def missing(said: Stated) -> list[str]:
    """What a figure still lacks before it can be accepted."""
    known = {name for name in said if said[name] not in (None, "none")}
    lacks = [name for name in ("value", "indicator") if name not in known]
    return lacks if known & {"period_start", "period_end"} else [*lacks, "period"]


def after(decision: Decision) -> dict[str, object]:
    """What the reader would give if it read as the person did."""
    if decision.verdict != "correct":
        return {**decision.expected} if decision.verdict == "accept" else {"read_as": "context"}
    changes = {name: value for name, value in decision.changes.items() if name != "part_of"}
    said = {"qualifier": "exact"} | dict(decision.expected) | changes
    if said["qualifier"] == "between":
        said["value"] = said.get("value_low")
    return stated({name: None if said.get(name) == "none" else said.get(name) for name in (*STATED, *_BOUNDS)})


def words(said: Stated) -> str:
    """A reading in words: `figure, indicator voluntary_returns, value 4388`."""
    kind = said.get("read_as", "nothing")
    return ", ".join([str(kind), *(f"{name} {value}" for name, value in said.items() if name != "read_as")])


# --- which decisions hold ----------------------------------------------------------------------------------------


def _latest(decisions: Iterable[Decision]) -> dict[Span, Decision]:
    """The decision that counts of each number: the last one made, of those whose words are there."""
    sound = (decision for decision in decisions if not decision.fault)
    return {_span(decision): decision for decision in sorted(sound, key=_when)}


def _when(decision: Decision) -> tuple[datetime, str]:
    return decision.decided_at or _EARLIEST, decision.decision_id


def _span(row: Decision | Figure | Mention | Claim) -> Span:
    return row.char_start or 0, row.char_end or 0


def _judged(
    document: Document, reading: Reading, decision: Decision, lost: str | None, latest: Mapping[Span, Decision]
) -> Outcome:
    if decision.fault:
        return Outcome(decision, "refused", decision.fault)
    counts = latest.get(_span(decision))
    if counts is not None and _when(counts) > _when(decision):
        return Outcome(decision, "replaced", "a later decision about the same number holds")
    if lost:
        return Outcome(decision, "stale", lost)
    now = _read_at(reading, decision)
    if now != decision.expected and (decision.verdict == "defer" or now != after(decision)):
        return Outcome(decision, "stale", f"expected {words(decision.expected)}; now read: {words(now)}")
    if why := impossible(decision, now):
        return Outcome(decision, "refused", why)
    state = "deferred" if decision.verdict == "defer" else "applied"
    return Outcome(decision, state, _carried(document, decision))


def _lost(document: Document, decision: Decision) -> str | None:
    """Why the words that the person saw are not these; None where they are."""
    start, end = _span(decision)
    if decision.made_on != document.document_id and decision.file != document.raw_path:
        return f"it was made on another document: {decision.file or decision.made_on}"
    if document.text[start:end] != decision.quote:
        return f"the text has “{document.text[start:end][:80]}” there, not “{decision.quote}”"
    if sentence_start(document.text, decision.sentence or "", start, end) is None:
        return "the words around the number are others"
    return None


def sentence_start(text: str, sentence: str, start: int, end: int) -> int | None:
    """Where a sentence begins that stands around a span; None where it does not."""
    found = text.find(sentence, max(end - len(sentence), 0), start + len(sentence))
    return found if 0 <= found <= start and end <= found + len(sentence) else None


def _read_at(reading: Reading, decision: Decision) -> dict[str, object]:
    """What the reader gives at the place of a decision; nothing where no numeral stands there."""
    span = _span(decision)
    for figure in reading.figures:
        if _span(figure) == span:
            return stated(figure)
    for claim in reading.claims:
        if _span(claim) == span:
            return {"read_as": "claim", "measure": claim.measure, "value": claim.value}
    mention = next((one for one in reading.mentions if _span(one) == span), None)
    return {"read_as": mention.outcome} if mention else {}


def impossible(decision: Decision, now: Stated) -> str | None:
    """Why this cannot be decided here; None where it can."""
    if now == {"read_as": "figure"}:
        return "it is one number of a range: decide about the whole range"
    if decision.verdict == "accept" and now["read_as"] != "figure":
        return "there is no figure to accept: correct it, or say that it is not a figure"
    if decision.verdict in ("accept", "correct") and (lacks := missing(after(decision))):
        return f"a figure needs its {' and '.join(lacks)}: correct it"
    return None


def _carried(document: Document, decision: Decision) -> str | None:
    if decision.made_on == document.document_id:
        return None
    return f"made on version {str(decision.made_on)[:10]} of this document: its words and its reading are the same"


def _refuse_lost_wholes(reading: Reading, outcomes: list[Outcome]) -> None:
    """A decision that names a whole holds only while that is a figure; each that falls may take another along."""
    while True:
        standing = _figures_left(reading, outcomes)
        lost = [one for one in outcomes if one.state == "applied" and not _whole_stands(one.decision, standing)]
        for outcome in lost:
            outcome.state = "refused"
            outcome.reason = f"no other figure stands at characters {outcome.decision.changes['part_of']}"
        if not lost:
            return


def _figures_left(reading: Reading, outcomes: Iterable[Outcome]) -> set[Span]:
    spans = {_span(figure) for figure in reading.figures}
    for outcome in outcomes:
        if outcome.state == "applied" and outcome.decision.verdict == "correct":
            spans.add(_span(outcome.decision))
        elif outcome.state == "applied" and outcome.decision.verdict == "not_a_figure":
            spans.discard(_span(outcome.decision))
    return spans


def _whole(decision: Decision) -> Span | None:
    named = decision.changes.get("part_of")
    return (named[0], named[1]) if isinstance(named, tuple) else None


def _whole_stands(decision: Decision, standing: set[Span]) -> bool:
    whole = _whole(decision)
    return whole is None or (whole in standing and whole != _span(decision))


# --- what they make of a reading ---------------------------------------------------------------------------------


def _applied(document: Document, reading: Reading, outcomes: Sequence[Outcome]) -> Reading:
    holding = {_span(one.decision): one.decision for one in outcomes if one.state == "applied"}
    before = [(old, _of_figure(figure, holding.get(_span(figure)))) for old, figure in enumerate(reading.figures)]
    read = {_span(figure) for figure in reading.figures}
    made = [
        (None, _made(document, one)) for span, one in holding.items() if one.verdict == "correct" and span not in read
    ]
    kept = [(old, figure) for old, figure in (*before, *made) if figure is not None]
    kept.sort(key=lambda pair: _span(pair[1]))
    figures = [figure for _, figure in kept]
    places = {old: new for new, (old, _) in enumerate(kept) if old is not None}
    at = {_span(figure): index for index, figure in enumerate(figures)}
    return Reading(
        mentions=[_of_mention(mention, holding) for mention in reading.mentions],
        figures=figures,
        parts=_parts(reading, places, at, holding),
        claims=[_of_claim(claim, places, figures) for claim in reading.claims if not _is_none(claim, holding)],
        decisions=list(outcomes),
    )


def _of_figure(figure: Figure, decision: Decision | None) -> Figure | None:
    """The figure as decided; None where it is none."""
    if decision is None:
        return figure
    if decision.verdict == "not_a_figure":
        return None
    changed = replace(figure, **_changed(figure, decision.changes)) if decision.changes else figure
    decided: dict[str, Any] = {
        "decision_id": decision.decision_id,
        "read_indicator": decision.expected.get("indicator"),
    }
    return replace(changed, status="accepted", review_reason=None, **decided)


def _made(document: Document, decision: Decision) -> Figure | None:
    """A figure where the reader gave none, from what the person said of it."""
    start, end = _span(decision)
    sentence = decision.sentence or ""
    bare = Figure(
        char_start=start,
        char_end=end,
        quote=document.text[start:end],
        sentence=sentence,
        sentence_start=sentence_start(document.text, sentence, start, end) or 0,
        value=None,
        value_low=None,
        value_high=None,
    )
    return _of_figure(bare, decision)


def _changed(figure: Figure, changes: Stated) -> dict[str, Any]:
    """The columns that a correction changes, and those that follow from them."""
    said: dict[str, Any] = {name: getattr(figure, name) for name in (*STATED, *_BOUNDS, "cumulation")}
    said |= {name: None if value == "none" else value for name, value in changes.items() if name != "part_of"}
    if {"value", "qualifier", *_BOUNDS} & changes.keys():
        said |= _interval(said)
    indicator = load_codelists().indicators.get(said["indicator"])
    if indicator is not None:
        said["unit_measure"] = indicator.unit if "indicator" in changes else figure.unit_measure or indicator.unit
        said |= _cumulation(indicator.kind, said)
    if {"period_start", "period_end"} & changes.keys():
        said |= {"period_char_start": None, "period_char_end": None}
    return said


def _interval(said: Mapping[str, Any]) -> dict[str, int | None]:
    if said["qualifier"] == "between":
        return {"value": said["value_low"]}
    low, high = bounds_of(said["value"], said["qualifier"])
    return {"value_low": low, "value_high": high}


def _cumulation(kind: str, said: Mapping[str, Any]) -> dict[str, object]:
    """How the period runs, of the kind of indicator and its ends."""
    start, end = said["period_start"], said["period_end"]
    if kind == "stock" and end is not None:
        return {"period_start": None, "cumulation": "point"}
    if start is None:
        return {"cumulation": None}
    if end is None:
        return {"cumulation": "since"}
    from_new_year = said["cumulation"] == "year_to_date" and _is_new_year(start)
    return {"cumulation": "year_to_date" if from_new_year else "period"}


def _is_new_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _of_mention(mention: Mention, holding: Mapping[Span, Decision]) -> Mention:
    start, end = _span(mention)
    within = (one for (low, high), one in holding.items() if low <= start and end <= high)
    decision = next(within, None)
    if decision is None:
        return mention
    if decision.verdict != "not_a_figure":
        return replace(mention, outcome="figure", reason=None)
    why = f": {decision.because}" if decision.because else ""
    return replace(
        mention, outcome="context", reason=f"not a figure{why} (decision {decision.decision_id[:10]} of a person)"
    )


def _parts(
    reading: Reading, places: Mapping[int, int], at: Mapping[Span, int], holding: Mapping[Span, Decision]
) -> list[Part]:
    """The parts as read, save those whose whole a person named; and the ones that people named."""
    named = {at[span]: _whole(one) for span, one in holding.items() if "part_of" in one.changes}
    kept = [
        replace(part, child=places[part.child], whole=places[part.whole])
        for part in reading.parts
        if part.child in places and part.whole in places and places[part.child] not in named
    ]
    cues = {at[span]: f"decision {one.decision_id[:10]}" for span, one in holding.items() if span in at}
    made = [
        Part(child, at[whole], "subset", exhaustive=False, cue=cues[child]) for child, whole in named.items() if whole
    ]
    return kept + sorted(made, key=lambda part: part.child)


def _is_none(claim: Claim, holding: Mapping[Span, Decision]) -> bool:
    """Whether a person said that a claim's number is none, or is a figure."""
    return _span(claim) in holding


def _of_claim(claim: Claim, places: Mapping[int, int], figures: Sequence[Figure]) -> Claim:
    """A claim with its figures at their new places, and what follows from them as it now follows."""
    new = [None if old is None else places.get(old) for old in (claim.figure, claim.base)]
    of, base = (None if index is None else figures[index] for index in new)
    moved = replace(claim, figure=new[0], base=new[1])
    if not any(one is not None and one.decision_id for one in (of, base)) and None not in _lost_ends(claim, new):
        return moved
    return replace(
        moved,
        indicator=of.indicator if of else claim.indicator,
        recomputed=recomputed(claim.measure, of.value if of else None, base.value if base else None),
        period_start=of.period_start if of else claim.period_start,
        period_end=of.period_end if of else claim.period_end,
    )


def _lost_ends(claim: Claim, new: Sequence[int | None]) -> list[int | None]:
    return [now for old, now in zip((claim.figure, claim.base), new, strict=True) if old is not None]
