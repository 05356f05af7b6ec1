"""What a number counts, how sure it is, what it is part of, and what is said about it."""

from __future__ import annotations

from datetime import date

import pytest

from etl.find import forget_vocabulary
from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-01-10"


# --- indicators ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "quote", "indicator"),
    [
        ("fr", "En 2024, 210 réseaux de passeurs ont été démantelés.", "210", "smuggling_networks_dismantled"),
        ("fr", "L'année 2024 a vu le démantèlement de 210 réseaux.", "210", "smuggling_networks_dismantled"),
        ("fr", "En 2024, les autorités ont avorté 48.963 tentatives d'émigration irrégulière.", "48.963",
         "irregular_attempts_foiled"),
        ("fr", "En 2024, 14.260 migrants ont été secourus en mer.", "14.260", "rescued_at_sea"),
        ("fr", "En 2024, la Marine a porté assistance à 14.260 migrants en mer.", "14.260", "rescued_at_sea"),
        ("fr", "En 2024, 4.388 migrants ont bénéficié du retour volontaire.", "4.388", "voluntary_returns"),
        ("fr", "En 2024, 12 corps sans vie ont été repêchés.", "12", "deaths"),
        ("fr", "En 2024, 30 personnes sont portées disparues.", "30", "missing"),
        ("fr", "En 2024, 25 passeurs ont été arrêtés.", "25", "arrests_smugglers"),
        ("fr", "En 2024, 40 embarcations ont été interceptées.", "40", "boats_intercepted"),
        ("fr", "En 2024, 40 demandes d'asile ont été enregistrées.", "40", "asylum_applications"),
        ("fr", "En 2024, 40 étrangers ont été expulsés.", "40", "deportations"),
        ("fr", "En 2024, 40 étrangers ont été régularisés.", "40", "regularisations"),
        ("fr", "En 2024, 60 véhicules ont été saisis.", "60", "vehicles_seized"),
        ("en", "In 2024, 210 smuggling networks were dismantled.", "210", "smuggling_networks_dismantled"),
        ("en", "In 2024, the authorities foiled 48,963 irregular migration attempts.", "48,963",
         "irregular_attempts_foiled"),
        ("en", "In 2024, 14,260 migrants were rescued at sea.", "14,260", "rescued_at_sea"),
        ("en", "In 2024, 4,388 migrants benefited from voluntary return.", "4,388", "voluntary_returns"),
        ("en", "In 2024, 12 bodies were recovered.", "12", "deaths"),
        ("en", "In 2024, 30 people went missing.", "30", "missing"),
        ("en", "In 2024, 25 smugglers were arrested.", "25", "arrests_smugglers"),
        ("en", "In 2024, 40 boats were intercepted.", "40", "boats_intercepted"),
        ("en", "In 2024, 40 asylum applications were lodged.", "40", "asylum_applications"),
        ("en", "In 2024, 40 foreign nationals were deported.", "40", "deportations"),
        ("en", "In 2024, 36,816 people crossed the Channel in small boats.", "36,816", "arrivals_sea"),
        ("en", "In 2024, the navy brought 273 people to safety.", "273", "rescued_at_sea"),
        ("en", "The 2024 balance lists 290 dismantled rings.", "290", "smuggling_networks_dismantled"),
        ("en", "In 2024, coast guards thwarted 47 illegal crossings.", "47", "irregular_attempts_foiled"),
        ("en", "In 2024, 24,684 migrants were rescued and returned to Libya.", "24,684", "interceptions"),
        ("en", "In 2024, there were 25 524arrivals in the Canaries.", "25 524", "arrivals_sea"),
        ("fr", "En 2024, 351barques ont été saisies.", "351", "boats_intercepted"),
        ("fr", "En 2024, 962 personnes sont arrivées par mer.", "962", "arrivals_sea"),
        ("es", "En 2024, se desarticularon 210 redes de tráfico de migrantes.", "210", "smuggling_networks_dismantled"),
        ("es", "En 2024, las autoridades frustraron 48.963 intentos de migración irregular.", "48.963",
         "irregular_attempts_foiled"),
        ("es", "En 2024, 14.260 migrantes fueron rescatados en el mar.", "14.260", "rescued_at_sea"),
        ("es", "En 2024, 4.388 migrantes se acogieron al retorno voluntario.", "4.388", "voluntary_returns"),
        ("es", "En 2024, se recuperaron 12 cadáveres.", "12", "deaths"),
        ("es", "En 2024, fueron detenidos 25 traficantes.", "25", "arrests_smugglers"),
        ("es", "En 2024, 40 embarcaciones fueron interceptadas.", "40", "boats_intercepted"),
        ("es", "En 2024, se presentaron 40 solicitudes de asilo.", "40", "asylum_applications"),
        ("es", "En 2024, 40 extranjeros fueron expulsados.", "40", "deportations"),
        ("es", "En 2024, llegaron a Canarias 46.843 migrantes por vía marítima.", "46.843", "arrivals_sea"),
        ("es", "En 2024, Canarias recibió a 1.181 inmigrantes en pateras.", "1.181", "arrivals_sea"),
        ("es", "En 2024 entraron por tierra y por mar 59.048 personas.", "59.048", "arrivals"),
        ("es", "En 2024, el INM rescató a 103 migrantes en un tráiler.", "103", "interceptions"),
        ("es", "En 2024 el Instituto Nacional de Migración aseguró a 103 migrantes.", "103", "interceptions"),
        ("es", "En 2024, ocho vehículos quedaron a disposición de la Fiscalía.", "ocho", "vehicles_seized"),
        ("es", "En 2024 hay tres traficantes presos.", "tres", "arrests_smugglers"),
        ("es", "En 2024 han pedido asilo 37.120 personas.", "37.120", "asylum_applications"),
        ("es", "En 2024 el Gobierno otorgó 1.753 permisos temporales.", "1.753", "regularisations"),
        ("es", "En 2024 han retornado 308 personas.", "308", "voluntary_returns"),
        ("es", "En 2024 fue desarticulada una red de migrantes y hay 38 detenidos.", "38", "arrests_smugglers"),
        ("es", "En 2024 llegaron 98 personas a bordo de 3 pateras.", "3", "boats_arrived"),
        ("es", "En 2024 las embarcaciones irregulares llegadas a Canarias fueron 553.", "553", "boats_arrived"),
        ("ar", "في 2024 تم توقيف 32.733 مرشحا، مقابل 28.863 سنة 2023.", "28.863", "interceptions"),
        ("ar", "في 2024 أعادت المنظمة الدولية للهجرة طوعا 2.190 شخصا.", "2.190", "voluntary_returns_iom"),
        ("ar", "في 2024 تحدثت الشبكة عن 31.404 مرحلا.", "31.404", "deportations"),
        ("ar", "في 2024 قدم 1.139 شخصا طلب لجوء.", "1.139", "asylum_applications"),
        ("ar", "في 2024 بلغ عدد الضحايا 575 ضحية.", "575", "deaths"),
        ("ar", "في 2024 تم تفكيك 210 شبكات لتهريب المهاجرين.", "210", "smuggling_networks_dismantled"),
        ("ar", "في 2024 تم إحباط 48.963 محاولة للهجرة غير النظامية.", "48.963", "irregular_attempts_foiled"),
        ("ar", "في 2024 تم إنقاذ 14.260 مهاجرا في عرض البحر.", "14.260", "rescued_at_sea"),
        ("ar", "في 2024 تم انتشال 12 جثة.", "12", "deaths"),
        ("ar", "في 2024 تم توقيف 25 مهربا.", "25", "arrests_smugglers"),
        ("ar", "في 2024 تم حجز قاربين.", "قاربين", "boats_intercepted"),
        ("ar", "في 2024 تم تقديم 40 طلب لجوء.", "40", "asylum_applications"),
        ("ar", "في 2024 تم ترحيل 40 أجنبيا.", "40", "deportations"),
        ("ar", "في 2024 استفاد 4.388 مهاجرا من العودة الطوعية.", "4.388", "voluntary_returns"),
        ("ar", "في 2024 فُقد 30 شخصا.", "30", "missing"),
    ],
)  # fmt: skip
def test_a_thing_and_what_was_done_to_it_name_the_indicator(language, text, quote, indicator):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == (indicator, "accepted")


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "En 2024 fueron rescatadas 98 personas a bordo de 3 pateras.", "3"),
        ("es", "En 2024 el país recibió a 961 connacionales.", "961"),
        ("fr", "En 2024, 40 ordinateurs ont été distribués.", "40"),
        ("fr", "En 2024, les forces de l'ordre ont repoussé 12 assauts contre la clôture.", "12"),
        ("fr", "En 2024, 40 agents ont été formés.", "40"),
        ("en", "In 2024, 40 laptops were distributed.", "40"),
        ("es", "En 2024, se distribuyeron 40 ordenadores.", "40"),
        ("ar", "في 2024 تم توزيع 40 حاسوبا.", "40"),
    ],
)
def test_what_the_vocabulary_does_not_know_has_no_indicator_and_waits(language, text, quote):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == (None, "review")
    assert "indicator" in figure.review_reason


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("fr", "L'objectif est de régulariser 600 migrants en 2025.", "600"),
        ("en", "Officials expect 600 arrivals in 2025.", "600"),
        ("es", "En 2025 se prevé la llegada de 600 migrantes.", "600"),
        ("ar", "من المتوقع وصول 600 مهاجر سنة 2025.", "600"),
        ("fr", "En 2025, 600 migrants devraient être secourus.", "600"),
        ("fr", "Quelque 600 arrivées sont prévues en 2025.", "600"),
        ("en", "Up to 600 people could arrive in 2025.", "600"),
        ("en", "In 2025, 600 migrants are expected to be rescued.",
                "600"),
        ("fr",
                "Les autorités démentent que 600 migrants aient été secourus en 2024.", "600"),
        ("en",
                "The ministry denied that 600 migrants had been rescued in 2024.", "600"),
    ],
)  # fmt: skip
def test_a_forecast_a_target_and_a_denial_are_never_accepted(language, text, quote):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert figure.status == "review"
    assert figure.review_reason


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "En 2024, 120 femmes ont été secourues.", ("F", None, None)),
        ("fr", "En 2024, 14 mineurs ont été secourus.", (None, "minors", None)),
        ("fr", "En 2024, 62 Sénégalais ont été secourus.", (None, None, "SN")),
        ("en", "In 2024, 120 women were rescued.", ("F", None, None)),
        ("en", "In 2024, 120 men were rescued.", ("M", None, None)),
        ("es", "En 2024, 120 mujeres fueron rescatadas.", ("F", None, None)),
        ("es", "En 2024, 14 menores fueron rescatados.", (None, "minors", None)),
        ("ar", "في 2024 تم إنقاذ 120 امرأة.", ("F", None, None)),
        ("ar", "في 2024 تم إنقاذ 14 قاصرا.", (None, "minors", None)),
    ],
)
def test_women_minors_and_nationals_are_the_same_indicator_told_apart(language, text, expected):
    [figure] = read(language, text, PUBLISHED).figures
    assert figure.indicator == "rescued_at_sea"
    assert (figure.sex, figure.age, figure.citizenship) == expected


