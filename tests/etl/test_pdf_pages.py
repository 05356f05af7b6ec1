"""The words of a PDF page are read as a person reads them: down the page, column by column, cell by cell."""

from __future__ import annotations

import pytest
from fpdf import FPDF

from etl.glyphs import Glyph, text_of
from etl.readers.pdf import read_pdf
from etl.source import Source

LEFT = [
    "De janvier à septembre 2024, la Marine royale a",
    "secouru 14.260 personnes en mer, dans le cadre de",
    "ses missions de recherche et de sauvetage menées",
    "au large des côtes atlantiques du Royaume.",
]
RIGHT = [
    "Les autorités ont aussi démantelé 210 réseaux de",
    "trafic de migrants pendant la même période, et des",
    "passeurs ont été présentés à la justice, selon le",
    "communiqué du ministère de l'Intérieur.",
]
IN_COLUMNS = [
    *((10, 30 + 5 * n, words) for n, words in enumerate(LEFT)),
    *((110, 30 + 5 * n, words) for n, words in enumerate(RIGHT)),
]
BY_LINES = sorted(IN_COLUMNS, key=lambda cell: cell[1])
HEAD, FOOT = (10, 15, "Bilan migratoire"), (10, 80, "Rabat, le 5 octobre 2024")


def drawn(*cells: tuple[float, float, str]) -> str:
    """The text of a page with these words at these places (mm), drawn in this order."""
    page = FPDF()
    page.set_font("helvetica", size=9)
    page.add_page()
    for left, top, words in cells:
        page.set_xy(left, top)
        page.cell(80, 5, words)
    return read_pdf(bytes(page.output()), Source()).text


@pytest.mark.parametrize("cells", [IN_COLUMNS, BY_LINES], ids=["column by column", "line by line"])
def test_columns_are_read_one_after_the_other_however_they_were_drawn(cells):
    text = drawn(*cells, FOOT)
    assert text.splitlines() == [" ".join(LEFT), " ".join(RIGHT), FOOT[2]]


def test_a_foot_that_was_drawn_first_is_read_last():
    body = "La Marine a secouru 12 personnes."
    assert drawn(FOOT, (10, 40, body), HEAD) == f"{HEAD[2]}\n{body}\n{FOOT[2]}"


def test_cells_of_a_table_stay_apart_and_its_rows_too():
    rows = [("Mois", "2023", "2024"), ("Août", "3 325", "4 120"), ("Septembre", "2 111", "3 999")]
    cells = [
        (10 + 60 * across, 20 + 5 * down, words) for down, row in enumerate(rows) for across, words in enumerate(row)
    ]
    assert drawn(*cells) == "\n".join("\t".join(row) for row in rows)


def test_words_that_are_set_wide_are_no_cells():
    page = FPDF()
    page.set_font("helvetica", size=11)
    page.add_page()
    page.multi_cell(70, 6, " ".join(LEFT), align="J")
    assert read_pdf(bytes(page.output()), Source()).text == " ".join(LEFT)


@pytest.mark.parametrize("mark", ["·", "-", "1.", "(a)"])
def test_the_mark_of_a_point_is_no_cell(mark):
    assert drawn((10, 20, mark), (30, 20, LEFT[0]), (30, 25, LEFT[1])) == f"{mark} {LEFT[0]} {LEFT[1]}"


def glyphs(words: str, place, **known) -> list[Glyph]:
    return [
        Glyph(letter, place(n), place(n) + 4, 100, 8, made_up=letter == " ", upright=True, **known)
        for n, letter in enumerate(words)
    ]


def test_a_number_from_the_left_within_words_from_the_right_is_no_cell():
    words = (
        glyphs("سجلت ", lambda n: 200 - 5 * n)
        + glyphs("14260", lambda n: 150 + 5 * n)
        + glyphs(" حالة", lambda n: 145 - 5 * n)
    )
    assert text_of(words) == "سجلت 14260 حالة"


def test_a_page_of_which_no_place_is_known_is_read_as_it_is():
    unknown = [Glyph(letter, 0, 0, 0, 0, made_up=True, upright=True) for letter in "12 morts"]
    assert text_of(unknown) == "12 morts"
