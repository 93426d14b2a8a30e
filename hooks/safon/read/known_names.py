"""The events, agencies and roles that clauses may name, by their ids and by the words that the pages have for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.model.closest_match import closest_id
from safon.model.entry import Entry
from safon.model.language import Language
from safon.model.vocabulary import Agency, Event, Role, Vocabulary

_ARTICLE = re.compile(r"\b(?:an?|the|yr?) ")


@dataclass(frozen=True)
class ListNames:
    """What there is of one list, so that nothing is offered that is none."""

    by_name: Mapping[str, str]
    """The id of each entry by its id, and by its own words written as an id: `child-going-missing`."""

    def meant(self, name: str) -> str | None:
        """Return the id that `name` is, or is a slip of; none where there is nothing like it."""
        return self.by_name.get(name) or closest_id(name, sorted(set(self.by_name.values())))


@dataclass(frozen=True, eq=False)
class KnownNames:
    """What clauses may name; none of a list that could not be read. It is equal to itself alone."""

    events: ListNames | None = None
    """What starts, ends or carries a limit."""
    holders: ListNames | None = None
    """Who may have a duty."""


def id_of_words(words: str) -> str:
    """Return words as an id: "the child’s birth" → `childs-birth`."""
    plain = re.sub("['’]", "", _ARTICLE.sub("", words.lower()))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def known_names(vocabulary: Vocabulary) -> KnownNames:
    """Return what the lists offer to clauses."""
    return KnownNames(events=_names(vocabulary, Event), holders=_names(vocabulary, Agency, Role))


def _names(vocabulary: Vocabulary, *kinds: type[Entry]) -> ListNames | None:
    lists = [vocabulary.lists[kind] for kind in kinds if kind in vocabulary.lists]
    if len(lists) < len(kinds):
        return None
    entries = [listed.entry for entries in lists for listed in entries.values()]
    names = {name: entry.id for entry in entries for name in _words(entry)}
    return ListNames({**names, **{entry.id: entry.id for entry in entries}})


def _words(entry: Entry) -> Iterator[str]:
    if isinstance(entry, Event):
        yield from (id_of_words(each.en) for each in (entry.title, entry.of, entry.after))
    elif isinstance(entry, Agency | Role):
        yield from (id_of_words(entry.title[language]) for language in Language)
