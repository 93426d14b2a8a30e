"""What one language says, the other says too: the same figures, as many negations, and never the opposite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.check.rule import rule
from safon.model.figures import Figure, figures_of, may_say_figures, unmatched
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.negation import Negation, may_negate, negations_of, surely_negates, unanswered
from safon.model.opposites import contradictions, senses_of
from safon.model.passages import Piece, Side
from safon.model.problem import Finding
from safon.model.strength import unequalled, verbs_of


def waive(piece: Piece) -> str:
    """Return what to do where a rule is mistaken."""
    return f"If they do say the same, quote both phrases in standards/vocabulary/waivers.yml, with at: {piece.place}."


@rule("figures-same-in-both-languages", "Both languages say the same numbers, in figures or in words.")
def figures_same_in_both_languages(library: Library) -> Iterator[Finding]:
    yield from figures_differing(library.pieces)


def figures_differing(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Yield where a number of one side is not on the other."""
    for piece in pieces:
        en, cy = piece.sides.en, piece.sides.cy
        if may_say_figures(en.text, en.words, Language.EN) or may_say_figures(cy.text, cy.words, Language.CY):
            said = Bilingual(
                en=figures_of(en.text, en.words, Language.EN), cy=figures_of(cy.text, cy.words, Language.CY)
            )
            alone = Bilingual(en=unmatched(said, Language.EN), cy=unmatched(said, Language.CY))
            if alone.en or alone.cy:
                yield _figures_differ(piece, alone)


def _figures_differ(piece: Piece, alone: Bilingual[tuple[Figure, ...]]) -> Finding:
    told = alone.map(lambda figures: _quoted(each.words for each in figures))
    language = Language.CY if alone.cy else Language.EN
    if alone.en and alone.cy:
        message = f"{piece.subject} says {told.en} in English, but {told.cy} in Welsh."
        hint = f"Write the same numbers in both. {waive(piece)}"
    else:
        other = language.other.english_name
        message = f"{piece.subject} says {told[language]} in {language.english_name}, but not in {other}."
        hint = f"Write it in both, in figures or in words, or in neither. {waive(piece)}"
    first = alone[language][0]
    return _finding(piece, language, message, hint, first.start, first.words)


@rule("negation-same-in-both-languages", "What one language negates or forbids, the other does too.")
def negation_same_in_both_languages(library: Library) -> Iterator[Finding]:
    yield from negations_differing(library.pieces)


def negations_differing(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Yield where one side negates and the other does not; in a clause, where it negates more often.

    Where the verbs of a clause differ, that is the cause, and is told by another rule.
    """
    for piece in pieces:
        en, cy = piece.sides.en.words, piece.sides.cy.words
        if not may_negate(en, Language.EN) and not may_negate(cy, Language.CY):
            continue
        if piece.clause is not None or not (surely_negates(en, Language.EN) and surely_negates(cy, Language.CY)):
            said = Bilingual.of(lambda each, sides=piece.sides: negations_of(sides[each].text, each))  # type: ignore[misc]
            for language in Language:
                alone = unanswered(said, language)
                if alone and (not said[language.other] if piece.clause is None else _verbs_agree(piece)):
                    yield _negations_differ(piece, alone, said[language.other], language)


def _verbs_agree(piece: Piece) -> bool:
    alone = unequalled(Bilingual.of(lambda each: verbs_of(piece.sides[each].text, each)))
    return not (alone.en or alone.cy)


def _negations_differ(
    piece: Piece, alone: tuple[Negation, ...], others: tuple[Negation, ...], language: Language
) -> Finding:
    told, other = _quoted(each.word for each in alone), language.other.english_name
    against = (
        f"the {other} has only {_quoted(each.word for each in others)}" if others else f"the {other} negates nothing"
    )
    message = f"{piece.subject} says {told} in {language.english_name}, but {against}."
    hint = f"Make both say what is not so, or not to be done; or neither. {waive(piece)}"
    return _finding(piece, language, message, hint, alone[0].start, alone[0].word)


@rule(
    "sense-same-in-both-languages",
    "Where one language says before or always, the other does not say after or sometimes.",
)
def sense_same_in_both_languages(library: Library) -> Iterator[Finding]:
    yield from senses_differing(library.pieces)


def senses_differing(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Yield where the two sides say opposites."""
    for piece in pieces:
        english, welsh = piece.sides.en, piece.sides.cy
        if senses := senses_of(english.text, english.words, Language.EN):
            both = Bilingual(en=senses, cy=senses_of(welsh.text, welsh.words, Language.CY))
            for said in contradictions(both):
                message = f'{piece.subject} says "{said.en}" in English, but "{said.cy}" in Welsh.'
                start = _place_of(said.cy, welsh)
                yield _finding(piece, Language.CY, message, f"Say the same in both. {waive(piece)}", start, said.cy)


def _place_of(phrase: str, side: Side) -> int:
    """Return where the first word of a phrase stands as a whole word, its place in small letters."""
    text = side.text.lower()
    start = text.find(phrase)
    return max(start, text.find(phrase.split(maxsplit=1)[0]), 0) if start < 0 else start


def _finding(piece: Piece, language: Language, message: str, hint: str, start: int, words: str) -> Finding:
    side, other = piece.sides[language], piece.sides[language.other]
    return Finding(side.at(start), message, hint, side.length(len(words)), see=other.at(0))


def _quoted(words: Iterable[str]) -> str:
    found = [f'"{" ".join(each.split())}"' for each in words]
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)
