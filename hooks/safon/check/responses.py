"""What people said is about something that exists, and tells nobody who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from safon.check.rule import rule
from safon.model.closest_match import closest_match
from safon.model.front_matter import EngagementHeader
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding
from safon.model.responses import Response
from safon.model.table_numbers import day_made_of, in_brackets, taken_for

_DAY = r"\d{1,2}(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)?[\s./-]+(?:\d{1,2}|[A-Za-zŵŷâ]{3,10})[\s./-]+\d{2,4}"
_PERSONAL: Mapping[str, re.Pattern[str]] = {
    "an e-mail address": re.compile(r"[\w.%+'’-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE),
    "a telephone number": re.compile(r"(?<![\w.£])(?:\+|00|\(?0)\d(?:[\s().-]{0,3}\d){7,13}(?!\w)"),
    "a National Insurance number": re.compile(r"\b[A-Z]{2}(?:\s?\d{2}){3}\s?[A-D]\b", re.IGNORECASE),
    "an NHS number": re.compile(r"(?<![\w.£,])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\w,.]\d)"),
    "a postcode": re.compile(
        r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b|\b[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}\b"
    ),
    "a date of birth": re.compile(
        rf"\b(?:born|birth|d\.?o\.?b\.?|aned|ganwyd|ganed|geni)\b\W+(?:\w+\W+){{0,3}}?{_DAY}", re.IGNORECASE
    ),
    "the name of a person": re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Parch|Rev|PC|DC|Sgt)\b\.?\s+(?:[A-Z]\.?\s+)?[A-ZŴŶÂÊÎÔÛ][\w’'-]+"
    ),
    "the name of an account": re.compile(r"(?<!\w)@[A-Za-z_][\w.]{2,}"),
}
"""What gives a person away, as far as a pattern can tell."""
_WHOLE_NUMBER = re.compile(r"(\d{1,2})(?:\.0+)?")


@rule(
    "no-personal-details",
    "What people said, and who does what, gives no person away, as far as can be recognised.",
)
def no_personal_details(library: Library) -> Iterator[Finding]:
    for response in library.responses:
        for name, text in response.texts():
            for kind in personal(text):
                message = f'"{name}" seems to hold {kind}.'
                hint = "Say what was said, not who said it. If it is something else, put it in other words."
                yield Finding(response.position, message, hint)
    for answer in library.local_answers.all:
        for language in Language:
            for kind in personal(answer.entry.who[language]):
                hint = "Name the role or the team, not the person who holds it."
                place = answer.source_map.at("who", language.value)
                yield Finding(place, f'"who" seems to hold {kind}.', hint, len(language.value))


def personal(text: str) -> list[str]:
    """Return what a text seems to hold that gives a person away: the first kind, or nothing."""
    return [kind for kind, pattern in _PERSONAL.items() if pattern.search(text) is not None][:1]


@rule(
    "response-about-something", "A response is about a clause or document that exists and that its engagement covers."
)
def response_about_something(library: Library) -> Iterator[Finding]:
    for response in library.responses:
        home = library.home_of(response.about)
        if home is None and taken_for(response.cell, library.clauses):
            continue  # what the number may have been is another rule's business
        if home is None:
            yield _nothing_so_called(response, library)
            continue
        engagement = library.by_id.get(response.engagement)
        header = engagement.header if engagement is not None else None
        if isinstance(header, EngagementHeader) and not library.covers(header, home):
            message = f"{response.about} stands in {home.id}, which this engagement does not cover."
            hint = f"Add {home.id} to covers: in {response.engagement}.en.md, or correct the number."
            yield Finding(response.position, message, hint)


def _nothing_so_called(response: Response, library: Library) -> Finding:
    about, cell = response.about, response.cell
    whole = _WHOLE_NUMBER.fullmatch(about)
    if whole is not None and (document := library.by_id.get(f"S{whole[1]}")) is not None:
        first = next((f", or the number of a clause: {in_brackets(each.id)}" for each in document.clauses), "")
        hint = f"Write {document.id} for the whole of it{first}."
        return Finding(response.position, f'"{cell}" is the number of a standard, not of a clause.', hint)
    if meant := day_made_of(cell):
        there = tuple(dict.fromkeys(each for each in meant if each in library.clauses)) or meant[:1]
        message = f'A spreadsheet program seems to have made a day of the number: "{cell}".'
        return Finding(response.position, message, f"If so, write {' or '.join(map(in_brackets, there))}.")
    guess = closest_match(about, (*library.clauses, *library.by_id))
    hint = f"Did you mean {guess}?" if guess else "Write the number of a clause, 18.4, or the id of a document, S18."
    return Finding(response.position, f"Nothing is called {about}.", hint)
