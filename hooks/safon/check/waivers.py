"""A waiver holds for two phrases at one place. It goes where the phrases go, or where no rule asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.sense import figures_differing, negations_differing, senses_differing
from safon.check.strengths import strengths_differing
from safon.model.closest_match import closest_match
from safon.model.language import Language
from safon.model.library import Library
from safon.model.passages import Passage, pieces_of, stands
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import Listed, Waiver


@rule(
    "waiver-needed",
    "A waiver quotes two phrases that stand at its place, and that a rule would report without it.",
    Severity.WARNING,
)
def waiver_needed(library: Library) -> Iterator[Finding]:
    for listed in library.vocabulary.lists.get(Waiver, {}).values():
        if isinstance(listed.entry, Waiver):
            yield from _unneeded(listed, listed.entry, library)


def _unneeded(listed: Listed, waiver: Waiver, library: Library) -> Iterator[Finding]:
    passages = [each for each in library.passages if each.place == waiver.at]
    if not passages:
        guess = closest_match(waiver.at, tuple(dict.fromkeys(each.place for each in library.passages)))
        hint = f"Did you mean {guess}?" if guess else "Write where the phrases stand: 18.4, S18, terms/key-working."
        yield Finding(listed.source_map.at("at"), f"Nothing is said at {waiver.at}.", hint)
        return
    gone = [each for each in Language if not any(stands(waiver, passage, each) for passage in passages)]
    for language in gone:
        message = f'"{waiver.words[language]}" no longer stands at {waiver.at} in {language.english_name}.'
        hint = "Delete the waiver; or, if the two still say the same, quote the new words."
        yield Finding(listed.source_map.at("words", language.value), message, hint)
    if not gone and not _asked_for(waiver, passages, library):
        message = f'The waiver "{waiver.id}" is not needed: no rule stumbles over the two phrases.'
        yield Finding(listed.source_map.at("id"), message, "Delete the waiver.")


def _asked_for(waiver: Waiver, passages: list[Passage], library: Library) -> bool:
    """Return whether a rule would report the passages if it were not for the waiver."""
    others = (each for each in library.vocabulary.all(Waiver) if each is not waiver)
    pieces = tuple(pieces_of(passages, others))
    rules = (figures_differing, negations_differing, senses_differing, strengths_differing)
    return any(True for differing in rules for _ in differing(pieces))