# --- qualifiers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "En 2024, 500 migrants ont été secourus.", ("exact", 500, 500)),
        ("fr", "En 2024, plus de 500 migrants ont été secourus.", ("at_least", 500, None)),
        ("fr", "En 2024, au moins 500 migrants ont été secourus.", ("at_least", 500, None)),
        ("fr", "En 2024, 500 migrants au moins ont été secourus.", ("at_least", 500, None)),
        ("fr", "En 2024, moins de 500 migrants ont été secourus.", ("at_most", None, 500)),
        ("fr", "En 2024, environ 500 migrants ont été secourus.", ("about", None, None)),
        ("fr", "En 2024, près de 500 migrants ont été secourus.", ("about", None, None)),
        ("fr", "En 2024, quelque 500 migrants ont été secourus.", ("about", None, None)),
        ("fr", "En 2024, pas moins de 487 migrants ont été secourus.", ("exact", 487, 487)),
        ("en", "In 2024, more than 500 migrants were rescued.", ("at_least", 500, None)),
        ("en", "In 2024, at least 500 migrants were rescued.", ("at_least", 500, None)),
        ("en", "In 2024, fewer than 500 migrants were rescued.", ("at_most", None, 500)),
        ("en", "In 2024, up to 500 migrants were rescued.", ("at_most", None, 500)),
        ("en", "In 2024, nearly 500 migrants were rescued.", ("about", None, None)),
        ("en", "In 2024, some 500 migrants were rescued.", ("about", None, None)),
        ("en", "In 2024, no fewer than 487 migrants were rescued.", ("exact", 487, 487)),
        ("es", "En 2024, más de 500 migrantes fueron rescatados.", ("at_least", 500, None)),
        ("es", "En 2024, al menos 500 migrantes fueron rescatados.", ("at_least", 500, None)),
        ("es", "En 2024, menos de 500 migrantes fueron rescatados.", ("at_most", None, 500)),
        ("es", "En 2024, casi 500 migrantes fueron rescatados.", ("about", None, None)),
        ("es", "En 2024, unos 500 migrantes fueron rescatados.", ("about", None, None)),
        ("ar", "في 2024 تم إنقاذ أكثر من 500 مهاجر.", ("at_least", 500, None)),
        ("ar", "في 2024 تم إنقاذ ما لا يقل عن 500 مهاجر.", ("at_least", 500, None)),
        ("ar", "في 2024 تم إنقاذ أقل من 500 مهاجر.", ("at_most", None, 500)),
        ("ar", "في 2024 تم إنقاذ حوالي 500 مهاجر.", ("about", None, None)),
    ],
)
def test_the_words_beside_a_number_say_how_sure_it_is_and_what_it_may_be(language, text, expected):
    [figure] = read(language, text, PUBLISHED).figures
    assert (figure.qualifier, figure.value_low, figure.value_high) == expected


