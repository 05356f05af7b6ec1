"""All words of a Word file that stand are read, wherever Word keeps them, and no others."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from etl.readers.docx import read_docx
from etl.source import Source


def word(inner: str) -> bytes:
    """A Word file with this body; tags are written without their namespace, {…} stands for a run of text."""
    runs = re.sub(r"\{(.*?)\}", r"<r><t xml:space='preserve'>\1</t></r>", inner)
    spelled = re.sub(
        r" (id|author|val|element|instr|type)=", r" w:\1=", re.sub(r"<(/?)(?=[a-zA-Z]+[ />])", r"<\1w:", runs)
    )
    made = docx.Document()
    for child in list(parse_xml(f"<w:body {nsdecls('w')}>{spelled}</w:body>")):
        made.element.body.insert(len(made.element.body) - 1, child)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def table(*rows: str) -> str:
    return f"<tbl><tblPr/><tblGrid><gridCol/></tblGrid>{''.join(rows)}</tbl>"


def row(*cells: str) -> str:
    return f"<tr>{''.join(f'<tc>{cell}</tc>' for cell in cells)}</tr>"


INSERTED = "<ins id='1' author='x'>{12 }</ins>"
DELETED = "<del id='2' author='x'><r><delText>13</delText></r></del>"
MOVED = "<moveFrom id='1' author='x'>{12}</moveFrom><moveTo id='2' author='x'>{13}</moveTo>"
BOX = "<r><pict><txbxContent><p>{13 in a box}</p></txbxContent></pict></r>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"<p>{{a }}{INSERTED}{DELETED}{{b}}</p>", "a 12 b"),
        (f"<p>{{a }}{MOVED}</p>", "a 13"),
        ("<sdt><sdtContent><p>{12 }<sdt><sdtContent>{dead}</sdtContent></sdt></p></sdtContent></sdt>", "12 dead"),
        ("<p>{a }<smartTag element='x'>{12 }</smartTag><fldSimple instr='x'>{13}</fldSimple></p>", "a 12 13"),
        (
            "<p><r><t>12</t><tab/><t>13</t><br/><t>14</t><noBreakHyphen/><t>15</t><br type='page'/></r></p>",
            "12\t13\n14-15",
        ),
        ("<p><r><t>436</t><br type='page'/><t>120 migrants</t></r></p>", "436\n120 migrants"),
        (f"<p>{{12 }}{BOX}{{out}}</p>", "12 out\n13 in a box"),
        (table(row("<p>{12}</p>", f"<p>{{a }}{INSERTED}</p><p>{{b}}</p>")), "| 12 | a 12 b |"),
        (table(row(table(row("<p>{13 within}</p>")) + "<p>{12 around}</p>")), "| 12 around |\n| 13 within |"),
        (f"<tbl><tblPr/><tblGrid/><sdt><sdtContent>{row('<p>{12}</p>')}</sdtContent></sdt></tbl>", "| 12 |"),
        (
            table(
                row("<tcPr><vMerge val='restart'/></tcPr><p>{12}</p>", "<p>{a}</p>"),
                row("<tcPr><vMerge/></tcPr><p/>", "<p>{b}</p>"),
            ),
            "| 12 | a |\n|  | b |",
        ),
    ],
)
def test_words_are_read_wherever_word_keeps_them(inner, text):
    assert read_docx(word(inner), Source()).text == text


@pytest.mark.parametrize(
    ("looks", "text"),
    [
        ("<vertAlign val='superscript'/>", "14.260¹"),
        ("<position val='6'/>", "14.260¹"),
        ("<vertAlign val='subscript'/>", "14.2601"),
        ("<position val='-6'/>", "14.2601"),
        ("<position val='0'/>", "14.2601"),
        ("<rStyle val='Raised'/>", "14.260¹"),
    ],
)
def test_a_raised_digit_is_never_a_digit_of_the_number_before_it(looks, text, monkeypatch):
    style = (
        "<w:style %s w:type='character' w:styleId='Raised'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>"
    )
    opened = docx.Document

    def with_style(*given):
        document = opened(*given)
        document.styles.element.append(parse_xml(style % nsdecls("w")))
        return document

    monkeypatch.setattr(docx, "Document", with_style)
    content = word(f"<p>{{14.260}}<r><rPr>{looks}</rPr><t>1</t></r></p>")
    assert read_docx(content, Source()).text == text
