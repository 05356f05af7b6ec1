"""Ways in which English pages count: American years, verbs in two parts, earlier years in lists, rates."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

PUBLISHED = "2025-10-30"  # a Thursday


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("The U.S. Coast Guard interdicted 2,310 Cuban migrants in Fiscal Year 2023.", "2,310",
         "2022-10-01/2023-09-30"),
        ("Since the beginning of FY23, U.S. crews have interdicted 2,310 Cuban migrants.", "2,310", "2022-10-01/None"),
        ("U.S. crews have interdicted 310 Cuban migrants so far this fiscal year.", "310", "2025-10-01/None"),
        ("U.S. agents made 12,310 apprehensions last fiscal year.", "12,310", "2024-10-01/2025-09-30"),
        ("Fiscal year 2025 through June: 12,310 apprehensions, CBP said.", "12,310", "2024-10-01/2025-06-30"),
        ("The Home Office recorded 310 deaths in financial year 2023.", "310", "None/None"),
        ("CBP made 12,310 apprehensions in the first quarter of fiscal year 2023.", "12,310", "None/None"),
        ("CBP made 12,310 apprehensions in FY 2023 Q2.", "12,310", "None/None"),
        ("On April 1st, 24 migrants died at sea.", "24", "2025-04-01/2025-04-01"),
        ("On 2nd April 2025, 24 migrants died at sea.", "24", "2025-04-02/2025-04-02"),
        ("From 25 to 27 June 2025, 12 migrants died. Through that date 415 deaths were recorded.", "415",
         "2025-01-01/2025-06-27"),
        (("In May 2025 Italy received 9,000 asylum applications. In the same period last year 7,300 applications were"
         " lodged."), "7,300", "2024-05-01/2024-05-31"),
        ("In March 2025 police arrested 12 smugglers. They had hidden 31 migrants, who had left Izmir on 4 March.",
         "31", "2025-03-01/2025-03-31"),
    ],
)  # fmt: skip
def test_days_are_read_from_the_words_that_tell_them(text, quote, days):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end}" == days


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The figures were updated at 8 this morning: 310 migrants arrived in May 2025.", "8"),
        ("The 27-nation bloc received 9,000 asylum applications in May 2025.", "27"),
        ("Cyprus received 29.9 asylum applications for every 100,000 inhabitants in May 2025.", "100,000"),
        ("Coast Guard District 7 crews rescued 31 migrants on 3 May 2025.", "7"),
        ("On May 3 2025 51 migrants arrived by sea, bringing 2025's total to 12,310.", "2025"),
        ("In May 2025 five EU countries received 9,000 asylum applications.", "five"),
    ],
)
def test_what_only_numbers_or_names_is_no_figure(text, quote):
    found = [mention for mention in read("en", text, PUBLISHED).mentions if mention.quote == quote]
    assert found
    assert all(mention.outcome == "context" for mention in found)


def test_what_is_dated_last_year_is_no_length_of_time():
    reading = read("en", "In May 2025, 5,310 migrants arrived by sea. There had been 4.458 last year.", PUBLISHED)
    assert mention_of(reading, "4.458").outcome == "figure"


@pytest.mark.parametrize(
    ("text", "quote", "read_as"),
    [
        ("In May 2025 the coast guard took some 865 sea migrants back to Libya.", "865", "interceptions accepted"),
        ("In May 2025 police rounded 90 irregular migrants up.", "90", "interceptions accepted"),
        ("In May 2025 the navy picked 31 migrants up off Dakhla.", "31", "rescued_at_sea accepted"),
        ("In May 2025 Algeria sent 1,310 migrants back to Niger.", "1,310", "deportations accepted"),
        ("On 3 May 2025 the coast guard repatriated 63 Haitians.", "63", "deportations review"),
        ("On 3 May 2025 63 Haitians were repatriated.", "63", "voluntary_returns review"),
        ("So far in 2025 police have deported or repatriated 6,310 people.", "6,310", "deportations accepted"),
        ("In 2025 44,957 migrants reached Europe by sea. In Greece, 12,310 migrants arrived in 2025.", "12,310",
         "arrivals_sea review"),
        ("In 2025 44,957 migrants reached Italy by sea and 310 by land. Greece had 12,310 arrivals in 2025.", "12,310",
         "arrivals review"),
        ("In May 2025 police dismantled a smuggling network. The action led to:\n\n- 14 arrests", "14",
         "arrests_smugglers accepted"),
        ("In 2025, 2,310 registered refugees voluntarily returned to Afghanistan.", "2,310",
         "voluntary_returns accepted"),
        ("In May 2025, 1,610 foreigners and 845 locals were screened before officers detained 40 migrants.", "1,610",
         "None review"),
        ("On 3 May 2025, 71 migrants were intercepted and prevented from leaving France.", "71",
         "departures_prevented accepted"),
        ("In May 2025 there were 310 deaths in the Maltese search and rescue area.", "310", "deaths accepted"),
        ("In June 2025, CBP recorded 25,310 encounters nationwide.", "25,310", "border_crossings_detected accepted"),
        ("In June 2025 the coast guard carried out two interdictions.", "two", "None review"),
        ("In 2025 the total of undocumented returnees is 823,649 individuals (among them 307,657 deportees).",
         "823,649", "None review"),
    ],
)  # fmt: skip
def test_what_happened_is_read_from_the_verb(text, quote, read_as):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Of the nearly 58,800 migrants who landed in Italy in 2025, 7,574 say they are Ivorian.", "7,574", "58,800"),
        ("In May 2025 police detained 309 migrants. Among them, 280 are men and 29 women. Of them, 193 are Indonesian.",
         "193", "309"),
        ("U.S. crews interdicted 1,036 Haitians since Oct. 1, 2024, compared to:\n\n- 418 Haitians in Fiscal Year 2020",
         "418", None),
        (("In May 2025 63,412 people asked for asylum in the EU. The main countries were Spain (12,310, 19%), France"
         " (11,205, 18%) and Italy (9,620, 15%)."), "11,205", "63,412"),
    ],
)  # fmt: skip
def test_parts_of_a_total(text, part, whole):
    reading = read("en", text, PUBLISHED)
    figures = [figure.quote for figure in reading.figures]
    linked = {figures[one.child]: figures[one.whole] for one in reading.parts}
    assert linked.get(part) == whole


@pytest.mark.parametrize(
    ("text", "quote", "read_as"),
    [
        ("The death toll rose on 3 May 2025 to 62 people.", "62", "deaths review"),
        ("In July 2025 the department had received 6,548 applications involving 8,311 people.", "8,311", "None review"),
        ("In 2025 prosecutors opened criminal proceedings against 1,325 migrants.", "1,325", "None review"),
        ("On 3 May 2025 survivors told police that 169 had been aboard.", "169", "None review"),
        ("In 2025, 146,945 irregular migrants were in transit through Panama.", "146,945", "arrivals accepted"),
        ("In 2025, 948,038 refugees have received various forms of support, including accommodation.", "948,038",
         "None review"),
        ("On 24 October 2025 five migrants died. On Saturday, the coast guard said it had rescued 149 migrants.",
         "149", "rescued_at_sea review"),
        ("So far in 2025, 174,000 illegal border crossers have been apprehended.", "174,000", "interceptions accepted"),
    ],
)  # fmt: skip
def test_who_is_told_of_by_other_words_than_a_verb_beside_the_number(text, quote, read_as):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as


def test_a_day_of_a_flight_is_no_count():
    reading = read("en", "In 2025 the February 21 flight carried 70 women home with IOM.", PUBLISHED)
    assert mention_of(reading, "21").outcome == "context"


def test_an_earlier_value_behind_a_record_is_no_part():
    text = "In May 2025, 109,069 migrants arrived, which represents a record compared to the 87,390 of May 2024."
    assert not read("en", text, PUBLISHED).parts


@pytest.mark.parametrize(
    ("text", "quote", "read_as"),
    [
        ("In 2024 more than 60,310 people arrived, the vast majority by sea.", "60,310", "arrivals accepted"),
        ("In 2025, Missing Migrants Project has recorded the deaths of 392 people.", "392", "deaths accepted"),
        ("On 3 May 2025 five men were detained as suspected smugglers.", "five", "arrests_smugglers accepted"),
        ("On 3 May 2025 there were seven landings on Lampedusa.", "seven", "arrivals_sea review"),
        ("On 3 May 2025 police arrested four of the six crew members.", "six", "interceptions review"),
        ("The navy has arrested 54 would-be migrants in the first major detection of boat people this year.", "54",
         "interceptions review"),
        ("The navy rescued 72 migrants.\n\nIn 2024, 41,561 people arrived by sea.\n\nPolice held 31 migrants.",
         "31", "interceptions review"),
    ],
)  # fmt: skip
def test_what_only_resembles_an_indicator_or_its_days_waits(text, quote, read_as):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as
