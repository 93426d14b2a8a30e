"""Prints of one text, in a document of one part."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from safon.artefact import Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.print.cache import PrintCache
from safon.print.document import document_of
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import Print, PrintKind, Sheet
from safon.print.running_heads import running_heads
from safon.print.sheet_part import both_codes, sheet_part, sheet_section
from safon.print.tree import TypstBlock
from safon.print.typeset import typeset
from safon.print.wording import Wording

from tests.contexts import context_of, words_of

SITE = Site(url="https://safon.example/")
FILE = "standards/national/01-listening-first.en.md"
START = Position(FILE, 20)


def wording(language: Language = Language.EN, pictures: dict[str, bytes] | None = None) -> Wording:
    """Return what turns texts into trees, in an empty library."""
    return Wording(context_of(Library(pictures=pictures or {}), language))


def nodes(text: str, pictures: dict[str, bytes] | None = None) -> list[TypstBlock]:
    """Return a text as the tree that templates draw; it begins at line 20 of a file."""
    return wording(pictures=pictures).blocks(text)


def print_of(text: str, pictures: dict[str, bytes] | None = None, own: Wording | None = None) -> Print:
    """Return a print of one text, in the language of its wording: of an empty library, unless it has its own."""
    words = own or wording(pictures=pictures)
    return _print_of_blocks(words.blocks(text), words.context.language)


def _print_of_blocks(blocks: list[TypstBlock], language: Language) -> Print:
    section = sheet_section(heading="Text", blocks=blocks)
    part = sheet_part(language, "Title", (section,), codes=both_codes("print/", words_of(language)))
    around = running_heads(
        title="Title", running="Title", state="State", summary="", place="print/", context=words_of(language)
    )
    sheet = Sheet(name="text", kind=PrintKind.NOTE, language=language, title="Title", group="PN1")
    return Print(sheet=sheet, template="document", data=lambda: document_of((part,), around))


def typeset_text(
    text: str, folder: Path, pictures: dict[str, bytes] | None = None, own: Wording | None = None
) -> FinishedPrint:
    """Return one text, typeset, with a store in `folder`."""
    return next(typeset([print_of(text, pictures, own)], PrintCache(folder)))


def typeset_blocks(blocks: list[TypstBlock], folder: Path, own: Wording) -> FinishedPrint:
    """Return blocks that were made, typeset in the language of `own`, with a store in `folder`."""
    return next(typeset([_print_of_blocks(blocks, own.context.language)], PrintCache(folder)))


def read_text(printed: FinishedPrint) -> str:
    """Return the words of a print, on one line."""
    pages = pdfium.PdfDocument(BytesIO(printed.pdf))
    told = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(told.replace("\u200b", "").replace("\ufffe", "-").split())
