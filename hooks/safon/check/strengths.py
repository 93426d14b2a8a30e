"""How strongly a clause binds: by its verb, the same in both languages, and fit for its section."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.clause import ClauseClass, Strength
from safon.model.kinds import Kind
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.strength import strength_of

_VERBS = {
    Strength.MUST: Bilingual(en="must", cy="rhaid"),
    Strength.SHOULD: Bilingual(en="should", cy="dylai"),
    Strength.MAY: Bilingual(en="may", cy="caiff"),
}


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


@rule("strength-same-in-both-languages", "The English and the Welsh words of a clause bind equally strongly.")
def strength_same_in_both_languages(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        english = strength_of(clause.words.en.text, Language.EN)
        welsh = strength_of(clause.words.cy.text, Language.CY)
        if clause.words.en and clause.words.cy and clause.withdrawn is None and english is not welsh:
            said = Bilingual(en=english, cy=welsh).map(lambda each: f'"{each}"' if each else "no modal verb")
            verbs = ", ".join(f"{pair.en} = {pair.cy}" for pair in _VERBS.values())
            message = f"{clause.id} has {said.en} in English but {said.cy} in Welsh."
            hint = f"The two bind equally: {verbs}."
            yield Finding(clause.words.cy.position, message, hint, see=clause.words.en.position)


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
                "say it in vocabulary/editor-notes.yml, with beside-clauses: true."
            )
            yield Finding(clause.positions.en, message, hint, len(clause.id) + 4)


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
