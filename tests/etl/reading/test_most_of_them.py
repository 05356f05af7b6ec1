"""Numbers of most, of the year so far, and beside those of another year: as balances told each fortnight give them."""

from __future__ import annotations

import pytest

from etl.languages import detect_language
from tests.etl.reading.reading import figure_of, read


@pytest.mark.parametrize(
    ("language", "text", "quote", "indicator"),
    [
        ("es", "En enero llegaron 19.887 personas de manera irregular por mar o tierra.", "19.887", "arrivals"),
        ("fr", "En janvier, 3 678 migrants sont arrivés en Espagne par mer ou par terre.", "3 678", "arrivals"),
        ("en", "In January 3,678 migrants arrived in Spain by land or by sea.", "3,678", "arrivals"),
        ("es", "En enero llegaron a España 3.678 inmigrantes, la mayoría a Canarias.", "3.678", "arrivals"),
        (
            "en",
            "In January some 3,678 migrants reached Spain, most of them in the Canary Islands.",
            "3,678",
            "arrivals",
        ),
        ("es", "En enero entraron 2.567 inmigrantes, la mayoría de ellos, 2.133, en pateras.", "2.567", "arrivals"),
        ("es", "En enero entraron 2.567 inmigrantes, la mayoría de ellos, 2.133, en pateras.", "2.133", "arrivals_sea"),
        (
            "es",
            "La mayoría de los 19.887 migrantes que accedieron en enero lo hicieron por Canarias: 15.982 personas.",
            "19.887",
            "arrivals",
        ),
    ],
)
def test_how_most_of_them_came_says_nothing_of_all(language, text, quote, indicator):
    assert figure_of(read(language, text, "2024-05-03"), quote).indicator == indicator


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En enero entraron 2.567 inmigrantes, la mayoría de ellos, 2.133, en pateras."),
        ("en", "In January 2,567 migrants arrived, most of them (2,133) in the Canary Islands."),
    ],
)
def test_most_of_them_are_a_part(language, text):
    [part] = read(language, text, "2024-05-03").parts
    assert (part.child, part.whole, part.kind) == (1, 0, "subset")


@pytest.mark.parametrize(
    ("language", "text", "quote", "days"),
    [
        ("es", "En los primeros seis meses y medio llegaron 270 personas.", "270", ("2023-01-01", "2023-07-15")),
        (
            "fr",
            "Lors des six premiers mois et demi de 2023, 27 migrants sont morts.",
            "27",
            ("2023-01-01", "2023-07-15"),
        ),
        ("en", "In the first six months and a half, 30 migrants died.", "30", ("2023-01-01", "2023-07-15")),
        ("es", "En el periodo de 2005 a 2010 fueron deportadas 824 personas.", "824", ("2005-01-01", "2010-12-31")),
        ("fr", "48 629 migrants sont arrivés en date du 11 juillet 2023.", "48 629", ("2023-01-01", "2023-07-11")),
        (
            "es",
            "En diciembre de 2022 fueron deportados 632 migrantes; en enero otros 248; en febrero, 39.",
            "39",
            ("2023-02-01", "2023-02-28"),
        ),
        (
            "en",
            "Illegal crossings detected in June on this route fell by three quarters from May to just over 450.",
            "450",
            ("2023-06-01", "2023-06-30"),
        ),
    ],
)
def test_days_of_a_balance(language, text, quote, days):
    figure = figure_of(read(language, text, "2023-08-01"), quote)
    assert tuple(day and day.isoformat() for day in (figure.period_start, figure.period_end)) == days


