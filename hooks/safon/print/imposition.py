"""What is done to a typeset file: an A5 booklet is put on A4 sheets, a file for a print shop says where it is cut.

qpdf does it, a C library, through pikepdf. A page becomes a form that its sheet draws, so that no stream of the
engine’s is opened.
"""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from safon.print.edition import Edition

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
    with Pdf.open(BytesIO(pdf)) as source, Pdf.new() as made:
        forms = [made.copy_foreign(each.as_form_xobject()) for each in source.pages]
        sides = order(len(forms))
        for side in sides:
            made.pages.append(_sheet(made, [forms[at - 1] if at <= len(forms) else None for at in side]))
        for key, value in source.docinfo.items():
            made.docinfo[key] = str(value)
        return _written(made), len(sides)


def _sheet(made: Pdf, forms: list[pikepdf.Object | None]) -> pikepdf.Page:
    """Return a side of a sheet with a form on each half; none where it stays blank."""
    drawn = {f"/P{at}": form for at, form in enumerate(forms) if form is not None}
    steps = (f"q 1 0 0 1 {int(name[2:]) * _A4_LONG / 2:.4f} 0 cm {name} Do Q" for name in drawn)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(_A4_LONG, 4), round(_A4_SHORT, 4)]),
        Resources=Dictionary(XObject=Dictionary(drawn)),
        Contents=made.make_stream("\n".join(steps).encode()),
    )
    return pikepdf.Page(made.make_indirect(page))


def _boxed(pdf: bytes) -> bytes:
    """Return a file whose pages say where they are cut, and how far the colour goes beyond."""
    with Pdf.open(BytesIO(pdf)) as made:
        for page in made.pages:
            left, bottom, right, top = (float(each) for each in page.mediabox)
            for name, inwards in ((Name.TrimBox, _BEYOND), (Name.BleedBox, _BEYOND - _BLEED)):
                box = (left + inwards, bottom + inwards, right - inwards, top - inwards)
                page[name] = Array([round(each, 4) for each in box])
        return _written(made)


def _written(made: Pdf) -> bytes:
    """Return the file. Its identifier comes from what is in it, so that the same input gives the same bytes."""
    written = BytesIO()
    made.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()
