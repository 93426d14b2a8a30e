"""The events that limits may name, by their ids and by the words that the pages have for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.model.nearest import nearest_id
from safon.model.vocabulary import Event, Vocabulary

_ARTICLE = re.compile(r"\b(?:an?|the) ")


@dataclass(frozen=True)
class EventNames:
    """What there is of events, so that nothing is offered that is none."""

    by_name: Mapping[str, str]
    """The id of each event by its id, and by its own words written as an id: `child-going-missing`."""

    def meant(self, name: str) -> str | None:
        """Return the id of the event that `name` is, or is a slip of; none where there is no such event."""
        return self.by_name.get(name) or nearest_id(name, sorted(set(self.by_name.values())))


def id_of_words(words: str) -> str:
    """Return words as an id: "the child’s birth" → `childs-birth`."""
    plain = re.sub("['’]", "", _ARTICLE.sub("", words.lower()))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def event_names(vocabulary: Vocabulary) -> EventNames | None:
    """Return the names of the events; none where their list could not be read."""
    listed = vocabulary.lists.get(Event)
    if listed is None:
        return None
    names = {name: each.entry.id for each in listed.values() for name in _names(each.entry)}
    return EventNames({**names, **{each: each for each in listed}})


def _names(event: object) -> Iterator[str]:
    if isinstance(event, Event):
        yield from (id_of_words(each.en) for each in (event.title, event.of, event.after))
