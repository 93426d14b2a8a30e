"""Training packs, each as three files: what a participant has, cards to cut out, and what the trainer has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from safon.context import Build, Context
from safon.model.documents import Document, Pack
from safon.model.language import Language
from safon.print.card_parts import session_cards
from safon.print.document import PrintedDocument, PrintedPart, document_of
from safon.print.page_limits import standard_limit
from safon.print.participant_parts import participant_parts
from safon.print.print_types import Edition, PageLimit, PagesTold, Print, PrintKind, Sheet
from safon.print.running_heads import RunningHeads, edition_line, editions, running_heads
from safon.print.session import Session, session_of
from safon.print.trainer_part import counted_sheets, trainer_part
from safon.print.wording import Wording
from safon.urls import PRINTS
from safon.views.plain_page import BOTH

_BOTH_LANGUAGES = "{page} / {pages}"


def prints(build: Build) -> Iterator[Print]:
    """Yield the files of each pack in both languages, and what a participant has in both and as a booklet."""
    for pack in build.library.packs:
        of_pack = {each.language: _Pack(pack, each) for each in build.contexts}
        for each in of_pack.values():
            yield from each.prints()
        yield _bilingual(of_pack)


@dataclass(frozen=True)
class _Pack:
    """A pack in one language."""

    pack: Pack
    build: Context

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        header, library = self.pack.header, self.build.library
        return tuple(library.by_id[each] for each in (*header.standards, *header.notes) if each in library.by_id)

    @cached_property
    def wording(self) -> Wording:
        return Wording(self.build.dated(self.documents, (self.pack.source_map.start.path,)))

    @cached_property
    def session(self) -> Session:
        return session_of(self.documents, self.wording)

    @property
    def name(self) -> str:
        return f"pack-{self.pack.id}"

    @property
    def limits(self) -> tuple[PageLimit, ...]:
        standards = (each for each in self.documents if each.id in self.pack.header.standards)
        return tuple(standard_limit(each, self.build.language) for each in standards)

    def prints(self) -> Iterator[Print]:
        """Yield its files. What counts the sheets of the others comes last."""
        pack = self._print(PrintKind.PACK, self.name, self.participant, limits=self.limits)
        cards = self._print(PrintKind.CARDS, f"{self.name}-cards", self.cards)
        yield pack
        yield self._print(PrintKind.PACK, f"{self.name}-a5", self.participant, Edition.BOOKLET)
        yield cards
        yield self._print(PrintKind.CARDS, f"{self.name}-cards-large", self.cards, Edition.LARGE)
        words = partial(counted_sheets, context=self.wording.context)
        told = PagesTold(of=(pack.sheet.path, cards.sheet.path), words=words)
        yield self._print(PrintKind.TRAINER, f"{self.name}-trainer", self.trainer, told=told)

    def _print(
        self,
        kind: PrintKind,
        name: str,
        data: Callable[[Edition], PrintedDocument],
        edition: Edition = Edition.STANDARD,
        *,
        limits: tuple[PageLimit, ...] = (),
        told: PagesTold | None = None,
    ) -> Print:
        context = self.wording.context
        sheet = Sheet(
            name=name,
            kind=kind,
            edition=edition,
            language=context.language,
            title=self.title(kind),
            group=self.pack.id,
        )
        return Print(
            sheet=sheet,
            template="document",
            data=partial(data, edition),
            limits=limits,
            first_step=1,
            moment=context.site.moment,
            told=told,
        )

    def title(self, kind: PrintKind) -> str:
        """Return the title of one of its files."""
        return self.build.label(f"print.{kind}-of", title=self.pack.header.title[self.build.language])

    def parts(self) -> list[PrintedPart]:
        """Return the parts of what a participant has."""
        return list(participant_parts(self.pack, self.documents, self.wording))

    def participant(self, edition: Edition) -> PrintedDocument:
        """Return what a participant has."""
        return document_of(self.parts(), self.frame(PrintKind.PACK), edition)

    def cards(self, edition: Edition) -> PrintedDocument:
        """Return the cards."""
        parts = session_cards(self.session, self.documents, self.wording)
        return document_of(parts, self.frame(PrintKind.CARDS), edition)

    def trainer(self, edition: Edition) -> PrintedDocument:
        """Return what the trainer has, without the count of sheets."""
        part = trainer_part(self.pack, self.session, self.documents, self.wording)
        return document_of((part,), self.frame(PrintKind.TRAINER), edition)

    def frame(self, kind: PrintKind) -> RunningHeads:
        """Return what stands around the text of one of its files."""
        title = self.title(kind)
        return running_heads(
            title=title,
            running="" if kind is PrintKind.PACK else title,
            state=self.state,
            summary=self.wording.plain(self.pack.header.summary[self.build.language]),
            place=PRINTS,
            context=self.wording.context,
        )

    @property
    def state(self) -> str:
        """The editions and places that it restates."""
        return editions((each.id for each in self.documents), self.wording)


def _bilingual(of_pack: dict[Language, _Pack]) -> Print:
    """Return what a participant has in both languages: part behind part, so that one of a page has both on a sheet."""
    first = of_pack[BOTH[0]]
    title = " / ".join(of_pack[each].title(PrintKind.PACK) for each in BOTH)
    sheet = Sheet(
        name=f"{first.name}-bilingual",
        kind=PrintKind.PACK,
        edition=Edition.BILINGUAL,
        language=None,
        title=title,
        group=first.pack.id,
    )
    return Print(
        sheet=sheet,
        template="document",
        data=partial(_in_both, of_pack, title),
        limits=tuple(limit for each in BOTH for limit in of_pack[each].limits),
        first_step=1,
        moment=first.wording.context.site.moment,
    )


def _in_both(of_pack: dict[Language, _Pack], title: str) -> PrintedDocument:
    first = of_pack[BOTH[0]]
    pairs = zip(*(of_pack[each].parts() for each in BOTH), strict=True)
    spoken = " · ".join(each.own_name for each in BOTH)
    line = edition_line(first.state, spoken, first.wording.context)
    frame = first.frame(PrintKind.PACK)
    frame |= {"title": title, "language": spoken, "page": _BOTH_LANGUAGES, "edition": line}
    return document_of((part for pair in pairs for part in pair), frame, Edition.BILINGUAL)
