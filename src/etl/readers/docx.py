"""Word files: paragraphs and tables in their order, a line each; then text boxes, notes, headers and footers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from etl.readers import Content, Reader
from etl.readers.text import sound
from etl.zipped import errors_of_its_library, require_office

if TYPE_CHECKING:
    from etl.source import Source

_APART = re.compile(r"/word/(?:footnotes|endnotes|header\d*|footer\d*)\.xml")


def read_docx(content: bytes, source: Source) -> Content:
    """A line a paragraph; the cells of a table's row between bars, as Markdown writes them."""
    import docx

    require_office(content, "word/document.xml")
    with errors_of_its_library():
        document = docx.Document(io.BytesIO(content))
        lines = [*_lines(document), *_beside(document)]
        title = document.core_properties.title.strip()
    return Content(sound("\n".join(lines)), title=title or None)


def _lines(document: Any) -> Iterator[str]:
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            yield from (_row(row) for row in item.rows)
        elif item.text.strip():
            yield item.text


def _beside(document: Any) -> Iterator[str]:
    """What stands outside the run of the text. A text box is written twice, for new and for old programs."""
    from docx.oxml import parse_xml

    boxes = document.element.body.xpath(".//w:txbxContent[not(ancestor::mc:Fallback)]")
    parts = sorted(document.part.package.iter_parts(), key=lambda part: part.partname)
    apart = [parse_xml(part.blob) for part in parts if _APART.match(part.partname)]
    for root in [*boxes, *apart]:
        for paragraph in root.iter("{*}p"):
            words = "".join(text for text in paragraph.itertext("{*}t") if text)
            if words.strip():
                yield words


def _row(row: Any) -> str:
    cells = dict.fromkeys(cell._tc for cell in row.cells)
    words = ("\n".join(paragraph.text for paragraph in cell.p_lst) for cell in cells)
    return "| " + " | ".join(" ".join(text.split()) for text in words) + " |"


READERS = (
    Reader(
        (".docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        read_docx,
        confined=True,
    ),
)
