"""What Arabic pages say in their own ways, one line a case, of sentences made up for it."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

PUBLISHED = "2025-03-18"


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("أوقفت البحرية في 2024 كل ركاب القارب ال87 من المهاجرين.", "87", "interceptions"),
        ("في 2024 اعترض خفر السواحل 9 آلاف مهاجر في البحر، وأعيد معظمهم، وسط ارتفاع في أعداد الضحايا والمفقودين.",
         "9 آلاف", "interceptions"),
        ("في 2024 بلغ الوافدون بحرا 5.100 مهاجر، وبحساب القادمين برا أيضا وصل 6.300 مهاجر.", "6.300", "arrivals"),
        ("في 2024 ضبط الدرك 17 شخصا يشتبه بتورطهم في تهريب المهاجرين.", "17", "arrests_smugglers"),
        ("في 2024 سجلت عمليات الترحيل رقما قياسيا بلغ 31.404 حالات.", "31.404", "deportations"),
        ("تراجعت حالات العبور غير النظامية لحدود الاتحاد الأوروبي سنة 2024 مسجلة 133.400 حالة.", "133.400",
         "border_crossings_detected"),
        ("في 2024 تم إنقاذ جميع ركاب القارب ال87.", "87", "rescued_at_sea"),
        ("البحرية الملكية تسعف 87 مهاجرا.", "87", "rescued_at_sea"),
        ("في 2024 تمكن حوالي 15 شخصا من الوصول إلى المدينة، واعترض الحرس 40.", "15", "arrivals"),
        ("في 2024 أوقف الأمن تسعة أشخاص للاشتباه في ارتباطهم بشبكة لتنظيم الهجرة السرية.", "تسعة", "arrests_smugglers"),
        ("في 2024 عبروا المانش 36.816 شخصا.", "36.816", "arrivals_sea"),
    ],
)  # fmt: skip
def test_what_is_counted(text, quote, indicator):
    assert figure_of(read("ar", text, PUBLISHED), quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("في 2024 أوقفت الشرطة 12 شخصا مفتشا عنهم في قضايا مختلفة.", "12"),
        ("في 2024 انطلق المهاجرون على متن أربعة قوارب، على أمل الوصول إلى أوروبا.", "أربعة"),
        ("قال مسؤول إن قاربا يقل 19 مهاجرا غرق يوم 3 مارس 2025.", "19"),
        ("في 2024 قامت السلطات بالتحقق من هوية 4.120 شخصا.", "4.120"),
        ("في 2024 أخضع خمسة أشخاص لأبحاث قضائية.", "خمسة"),
        ("تم في 2024 رصد تدفق الهجرة باستمارات أجريت على 1314 مهاجرا.", "1314"),
        ("في 2024 كان في مراكز الإيواء ثلاثة آلاف شخص يقيمون هناك.", "ثلاثة آلاف"),
        ("في 2024 بلغ عدد طلبات اللجوء التي لا تزال قيد التقييم 918 ألف طلب.", "918 ألف"),
    ],
)
def test_what_only_looks_like_an_indicator_has_none(text, quote):
    assert figure_of(read("ar", text, PUBLISHED), quote).indicator is None


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("خلال نهاية الأسبوع (8 و9 مارس 2025) أنقذت البحرية 71 مهاجرا.", "71", ("2025-03-08", "2025-03-09")),
        ("أنقذت البحرية ليل السبت الأحد 71 مهاجرا.", "71", ("2025-03-15", "2025-03-16")),
        ("أنقذت البحرية ليلة السبت/الأحد 71 مهاجرا.", "71", ("2025-03-15", "2025-03-16")),
        ("من 12 يناير وحتى منتصف فبراير 2025 أنقذت البحرية 71 مهاجرا.", "71", ("2025-01-12", "2025-02-15")),
        ("منذ الأول من يناير الماضي وحتى اليوم العاشر من فبراير وصل 71 مهاجرا.", "71",
         ("2025-01-01", "2025-02-10")),
        ("في الفترة بين شهري يناير و30 سبتمبر 2024 وصل 71 مهاجرا.", "71", ("2024-01-01", "2024-09-30")),
        ("منذ سقوط النظام في الـ 8 من كانون الأول 2024 حتى الـ 14 من شباط عاد 71 لاجئا إلى بلدهم.", "71",
         ("2024-12-08", "2025-02-14")),
        ("منذ بداية العام الماضي وصل 71 مهاجرا.", "71", ("2024-01-01", None)),
        ("ساعدت المنظمة 71 مهاجرا على العودة الطوعية منذ إطلاق البرنامج في عام 2015.", "71", ("2015-01-01", None)),
        ("وصل 71 وافدا بين يناير ومارس 2024، وهو عدد يتوافق مع أرقام الفترة نفسها من عام 2023.", "71",
         ("2024-01-01", "2024-03-31")),
        ("منذ بداية العام الجاري وصل 71 مهاجرا، حسب بيان نقلته وكالة الأنباء اليوم /الثلاثاء/.", "71",
         ("2025-01-01", None)),
        ("في 2024 وصل 71 مهاجرا.وفي 2023 وصل 64 مهاجرا.", "71", ("2024-01-01", "2024-12-31")),
        ("وصل 71 مهاجرا خلال الأيام القليلة الماضية.", "71", (None, None)),
        ("منذ 2018 وصل 900 مهاجر. وتلاهم 71 آخرون في اليوم التالي.", "71", (None, None)),
        ("أنقذت البحرية 71 مهاجرا (8 و9 مارس 2025).", "71", ("2025-03-08", "2025-03-09")),
        ("أعلن الجهاز بمدينة طبرق (شرق البلاد) يوم السبت، عن ترحيل 71 مهاجرا.", "71", (None, None)),
        ("تضاعف عدد الواصلين خلال مارس 2023 ليبلغ 71 مهاجرا، مقارنة بنفس الفترة من سنتي 2021 و2022.", "71",
         ("2023-03-01", "2023-03-31")),
        ("في 2024 أوقف 50 مهاجرا، في حين سجلت 71 حالة وفاة.", "71", ("2024-01-01", "2024-12-31")),
        ("في مارس 2024 وصل 50 مهاجرا بتراجع 10% مقارنة بمارس 2023، الذي سجلت فيه البلاد وصول 71 مهاجرا.", "71",
         ("2023-03-01", "2023-03-31")),
        (("أعلنت وزارة الدفاع، أمس الإثنين، نتائج عملياتها.\nونفذت الوحدات خلال الفترة من 5 إلى 11 مارس 2025 عدة مهام. "
         "وأوقفت 71 مهاجرا غير شرعي."), "71", ("2025-03-05", "2025-03-11")),
    ],
)  # fmt: skip
def test_days(text, quote, days):
    figure = figure_of(read("ar", text, PUBLISHED), quote)
    assert tuple(day and day.isoformat() for day in (figure.period_start, figure.period_end)) == days


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("أنقذت البحرية المهاجرين ال51.", "51", "count"),
        ("أوقفت الشرطة 3.200 رجلا، و(1966) امرأة.", "1966", "count"),
        ("غادر الفوج الـ32 الميناء.", "32", "ordinal"),
        ("بلغ الرقم ذروته في 2019، وفق البيان.", "2019", "year"),
    ],
)
def test_what_a_numeral_is(text, quote, kind):
    assert mention_of(read("ar", text, PUBLISHED), quote).kind == kind


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("في 2024 بلغ عدد اللاجئين المسجلين 3.123 مليون.", "3.123 مليون", 3_123_000),
        ("في 2024 بلغ عدد اللاجئين المسجلين 2,5 مليون.", "2,5 مليون", 2_500_000),
        ("أحبط الأمن في 2024 48 ألف963 محاولة للهجرة.", "48 ألف963", 48_963),
        ("سجل في 2024 125ألف لاجئ.", "125ألف", 125_000),
        ("حجز الجيش في 2024 مسدسين.", "مسدسين", 2),
        ("في 2024 أوقفت الشرطة ثلاثة وعشرين (23) مهربا.", "ثلاثة وعشرين (23)", 23),
    ],
)
def test_values(text, quote, value):
    assert figure_of(read("ar", text, PUBLISHED), quote).value == value


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("زادت طلبات اللجوء في البلاد سنة 2024 بنحو 11 ألف طلب.", "change", 11_000),
        ("سجل 500 ألف لاجئ في 2024، انخفاضا بـ95 ألفا مقارنة بنهاية 2023.", "change", -95_000),
    ],
)
def test_claims(text, measure, value):
    assert (measure, value) in [(claim.measure, claim.value) for claim in read("ar", text, PUBLISHED).claims]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("أوقف الجيش في 2024 تجار مخدرات. كما أوقف 13 شخصا وضبط بنادق.", "13"),
        ("في 2024 رحلت المنظمة الدولية للهجرة 160 مهاجرا إلى بلدانهم.", "160"),
        ("في 2024 كان 48 ألف لاجئ يقيمون في البلاد.", "48 ألف"),
        ("في 2024 حجز الجيش 18 قنطارا و50 كيلوغراما من الكيف المعالج.", "50"),
        ("في 2025 أنقذت البحرية 30 مهاجرا. وفي بداية ديسمبر عُثر على 17 جثة. وأُنقذ شخصان.", "شخصان"),
        ("أوقفت البحرية في يناير 2025 30 مهاجرا، وفي فبراير 40. ويذكر أن 50 مهاجرا لقوا حتفهم.", "50"),
        ("وصل 24 مهاجرا، مما رفع العدد الإجمالي منذ بداية مارس 2025 إلى 874 مهاجرا.", "24"),
    ],
)
def test_what_waits_for_a_person(text, quote):
    assert figure_of(read("ar", text, PUBLISHED), quote).status == "review"


def test_things_named_without_a_number_are_no_part_of_a_figure_before():
    text = "في يوليو 2024 أنقذت البحرية 71 مهاجرا. وشهدت البلاد حوادث متكررة، منها مصرع 50 مهاجرا."
    assert read("ar", text, PUBLISHED).parts == []


def test_who_is_told_first_in_a_ranking_is_no_whole_of_the_next():
    reading = read("ar", "في 2024 تصدر السوريون طلبات اللجوء بـ4.914 طلبا، يليهم اليمنيون بـ1.076 طلبا.", PUBLISHED)
    assert reading.parts == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("في 2024 وصلت فرق الإنقاذ إلى 71 مهاجرا في عرض البحر.", "71"),
        ("في 2024 كان 71 مهاجرا محتجزين في مراكز الترحيل.", "71"),
        ("في 2024 منحت السلطات 71 بطاقة إقامة أولى.", "71"),
        ("وصل مهاجرون على متن قوارب في 2024، بمتوسط 50 للقارب مقابل 47 في 2023 و71 في 2022.", "71"),
        ("ساعدت المنظمة الدولية للهجرة 300 مهاجر على العودة في 2024. وعاد 71 مهاجرا من النيجر في 2024.", "71"),
    ],
)
def test_what_may_be_something_else_waits(text, quote):
    assert figure_of(read("ar", text, PUBLISHED), quote).status == "review"


def test_the_organisation_that_helped_is_the_one_named_before():
    reading = read("ar", "قالت المنظمة الدولية للهجرة إن لها برنامجا. وفي 2024 عاد عبر المنظمة 71 مهاجرا.", PUBLISHED)
    assert figure_of(reading, "71").indicator == "voluntary_returns_iom"


def test_those_either_dead_or_missing_are_of_no_one_indicator():
    reading = read("ar", "في 2024 سجلت المنظمة 71 مهاجرا بين قتيل ومفقود في أربعة حوادث.", PUBLISHED)
    assert figure_of(reading, "71").indicator is None


def test_last_year_of_a_text_without_a_date_is_not_the_one_before_any_year():
    text = "منذ 2016 عاد 900 لاجئ، مقارنة بنهاية 2023، قبل أن يتراجع العدد إلى 71 عائدا العام الماضي."
    assert figure_of(read("ar", text), "71").status == "review"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("تجاوز عدد الوافدين بحرا منذ بداية العام 71 شخصا.", "at_least"),
        ("تجاوز عدد الوافدين بحرا منذ بداية العام حوالي 71 شخصا.", "about"),
        ("ناهز عدد الذين وصلوا بحرا في 2024 إلى الجزر 71 شخصا.", "about"),
        ("في 2024 وصل ما لا يقل عن 71 شخصا.", "at_least"),
        ("وصل 80 شخصا في 2024، ويتجاوز ذلك عدد 2023 (71).", "exact"),
    ],
)
def test_a_verb_before_its_subject_qualifies_the_number(text, qualifier):
    assert figure_of(read("ar", text, PUBLISHED), "71").qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("وصل 71 لاجئا في 2024 من باقي الجنسيات وعددها 58.", "58"),
        ("في 2024 دفع النزاع الذي دخل شهره الـ19 71 شخصا إلى الفرار.", "19"),
    ],
)
def test_what_only_numbers_or_names_is_no_figure(text, quote):
    assert mention_of(read("ar", text, PUBLISHED), quote).outcome == "context"


def test_others_with_a_day_behind_them_are_counted():
    text = "أُنقذ 89 مهاجرا يوم السبت 15 مارس 2025، ثم (126) آخرون يوم الأحد 16 مارس 2025."
    assert mention_of(read("ar", text, PUBLISHED), "126").outcome == "figure"


def test_the_day_of_what_is_left_out_dates_nothing():
    text = "لقي 2500 مهاجر حتفهم في عام 2024، دون احتساب ضحايا المركب الذي غرق الخميس."
    assert str(figure_of(read("ar", text, PUBLISHED), "2500").period_start) == "2024-01-01"


def test_a_word_joined_by_and_is_no_second_word_of_a_phrase():
    reading = read("ar", "في 2024 تم إحباط 15 عملية وإنقاذ 71 مجتازا في عرض البحر.", PUBLISHED)
    assert (figure_of(reading, "15").indicator, figure_of(reading, "71").indicator) == (
        "irregular_attempts_foiled",
        "rescued_at_sea",
    )
