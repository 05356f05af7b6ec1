"""Accounts from Central America, the Caribbean, Turkey and Mauritania: a line a phrase."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-10-30"  # a Thursday


@pytest.mark.parametrize(
    ("language", "text", "quote", "read_as"),
    [
        ("es", "De enero a junio de 2025 fueron retornados 1.725 hondureños; 430 regresaron con retorno asistido.",
         "1.725",
         "deportations review"),
        ("es", "De enero a junio de 2025 retornaron 1.725 hondureños. Los deportados suman 430.", "1.725",
         "voluntary_returns review"),
        ("es", "De enero a junio de 2025 retornaron 1.725 hondureños a su país.", "1.725",
         "voluntary_returns accepted"),
        ("fr", "Le 3 mai 2025, 104 personnes ont été reconduites.", "104", "deportations accepted"),
        ("fr", "Le 3 mai 2025 a été interceptée une pirogue après le naufrage d'une autre transportant 200 migrants.",
         "200",
         "interceptions review"),
        ("es", "En 2024 llegaron a España 25.700 personas. Por vía marítima lo hicieron 23.246.", "23.246",
         "arrivals_sea accepted"),
        ("es", "En 2024 llegaron 700 personas. Si en mayo habían llegado 101 pateras, en junio lo han hecho 10.", "10",
         "arrivals_sea review"),
        ("fr", "En 2024, 29 700 personnes sont arrivées. La majorité d'entre elles, 28 902, sont arrivées par la mer.",
         "28 902", "arrivals_sea accepted"),
        ("en", "In 2024 arrivals in the Canary Islands reached over 13,500.", "13,500", "arrivals_sea accepted"),
        ("fr", "Mardi, un bateau de 80 personnes est entré en collision avec un patrouilleur.", "80", "None review"),
        ("fr", "Mardi, 12 exilés ont été secourus dans un canot surchargé de 200 personnes.", "200",
         "rescued_at_sea review"),
        ("en", "On Thursday boats vanished off Yemen; 186 people are feared to have perished.", "186", "deaths review"),
        ("en", "On Friday two sailors were rescued, 181 migrants and five Yemenis remain unaccounted for at sea.",
         "181", "rescued_at_sea review"),
        ("es", "En 2024 se registraron 167.366 solicitudes de asilo y se gestionaron 96.251 expedientes.", "96.251",
         "None review"),
        ("en", "After a deal to prevent migrant departures, the number fell to 4,700 in 2018.", "4,700",
         "None review"),
        ("en", "In 2021, 19 small boat organised groups had been dismantled with 400 arrests since July 2020.",
         "400", "boats_intercepted review"),
        ("en", "In 2024 forces captured 52 PKK suspects. Smugglers of migrants were arrested, too.", "52",
         "arrests_smugglers review"),
        ("es", "En 2024 fueron detenidos 110 patrones acusados de facilitar la entrada de 1865 inmigrantes.", "1865",
         "arrests_smugglers review"),
        ("es", "Desde 2014 han sido 25 las personas detenidas que hacen de este tráfico de personas su vida.", "25",
         "arrests_smugglers review"),
        ("es", "En 2024 hay 74.959 migrantes con cédula y 612 que ingresaron por puntos migratorios.", "74.959",
         "arrivals review"),
        ("fr", "En 2023, 5 000 migrants bloqués à Assamaka ont été comptés.", "5 000", "interceptions review"),
        ("fr", "Le 4 mai 2025, 92 migrants, arrivés à pied, qui ont été pris en charge.", "92", "arrivals_land review"),
        ("en", "Since 2015 there are 650,000 immigrants currently staying, including 6,000 held in prison.", "650,000",
         "None review"),
        ("es", "En 2024 hubo 960 retornos voluntarios, de ellos 541 con la Organización Mundial para las Migraciones.",
         "541", "voluntary_returns_iom accepted"),
        ("en", "On 17 May, 669 returnees, two of them Malians, and 67 others arrived on foot after being expelled.",
         "669", "deportations review"),
        ("en", "Since April 2023 refugees have crossed into Chad, which hosts 409,000 Sudanese fleeing since 2003.",
         "409,000", "arrivals review"),
        ("fr", "En 2022, 69 000 migrants ont été aidés à rentrer. Le Niger compte 15 097 migrants assistés au retour.",
         "15 097", "voluntary_returns accepted"),
        ("en", "According to UNHCR data of 2019, 11,471 persons registered in Italy.", "11,471",
         "refugees_registered review"),
        ("en", "In May, 31 border-crossers were apprehended: two are facing criminal proceedings for people smuggling.",
         "31", "arrests_smugglers review"),
        ("fr", "Outre des réseaux actifs dans l'organisation de la migration, 12 000 candidats sont arrêtés en 2021.",
         "12 000", "interceptions accepted"),
        ("en", "In January, 782 people arrived while the highest number of departures was recorded, reaching 1,081.",
         "1,081", "arrivals review"),
        ("en", "The Commission has praised Cyprus for the 7,500 migrant returns in 2022, the majority voluntarily.",
         "7,500", "voluntary_returns review"),
        ("ar", "في 2024 نفذت السلطات عملية بحث وإنقاذ عقب غرق قارب مطاطي كان ينقل 49 مهاجرا.", "49",
         "rescued_at_sea review"),
        ("fr", "En 2019, arrestation de 990 individus liés à 509 réseaux, et de 505 organisateurs de migration.", "990",
         "arrests_smugglers review"),
    ],
)  # fmt: skip
def test_what_only_resembles_an_indicator_waits(language, text, quote, read_as):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "From the start of August last year to the end of July this year, 618 migrants arrived.",
         "2024-08-01 2025-07-31"),
        ("en", "From August last year to July this year, 618 migrants arrived.", "2024-08-01 2025-07-31"),
        ("en", "On Oct. 8 and Oct. 11, forces rescued 618 people at sea.", "2025-10-08 2025-10-11"),
        ("es", "El 8 de octubre y el 11 de octubre fueron rescatadas 618 personas en el mar.", "2025-10-08 2025-10-11"),
        ("es", "De enero a marzo salieron 80 menos que un año atrás, aunque México siguió primero, con 618 deportados.",
         "2025-01-01 2025-03-31"),
    ],
)  # fmt: skip
def test_days_told_in_two_halves_are_one_stretch(language, text, days):
    figure = figure_of(read(language, text, PUBLISHED), "618")
    assert f"{figure.period_start} {figure.period_end}" == days


@pytest.mark.parametrize(
    ("language", "text", "quote", "days"),
    [
        ("en", "Greece has been a gateway since 2015 when nearly 1 million people landed on its islands.", "1 million",
         "2015-01-01 2015-12-31 accepted"),
        ("en", "Through all of June 2014, 763 died, a quarter of the year's ultimate death toll.", "763",
         "2014-01-01 2014-06-30 review"),
        ("ar", "اعترض الحرس 70 مهاجرا يومي السبت والأحد.\nوانتشل جثتين الجمعة 24 أكتوبر.\nوتم إنقاذ 34 مهاجرا.",
         "34", "2025-10-25 2025-10-26 review"),
        ("en", "The total for the first two months of 2018 was unchanged year-on-year at 11,800 illegal crossings.",
         "11,800", "2018-01-01 2018-02-28 review"),
        ("es", "Marruecos frustró en 2023 75.184 intentos, un 6 % más que en 2022, y rescató a 816 migrantes.",
         "816", "2023-01-01 2023-12-31 accepted"),
        ("en", "Last year, there were 140,783 applications for asylum from January to July.", "140,783",
         "2024-01-01 2024-07-31 accepted"),
        ("en", "This year ICE grew. It made 142,580 removals to more than 170 countries worldwide in Fiscal Year 2023.",
         "142,580", "2022-10-01 2023-09-30 accepted"),
        ("ar", "في 2023 تم إنقاذ 16818 مهاجرا. وتمت تسوية وضعية 50 ألف مهاجر سنتي 2014 و2016.", "50 ألف",
         "2014-01-01 2014-12-31 review"),
        ("en", "In 2024, 7 died. In May 2025, 70 died at sea. Later, these countries rescued some 4,000 people at sea.",
         "4,000", "2025-05-01 2025-05-31 review"),
        ("fr", "Ce rapport confirme un tableau déjà esquissé en janvier: 80.075 demandes d'asile au total.", "80.075",
         "2025-01-01 2025-01-31 review"),
        ("fr", "Plus de 32.000 migrants ont traversé la Manche par la mer depuis janvier dernier.", "32.000",
         "2025-01-01 None accepted"),
        ("fr", "Le ministère a indiqué que 895 migrants sont arrivés par la mer un jour du week-end.", "895",
         "2025-10-25 2025-10-26 review"),
        ("en", "In the first few months of the year, in 2018 police caught 1,315 migrants, in 2019 1,534 migrants.",
         "1,534", "2019-01-01 2019-12-31 review"),
    ],
)  # fmt: skip
def test_days_go_as_far_as_the_words_say(language, text, quote, days):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.period_start} {figure.period_end} {figure.status}" == days


def test_a_score_of_kilometres_is_a_distance():
    text = "Le 3 mai 2025, 97 migrants ont été secourus à une vingtaine de km de Tripoli."
    assert [figure.quote for figure in read("fr", text, PUBLISHED).figures] == ["97"]


def test_the_year_in_progress_is_told_in_french():
    text = "3 pirogues ont été interceptées le 11 mai 2025. 8.500 migrants ont été secourus durant l'année en cours."
    figure = figure_of(read("fr", text, PUBLISHED), "8.500")
    assert f"{figure.period_start} {figure.period_end}" == "2025-01-01 None"


def test_numbers_in_a_bracket_behind_a_part_of_a_year_are_figures():
    text = "Asylum applications in the first half of 2016 (8,228 in January to March, 7,810 in April to June) fell."
    assert [figure.quote for figure in read("en", text, PUBLISHED).figures] == ["8,228", "7,810"]


def test_more_is_a_change_behind_adjectives_too():
    text = "En enero de 2022 fueron rescatados 7 mil 334 personas extranjeras irregulares más que en 2021."
    assert [claim.measure for claim in read("es", text, PUBLISHED).claims] == ["change"]


@pytest.mark.parametrize("text", ["un aumento de 851 migrantes más en el país", "una caída de 851 personas"])
def test_spanish_changes_are_claims(text):
    reading = read("es", f"En enero de 2025 llegaron 9.000 personas. En febrero hubo {text}.", PUBLISHED)
    assert [claim.measure for claim in reading.claims] == ["change"]


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("fr", "En 2024, 3 tonnes de cannabis ont été saisies.", "3 tonnes accepted"),
        ("fr", "En 2024, 350kg de cannabis ont été saisis.", "350 KG accepted"),
        ("en", "In 2024, over 19,600 pounds of fentanyl were seized.", "19600 pounds accepted"),
        ("en", "In 2024, 500 grams of cocaine were seized.", "500 grams accepted"),
        ("en", "In 2024, police seized 417,000 psychotropic pills.", "417000 tablets accepted"),
        ("es", "En 2024 se incautaron 25 millones de pastillas de éxtasis.", "25000000 tablets accepted"),
        ("es", "En 2024 se incautaron 30 fardos de hachís.", "30 None review"),
        ("ar", "حجزت المصالح في سنة 2024 ما مجموعه 13 قنطارا من الكيف.", "13 quintals accepted"),
        ("ar", "حجزت المصالح في سنة 2024 ما مجموعه 462598 قرصا مهلوسا.", "462598 tablets accepted"),
    ],
)
def test_drugs_are_stored_in_the_unit_of_their_words(language, text, amount):
    (figure,) = read(language, text, PUBLISHED).figures
    assert f"{figure.value} {figure.unit_measure} {figure.status}" == amount


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "In January 500 migrants arrived by sea, and 1,500 people are arriving in Greece daily on average.", 1),
        ("en", "According to reports 16,000 migrants entered Serbia weekly in January.", 1),
        ("en", "In the last ten days 110 migrants have sought to enter Hungary illegally per day on average.", 1),
        ("fr", "Le nombre moyen de personnes par embarcation était de 41 en 2022, 49 en 2023 et de 63 cette année.", 3),
    ],
)
def test_so_many_in_each_time_is_an_average(language, text, count):
    assert [claim.measure for claim in read(language, text, PUBLISHED).claims] == ["average"] * count


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2015, l'OIM a aidé 69 540 migrants de 97 pays d'accueil et de 156 pays d'origine à rentrer."),
        ("en", "In 2015 IOM helped 69,540 migrants return from 97 host countries to 156 countries of origin."),
    ],
)
def test_countries_of_origin_are_no_persons(language, text):
    assert [figure.value for figure in read(language, text, PUBLISHED).figures] == [69540]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le total des personnes secourues en août s'approche de 400."),
        ("es", "El total de llegadas por mar en junio se aproxima a las 500 personas."),
        ("en", "The number of arrivals by sea in July neared 300."),
    ],
)
def test_what_comes_near_a_number_is_about_it(language, text):
    assert [figure.qualifier for figure in read(language, text, PUBLISHED).figures] == ["about"]


def test_a_weekday_may_stand_between_a_number_and_what_it_exceeds():
    text = "Baleares ha superado este lunes los 5.000 inmigrantes llegados por mar en lo que va de año."
    assert [figure.qualifier for figure in read("es", text, PUBLISHED).figures] == ["at_least"]
