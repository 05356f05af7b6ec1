"""Options of the whole suite: how long the tests of faults go on, and the seed of what they do by chance."""

from __future__ import annotations

import random

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("faults")
    group.addoption("--long", action="store_true", help="tests/faults in full: hundreds of kills, flips and sequences")
    group.addoption("--seed", type=int, help="the seed of tests/faults, as a run before printed it")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed before workers start, so that all have the same."""
    if config.option.seed is None:
        config.option.seed = random.SystemRandom().randrange(10**6)


def pytest_report_header(config: pytest.Config) -> str:
    return f"faults: {'long' if config.option.long else 'short'} form, --seed {config.option.seed}"


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """The same for the same seed and test; a test that fails shows the seed."""
    print(f"--seed {request.config.option.seed}")
    return random.Random(f"{request.config.option.seed} {request.node.nodeid}")


@pytest.fixture
def long(request: pytest.FixtureRequest) -> bool:
    """Whether the full counts are asked for."""
    return bool(request.config.option.long)