# --- parts -----------------------------------------------------------------------------------------------------------


def parts_of(reading):
    figures = reading.figures
    return [(figures[part.child].quote, figures[part.whole].quote, part.kind) for part in reading.parts]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("fr", "En 2024, 4.388 migrants ont bénéficié du retour volontaire, dont 1.664 avec l'OIM.",
         [("1.664", "4.388", "subset")]),
        ("fr", "En 2024, 620 migrants ont été secourus, dont 120 femmes et 14 mineurs.",
         [("120", "620", "subset"), ("14", "620", "subset")]),
        ("fr", "En 2024, 620 migrants ont été secourus, dont 120 femmes, dont 14 mineures.",
         [("120", "620", "subset"), ("14", "120", "subset")]),
        ("fr", "En 2024, 620 migrants ont été secourus, parmi lesquels 120 femmes.", [("120", "620", "subset")]),
        ("fr", "En 2024, 620 migrants ont été secourus : 400 hommes, 150 femmes et 70 mineurs.",
         [("400", "620", "breakdown"), ("150", "620", "breakdown"), ("70", "620", "breakdown")]),
        ("fr", "En 2024, 620 migrants ont été secourus. Par ailleurs, 12 passeurs ont été arrêtés.", []),
        ("fr", "En 2024, 620 migrants ont été secourus et 12 passeurs ont été arrêtés.", []),
        ("en", "In 2024, 4,388 migrants benefited from voluntary return, including 1,664 with IOM.",
         [("1,664", "4,388", "subset")]),
        ("en", "In 2024, 620 migrants were rescued at sea, including 120 women and 14 children.",
         [("120", "620", "subset"), ("14", "620", "subset")]),
        ("en", "In 2024, 620 migrants were rescued at sea, of whom 120 were women.", [("120", "620", "subset")]),
        ("en",
                "In 2024, 1,200 of the 3,400 people rescued were women.", [("1,200", "3,400", "subset")]),
        ("en", "In 2024, 32 people, nine of whom were women, were rescued.", [("nine", "32", "subset")]),
        ("en", "In 2024, 484 migrants, forty women and 23 children among them, were rescued.",
         [("forty", "484", "subset"), ("23", "484", "subset")]),
        ("en", "In 2024, 320 suspects were caught; 75 of the suspects were arrested.", [("75", "320", "subset")]),
        ("en", "In 2024, 78,000 applications were lodged. Syrians lodged 14,000 of them, ahead of Afghans with 7,300.",
         [("14,000", "78,000", "subset"), ("7,300", "78,000", "subset")]),
        ("en", "In 2024, 19 smugglers were arrested (12 in Austria, 5 in Hungary, 2 in Serbia).",
         [("12", "19", "breakdown"), ("5", "19", "breakdown"), ("2", "19", "breakdown")]),
        ("en", "In 2024, 700 people left: 500 by voluntary return and 200 deported.",
         [("500", "700", "breakdown"), ("200", "700", "breakdown")]),
        ("en", "In 2024, 707 boats were seized. Notably, 88 Syrians were rescued.", []),
        ("fr", "En 2024, 612 migrants sont arrivés, dont 84 femmes – parmi elles neuf enceintes – et 130 mineurs.",
         [("84", "612", "subset"), ("neuf", "84", "subset"), ("130", "612", "subset")]),
        ("fr", "En 2024, 72 migrants ont été secourus, dont deux familles et trois enfants.",
         [("deux", "72", "subset"), ("trois", "72", "subset")]),
        ("es", "En 2024, 4.388 migrantes se acogieron al retorno voluntario, de ellos 1.664 con la OIM.",
         [("1.664", "4.388", "subset")]),
        ("es", "En 2024, 620 migrantes fueron rescatados, entre ellos 120 mujeres y 14 menores.",
         [("120", "620", "subset"), ("14", "620", "subset")]),
        ("es", "En 2024, 620 migrantes fueron rescatados, de los cuales 120 eran mujeres.", [("120", "620", "subset")]),
        ("ar", "في 2024 تم إنقاذ 620 مهاجرا، من بينهم 120 امرأة و14 قاصرا.",
         [("120", "620", "subset"), ("14", "620", "subset")]),
        ("es", "En 2024 fueron rescatadas 620 personas, de ellas 400 hombres. Del total, 120 eran menores.",
         [("400", "620", "subset"), ("120", "620", "subset")]),
        ("es", "En 2024, 620 personas (400 hombres y 150 mujeres) fueron rescatadas.",
         [("400", "620", "subset"), ("150", "620", "subset")]),
        ("es", "En 2024 fueron rescatadas 620 personas. Entre los rescatados figuran 12 mujeres y 14 menores.",
         [("12", "620", "subset"), ("14", "620", "subset")]),
        ("es", "En 2024 fueron detectados 620 cruces. Por rutas: Balcanes, 170; Mediterráneo Central, 210.",
         [("170", "620", "breakdown"), ("210", "620", "breakdown")]),
        ("ar", "في 2024 تم إنقاذ 620 مهاجرا، وهم 47 أفغانيا و38 سوريا.",
         [("47", "620", "subset"), ("38", "620", "subset")]),
        ("ar", "في 2024 تم إنقاذ 620 مهاجرا. كما تم إنقاذ 119 مهاجرا بينهم نساء وأطفال.", []),
        ("ar", "في 2024 تم إنقاذ 620 مهاجرا، منهم 120 امرأة.", [("120", "620", "subset")]),
        ("ar", "في 2024 تم ضبط (620) مخالفا، منهم (120) لنظام الإقامة، و(500) لنظام العمل.",
         [("120", "620", "breakdown"), ("500", "620", "breakdown")]),
        ("es", "En 2024 fueron rescatadas 620 personas: 377 menores (234 niños y 143 niñas), de los que 18 iban solos.",
         [("377", "620", "breakdown"), ("234", "377", "breakdown"), ("143", "377", "breakdown"),
          ("18", "377", "subset")]),
        # whom a verb says to be women, men or minors are of those before; who was hurt may be others
        ("en", "In 2024, 63 migrants were rescued; 12 were women and five were children.",
         [("12", "63", "subset"), ("five", "63", "subset")]),
        ("fr", "En 2024, 63 migrants ont été secourus ; 12 sont des femmes et 5 sont mineurs.",
         [("12", "63", "subset"), ("5", "63", "subset")]),
        ("es", "En 2024 rescataron a 240 migrantes; 34 son menores y tres resultaron heridos.",
         [("34", "240", "subset")]),
        # the first of a ranking is part of the same total as those behind it
        ("fr", ("En 2024, 5 000 migrants ont été secourus en mer. Les Maliens sont les plus nombreux, avec 640 "
         "secourus, suivis des Guinéens (310) et des Sénégalais (290)."),
         [("640", "5 000", "share"), ("310", "5 000", "share"), ("290", "5 000", "share")]),
        ("es", ("En 2024, 5.000 migrantes fueron rescatados en el mar. Los malienses son 640, seguidos "
         "de los guineanos, con 310."), [("640", "5.000", "share"), ("310", "5.000", "share")]),
        ("en", "In 2024, 5,000 migrants were rescued at sea. Malians are 640, followed by Guineans (310).",
         [("640", "5,000", "share"), ("310", "5,000", "share")]),
    ],
)  # fmt: skip
def test_a_part_is_tied_to_its_whole_where_the_text_says_so(language, text, parts):
    assert parts_of(read(language, text, PUBLISHED)) == parts


