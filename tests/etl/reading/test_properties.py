"""What holds of every text: no number is lost, none is invented, and reading never fails."""

from __future__ import annotations

import pickle
import re
import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from etl.find import find, find_texts
from etl.lexicon import LANGUAGES
from etl.reread import NOTHING, numbers_at, reread
from tests.etl.reading.reading import document, readings

DAY = date(2024, 10, 20)

_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６७८"
_SIGNS = " .,;:!?'’-–—−/%٪()«»\n\t\u00a0\u202f\u2009\u200b\u200f\u00ad+€$½²①Ⅻ٫٬،_°ºª|"
_WORDS = {
    "fr": "dont personnes migrants secourus tentatives déjouées réseaux démantelés en le du au janvier mai août 2024 "
    "depuis fin entre et à contre plus de moins environ dizaine vingt dix huit cent mille millions tiers moitié doublé "
    "soit hausse baisse pour cent ans km dirhams loi n° article covid-19 G5 premier 1er semestre nuit lundi hier",
    "en": "including people migrants rescued attempts foiled networks dismantled in on the of to January May August "
    "2024 since by end between and from more than fewer about dozen twenty eight hundred thousand million third half "
    "doubled up down per cent years old miles euros Act No Article 3rd first half night Monday yesterday",
    "es": "de ellos personas migrantes rescatadas intentos frustrados redes desarticuladas en el la del al enero mayo "
    "agosto 2024 desde hasta finales entre y a frente más menos de unos decena veinte ocho ciento mil millones tercio "
    "mitad duplicado por ciento años millas euros ley artículo 1º primer semestre noche lunes ayer",
    "ar": "منهم شخصا مهاجرا إنقاذ محاولة إحباط شبكات تفكيك في خلال من إلى يناير ماي غشت 2024 منذ نهاية بين و مقابل "
    "أكثر أقل حوالي عشرات عشرون ثمانية مئة ألف آلاف مليون ثلث نصف تضاعف بنسبة في المائة سنة كيلومترا درهم القانون رقم "
    "المادة الأول النصف ليلة الاثنين أمس قاربين ال48 و42",
}


def digit_runs(text):
    return [match.span() for match in re.finditer(r"\d+", text)]


def assert_the_ledger_holds(text, mentions):
    """Every maximal run of digits in one mention; mentions in order, apart, and quoting the text."""
    for mention in mentions:
        assert 0 <= mention.char_start < mention.char_end <= len(text)
        assert mention.quote == text[mention.char_start : mention.char_end]
        assert mention.outcome in ("figure", "context", "unresolved")
        assert mention.outcome == "figure" or mention.reason, f"{mention.quote!r} is set aside without a reason"
    assert [mention.char_start for mention in mentions] == sorted(mention.char_start for mention in mentions)
    spans = [(mention.char_start, mention.char_end) for mention in mentions]
    for start, end in digit_runs(text):
        covering = [span for span in spans if span[0] <= start and end <= span[1]]
        touching = [span for span in spans if span[0] < end and start < span[1]]
        assert len(covering) == len(touching) == 1, f"{text[start:end]!r} at {start} is in {touching}"


def assert_mentions_are_apart(mentions):
    for left, right in pairwise(mentions):
        assert left.char_end <= right.char_start, f"{left.quote!r} and {right.quote!r} overlap"


def assert_the_reading_holds(text, reading):
    """Figures, parts and claims are whole in themselves."""
    figures = reading.figures
    for figure in figures:
        assert figure.quote == text[figure.char_start : figure.char_end]
        assert figure.quote in figure.sentence
        assert text[figure.sentence_start :].startswith(figure.sentence)
        assert_the_value_is_within_its_bounds(figure)
        if figure.period_start and figure.period_end:
            assert figure.period_start <= figure.period_end
        if figure.status == "accepted":
            assert figure.review_reason is None
            assert figure.indicator
            assert figure.value is not None
            assert figure.period_start or figure.period_end
            assert 0 <= figure.period_char_start < figure.period_char_end <= len(text)
        else:
            assert figure.review_reason
    for claim in reading.claims:
        assert claim.quote == text[claim.char_start : claim.char_end]
        assert claim.figure is None or 0 <= claim.figure < len(figures)
        assert claim.base is None or 0 <= claim.base < len(figures)
    assert_parts_are_a_forest(reading)
    assert_what_the_ledger_calls_a_figure_is_one(reading)


def assert_every_law_holds(language, text):
    one = document(text, language, DAY)
    [reading] = readings([one])
    assert_the_ledger_holds(text, reading.mentions)
    assert_mentions_are_apart(reading.mentions)
    assert_the_reading_holds(text, reading)
    assert_values_read_again_the_same(one, reading)


def assert_the_value_is_within_its_bounds(figure):
    low, value, high = figure.value_low, figure.value, figure.value_high
    known = [bound for bound in (low, value, high) if bound is not None]
    assert known == sorted(known)


