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


_UNITS = "Units broke up a series of departures on Wednesday"
_CHANNEL = "On Saturday 210 people arrived in three boats, which takes the total so far this year to 3,434."
_RING = "Officers made 39 arrests on Tuesday in an operation against a gang suspected of smuggling up to 10,000 people."


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "status"),
    [
        (f"{_UNITS}, saving 193 people from drowning.", "193", "rescued_at_sea", "accepted"),
        ("Malta failed to save more than 7,000 people in distress in 2022.", "7,000", "rescued_at_sea", "review"),
        ("On Sunday officers detained a man who was transporting nine irregular migrants.", "nine", "interceptions",
         "review"),
        ("Men were arrested on 5 May after an incident in which 37 illegal migrants were endangered.", "37", None,
         "review"),
        ("In July 2025 more persons were arriving, because about 4,200 displaced persons had papers.", "4,200", None,
         "review"),
        ("In the year ending March 2025, 20,416 people entered immigration detention.", "20,416", None, "review"),
        ("Yesterday police made known the arrest of 8 members of the same organised criminal network.", "8",
         "arrests_smugglers", "accepted"),
        ("In April 2025 the department removed or returned over 720,000 individuals.", "720,000", "deportations",
         "accepted"),
        ("On Thursday a navy unit provided assistance to 91 would-be migrants in waters southwest of Dakhla.", "91",
         "rescued_at_sea", "accepted"),
        ("On 25 April 2025 IOM provided assistance to 253 migrants to return home.", "253", "voluntary_returns_iom",
         "accepted"),
        ("On Sunday a boat carrying 80 people capsized as rescue services attempted to help it.", "80", None, "review"),
        ("On Friday 550 migrants made the perilous journey to the Canary Islands.", "550", "arrivals_sea", "accepted"),
        ("In April 2025, 235 migrants had been detained in a detention centre.", "235", "interceptions", "review"),
        ("On Tuesday 801 people were detected crossing the English Channel in small boats.", "801", "arrivals_sea",
         "accepted"),
        ("Some 36,816 people came to the UK in small boats in 2024.", "36,816", "arrivals_sea", "accepted"),
        (_CHANNEL, "210", "arrivals_sea", "accepted"),
        (_CHANNEL, "3,434", "arrivals_sea", "accepted"),
        (f"{_CHANNEL} In 2022, 45,728 people crossed.", "45,728", "arrivals_sea", "accepted"),
        (_RING, "10,000", None, "review"),
    ],
)  # fmt: skip
def test_what_befell_whom_is_read_from_the_words_of_its_clause(text, quote, indicator, status):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == (indicator, status)


_HOME = "On 25 April 2025 IOM helped 253 migrants – 148 women and 105 men – return home."
_REGISTER = "• 185,175 people were registered as refugees by UNHCR in April.\n• Syrians come first with 120,491"


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        (f"{_HOME} The group included six children.", "six", "253"),
        (("On Sunday 193 people were rescued at sea. Of these, 147 are Malians. The others are Tunisians, including "
          "five women."), "five", "193"),
        (f"{_REGISTER}, ahead of the Sudanese (29,286).\n• Other nationalities: Iraqis 7,070, Somalis 6,795.", "6,795",
         "185,175"),
        (f"{_REGISTER}.\n• Of the registered refugees, 122,779 live in Cairo.", "122,779", "185,175"),
        (f"{_RING} Of those arrested, nine were in France.", "nine", "39"),
    ],
)  # fmt: skip
def test_a_part_goes_back_to_those_whom_its_sentence_names(text, quote, whole):
    reading = read("en", text, PUBLISHED)
    quotes = [figure.quote for figure in reading.figures]
    part = next(part for part in reading.parts if quotes[part.child] == quote)
    assert quotes[part.whole] == whole


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("847,930 arrivals by sea in 2015\n40,574 rescued at sea (1.1.2016 - 20.3.2016)\n", "40,574",
         "rescued_at_sea 2016-01-01/2016-03-20 accepted"),
        ("In 2025 there were 20,580 sea arrivals, including 3,369 in Greece (as of 21 March).", "3,369",
         "arrivals_sea 2025-01-01/2025-03-21 accepted"),
        ("In May 2025 the Asylum Service faced 108,492 pending applications.", "108,492",
         "None 2025-05-01/2025-05-31 review"),
        (("Six suspects were arrested on January 31. Operations led to the arrest of 27,317 migrants, including 20,141 "
          "foreigners in 2024."), "27,317", "interceptions 2024-01-01/2024-12-31 accepted"),
        ("On 5 May 2025 police arrested a ring and seized a printer and 34 stamps from its office.", "34",
         "None 2025-05-05/2025-05-05 review"),
        ("In 2024 they arrested 505 organisers involved in 62 criminal networks of people smuggling.", "62",
         "None 2024-01-01/2024-12-31 review"),
        ("In May 2025 the army arrested 658 smugglers and illegal immigrants.", "658",
         "arrests_smugglers 2025-05-01/2025-05-31 review"),
        ("In May 2025, 336 people were arrested on charges of illegal gold exploration and smuggling.", "336",
         "arrests_smugglers 2025-05-01/2025-05-31 review"),
        ("In May 2025 one hundred migrants were turned back by patrols.", "one hundred",
         "departures_prevented 2025-05-01/2025-05-31 review"),
        ("In May 2025, 220 migrants were arrested with outstanding arrest warrants.", "220",
         "interceptions 2025-05-01/2025-05-31 review"),
        ("From 1 January 2025, 20,580 migrants arrived by sea.", "20,580", "arrivals_sea 2025-01-01/None accepted"),
        ("ICE deported 271,484 noncitizens during the 2024 fiscal year that ended Sept. 30.", "271,484",
         "deportations 2023-10-01/2024-09-30 accepted"),
        ("In the fiscal year ending 30 September, ICE deported 271,484 individuals.", "271,484",
         "deportations 2024-10-01/2025-09-30 accepted"),
        (("In 2025 ICE deported 200,000 people. In 2019 it had deported 267,258 people. "
          "Mexico was first, with 87,298 removals."), "87,298", "deportations 2019-01-01/2019-12-31 review"),
        ("Over 10,547 migrants died last year, NGO says\n\nFifty people have died on the way to Spain.", "Fifty",
         "deaths 2024-01-01/2024-12-31 review"),
        ("Army intelligence on Saturday arrested five Syrians who were organizing an illegal sea crossing.", "five",
         "arrests_smugglers 2025-10-25/2025-10-25 accepted"),
        (("On Sunday two foreign nationals were arrested, aged 27 and 44. Both were named "
          "as the smugglers by 59 migrants."),
         "two", "arrests_smugglers 2025-10-26/2025-10-26 review"),
        ("Yesterday 91 Nigeriens returned home safely. IOM, the UN agency, had chartered the plane.", "91",
         "voluntary_returns_iom 2025-10-29/2025-10-29 review"),
        ("In May 2025 there were 14 attempts to force the fence.", "14", "None 2025-05-01/2025-05-31 review"),
        ("In September 2025 Egypt was hosting around five million refugees.", "five million",
         "refugees_registered None/2025-09-30 review"),
    ],
)  # fmt: skip
def test_what_only_resembles_an_indicator_or_its_days_waits(text, quote, expected):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.period_start}/{figure.period_end} {figure.status}" == expected