def test_parts_that_add_up_to_their_whole_are_exhaustive():
    whole = read("fr", "En 2024, 620 migrants ont été secourus : 400 hommes, 150 femmes et 70 mineurs.")
    assert [part.exhaustive for part in whole.parts] == [True, True, True]
    some = read("fr", "En 2024, 620 migrants ont été secourus, dont 120 femmes.")
    assert [part.exhaustive for part in some.parts] == [False]


def test_a_part_quotes_the_words_that_say_so():
    [part] = read("fr", "En 2024, 620 migrants ont été secourus, parmi lesquels 120 femmes.").parts
    assert part.cue == "parmi lesquels"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2024, 4.388 migrants ont bénéficié du retour volontaire, dont 1.664 avec l'OIM."),
        ("en", "In 2024, 4,388 migrants benefited from voluntary return, including 1,664 with IOM."),
        ("es", "En 2024, 4.388 migrantes se acogieron al retorno voluntario, de ellos 1.664 con la OIM."),
    ],
)
def test_returns_with_the_iom_are_their_own_indicator_and_part_of_all_returns(language, text):
    figures = read(language, text, PUBLISHED).figures
    assert [(figure.indicator, figure.value, figure.status) for figure in figures] == [
        ("voluntary_returns", 4388, "accepted"),
        ("voluntary_returns_iom", 1664, "accepted"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2024, 620 migrants ont été secourus, dont 120 femmes."),
        ("en", "In 2024, 620 migrants were rescued at sea, of whom 120 were women."),
        ("es", "En 2024, 620 migrantes fueron rescatados, de los cuales 120 eran mujeres."),
        ("ar", "في 2024 تم إنقاذ 620 مهاجرا، منهم 120 امرأة."),
    ],
)  # fmt: skip
def test_a_part_keeps_the_indicator_of_its_whole_and_its_own_sex(language, text):
    figure = figure_of(read(language, text, PUBLISHED), "120")
    assert (figure.indicator, figure.sex) == ("rescued_at_sea", "F")


