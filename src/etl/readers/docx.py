"""Word files: paragraphs and tables in their order, a line each; then text boxes, notes, headers and footers.

The elements are walked here: python-docx passes over what stands in content controls, fields, tracked insertions and
nested tables, and repeats a merged cell in each of its rows.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from etl.readers import Content, Reader
from etl.readers.text import raised, sound
from etl.zipped import errors_of_its_library, require_office

if TYPE_CHECKING:
    from etl.source import Source

_APART = re.compile(r"/word/(?:footnotes|endnotes|header\d*|footer\d*)\.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{_W}val"
_NOT_READ = frozenset({"del", "moveFrom", "Fallback", "txbxContent", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"})
"""What was struck out, what is written a second time for old programs, text boxes, which come later, and looks."""
_WRITTEN_AS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(content: bytes, source: Source) -> Content:
    """A line a paragraph; the cells of a table's row between bars, as Markdown writes them."""
    import docx

    require_office(content, "word/document.xml")
    with errors_of_its_library():
        document = docx.Document(io.BytesIO(content))
        above = frozenset(
            document.styles.element.xpath(".//w:style[w:rPr/w:vertAlign/@w:val='superscript']/@w:styleId")
        )
        lines = [line for root in _roots(document) for line in _lines(root, above)]
        title = document.core_properties.title.strip()
    return Content(sound("\n".join(lines)), title=title or None)


def _roots(document: Any) -> Iterator[Any]:
    """The run of the text and its boxes, then what stands outside of it."""
    from docx.oxml import parse_xml

    parts = sorted(document.part.package.iter_parts(), key=lambda part: part.partname)
    apart = (parse_xml(part.blob) for part in parts if _APART.match(part.partname))
    for root in (document.element.body, *apart):
        yield root
        boxes = root.iter(f"{_W}txbxContent")
        yield from (box for box in boxes if not any(_name(around) == "Fallback" for around in box.iterancestors()))


def _lines(parent: Any, above: frozenset[str]) -> Iterator[str]:
    """A line a paragraph, a line a row, in whatever wraps them."""
    for child in parent:
        name = _name(child)
        if name == "p":
            if (words := _words(child, above).strip("\n")).strip():
                yield words
        elif name == "tr":
            yield from _row(child, above)
        elif name not in _NOT_READ:
            yield from _lines(child, above)


def _row(row: Any, above: frozenset[str]) -> Iterator[str]:
    """The cells between bars; then the tables within them, a line a row."""
    cells = list(_within(row, "tc"))
    words = (" ".join(" ".join(_words(p, above) for p in _within(cell, "p")).split()) for cell in cells)
    yield "| " + " | ".join(words) + " |"
    for cell in cells:
        for table in _within(cell, "tbl"):
            yield from _lines(table, above)


def _within(parent: Any, name: str) -> Iterator[Any]:
    """The nearest elements of a name, whatever wraps them, but not those in a table of their own."""
    for child in parent:
        if (found := _name(child)) == name:
            yield child
        elif found not in _NOT_READ and found != "tbl":
            yield from _within(child, name)


def _words(parent: Any, above: frozenset[str]) -> str:
    return "".join(_pieces(parent, above))


def _pieces(parent: Any, above: frozenset[str]) -> Iterator[str]:
    for child in parent:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name == "br":
            yield "\n"  # also of a page or a column: two numbers around it would become one
        elif name in _WRITTEN_AS:
            yield _WRITTEN_AS[name]
        elif name == "r" and _is_raised(child, above):
            yield raised(_words(child, above))
        elif name not in _NOT_READ:
            yield from _pieces(child, above)


def _is_raised(run: Any, above: frozenset[str]) -> bool:
    """Whether a run stands above its line: by itself or by its style."""
    looks = run.find(f"{_W}rPr")
    if looks is None:
        return False
    said = {_name(look): look.get(_VALUE) for look in looks}
    if "vertAlign" in said:
        return bool(said["vertAlign"] == "superscript")
    return (
        said.get("rStyle") in above or (said.get("position") or "").lstrip("0").isdigit()
    )  # "-6" stands below, as an index


def _name(element: Any) -> str:
    """Its name without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


READERS = (
    Reader(
        (".docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        read_docx,
        confined=True,
    ),
)
