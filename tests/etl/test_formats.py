"""Pages, PDF, Word, mail and tables become documents whose every span can be found again in the file."""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import date
from email.message import EmailMessage

import docx
import openpyxl
import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission
from PIL import Image

from etl import query
from etl.archive import scan
from etl.pipeline import run_pipeline
from etl.publish import _FILL
from etl.read import read_files
from etl.settings import Settings
from etl.validate import READ_TABLES, validate_batch
from flows.commands.show import _fields
from tests.etl.reading.reading import readings
from tests.etl.toy import a_run, put

SENTENCE = "De janvier à septembre 2024, la Marine royale a secouru 14.260 personnes en mer."
LONG = (
    "De janvier à septembre 2024, les autorités ont démantelé 210 réseaux de trafic de migrants et la Marine royale "
    "a secouru 14.260 personnes en mer, dans l'Atlantique comme en Méditerranée."
)


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


ARTICLE = (
    f"<nav><a>Accueil 7</a></nav><article><h1>Bilan</h1><p>{SENTENCE}</p><p>{LONG}</p></article><footer>© 2019</footer>"
)


def pdf(*pages: str, password: str | None = None) -> bytes:
    made = FPDF()
    if password:
        made.set_encryption(owner_password="o", user_password=password, permissions=AccessPermission.none())
    made.set_font("helvetica", size=11)
    for words in pages:
        made.add_page()
        if words:
            made.multi_cell(0, 6, words.replace("’", "'"))
    return bytes(made.output())


def raised_pdf(*parts: str) -> bytes:
    """Parts in turn on the line and above it."""
    made = FPDF()
    made.set_font("helvetica", size=11)
    made.add_page()
    for number, words in enumerate(parts):
        made.char_vpos = "SUP" if number % 2 else "LINE"
        made.write(6, words)
    return bytes(made.output())


def scanned_pdf() -> bytes:
    made = FPDF()
    made.add_page()
    made.rect(10, 10, 80, 80)
    return bytes(made.output())


def stamped_scan(words: str) -> bytes:
    """A page that is a picture, with these words over it."""
    made = FPDF()
    made.set_font("helvetica", size=11)
    made.add_page()
    made.image(Image.new("L", (60, 80), "grey"), 0, 0, 210, 297)
    made.set_xy(10, 20)
    made.multi_cell(0, 6, words)
    return bytes(made.output())


