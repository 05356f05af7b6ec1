"""Habits of English communiqués and news: how they tell days, what befell whom, and what only sounds like a count."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

PUBLISHED = "2025-10-30"  # a Thursday


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("IOM said 430 migrants were intercepted and returned to Libya in the week ending Oct. 25.", "430",
         "2025-10-19/2025-10-25"),
        ("In the 12 months ending June 2024, 710 migrants died at sea.", "710", "2023-07-01/2024-06-30"),
        ("In the 12-month period ending 30 June 2024, 710 migrants died at sea.", "710", "2023-07-01/2024-06-30"),
        ("Some 3,120 migrants reached the islands in the last two weeks of September alone.", "3,120",
         "2025-09-17/2025-09-30"),
        ("In the first five days of this month 812 people arrived by sea.", "812", "2025-10-01/2025-10-05"),
        ("There were 9,140 sea arrivals between the beginning of the year and October 26.", "9,140",
         "2025-01-01/2025-10-26"),
        ("So far 3,310 people have crossed the Channel in 61 boats in 2025.", "3,310", "2025-01-01/None"),
        ("In the same period, in 2024, 5,000 migrants died at sea.", "5,000", "None/None"),
        ("From January-September period last year, 31,600 migrants arrived by sea.", "31,600",
         "2024-01-01/2024-09-30"),
        ("In June 2025, 700 migrants died at sea. Deaths peaked in 2016, when 5,136 people drowned.", "5,136",
         "2016-01-01/2016-12-31"),
        ("In May 2025 Italy received 9,000 asylum applications, down slightly from April's peak of 9,700.", "9,000",
         "2025-05-01/2025-05-31"),
        ("In 2025, 900 migrants died. At least 654 migrants died in the five years: 279 in 2015 and 375 in 2016.",
         "654", "None/None"),
        (("At least 654 migrants died in the five years: 279 in 2015 and 375 in 2016. Over the same period 81 smugglers"
         " were arrested."), "81", "None/None"),
        (("From January to July 2025 there were 95,000 irregular crossings. Those towards Greece rose by 26% compared "
         "to the same period last year, involving over 41,000 individuals."), "41,000", "2025-01-01/2025-07-31"),
        (("Some 39,600 migrants had arrived by sea so far this year at a rate of 2,000 people per day throughout "
         "September."), "39,600", "2025-01-01/None"),
        (("On October 17, 492 migrants crossed the Channel in nine boats, taking the total for the year so far to "
         "36,066."), "nine", "2025-10-17/2025-10-17"),
        ("Those who reached the UK by small boat are nearing 10,000, as two more boats arrived on Sunday.", "10,000",
         "None/None"),
        ("So far in 2025, 1,004 migrants died, IOM said on X. IOM added that 16 migrants died from 1 to 10 May.", "16",
         "2025-05-01/2025-05-10"),
    ],
)  # fmt: skip
def test_days_are_read_from_the_words_that_tell_them(text, quote, days):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end}" == days


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Yesterday (29/10), 91 stranded migrants returned home with the help of IOM.", "29/10"),
        ("Until six in the morning on Wednesday, 399 migrants had entered the country.", "six"),
        ("Arrivals by sea were the highest since the 2015-16 crisis.", "16"),
    ],
)
def test_what_names_a_day_an_hour_or_a_season_counts_nothing(text, quote):
    assert mention_of(read("en", text, PUBLISHED), quote).outcome == "context"
