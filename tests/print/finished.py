"""Finished prints as a reader's tools see them: text, places, structure."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2 as pdfium
from pypdf.generic import ArrayObject, DictionaryObject
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import PrintKind

POINT = 1 / 72
MILLIMETRE = 72 / 25.4
_SHOWN = str.maketrans({"\u200b": None, "\ufffe": "-", "\x02": "-"})
"""How PDFium tells of a place where a line may end, and of a hyphen at its end."""
_TEXT = 1
"""The kind of page object that is text, as PDFium counts them."""


@dataclass(frozen=True)
class Run:
    """A run of text on a page."""

    size: float
    """Its size in points."""
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Element:
    """An element of the structure that a screen reader goes through."""

    role: str
    alt: str = ""
    children: tuple[Element, ...] = field(default=())

    def all(self) -> Iterator[Element]:
        """Yield it and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.all()


class Finished:
    """One file."""

    def __init__(self, entry: FinishedPrint) -> None:
        self.entry = entry
        self.sheet = entry.sheet
        self.pdf = entry.pdf

    @cached_property
    def document(self) -> pdfium.PdfDocument:
        """The file as PDFium reads it."""
        return pdfium.PdfDocument(self.pdf)

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        """The file as pypdf reads it."""
        return pypdf.PdfReader(BytesIO(self.pdf))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each page, on one line."""
        return tuple(
            " ".join(page.get_textpage().get_text_bounded().translate(_SHOWN).split()) for page in self.document
        )

    @property
    def pages_with_words(self) -> range:
        """The pages that have any: the backs of cards to cut out have none."""
        return range(0, len(self.document), 2 if self.sheet.kind is PrintKind.CARDS else 1)

    def runs(self, page: int) -> Iterator[Run]:
        """Yield the runs of text on a page, counted from 0."""
        for each in self.document[page].get_objects(filter=[_TEXT], max_depth=5):
            left, bottom, right, top = each.get_bounds()
            scale = each.get_matrix()
            size = pdfium.raw.c_float()
            pdfium.raw.FPDFTextObj_GetFontSize(each, size)
            yield Run(size.value * abs(scale.d or scale.b), left, bottom, right, top)

    def words_in(self, language: str) -> list[str]:
        """Return the words that the file marks as of a language, such as `en-GB`, line by line as they are drawn."""
        found: list[str] = []
        for page in self.document:
            textpage = page.get_textpage()
            for each in page.get_objects(filter=[_TEXT], max_depth=5):
                marks = (
                    pdfium.raw.FPDFPageObj_GetMark(each, at) for at in range(pdfium.raw.FPDFPageObj_CountMarks(each))
                )
                if any(_language_of(mark) == language for mark in marks):
                    found.append(_wide(partial(_text_into, each, textpage)).strip())
        return found

    @cached_property
    def structure(self) -> Element:
        """The tree of its structure."""
        root = self.reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
        return Element("root", children=tuple(_elements(root["/K"])))

    @cached_property
    def fonts(self) -> dict[str, bool]:
        """The fonts that it uses, and whether each is embedded."""
        found: dict[str, bool] = {}
        for page in self.reader.pages:
            resources: Any = page.get("/Resources", {})
            for font in resources.get("/Font", {}).values():
                inside = font.get_object()
                below = inside.get("/DescendantFonts", [inside])[0].get_object()
                described = below.get("/FontDescriptor", {})
                embedded = any(each in described for each in ("/FontFile", "/FontFile2", "/FontFile3"))
                found[str(inside["/BaseFont"])] = embedded
        return found

    def bookmarks(self) -> Iterator[str]:
        """Yield the titles of its bookmarks."""

        def walk(items: list[Any]) -> Iterator[str]:
            for each in items:
                if isinstance(each, list):
                    yield from walk(each)
                else:
                    yield str(each.title)

        yield from walk(self.reader.outline)


def _language_of(mark: Any) -> str:  # noqa: ANN401 - PDFium has no types
    return _wide(partial(_language_into, mark))


def _language_into(mark: Any, buffer: Any, size: int) -> int:  # noqa: ANN401 - as above
    needed = ctypes.c_ulong()
    said = pdfium.raw.FPDFPageObjMark_GetParamStringValue(mark, b"Lang", buffer, size, needed)
    return needed.value if said else 0


def _text_into(text: Any, page: Any, buffer: Any, size: int) -> int:  # noqa: ANN401 - as above
    return int(pdfium.raw.FPDFTextObj_GetText(text, page, buffer, size))


def _wide(write: Callable[[Any, int], int]) -> str:
    """Return what PDFium writes into a buffer in two bytes a letter; the size that it needs is asked for first."""
    size = write(None, 0)
    if not size:
        return ""
    buffer = ctypes.create_string_buffer(size)
    write(ctypes.cast(buffer, ctypes.POINTER(pdfium.raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _elements(found: Any) -> Iterator[Element]:  # noqa: ANN401 - whatever a file holds
    inside = found.get_object() if hasattr(found, "get_object") else found
    if isinstance(inside, ArrayObject):
        for each in inside:
            yield from _elements(each)
    elif isinstance(inside, DictionaryObject) and "/S" in inside:
        below = tuple(_elements(inside["/K"])) if "/K" in inside else ()
        yield Element(str(inside["/S"]).removeprefix("/"), str(inside.get("/Alt", "")), below)