def word(*paragraphs: str, table: list[list[str]] | None = None, footer: str = "") -> bytes:
    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    if table:
        grid = made.add_table(len(table), len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    if footer:
        made.sections[0].footer.paragraphs[0].text = footer
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def mail(
    body: str = SENTENCE, attached: tuple[str, bytes] | None = None, html: str | None = None, other: str = ""
) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "presse@example.org", "Bilan migratoire"
    made["Date"] = "Sat, 05 Oct 2024 09:00:00 +0100"
    made.set_content(body)
    if html:
        made.clear_content()
        made.set_content(html, subtype="html")
    if other:
        made.add_alternative(other, subtype="html")
    if attached:
        made.add_attachment(attached[1], maintype="application", subtype="octet-stream", filename=attached[0])
    return made.as_bytes()


def workbook(*rows: list[object], sheet: str = "Bilan") -> bytes:
    made = openpyxl.Workbook()
    made.active.title = sheet
    for row in rows:
        made.active.append(row)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def read_all(folder, cases):
    """Read each case's file in a folder of its own, all in one go: a child process is started once."""
    for number, (name, content, source) in enumerate(cases):
        put(folder, f"{number:03}/{name}", content, source=source)
    batch = read_files(folder, scan(folder, Settings()), Settings())
    found = {item.raw_path.split("/")[0]: item for item in [*batch.documents, *batch.set_aside]}
    return [found[f"{number:03}"] for number in range(len(cases))]


def read_one(tmp_path, name, content, source=None):
    return read_all(tmp_path, [(name, content, source)])[0]


TEXTS = [
    ("a.html", page(ARTICLE), SENTENCE, "Accueil"),
    ("a.htm", page(ARTICLE), LONG, "© 2019"),
    ("a.html", page(ARTICLE).decode().replace("utf-8", "latin-1").encode("latin-1"), SENTENCE, "Ã"),
    ("a.html", page(f"<article><p>{SENTENCE}</p><script>var n = 99;</script></article>"), SENTENCE, "99"),
    ("a.html", page(f"<p>{SENTENCE}</p><table><tr><td>Août</td><td>3 325</td></tr></table>"), "Août | 3 325", "td"),
    ("a.pdf", pdf(LONG), LONG, "\r"),
    ("a.pdf", pdf("Bilan 2024", SENTENCE), f"Bilan 2024\n\n{SENTENCE}", "\r"),
    ("a.pdf", stamped_scan(LONG), LONG, "\r"),
    ("a.docx", word("Bilan", SENTENCE), f"Bilan\n{SENTENCE}", "<"),
    ("a.html", f"<p>{SENTENCE}</p>".encode(), SENTENCE, "<"),
    ("a.eml", mail(html=f"<p>{SENTENCE}</p>"), SENTENCE, "<"),
    ("a.docx", word(SENTENCE, table=[["Août", "3 325"]], footer="Tél. 0537"), "| Août | 3 325 |\nTél. 0537", "<"),
    ("a.eml", mail(), f"Bilan migratoire\n\n{SENTENCE}", "presse@"),
    ("a.eml", mail(html=page(ARTICLE).decode()), SENTENCE, "Accueil"),
    ("a.eml", mail("Voir ici.", ("bilan.docx", word(SENTENCE))), f"Voir ici.\n\n{SENTENCE}", "bilan.docx"),
    ("a.eml", mail("Voir ci-joint.", ("b.pdf", pdf(SENTENCE))), f"Voir ci-joint.\n\n{SENTENCE}", "b.pdf"),
    ("a.eml", mail("Votre logiciel ne montre pas les pages.", other=page(ARTICLE).decode()), SENTENCE, "logiciel"),
    ("a.eml", mail(SENTENCE, other=page("<p>Voir en ligne, 12 fois</p>").decode()), SENTENCE, "12"),
    ("a.html", page("<p>14.260<sup>1</sup> secourus, 12 m<sup>2</sup></p>"), "14.260¹ secourus, 12 m²", "2601"),
    ("a.html", page("<p>14.260<sup><a href='#n'>(1, 2)</a></sup> secourus</p>"), "14.260(¹, ²) secourus", "(1"),
    ("a.html", page("<p>4388<span style='vertical-align: super'>3</span> retours</p>"), "4388³ retours", "43883"),
    ("a.html", page("<p>le 1<sup>er</sup> août, <sup>1</sup>/2 heure</p>"), "le 1er août, 1/2 heure", "¹"),
    ("a.html", page("<p>Les <b>14.</b><i>260</i> <span>per</span>sonnes</p>"), "Les 14.260 personnes", "<"),
    ("a.html", page("<p>En 2024 <select><option>44</option><option>55</option></select></p>"), "44\n55", "4455"),
    ("a.pdf", raised_pdf("La Marine a secouru 14.260", "1", " personnes en mer."), "14.260¹ personnes en mer.", "2601"),
    ("a.pdf", raised_pdf("4388", "1,2", " le 1", "er", " mai, 12 m", "2", "."), "4388¹,² le 1er mai, 12 m².", "2."),
]  # fmt: skip


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return read_all(tmp_path_factory.mktemp("texts"), [(name, content, None) for name, content, _, _ in TEXTS])


@pytest.mark.parametrize(("number", "holds", "lacks"), [(n, case[2], case[3]) for n, case in enumerate(TEXTS)])
def test_the_main_text_of_a_file_is_the_text_of_its_document(texts, number, holds, lacks):
    assert holds in texts[number].text
    assert lacks not in texts[number].text


DAYS = [
    ('<meta property="article:published_time" content="2024-10-05T10:00:00+01:00">', date(2024, 10, 5)),
    ('<meta name="DC.date" content="2024-10-05">', date(2024, 10, 5)),
    ('<script type="application/ld+json">{"@graph":[{"datePublished":"2024-10-05"}]}</script>', date(2024, 10, 5)),
    ('<meta property="article:published_time" content="05/10/2024">', None),
    ('<meta property="article:modified_time" content="2024-10-05">', None),
    ('<script type="application/ld+json">{"datePublished": 20241005</script>', None),
    ("", None),
]


def test_the_day_of_publication_is_taken_where_the_page_says_it_and_never_guessed(tmp_path):
    found = read_all(tmp_path, [("a.html", page(ARTICLE, head), None) for head, _ in DAYS])
    assert [document.published_on for document in found] == [day for _, day in DAYS]


def test_source_toml_goes_before_what_a_file_says_of_itself(tmp_path):
    head = (
        '<title>Leur titre</title><meta name="date" content="2024-10-05"><link rel="canonical" href="https://a.org/b">'
    )
    document = read_one(tmp_path, "a.html", page(ARTICLE, head), source='title = "Le nôtre"\npublished_on = 2024-10-06')
    assert (document.title, document.published_on, document.url) == ("Le nôtre", date(2024, 10, 6), "https://a.org/b")


def test_a_mail_was_published_on_the_day_it_was_sent(tmp_path):
    document = read_one(tmp_path, "a.eml", mail())
    assert (document.title, document.published_on) == ("Bilan migratoire", date(2024, 10, 5))


def test_a_place_of_a_pdf_file_is_the_page_on_which_its_words_stand(tmp_path):
    document = read_one(tmp_path, "a.pdf", pdf("Bilan 2024", "", SENTENCE))
    pages = {place.page: document.text[place.char_start : place.char_end] for place in document.places}
    assert pages == {1: "Bilan 2024", 3: SENTENCE}


def test_the_pages_of_an_attachment_are_places_of_the_mail(tmp_path):
    document = read_one(tmp_path, "a.eml", mail("Voir ci-joint.", ("b.pdf", pdf("Bilan 2024", SENTENCE))))
    pages = {place.page: document.text[place.char_start : place.char_end] for place in document.places}
    assert pages == {1: "Bilan 2024", 2: SENTENCE}


FAULTS = [
    ("a.pdf", pdf(LONG)[:600], "damaged"),
    ("a.pdf", pdf(LONG, password="secret"), "encrypted"),
    ("a.pdf", scanned_pdf(), "scan"),
    ("a.pdf", stamped_scan("Page 1 sur 1, le 05/10/2024"), "scan"),
    ("a.pdf", page(ARTICLE), "mislabelled"),
    ("a.pdf", b"", "empty"),
    ("a.html", b"", "empty"),
    ("a.html", b"<p></p>", "empty"),
    ("a.docx", b"", "empty"),
    ("a.html", pdf(LONG), "mislabelled"),
    ("a.html", b"plain words, 12 of them", "mislabelled"),
    ("a.html", page(""), "empty"),
    ("a.html", page(ARTICLE)[: page(ARTICLE).index(b"260")], "damaged"),
    ("a.html", f"<p>{SENTENCE}</p><p".encode(), "damaged"),
    ("a.html", page(ARTICLE).replace(b"utf-8", b"x-nobody").replace("é".encode(), b"\xe9"), "not_decodable"),
    ("a.html", b"MIME-Version: 1.0\nContent-Type: text/html\n\n<html><p>14.2=\n60</p></html>", "mislabelled"),
    ("a.txt", page(ARTICLE), "mislabelled"),
    ("a.txt", pdf(LONG), "mislabelled"),
    ("a.txt", word(SENTENCE), "mislabelled"),
    ("a.docx", word(SENTENCE)[:-200], "damaged"),
    ("a.docx", SENTENCE.encode(), "mislabelled"),
    ("a.docx", zipped(a=b"1"), "mislabelled"),
    ("a.docx", zipped(word__document=b"", **{"word__document.xml": b"<a/>"}), "damaged"),
    ("a.docx", zipped(**{"word__document.xml": b"0" * 250_000_000}), "too_costly"),
    ("a.docx", b"\xd0\xcf\x11\xe0 with a password", "encrypted"),
    ("a.docx", word(""), "empty"),
    ("a.eml", SENTENCE.encode(), "mislabelled"),
    ("a.eml", mail(attached=("x.zip", b"PK")), "attachment"),
    ("a.eml", mail(attached=("x.pdf", b"%PDF-1.7 cut")), "attachment"),
    ("a.eml", mail(attached=("b.pdf", pdf(SENTENCE)))[:-40], "damaged"),
    ("a.eml", mail(other="<p>12</p>")[:-20], "damaged"),
    ("a.csv", b"Nombre\n12\n", "table_mapping"),
    ("a.xlsx", workbook(["Nombre"], [12]), "table_mapping"),
]  # fmt: skip


@pytest.fixture(scope="module")
def faults(tmp_path_factory):
    return read_all(tmp_path_factory.mktemp("faults"), [(name, content, None) for name, content, _ in FAULTS])


@pytest.mark.parametrize(("number", "rule"), [(n, case[2]) for n, case in enumerate(FAULTS)])
def test_what_cannot_be_read_is_set_aside_with_its_reason(faults, number, rule):
    assert faults[number].rule == rule
    assert faults[number].reason
    assert faults[number].remedy


def test_a_parser_that_takes_too_long_or_too_much_is_stopped_and_the_next_file_is_read(tmp_path):
    deep = page("<div>" * 400_000 + "12")
    put(tmp_path, "a.html", deep)
    put(tmp_path, "b.html", page(ARTICLE))
    settings = Settings(max_reader_bytes=600_000_000)
    batch = read_files(tmp_path, scan(tmp_path, settings), settings)
    assert [fault.raw_path for fault in batch.set_aside] == ["a.html"]
    assert [document.raw_path for document in batch.documents] == ["b.html"]


ABOVE = "[table]\nheader_row = 2\n[table.columns]"
ON_SHEET = '[table]\nsheet = "Août"\n[table.columns]'
MAPPING = """language = "fr"
[table.columns]
value = "Nombre"
indicator = "Indicateur"
time_period = "Période"
[table.constants]
ref_area = "MA"
"""
ROWS = [
    ["Indicateur", "Nombre", "Période", "Note"],
    ["rescued_at_sea", "14260", "2024-01-01/P9M", "bilan 3"],
    ["voluntary_returns", "4388", "2024", ""],
    ["voluntary_returns_iom", "1664", "2024", ""],
]


def table_of(rows, delimiter=","):
    return "\n".join(delimiter.join(row) for row in rows).encode()


@pytest.mark.parametrize(
    ("name", "content", "source"),
    [
        ("a.csv", table_of(ROWS), MAPPING),
        ("a.csv", table_of(ROWS, ";"), MAPPING),
        ("a.csv", table_of([["Bilan"], *ROWS]), MAPPING.replace("[table.columns]", ABOVE)),
        ("a.xlsx", workbook(*[[int(c) if c.isdigit() else c for c in row] for row in ROWS]), MAPPING),
        ("a.xlsx", workbook(*ROWS, sheet="Août"), MAPPING.replace("[table.columns]", ON_SHEET)),
    ],
    ids=["comma", "semicolon", "header below", "numbers", "sheet"],
)  # fmt: skip
def test_a_table_gives_a_figure_for_each_value_in_its_cell(tmp_path, name, content, source):
    document = read_one(tmp_path, name, content, source=source)
    reading = readings([document])[0]
    figures = {f.indicator: f for f in reading.figures}
    assert [f.value for f in reading.figures] == [14260, 4388, 1664]
    assert (figures["rescued_at_sea"].period_start, figures["rescued_at_sea"].period_end) == (
        date(2024, 1, 1),
        date(2024, 9, 30),
    )
    assert {f.ref_area for f in reading.figures} == {"MA"}
    assert {f.status for f in reading.figures} == {"accepted"}
    cells = {document.text[p.char_start : p.char_end]: p.cell for p in document.places}
    assert cells["14260"][0] == "B"
    waiting = [m.quote for m in reading.mentions if m.outcome == "unresolved"]
    assert waiting == ["3"]


def test_a_typed_in_table_passes_the_same_rules(tmp_path):
    rows = [*ROWS[:3], ["voluntary_returns_iom", "5000", "2024", ""]]
    document = read_one(tmp_path, "a.csv", table_of(rows), source=MAPPING)
    validated = validate_batch([document], readings([document]), [], a_run())
    broken = validated.tables["rejected"].filter(table_name="figures")
    assert set(broken["rule"]) == {"iom_returns_within_returns"}
    assert broken.height == 2


def test_a_value_below_zero_is_no_figure_and_its_numeral_waits(tmp_path):
    rows = [*ROWS[:1], ["voluntary_returns", "-5", "2024", ""]]
    (reading,) = readings([read_one(tmp_path, "a.csv", table_of(rows), source=MAPPING)])
    assert reading.figures == []
    assert [(m.quote, m.reason) for m in reading.mentions if m.outcome == "unresolved"] == [
        ("5", "its cell is no plain number of 0 or more; correct the table, or say what it states")
    ]


@pytest.mark.parametrize(
    ("row", "doubt"),
    [
        (["rescued_at_sea", "14.260,5", "2024", ""], "no whole number"),
        (["rescues", "12", "2024", ""], "“rescues” is no code or label"),
        (["rescued_at_sea", "12", "l'an dernier", ""], "write 2024-01-31"),
        (["rescued_at_sea", "12", "2024-Q5", ""], "no period of the calendar"),
        (["rescued_at_sea", "12", "", ""], "it has none"),
        (["", "12", "2024", ""], "it has none"),
        (["rescued_at_sea", "9" * 16, "2024", ""], "larger than any count"),
        (["rescued_at_sea", "12", "2024-01-01/P9999999D", ""], "no period of the calendar"),
        (["rescued_at_sea", "12", "2024-03-01", ""], "write 2024-03-01/P1D"),
    ],
)
def test_a_cell_that_says_nothing_clear_waits_for_a_person(tmp_path, row, doubt):
    document = read_one(
        tmp_path, "a.csv", table_of([ROWS[0], row], ";"), source=MAPPING.replace("language", "# language")
    )
    figure = readings([document])[0].figures[0]
    assert figure.status == "review"
    assert doubt in figure.review_reason


@pytest.mark.parametrize(
    ("column", "words", "doubt"),
    [
        ("sex", "Dames", "“Dames” is no code or label of the code list; write F, M"),
        ("age", "17", "write minors"),
        ("qualifier", "approx.", "write exact, about"),
        ("qualifier", "between", "write at_least or at_most"),
        ("cumulation", "YTD", "year_to_date"),
    ],
)
def test_a_word_that_no_code_list_has_waits_for_a_person(tmp_path, column, words, doubt):
    rows = [ROWS[0], ["rescued_at_sea", "12", "2024", words]]
    source = MAPPING.replace("[table.constants]", f'{column} = "Note"\n[table.constants]')
    figure = readings([read_one(tmp_path, "a.csv", table_of(rows), source=source)])[0].figures[0]
    assert (figure.status, figure.value) == ("review", 12)
    assert doubt in figure.review_reason


def test_short_codes_may_be_given_as_labels(tmp_path):
    rows = [ROWS[0], ["rescued_at_sea", "12", "2024", "Mujeres"]]
    source = MAPPING.replace("[table.constants]", 'sex = "Note"\n[table.constants]\nqualifier = "environ"')
    figure = readings([read_one(tmp_path, "a.csv", table_of(rows), source=source)])[0].figures[0]
    assert (figure.status, figure.sex, figure.qualifier, figure.value_low) == ("accepted", "F", "about", None)


@pytest.mark.parametrize("value", [1.234, 12.345, 123.456, 1234.567, 0.25])
def test_a_decimal_in_the_cell_of_a_workbook_is_never_taken_for_thousands(tmp_path, value):
    document = read_one(tmp_path, "a.xlsx", workbook(ROWS[0], ["rescued_at_sea", value, "2024", ""]), source=MAPPING)
    figure = readings([document])[0].figures[0]
    assert (figure.status, figure.value) == ("review", None)
    assert "no whole number" in figure.review_reason


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ('[table.columns]\nvalue = "Total"', "no column 'Total'"),
        ('[table.columns]\nindicator = "Indicateur"', "does not say which column holds the value"),
        ('[table.columns]\nvalue = "Nombre"\ncolour = "Note"', "[table.columns]"),
        ('[table]\nheader_row = 9\n[table.columns]\nvalue = "Nombre"', "header_row is 9"),
        ('[table]\nrows = 2\n[table.columns]\nvalue = "Nombre"', "unknown key 'rows'"),
        ("table = 3", "is no table"),
        (
            '[table.columns]\nvalue = "Nombre"\nindicater = "Note"',
            "unknown key 'indicater' in [table.columns] write indicator",
        ),
        ('[table.columns]\nvalue = "Nombre"\nindicator = "Nombre"', "one column for value and indicator: 'Nombre'"),
        ('[table.columns]\nvalue = "Nombre"\n[table.constants]\ntime_period = 2020', 'write time_period = "'),
    ],
)
def test_a_wrong_mapping_is_told_with_what_to_write(tmp_path, mapping, words):
    found = read_one(tmp_path, "a.csv", table_of(ROWS), source=mapping)
    assert words in f"{found.reason} {found.remedy}"


