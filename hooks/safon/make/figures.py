"""Every figure of the sources, with what it counts and what it does not show; a rise is drawn beside its table."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Page
from safon.context import Context
from safon.model.statements import ReportedFigure
from safon.urls import FIGURES
from safon.views.as_of import as_of_notices
from safon.views.entry_page import EntryGroup, entry_page
from safon.views.points import point_view


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = tuple(_groups(context))
    yield entry_page(FIGURES, "figures", groups, context, edit_path="standards/vocabulary/figures.yml", order=5)


def _groups(context: Context) -> Iterator[EntryGroup]:
    figures = tuple(context.library.vocabulary.all(ReportedFigure))
    for of in dict.fromkeys(each.of for each in figures):
        document = context.library.by_id.get(of)
        if document is not None:
            yield EntryGroup(
                heading=document.texts[context.language].title,
                anchor=f"figures-{of}",
                notice=" ".join(as_of_notices(document, context)),
                entries=tuple(point_view(each, FIGURES, context) for each in figures if each.of == of),
            )
