"""The numeral grammar: how numbers are written, and what they are when they count nothing."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

COUNTING = {
    "fr": "En 2024, {} personnes ont été secourues en mer.",
    "en": "In 2024, {} people were rescued at sea.",
    "es": "En 2024, {} personas fueron rescatadas en el mar.",
    "ar": "في 2024 تم إنقاذ {} شخصا في عرض البحر.",
}


def counted(language, written):
    reading = read(language, COUNTING[language].format(written))
    return mention_of(reading, written), reading


# --- digits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("fr", "48963", 48963),
        ("fr", "48 963", 48963),
        ("fr", "48\u00a0963", 48963),
        ("fr", "48\u202f963", 48963),
        ("fr", "48\u2009963", 48963),
        ("fr", "48.963", 48963),
        ("fr", "1.234.567", 1234567),
        ("fr", "1 234 567", 1234567),
        ("fr", "1,234,567", 1234567),
        ("fr", "14’260", 14260),
        ("fr", "14'260", 14260),
        ("fr", "06", 6),
        ("fr", "0", 0),
        ("fr", "14\u200b260", 14260),
        ("fr", "14\u00ad260", 14260),
        ("fr", "１４２６０", 14260),
        ("en", "4,388", 4388),
        ("en", "1,234,567", 1234567),
        ("en", "48 963", 48963),
        ("en", "2026", 2026),
        ("es", "14.260", 14260),
        ("es", "14 260", 14260),
        ("es", "6310", 6310),
        ("ar", "14.260", 14260),
        ("ar", "14,260", 14260),
        ("ar", "17،576", 17576),
        ("ar", "14٬260", 14260),
        ("ar", "١٤٬٢٦٠", 14260),
        ("ar", "١٤٢٦٠", 14260),
        ("ar", "۱۴۲۶۰", 14260),
    ],
)
def test_a_whole_number_in_digits_is_read_and_accepted(language, written, value):
    mention, reading = counted(language, written)
    assert (mention.kind, mention.value, mention.outcome, mention.reason) == ("count", value, "figure", None)
    assert figure_of(reading, written).status == "accepted"


@pytest.mark.parametrize(
    ("language", "text", "quote", "value"),
    [
        ("en", "In 2024, 73,973irregular migrants were rescued.", "73,973", 73973),
        ("ar", "تم إنقاذ ال48 شخصا.", "48", 48),
        ("ar", "تم إنقاذ 48شخصا.", "48", 48),
        ("fr", "Ont été secourues 14.260¹ personnes.", "14.260", 14260),
        ("fr", "Ont été secourues 14.260² personnes.", "14.260", 14260),
        ("fr", "Une surface de 10² a été fouillée.", "10", 10),
        ("fr", "Le 12 septembre 2024 387 personnes ont été secourues.", "387", 387),
        ("en", "In 2024 387 people were rescued.", "387", 387),
        ("fr", "2026 documents falsifiés ont été saisis.", "2026", 2026),
    ],
)
def test_what_stands_beside_a_number_is_no_part_of_it(language, text, quote, value):
    mention = mention_of(read(language, text), quote)
    assert (mention.kind, mention.value) == ("count", value)


@pytest.mark.parametrize(
    ("language", "written", "value", "why"),
    [
        ("fr", "4,388", 4388, "decimal"),
        ("es", "4,388", 4388, "decimal"),
        ("en", "4.388", 4388, "decimal"),
        ("fr", "4\n290", 4290, "line"),
        ("fr", "14\u200f260", 14260, "direction"),
        ("fr", "1\u03364260", 14260, "strikes them out"),
        ("fr", "4\ufe0f8", 48, "a mark stands on"),
        ("ar", "١ـ٢", 12, "a mark stands on"),
        ("fr", "4 \n290", 4290, "line"),
    ],
)
def test_a_number_that_may_be_another_waits_for_a_person(language, written, value, why):
    mention, reading = counted(language, written)
    assert mention.value == value
    figure = figure_of(reading, written)
    assert figure.status == "review"
    assert why in figure.review_reason


def test_the_style_of_the_document_decides_what_is_ambiguous():
    alone = read("en", "In 2024, 4.388 people were rescued.")
    assert figure_of(alone, "4.388").status == "review"
    styled = read("en", "In 2024, 14.260 people were rescued. In 2024, 4.388 people were rescued.")
    assert figure_of(styled, "4.388").status == "accepted"


def test_a_mark_that_also_writes_decimals_groups_nothing_for_sure():
    assert figure_of(read("fr", "En 2024, 14.260 secourus, soit 3,5 % de plus."), "14.260").status == "accepted"
    assert figure_of(read("fr", "En 2024, 14.260 secourus, soit 3.5 % de plus."), "14.260").status == "review"


@pytest.mark.parametrize(
    ("language", "written", "why"),
    [
        ("fr", "1.23.456", "style"),
        ("fr", "1_000", "style"),
        ("fr", "1٢３", "scripts"),
        ("fr", "12٣", "scripts"),
        ("ar", "١٢3", "scripts"),
        ("ar", "١۲", "scripts"),
        ("fr", "1" + "0" * 21, "too large"),
        ("fr", "7" * 5000, "too large"),
        ("fr", "①", "sign"),
    ],
)
def test_a_malformed_number_has_no_value_and_says_why(language, written, why):
    mention, reading = counted(language, written)
    assert (mention.value, mention.outcome) == (None, "unresolved")
    assert why in mention.reason
    assert not [figure for figure in reading.figures if figure.status == "accepted"]


@pytest.mark.parametrize(
    "written",
    [
        "12.34",
        "1.2345",
        "1,234.567",
        "½",
        "12 34",
        "1 23 456",
        "48 9634",
        "1234 567",
        "48  963",
        "1.234 567",
        "1/2",
        "34/37",
    ],
)
def test_no_number_is_accepted_from_digits_in_no_known_style(written):
    reading = read("fr", COUNTING["fr"].format(written))
    assert not [figure for figure in reading.figures if figure.status == "accepted"]


@pytest.mark.parametrize("written", ["−12", "-12", "–12"])
def test_a_number_with_a_minus_is_no_count_of_persons(written):
    reading = read("fr", f"En 2024, évolution des secourus : {written} personnes.")
    assert not [figure for figure in reading.figures if figure.status == "accepted"]


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("fr", "quatre cent deux", 402),
        ("fr", "deux mille trois cent quarante-cinq", 2345),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("fr", "soixante et onze", 71),
        ("fr", "soixante-dix-huit", 78),
        ("fr", "vingt et une", 21),
        ("fr", "mille deux cents", 1200),
        ("fr", "septante-deux", 72),
        ("fr", "nonante-neuf", 99),
        ("fr", "zéro", 0),
        ("fr", "dix-huit", 18),
        ("fr", "quatre cent dix-huit", 418),
        ("fr", "mille dix-sept", 1017),
        ("en", "four hundred and eighteen", 418),
        ("en", "two thousand three hundred and forty-five", 2345),
        ("en", "ninety-nine", 99),
        ("en", "a hundred", 100),
        ("es", "cuatrocientas dieciocho", 418),
        ("es", "dos mil trescientas cuarenta y cinco", 2345),
        ("es", "noventa y nueve", 99),
        ("ar", "أربعمائة وثمانية عشر", 418),
        ("ar", "ألفين وثلاثمائة وخمسة وأربعين", 2345),
        ("ar", "ثلاثة آلاف ومئتين وخمسين", 3250),
        ("ar", "تسعة وتسعين", 99),
        ("ar", "أحد عشر", 11),
        ("ar", "مئة", 100),
    ],
)
def test_a_number_in_words_is_read_whole(language, written, value):
    mention, reading = counted(language, written)
    assert (mention.kind, mention.value) == ("count", value)
    assert figure_of(reading, written).value == value


@pytest.mark.parametrize(
    ("language", "text", "quote", "value"),
    [
        ("fr", "48 mille 963 tentatives ont été déjouées.", "48 mille 963", 48963),
        ("fr", "11 mille personnes ont été secourues.", "11 mille", 11000),
        ("fr", "3,75 millions de personnes ont été enregistrées.", "3,75 millions", 3750000),
        ("fr", "1,2 million de réfugiés.", "1,2 million", 1200000),
        ("fr", "Un millier de personnes ont été secourues.", "Un millier", 1000),
        ("fr", "Cinq (05) passeurs ont été arrêtés.", "Cinq (05)", 5),
        ("en", "1.5 million people were registered.", "1.5 million", 1500000),
        ("en", "45 thousand people arrived.", "45 thousand", 45000),
        ("en", "Half a million people arrived.", "Half a million", 500000),
        ("es", "45 mil 727 personas fueron detenidas.", "45 mil 727", 45727),
        ("es", "1,2 millones de personas llegaron.", "1,2 millones", 1200000),
        ("es", "Un millón de personas llegaron.", "Un millón", 1000000),
        ("es", "Medio millar de personas llegaron.", "Medio millar", 500),
        ("ar", "تم إنقاذ 4 آلاف و42 شخصا.", "4 آلاف و42", 4042),
        ("ar", "تم إنقاذ 45 ألفا و727 شخصا.", "45 ألفا و727", 45727),
        ("ar", "تم تسجيل 1,2 مليون لاجئ.", "1,2 مليون", 1200000),
        ("ar", "تم تسجيل 1.5 مليون لاجئ.", "1.5 مليون", 1500000),
        ("ar", "تم إنقاذ ١٤٫٥ ألف شخص.", "١٤٫٥ ألف", 14500),
        ("fr", "4 millions 200 mille arrivées.", "4 millions 200 mille",
                4200000),
        ("fr", "Deux millions et demi de réfugiés.", "Deux millions et demi", 2500000),
        ("ar", "تم تسجيل مليون ونصف مليون لاجئ.", "مليون ونصف مليون", 1500000),
        ("ar", "تم تسجيل نصف مليون لاجئ.", "نصف مليون", 500000),
        ("ar", "تم تسجيل 3،5 مليون لاجئ.", "3،5 مليون", 3500000),
        ("ar", "وصل 12 ألفا إلى الجزر و15 آلاف إلى البر.", "15 آلاف", 15000),
        ("ar", "تم إنقاذ 7 آلاف من الركاب.", "7 آلاف", 7000),
        ("ar", "تم إنقاذ إحدى وثلاثين امرأة.", "إحدى وثلاثين", 31),
        ("ar", "تم إنقاذ مئة و34 شخصا.", "مئة و34", 134),
        ("ar", "تم تسجيل مليون ونصف المليون لاجئ.", "مليون ونصف المليون", 1500000),
        ("ar", "تم توقيف مليونا و870 ألفا و13 مخالفا.", "مليونا و870 ألفا و13", 1870013),
    ],
)  # fmt: skip
def test_digits_and_scale_words_make_one_number(language, text, quote, value):
    mention = mention_of(read(language, text), quote)
    assert (mention.kind, mention.value) == ("count", value)


@pytest.mark.parametrize(
    ("language", "text", "quote", "value"),
    [
        ("fr", "Une dizaine de migrants ont été secourus.", "Une dizaine", 10),
        ("fr", "Une centaine de migrants ont été secourus.", "Une centaine", 100),
        ("fr", "Deux douzaines de passeurs ont été arrêtés.", "Deux douzaines", 24),
        ("en", "A dozen people were rescued.", "A dozen", 12),
        ("es", "Una veintena de personas fueron rescatadas.", "Una veintena", 20),
        ("es", "Un centenar de personas fueron rescatadas.", "Un centenar", 100),
    ],
)
def test_a_collective_counts_about_its_number(language, text, quote, value):
    figure = figure_of(read(language, text), quote)
    assert (figure.value, figure.qualifier) == (value, "about")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("تم حجز قاربين في 2024.", ["قاربين"]),
        ("أوقفت السلطات شخصين بين ميناءي الناظور وطنجة.", ["شخصين"]),
    ],
)
def test_an_arabic_dual_counts_two_and_named_things_are_not_counted(text, quotes):
    assert [(figure.quote, figure.value) for figure in read("ar", text).figures] == [(quote, 2) for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2024, des dizaines de migrants ont été secourus."),
        ("fr", "En 2024, plusieurs centaines de migrants ont été secourus."),
        ("fr", "En 2024, aucun mort n'a été déploré."),
        ("en", "In 2024, dozens of people were rescued."),
        ("en", "In 2024, tens of thousands of people were rescued."),
        ("en", "In 2024, no one was rescued."),
        ("en", "In 2024, hundreds of people were rescued."),
        ("en", "In 2024, thousands of people were rescued."),
        ("es", "En 2024, decenas de personas fueron rescatadas."),
        ("es", "En 2024, cientos de personas fueron rescatadas."),
        ("ar", "في 2024 تم إنقاذ عشرات المهاجرين."),
        ("ar", "في 2024 تم إنقاذ مئات المهاجرين."),
    ],
)
def test_a_plural_without_a_number_is_no_figure(language, text):
    assert read(language, text).figures == []


@pytest.mark.parametrize(
    ("language", "text", "quote", "low", "high"),
    [
        ("fr", "Entre 200 et 300 personnes ont été secourues.", "200 et 300", 200, 300),
        ("fr", "200 à 300 personnes ont été secourues.", "200 à 300", 200, 300),
        ("fr", "200-300 personnes ont été secourues.", "200-300", 200, 300),
        ("fr", "Entre 11 et 12 mille personnes ont été secourues.", "11 et 12 mille", 11000, 12000),
        ("en", "Between 200 and 300 people were rescued.", "200 and 300", 200, 300),
        ("en", "200–300 people were rescued.", "200–300", 200, 300),
        ("es", "Entre 200 y 300 personas fueron rescatadas.", "200 y 300", 200, 300),
        ("es", "De 200 a 300 personas fueron rescatadas.", "200 a 300", 200, 300),
        ("ar", "تم إنقاذ ما بين 200 و300 شخص.", "200 و300", 200, 300),
        ("ar", "تم إنقاذ من 200 إلى 300 شخص.", "200 إلى 300", 200, 300),
    ],
)
def test_a_range_is_one_figure_with_two_bounds(language, text, quote, low, high):
    figure = figure_of(read(language, text), quote)
    assert (figure.qualifier, figure.value_low, figure.value_high) == ("between", low, high)


@pytest.mark.parametrize(
    ("language", "text", "quote", "kind", "value"),
    [
        ("fr", "Une hausse de 6 % des arrivées.", "6", "percent", 6),
        ("fr", "Une hausse de 6\u202f% des arrivées.", "6", "percent", 6),
        ("fr", "Une hausse de 6,5 pour cent des arrivées.", "6,5", "percent", 6.5),
        ("en", "Arrivals rose by 6 per cent.", "6", "percent", 6),
        ("es", "Un aumento del 6 por ciento de las llegadas.", "6", "percent", 6),
        ("ar", "ارتفع عدد الواصلين بنسبة 6 في المائة.", "6", "percent", 6),
        ("ar", "ارتفع عدد الواصلين بنسبة ٦٪.", "٦", "percent", 6),
        ("fr", "La moitié des arrivants étaient mineurs.", "La moitié", "ratio", 0.5),
        ("fr", "Deux tiers des arrivants étaient mineurs.", "Deux tiers", "ratio", 0.667),
        ("en", "A third of the arrivals were minors.", "A third", "ratio", 0.333),
        ("en", "Three quarters of the arrivals were men.", "Three quarters", "ratio", 0.75),
        ("en", "One in five arrivals was a child.", "One in five", "ratio", 0.2),
        ("es", "Un tercio de las llegadas eran menores.", "Un tercio", "ratio", 0.333),
        ("ar", "نصف الواصلين من النساء.", "نصف", "ratio", 0.5),
        ("ar", "يقيم ثمانون بالمئة منهم خارج المخيمات.", "ثمانون", "percent", 80),
        ("ar", "ارتفع العدد بواحد في المائة.", "بواحد", "percent", 1),
        ("es", "Uno de cada cinco llegados era menor.", "Uno de cada cinco", "ratio", 0.2),
        ("fr", "Le nombre d'arrivées a doublé.", "doublé", "ratio", 2),
        ("fr", "Trois fois plus d'arrivées qu'en 2023.", "Trois", "ratio", 3),
        ("en", "Arrivals tripled.", "tripled", "ratio", 3),
        ("en", "Arrivals rose threefold.", "threefold", "ratio", 3),
        ("es", "Las llegadas se triplicaron.", "triplicaron", "ratio", 3),
        ("ar", "ثلث الواصلين من القاصرين.", "ثلث", "ratio", 0.333),
        ("fr", "Les arrivées ont été multipliées par trois.", "trois", "ratio", 3),
        ("fr", "3 personnes sur 10 étaient mineures.", "3 personnes sur 10", "ratio", 0.3),
    ],
)  # fmt: skip
def test_a_percentage_a_fraction_and_a_multiple_are_rates_and_count_nothing(language, text, quote, kind, value):
    reading = read(language, text)
    mention = mention_of(reading, quote)
    assert mention.kind == kind
    assert mention.value == pytest.approx(value)
    assert reading.figures == []


def test_a_number_with_a_k_is_thousands_or_waits_for_a_person():
    accepted = [one.value for one in read("en", "In 2024, 12k migrants arrived.").figures if one.status == "accepted"]
    assert accepted in ([], [12000])


# --- what is no count ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "quote", "kind"),
    [
        # dates, years, times
        ("fr", "Le 12/09/2024, 30 personnes ont été secourues.", "12/09/2024", "date"),
        ("fr", "Le 2024-09-12, 30 personnes ont été secourues.", "2024-09-12", "date"),
        ("fr", "Le 12.09.2024, 30 personnes ont été secourues.", "12.09.2024", "date"),
        ("fr", "Le 1er septembre, 30 personnes ont été secourues.", "1er", "date"),
        ("fr", "En 2024, 30 personnes ont été secourues.", "2024", "year"),
        ("es", "El 1º de enero, 30 personas fueron rescatadas.", "1º", "date"),
        ("ar", "في ١٢ سبتمبر ٢٠٢٤ تم إنقاذ ٤٠ شخصا.", "١٢", "date"),
        ("ar", "في ١٢ سبتمبر ٢٠٢٤ تم إنقاذ ٤٠ شخصا.", "٢٠٢٤", "year"),
        ("fr", "À 14 h 30, la vedette a appareillé.", "14 h 30", "time"),
        ("fr", "À 14h30, la vedette a appareillé.", "14h30", "time"),
        ("en", "At 2:30 pm, the vessel left.", "2:30", "time"),
        ("en", "At 2 p.m., the vessel left.", "2", "time"),
        ("ar", "على الساعة 14:30 غادرت الدورية.", "14:30", "time"),
        # ages, durations, distances, money
        ("fr", "Un homme âgé de 34 ans a été arrêté.", "34", "age"),
        ("fr", "Les suspects, âgés de 20 à 35 ans, ont été arrêtés.", "20", "age"),
        ("en", "A 34-year-old man was arrested.", "34", "age"),
        ("en", "John Smith, 34, was arrested.", "34", "age"),
        ("ar", "يبلغ من العمر 34 عاما.", "34", "age"),
        ("fr", "Un suspect de 34 ans a été arrêté.", "34", "age"),
        ("es", "Un hombre de 34 años fue detenido.", "34", "age"),
        ("en", "The skipper, 34, was arrested.", "34", "age"),
        ("fr", "Deux passeurs, 28 et 41, ont été arrêtés.", "41", "age"),
        ("en", "Helpline: 800 905 570.", "800 905 570", "reference"),
        ("fr", "Numéro vert : 0800 976 976.", "0800 976 976", "reference"),
        ("fr", "L'opération a duré 15 jours.", "15", "duration"),
        ("en", "The boat drifted for 48 hours.", "48", "duration"),
        ("es", "La operación duró 15 días.", "15", "duration"),
        ("ar", "استمرت العملية 15 يوما.", "15", "duration"),
        ("fr", "À 12 km de la côte.", "12", "measure"),
        ("fr", "À 12 milles nautiques de la côte.", "12", "measure"),
        ("en", "12 miles off the coast.", "12", "measure"),
        ("es", "A 12 millas de la costa.", "12", "measure"),
        ("ar", "على بعد 12 كيلومترا من الساحل.", "12", "measure"),
        ("fr", "Une somme de 12 000 dirhams a été saisie.", "12 000", "money"),
        ("fr", "Entre 20 000 et 45 000 dirhams par passager.", "20 000", "money"),
        ("en", "Suspects charged £5,000 per person.", "5,000", "money"),
        ("en", "$1.5 million was seized.", "1.5 million", "money"),
        ("es", "Cobraban 2.500 euros por persona.", "2.500", "money"),
        ("ar", "مبلغ 12 ألف درهم.", "12 ألف", "money"),
        # laws, articles, telephones, names
        ("fr", "La loi n° 02-03 s'applique.", "02", "reference"),
        ("fr", "La loi n° 02-03 s'applique.", "03", "reference"),
        ("fr", "Le décret n° 2-09-607 s'applique.", "607", "reference"),
        ("fr", "L'article 27 s'applique.", "27", "reference"),
        ("en", "Section 12 of the Act applies.", "12", "reference"),
        ("es", "El Real Decreto 557/2011 se aplica.", "557", "reference"),
        ("ar", "القانون رقم 02.03 يطبق.", "02.03", "reference"),
        ("ar", "المادة ٢٧ تطبق.", "٢٧", "reference"),
        ("fr", "Tél. : 05 37 76 12 34.", "05 37 76 12 34", "reference"),
        ("fr", "Tél. : 05.37.76.12.34", "05.37.76.12.34", "reference"),
        ("fr", "Tél. : 0537761234.", "0537761234", "reference"),
        ("fr", "Appelez le +212 5 37 76 12 34.", "+212 5 37 76 12 34", "reference"),
        ("es", "Llame al +34 956 68 00 00.", "+34 956 68 00 00", "reference"),
        ("es", "Llame al 956 68 00 00.", "956 68 00 00", "reference"),
        ("es", "Tel. 956 680 000.", "956 680 000", "reference"),
        ("es", "Colaboración ciudadana: 900 105 090.", "900 105 090", "reference"),
        ("es", "Emergencias: 062.", "062", "reference"),
        ("es", "Se abrió la carpeta FED/BC/0001842/2024.", "0001842", "reference"),
        ("es", "El barco llegó a las 8.55 al puerto.", "8.55", "time"),
        ("ar", "يوم 10-16/11/1446هـ تم التوقيف.", "10-16/11/1446", "date"),
        ("ar", "في عام 1446هـ تم التوقيف.", "1446", "date"),
        ("ar", "يوم 15 رجب تم التوقيف.", "15", "date"),
        ("ar", "السجن مدة تصل إلى (15) سنة.", "15", "duration"),
        ("ar", "تم التوقيف في أسبوع واحد.", "واحد", "duration"),
        ("ar", "يدفع الراكب الواحد مبلغا.", "الواحد", "reference"),
        ("es", "El Helimer 206 rescató a 40 personas.", "206", "reference"),
        # ordinals, Roman numerals, signs
        ("fr", "La 3e édition du forum.", "3e", "ordinal"),
        ("fr", "Le 2ème réseau démantelé.", "2ème", "ordinal"),
        ("fr", "La troisième édition du forum.", "troisième", "ordinal"),
        ("es", "La 3.ª edición del foro.", "3.ª", "ordinal"),
        ("ar", "الدورة الثالثة.", "الثالثة", "ordinal"),
        ("fr", "Le roi Mohammed VI a présidé.", "VI", "ordinal"),
        ("es", "En el siglo XXI.", "XXI", "ordinal"),
        ("fr", "Ⅻ congrès.", "Ⅻ", "ordinal"),
        ("fr", "14.260¹ personnes.", "¹", "reference"),
        ("fr", "La XXIe session du comité.", "XXIe", "ordinal"),
        # numbers to call
        ("en", "Hotline: 112.", "112", "reference"),
        ("en", "To report, call 112 or 113.", "113", "reference"),
        ("ar", "للتبليغ على الرقم (112) في الرباط و(113) في الدار البيضاء.", "113", "reference"),
        # countries, regions, bodies
        ("fr", "Venus de 12 pays.", "12", "places"),
    ],
)  # fmt: skip
def test_what_counts_nothing_is_context_and_says_what_it_is(language, text, quote, kind):
    mention = mention_of(read(language, text, "2025-01-10"), quote)
    assert (mention.kind, mention.outcome) == (kind, "context")
    assert mention.reason


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ressortissants de pays tiers ont reçu les premiers soins."),
        ("fr", "L'embarcation a fait demi-tour vers le Point Zéro."),
        ("fr", "Pendant la pandémie de covid-19, le G5 Sahel s'est réuni."),
        ("en", "Third-country nationals received first aid from the Sea-Watch 5."),
        ("es", "Nacionales de terceros países recibieron primeros auxilios."),
        ("ar", "تم تقديم الإسعافات الأولية لرعايا دول ثالثة."),
    ],
)
def test_a_number_word_in_a_name_or_a_set_phrase_is_no_figure(language, text):
    reading = read(language, text)
    assert reading.figures == []
    assert {mention.outcome for mention in reading.mentions} <= {"context"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Pendant la pandémie de covid-19."),
        ("fr", "Le G5 Sahel s'est réuni."),
        ("fr", "Un 4x4 a été saisi."),
        ("en", "The 3rd round of talks."),
        ("en", "The Sea-Watch 5 left port."),
    ],
)
def test_the_digits_of_a_name_are_in_the_ledger_once(language, text):
    mentions = read(language, text).mentions
    digits = [place for place, character in enumerate(text) if character.isdigit()]
    covering = [sum(mention.char_start <= place < mention.char_end for mention in mentions) for place in digits]
    assert covering == [1] * len(digits)


def test_of_two_numbers_for_one_noun_neither_is_accepted():
    reading = read("fr", "En 2024, 20 personnes ont été secourues, dont deux de 7 Tunisiens.")
    assert mention_of(reading, "deux").outcome == "unresolved"


def test_the_numbers_of_a_list_count_nothing():
    reading = read("fr", "1. Réseaux démantelés : 12\n2. Personnes secourues : 40\n")
    assert [mention.quote for mention in reading.mentions if mention.outcome == "context"] == ["1", "2"]
    assert [figure.value for figure in reading.figures] == [12, 40]