# --- comparisons and claims ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "earlier"),
    [
        ("fr", "En 2024, 36.000 migrants ont été secourus, contre 40.000 en 2023.", "40.000"),
        ("en", "In 2024, 36,000 migrants were rescued, compared with 40,000 in 2023.", "40,000"),
        ("es", "En 2024, 36.000 migrantes fueron rescatados, frente a 40.000 en 2023.", "40.000"),
        ("ar", "في 2024 تم إنقاذ 36.000 مهاجر، مقابل 40.000 في 2023.", "40.000"),
    ],
)
def test_the_base_of_a_comparison_is_a_figure_of_its_own_period(language, text, earlier):
    base = figure_of(read(language, text, PUBLISHED), earlier)
    assert (base.value, base.indicator) == (40000, "rescued_at_sea")
    assert (base.period_start, base.period_end) == (date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2024, les arrivées sont passées de 3.150 à 4.200."),
        ("en", "In 2024, arrivals rose from 3,150 to 4,200."),
        ("es", "En 2024, las llegadas pasaron de 3.150 a 4.200."),
        ("ar", "في 2024 ارتفع عدد الواصلين من 3.150 إلى 4.200."),
    ],
)
def test_of_an_old_and_a_new_value_only_the_new_one_has_the_sentence_s_period(language, text):
    old, new = read(language, text, PUBLISHED).figures
    assert (old.value, old.period_start, old.status) == (3150, None, "review")
    assert (new.value, new.period_start) == (4200, date(2024, 1, 1))
    assert {old.indicator, new.indicator} == {"arrivals"}