def test_a_formula_that_was_never_computed_is_told_not_taken_for_an_empty_cell(tmp_path):
    found = read_one(tmp_path, "a.xlsx", workbook(*ROWS, ["deaths", "=1+1", "2024"]), source=MAPPING)
    assert found.rule == "damaged"
    assert "=1+1" in found.reason


def test_of_several_sheets_none_is_chosen_by_itself(tmp_path):
    made = openpyxl.load_workbook(io.BytesIO(workbook(*ROWS)))
    made.create_sheet("Vide")
    buffer = io.BytesIO()
    made.save(buffer)
    made.create_sheet("Suite").append(["deaths", "17", "2024"])
    more = io.BytesIO()
    made.save(more)
    alone, several = read_all(tmp_path, [("a.xlsx", buffer.getvalue(), MAPPING), ("a.xlsx", more.getvalue(), MAPPING)])
    assert alone.cells
    assert "Bilan, Suite" in several.reason


@pytest.mark.parametrize(
    "content",
    [table_of(ROWS)[:-4], table_of([*ROWS[:1], ['"rescued_at_sea', "14260", "2024", ""], *ROWS[2:]])],
    ids=["the last row is cut", "a quotation mark swallows the rest"],
)
def test_a_table_that_was_cut_is_set_aside(tmp_path, content):
    assert read_one(tmp_path, "a.csv", content, source=MAPPING).rule == "damaged"


