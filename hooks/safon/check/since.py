"""What is published lasts: no number got another meaning, and what binds is another only in a later edition."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from safon.check.withdrawals import day_to_write
from safon.model.change import SUBSTANCE, GuidanceChange, Sort
from safon.model.change_kind import ChangeKind
from safon.model.correction import Correction
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Problem, Rule, Severity

NUMBER_KEEPS_ITS_MEANING = Rule("number-keeps-its-meaning", "A published number means what it meant, for ever.")
NUMBER_NOT_USED_AGAIN = Rule(
    "number-not-used-again", "A number that was withdrawn is not used for something else.", Severity.WARNING
)
EDITION_RAISED = Rule("edition-raised", "What binds says something else only in a later edition of its own.")
_SAYS_NO_DUTY = frozenset({"edition", "in-force-from", "replaces", "status", "stage"})
"""Keys of a header that say which edition it is, or how far it binds, and nothing of what is asked."""


def problems_since(changes: Iterable[GuidanceChange], before: Library, after: Library) -> Iterator[Problem]:
    """Yield what breaks what was published in the state `before`; numbers that went are told by rules of their own."""
    told = tuple(changes)
    moved = {number for language in Language for each in after.moves[language] for number in (each.source, each.target)}
    for change in told:
        if change.kind is ChangeKind.REUSED and change.settled is None and change.id not in moved:
            yield _other_meaning(change, after).breaks(NUMBER_KEEPS_ITS_MEANING)
        elif change.kind is ChangeKind.RESTORED:
            yield _again(change).breaks(NUMBER_NOT_USED_AGAIN)
    for finding in _editions(told, before, after):
        yield finding.breaks(EDITION_RAISED)


def _other_meaning(change: GuidanceChange, after: Library) -> Finding:
    message = f"Next to nothing is left of the words of {change.id}. People cite it for what it said."
    hint = (
        f"If it asks for another thing, give that the next free number and write here: **{change.id}** Withdrawn "
        f"{day_to_write(after)}. If it asks for the same in other words, say so below it: Fate: words, with Why: and "
        "Pam:."
    )
    return Finding(change.position, message, hint, len(change.id) + 4)


def _again(change: GuidanceChange) -> Finding:
    message = f"{change.id} was withdrawn, and stands again."
    hint = "That is right where it asks for what it asked for before. Give anything else the next free number."
    return Finding(change.position, message, hint, len(change.id) + 4)


def _editions(changes: tuple[GuidanceChange, ...], before: Library, after: Library) -> Iterator[Finding]:
    known = frozenset(each.id for each in before.vocabulary.all(Correction))
    new = (each for each in after.vocabulary.all(Correction) if each.id not in known)
    corrected = frozenset(about for each in new for about in each.about)
    for now in after.documents:
        was = before.by_id.get(now.id)
        if was is None or not (isinstance(was.header, SharedFacts) and isinstance(now.header, SharedFacts)):
            continue
        one, other = was.header, now.header
        place = now.texts.en.source_map.at("edition")
        if one.edition is not None and (other.edition or "") < one.edition:
            message = f"{now.id} says edition {other.edition or 'none'}, and {one.edition} is published."
            yield Finding(place, message, f'Write edition: "{one.edition}", or that of a later one.', 7)
        elif one.in_force_from is not None and other.edition == one.edition:
            ids = [each.id for each in changes if each.id not in corrected and _asks_otherwise(each, now, after)]
            if ids:
                yield _not_raised(now, one, ids, after.day)


def _asks_otherwise(change: GuidanceChange, document: Document, library: Library) -> bool:
    """Return whether a change is one of substance in a document, or in a local standard of the set that it heads."""
    home = library.by_id.get(change.document)
    if home is None or library.head_of(home) is not document or not change.substantial:
        return False
    if change.sort is Sort.CLAUSE or not change.fields:
        return True
    return any(each.kind in SUBSTANCE and each.name not in _SAYS_NO_DUTY for each in change.fields)


def _not_raised(document: Document, facts: SharedFacts, ids: list[str], day: datetime.date | None) -> Finding:
    shown = ", ".join(ids[:3]) + (f" and {len(ids) - 3} more" if len(ids) > 3 else "")
    message = f"{document.id} asks for something else ({shown}), and is still called edition {facts.edition}."
    hint = (
        f'Write its own year and month, such as edition: "{_later(facts.edition or "", day)}"; the day from which it '
        f'binds, in-force-from:; who approved it, approved-by:; and replaces: "{facts.edition}".'
    )
    return Finding(document.texts.en.source_map.at("edition"), message, hint, 7)


def _later(edition: str, day: datetime.date | None) -> str:
    """Return the month of a day, or the one after an edition, whichever is later."""
    this = f"{day:%Y-%m}" if day is not None else ""
    if edition < this:
        return this
    year, month = (int(each) for each in edition.split("-"))
    return f"{year + month // 12}-{month % 12 + 1:02}"