@pytest.mark.parametrize(
    ("language", "text", "measure", "value"),
    [
        ("fr", "En 2024, 36.000 migrants ont été secourus, soit une hausse de 6 %.", "change_percent", 6),
        ("fr", "En 2024, 36.000 migrants ont été secourus, en baisse de 10 %.", "change_percent", -10),
        ("fr", "En 2024, 36.000 migrants ont été secourus (−10 %).", "change_percent", -10),
        ("fr", "En 2024, 600 migrants ont été secourus, soit 50 de plus qu'en 2023.", "change", 50),
        ("fr", "En 2024, 600 migrants ont été secourus, dont 20 % de femmes.", "share", 20),
        ("fr", "En 2024, 600 migrants ont été secourus, soit une moyenne de 50 par mois.", "average", 50),
        ("fr", "En 2024, 600 migrants ont été secourus : le nombre a doublé.", "ratio", 2),
        ("en", "In 2024, 36,000 migrants were rescued, an increase of 6%.", "change_percent", 6),
        ("en", "In 2024, 36,000 migrants were rescued, down 10%.", "change_percent", -10),
        ("en", "In 2024, 600 migrants were rescued, 50 more than in 2023.", "change", 50),
        ("en", "In 2024, 600 migrants were rescued, 20% of them women.", "share", 20),
        ("en", "In 2024, 600 migrants were rescued, an average of 50 a month.", "average", 50),
        ("es", "En 2024, 36.000 migrantes fueron rescatados, un 10 % menos.", "change_percent", -10),
        ("es", "En 2024, 600 migrantes fueron rescatados, 50 más que en 2023.", "change", 50),
        ("es", "En 2024, 600 migrantes fueron rescatados, una media de 50 al mes.", "average", 50),
        ("ar", "في 2024 تم إنقاذ 36.000 مهاجر، بانخفاض 10 في المائة.", "change_percent", -10),
        ("ar", "في 2024 تم إنقاذ 600 مهاجر، بمعدل 50 في الشهر.", "average", 50),
    ],
)
def test_a_statement_about_a_figure_is_a_claim_and_no_figure(language, text, measure, value):
    reading = read(language, text, PUBLISHED)
    assert [(claim.measure, claim.value) for claim in reading.claims] == [(measure, value)]
    assert [figure.indicator for figure in reading.figures] == ["rescued_at_sea"]
    assert (reading.claims[0].figure, reading.claims[0].indicator) == (0, "rescued_at_sea")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2024, 36.000 migrants ont été secourus, contre 40.000 en 2023, soit une baisse de 10 %."),
        ("es", "En 2024, 36.000 migrantes fueron rescatados, frente a 40.000 en 2023, un 10 % menos."),
        ("ar", "في 2024 تم إنقاذ 36.000 مهاجر، مقابل 40.000 في 2023، بانخفاض 10 في المائة."),
        ("en", "In 2024, 36,000 migrants were rescued, down 10% from 40,000 in 2023."),
    ],
)
def test_a_change_is_computed_again_from_its_two_figures(language, text):
    [claim] = read(language, text, PUBLISHED).claims
    assert (claim.figure, claim.base, claim.value) == (0, 1, -10)
    assert claim.recomputed == pytest.approx(-10)


def test_respectively_gives_each_number_the_name_in_its_place():
    figures = read(
        "fr", "En 2024, les Sénégalais, les Guinéens et les Maliens secourus étaient respectivement 62, 20 et 9."
    ).figures
    assert [(figure.value, figure.citizenship) for figure in figures] == [(62, "SN"), (20, "GN"), (9, "ML")]


# --- the whole of a communiqué ---------------------------------------------------------------------------------------


def test_the_figures_of_a_paragraph_share_its_period_and_its_area():
    text = (
        "Rabat - Durant les neuf premiers mois de l'année 2024, les autorités marocaines ont avorté 45.015 tentatives "
        "de migration irrégulière et démantelé 177 réseaux de trafic de migrants. Par ailleurs, 10.859 migrants ont "
        "été secourus en mer par la Marine royale, dont 312 femmes."
    )
    reading = read("fr", text, "2024-10-20")
    stated = [(figure.indicator, figure.value, figure.status) for figure in reading.figures]
    assert stated == [
        ("irregular_attempts_foiled", 45015, "accepted"),
        ("smuggling_networks_dismantled", 177, "accepted"),
        ("rescued_at_sea", 10859, "accepted"),
        ("rescued_at_sea", 312, "accepted"),
    ]
    assert {(figure.period_start, figure.period_end) for figure in reading.figures} == {
        (date(2024, 1, 1), date(2024, 9, 30))
    }
    assert {figure.ref_area for figure in reading.figures} == {"MA"}


