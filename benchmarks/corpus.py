"""Communiqués made by a seed: own sentences in four languages, with numerals in many forms.

The texts are made to cost what real ones cost, not to be hard: lengths, numerals per sentence and the share of words
that the vocabulary knows are near those of tests/communiques.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from schemas.rows import Document

LANGUAGES = ("fr", "en", "es", "ar")

_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "ar": [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
}
_SMALL = {
    "fr": [
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "quinze",
        "vingt",
        "trente",
    ],
    "en": [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "fifteen",
        "twenty",
        "thirty",
    ],
    "es": [
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "quince",
        "veinte",
        "treinta",
    ],
    "ar": ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "عشرين", "ثلاثين", "أربعين", "خمسين"],
}
_THOUSANDS = {"fr": " mille", "en": " thousand", "es": " mil", "ar": " ألف"}
_GROUPING = {"fr": ("\u202f", "\u00a0", ".", " "), "en": (",", ","), "es": (".", " "), "ar": (".", ",", "٬")}
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

_TITLES = {
    "fr": ("Bilan de la lutte contre la migration irrégulière", "Opérations en mer : point de situation"),
    "en": ("Irregular migration: summary of operations", "Coast guard: situation at sea"),
    "es": ("Balance de la lucha contra la inmigración irregular", "Operaciones en el mar: situación"),
    "ar": ("حصيلة مكافحة الهجرة غير النظامية", "العمليات في البحر: الوضع الراهن"),
}
_SENTENCES = {
    "fr": (
        "En {month} {year}, les autorités ont fait échouer {n} tentatives de migration irrégulière, dont {m} en mer.",
        "Les unités de la marine ont porté assistance à {n} migrants, parmi lesquels {s} femmes et {t} mineurs.",
        "Depuis le début de l'année, {n} réseaux de trafic de migrants ont été démantelés, contre {m} un an plus tôt.",
        "{n} personnes ont bénéficié d'un retour volontaire entre le {day} {month} et le {day2} {month} {year}.",
        "Une patrouille a secouru {s} personnes au large de la côte dans la nuit du {day} au {day2} {month}.",
        "Le nombre d'arrivées irrégulières a reculé de {p} %, pour s'établir à {n}.",
        "Quelque {n} documents falsifiés ont été saisis, ainsi que {s} embarcations et {t} moteurs.",
        "Selon la même source, {s} passeurs présumés ont été interpellés le {day} {month} {year}.",
        "Le ministre a rappelé que cette politique repose sur la coopération entre tous les services concernés.",
        "Ces opérations s'inscrivent dans le cadre de la loi n° 02-03 et de la stratégie adoptée par le gouvernement.",
        "Les corps de {s} migrants ont été repêchés, tandis que {t} autres sont portés disparus.",
    ),
    "en": (
        "In {month} {year}, the authorities foiled {n} irregular migration attempts, including {m} by sea.",
        "Navy units rescued {n} migrants, among them {s} women and {t} children.",
        "Since the start of the year, {n} smuggling networks have been dismantled, compared with {m} a year earlier.",
        "{n} people returned voluntarily between {day} {month} and {day2} {month} {year}.",
        "A patrol boat rescued {s} people off the coast on the night of {day} {month}.",
        "Irregular arrivals fell by {p}% to {n}.",
        "Some {n} forged documents were seized, as well as {s} boats and {t} engines.",
        "According to the same source, {s} suspected smugglers were arrested on {day} {month} {year}.",
        "The minister recalled that this policy rests on cooperation between all the services concerned.",
        "These operations are part of Act No. 02-03 and of the strategy that the government has adopted.",
        "The bodies of {s} migrants were recovered, while {t} others are still missing.",
    ),
    "es": (
        "En {month} de {year}, las autoridades frustraron {n} intentos de migración irregular, de ellos {m} por mar.",
        "Las unidades de la marina rescataron a {n} migrantes, entre ellos {s} mujeres y {t} menores.",
        "Desde principios de año se han desarticulado {n} redes de tráfico de migrantes, frente a {m} un año antes.",
        "{n} personas regresaron voluntariamente entre el {day} de {month} y el {day2} de {month} de {year}.",
        "Una patrullera rescató a {s} personas frente a la costa en la noche del {day} de {month}.",
        "Las llegadas irregulares cayeron un {p} %, hasta {n}.",
        "Se incautaron unos {n} documentos falsificados, así como {s} embarcaciones y {t} motores.",
        "Según la misma fuente, {s} presuntos traficantes fueron detenidos el {day} de {month} de {year}.",
        "El ministro recordó que esta política se basa en la cooperación entre todos los servicios implicados.",
        "Estas operaciones forman parte de la Ley 02-03 y de la estrategia aprobada por el gobierno.",
        "Se recuperaron los cuerpos de {s} migrantes, mientras que otros {t} siguen desaparecidos.",
    ),
    "ar": (
        "خلال شهر {month} {year} أحبطت السلطات {n} محاولة للهجرة غير النظامية، منها {m} عن طريق البحر.",
        "وأنقذت وحدات البحرية {n} مهاجرا، من بينهم {s} نساء و{t} أطفال.",
        "ومنذ بداية السنة تم تفكيك {n} شبكة لتهريب المهاجرين، مقابل {m} في السنة الماضية.",
        "وعاد {n} شخصا طوعا إلى بلدانهم بين {day} و{day2} {month} {year}.",
        "وأنقذت دورية {s} أشخاص قبالة الساحل ليلة {day} {month}.",
        "وتراجع عدد الوافدين بصفة غير نظامية بنسبة {p}% ليبلغ {n}.",
        "وتم حجز نحو {n} وثيقة مزورة، فضلا عن {s} قوارب و{t} محركات.",
        "وحسب المصدر نفسه أوقف {s} مهربين مشتبه بهم يوم {day} {month} {year}.",
        "وذكّر الوزير بأن هذه السياسة تقوم على التعاون بين جميع المصالح المعنية.",
        "وتندرج هذه العمليات في إطار القانون رقم 02-03 والاستراتيجية التي اعتمدتها الحكومة.",
        "وتم انتشال جثث {s} مهاجرين، فيما لا يزال {t} آخرون في عداد المفقودين.",
    ),
}


@dataclass(frozen=True, slots=True)
class _Style:
    """How one text writes its numbers: one text, one style."""

    language: str
    grouping: str
    eastern_digits: bool


def _digits(number: int, style: _Style) -> str:
    text = f"{number:,}".replace(",", style.grouping)
    return text.translate(_ARABIC_DIGITS) if style.eastern_digits else text


def _large(rng: random.Random, style: _Style) -> str:
    if rng.random() < 0.12:
        return str(rng.randint(2, 90)) + _THOUSANDS[style.language]
    return _digits(int(10 ** rng.uniform(1.5, 5.2)), style)


def _small(rng: random.Random, style: _Style) -> str:
    if rng.random() < 0.4:
        return rng.choice(_SMALL[style.language])
    return _digits(rng.randint(2, 300), style)


def _percent(rng: random.Random, style: _Style) -> str:
    point = "." if style.language == "en" else ","
    return f"{rng.randint(1, 90)}{point}{rng.randint(1, 9)}"


def _sentence(rng: random.Random, style: _Style, published: date) -> str:
    day = rng.randint(1, 26)
    fill: dict[str, Callable[[], str]] = {
        "n": lambda: _large(rng, style),
        "m": lambda: _large(rng, style),
        "s": lambda: _small(rng, style),
        "t": lambda: _small(rng, style),
        "p": lambda: _percent(rng, style),
        "day": lambda: str(day),
        "day2": lambda: str(day + 1),
        "month": lambda: rng.choice(_MONTHS[style.language]),
        "year": lambda: str(published.year - rng.randint(0, 2)),
    }
    return rng.choice(_SENTENCES[style.language]).format_map({key: make() for key, make in fill.items()})


def make_text(rng: random.Random, language: str, published: date) -> str:
    """One communiqué: a title and four to fourteen sentences in a few paragraphs."""
    style = _Style(language, rng.choice(_GROUPING[language]), language == "ar" and rng.random() < 0.4)
    paragraphs = [rng.choice(_TITLES[language])]
    lengths = [rng.randint(2, 4) for _ in range(rng.randint(2, 4))]
    paragraphs += [" ".join(_sentence(rng, style, published) for _ in range(length)) for length in lengths]
    return "\n\n".join(paragraphs) + "\n"


def make_corpus(documents: int, seed: int = 1) -> Iterator[Document]:
    """So many documents, the four languages in turn; the same seed makes the same documents."""
    rng = random.Random(seed)
    for number in range(documents):
        language = LANGUAGES[number % len(LANGUAGES)]
        published = date(2019, 1, 1) + timedelta(days=rng.randint(0, 2500))
        yield document_of(make_text(rng, language, published), language, published, number)


def document_of(text: str, language: str, published: date | None = None, number: int = 0) -> Document:
    """A document around a text, as reading wants it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        document_id=digest,
        raw_path=f"{language}/{number}.txt",
        media_type="text/plain",
        text=text,
        text_sha256=digest,
        language=language,
        published_on=published,
    )
