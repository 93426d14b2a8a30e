"""The units as a table in a Word document, with the language of each side set for spelling checkers, and its return.

The document is written part by part, with fixed times, so that the same guidance gives the same bytes. Read back, its
words are those that stand: insertions count, deletions do not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

from lxml import etree

from safon.exchange.html_table import count_in, guide, in_rows
from safon.exchange.returned import RefusedError, ReturnedFile
from safon.exchange.units import SentUnit
from safon.exchange.xml import MOST, TAGS, XML, parsed, written
from safon.model.language import Language

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
"""
_RELATIONS = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
Target="word/document.xml"/></Relationships>
"""
_PART = "word/document.xml"
_WIDTHS = (1900, 5800, 5800, 1100)
"""Of the columns, in twentieths of a point: a page across."""


def write_word(units: Iterable[SentUnit], to: Language) -> bytes:
    """Return units as a document."""
    found = tuple(units)
    root = etree.Element(f"{_W}document", nsmap={"w": _W[1:-1]})
    body = etree.SubElement(root, f"{_W}body")
    for told in guide(to, len(found)):
        _paragraphs(body, told, Language.EN)
    table = etree.SubElement(body, f"{_W}tbl")
    properties = etree.SubElement(table, f"{_W}tblPr")
    borders = etree.SubElement(properties, f"{_W}tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        etree.SubElement(borders, f"{_W}{side}", {f"{_W}val": "single", f"{_W}sz": "4"})
    etree.SubElement(properties, f"{_W}tblLayout", {f"{_W}type": "fixed"})
    grid = etree.SubElement(table, f"{_W}tblGrid")
    for width in _WIDTHS:
        etree.SubElement(grid, f"{_W}gridCol", {f"{_W}w": str(width)})
    languages = (Language.EN, to.other, to, Language.EN)
    _row(table, ("Id", to.other.english_name, to.english_name, "Right?"), (Language.EN,) * 4, head=True)
    for unit in found:
        _row(table, (unit.id, unit.source, unit.target, ""), languages)
    page = etree.SubElement(etree.SubElement(body, f"{_W}sectPr"), f"{_W}pgSz")
    page.set(f"{_W}w", "16838")
    page.set(f"{_W}h", "11906")
    page.set(f"{_W}orient", "landscape")
    return _packed({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, _PART: written(root)})


def _row(table: etree._Element, cells: tuple[str, ...], languages: tuple[Language, ...], *, head: bool = False) -> None:
    row = etree.SubElement(table, f"{_W}tr")
    if head:
        etree.SubElement(etree.SubElement(row, f"{_W}trPr"), f"{_W}tblHeader")
    for text, language, width in zip(cells, languages, _WIDTHS, strict=True):
        cell = etree.SubElement(row, f"{_W}tc")
        etree.SubElement(etree.SubElement(cell, f"{_W}tcPr"), f"{_W}tcW", {f"{_W}w": str(width), f"{_W}type": "dxa"})
        _paragraphs(cell, text, language)


def _paragraphs(parent: etree._Element, text: str, language: Language) -> None:
    for line in text.split("\n"):
        run = etree.SubElement(etree.SubElement(parent, f"{_W}p"), f"{_W}r")
        etree.SubElement(etree.SubElement(run, f"{_W}rPr"), f"{_W}lang", {f"{_W}val": TAGS[language]})
        etree.SubElement(run, f"{_W}t", {f"{XML}space": "preserve"}).text = line


def _packed(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def read_word(content: bytes) -> ReturnedFile:
    """Return a document that came back. Raises RefusedError where it is none of ours."""
    root = parsed(_document(content))
    tables = root.findall(f"{_W}body/{_W}tbl")
    if len(tables) != 1:
        raise RefusedError([f"It has {len(tables)} tables in place of the one that was exported."])
    (table,) = tables
    rows = [[_said(cell) for cell in row.iterfind(f"{_W}tc")] for row in table.iterfind(f"{_W}tr")]
    before = [_said(each) for each in root.iterfind(f"{_W}body/{_W}p")]
    counts = [number for each in before if each.startswith("Parts:") and (number := count_in(each)) is not None]
    head = rows[0] if rows else []
    names = {each.english_name: each for each in Language}
    if len(head) != len(_WIDTHS) or head[2] not in names or head[1] not in names or head[1] == head[2]:
        raise RefusedError(["The head of its table is not the one that was exported: Id, English, Welsh, Right?"])
    return ReturnedFile(to=names[head[2]], units=in_rows(rows[1:]), count=counts[0] if len(counts) == 1 else None)


def _document(content: bytes) -> bytes:
    if len(content) > MOST:
        raise RefusedError([f"The file is larger than {MOST // 1024 // 1024} MB."])
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(_PART).file_size > MOST:
                raise RefusedError([f"Unpacked it is larger than {MOST // 1024 // 1024} MB."])
            return archive.read(_PART)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise RefusedError([f"It is no whole Word document (.docx): {error}."]) from error


def _said(element: etree._Element) -> str:
    """Return the words of a cell or a paragraph, a line for each paragraph."""
    paragraphs = [element] if element.tag == f"{_W}p" else list(element.iter(f"{_W}p"))
    return "\n".join("".join(_runs(each)) for each in paragraphs)


def _runs(paragraph: etree._Element) -> Iterator[str]:
    signs = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
    for each in paragraph.iter():
        gone = any(above.tag in (f"{_W}del", f"{_W}moveFrom") for above in each.iterancestors())
        if each.tag == f"{_W}t" and not gone:
            yield each.text or ""
        elif each.tag in signs and not gone and each.getparent().tag == f"{_W}r":  # type: ignore[union-attr]
            yield signs[str(each.tag)]