def assert_parts_are_a_forest(reading):
    whole_of = {}
    for part in reading.parts:
        assert 0 <= part.child < len(reading.figures)
        assert 0 <= part.whole < len(reading.figures)
        assert part.child not in whole_of, "a figure is part of two wholes"
        whole_of[part.child] = part.whole
    for child in list(whole_of):
        above, seen = whole_of[child], {child}
        while above in whole_of:
            assert above not in seen, "a figure is part of itself"
            seen.add(above)
            above = whole_of[above]


def assert_what_the_ledger_calls_a_figure_is_one(reading):
    stated = [(one.char_start, one.char_end) for one in [*reading.figures, *reading.claims]]
    for mention in reading.mentions:
        if mention.outcome == "figure":
            assert any(start <= mention.char_start and mention.char_end <= end for start, end in stated)


def assert_values_read_again_the_same(one, reading):
    [found], [spans] = find([one]), reread([one])
    for numeral in found.numerals:
        said = numeral.value, numeral.low, numeral.high
        assert spans.get((numeral.start, numeral.end), NOTHING) == said
    for figure in reading.figures:
        value, low, high = numbers_at(spans, figure.char_start, figure.char_end)
        if figure.qualifier == "between":
            assert (figure.value_low, figure.value_high) == (low, high)
        elif figure.value is not None:
            assert figure.value == value


# --- texts -----------------------------------------------------------------------------------------------------------


@st.composite
def piecemeal(draw, language):
    """Words of a language, numbers and signs in no order: the shapes that rules meet, without their sense."""
    words = st.sampled_from(_WORDS[language].split())
    numbers = st.one_of(
        st.integers(0, 10**7).map(str),
        st.integers(1000, 10**7).map(lambda number: f"{number:,}".replace(",", draw(st.sampled_from(" .,\u202f’")))),
        st.text(_DIGITS, min_size=1, max_size=5),
    )
    pieces = draw(st.lists(st.one_of(words, words, numbers, st.sampled_from(_SIGNS)), max_size=40))
    glue = draw(st.sampled_from([" ", " ", " ", ""]))
    return glue.join(pieces)


_GENERATED = {
    "fr": (
        ("{period}, les autorités ont avorté {a} tentatives de migration irrégulière et démantelé {b} réseaux. {c} "
         "migrants ont été secourus en mer, dont {d} femmes et {e} mineurs, contre {f} en 2021, soit une "
         "hausse de 12 %."),
        ["En 2023", "À fin septembre 2024", "Durant les neuf premiers mois de 2024", "Depuis le début de l'année",
         "Mardi", "Entre le 1er janvier et le 31 mai 2024", "Selon le ministère"],
        ["{:d}", "{: }", "{:.}", "{:\u202f}"],
    ),
    "en": (
        ("{period}, the authorities foiled {a} irregular migration attempts and dismantled {b} networks. {c} migrants "
         "were rescued at sea, including {d} women and {e} children, compared with {f} in 2021, up 12%."),
        ["In 2023", "By the end of September 2024", "In the first nine months of 2024", "So far this year",
         "On Tuesday", "Between 1 January and 31 May 2024", "According to the ministry"],
        ["{:d}", "{:,}", "{: }"],
    ),
    "es": (
        ("{period}, las autoridades frustraron {a} intentos de migración irregular y desarticularon {b} redes. {c} "
         "migrantes fueron rescatados en el mar, entre ellos {d} mujeres y {e} menores, frente a {f} en 2021, un 12 % "
         "más."),
        ["En 2023", "Hasta finales de septiembre de 2024", "En los nueve primeros meses de 2024",
         "En lo que va de año", "El martes", "Entre el 1 de enero y el 31 de mayo de 2024", "Según el ministerio"],
        ["{:d}", "{:.}", "{: }"],
    ),
    "ar": (
        ("{period}، تم إحباط {a} محاولة للهجرة غير النظامية وتفكيك {b} شبكة. كما تم إنقاذ {c} مهاجرا في عرض البحر، من "
         "بينهم {d} امرأة و{e} قاصرا، مقابل {f} في 2021، بزيادة 12 في المائة."),
        ["سنة 2023", "إلى غاية نهاية شتنبر 2024", "خلال الأشهر التسعة الأولى من سنة 2024", "منذ بداية السنة",
         "أمس", "بين 1 يناير و31 ماي 2024", "حسب الوزارة"],
        ["{:d}", "{:.}", "{:,}"],
    ),
}  # fmt: skip


def written(number, style):
    mark = style[2]
    return str(number) if mark == "d" else f"{number:,}".replace(",", mark)


