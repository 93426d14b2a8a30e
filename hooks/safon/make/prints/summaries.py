"""A summary of each national standard: two pages of standard, at most two of appendix; large, and in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import TypedDict

from safon.context import Build
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.print.page_limits import appendix_limit, standard_limit
from safon.print.print_types import Edition, PageLimit, Print, PrintKind, Sheet
from safon.print.running_heads import RunningHeads, edition_line, running_heads
from safon.print.standard_part import StandardPart, standard_part, state_words
from safon.print.wording import Wording
from safon.urls import short_address
from safon.views.names import full_name
from safon.views.plain_page import BOTH


class SummaryData(TypedDict):
    """A summary, for its template."""

    edition: str
    frame: RunningHeads
    parts: list[StandardPart]
    """The standard in each language."""


def prints(build: Build) -> Iterator[Print]:
    """Yield the summaries of every standard: each language, each language large, and both together."""
    for document in build.library.of_kind(Kind.STANDARD):
        yield from _Summary(document, build).prints()


class _Summary:
    """The summaries of one standard."""

    def __init__(self, document: Document, build: Build) -> None:
        self.document = document
        self.contexts = {each.language: each.dated((document,)) for each in build.contexts}
        self.name = f"standard-{document.number:02}"
        self.part = cache(lambda language: standard_part(document, Wording(self.contexts[language])))

    def prints(self) -> Iterator[Print]:
        for language in Language:
            limits = (standard_limit(self.document, language), appendix_limit(self.document, language))
            yield self._print(Edition.STANDARD, language, (language,), self.name, limits)
            yield self._print(Edition.LARGE, language, (language,), f"{self.name}-large")
        yield self._print(
            Edition.BILINGUAL,
            None,
            BOTH,
            f"{self.name}-bilingual",
            tuple(standard_limit(self.document, each) for each in BOTH),
        )

    def _print(
        self,
        edition: Edition,
        language: Language | None,
        languages: tuple[Language, ...],
        name: str,
        limits: tuple[PageLimit, ...] = (),
    ) -> Print:
        title = " / ".join(full_name(self.document, self.contexts[each]) for each in languages)
        sheet = Sheet(
            name=name,
            kind=PrintKind.SUMMARY,
            edition=edition,
            language=language,
            title=title,
            group=self.document.id,
        )
        data = partial(self._data, edition, languages, title)
        moment = self.contexts[languages[0]].site.moment
        return Print(sheet=sheet, template="summary", data=data, limits=limits, moment=moment)

    def _data(self, edition: Edition, languages: tuple[Language, ...], title: str) -> SummaryData:
        first = self.contexts[languages[0]]
        state = state_words(self.document.facts(StandardHeader), first)
        around = running_heads(
            title=title,
            running=title,
            state=state,
            summary=self.document.texts[first.language].summary,
            place=short_address(self.document.id),
            context=first,
        )
        if len(languages) > 1:
            spoken = " · ".join(each.own_name for each in languages)
            line = edition_line(state, spoken, first)
            around |= {"running": "", "language": spoken, "page": "{page} / {pages}", "edition": line}
        return {"edition": edition.value, "frame": around, "parts": [self.part(each) for each in languages]}
