"""What is done to a typeset file: an A5 booklet is put on A4 sheets, a file for a print shop says where it is cut."""

from __future__ import annotations

from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from safon.print.print_types import Edition

_MILLIMETRE = 72 / 25.4
_A4_LONG, _A4_SHORT = 297 * _MILLIMETRE, 210 * _MILLIMETRE
_BEYOND, _BLEED = 10 * _MILLIMETRE, 3 * _MILLIMETRE
"""How far the paper of a print shop's file goes beyond the cut, and how far the colour does, as in `typst/`."""


def finish(edition: Edition, pdf: bytes, pages: int) -> tuple[bytes, int]:
    """Return a file of an edition as it leaves the house, and its pages; most stay as they are."""
    if edition is Edition.BOOKLET:
        return imposed(pdf)
    if edition is Edition.PRESS:
        return _boxed(pdf), pages
    return pdf, pages


def order(pages: int) -> list[tuple[int, int]]:
    """Return the pages, from 1, on the left and right of each side of the sheets, front and back in turn.

    Numbers over `pages` are blank: a booklet has four pages to a sheet.
    """
    whole = -(-pages // 4) * 4
    sides = []
    for sheet in range(whole // 4):
        first, last = 1 + 2 * sheet, whole - 2 * sheet
        sides += [(last, first), (first + 1, last - 1)]
    return sides


def imposed(pdf: bytes) -> tuple[bytes, int]:
    """Return A5 pages two by two on A4 sheets, to be printed on both sides, turned over the short edge, and folded.

    The order of its pages is that of the sheets, so a booklet is for paper alone: its structure is left out.
    """
    reader, writer = PdfReader(BytesIO(pdf)), PdfWriter()
    pages = list(reader.pages)
    sides = order(len(pages))
    for side in sides:
        sheet = PageObject.create_blank_page(width=_A4_LONG, height=_A4_SHORT)
        for at, number in enumerate(side):
            if number <= len(pages):
                sheet.merge_transformed_page(pages[number - 1], Transformation().translate(at * _A4_LONG / 2, 0))
        writer.add_page(sheet).compress_content_streams()
    writer.compress_identical_objects()
    return _written(writer, reader), len(sides)


def _boxed(pdf: bytes) -> bytes:
    """Return a file whose pages say where they are cut, and how far the colour goes beyond."""
    reader = PdfReader(BytesIO(pdf))
    writer = PdfWriter(clone_from=reader)
    for page in writer.pages:
        left, bottom, right, top = (float(each) for each in page.mediabox)
        for name, inwards in (("trimbox", _BEYOND), ("bleedbox", _BEYOND - _BLEED)):
            setattr(page, name, RectangleObject((left + inwards, bottom + inwards, right - inwards, top - inwards)))
    return _written(writer, reader)


def _written(writer: PdfWriter, reader: PdfReader) -> bytes:
    writer.add_metadata({name: str(value) for name, value in (reader.metadata or {}).items()})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
