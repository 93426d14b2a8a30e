"""What a header says of coming into force holds together: a day, an edition, and who approved it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.responses import personal
from safon.check.rule import rule
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts, Status
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding


@rule("in-force-approved", "What comes into force is in force, of an edition, and approved by an office.")
def in_force_approved(library: Library) -> Iterator[Finding]:
    for document, facts in _dated(library):
        places = document.texts.en.source_map
        if facts.status is not Status.IN_FORCE:
            message = f"{document.id} comes into force on a day, but its status is {facts.status}."
            hint = "Write status: in force. Before that day its pages say that it is not yet. Or take the day out."
            yield Finding(places.at("in-force-from"), message, hint)
        if facts.edition is None:
            message = f"{document.id} comes into force on a day, but has no edition."
            yield Finding(places.at("in-force-from"), message, 'Write its year and month: edition: "2027-04".')
        if facts.approved_by is None:
            message = f"{document.id} comes into force on a day, and nobody is named who approved that."
            hint = "Add approved-by: {en: …, cy: …} with the name of the office. Where nobody did, take the day out."
            yield Finding(places.at("in-force-from"), message, hint)


@rule("replaces-earlier-edition", "What comes into force takes the place of an earlier edition.")
def replaces_earlier_edition(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        facts = document.header
        if not isinstance(facts, SharedFacts) or facts.replaces is None:
            continue
        place = document.texts.en.source_map.at("replaces")
        if facts.in_force_from is None:
            hint = "Write the day: in-force-from: 2027-04-01. Or take this line out."
            yield Finding(place, f"{document.id} replaces an edition, but does not say from which day.", hint)
        elif facts.edition is not None and facts.replaces >= facts.edition:
            message = f"{document.id} is of {facts.edition}, and cannot take the place of {facts.replaces}."
            yield Finding(place, message, "Write the year and month of the edition that is in force until then.")


@rule("approved-by-office", "An office approves, and it is named; the person who holds it is not.")
def approved_by_office(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        facts = document.header
        if isinstance(facts, SharedFacts) and facts.approved_by is not None:
            for language in Language:
                for kind in personal(facts.approved_by[language]):
                    place = document.texts.en.source_map.at("approved-by", language.value)
                    yield Finding(place, f'"approved-by" seems to hold {kind}.', "Name the office, not the person.")


def _dated(library: Library) -> Iterator[tuple[Document, SharedFacts]]:
    for document in library.documents:
        if isinstance(document.header, SharedFacts) and document.header.in_force_from is not None:
            yield document, document.header