def test_every_figure_in_review_says_why_in_one_sentence():
    text = "40 ordinateurs ont été distribués. 36.000 migrants ont été secourus. En 2023, 4,388 migrants sont rentrés."
    figures = read("fr", text).figures
    assert [figure.status for figure in figures] == ["review", "review", "review"]
    for figure in figures:
        assert figure.review_reason.endswith(".")
        assert "\n" not in figure.review_reason


@pytest.mark.parametrize(
    ("language", "text", "quote", "reason"),
    [
        ("fr", "En 2024, 40 ordinateurs ont été distribués.", "40", "no indicator's meaning holds"),
        ("fr", "En 2024, 40 migrants ont été secourus et 12 étaient dans le Nord.", "12", "left out"),
        ("fr", "Par cette voie, les arrivées de 2024 s'élèvent à 40. En 2023, 35.", "35", "figure before"),
        ("en", "In 2024, the navy intercepted two pirogues with 412 candidates aboard.", "412", "aboard"),
        ("en", "In 2024, the navy intercepted two pirogues with 412 candidates aboard, 20 of them minors.", "20",
         "which waits too"),
        ("fr", "En 2024, 50 migrants ont été secourus. En août, 30 l'ont été. 20 passeurs ont été arrêtés.", "20",
         "a part of the text's period"),
        ("fr", "En 2024, 50 migrants ont été secourus. Par ailleurs, 40 personnes ont péri en neuf mois.", "40",
         "a length of time"),
        ("fr", "40 migrants ont été secourus.", "40", "No words give its period"),
        ("fr", "Mardi, 40 migrants ont été secourus.", "40", "“Mardi” gives no days without more"),
    ],
)  # fmt: skip
def test_what_rests_on_thin_evidence_waits_and_says_what_to_decide(language, text, quote, reason):
    figure = figure_of(read(language, text), quote)
    assert figure.status == "review"
    assert reason in figure.review_reason


@pytest.mark.parametrize(
    ("language", "text", "quote", "indicator"),
    [
        ("en", "In 2024, 900 migrants were returned to Libya. Deaths stood at 317.", "317", "deaths"),
        ("fr", "En 2024, 900 migrants ont été secourus et 60 ont trouvé la mort.", "60", "deaths"),
        ("fr", "Ce drame porte à 15 057 le nombre de personnes mortes en 2024.", "15 057", "deaths"),
        ("fr", "En mai 2024, 40 migrants ont été secourus, contre 35 un an plus tôt. 12 ont péri, au lieu de 9.", "9",
         "deaths"),
    ],
)  # fmt: skip
def test_what_the_words_settle_is_accepted_though_the_noun_stands_elsewhere(language, text, quote, indicator):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == (indicator, "accepted")


def test_a_figure_that_waits_offers_what_it_may_be():
    text = "En 2024, 40 migrants ont été secourus et 12 étaient dans le Nord."
    assert figure_of(read("fr", text), "12").candidates == ("rescued_at_sea",)
    text = "In 2024, 12 persons were registered."
    assert figure_of(read("en", text), "12").candidates == ("refugees_registered",)


@pytest.mark.parametrize(
    ("language", "text", "area", "counterpart"),
    [
        ("fr", "En 2024, 400 migrants ont été refoulés vers le Mali.", None, "ML"),
        ("fr", "En Tunisie, 400 migrants ont été refoulés vers l'Algérie en 2024.", "TN", "DZ"),
        ("en", "In 2024, 30 people arrived in Malta from Libya.", "MT", "LY"),
        ("es", "En 2024 llegaron a Ceuta 300 personas desde Marruecos.", "ES-CE", "MA"),
    ],
)
def test_where_one_goes_or_comes_from_is_the_counterpart_and_not_the_place_of_counting(
    language, text, area, counterpart
):
    figure = read(language, text).figures[0]
    assert (figure.ref_area, figure.counterpart_area) == (area, counterpart)


def test_nothing_is_accepted_of_a_text_whose_language_nothing_tells():
    figures = read(None, "2023: 388 migrants rescued").figures
    assert {figure.status for figure in figures} == {"review"}
    assert all("write language = " in figure.review_reason for figure in figures)


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("es", "El lunes la guardamar rescató a los 34 migrantes –12 varones y seis niños– de la patera.",
         [("34", 34), ("12", 12), ("seis", 6)]),
        ("es", "En 2023 llegaron 120 personas (–300).", [("120", 120)]),
        ("ar", "تم انتشال جثتين اثنتين لمهاجرين في 2023.", [("جثتين اثنتين", 2)]),
        ("ar", "في 2023 تم إنقاذ شخصين اثنين.", [("شخصين اثنين", 2)]),
    ],
)  # fmt: skip
def test_a_dash_before_counted_things_is_no_minus_and_a_dual_said_again_counts_once(language, text, figures):
    assert [(figure.quote, figure.value) for figure in read(language, text, PUBLISHED).figures] == figures


