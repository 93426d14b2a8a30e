"""Two things have two names: a reader of a label cannot see an id."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.entry import Entry
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import LISTS, Agency, Event, Listed, Role, Theme

_TOGETHER: tuple[tuple[type[Entry], ...], ...] = ((Agency, Role), (Event,), (Theme,))
"""Lists whose entries stand beside each other on pages."""
_NAMES = {kind: name for name, kind in LISTS.items()}


@rule(
    "title-names-one-thing",
    "Two agencies or roles, two events or two themes have different titles.",
    Severity.WARNING,
    cy="Mae gan ddwy asiantaeth neu rôl, dau ddigwyddiad neu ddwy thema deitlau gwahanol.",
    waivable=True,
)
def title_names_one_thing(library: Library) -> Iterator[Finding]:
    for kinds in _TOGETHER:
        entries = [(kind, each) for kind in kinds for each in library.vocabulary.lists.get(kind, {}).values()]
        for language in Language:
            first: dict[str, Listed] = {}
            for kind, listed in entries:
                title = _title(listed.entry)
                if title is None:
                    continue
                other = first.setdefault(" ".join(title[language].casefold().split()), listed)
                twice = other is not listed and (language is Language.EN or not _same(other.entry, title, Language.EN))
                if twice:
                    yield _twice(listed, other, kind, title, language)


def _title(entry: Entry) -> Bilingual[str] | None:
    title = getattr(entry, "title", None)
    return title if isinstance(title, Bilingual) else None


def _same(entry: Entry, title: Bilingual[str], language: Language) -> bool:
    other = _title(entry)
    return other is not None and other[language].casefold() == title[language].casefold()


def _twice(listed: Listed, other: Listed, kind: type[Entry], title: Bilingual[str], language: Language) -> Finding:
    named = f"{other.entry.id} and {listed.entry.id}"
    message = f"{named} are both called “{title[language]}” in {language.english_name}."
    hint = "If they are one, keep one id and use it everywhere. If not, give each a title that tells them apart."
    place = f"{_NAMES[kind]}/{listed.entry.id}"
    at = listed.source_map.at("title", language.value)
    return Finding(at, message, hint, see=other.source_map.at("title"), place=place, said=title[language])