@st.composite
def communiques(draw, language):
    """A communiqué with known numbers: the text, and the numbers in their order."""
    template, periods, styles = _GENERATED[language]
    style = draw(st.sampled_from(styles))
    whole = draw(st.integers(1500, 90_000))
    numbers = {
        "a": draw(st.integers(100, 99_999)), "b": draw(st.integers(32, 400)), "c": whole,
        "d": draw(st.integers(32, whole // 4)), "e": draw(st.integers(32, whole // 4)),
        "f": draw(st.integers(2200, 90_000)),
    }  # fmt: skip
    text = template.format(
        period=draw(st.sampled_from(periods)), **{name: written(number, style) for name, number in numbers.items()}
    )
    return text, list(numbers.values())


CALMLY = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
"""The same examples at each run: `derandomize=False` and more of them hunt for new ones."""

ANY_TEXT = st.tuples(
    st.sampled_from(LANGUAGES),
    st.one_of(st.text(max_size=120), st.text(_DIGITS + _SIGNS, max_size=60)),
)
ANY_PIECES = st.sampled_from(LANGUAGES).flatmap(lambda language: st.tuples(st.just(language), piecemeal(language)))
ANY_COMMUNIQUE = st.sampled_from(LANGUAGES).flatmap(
    lambda language: st.tuples(st.just(language), communiques(language))
)


# --- laws ------------------------------------------------------------------------------------------------------------


@CALMLY
@given(ANY_TEXT)
@example(("fr", ""))
@example(("fr", "\u200f12\u200b3\u00ad4"))
@example(("ar", "و12 و٣٤، ال48"))
@example(("fr", "1.23.456 et 1_000 et 12:75 et 99/99/9999"))
@example(("en", "\ud800 12 \U0001d7d9\U0001d7da"))
def test_every_digit_of_any_text_is_in_one_mention_and_reading_never_fails(drawn):
    language, text = drawn
    [reading] = readings([document(text, language, DAY)])
    assert_the_ledger_holds(text, reading.mentions)
    assert_mentions_are_apart(reading.mentions)
    assert_the_reading_holds(text, reading)


@CALMLY
@given(ANY_PIECES)
def test_every_digit_among_the_words_of_a_language_is_in_one_mention(drawn):
    assert_every_law_holds(*drawn)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "covid-19"),
        ("fr", "Le G5 Sahel, le 4x4 et la 3e édition"),
        ("en", "5:۵"),
        ("en", "Between 1 and 2 and 3 of the 4 people"),
        ("ar", "و42 شخصا و١٢3"),
        ("fr", "1.000\u200f0"),
        ("fr", "0 1000 1000 0"),
        ("fr", "+212 537 76 12 34 5678"),
        ("es", "Son entre 20 y 227 más que ayer"),
        ("fr", "Entre 11 et 12 mille personnes ont été secourues en 2024."),
    ],
)
def test_a_text_that_once_broke_a_law_keeps_it(language, text):
    assert_every_law_holds(language, text)


@CALMLY
@given(ANY_COMMUNIQUE)
def test_every_number_of_a_communique_is_a_figure_of_its_own_value(drawn):
    language, (text, numbers) = drawn
    one = document(text, language, DAY)
    [reading] = readings([one])
    assert_the_ledger_holds(text, reading.mentions)
    assert_mentions_are_apart(reading.mentions)
    assert_the_reading_holds(text, reading)
    assert_values_read_again_the_same(one, reading)
    assert [figure.value for figure in reading.figures] == numbers
    assert [(claim.measure, claim.value) for claim in reading.claims] == [("change_percent", 12)]


@settings(CALMLY, max_examples=20)
@given(st.lists(st.one_of(ANY_PIECES, ANY_TEXT), min_size=2, max_size=6))
def test_a_batch_of_documents_reads_the_same_as_each_alone(drawn):
    documents = [document(text, language, DAY) for language, text in drawn]
    together = readings(documents)
    assert together == [readings([one])[0] for one in documents]
    assert together == readings(documents)


@settings(CALMLY, max_examples=30)
@given(ANY_COMMUNIQUE, st.sampled_from([None, *LANGUAGES]))
def test_a_text_reads_without_its_language_or_in_another(drawn, language):
    _, (text, _) = drawn
    [reading] = readings([document(text, language)])
    assert_the_ledger_holds(text, reading.mentions)
    assert_the_reading_holds(text, reading)


@settings(CALMLY, max_examples=30)
@given(ANY_COMMUNIQUE)
def test_line_ends_and_decomposed_accents_lose_no_number(drawn):
    language, (text, numbers) = drawn
    decomposed = unicodedata.normalize("NFD", text)
    [reading] = readings([document(decomposed, language, DAY)])
    assert_the_ledger_holds(decomposed, reading.mentions)
    assert [figure.value for figure in reading.figures] == numbers


def test_digits_of_every_script_are_in_the_ledger():
    text = "\n".join(
        "".join(chr(zero + number) for number in range(10)) for zero in (0x30, 0x660, 0x6F0, 0x966, 0xFF10)
    )
    [found] = find_texts([(text, "en")])
    assert [numeral.text for numeral in found.numerals] == text.split("\n")


def test_what_is_found_can_be_sent_to_another_process():
    documents = [document("En 2024, 12 réseaux ont été démantelés.", "fr", DAY)]
    again = pickle.loads(pickle.dumps(find(documents)))
    assert [found.mentions for found in again] == [found.mentions for found in find(documents)]
