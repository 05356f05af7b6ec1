"""Words by which a figure that looks right is of others, of a decision, or of another time: it waits."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-10-30"  # a Thursday
FREE, IOM, SENT = "voluntary_returns", "voluntary_returns_iom", "deportations"
CAME, CAUGHT, PREVENTED, SMUGGLERS = "arrivals", "interceptions", "departures_prevented", "arrests_smugglers"


@pytest.mark.parametrize(
    ("language", "text", "quote", "reason"),
    [
        ("en", "In 2024, 300 migrants were held and 1,200 were vaccinated in 2024.", "1,200", ""),
        ("en", "In 2024 the agency helped 4,100 people who had been deported.", "4,100", "befallen them before"),
        ("en", "Rescuers came. In August 2024 only 37 survived out of 101 on board.", "37", "survived"),
        ("en", "On 15 May 2024, 15, 726 people filed asylum claims.", "726", "may be one number"),
        ("en", "Since January 2024, 35,000 people have walked in in order to claim asylum.", "35,000", "a purpose"),
        ("en", "In 2024 the office approved 338 asylum applications.", "338", "a decision"),
        ("fr", "En 2024, l'office a statué sur 338 demandes d'asile.", "338", "a decision"),
        ("ar", "في عام 2024 وافقت السلطات على 338 طلب لجوء.", "338", "a decision"),
        ("en", "The smugglers detained by the Hungarian authorities in 2024 numbered 1,497.", "1,497", "Smugglers"),
        ("en", "On 9 May 2024 police arrested 12 people and seized 300 fake passports.", "12", "they are migrants"),
        ("es", "El 9 de mayo de 2024 detuvieron a 12 personas con 300 pasaportes falsos.", "12", "they are migrants"),
        ("en", "The number of failed asylum claimants put out in 2024 was 296.", "296", "A claim failed"),
        ("en", "In 2024 the navy apprehended 54 people, and 64 were picked up at sea.", "64", "rescued or caught"),
        ("ar", "في 2 مايو 2024 أعلنت الشرطة توقيف 21 شخصا من شبكة هربت مهاجرين.", "21", "of a network"),
        ("ar", "خلال عام 2024 أنهت الكويت خدمات 250 ألف وافد.", "250 ألف", "lived there"),
        ("ar", "في عام 2024 اضطر 1083 مهاجرا إلى مغادرة البلاد، جرى ترحيلهم.", "1083", "had to leave"),
        ("ar", "خلال عام 2024 اختفى 8166 شخصا خلال دراسة ملفاتهم.", "8166", "left a shelter or a procedure"),
        ("fr", "Pendant ces deux semaines d'octobre 2024, 213 Cubains ont été expulsés.", "213", "confirm the days"),
        ("fr", "Les rapatriements continuent. Le 3 mai 2025, 142 Maliens sont arrivés.", "142", "taken home"),
        ("fr", "Le 3 mai 2025, 12 migrants n'ont pas été secourus en mer.", "12", "denies"),
        ("ar", "في 3 مايو 2025، لم يتم إنقاذ 12 مهاجرا في البحر.", "12", "denies"),
        ("fr", "Le 3 mai 2025, lors d'un exercice, 12 migrants ont été secourus en mer.", "12", "A drill"),
        ("fr", "Le 3 mai 2025, des migrants.5 ont été secourus en mer.", "5", "mark of a note"),
        ("fr", "Le 3 mai 2025, 12½ migrants ont été secourus en mer.", "12", "a fraction"),
        ("ar", "خلال الأسبوع الأخير عبر 2,049 لاجئا الحدود إلى تشاد.", "2,049", "period"),
        ("fr", "Si 12 migrants avaient été secourus en mer le 3 mai 2025, on le saurait.", "12", "supposed"),
        ("en", "If 12 migrants had been rescued at sea on 3 May 2025, nobody said so.", "12", "supposed"),
        ("es", "El 3 de mayo deportaron a 50 personas, para un total de 890 en la semana.", "890", "days"),
        ("fr", "La marine a secouru 50 migrants le 6 mai, portant le total de la semaine à 800.", "800", "goes up"),
        ("es", "En abril de 2025 1.234 personas fueron devueltas a Marruecos.", "1.234", "or sent back"),
        ("en", "The Home Office returned 7,190 people in 2024; 45 chose to go.", "7,190", "of their own will"),
        ("en", "ICE deported 142 people in 2023, double the 72 of 2022, among them 18 children.", "18", "part of"),
        ("fr", "Le 3 mai 2025, cinq corps ont échoué ; le 4 mai, trois autres repêchés.", "trois", "odies"),
        ("en", "Some 50 of the 120 migrants listed in 2024 were returned home by IOM.", "120", "right before it alone"),
        ("en", "Some 50 of the 120 migrants listed in 2024 were returned home by IOM.", "50", "those behind it"),
        ("ar", "لو تم إنقاذ 12 مهاجرا في البحر يوم 3 مايو 2025 لعلمنا.", "12", "supposed"),
        ("fr", "Le 3 mai 2025, 12 migrants auraient été secourus en mer.", "12", "hearsay"),
        ("es", "Se habrían rescatado en el mar a 40 migrantes el 3 de mayo de 2025.", "40", "hearsay"),
        ("en", "The navy rescued 120 migrants at sea on 3 May 2025, not 210 as told.", "210", "instead"),
        ("ar", "أنقذت البحرية 120 مهاجرا في البحر يوم 3 مايو 2025 وليس 210.", "210", "instead"),
        ("fr", "La marine a secouru 120 migrants en mer le 3 mai 2025 (3).", "3", "mark of a note"),
        ("fr", "Le 3 mai 2025, 12 000 000 000 000 migrants ont été secourus.", "12 000 000 000 000", "live on earth"),
    ],
)  # fmt: skip
def test_what_may_count_others_waits(language, text, quote, reason):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert figure.status == "review"
    assert reason in (figure.review_reason or "")


@pytest.mark.parametrize(
    ("language", "text", "quote", "likelier", "other"),
    [
        ("fr", "Le retour volontaire de 268 Guinéens a eu lieu en août 2025. L'OIM y aide.", "268", IOM, FREE),
        ("en", "IOM helped 90 to return home in May 2025. In June, 268 returned voluntarily.", "268", IOM, FREE),
        ("es", "Argelia frenó en mayo de 2025 a 474 personas que viajaban en patera.", "474", CAUGHT, PREVENTED),
        ("en", "In February 2025, 19 people were held in an operation against a gang.", "19", SMUGGLERS, CAUGHT),
    ],
)  # fmt: skip
def test_a_number_that_waits_shows_what_its_words_speak_for(language, text, quote, likelier, other):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (figure.status, figure.indicator) == ("review", likelier)
    assert {likelier, other} <= set(figure.candidates)


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "97O people were rescued at sea on 3 May 2025.", "97"),
        ("en", "On 3 May 2025, I2 migrants were rescued at sea.", "2"),
        ("en", "On 3 May 2025, 30 people were rescued at sea and O5 drowned.", "5"),
        ("fr", "La marine a secouru 1.O24 migrants en mer le 3 mai 2025.", "1"),
        ("fr", "Le 3 mai 2025, 12S migrants ont été secourus en mer.", "12"),
        ("es", "El 3 de mayo de 2025 rescataron a 1O personas en el mar.", "1"),
    ],
)
def test_a_letter_that_a_scanner_reads_for_a_digit_makes_a_number_wait(language, text, quote):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert figure.status == "review"
    assert "may have been a digit" in (figure.review_reason or "")


@pytest.mark.parametrize(
    "number",
    ["1 ,024", "1;024", "1 . 024", "10..24", "15-12", "two hundred 50", "1,0 24", "10,24", "1.O24"],
)
def test_what_no_one_style_explains_is_never_accepted(number):
    reading = read("en", f"On 3 May 2025, {number} migrants were rescued at sea.", PUBLISHED)
    assert {figure.status for figure in reading.figures} == {"review"}


@pytest.mark.parametrize(
    ("number", "read_as"),
    [
        ("~12", (12, "about")),
        (">300", (300, "at_least")),
        ("≤ 40", (40, "at_most")),
        ("300+", (300, "at_least")),
        ("12-15", (12, "between")),
        ("1,024[3]", (1024, "exact")),
    ],
)
def test_signs_at_a_number(number, read_as):
    [figure] = read("en", f"On 3 May 2025, {number} migrants were rescued at sea.", PUBLISHED).figures
    assert (figure.value, figure.qualifier) == read_as


@pytest.mark.parametrize(
    ("language", "text", "quote", "read_as"),
    [
        ("en", "In 2024, some 2,50,000 refugees were registered in the country.", "2,50,000",
         ("refugees_registered", 250000)),
        ("en", "In 2024, 49 migrants died and 140 others are missing.", "140", ("missing", 140)),
        ("en", "On June 17, 669 people were deported.", "669", ("deportations", 669)),
        ("fr", "Quelque 50 des 120 migrants secourus en mer en 2024 étaient mineurs.", "120", ("rescued_at_sea", 120)),
        ("en", "The navy rescued 120 migrants at sea on 3 May 2025, not 210 as told.", "120", ("rescued_at_sea", 120)),
        ("ar", "منذ بداية عام 2025 توفي 230 وفقد 350 مهاجرا.", "230", ("deaths", 230)),
        ("ar", "خلال عام 2024 أبعدت الكويت 23 ألف وافد.", "23 ألف", ("deportations", 23000)),
        ("ar", "الكويت تُبعد 23 ألف وافد خلال عام 2024.", "23 ألف", ("deportations", 23000)),
    ],
)  # fmt: skip
def test_what_is_plain_is_accepted(language, text, quote, read_as):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (figure.indicator, figure.value, figure.status) == (*read_as, "accepted")


@pytest.mark.parametrize(
    ("language", "text", "quote", "start", "end"),
    [
        ("ar", "ضبطت السلطات 12 مهاجرا في 3 آب 2025، وفي 16 من الشهر نفسه 42 مهاجرا.", "42",
         "2025-08-16", "2025-08-16"),
        ("es", "El 3 de agosto de 2025 rescataron a 12 migrantes, y el 16 del mismo mes rescataron a 42.", "42",
         "2025-08-16", "2025-08-16"),
        ("ar", "منذ صباح اليوم انتشلت جثث 38 مهاجرا.", "38", "2025-10-30", "2025-10-30"),
    ],
)  # fmt: skip
def test_a_day_of_the_month_told_before_or_of_the_news(language, text, quote, start, end):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (str(figure.period_start), str(figure.period_end)) == (start, end)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Since the start of the year 21,945 migrants have reached Italy by sea; 5,585 had come in 2020."),
        ("fr", "Depuis le début de l'année, 21 945 migrants sont arrivés par la mer en Italie, contre 5 585 en 2020."),
        ("es", "Hasta el 15 de noviembre han llegado a Canarias 31.204 migrantes, menos que en 2025 (39.650)."),
        ("fr", "Au 31 octobre, 2 400 migrants ont été secourus en mer, contre 1 800 sur toute l'année 2024."),
        ("ar", "وصل 21945 مهاجرا إلى السواحل الإيطالية منذ بداية العام. وكان العدد 5585 مهاجرا عام 2020."),
    ],
)  # fmt: skip
def test_the_year_of_an_undated_text_is_not_the_one_it_compares_with(language, text):
    assert read(language, text, None).figures[0].status == "review"


@pytest.mark.parametrize(
    ("language", "text", "ones"),
    [
        ("fr", "Cinq de Guinée-Bissau, un de Sierra Leone, un de Guinée-Conakry et un du Mali ont été secourus.", 3),
        ("en", "On 3 May 2025 police arrested 15 smugglers in Poland, four in Finland and one in Germany.", 1),
        ("ar", "أوقفت في 3 مايو 2025 أربعة مهربين في فنلندا وواحد في ألمانيا.", 1),
        ("fr", "Le ministre de France et un ami du Mali ont été reçus.", 0),
    ],
)
def test_a_one_in_a_list_of_places_counts(language, text, ones):
    assert sum(figure.value == 1 for figure in read(language, text, PUBLISHED).figures) == ones


def test_no_phrase_of_the_vocabulary_swallows_a_dual():
    vocabulary = tomllib.loads((resources.files("etl.languages") / "ar.toml").read_text("utf-8"))
    duals = [word for word in vocabulary["dual"]["2"] if " " not in word]
    phrases = {tuple(phrase.rstrip("=*").split(" ", 1)) for phrase in _strings(vocabulary) if " " in phrase}
    alike = sorted({(dual, tail) for first, tail in phrases for dual in duals if dual[:3] == first[:3]})
    readings = [read("ar", f"بينهم {dual} {tail} في القارب.", PUBLISHED) for dual, tail in alike]
    lost = [
        pair
        for pair, reading in zip(alike, readings, strict=True)
        if not any(mention.char_start == len("بينهم ") for mention in reading.mentions)
    ]
    assert len(alike) > 500
    assert lost == []


def _strings(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    for value in table.values() if isinstance(table, dict) else table if isinstance(table, list) else ():
        yield from _strings(value)
