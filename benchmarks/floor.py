"""Measure the rates on tests/communiques again, and write them down as what may not fall: `make floor`."""

from __future__ import annotations

import json
from pathlib import Path

from etl.evaluate import evaluate
from etl.labels import read_labelled

ROOT = Path(__file__).parents[1]
LABELLED = ROOT / "tests" / "communiques"
FLOOR = ROOT / "tests" / "etl" / "score_floor.json"
"""Not beside the texts: there, each JSON file is the labels of a text."""

NOT_BELOW = (
    "ledger",
    "detection_f1",
    "value",
    "indicator",
    "period",
    "qualifier",
    "part_of",
    "right",
    "accepted_right",
)
NOT_ABOVE = ("accepted_wrong", "invented")

Floor = dict[str, dict[str, float]]


def measure() -> Floor:
    """The rates that are held, by language and together."""
    rates = {name: score.rates() for name, score in evaluate(read_labelled(LABELLED)).items()}
    return {name: {rate: float(of[rate] or 0) for rate in (*NOT_BELOW, *NOT_ABOVE)} for name, of in rates.items()}


def fallen(floor: Floor, measured: Floor) -> list[str]:
    """What is worse than the floor, a sentence each."""
    worse = []
    for name, rates in floor.items():
        for rate, held in rates.items():
            now = measured.get(name, {}).get(rate, 0.0)
            if now > held if rate in NOT_ABOVE else now < held:
                worse.append(f"{name}: {rate} was {held} and is {now}")
    return worse


def main() -> None:
    """Write the floor, and say what it gives up."""
    before: Floor = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    measured = measure()
    FLOOR.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    for lowered in fallen(before, measured):
        print(f"lowered: {lowered}")
    print(f"written: {FLOOR.relative_to(ROOT)}; right {measured['all']['right']}")


if __name__ == "__main__":
    main()
