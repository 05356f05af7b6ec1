"""English texts of boats that sank or only carried others, of smugglers of goods, and of days told with their hours."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-10-30"  # a Thursday


@pytest.mark.parametrize(
    ("text", "quote", "read_as"),
    [
        ("On 3 May 2025 the navy recovered 17 bodies after three boats sank off Zuwara.", "three", "None review"),
        ("On 3 May 2025 the navy intercepted 17 migrants after three boats went down.", "three", "None review"),
        ("On 3 May 2025 the navy intercepted 17 migrants and three boats.", "three", "boats_intercepted accepted"),
        ("In May 2025 there were 2,310 people aboard 90 boats; of these, 1,720 reached Crete.", "1,720",
         "arrivals_sea accepted"),
        ("On 3 May 2025 soldiers arrested seven smugglers and seized 640 cartons of cigarettes.", "seven",
         "arrests_smugglers review"),
        ("On 3 May 2025 soldiers arrested seven smugglers, seized a boat and 640 litres of fuel.", "seven",
         "arrests_smugglers accepted"),
        ("On 3 May 2025 soldiers intercepted 31 gold seekers.", "31", "None review"),
        ("On 3 May 2025 gendarmes caught in a lorry 31 migrants who had illegally entered Turkey.", "31",
         "interceptions accepted"),
        ("On 3 May 2025, 31 migrants who had crossed from Syria were detained.", "31", "interceptions accepted"),
        ("On 3 May 2025 police registered 31 migrants who had arrived on Lesvos.", "31", "arrivals accepted"),
        ("In 2024 police arrested 64 organizers of 31 shadowy syndicates that move people.", "31", "None review"),
        ("On 3 May 2025 soldiers seized six vehicles and 4 tonnes of rice.", "4", "None review"),
    ],
)  # fmt: skip
def test_what_is_counted(text, quote, read_as):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("Police detained 31 migrants between 9pm on Monday (May 5) and 2am on Tuesday (May 6).", "31",
         "2025-05-05 2025-05-06"),
        ("Police detained 31 migrants from 9pm on May 5 to 2am on May 6.", "31", "2025-05-05 2025-05-06"),
        ("Police detained 31 migrants from 5 May at 21:00 to 7 May at 02:00.", "31", "2025-05-05 2025-05-07"),
        ("Police detained 31 migrants from May 5 to 2am.", "31", "2025-05-05 2025-05-05"),
        ("On Monday (May 5) and Tuesday (May 6) police detained 31 migrants.", "31", "2025-05-05 2025-05-06"),
        ("Police detained 31 migrants on Monday (May 5) and 12 on Tuesday (May 6).", "31", "2025-05-05 2025-05-05"),
        ("In 2024, 2,310 migrants arrived by 20 May. Another 640 were deported in the same period.", "640",
         "2024-01-01 2024-05-20"),
        ("The navy said on Sunday that late the previous night it had stopped 31 migrants.", "31",
         "2025-10-25 2025-10-25"),
        ("In 2024 31 came by sea, and 62 by land against 112\n\nIn May 2025, 640 migrants landed.", "640",
         "2025-05-01 2025-05-31"),
        ("In 2024, 2,310 migrants arrived, and by 20 May 640 were deported.", "2,310", "2024-01-01 2024-12-31"),
    ],
)  # fmt: skip
def test_the_days_counted(text, quote, days):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.period_start} {figure.period_end}" == days


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The mayor on Tuesday urged the government to act after 310 migrants landed on the island.", "310"),
        ("Since Friday 640 migrants have arrived, including 310 people in seven boats rescued on Monday.", "310"),
        ("On 3 May 207 migrants were rescued; 640 migrants were rescued over a four-day period.", "640"),
        ("On 3 May 207 migrants landed. In all 640 migrants landed in a 4-day period, among them 31 women.", "31"),
    ],
)
def test_days_that_may_be_of_something_else_wait(text, quote):
    assert figure_of(read("en", text, PUBLISHED), quote).status == "review"


def test_days_of_what_happened_do_not_wait():
    text = "On Tuesday the navy intercepted 310 migrants after a boat had left Zuwara."
    assert figure_of(read("en", text, PUBLISHED), "310").status == "accepted"
