"""Reference periods: the words that give one, and the days they mean."""

from __future__ import annotations

from datetime import date

import pytest

from tests.etl.reading.reading import figure_of, read

OCTOBER, JANUARY = "2024-10-10", "2025-01-10"
"""Thursday 10 October 2024, the day most examples are published on, and a day after the year's end."""
UNKNOWN = (None, None, None)

RESCUED = {
    "fr": "{}, 40 personnes ont été secourues.",
    "en": "{}, 40 people were rescued.",
    "es": "{}, 40 personas fueron rescatadas.",
    "ar": "{}، تم إنقاذ 40 شخصا.",
}


def period_of(figure):
    written = (figure.period_start, figure.period_end)
    return (*(day.isoformat() if day else None for day in written), figure.cumulation)


@pytest.mark.parametrize(
    ("language", "words", "published_on", "expected"),
    [
        # calendar periods
        ("fr", "En 2024", JANUARY, ("2024-01-01", "2024-12-31", "period")),
        ("fr", "En 2024", OCTOBER, ("2024-01-01", "2024-12-31", "period")),
        ("en", "In 2024", JANUARY, ("2024-01-01", "2024-12-31", "period")),
        ("es", "En 2024", JANUARY, ("2024-01-01", "2024-12-31", "period")),
        ("ar", "سنة 2024", JANUARY, ("2024-01-01", "2024-12-31", "period")),
        ("fr", "En septembre 2024", JANUARY, ("2024-09-01", "2024-09-30", "period")),
        ("fr", "En février 2024", JANUARY, ("2024-02-01", "2024-02-29", "period")),
        ("en", "In September 2024", JANUARY, ("2024-09-01", "2024-09-30", "period")),
        ("es", "En septiembre de 2024", JANUARY, ("2024-09-01", "2024-09-30", "period")),
        ("fr", "Le 12 septembre 2024", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("fr", "Le 1er septembre 2024", JANUARY, ("2024-09-01", "2024-09-01", "period")),
        ("fr", "Le 12/09/2024", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("fr", "Le 2024-09-12", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("en", "On 12 September 2024", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("en", "On September 12, 2024", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("es", "El 12 de septiembre de 2024", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("ar", "في 12 سبتمبر 2024", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        ("ar", "في ١٢ سبتمبر ٢٠٢٤", JANUARY, ("2024-09-12", "2024-09-12", "period")),
        # Arabic months, of both kinds
        ("ar", "خلال شهر شتنبر 2024", JANUARY, ("2024-09-01", "2024-09-30", "period")),
        ("ar", "في سبتمبر 2024", JANUARY, ("2024-09-01", "2024-09-30", "period")),
        ("ar", "في أيلول 2024", JANUARY, ("2024-09-01", "2024-09-30", "period")),
        ("ar", "في تشرين الثاني 2024", JANUARY, ("2024-11-01", "2024-11-30", "period")),
        ("ar", "في غشت 2024", JANUARY, ("2024-08-01", "2024-08-31", "period")),
        ("ar", "في أوت 2024", JANUARY, ("2024-08-01", "2024-08-31", "period")),
        # quarters, halves, fortnights
        ("fr", "Au troisième trimestre 2024", OCTOBER, ("2024-07-01", "2024-09-30", "period")),
        ("fr", "Au T3 2024", OCTOBER, ("2024-07-01", "2024-09-30", "period")),
        ("fr", "Au deuxième semestre 2023", OCTOBER, ("2023-07-01", "2023-12-31", "period")),
        ("en", "In the third quarter of 2024", OCTOBER, ("2024-07-01", "2024-09-30", "period")),
        ("en", "In Q3 2024", OCTOBER, ("2024-07-01", "2024-09-30", "period")),
        ("es", "En el tercer trimestre de 2024", OCTOBER, ("2024-07-01", "2024-09-30", "period")),
        ("ar", "خلال الربع الثالث من سنة 2024", OCTOBER, ("2024-07-01", "2024-09-30", "period")),
        ("fr", "Durant la première quinzaine de septembre 2024", OCTOBER, ("2024-09-01", "2024-09-15", "period")),
        ("fr", "Durant la deuxième quinzaine de février 2024", OCTOBER, ("2024-02-16", "2024-02-29", "period")),
        ("es", "En la primera quincena de septiembre de 2024", OCTOBER, ("2024-09-01", "2024-09-15", "period")),
        ("fr", "Au cours des 15 premiers jours de mars 2024", OCTOBER, ("2024-03-01", "2024-03-15", "period")),
        # the first months of a year, and up to a day
        ("fr", "Durant les neuf premiers mois de l'année 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "Au cours des neuf premiers mois de l'année", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("en", "In the first nine months of 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("es", "En los nueve primeros meses de 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("ar", "خلال الأشهر التسعة الأولى من سنة 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "À fin septembre 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "À fin septembre", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "À la fin du mois de septembre 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "Jusqu'au 15 septembre 2024", OCTOBER, ("2024-01-01", "2024-09-15", "year_to_date")),
        ("en", "By the end of September 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("en", "Up to the end of September 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("en", "By 8 a.m. on 30 September 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("en", "Through September 2024", OCTOBER,
                ("2024-01-01", "2024-09-30", "year_to_date")),
        ("es", "Hasta el 15 de septiembre de 2024", OCTOBER, ("2024-01-01", "2024-09-15", "year_to_date")),
        ("es", "A fecha de 30 de septiembre de 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("ar", "إلى غاية نهاية شتنبر 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("ar", "إلى متم شتنبر 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        # since
        ("fr", "Depuis le début de l'année 2024", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("fr", "Depuis le début de l'année", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("fr", "Cette année", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("fr", "Depuis janvier", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("en", "So far this year", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("en", "In 2024 to date", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("es", "En lo que va de año", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("es", "Desde el 1 de enero", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("ar", "منذ بداية السنة الجارية", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("ar", "منذ مطلع عام 2024", OCTOBER, ("2024-01-01", None, "year_to_date")),
        ("en", "Since 14 June 2023", OCTOBER, ("2023-06-14", None, "since")),
        ("fr", "Depuis 2019", OCTOBER, ("2019-01-01", None, "since")),
        ("en", "Since 2019", OCTOBER, ("2019-01-01", None, "since")),
        # ranges
        ("fr", "Entre le 1er janvier et le 31 mai 2024", OCTOBER, ("2024-01-01", "2024-05-31", "year_to_date")),
        ("fr", "Entre janvier et mai 2024", OCTOBER, ("2024-01-01", "2024-05-31", "year_to_date")),
        ("fr", "De janvier à fin septembre 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "Du 3 au 9 octobre 2024", OCTOBER, ("2024-10-03", "2024-10-09", "period")),
        ("fr", "Les 12 et 13 septembre 2024", OCTOBER, ("2024-09-12", "2024-09-13", "period")),
        ("fr", "Du 20 décembre au 5 janvier", "2024-01-10", ("2023-12-20", "2024-01-05", "period")),
        ("fr", "De novembre 2023 à février 2024", OCTOBER, ("2023-11-01", "2024-02-29", "period")),
        ("fr", "Entre novembre et février", "2024-03-10", ("2023-11-01", "2024-02-29", "period")),
        ("fr", "De 2019 à 2023", OCTOBER, ("2019-01-01", "2023-12-31", "period")),
        ("en", "From 3 to 9 October 2024", OCTOBER, ("2024-10-03", "2024-10-09", "period")),
        ("en", "Between 1 January and 31 May 2024", OCTOBER, ("2024-01-01", "2024-05-31", "year_to_date")),
        ("en", "January–September 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("en", "January-September 2024", OCTOBER,
                ("2024-01-01", "2024-09-30", "year_to_date")),
        ("fr", "Sur la période janvier-septembre 2024", OCTOBER,
                ("2024-01-01", "2024-09-30", "year_to_date")),
        ("es", "Enero-septiembre 2024", OCTOBER,
                ("2024-01-01", "2024-09-30", "year_to_date")),
        ("en", "In the 12 months to June 2024", OCTOBER,
                ("2023-07-01", "2024-06-30", "period")),
        ("en", "In the year ending 30 June 2024", OCTOBER,
                ("2023-07-01", "2024-06-30", "period")),
        ("es", "Del 3 al 9 de octubre de 2024", OCTOBER, ("2024-10-03", "2024-10-09", "period")),
        ("es", "De enero a septiembre de 2024", OCTOBER, ("2024-01-01", "2024-09-30", "year_to_date")),
        ("ar", "ما بين يناير وماي 2024", OCTOBER, ("2024-01-01", "2024-05-31", "year_to_date")),
        ("ar", "من 3 إلى 9 أكتوبر 2024", OCTOBER, ("2024-10-03", "2024-10-09", "period")),
        ("ar", "بين 1 يناير و31 ماي 2024", OCTOBER, ("2024-01-01", "2024-05-31", "year_to_date")),
        # days in numbers, perhaps beside those of the Hijri calendar
        ("en", "From 3/9/2024 to 9/9/2024", OCTOBER, ("2024-09-03", "2024-09-09", "period")),
        ("en", "1/1 to 31/8", OCTOBER, ("2024-01-01", "2024-08-31", "year_to_date")),
        ("ar", "من 3 إلى 9 / 9 / 2024م", OCTOBER, ("2024-09-03", "2024-09-09", "period")),
        ("ar", "من 29 / 2 حتى 6 / 3 / 1446هـ الموافق من 2 حتى 9 / 9 / 2024م", OCTOBER,
                ("2024-09-02", "2024-09-09", "period")),
        ("ar", "من 3 إلى 9 / 9 / 2024م الموافق 29/2-6/3/1446هـ", OCTOBER, ("2024-09-03", "2024-09-09", "period")),
        ("ar", "في 6/3/1446هـ", OCTOBER, UNKNOWN),
        # told from the day of publication
        ("en", "In June of this year", OCTOBER, ("2024-06-01", "2024-06-30", "period")),
        ("en", "In June last year", OCTOBER, ("2023-06-01", "2023-06-30", "period")),
        ("fr", "En août de l'année dernière", OCTOBER, ("2023-08-01", "2023-08-31", "period")),
        ("es", "Entre enero de 2023 y abril de este año", OCTOBER, ("2023-01-01", "2024-04-30", "period")),
        ("ar", "في يونيو من العام الماضي", OCTOBER, ("2023-06-01", "2023-06-30", "period")),
        ("es", "Entre la noche de ayer miércoles y la madrugada de este jueves", OCTOBER,
                ("2024-10-09", "2024-10-10", "period")),
        ("fr", "Aujourd'hui", OCTOBER, ("2024-10-10", "2024-10-10", "period")),
        ("fr", "Hier", OCTOBER, ("2024-10-09", "2024-10-09", "period")),
        ("fr", "Avant-hier", OCTOBER, ("2024-10-08", "2024-10-08", "period")),
        ("fr", "Mardi", OCTOBER, ("2024-10-08", "2024-10-08", "period")),
        ("fr", "Mardi 8 octobre", OCTOBER, ("2024-10-08", "2024-10-08", "period")),
        ("fr", "La semaine dernière", OCTOBER, ("2024-09-30", "2024-10-06", "period")),
        ("fr", "Le mois dernier", "2024-01-10", ("2023-12-01", "2023-12-31", "period")),
        ("fr", "L'an dernier", OCTOBER, ("2023-01-01", "2023-12-31", "period")),
        ("fr", "Ce week-end", "2024-10-14", ("2024-10-12", "2024-10-13", "period")),
        ("fr", "Dans la nuit du 12 au 13 septembre 2024", OCTOBER, ("2024-09-12", "2024-09-13", "period")),
        ("fr", "En septembre", "2024-03-10", ("2023-09-01", "2023-09-30", "period")),
        ("en", "Yesterday", OCTOBER, ("2024-10-09", "2024-10-09", "period")),
        ("en", "On Tuesday", OCTOBER, ("2024-10-08", "2024-10-08", "period")),
        ("en", "Last month", "2024-01-10", ("2023-12-01", "2023-12-31", "period")),
        ("en", "Last year", OCTOBER, ("2023-01-01", "2023-12-31", "period")),
        ("es", "Ayer", OCTOBER, ("2024-10-09", "2024-10-09", "period")),
        ("es", "El martes", OCTOBER, ("2024-10-08", "2024-10-08", "period")),
        ("es", "El mes pasado", "2024-01-10", ("2023-12-01", "2023-12-31", "period")),
        ("ar", "أمس", OCTOBER, ("2024-10-09", "2024-10-09", "period")),
        ("ar", "يوم الثلاثاء", OCTOBER, ("2024-10-08", "2024-10-08", "period")),
        ("ar", "الشهر الماضي", "2024-01-10", ("2023-12-01", "2023-12-31", "period")),
        ("es", "En los primeros cinco días de este 2024", OCTOBER, ("2024-01-01", "2024-01-05", "year_to_date")),
        ("es", "En agosto del año pasado", OCTOBER, ("2023-08-01", "2023-08-31", "period")),
        ("en", "In the first quarter of last year", OCTOBER, ("2023-01-01", "2023-03-31", "period")),
        ("ar", "في شهر غشت من العام الماضي", OCTOBER, ("2023-08-01", "2023-08-31", "period")),
        ("es", "En enero y febrero", OCTOBER, ("2024-01-01", "2024-02-29", "year_to_date")),
        ("ar", "العام الماضي", OCTOBER, ("2023-01-01", "2023-12-31", "period")),
        # what nothing anchors stays null
        ("fr", "Mardi", None, UNKNOWN),
        ("fr", "Le mois dernier", None, UNKNOWN),
        ("fr", "En septembre", None, UNKNOWN),
        ("fr", "Depuis le début de l'année", None, UNKNOWN),
        ("en", "Last year", None, UNKNOWN),
        ("es", "En lo que va de año", None, UNKNOWN),
        ("ar", "منذ بداية السنة الجارية", None, UNKNOWN),
        ("fr", "Au cours des dernières 48 heures", OCTOBER, UNKNOWN),
        ("fr", "Ces cinq dernières années", OCTOBER, UNKNOWN),
        ("fr", "Le 31 février 2024", OCTOBER, UNKNOWN),
        ("en", "In the last 48 hours", OCTOBER, UNKNOWN),
        ("en", "Over the past five years", OCTOBER, UNKNOWN),
        ("en", "In fiscal year 2024", OCTOBER, UNKNOWN),
        ("en", "In fiscal year 2024 through June", OCTOBER, UNKNOWN),
        ("en", "In the current fiscal year", OCTOBER, UNKNOWN),
        ("fr", "Durant l'exercice 2023-2024", OCTOBER, UNKNOWN),
        ("es", "En las últimas 48 horas", OCTOBER, UNKNOWN),
        ("ar", "خلال 48 ساعة الماضية", OCTOBER, UNKNOWN),
        ("en", "During the same period of 2023", OCTOBER, UNKNOWN),
    ],
)  # fmt: skip
def test_words_of_time_give_the_days_they_mean(language, words, published_on, expected):
    figure = figure_of(read(language, RESCUED[language].format(words), published_on), "40")
    assert period_of(figure) == expected
    assert (figure.status == "accepted") is (expected != UNKNOWN)


@pytest.mark.parametrize(
    "words",
    [
        "En janvier 2024",
        "Au premier trimestre 2024",
        "Au premier semestre 2024",
    ],
)
def test_a_named_month_quarter_or_half_is_a_period_at_the_year_s_start_too(words):
    figure = figure_of(read("fr", RESCUED["fr"].format(words), OCTOBER), "40")
    assert figure.period_start == date(2024, 1, 1)
    assert figure.cumulation == "period"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au 30 juin 2024, le Maroc comptait 40 réfugiés enregistrés."),
        ("en", "As of 30 June 2024, 40 refugees were registered in Egypt."),
        ("es", "A mediados de 2024, había 40 refugiados registrados."),
        ("es", "A 30 de junio de 2024, había 40 refugiados registrados."),
        ("ar", "إلى غاية 30 يونيو 2024 تم تسجيل 40 لاجئا."),
    ],
)
def test_a_stock_has_an_end_only(language, text):
    assert period_of(figure_of(read(language, text, OCTOBER), "40")) == (None, "2024-06-30", "point")


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("fr", "En août 2024, 400 personnes ont été secourues. Par ailleurs, 12 passeurs ont été arrêtés.",
         [("2024-08-01", "2024-08-31"), ("2024-08-01", "2024-08-31")]),
        ("fr", "En août 2024, 400 personnes ont été secourues. En juillet, 300 personnes ont été secourues.",
         [("2024-08-01", "2024-08-31"), ("2024-07-01", "2024-07-31")]),
        ("fr", "En 2024, 40 personnes ont été secourues, contre 35 en 2023.",
         [("2024-01-01", "2024-12-31"), ("2023-01-01", "2023-12-31")]),
        ("fr", "Durant les neuf premiers mois de 2024, 40 personnes ont été secourues, contre 35 un an plus tôt.",
         [("2024-01-01", "2024-09-30"), ("2023-01-01", "2023-09-30")]),
        ("fr", "Aux neuf premiers mois de 2024, 40 personnes ont été secourues, contre 35 à la même période de 2023.",
         [("2024-01-01", "2024-09-30"), ("2023-01-01", "2023-09-30")]),
        ("fr", "À la mi-septembre 2024, 40 personnes avaient été secourues depuis le début de l'année.",
         [("2024-01-01", "2024-09-15")]),
        ("fr", "Depuis janvier, 4 150 personnes ont été secourues, dont 3 325 en août. 12 passeurs ont été arrêtés.",
         [("2024-01-01", None), ("2024-08-01", "2024-08-31"), ("2024-01-01", None)]),
        ("fr", "Depuis janvier, 400 personnes ont été secourues, dont 30 en août.",
         [("2024-01-01", None), ("2024-08-01", "2024-08-31")]),
        ("en", "In the first half of 2024, 40 people were rescued. In the same period of 2023, 35 people were rescued.",
         [("2024-01-01", "2024-06-30"), ("2023-01-01", "2023-06-30")]),
        ("fr", "Le ministère a déclaré qu'au cours des cinq premiers mois de 2024, 40 personnes ont été secourues.",
         [("2024-01-01", "2024-05-31")]),
        ("en", "In 2024, 900 refugees were registered, 2023 of whom came last week.",
         [(None, "2024-12-31"), (None, "2024-10-06")]),
        ("fr", "En mars 2024, 40 personnes ont été secourues, soit 6 % de moins que le mois précédent (43).",
         [("2024-03-01", "2024-03-31"), ("2024-02-01", "2024-02-29")]),
        ("en", "So far in 2024, 40 people have been rescued, more than in the whole of 2023 (35).",
         [("2024-01-01", None), ("2023-01-01", "2023-12-31")]),
        ("en", "In August 2024, 40 people were rescued, down by a third from the peak of October 2023, when 60 were.",
         [("2024-08-01", "2024-08-31"), ("2023-10-01", "2023-10-31")]),
        ("en", "From January to September 2024, 40 people were rescued, compared to 35 in 2023, in the same period.",
         [("2024-01-01", "2024-09-30"), ("2023-01-01", "2023-09-30")]),
        ("fr", "Depuis le 1er janvier, 40 personnes ont été secourues, contre 35 sur la même période de l'an dernier.",
         [("2024-01-01", None), ("2023-01-01", "2023-10-10")]),
        ("en", "On 12 September 2024, 40 people were rescued. In 2023, 415 people were rescued.",
         [("2024-09-12", "2024-09-12"), ("2023-01-01", "2023-12-31")]),
        ("es", "En 2024, 40 personas fueron rescatadas, frente a 35 en 2023.",
         [("2024-01-01", "2024-12-31"), ("2023-01-01", "2023-12-31")]),
        ("ar", "في 2024 تم إنقاذ 36.000 مهاجر، مقابل 40.000 في 2023.",
         [("2024-01-01", "2024-12-31"), ("2023-01-01", "2023-12-31")]),
        ("es", "En 2024 llegaron 600 personas, lejos del máximo de 2018, cuando entraron 800. En Ceuta entraron 30.",
         [("2024-01-01", "2024-12-31"), ("2018-01-01", "2018-12-31"), ("2024-01-01", "2024-12-31")]),
        ("en", "In 2024, 40 people were rescued, down from the peak of 2018, when 800 were.",
         [("2024-01-01", "2024-12-31"), ("2018-01-01", "2018-12-31")]),
        ("es", "En 2023 entraron 600 personas. En enero entraron 20.\n\nFueron detenidos 30 traficantes.",
         [("2023-01-01", "2023-12-31"), ("2024-01-01", "2024-01-31"), ("2024-01-01", "2024-01-31")]),
        ("es", "En los nueve primeros meses entraron 600 personas. En septiembre entraron 20.\n\nHubo 30 expulsiones.",
         [("2024-01-01", "2024-09-30"), ("2024-09-01", "2024-09-30"), ("2024-01-01", "2024-09-30")]),
        ("ar", "تم إنقاذ 800 شخص منذ مطلع السنة، منهم 12 في غشت وحده، بعد 700 في الفترة ذاتها من 2023.",
         [("2024-01-01", None), ("2024-08-01", "2024-08-31"), ("2023-01-01", "2023-10-10")]),
        ("es", "En abril fueron rescatadas 40 personas y en lo que va de septiembre, 30.",
         [("2024-04-01", "2024-04-30"), ("2024-09-01", None)]),
        ("es", "Desde mayo de 2021 fueron rescatadas 400 personas, 61 de ellas el pasado agosto.",
         [("2021-05-01", None), ("2024-08-01", "2024-08-31")]),
        ("en", "40 migrants returned to Libya\n\nIn May 2024, 40 migrants were intercepted and returned to Libya.",
         [("2024-05-01", "2024-05-31"), ("2024-05-01", "2024-05-31")]),
        ("en", "The coast guard rescued 40 people. In May 2024, 30 people were rescued.",
         [(None, None), ("2024-05-01", "2024-05-31")]),
        # how far back a record goes governs nothing
        ("fr", ("En 2023, 310 personnes ont été secourues, une première depuis 2019. Par ailleurs, 12 passeurs ont été "
         "arrêtés."), [("2023-01-01", "2023-12-31"), ("2023-01-01", "2023-12-31")]),
        ("es", ("En agosto fueron rescatadas 40 personas, la cifra más alta desde mayo de 2019. Fueron detenidos 12 "
         "traficantes."), [("2024-08-01", "2024-08-31"), ("2024-08-01", "2024-08-31")]),
        ("es", ("En agosto fueron rescatadas 40 personas con el programa iniciado en 2018. Fueron detenidos 12 "
         "traficantes."), [("2024-08-01", "2024-08-31"), ("2024-08-01", "2024-08-31")]),
        # a number in brackets and the period beside it
        ("en", "So far this year 700 people were rescued, more than in the whole of 2019 (610).",
         [("2024-01-01", None), ("2019-01-01", "2019-12-31")]),
        ("en", "In August 2024, 400 people were rescued. The busiest day saw 57 rescued, the quietest 2 (on 5 August).",
         [("2024-08-01", "2024-08-31"), ("2024-08-01", "2024-08-31"), ("2024-08-05", "2024-08-05")]),
        # a part's own month, and the next clause
        ("fr", "Depuis janvier, la Marine a secouru 400 personnes, dont en août seul 30 à Nador, et arrêté 9 passeurs.",
         [("2024-01-01", None), ("2024-08-01", "2024-08-31"), ("2024-01-01", None)]),
        ("en", "So far this year, Sunday's rescues not counted, 400 people were rescued.", [("2024-01-01", None)]),
        ("en", "On 14 August 2024, 40 people were rescued. Later that month 12 people were rescued.",
         [("2024-08-14", "2024-08-14"), ("2024-08-01", "2024-08-31")]),
        # the unit before, and the one told before
        ("en", ("From 3 to 9 June 2024, 40 people were rescued, against 52 the week before. So far in 2024, 300 people "
         "were rescued. In the same week 12 bodies were recovered."),
         [("2024-06-03", "2024-06-09"), ("2024-05-27", "2024-06-02"), ("2024-01-01", None),
          ("2024-06-03", "2024-06-09")]),
        ("fr", "En février 2021, 47 personnes ont été secourues, et en mars, 29 ont été secourues.",
         [("2021-02-01", "2021-02-28"), ("2021-03-01", "2021-03-31")]),
        # what comes behind an earlier value is of the newer one's period again
        ("es", ("En agosto de 2024 llegaron por mar 1.883 migrantes, la mitad menos (46,7%) que los 2.304 de julio de "
         "2024, a bordo de 96 embarcaciones. Por tierra llegaron 928."),
         [("2024-08-01", "2024-08-31"), ("2024-07-01", "2024-07-31"), ("2024-08-01", "2024-08-31"),
          ("2024-08-01", "2024-08-31")]),
        ("es", ("Hasta el 15 de agosto de 2024 llegaron por mar 1.153 migrantes, un 31,7% menos que los 1.512 de 2023; "
         "lo han hecho en 138 embarcaciones, 70 menos que el año anterior."),
         [("2024-01-01", "2024-08-15"), ("2023-01-01", "2023-12-31"), ("2024-01-01", "2024-08-15")]),
        ("es", ("Hasta el 15 de agosto de 2024 llegaron 2.040 migrantes. A las islas han llegado hasta la misma fecha "
         "811 migrantes."), [("2024-01-01", "2024-08-15"), ("2024-01-01", "2024-08-15")]),
        ("es", ("Entre enero y agosto de 2024 fueron rescatados 400 migrantes, según el informe al que el diario tuvo "
         "acceso este martes. Además, 30 murieron."), [("2024-01-01", "2024-08-31"), ("2024-01-01", "2024-08-31")]),
        ("en", "45 migrants rescued last week\n\nFrom 3 to 9 June 2024, 45 migrants were rescued.",
         [("2024-06-03", "2024-06-09"), ("2024-06-03", "2024-06-09")]),
    ],
)  # fmt: skip
def test_a_period_governs_until_another_and_a_figure_s_own_wins(language, text, periods):
    figures = read(language, text, OCTOBER).figures
    assert [period_of(figure)[:2] for figure in figures] == periods


@pytest.mark.parametrize(
    ("language", "text", "end"),
    [
        ("en", "On Monday 14 July, 40 people were rescued. In 2024 there were 30.", date(2025, 7, 14)),
        ("fr", "Lundi 14 juillet, 40 personnes ont été secourues. En 2025, il y en avait 30.", date(2025, 7, 14)),
        ("fr", "Mardi 14 juillet, 40 personnes ont été secourues. En 2024, il y en avait 30.", None),
        ("en", "On Monday 14 July, 40 people were rescued.", None),
    ],
)
def test_in_an_undated_text_a_weekday_tells_the_year_beside_one_that_is_named(language, text, end):
    assert figure_of(read(language, text), "40").period_end == end


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En lo que va de año han llegado 300 personas. En Perú residen 40 extranjeros."),
        ("ar", "منذ مطلع السنة وصل 300 مهاجر. ويقيم 40 أجنبيا في البلاد."),
    ],
)
def test_a_stock_without_a_day_is_of_the_day_of_publication(language, text):
    assert period_of(figure_of(read(language, text, OCTOBER), "40")) == (None, OCTOBER, "point")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "In July 8 people died.\n\nIn August 90 people were rescued.\n\nNone.\n\nAt Gela 40 people were rescued.",
        ),
        ("en", "So far this year 90 people were rescued, against 40 in the same period of 2022."),
        ("en", "Migrants rescued since 2018\n\nUp to 15 August, 40 people were rescued."),
    ],
)
def test_days_told_from_afar_are_left_for_a_person(language, text):
    figure = figure_of(read(language, text, OCTOBER), "40")
    assert figure.period_start is not None
    assert figure.status == "review"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La ley orgánica 4/2000 se aplica. Fueron rescatadas 40 personas."),
        ("es", "En aplicación del Real Decreto 557/2011, fueron rescatadas 40 personas."),
        ("fr", "Conformément à la loi 02/2003, 40 personnes ont été secourues."),
        ("fr", "Conformément à la loi n° 43-20 de 2003, 40 personnes ont été secourues."),
    ],
)
def test_the_year_of_a_law_is_nobody_s_period(language, text):
    assert period_of(figure_of(read(language, text, OCTOBER), "40")) == UNKNOWN


def test_a_stock_needs_no_start_whatever_else_the_text_counts_from():
    text = "Since 2019, 90 people were rescued. As of 30 June 2024, 40 refugees were registered in Egypt."
    figure = figure_of(read("en", text, OCTOBER), "40")
    assert (period_of(figure), figure.status) == ((None, "2024-06-30", "point"), "accepted")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "En septembre 2024, 40 personnes ont été secourues.", "En septembre 2024"),
        ("fr", "Le ministère a publié son bilan. À fin septembre 2024, 40 personnes ont été secourues.",
         "À fin septembre 2024"),
        ("en", "40 people were rescued in the first nine months of 2024.", "in the first nine months of 2024"),
        ("es", "40 personas fueron rescatadas en septiembre de 2024.", "en septiembre de 2024"),
        ("ar", "تم إنقاذ 40 شخصا خلال سنة 2024.", "خلال سنة 2024"),
    ],
)  # fmt: skip
def test_a_figure_says_which_words_gave_its_period(language, text, words):
    figure = figure_of(read(language, text, JANUARY), "40")
    assert text[figure.period_char_start : figure.period_char_end] == words


def test_a_figure_without_a_period_points_at_no_words():
    figure = figure_of(read("fr", "40 personnes ont été secourues.", OCTOBER), "40")
    assert (figure.period_char_start, figure.period_char_end) == (None, None)
    assert "period" in figure.review_reason
