"""A poster for events: how to have your say on a National Standard, or on all of the guidance, with a slip to post.

Its codes lead to short addresses of the site and never to a form, so that an old poster still leads to what is open.
While nobody can be reached, it is a poster to read and to talk about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from safon.context import Build, Context
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.settings import SETTINGS
from safon.print.poster_parts import PosterData, about_words, places, poster_side, rounds_of, theme_of, title_words
from safon.print.print_types import Edition, PageLimit, Print, PrintKind, Sheet
from safon.print.problems import POSTER_FITS
from safon.print.running_heads import edition_line, editions, running_heads
from safon.print.wording import Wording
from safon.views.feedback_forms import FeedbackForm
from safon.views.plain_page import BOTH

NEEDS_NO_PROSE = True

_WHOLE = "all"
"""In place of a document's id: all of the guidance."""


def prints(build: Build) -> Iterator[Print]:
    """Yield the posters in each language, and in both."""
    for document in (None, *build.library.of_kind(Kind.STANDARD)):
        posters = {each.language: _Poster(document, each) for each in build.contexts}
        for each in posters.values():
            yield _print((each,))
        yield _print([posters[each] for each in BOTH])


@dataclass(frozen=True)
class _Poster:
    """A poster in one language."""

    document: Document | None
    build: Context

    @cached_property
    def rounds(self) -> tuple[FeedbackForm, ...]:
        return rounds_of(self.document, Wording(self.build))

    @cached_property
    def wording(self) -> Wording:
        """What its words are made with, dated by what it shows."""
        library = self.build.library
        about = (self.document,) if self.document is not None else library.of_kind(Kind.STANDARD)
        asked = (each.document for each in self.rounds if each.document is not None)
        files = (SETTINGS,) if library.settings.settings.standing_channel is not None else ()
        return Wording(self.build.dated(asked, files, lists=about))

    @property
    def title(self) -> str:
        context = self.wording.context
        return f"{title_words(self.rounds, context)}: {about_words(self.document, context)}"


def _print(posters: Sequence[_Poster]) -> Print:
    """Return a poster in the languages of `posters`."""
    first, both = posters[0], len(posters) > 1
    document = first.document
    name = f"poster-standard-{document.number:02}" if document is not None else "poster"
    sheet = Sheet(
        name=f"{name}-bilingual" if both else name,
        kind=PrintKind.POSTER,
        edition=Edition.BILINGUAL if both else Edition.STANDARD,
        language=None if both else first.build.language,
        title=" / ".join(each.title for each in posters),
        group=document.id if document is not None else _WHOLE,
    )
    data = partial(_data, tuple(posters), sheet)
    limits = (_one_page(first.rounds, posters[-1].build.language),)
    return Print(
        sheet=sheet,
        template="poster",
        data=data,
        limits=limits,
        # Things to talk about never fit at the roomiest step; what an engagement says may be short.
        first_step=0 if first.rounds else 1,
        moment=first.wording.context.site.moment,
    )


def _one_page(rounds: tuple[FeedbackForm, ...], language: Language) -> PageLimit:
    """Return the limit of one page, and what to shorten: the words of the engagement that has the most."""
    longest = max(rounds, key=lambda each: len(each.privacy), default=None)
    document = longest.document if longest is not None else None
    at = document.texts.en.source_map.at("privacy") if document is not None else Position(SETTINGS)

    def problems(_lines: int) -> tuple[Problem, ...]:
        message = f"The poster for events runs over its page in {language.english_name}."
        hint = "Shorten privacy:, run-by: or the postal address, or cover fewer documents at a time."
        return (Finding(at, message, hint).breaks(POSTER_FITS),)

    return PageLimit(gauge="poster", problems=problems)


def _data(posters: tuple[_Poster, ...], sheet: Sheet) -> PosterData:
    first, context = posters[0], posters[0].wording.context
    document = first.document
    documents = (document,) if document is not None else context.library.of_kind(Kind.STANDARD)
    say, read = places(document)
    state = editions((each.id for each in documents), first.wording)
    frame = running_heads(
        title=sheet.title,
        running=sheet.title,
        state=state,
        summary=context.label("say.lead" if first.rounds else "poster.talk-lead"),
        place=say if first.rounds else read,
        context=context,
    )
    if len(posters) > 1:
        spoken = " · ".join(each.build.language.own_name for each in posters)
        line = edition_line(state, spoken, context)
        frame |= {"language": spoken, "page": "{page} / {pages}", "edition": line}
    return {
        "edition": sheet.edition.value,
        "frame": frame,
        "theme": theme_of(document),
        "sides": [poster_side(document, each.rounds, each.wording) for each in posters],
    }