@pytest.mark.parametrize(
    ("language", "text", "published", "days"),
    [
        ("fr", "Vendredi 10 janvier 2025, la vedette a secouru 26 naufragés.", "2025-01-10",
         (date(2025, 1, 10), date(2025, 1, 10))),
        ("fr", "RABAT, 10 janv. 2025 (MAP) – En 2023, la vedette a secouru 26 naufragés.", "2025-01-10",
         (date(2023, 1, 1), date(2023, 12, 31))),
        ("en", "On Wednesday it added that 26 people were rescued in 2024.", "2025-01-10",
         (date(2024, 1, 1), date(2024, 12, 31))),
        ("ar", "قال المتحدث باسم الحرس الوطني، اليوم الجمعة، إن الوحدات أنقذت 26 شخصا في 2023.", "2025-01-10",
         (date(2023, 1, 1), date(2023, 12, 31))),
        ("fr", "26 personnes ont été secourues ce mois-ci, contre 40 à la même période de 2017.", None, (None, None)),
    ],
)  # fmt: skip
def test_the_day_of_an_announcement_and_the_year_of_a_comparison_date_nothing_else(language, text, published, days):
    figure = figure_of(read(language, text, published), "26")
    assert (figure.period_start, figure.period_end) == days


@pytest.mark.parametrize(
    ("language", "text", "quote", "reason"),
    [
        ("fr", "Au 30 juin 2023, 314 301 réfugiés étaient enregistrés, dont 35 557 enregistrés en 2023.", "35 557",
         "Part of those there"),
        ("en", "In 2024, 15,400 migrants attempted to cross the Channel.", "15,400", "no indicator's meaning holds"),
        ("fr", "En 2024, 15 400 migrants ont tenté la traversée.", "15 400", "no indicator's meaning holds"),
        ("es", "A 31 de diciembre de 2024 había 90.000 solicitudes de asilo pendientes.", "90.000",
         "no indicator's meaning holds"),
        ("es", "El 3 de enero la policía rescató a 103 migrantes hacinados en un camión.", "103",
         "no indicator's meaning holds"),
        ("es", "El informe cuenta 23 llegadas en las dos últimas semanas de diciembre.", "23", "gives no days"),
        ("en", "In 2024, 2,452 people died or went missing.", "2,452", "no indicator's meaning holds"),
    ],
)  # fmt: skip
def test_what_no_indicator_counts_is_not_forced_into_the_nearest_one(language, text, quote, reason):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert figure.status == "review"
    assert reason in figure.review_reason


@pytest.mark.parametrize(
    ("language", "text", "quote", "days"),
    [
        ("es", ("En lo que va de 2025 han llegado 11.883 migrantes, menos de la mitad de los 22.304 de 2024. "
         "Por mar alcanzaron la Península 3.928."), "3.928", (date(2025, 1, 1), None)),
        ("ar", ("ضبط من 19 / 03 / 1446هـ الموافق 11 / 09 / 2024م إلى 25 / 03 / 1446هـ الموافق 17 / 09 / 2024م "
         "(21,638) مخالفا."), "21,638", (date(2024, 9, 11), date(2024, 9, 17))),
        ("ar", "في 2024 وصل السودانيون أولا بنحو 1979 لاجئا ثم 300 مهاجر إثيوبي.", "300",
         (date(2024, 1, 1), date(2024, 12, 31))),
    ],
)  # fmt: skip
def test_a_year_of_another_number_a_hijri_date_and_a_count_like_a_year_give_no_period(language, text, quote, days):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert (figure.period_start, figure.period_end) == days


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ar", "اعترضت الوحدات 699 مهاجرا خلال النصف الأول من شهر أكتوبر 2024.",
         (date(2024, 10, 1), date(2024, 10, 15))),
        ("fr", "699 migrants ont été secourus durant la première quinzaine du mois d'octobre 2024.",
         (date(2024, 10, 1), date(2024, 10, 15))),
        ("es", "699 migrantes fueron rescatados en la segunda quincena del mes de octubre de 2024.",
         (date(2024, 10, 16), date(2024, 10, 31))),
        ("es", "699 migrantes fueron rescatados en la primera mitad de octubre de 2024.",
         (date(2024, 10, 1), date(2024, 10, 15))),
        ("fr", "699 migrants ont été secourus durant la première quinzaine.", (None, None)),
    ],
)  # fmt: skip
def test_a_half_of_a_month_is_that_month_s_and_of_no_month_where_none_is_named(language, text, days):
    figure = figure_of(read(language, text, PUBLISHED), "699")
    assert (figure.period_start, figure.period_end) == days


def test_what_is_let_go_after_a_large_archive_is_made_again():
    """A long-lived process reads on after it gave the memory of the vocabulary back."""
    text = "En 2023, la Marine royale a secouru 1 200 migrants, dont une vingtaine de mineurs."
    before = read("fr", text, "2024-01-10")
    forget_vocabulary()
    assert read("fr", text, "2024-01-10") == before
