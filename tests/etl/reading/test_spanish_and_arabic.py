"""What Spanish and Arabic communiqués say in their own ways: one line a case, of sentences made up for it."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

PUBLISHED = "2025-03-18"


@pytest.mark.parametrize(
    ("language", "text", "quote", "indicator"),
    [
        ("es", "En 2024 la patrullera escoltó hasta tierra a 66 personas.", "66", "rescued_at_sea"),
        ("es", "En 2024 los agentes intervinieron 26 vehículos.", "26", "vehicles_seized"),
        ("es", "En 2024, 72 personas siguen sin ser localizadas.", "72", "missing"),
        ("es", "En 2024 se registraron 2.831 cruces por el Darién.", "2.831", "arrivals"),
        ("es", "En 2024 fueron regularizados 25.000 trabajadores.", "25.000", "regularisations"),
        ("ar", "حال الجيش دون مغادرة 58 ألف شخص سنة 2024.", "58 ألف", "departures_prevented"),
        ("ar", "استفاد 7.200 مهاجر من برنامج العودة الطوعية سنة 2024.", "7.200", "voluntary_returns"),
        ("ar", "غادر 133 ألف لاجئ سوري الأردن طوعا إلى بلدهم سنة 2024.", "133 ألف", "voluntary_returns"),
        ("ar", "في 2024 ساهمت المنظمة في العودة الطوعية من ليبيا لفائدة 500 مهاجر.", "500", "voluntary_returns"),
        ("ar", "سنة 2024 بلغ عدد اللاجئين وطالبي اللجوء المسجلين 18.900 شخص.", "18.900", "refugees_registered"),
        ("ar", "أحبطت الوحدات سنة 2024 17 عملية اجتياز، كما أحبطت بالساحل 5 عمليات.", "5", "irregular_attempts_foiled"),
        ("ar", "في 2024 أحبط الجيش محاولة تسلل 1200 سوري.", "1200", "interceptions"),
        ("ar", "رحلت السلطات 10.319 مخالفا سنة 2024.", "10.319", "deportations"),
        ("es", "En 2024 se registró la repatriación de 979 nacionales haitianos.", "979", "deportations"),
        ("es", "En 2024 las deportaciones alcanzaron la cifra de 8.417 haitianos.", "8.417", "deportations"),
        ("es", "En 2024 llegaron 12.000 personas. Por mar lo hicieron 9.000 migrantes.", "9.000", "arrivals_sea"),
        ("es", "En 2024 Frontex detectó 239.000 entradas irregulares.", "239.000", "border_crossings_detected"),
        ("es", "En 2024 la ruta se cobró 9.757 vidas.", "9.757", "deaths"),
        ("es", "En 2024 detuvieron a 14 personas como presuntos integrantes de una red de tráfico de migrantes.", "14",
         "arrests_smugglers"),
        ("ar", "في 2024 تم الاحتفاظ بـ4 أشخاص من منظمي عمليات الإبحار خلسة.", "4", "arrests_smugglers"),
        ("ar", "في 2024 بلغت عمليات العبور غير النظامي المرصودة 32 ألف عملية.", "32 ألف",
         "border_crossings_detected"),
        ("ar", "في 2024 بلغ عدد القتلى في المتوسط 385 شخصا.", "385", "deaths"),
        ("ar", "في 2024 فقد 385 شخصا في البحر.", "385", "missing"),
    ],
)  # fmt: skip
def test_what_happened_is_read_in_the_words_of_the_language(language, text, quote, indicator):
    assert figure_of(read(language, text, PUBLISHED), quote).indicator == indicator


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("ar", "في 2024 ضبط الأمن 20.319 مخالفا لنظام الإقامة.", "20.319"),
        ("ar", "أوقفت الشرطة 9 مزورين سنة 2024.", "9"),
        ("ar", "قدم 9.250 مهاجرا طلبات تسوية وضعيتهم سنة 2024.", "9.250"),
        ("es", "En 2024, 9.250 personas solicitaron la regularización.", "9.250"),
        ("es", "En 2024 murieron 1.785 personas en accidentes de tráfico.", "1.785"),
        ("es", "En enero fueron evacuadas 1.200 personas por las inundaciones.", "1.200"),
        ("es", "En 2024 se impidió la entrada a 5.600 extranjeros en los aeropuertos.", "5.600"),
        ("ar", "لقي 12 شخصا مصرعهم في حوادث سير خلال يناير 2025.", "12"),
        ("ar", "استقبل المغرب 17,4 مليون سائح سنة 2024.", "17,4 مليون"),
        ("ar", "منع الجيش دخول 1880 مهاجرا سنة 2023.", "1880"),
        ("es", "En 2023 la policía impidió la entrada de 1.300 migrantes.", "1.300"),
        ("ar", "في 2024 تم القبض على 136 شخصا كانوا ينقبون عن الذهب.", "136"),
    ],
)
def test_what_only_looks_like_an_indicator_has_none(language, text, quote):
    assert figure_of(read(language, text, PUBLISHED), quote).indicator is None


@pytest.mark.parametrize(
    ("language", "text", "quote", "days"),
    [
        ("ar", "تم توقيف 47 مهاجرا يومي 15 و16 مارس 2025.", "47", ("2025-03-15", "2025-03-16")),
        ("es", "Fueron detenidos 47 migrantes los días 15 y 16 de marzo de 2025.", "47", ("2025-03-15", "2025-03-16")),
        ("ar", "تم ترحيل 500 مهاجر من الخامس إلى الحادي والعشرين من ديسمبر 2024.", "500", ("2024-12-05", "2024-12-21")),
        ("ar", "تم ترحيل 500 مهاجر من فاتح دجنبر إلى الحادي والعشرين منه.", "500", ("2024-12-01", "2024-12-21")),
        ("es", "Fueron expulsados 500 extranjeros del 5 de diciembre al 21 del mismo mes.", "500",
         ("2024-12-05", "2024-12-21")),
        ("es", "En el último trimestre de 2023 fueron expulsados 500 migrantes.", "500", ("2023-10-01", "2023-12-31")),
        ("ar", "في العام الأسبق تم ترحيل 500 مهاجر.", "500", ("2023-01-01", "2023-12-31")),
        ("ar", "وصل في الربع الأول من 2024 300 مهاجر، ثلثهم نساء، وفي النصف الثاني 200 مهاجر.", "200",
         ("2024-07-01", "2024-12-31")),
        ("ar", "وصل منذ مطلع 2024 نحو 300 مهاجر، جلهم في شهر غشت.", "300", ("2024-01-01", None)),
        ("ar", "وصل 27 مهاجرا بينهم امرأتان إلى شاطئ ألميريا صباح اليوم.", "27", ("2025-03-18", "2025-03-18")),
        ("es", "Hasta el pasado 30 de enero habían llegado 659 inmigrantes.", "659", ("2025-01-01", "2025-01-30")),
        ("es", "A 15 de septiembre, los llegados a las islas en 2021 sumaron 11.160 personas.", "11.160",
         ("2021-01-01", "2021-09-15")),
        ("es", "Llegaron 659 en febrero de 2024. En la segunda quincena de ese mes llegaron dos pateras.", "dos",
         ("2024-02-16", "2024-02-29")),
        ("ar", "تم اعتراض 699 مهاجرا خلال النصف الأول من الشهر الجاري.", "699", ("2025-03-01", "2025-03-15")),
        ("es", "Durante 2022 y 2023 fueron expulsados 5.460 migrantes.", "5.460", ("2022-01-01", "2023-12-31")),
        ("ar", "تم ترحيل 5.460 مهاجرا خلال سنتي 2022 و2023.", "5.460", ("2022-01-01", "2023-12-31")),
        ("es", "En el año fiscal 2024 fueron expulsados 5.460 migrantes.", "5.460", (None, None)),
        ("es", "Ayer viernes llegaron 634 migrantes.", "634", (None, None)),
        ("es", "Este lunes llegaron a Almería 34 migrantes, según el 112.", "34", ("2025-03-17", "2025-03-17")),
        ("ar", "وصل 34 مهاجرا خلال شهري يناير وفبراير 2025.", "34", ("2025-01-01", "2025-02-28")),
        ("ar", "وصل 34 مهاجرا خلال الفصل الرابع من 2024.", "34", ("2024-10-01", "2024-12-31")),
        ("ar", "وفقا للفصل الرابع من القانون رقم 02.03 وصل 34 مهاجرا.", "34", (None, None)),
        ("es", "Las Palmas, 17 mar (EFE). El 5 de marzo fueron rescatadas 48 personas.", "48",
         ("2025-03-05", "2025-03-05")),
    ],
)  # fmt: skip
def test_days_told_in_the_ways_of_the_language(language, text, quote, days):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert tuple(day and day.isoformat() for day in (figure.period_start, figure.period_end)) == days


@pytest.mark.parametrize(
    ("language", "text", "quote", "kind"),
    [
        ("ar", "وصل 300 مهاجر ضمن الدفعة الـ32.", "32", "ordinal"),
        ("ar", "يشكل القاصرون خُمس الوافدين.", "خُمس الوافدين", "ratio"),
        ("ar", "بلغت الحصيلة البالغة 8.747 وفاة.", "8.747", "count"),
        ("es", "Las Palmas, 17 mar (EFE).", "17", "date"),
    ],
)
def test_what_a_numeral_is_by_the_words_around_it(language, text, quote, kind):
    assert mention_of(read(language, text, PUBLISHED), quote).kind == kind


@pytest.mark.parametrize(
    ("text", "value"),
    [("بينهم ألفا امرأة.", 2000), ("ضبط عشرين ألفا منهم.", 20_000), ("وصل ألف مهاجر.", 1000)],
)
def test_an_arabic_scale_word_is_a_dual_only_right_before_its_noun(text, value):
    assert value in [mention.value for mention in read("ar", text, PUBLISHED).mentions]


@pytest.mark.parametrize(
    ("language", "text", "measure", "value"),
    [
        ("ar", "دخل 1.846 شخصا سنة 2024، أقل بثلاثمئة واثنين مما كان عليه الأمر قبل عام.", "change", -302),
        ("es", "Son 63.970 llegadas en 2024, a solo 328 del máximo de 2018.", "change", 328),
        ("ar", "52 في المئة منهم يمنيون و45 إثيوبيون.", "share", 45),
        ("ar", "تضاعف عدد الطلبات ثلاث مرات.", "ratio", 3),
    ],
)
def test_by_how_much_and_which_share_are_claims(language, text, measure, value):
    assert (measure, value) in [(claim.measure, claim.value) for claim in read(language, text, PUBLISHED).claims]


@pytest.mark.parametrize(
    ("language", "text", "part", "whole"),
    [
        ("ar", "ضُبطت في 2024 67 تأشيرة مقلدة من أصل 723 وثيقة مزورة.", "67", "723"),
        ("es", "En 2024 hubo 2.831 llegadas, frente a las 4.500 de 2023; de ellas, 240 eran menores.", "240", "2.831"),
        ("ar", "أوقفت في 2024 183 شخصا بينهم 14 قاصرا: 97 بالغرب، و80 بالشرق، و6 بالوسط.", "6", "183"),
        ("ar", "أوقفت في 2024 156 شخصا، هم 101 من السنغال (بينهم 3 نساء)، و21 من غامبيا.", "21", "156"),
        ("ar", "ضبطت الحملات سنة 2024 (21,638) مخالفا، منهم (12,958) خالفوا نظام الإقامة و(4,540) نظام العمل.", "4,540",
         "21,638"),
        ("ar", "وصل في 2024 3200 مهاجر، 60% منهم (1920 شخصا) من مصر.", "1920", "3200"),
        ("ar", "عاد في 2024 207 مهاجرين طوعا، عبر رحلات تؤمنها الوزارة، ثمانون منهم إلى مالي.", "ثمانون", "207"),
        ("es", ("El 3 de mayo, los 32 ocupantes de la lancha avistada frente a Fuerteventura –30 varones y dos niñas– "
         "fueron rescatados."), "30", "32"),
        ("es", ("Hubo 167.366 solicitudes de asilo en 2024. Venezuela suma 66.134, seguida de Colombia, con 40.140. "
         "Siguen Malí (10.673), Perú (10.427) y Senegal (7.708)."), "10.427", "167.366"),
        ("es", "En 2024 detuvieron a 14 migrantes, 12 hombres y dos mujeres.", "12", "14"),
        ("es", ("En 2024 ejecutaron 668 expulsiones: 365 administrativas y 303 judiciales. "
         "De las últimas, 141 fueron a Bolivia."), "141", "303"),
        ("es", "En 2024 ingresaron 12.480 extranjeros, en su mayoría cubanos (6.210).", "6.210", "12.480"),
        ("es", "En 2024 Estados Unidos deportó a 3.444 guatemaltecos:\n2.672 mujeres\n772 niñas\n", "772", "3.444"),
    ],
)  # fmt: skip
def test_a_part_goes_to_the_whole_that_the_words_give_it(language, text, part, whole):
    reading = read(language, text, PUBLISHED)
    wholes = {reading.figures[one.child].quote: reading.figures[one.whole].quote for one in reading.parts}
    assert wholes[part] == whole


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("ar", "رحل الجهاز في 2024 214 مهاجرا مصريا برا، بينهم 9 قاصرين، و118 نيجيريا جوا.", "118"),
        ("es", ("En 2024 repatrió a 1.077 haitianos. Las interdicciones se verificaron en "
         "Santo Domingo (151 personas), Santiago (57) y La Vega (44)."), "151"),
        ("es", "En 2024 detuvo a 1.133 haitianos. A esa cantidad se suman 328 de parte del Ejército.", "328"),
    ],
)  # fmt: skip
def test_what_only_follows_a_total_is_no_part_of_it(language, text, quote):
    reading = read(language, text, PUBLISHED)
    assert quote not in [reading.figures[one.child].quote for one in reading.parts]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "La policía desarticuló en 2024 una red de tráfico de migrantes y detuvo a 14 personas.", "14"),
        ("es", "Entre el 1 y el 17 de febrero arribaron 421 migrantes, lo que eleva el total anual a 3.410.", "3.410"),
        ("ar", "بين 1 و17 فبراير وصل 421 مهاجرا، ليصل المجموع السنوي إلى 3.410.", "3.410"),
        ("es", "En 2024 llegaron a tierra 12 pateras y rescataron 45.", "45"),
        ("es", "En 2024 la policía rescató a 53 migrantes.", "53"),
        ("es", "Al cierre de 2024 el centro alojaba a 120 deportados.", "120"),
        ("es", "Ecuador ha reconocido a 7.893 refugiados desde 1989 hasta junio de 2024.", "7.893"),
        ("es", "En 2024 fueron detenidos 34 extranjeros por su presunta pertenencia a una banda.", "34"),
        ("es", "En 2024 entraron 14.263 personas en 382 embarcaciones, frente a 500 de 2023.", "500"),
        ("es", "En 2022 y 2023 llegaron 3.000 migrantes y murieron 40.", "40"),
        ("es", "En 2023 llegaron a España 57.000 migrantes. En octubre llegaron 15.700.", "15.700"),
        ("ar", "تم في 2024 ضبط 163 شخصا يشتبه في تورطهم في عمليات التهريب.", "163"),
    ],
)
def test_what_may_be_of_others_or_of_other_days_waits(language, text, quote):
    assert figure_of(read(language, text, PUBLISHED), quote).status == "review"


@pytest.mark.parametrize(
    ("language", "text", "quote", "qualifier"),
    [
        ("ar", "لم يزد عدد الوافدين عن 312 شخصا سنة 2024.", "312", "at_most"),
        ("ar", "لم يتجاوز عدد الضحايا 14 قتيلا سنة 2024.", "14", "at_most"),
        ("ar", "لم يفق عددهم 890 مهاجرا سنة 2024.", "890", "at_most"),
        ("es", "En 2024 los llegados no superaron en ningún caso los 300 migrantes.", "300", "at_most"),
        ("es", "En 2024 los llegados superaron los 300 migrantes.", "300", "at_least"),
    ],
)
def test_a_denied_excess_is_an_upper_bound(language, text, quote, qualifier):
    assert figure_of(read(language, text, PUBLISHED), quote).qualifier == qualifier
