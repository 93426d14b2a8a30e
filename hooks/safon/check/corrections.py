"""An urgent correction is about something that exists."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.closest_match import closest_id
from safon.model.correction import Correction
from safon.model.library import Library
from safon.model.problem import Finding


@rule("correction-about-something", "A correction is about clauses and documents that exist.")
def correction_about_something(library: Library) -> Iterator[Finding]:
    for listed in library.vocabulary.lists.get(Correction, {}).values():
        if not isinstance(listed.entry, Correction):
            continue
        for at, each in enumerate(listed.entry.about):
            if library.find(each) is None:
                guess = closest_id(each, (*library.clauses, *library.by_id))
                hint = f"Did you mean {guess}?" if guess else "Write the id of a clause, 18.4, or of a document, S18."
                place = listed.source_map.at("about", at)
                yield Finding(place, f"Nothing is called {each}.", hint, len(each))


@rule("correction-says-which-prints", "A correction says when the prints to throw away were made.")
def correction_says_which_prints(library: Library) -> Iterator[Finding]:
    for listed in library.vocabulary.lists.get(Correction, {}).values():
        if not isinstance(listed.entry, Correction):
            continue
        entry, places = listed.entry, listed.source_map
        given = {"prints": entry.prints, "made-from": entry.made_from, "made-until": entry.made_until}
        there = [key for key, value in given.items() if value is not None]
        if there and len(there) < len(given):
            missing = ", ".join(key for key in given if key not in there)
            message = f"{entry.id} does not say in whole which prints to throw away: {missing} is missing."
            yield Finding(places.at(there[0]), message, "Write prints, made-from and made-until, or none of them.")
        elif entry.made_from is not None and entry.made_until is not None and entry.made_until < entry.made_from:
            message = f"The last of the prints was made on {entry.made_until}, before the first."
            yield Finding(places.at("made-until"), message, "Write the day on which the last wrong print was made.")
