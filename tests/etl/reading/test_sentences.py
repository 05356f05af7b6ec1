"""Whole sentences: what each number counts, of which days, as part of which number, and whether it is accepted."""

from __future__ import annotations

import pytest

from schemas.rows import Reading
from tests.etl.reading.reading import read

PUBLISHED = "2024-07-10"
"""A Wednesday."""


def told(reading: Reading) -> list[str]:
    """The figures as "value indicator start/end of whole", with "?" where a person must confirm one."""
    wholes = {part.child: reading.figures[part.whole].value for part in reading.parts}
    lines = []
    for number, figure in enumerate(reading.figures):
        line = f"{figure.value} {figure.indicator or 'nothing'} {figure.period_start or ''}/{figure.period_end or ''}"
        line += f" of {wholes[number]}" if number in wholes else ""
        lines.append(line if figure.status == "accepted" else f"{line} ?")
    return lines


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("fr", ("En 2023, 18.645 migrants ont été secourus, parmi lesquels 2.104 femmes et 1.312 mineurs, dont "
         "420 non accompagnés."),
         ["18645 rescued_at_sea 2023-01-01/2023-12-31", "2104 rescued_at_sea 2023-01-01/2023-12-31 of 18645",
          "1312 rescued_at_sea 2023-01-01/2023-12-31 of 18645", "420 rescued_at_sea 2023-01-01/2023-12-31 of 1312"]),
        ("fr", "En 2023, 18.645 migrants ont été secourus. Ce total comprend 2.104 femmes et 1.312 mineurs.",
         ["18645 rescued_at_sea 2023-01-01/2023-12-31", "2104 rescued_at_sea 2023-01-01/2023-12-31 of 18645",
          "1312 rescued_at_sea 2023-01-01/2023-12-31 of 18645"]),
        ("en", "In May 2024 police intercepted 120 migrants.\tIn June 2024 the navy rescued 300 migrants at sea.",
         ["120 interceptions 2024-05-01/2024-05-31", "300 rescued_at_sea 2024-06-01/2024-06-30"]),
        ("fr", "En 2023, 18.645 migrants ont été secourus, dont une majorité de Subsahariens.",
         ["18645 rescued_at_sea 2023-01-01/2023-12-31"]),
        ("fr", ("Les Maliens (980) et les Guinéens (640) sont les principales nationalités des 5.000 migrants "
         "secourus en 2023."),
         ["980 rescued_at_sea 2023-01-01/2023-12-31 of 5000", "640 rescued_at_sea 2023-01-01/2023-12-31 of 5000",
          "5000 rescued_at_sea 2023-01-01/2023-12-31"]),
        ("fr", "En mai et juin 2024, les gardes-côtes ont secouru respectivement 512 et 620 migrants.",
         ["512 rescued_at_sea 2024-05-01/2024-05-31", "620 rescued_at_sea 2024-06-01/2024-06-30"]),
        ("en", "In 2023 and 2022, 620 and 512 bodies respectively were recovered.",
         ["620 deaths 2023-01-01/2023-12-31", "512 deaths 2022-01-01/2022-12-31"]),
        ("fr", "Selon l'ONG, 300 personnes sont mortes en 2023, alors que le ministère en compte 208.",
         ["300 deaths 2023-01-01/2023-12-31", "208 deaths 2023-01-01/2023-12-31"]),
        ("fr", "Depuis le 1er janvier 2024, 620 personnes ont été secourues.", ["620 rescued_at_sea 2024-01-01/"]),
        ("fr", "Mi-juin, 62 personnes ont été secourues.", ["62 rescued_at_sea 2024-01-01/2024-06-15 ?"]),
        ("en", "From 2021 onwards 600 people drowned; in October of that year two migrants suffocated.",
         ["600 deaths 2021-01-01/2021-12-31", "2 deaths 2021-10-01/2021-10-31"]),
        ("fr", "En 2021, 300 personnes ont péri. En octobre de la même année, 40 personnes ont péri.",
         ["300 deaths 2021-01-01/2021-12-31", "40 deaths 2021-10-01/2021-10-31"]),
        ("en", "The number of deaths rose to 1,342 in 2023 from 1,105 in 2022.",
         ["1342 deaths 2023-01-01/2023-12-31", "1105 deaths 2022-01-01/2022-12-31"]),
        ("en", "Removals rose from 4,743 in 2022 to 5,414 in 2023.",
         ["4743 deportations 2022-01-01/2022-12-31", "5414 deportations 2023-01-01/2023-12-31"]),
        ("en", "On Wednesday three people died, and a baby died in a similar incident last week.",
         ["3 deaths 2024-07-10/2024-07-10", "1 deaths 2024-07-01/2024-07-07"]),
        ("fr", "Vendredi, six candidats ont été arrêtés et un canot pneumatique a été saisi.",
         ["6 interceptions 2024-07-05/2024-07-05", "1 boats_intercepted 2024-07-05/2024-07-05"]),
        ("en", "Rescuers pulled 62 people, including a baby, from the water on Tuesday.",
         ["62 rescued_at_sea 2024-07-09/2024-07-09", "1 rescued_at_sea 2024-07-09/2024-07-09 of 62"]),
        ("en", "The Coast Guard said on Sunday it had rescued 62 people the day before.",
         ["62 rescued_at_sea 2024-07-06/2024-07-06"]),
        ("fr", "En 2023, 544 personnes sont mortes ou ont disparu.", ["544 nothing 2023-01-01/2023-12-31 ?"]),
        ("en", "In 2023, 569 people were reported dead or missing.", ["569 nothing 2023-01-01/2023-12-31 ?"]),
        ("en", "The authorities arrested 25 people suspected of belonging to a smuggling ring in May 2024.",
         ["25 arrests_smugglers 2024-05-01/2024-05-31"]),
        ("fr", "Neuf individus soupçonnés d'être liés à un réseau de trafic de migrants ont été interpellés mardi.",
         ["9 arrests_smugglers 2024-07-09/2024-07-09"]),
        ("en", "Police arrested 12 suspected illegal migrants in May 2024.",
         ["12 interceptions 2024-05-01/2024-05-31"]),
        ("fr", "En 2023, 3.317 migrants ont regagné leur pays, la plupart en coordination avec l'OIM.",
         ["3317 voluntary_returns 2023-01-01/2023-12-31"]),
        ("en", "IOM helped 9,250 migrants return home in 2023.",
         ["9250 voluntary_returns_iom 2023-01-01/2023-12-31"]),
        ("en", "In 2023, 600 migrants returned to Niger.", ["600 voluntary_returns 2023-01-01/2023-12-31 ?"]),
        ("en", "In June, the coast guard returned 1,203 migrants to shore.",
         ["1203 interceptions 2024-06-01/2024-06-30"]),
        ("en", "A boat carrying 87 migrants, including 12 women, was intercepted on Tuesday.",
         ["87 interceptions 2024-07-09/2024-07-09", "12 interceptions 2024-07-09/2024-07-09 of 87"]),
        ("en", "In 2023, 34 departures were foiled in Nouakchott and 35 in Nouadhibou.",
         ["34 irregular_attempts_foiled 2023-01-01/2023-12-31",
          "35 irregular_attempts_foiled 2023-01-01/2023-12-31"]),
        ("en", "In June, teams checked 2024 vehicles and impounded six.",
         ["2024 nothing 2024-06-01/2024-06-30 ?", "6 vehicles_seized 2024-06-01/2024-06-30 ?"]),
        ("en", "Not one boat landed in March, whereas two carrying 74 Syrians landed in February.",
         ["2 boats_arrived 2024-03-01/2024-03-31 ?", "74 arrivals_sea 2024-02-01/2024-02-29"]),
        ("en", "The shipwreck claimed eight lives on Tuesday.", ["8 deaths 2024-07-09/2024-07-09"]),
        ("fr", "En juin, 300 migrants en détresse ont été ramenés sains et saufs à terre par la Marine royale.",
         ["300 rescued_at_sea 2024-06-01/2024-06-30"]),
        ("en", "In June, the Canary Islands received 1,181 migrants.", ["1181 arrivals_sea 2024-06-01/2024-06-30"]),
        ("fr", "En juin, 300 personnes ont demandé l'asile à Mayotte.",
         ["300 asylum_applications 2024-06-01/2024-06-30"]),
        ("en", "In 2023, 500 people were trained, 40 died and 12 went missing.",
         ["500 nothing 2023-01-01/2023-12-31 ?", "40 deaths 2023-01-01/2023-12-31",
          "12 missing 2023-01-01/2023-12-31"]),
        ("fr", "En 2023, 500 migrants ont été vaccinés et 40 ont été expulsés.",
         ["500 nothing 2023-01-01/2023-12-31 ?", "40 deportations 2023-01-01/2023-12-31"]),
        ("en", "In 2023, 500 people received aid, 40 died.",
         ["500 nothing 2023-01-01/2023-12-31 ?", "40 deaths 2023-01-01/2023-12-31"]),
        ("en", "In 2023, 500 people and 40 smugglers were arrested.",
         ["500 interceptions 2023-01-01/2023-12-31", "40 arrests_smugglers 2023-01-01/2023-12-31"]),
        ("en", "In 2023, 17,190 migrants were returned to Libya, 962 died.",
         ["17190 interceptions 2023-01-01/2023-12-31", "962 deaths 2023-01-01/2023-12-31"]),
        ("fr", ("Au 1er juillet 2024, 25.916 migrants avaient débarqué, en baisse par rapport à la même date de "
         "2023 (65.519)."),
         ["25916 arrivals 2024-01-01/2024-07-01", "65519 arrivals 2023-01-01/2023-07-01"]),
        ("fr", "Dans la nuit de vendredi à samedi, quatre personnes ont péri.", ["4 deaths 2024-07-05/2024-07-06"]),
        ("fr", "Le nombre de décès s'est établi à 201 en 2023 (contre 389 un an plus tôt).",
         ["201 deaths 2023-01-01/2023-12-31", "389 deaths 2022-01-01/2022-12-31"]),
        ("fr", "40 migrants ont été secourus lundi dans le Nord (59) et en Seine-Maritime (76).",
         ["40 rescued_at_sea 2024-07-08/2024-07-08"]),
        ("fr", "Le 5 juillet, 45 personnes ont été secourues, deux jours après la mort de 30 autres.",
         ["45 rescued_at_sea 2024-07-05/2024-07-05", "30 deaths 2024-07-05/2024-07-05 ?"]),
        ("fr", "Plus de 300 migrants sont bloqués à la frontière depuis mardi.", ["300 nothing 2024-07-09/ ?"]),
        ("fr", "Mardi, les 12 hommes d'une embarcation en difficulté ont été ramenés à Calais.",
         ["12 interceptions 2024-07-09/2024-07-09 ?"]),
    ],
)  # fmt: skip
def test_a_sentence_states_its_figures(language, text, figures):
    assert told(read(language, text, PUBLISHED)) == figures
