"""Urgent corrections as pages and codes show them: what was wrong, what is right, which prints to throw away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.clause import Clause
from safon.model.correction import Correction
from safon.model.documents import Document
from safon.model.duty_lists import list_of_holder
from safon.model.library import Library
from safon.targets import target_of
from safon.urls import href


@dataclass(frozen=True, kw_only=True)
class CorrectionView:
    """A correction in words."""

    id: str
    on: str
    """When it was put right: "Corrected on 3 February 2027"."""
    about: tuple[tuple[str, str], ...]
    """What was wrong: the way to each clause or document, empty where it has none, and its id."""
    was_wrong: str
    is_right: str
    discard: str
    """Which prints to throw away; empty where there are none."""


def corrections_of(any_id: str, library: Library) -> tuple[Correction, ...]:
    """Return the corrections of a clause, or of a document and its clauses, the latest first."""
    return _latest(each for each in library.vocabulary.all(Correction) if any(_concerns(any_id, each, library)))


def corrections_for(holder: str, library: Library) -> tuple[Correction, ...]:
    """Return the corrections of what stands on the list of an agency or role, the latest first."""
    every = all_corrections(library)
    clauses = [each for part in list_of_holder(holder, library).parts.values() for each in part] if every else []
    listed = {*(each.id for each in clauses), *(each.document for each in clauses)}
    return tuple(each for each in every if listed.intersection(each.about))


def all_corrections(library: Library) -> tuple[Correction, ...]:
    """Return every correction, the latest first."""
    return _latest(library.vocabulary.all(Correction))


def noticed(any_id: str, context: Context) -> tuple[Correction, ...]:
    """Return the corrections that the page of a clause or document shows on the day of the build."""
    today = context.site.made_at.date()
    found = corrections_of(any_id, context.library)
    return tuple(each for each in found if each.notice_until is None or today <= each.notice_until)


def correction_view(correction: Correction, address: str, context: Context) -> CorrectionView:
    """Return a correction as the page at `address`, below a language, shows it."""
    language = context.language
    return CorrectionView(
        id=correction.id,
        on=context.label("corrections.corrected", day=day_words(correction.corrected, language)),
        about=tuple(_ways(correction, address, context)),
        was_wrong=context.label("corrections.wrong", what=correction.wrong[language]),
        is_right=context.label("corrections.right", what=correction.right[language]),
        discard=_discard(correction, context),
    )


def _discard(correction: Correction, context: Context) -> str:
    if correction.prints is None or correction.made_from is None or correction.made_until is None:
        return ""
    days = {
        "first": day_words(correction.made_from, context.language),
        "last": day_words(correction.made_until, context.language),
    }
    return context.label("corrections.discard", prints=correction.prints[context.language], **days)


def _ways(correction: Correction, address: str, context: Context) -> Iterator[tuple[str, str]]:
    for each in correction.about:
        to = target_of(each, context.library)
        yield (href(address, to) if to is not None else ""), each


def _concerns(any_id: str, correction: Correction, library: Library) -> Iterator[bool]:
    for each in correction.about:
        found = library.find(any_id)
        inside = library.clauses.get(each)
        yield each == any_id
        yield isinstance(found, Document) and inside is not None and inside.document == found.id
        yield isinstance(found, Clause) and found.document == each


def _latest(corrections: Iterator[Correction]) -> tuple[Correction, ...]:
    return tuple(sorted(corrections, key=lambda each: (each.corrected, each.id), reverse=True))
