"""What each participant of a session has: a cover with the contents, the guidance, a feedback sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safon.model.documents import Document, Pack
from safon.print.booklet_parts import Cover, Written, cover, written, written_section
from safon.print.document import PrintedPart
from safon.print.followed import followed_line
from safon.print.note_part import note_part
from safon.print.running_heads import date_words
from safon.print.sheet_part import both_codes
from safon.print.standard_part import standard_part
from safon.print.wording import Wording
from safon.urls import PRINTS

_LINES = 5
"""Lines to write on below each question of the feedback sheet."""


def participant_parts(pack: Pack, documents: Sequence[Document], wording: Wording) -> Iterator[PrintedPart]:
    """Yield the parts of what a participant has."""
    yield _cover(pack, documents, wording)
    for document in documents:
        if document.id in pack.header.standards:
            part = standard_part(document, wording, alone=False)
            yield part
            yield {**part, "kind": "appendix"}
        else:
            yield note_part(document, wording, alone=False)
    yield _feedback(wording)


def _cover(pack: Pack, documents: Sequence[Document], wording: Wording) -> Cover:
    context, language, header = wording.context, wording.context.language, pack.header
    facts = [
        (context.label(f"print.{key}"), wording.plain(words[language]))
        for key, words in (("audience", header.audience), ("length", header.length))
    ]
    facts.append((context.label("print.made"), date_words(context)))
    return cover(
        kicker=context.label("print.pack-kicker"),
        title=wording.plain(header.title[language]),
        lead=wording.plain(header.summary[language]),
        facts=facts,
        notices=(context.label("print.not-official"), context.label("print.never-checked")),
        followed=followed_line(documents, wording),
        contents=context.label("print.contents"),
        codes=both_codes(PRINTS, context),
        language=language,
    )


def _feedback(wording: Wording) -> Written:
    context = wording.context
    questions = (
        written_section(context.label(f"print.feedback-{key}"), (), lines=_LINES) for key in ("do", "words", "session")
    )
    return written(
        context.label("print.feedback"),
        questions,
        context.language,
        lead=context.label("print.feedback-lead"),
        codes=both_codes(PRINTS, context),
    )
