"""Each national standard in both languages side by side, the Welsh first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.print.document import PrintedDocument, document_of
from safon.print.pair_part import pair_part
from safon.print.print_types import Edition, Print, PrintKind, Sheet
from safon.print.running_heads import edition_line, running_heads
from safon.print.standard_part import state_words
from safon.print.wording import Wording
from safon.urls import short_address, side_by_side_print
from safon.views.names import full_name
from safon.views.plain_page import BOTH


def prints(build: Build) -> Iterator[Print]:
    """Yield a print of each standard."""
    for document in build.library.of_kind(Kind.STANDARD):
        contexts = {each.language: each.dated((document,)) for each in build.contexts}
        both = tuple(Wording(contexts[each]) for each in BOTH)
        title = " / ".join(full_name(document, each.context) for each in both)
        sheet = Sheet(
            name=side_by_side_print(document),
            kind=PrintKind.SUMMARY,
            edition=Edition.SIDE_BY_SIDE,
            language=None,
            title=title,
            group=document.id,
        )
        data = partial(_data, document, title, both)
        yield Print(sheet=sheet, template="document", data=data, moment=both[0].context.site.moment)


def _data(document: Document, title: str, both: tuple[Wording, ...]) -> PrintedDocument:
    first = both[0].context
    state = state_words(document.facts(StandardHeader), first)
    spoken = " · ".join(each.own_name for each in BOTH)
    around = running_heads(
        title=title,
        running=title,
        state=state,
        summary=document.texts[first.language].summary,
        place=short_address(document.id),
        context=first,
    )
    around |= {"language": spoken, "page": "{page} / {pages}", "edition": edition_line(state, spoken, first)}
    return document_of((pair_part(document, both),), around, Edition.SIDE_BY_SIDE)