def test_a_range_of_ages_may_be_told_without_the_word():
    reading = read("en", "In 2025 there were 400 deaths at sea. Men are 51% of them, most of them between 18 and 59.")
    assert [figure.quote for figure in reading.figures] == ["400"]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("On Friday 484 migrants were intercepted at sea. That takes the total since the start of 2025 to 4,819.",
         "4,819", "interceptions accepted"),
        (("On Saturday 204 people were brought ashore in Dover, after 18 small boats made the crossing. That takes the "
          "running total for 2025 so far to 9,411."), "9,411", "boats_arrived review"),
        ("On Saturday 345 people crossed the Channel. The total for 2025 so far stands at 25,244.", "25,244",
         "arrivals_sea accepted"),
        (("On Saturday 345 people crossed the Channel. French police prevented 40 from leaving. The total for 2025 so "
          "far stands at 25,244."), "25,244", "departures_prevented review"),
        ("In 2024 enforced returns climbed by a quarter to 9,072.", "9,072", "deportations accepted"),
        ("Police made 39 arrests on Tuesday in an operation against a gang suspected of smuggling people.", "39",
         "arrests_smugglers accepted"),
        ("At the weekend 707 people came by sea in 13 boats and 345 in seven.", "seven", "boats_arrived review"),
    ],
)  # fmt: skip
def test_a_total_goes_on_with_what_was_counted_before(text, quote, expected):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Guards rescued 34,290 migrants at sea this year, compared to 9,217 last year.", "9,217",
         "rescued_at_sea 2024-01-01/2024-12-31 review"),
        ("Turkey held 61,000 migrants in the past two and a half months. In May 2025, 40 died at sea.", "40",
         "deaths 2025-05-01/2025-05-31 accepted"),
        (("In 2024, 444 migrants arrived in Malta by boat. That was half the sea arrivals of 2021 (832), when 2,300 "
          "people were rescued."), "2,300", "rescued_at_sea 2024-01-01/2024-12-31 review"),
        ("Since January, 291 migrants died in 2,100 operations (1,967 this year against 686 in 2023).", "686",
         "deaths 2023-01-01/2023-12-31 review"),
        ("The deadliest year for migrants in the last decade was 2023, when it recorded 8,541 deaths.", "8,541",
         "deaths 2023-01-01/2023-12-31 accepted"),
        ("In 2025, already 20,600 people have been deported.", "20,600", "deportations 2025-01-01/None accepted"),
        ("In 2024, 2,600 people were prevented from illegally entering the country.", "2,600",
         "None 2024-01-01/2024-12-31 review"),
        (("In 2024, 24,684 migrants were intercepted at sea and 525 died. In 2023, 32,425 were intercepted and brought "
          "back."), "32,425", "interceptions 2023-01-01/2023-12-31 accepted"),
        ("On Thursday the National Institute of Migration (INM) rescued 128 migrants from a trailer.", "128",
         "interceptions 2025-10-30/2025-10-30 accepted"),
        (("So far this year 300 migrants were returned to Libya. Late on Tuesday, IOM said, the navy returned to Libya "
          "another 86 migrants."), "86", "interceptions 2025-10-28/2025-10-28 accepted"),
    ],
)  # fmt: skip
def test_earlier_values_and_other_years_keep_their_own_days(text, quote, expected):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.period_start}/{figure.period_end} {figure.status}" == expected


def test_years_told_one_after_another_in_prose_are_no_parts_of_a_total_they_come_to():
    told = "The number peaked in 2015, when 91,611 people were caught. It was 37,130 in 2016 and 60,802 in 2017."
    reading = read("en", f"Coast guards have caught 189,543 irregular migrants in the past years. {told}", PUBLISHED)
    assert [figure.quote for figure in reading.figures] == ["189,543", "91,611", "37,130", "60,802"]
    assert reading.parts == []
