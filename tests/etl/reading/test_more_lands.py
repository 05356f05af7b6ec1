"""What texts of publishers not met before taught: a line a phrase."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

PUBLISHED = "2025-10-30"  # a Thursday


@pytest.mark.parametrize(
    ("language", "text", "quote", "read_as"),
    [
        ("es", "En 2024 hubo nueve intentos de salto de la valla y 30 personas llegaron.", "nueve", "None review"),
        ("fr", "En 2024, 11 filières de passeurs et 6 réseaux de falsification ont été démantelés.", "6",
         "smuggling_networks_dismantled review"),
        ("fr", "En 2024, 440 demandes de statut d'apatride ont été introduites à l'office de l'asile.", "440",
         "asylum_applications review"),
        ("en", "Arrivals in Lampedusa in May 2024 totalled 1,104 people, 87 of them women.", "1,104",
         "arrivals_sea accepted"),
        ("es", "En 2024 las llegadas por mar ascendieron a 105.131 personas, y la guardia anotó 1.200 rescates.",
         "105.131", "arrivals_sea accepted"),
        ("ar", "إجمالي المرحلين في أغسطس 2024 بلغ بحسب الجهاز 2,036 شخصا.", "2,036", "deportations accepted"),
        ("fr", "En 2024, 12.532 migrants ont été secourus. Parmi eux, 1.657 venaient d'Afrique.", "1.657",
         "rescued_at_sea accepted"),
        ("es", "En 2024 cruzaron el Darién 200.000 personas. El año 2023 cerró con 520.085 migrantes.", "520.085",
         "arrivals review"),
        ("en", "Entries, January 2024:\n- Total: 37,970 arrivals\n- By sea: 35,882 people", "35,882",
         "arrivals_sea accepted"),
        ("es", "El 2 de mayo de 2024 la policía detuvo a 3.263 migrantes que transitaban por el país.", "3.263",
         "interceptions accepted"),
        ("es", "En 2024 se registraron 95.200 entradas irregulares, aunque suben las rutas del mar.", "95.200",
         "arrivals accepted"),
        ("ar", "أعلنت المفوضية أن المسجلين لديها وصلوا في نهاية يناير 2024 إلى 501 ألف لاجئ.", "501 ألف",
         "refugees_registered accepted"),
        ("ar", "فحص المركز خلال 2024 ما مجموعه 16.127 وثيقة، ووجد أن 1232 منها مزورة.", "16.127", "None review"),
        ("ar", "خلال 2024 بتت الهيئة في 480 ألف طلب لجوء.", "480 ألف", "None review"),
        ("ar", "في 2024 رُحّل 124,441 مهاجراً ومُنع 280,206 من الدخول.", "280,206", "None review"),
        ("ar", "في 2024 أوقف الدرك عشرين شخصا، بينهم تسعة عشر مهاجرا ومهرب واحد.", "واحد",
         "arrests_smugglers accepted"),
        ("en", "In 2024, 3,600 people were stopped at the border; 12 others were let in for their health.", "12",
         "interceptions review"),
        ("en", "In 2024 there were 7,117 people on boats, of whom 5,817 are recorded as landed.", "7,117",
         "None review"),
        ("en", "On 11 April 2024 a boat with 101 asylum seekers was not picked up by the navy.", "101",
         "rescued_at_sea review"),
        ("en", "On 3 May 2024, 63 Haitians were repatriated to their country by the crew of a cutter.", "63",
         "deportations review"),
        ("en", "In 2024 guards were able to stop 496,622 people trying to enter the country.", "496,622",
         "interceptions review"),
        ("fr", "En 2024, 18.000 sans-papiers demandent leur régularisation.", "18.000", "regularisations review"),
        ("fr", "En 2024, l'OIM relevait 169.003 personnes déplacées, 45.762 retournés et 3 camps.", "45.762",
         "voluntary_returns_iom review"),
        ("fr", "En 2024, les arrivées de kwassas ont fléchi, avec 505 détections.", "505",
         "border_crossings_detected review"),
        ("fr", "En 2024, l'OIM a aidé 619 migrants à rentrer, en 335 vols charters.", "335", "None review"),
        ("es", "En 2024 fueron detenidas 175 personas por introducir migrantes.", "175",
         "arrests_smugglers accepted"),
        ("es", "El 2 de mayo de 2024 detuvieron a 263 migrantes, con lo que se evitó que su vida corriera peligro.",
         "263", "interceptions accepted"),
        ("en", "In 2024 forces foiled the smuggling of 8 quintals of kif.", "8", "drugs_seized accepted"),
        ("fr", "En 2024, 300 personnes étaient dans un centre de détention.", "300", "None review"),
        ("fr", ("En 2024, Frontex a enregistré 47 710 franchissements irréguliers au centre, par où on va à Rome, et "
         "45 610 à l'est."), "45 610", "border_crossings_detected accepted"),
    ],
)  # fmt: skip
def test_an_indicator_is_named_by_what_befell_the_counted(language, text, quote, read_as):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.status}" == read_as


@pytest.mark.parametrize(
    ("language", "text", "quote", "days"),
    [
        ("en", "By September 2024 the police had foiled 68,000 attempts that year.", "68,000",
         "2024-01-01 2024-09-30 accepted"),
        ("en", "As of 30 September, 68,000 attempts had been foiled this year.", "68,000",
         "2025-01-01 2025-09-30 accepted"),
        ("es", "Hasta el 30 de septiembre, este año fueron abortados 68.000 intentos y 1.200 salidas.", "68.000",
         "2025-01-01 2025-09-30 accepted"),
        ("en", ("In 2024, 82 people were deported. By comparison, 58 returned freely in 2022, the year in which 124 "
         "migrants were deported."), "124", "2022-01-01 2022-12-31 accepted"),
        ("en", "On Saturday 140 people landed. On the same Easter weekend six people died at sea.", "six",
         "None None review"),
        ("en", "The total for 2025 to date is 25,330 arrivals, whereas the whole of 2022 had seen 45,774 arrivals.",
         "45,774", "2022-01-01 2022-12-31 accepted"),
        ("es", ("De 2018 a 2022 la OIM ayudó a volver a 10.501 migrantes. De ellos, 549 eran venezolanos, pese a que "
         "Venezuela se sumó apenas en 2022."), "549", "2018-01-01 2022-12-31 review"),
        ("fr", "L'autre intervention remonte au 8 février 2025 : la marine a secouru 32 migrants.", "32",
         "2025-02-08 2025-02-08 accepted"),
        ("fr", ("En 2025, 600 migrants ont été interceptés, dont 262 le samedi 27 septembre. Ce jour-là, la marine a "
         "arraisonné deux pirogues."), "deux", "2025-09-27 2025-09-27 accepted"),
        ("en", ("On Monday 472 people arrived. The whole of 2022 had seen 45,774 arrivals. Nine boats were "
         "intercepted that day."), "Nine", "2025-10-27 2025-10-27 accepted"),
        ("en", "Since July 2022, 496 people were deported.\n\nIn the quarter, 349 boats were intercepted.", "349",
         "None None review"),
        ("en", "In the second quarter of 2025, 96 people were deported. In the quarter, 349 boats were intercepted.",
         "349", "2025-04-01 2025-06-30 accepted"),
        ("en", "In the first month of 2017, 88 people were deported.", "88", "2017-01-01 2017-01-31 accepted"),
        ("ar", "أما الشهر الأول من 2017 فشهد ضبط 88 جواز سفر مزوراً.", "88", "2017-01-01 2017-01-31 accepted"),
        ("ar", "وبحسب التقرير، جرى يوم 26 أكتوبر اعتراض 66 مهاجرا في البحر.", "66",
         "2025-10-26 2025-10-26 accepted"),
        ("ar", "يوم 26 أكتوبر اعتُرض 66 مهاجرا في البحر. وفي اليوم التالي اعتُرض 173 مهاجرا.", "173",
         "2025-10-27 2025-10-27 accepted"),
        ("es", ("Más de 500 migrantes llegan en patera\n\nMADRID, 30 oct.- Un total de 529 migrantes han llegado en "
         "los últimos 15 días."), "529", "None None review"),
    ],
)  # fmt: skip
def test_days_are_those_that_the_words_go_back_to(language, text, quote, days):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.period_start} {figure.period_end} {figure.status}" == days


def test_a_year_of_long_ago_dates_nothing_in_a_text_without_a_date():
    text = "استقبل الأرخبيل 23537 مهاجرا ما بين 1 يناير و 15 أكتوبر. وهو مستوى غير معهود منذ أزمة 2006."
    assert figure_of(read("ar", text, None), "23537").period_start is None


@pytest.mark.parametrize(
    ("language", "text", "quote", "whole"),
    [
        ("fr", ("En 2024, 26 659 personnes ont été refoulées, dont 12 101 expulsées et 14 558 rentrées "
         "volontairement. Parmi les expulsés figuraient 9 586 hommes."), "9 586", "12 101"),
        ("es", ("El 2 de mayo de 2024 detuvieron a 3.263 migrantes. De ellos, 2.886 son mayores de edad. Por "
         "entidades, a la cabeza figura Chiapas, con 1.807."), "1.807", "3.263"),
    ],
)  # fmt: skip
def test_a_part_is_of_those_whom_its_words_name(language, text, quote, whole):
    reading = read(language, text, PUBLISHED)
    wholes = {reading.figures[part.child].quote: reading.figures[part.whole].quote for part in reading.parts}
    assert wholes[quote] == whole


@pytest.mark.parametrize(
    ("language", "text", "quote", "kind"),
    [
        ("en", "The flight landed at 1630hrs and brought 162 people home.", "1630", "time"),
        ("ar", "تكشف الوثيقة المزورة خلال 30 ثانية.", "30", "duration"),
        ("es", "En 2024 hubo 95.200 entradas por las tres rutas del Mediterráneo.", "tres", "places"),
        ("en", "Those who reached Greece by sea in 2024 number 36,141.", "36,141", "count"),
    ],
)
def test_what_a_number_is(language, text, quote, kind):
    assert mention_of(read(language, text, PUBLISHED), quote).kind == kind


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("es", "Las interceptaciones fueron 13.535 en 2024: se multiplicaron por seis.", "ratio"),
        ("es", "En 2024 llegaron 4.852 personas, 529 más de las contabilizadas a 15 de agosto.", "change"),
    ],
)
def test_multiples_and_differences_are_claims(language, text, measure):
    assert [claim.measure for claim in read(language, text, PUBLISHED).claims] == [measure]


def test_rows_of_a_table_take_the_part_of_the_year_told_above_it():
    text = "Arrivals by sea, January to June\n\nCountry\t2023\t2024\nItaly\t24,190\t19,835\nSpain\t3,127\t1,018\n"
    figure = figure_of(read("en", text, PUBLISHED), "24,190")
    assert (figure.indicator, str(figure.period_start), str(figure.period_end)) == (
        "arrivals_sea", "2023-01-01", "2023-06-30",
    )  # fmt: skip
    assert "row of a table" in (figure.review_reason or "")
