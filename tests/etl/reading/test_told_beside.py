"""Days and wholes that words beside a number tell, and numbers that wait since the words leave two readings."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-06-20"  # a Friday
_RAISED = "La gendarmerie a arrêté 31 passeurs en 2024, le nombre de bateaux saisis passant de 12 à 24"
_TABLE = "Year | Orders signed | Deported | Voluntary returns\n2022 | 530 | 117 | 317\n2023 | 948 | 80 | 213\n"


@pytest.mark.parametrize(
    ("language", "text", "quote", "days"),
    [
        ("fr", "Ils ont secouru en mer 247 migrants entre mercredi et vendredi.", "247", "2025-06-18/2025-06-20"),
        ("fr", "Ils ont secouru en mer 247 migrants de mercredi soir à vendredi matin.", "247",
         "2025-06-18/2025-06-20"),
        ("en", "They rescued 247 migrants at sea between Wednesday night and Friday morning.", "247",
         "2025-06-18/2025-06-20"),
        ("es", "Rescataron en el mar a 247 migrantes entre el miércoles por la noche y el viernes.", "247",
         "2025-06-18/2025-06-20"),
        ("ar", "خلف الحادث قتيلين يوم 6 مارس 2025. وفي الشهر نفسه رحّلت السلطات 1072 مهاجرا.", "1072",
         "2025-03-01/2025-03-31"),
        ("en", "On 6 March 2025 three migrants died at sea. In the same month 72 migrants were deported.", "72",
         "2025-03-01/2025-03-31"),
    ],
)  # fmt: skip
def test_days_are_told_from_one_weekday_to_another_and_by_the_month_of_a_day(language, text, quote, days):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end}" == days


@pytest.mark.parametrize(
    ("language", "text", "quote", "why"),
    [
        ("fr", "Les demandes d'asile sont passées de 24 900 à 91 700 entre 2021 et 2022.", "91 700", "rose or fell to"),
        ("en", "Asylum applications rose from 24,900 to 91,700 between 2021 and 2022.", "91,700", "rose or fell to"),
        ("fr", f"{_RAISED} et celui des véhicules saisis de 14 à 30.", "14", "rose or fell from"),
        ("en", "At the end of 2022 Chad hosted 409,819 refugees; the country now hosts 1,100,000 refugees.",
         "1,100,000", "speak of now"),
        ("fr", "En octobre 2024, trois vols affrétés ont ramené 484 personnes.", "484", "brought home"),
        ("en", "In May 2025, 1,195 people were brought ashore after crossing the Channel.", "1,195", "Brought ashore"),
        ("es", "En enero de 2025 hubo 31.200 deportaciones. Los casos fueron 18.926, de los cuales 1.044 eran menores.",
         "1.044", "Another number"),
        ("es", "En 2024 rescataron en el mar a 55 migrantes, entre ellos una mujer, y a otros 44.", "44",
         "Another number"),
        ("en", _TABLE, "117", "row of a table"),
        ("ar", "أحبطت البحرية محاولة يوم 3 نوفمبر 2024. جاء التدخل بعد يومين من إنقاذ 52 مهاجرا في البحر.", "52",
         "from another day"),
    ],
)  # fmt: skip
def test_a_number_whose_words_leave_two_readings_waits(language, text, quote, why):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert figure.status == "review"
    assert why in figure.review_reason


@pytest.mark.parametrize(
    ("language", "text", "quote", "indicator"),
    [
        ("en", "In 2024 the Central Mediterranean held steady at 15,700 crossings.", "15,700", None),
        ("es", "En 2023 la policía desarticuló 28 bandas dedicadas al tráfico ilícito de migrantes, con 96 detenidos.",
         "96", "arrests_smugglers"),
    ],
)  # fmt: skip
def test_what_happened_to_something_else_names_no_number(language, text, quote, indicator):
    assert figure_of(read(language, text, PUBLISHED), quote).indicator == indicator