@pytest.mark.parametrize(
    ("language", "text", "quote", "why"),
    [
        ("es", "Hasta el 15 de junio llegaron 52 migrantes, frente a los 954 de 2022.", "954", "a part of a year"),
        ("en", "So far in 2023 some 1,222 migrants arrived, close to the 1,445 of 2022.", "1,445", "a part of a year"),
        (
            "es",
            "En marzo deportó a 79. Son menos que en los mismos meses de 2022, pues en enero el INM deportó a 865.",
            "865",
            "names another period",
        ),
        (
            "es",
            "En mayo fueron deportados 40. Otros 87 tuvieron que regresar de Veracruz en junio.",
            "87",
            "those deported",
        ),
        ("es", "En mayo 352 migrantes estaban en proceso de regularización.", "352", "in a procedure"),
        (
            "es",
            "En enero entraron 2.567 personas, la mayoría de ellas, 2.133, en pateras, y ya suman 56.000.",
            "56.000",
            "a part or with its whole",
        ),
    ],
)
def test_what_another_year_a_part_or_a_procedure_stands_beside_waits(language, text, quote, why):
    figure = figure_of(read(language, text, "2023-06-20"), quote)
    assert figure.status == "review"
    assert why in figure.review_reason


def test_the_whole_of_a_year_beside_a_part_of_one_is_accepted():
    reading = read("en", "So far in 2023 some 1,222 migrants arrived, close to the 1,445 of all of 2022.", "2023-06-20")
    assert figure_of(reading, "1,445").status == "accepted"


def test_those_who_cross_the_channel_in_small_boats_come_by_sea():
    text = "More migrants crossed the Channel in small boats this month. In June last year, 3,139 migrants arrived."
    assert figure_of(read("en", text, "2023-06-20"), "3,139").indicator == "arrivals_sea"


def test_how_many_each_boat_held_is_not_what_is_counted_next():
    text = (
        "In June 2023 an average of 40 migrants crossed in each boat, adding about 300 to the 2,991 already recorded."
    )
    assert figure_of(read("en", text, "2023-06-20"), "300").status == "review"


def test_the_number_of_a_table_in_brackets_counts_nothing():
    text = "En 2024, 157 947 demandes d'asile ont été enregistrées (1.1)."
    assert [figure.quote for figure in read("fr", text, "2025-02-04").figures] == ["157 947"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "117 tentatives de départ ont été déjouées les nuits de jeudi à vendredi, samedi et dimanche."),
        ("es", "Frustraron 117 intentos de emigración el viernes, el sábado y el domingo."),
        ("en", "They foiled 117 attempts to emigrate on Friday, Saturday and Sunday."),
        ("ar", "أحبطت الوحدات 117 محاولة هجرة غير نظامية أيام الجمعة والسبت والأحد"),
    ],
)
def test_days_of_the_week_told_one_after_the_other_are_one_stretch(language, text):
    figure = figure_of(read(language, text, "2025-06-17"), "117")
    assert (figure.period_start.day in (12, 13), figure.period_end.day) == (True, 15)


def test_the_year_of_a_law_dates_nothing_behind_it():
    text = "أحبطت الوحدات ليلة 22 أفريل 2024 عدد 19 عملية اجتياز، طبقا للقانون عدد 40 لسنة 1975. وتم حجز 15 مركبا."
    assert {figure.period_start.year for figure in read("ar", text, "2024-04-24").figures if figure.period_start} == {
        2024
    }


def test_operations_behind_attempts_are_read():
    text = "خلال 2024 أحبطت السلطات 78 محاولة للهجرة غير النظامية. وسجلت 14 عملية."
    assert [figure.quote for figure in read("ar", text, "2025-01-20").figures] == ["78", "14"]


def test_two_of_every_five_count_nothing():
    text = "In June 28,130 irregular border crossings were detected, this route representing two of every five of them."
    assert [figure.quote for figure in read("en", text, "2023-08-01").figures] == ["28,130"]


def test_those_that_others_are_fewer_than_are_no_whole():
    text = "In June 11,951 crossings were detected. It was lower than that of those elsewhere, with 131 crossings."
    assert read("en", text, "2023-08-01").parts == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("742 kwassas détectés contre 440 de janvier à septembre 2020 contre 553 en moyenne en 2019", "fr"),
        ("De enero a junio se detectaron 742 embarcaciones en contra de las 440 de 2020", "es"),
        ("From January to June 742 boats were detected on a route that had 440 in 2020", "en"),
    ],
)
def test_words_that_languages_share_tell_nothing_of_one(text, language):
    assert detect_language(text) == language