def test_a_reader_that_fails_costs_its_own_file_only(tmp_path, monkeypatch):
    def fail(*_):
        raise LookupError("no such thing")

    monkeypatch.setattr("etl.readers.text.sound", fail)
    found = read_all(tmp_path, [("a.txt", SENTENCE.encode(), None), ("b.html", page(ARTICLE), None)])
    assert (found[0].rule, found[0].reason) == ("reading_failed", "LookupError: no such thing")
    assert SENTENCE in found[1].text


def bomb_pdf(repeated: int) -> bytes:
    """A page whose compressed text unpacks to a megabyte, so many times."""
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(b"BT /F 12 Tf (1) Tj ET\n" * 45_000) for _ in range(repeated)) + packing.flush()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed),
    )
    numbered = b"".join(b"%d 0 obj%b endobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + numbered + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_file_that_unpacks_without_end_takes_nothing_with_it(tmp_path):
    put(tmp_path, "a.pdf", bomb_pdf(1_500))
    put(tmp_path, "b.pdf", pdf(SENTENCE))
    settings = Settings(max_reader_bytes=700_000_000, max_reader_seconds=20)
    batch = read_files(tmp_path, scan(tmp_path, settings), settings)
    assert [(fault.raw_path, fault.rule) for fault in batch.set_aside] == [("a.pdf", "damaged")]
    assert [document.raw_path for document in batch.documents] == ["b.pdf"]


def test_the_page_and_the_cell_of_a_figure_reach_those_who_read_it(tmp_path):
    put(tmp_path / "raw", "one/a.pdf", pdf("Bilan 2024", SENTENCE), source='language = "fr"')
    put(tmp_path / "raw", "two/a.csv", table_of(ROWS), source=MAPPING)
    put(tmp_path / "raw", "three/a.xlsx", workbook(*ROWS[:2]), source=MAPPING)
    run_pipeline(tmp_path / "raw", tmp_path / "warehouse")
    asked = "SELECT figure_id, raw_path, page, sheet, cell FROM figure_evidence WHERE value = 14260 ORDER BY raw_path"
    rows = query.sql(tmp_path / "warehouse", asked).rows
    assert [row[1:] for row in rows] == [
        ("one/a.pdf", 2, None, None),
        ("three/a.xlsx", None, "Bilan", "B2"),
        ("two/a.csv", None, None, "B2"),
    ]
    assert [dict(_fields(query.show(tmp_path / "warehouse", row[0])))["place"] for row in rows] == [
        "page 2",
        "sheet Bilan, cell B2",
        "cell B2",
    ]


def test_what_is_written_of_every_table_is_published():
    assert set(_FILL) == {*READ_TABLES, "rejected", "rule_results"}
