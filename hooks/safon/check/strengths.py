"""How strongly a clause binds: by its verb, the same in both languages, and fit for its section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.check.rule import rule
from safon.check.sense import waive
from safon.model.clause import ClauseClass, Strength
from safon.model.kinds import Kind
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.passages import Piece
from safon.model.problem import Finding, Severity
from safon.model.strength import Verb, may_bind, strength_of, strongest, unequalled, verbs_of

_VERBS = {
    Strength.MUST: Bilingual(en="must", cy="rhaid"),
    Strength.SHOULD: Bilingual(en="should", cy="dylai"),
    Strength.MAY: Bilingual(en="may", cy="caiff"),
}


_PAIRS = (*_VERBS.values(), Bilingual(en="must not", cy="ni chaiff"), Bilingual(en="need not", cy="nid oes rhaid"))


@rule("strength-known", "A clause has a modal verb, or a Strength line that says how strongly it binds.")
def strength_known(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        silent = clause.words.en and strength_of(clause.words.en.text, Language.EN) is None
        open_class = clause.kind is not ClauseClass.BOTTOM_LINE and not clause.words.en.withdraws
        if silent and open_class and clause.stated_strength is None:
            message = f"{clause.id} has no verb that says how strongly it binds."
            hint = 'Use must, should or may; or add a line "    - Strength: must", as strongly as the source puts it.'
            yield Finding(clause.positions.en, message, hint, len(clause.id) + 4)


@rule("strength-said-once", "A Strength line stands only where the wording has no modal verb.")
def strength_said_once(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        verb = strength_of(clause.words.en.text, Language.EN)
        if clause.stated_strength is not None and verb is not None:
            differs = (
                f", which differs from Strength: {clause.stated_strength}" if clause.stated_strength != verb else ""
            )
            message = f'The words of {clause.id} say "{verb}"{differs}.'
            yield Finding(
                clause.lines.en["Strength"],
                message,
                "Delete the Strength line: the verb decides.",
                len("Strength"),
            )


@rule(
    "strength-same-in-both-languages",
    "The English and the Welsh words bind equally strongly, verb by verb in a clause.",
)
def strength_same_in_both_languages(library: Library) -> Iterator[Finding]:
    yield from strengths_differing(library.pieces)


def strengths_differing(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Yield where a verb of a clause has no equal on the other side, or the strongest verbs of another text differ."""
    for piece in pieces:
        en, cy = piece.sides.en, piece.sides.cy
        bound = may_bind(en.words, Language.EN), may_bind(cy.words, Language.CY)
        if all(bound) or (any(bound) and piece.clause is not None):
            verbs = Bilingual(en=verbs_of(en.text, Language.EN), cy=verbs_of(cy.text, Language.CY))
            alone = unequalled(verbs) if piece.clause is not None else _unlike(verbs)
            if alone.en or alone.cy:
                yield _verbs_differ(piece, alone, verbs)


def _unlike(verbs: Bilingual[tuple[Verb, ...]]) -> Bilingual[tuple[Verb, ...]]:
    """Return all verbs of both sides where both have one and the strongest differ; else nothing."""
    differ = verbs.en and verbs.cy and strongest(verbs.en) != strongest(verbs.cy)
    return verbs if differ else Bilingual(en=(), cy=())


def _verbs_differ(piece: Piece, alone: Bilingual[tuple[Verb, ...]], verbs: Bilingual[tuple[Verb, ...]]) -> Finding:
    told = Bilingual.of(lambda each: _told(alone[each], verbs[each]))
    message = f"{piece.subject} has {told.en} in English but {told.cy} in Welsh."
    pairs = ", ".join(f"{pair.en} = {pair.cy}" for pair in _PAIRS)
    language = Language.CY if alone.cy else Language.EN
    verb, side, other = alone[language][0], piece.sides[language], piece.sides[language.other]
    hint = f"Both have to bind as strongly: {pairs}. {waive(piece)}"
    return Finding(side.at(verb.start), message, hint, side.length(len(verb.first)), see=other.at(0))


def _told(alone: tuple[Verb, ...], verbs: tuple[Verb, ...]) -> str:
    if alone:
        return " and ".join(f'"{each.shortly}"' for each in alone)
    return "no verb to match it" if verbs else "no modal verb"


@rule(
    "strength-fits-class", "A bottom line is something that its body must do, unless a note beside it says otherwise."
)
def strength_fits_class(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        weaker = clause.kind is ClauseClass.BOTTOM_LINE and clause.strength is not Strength.MUST
        if weaker and clause.withdrawn is None and not library.notes_beside(clause):
            message = f'{clause.id} is a bottom line, but its words say "{clause.strength}".'
            hint = (
                "Write what the body must do, or move the sentence under What good looks like. If its source says so, "
                "say it in standards/vocabulary/editor-notes.yml, with beside-clauses: true."
            )
            yield Finding(clause.positions.en, message, hint, len(clause.id) + 4)


@rule("promise-keeps-strength", "A promise binds as strongly as its clause.", Severity.WARNING)
def promise_keeps_strength(library: Library) -> Iterator[Finding]:
    for clause in library.in_force:
        said = strength_of(clause.promise.en.text, Language.EN) or Strength.NONE
        weak = clause.strength in (Strength.SHOULD, Strength.MAY)
        fits = said is clause.strength or (said in (Strength.NONE, Strength.MAY) and not weak)
        if clause.promise.en and clause.repeats is None and not fits:
            verb = f'says "{said}"' if said is not Strength.NONE else "says it as a fact"
            message = f'The promise of {clause.id} {verb}, and the clause says "{clause.strength}".'
            hint = f'Say "{clause.strength}" in the promise too, in both languages.'
            yield Finding(clause.promise.en.position, message, hint, len(clause.promise.en.text))


@rule("note-adds-no-duty", "A practice note explains how; it adds no duty of its own.", Severity.WARNING)
def note_adds_no_duty(library: Library) -> Iterator[Finding]:
    for document in library.of_kind(Kind.NOTE):
        for language in Language:
            for section in document.texts[language].sections:
                for offset, line in enumerate(section.prose.split("\n")):
                    if strength_of(line, language) is Strength.MUST and "[" not in line:
                        verb = _VERBS[Strength.MUST][language]
                        position = section.prose_position.moved(lines=offset)
                        message = f'This line says "{verb}" without naming the clause that the duty comes from.'
                        yield Finding(
                            position, message, "Name it, as in [18.4], or say it without the duty.", len(line)
                        )
