"""English texts of attempts recorded at a border, people sent over it, and applications listed by country."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-10-30"  # a Thursday


@pytest.mark.parametrize(
    ("text", "quote", "read_as"),
    [
        ("In May 2025 the Border Guard recorded 2,310 attempts to cross the border illegally.", "2,310",
         "border_crossings_detected accepted"),
        ("In May 2025 the Border Guard recorded 2,310 attempts to cross the border. All were thwarted.", "2,310",
         "border_crossings_detected review"),
        ("In May 2025 the navy recorded 2,310 attempts to reach Spain.", "2,310", "border_crossings_detected review"),
        (("In 2024 the Border Guard recorded 2,310 attempts to cross the border. Their number went down to 170 in"
         " December."), "170", "border_crossings_detected accepted"),
        (("In May 2025 Bulgaria prevented 2,310 illegal entry attempts, more than in May 2024, when 1,720 were"
         " recorded."), "1,720", "irregular_attempts_foiled review"),
        ("On 3 May 2025, 169 people turned back from Algeria arrived on foot in Assamaka.", "169",
         "deportations accepted"),
        ("On 3 May 2025, 169 migrants, including 40 women, had reached Agadez after being expelled from Algeria.",
         "169", "deportations accepted"),
        ("On 3 May 2025 169 migrants were pushed back to Turkish waters by the coast guard.", "169",
         "deportations review"),
        (("On 3 May 2025 the Libyan Coast Guard intercepted 400 migrants and took them back. Around 310 more migrants"
         " were disembarked on 3 May 2025."), "310", "interceptions review"),
        (("In May 2025 Cyprus returned 4,310 migrants. The number marks an increase from the 2,350 repatriations of"
         " May 2024."), "2,350", "voluntary_returns review"),
        ("So far in 2025 Lithuania has prevented 250 migrants from crossing the border from Belarus.", "250",
         "None review"),
        ("On 3 May 2025 137 migrants (133 men and 4 women) were rescued/intercepted off Tripoli, Libya.", "137",
         "rescued_at_sea review"),
        ("IOM said that on 3 May 2025 a convoy of 515 Nigerien repatriates arrived from Algeria.", "515",
         "voluntary_returns_iom review"),
        ("In May 2025 the number of arrivals reached 230,000 whilst the number of deaths reached 3,000.", "3,000",
         "deaths accepted"),
        ("In May 2025 10,310 people left the Republic, while 6,102 asylum seekers arrived.", "10,310", "None review"),
        ("In May 2025 more than 6,770 people seeking asylum arrived in Crete.", "6,770", "arrivals_sea accepted"),
        ("In May 2025 1,610 illegal migrants were handed over to the Croatian authorities.", "1,610",
         "interceptions review"),
        ("In May 2025 police recorded 1,016 illegal entries and stays.", "1,016", "border_crossings_detected review"),
        ("In 2025 the project documented 63,000 people killed or lost on migratory routes.", "63,000", "None review"),
        (("Since 2014 27,630 people have died at sea. Some 174 deaths were recorded off Libya, half of the toll there"
         " last year."), "174", "deaths review"),
        ("In May 2025 asylum applications from main applicants were 4,687.", "4,687", "asylum_applications accepted"),
        ("Sea arrivals reach 14,310; deaths: 310\n\nIn May 2025, 14,310 migrants arrived by sea.", "310",
         "deaths review"),
    ],
)  # fmt: skip
def test_what_is_counted(text, quote, read_as):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("Through 5 October, 14,310 migrants entered Europe by sea in 2024.", "14,310", "2024-01-01/2024-10-05"),
        ("In the first half of this year 310 died at sea, against 925 in 2023. In that year 70 disappeared.", "70",
         "2023-01-01/2023-12-31"),
        ("In May 2025 Germany received 7,310 applications for asylum, slightly fewer than in April 2025.", "7,310",
         "2025-05-01/2025-05-31"),
        (("In the year ending March 2025 asylum applications rose to 4,687, the highest number since the year ending"
         " September 2004 (3,305)."), "3,305", "2003-10-01/2004-09-30"),
        ("In 2024, 5,409 people received asylum. Thus, 1,051 people left voluntarily.", "1,051",
         "2024-01-01/2024-12-31"),
        ("In 2024 270 people died at sea, compared to 98 dead and 149 missing in May 2025.", "98",
         "2025-05-01/2025-05-31"),
        (("Between January and March 2025 5,310 applications for asylum were lodged. Iran (755 applications) led this"
         " quarter."), "755", "2025-01-01/2025-03-31"),
    ],
)  # fmt: skip
def test_of_which_days(text, quote, days):
    figure = figure_of(read("en", text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end}" == days


def test_a_group_is_made_up_of_parts_of_all():
    text = (
        "On 3 May 2025 police arrested 169 irregular migrants. Among them were two Syrians and 167 Afghans.\n\n"
        "The group is made up of 160 men and 9 women."
    )
    reading = read("en", text, PUBLISHED)
    figures = [figure.quote for figure in reading.figures]
    linked = {figures[one.child]: figures[one.whole] for one in reading.parts}
    assert linked["160"] == "169"


def test_a_ranking_by_country_is_of_the_total_before():
    text = (
        "In May 2025 asylum applications rose by 8% to 4,687. The largest numbers came from nationals of Iran (305),"
        " Eritrea (280) and Iraq (270)."
    )
    reading = read("en", text, PUBLISHED)
    figures = [figure.quote for figure in reading.figures]
    assert {figures[one.child]: figures[one.whole] for one in reading.parts} == dict.fromkeys(
        ("305", "280", "270"), "4,687"
    )


@pytest.mark.parametrize("quote", ["280", "281", "seven"])
def test_articles_and_centres_are_no_figures(quote):
    text = "In May 2025 31 smugglers were arrested under Art. 280 and 281 of the Code and held in seven transit camps."
    found = [mention for mention in read("en", text, PUBLISHED).mentions if mention.quote == quote]
    assert [mention.outcome for mention in found] == ["context"]


def test_a_rank_told_in_a_later_sentence_is_of_the_total():
    text = (
        "In May 2025 some 50,000 asylum applications were lodged. Syrians remained the largest group with 8,500"
        " applications. Turks came third with 2,500."
    )
    reading = read("en", text, PUBLISHED)
    figures = [figure.quote for figure in reading.figures]
    assert {figures[one.child]: figures[one.whole] for one in reading.parts}["2,500"] == "50,000"
