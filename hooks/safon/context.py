"""What everything is made with: the guidance, the site it will stand on, and the interface words, for one build.

A build makes one `Build`, which gives a `Context` for each language. Whatever is worth keeping while it lasts is kept
in it and goes with it, so that the next build sees every label, template and text as it then is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial, wraps
from pathlib import Path
from typing import Any, Self, TypeVar

from safon.artefact import Site
from safon.i18n.labels import Labels, LabelTree, load_labels
from safon.model.clause import Clause
from safon.model.dates import Dates
from safon.model.documents import Document
from safon.model.edition import KeptChange
from safon.model.entry import Entry
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Rule
from safon.model.shown_parts import ShownPart, ShownParts, WholeFile
from safon.model.translation import Earlier
from safon.model.without_prose import without_prose
from safon.store import Program, Store, program
from safon.targets import target_of
from safon.urls import address_of, href

T = TypeVar("T")


@dataclass(frozen=True, eq=False, kw_only=True)
class Build:
    """One build of the site, in both languages."""

    library: Library
    """The guidance."""
    site: Site
    """Where it will stand, and its date."""
    labels: Mapping[Language, Labels] = field(default_factory=load_labels)
    """The interface words, as they stand in their files when the build begins."""
    prints: Path = Path(".build/prints")
    """Where finished prints are kept between builds."""
    store: Store = field(default_factory=Store, repr=False)
    """Where finished work of earlier builds is found; nothing is kept where nobody says where."""
    every_print: bool = True
    """Whether those prints are made too that may wait until the site is published."""
    dates: Dates | None = None
    """When each part of the guidance last changed; none where all has the date of the site."""
    rules: Callable[[], tuple[Rule, ...]] = tuple
    """Returns what the check holds the guidance to, by the ids of the rules: for the handbook."""
    earlier: Mapping[tuple[str, str], Earlier] = field(default_factory=dict, repr=False)
    """What stale blocks said when they were checked, by document or list and block."""
    since: tuple[KeptChange, ...] | None = None
    """What changed since the last edition; none where there is no edition, or nobody knows."""
    past: Callable[[str], Library | None] = lambda _: None
    """What the guidance was in an edition, by its year and month; none where the history lacks it."""
    digest: bytes = b""
    """What decides all that is made of it (`origin.py`); empty where nobody knows, and nothing of it is kept."""
    listed_digest: Callable[[], bytes] = lambda: b""
    """Works out the same of all that is made of it without its prose."""
    assert_wanted: Callable[[], None] = lambda: None
    """Raises where nobody waits any more for what is made; asked between steps, none of which takes long."""
    edited: frozenset[str] = frozenset()
    """Files, from the root of the tree, that somebody edited who waits to see what is made with them."""
    kept: dict[object, Any] = field(default_factory=dict, repr=False)
    """What `once` keeps."""

    @property
    def contexts(self) -> tuple[Context, ...]:
        """A context for each language."""
        return tuple(self.for_language(each) for each in Language)

    def for_language(self, language: Language) -> Context:
        """Return the context of one language of this build."""
        return Context(
            library=self.library,
            site=self.site,
            labels=self.labels,
            prints=self.prints,
            store=self.store,
            every_print=self.every_print,
            dates=self.dates,
            rules=self.rules,
            earlier=self.earlier,
            since=self.since,
            past=self.past,
            digest=self.digest,
            listed_digest=self.listed_digest,
            assert_wanted=self.assert_wanted,
            edited=self.edited,
            kept=self.kept,
            language=language,
        )

    def without_prose(self) -> Self:
        """Return the same with guidance that has no prose, for what shows none: no word of it can make a difference."""
        return replace(self, **self.keep("without prose", self._without_prose))

    def _without_prose(self) -> dict[str, Any]:
        texts = [each.texts[language].path for each in self.library.documents for language in Language]
        return {
            "library": without_prose(self.library),
            "dates": self.dates.without_prose(texts) if self.dates is not None else None,
            "digest": self.digest_without_prose,
            "kept": {},
        }

    @property
    def digest_without_prose(self) -> bytes:
        """What decides all that is made of it without its prose; empty where nobody knows."""
        return self.keep("digest without prose", self.listed_digest)

    def keep(self, key: object, make: Callable[[], T]) -> T:
        """Return what is kept under `key` while the build lasts; the first who asks has it made."""
        if key not in self.kept:
            self.assert_wanted()
            self.kept[key] = make()
        found: T = self.kept[key]
        return found

    def url_of(self, what: str | Clause | Document) -> str:
        """Return the address of a document or clause, without its language; an id stands for what it names.

        Raises KeyError for an id that names nothing.
        """
        if isinstance(what, Document):
            return address_of(what)
        any_id = what.id if isinstance(what, Clause) else what
        if (found := target_of(any_id, self.library)) is None:
            raise KeyError(any_id)
        return found

    def href(self, start: str, to: str | Clause | Document) -> str:
        """Return the way from the page at address `start` to an address, a clause or a document."""
        return href(start, to if isinstance(to, str) else self.url_of(to))


@dataclass(frozen=True, eq=False, kw_only=True)
class Context(Build):
    """A build in one language."""

    language: Language
    """The language of what is made."""

    def dated(
        self,
        documents: Iterable[Document] = (),
        files: Iterable[str] = (),
        entries: Iterable[Entry] = (),
        *,
        lists: Iterable[Document] = (),
    ) -> Context:
        """Return the context of what shows these, dated by the latest change of any; of `lists` clauses alone."""
        if (dates := self.dates) is None:
            return self
        parts = self._parts
        times = (
            *(self._changed(("whole", each.id), partial(parts.of_document, each)) for each in documents),
            *(self._changed(("list", each.id), partial(parts.of_list, each)) for each in lists),
            dates.latest(WholeFile(each) for each in files),
            dates.latest(map(parts.of_entry, entries)),
        )
        moment = max((each for each in times if each is not None), default=dates.last)
        return replace(self, site=replace(self.site, moment=moment, or_earlier=dates.may_be_older(moment)))

    @property
    def _parts(self) -> ShownParts:
        return self.keep("shown parts", lambda: ShownParts(self.library))

    def _changed(self, key: object, parts: Callable[[], Iterable[ShownPart]]) -> int | None:
        """Return when something last changed, worked out once for a build: many prints show each."""
        assert self.dates is not None  # noqa: S101 - asked only where there are dates
        dates = self.dates
        return self.keep(("changed", key), lambda: dates.latest(parts()))

    @property
    def words(self) -> LabelTree:
        """The interface words of its language, as a tree."""
        return self.labels[self.language].words

    def label(self, key: str, **values: object) -> str:
        """Return the interface word of a dotted key, with `values` in its braces. Raises KeyError as `Labels` does."""
        return self.labels[self.language].label(key, **values)

    def counted(self, key: str, number: Decimal | int, **values: object) -> str:
        """Return the interface word of `key` in the form that `number` asks for, with `{n}` as the number."""
        return self.labels[self.language].counted(key, number, **values)


def once(make: Callable[[Build], T]) -> Callable[[Build], T]:
    """Return a function that makes something once for each build, however many languages ask for it."""

    @wraps(make)
    def kept(build: Build) -> T:
        return build.keep(make, lambda: make(build))

    return kept


@once
def _program(build: Build) -> Program:  # noqa: ARG001 - the files are read once for a build
    return program()


def program_of(build: Build) -> str:
    """Return a digest of the code and words that a build is made with."""
    return _program(build).whole


def code_of(build: Build) -> str:
    """Return a digest of the same without interface words, for what depends on few of them and names those itself."""
    return _program(build).code
