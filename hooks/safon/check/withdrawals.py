"""A clause is withdrawn in both languages, on the same day and with the same clause in its place, or in neither."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.clause import Clause, Withdrawal
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.withdrawal import withdrawal_of, words_of


@rule("withdrawal-in-both-languages", "A clause is withdrawn in both languages alike, or in neither.")
def withdrawal_in_both_languages(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        if not (clause.words.en and clause.words.cy):
            continue
        said = Bilingual.of(lambda language, words=clause.words: withdrawal_of(words[language].text, language))  # type: ignore[misc]
        for language in Language:
            withdrawal = said[language]
            if withdrawal is not None and not clause.words[language.other].withdraws:
                yield _alone(clause, withdrawal, language)
        if said.en is not None and said.cy is not None and said.en != said.cy:
            yield _differing(clause, said.en, said.cy)


def _alone(clause: Clause, withdrawal: Withdrawal, language: Language) -> Finding:
    other = language.other
    words = clause.words[other]
    message = (
        f"{clause.id} is withdrawn in {language.english_name}, but in force in {other.english_name}: "
        f"the {other.english_name} file still has its words."
    )
    hint = (
        f"If it is withdrawn, write here: **{clause.id}** {words_of(withdrawal, other)} "
        f"If it is not, write its words back in the {language.english_name} file."
    )
    return Finding(words.position, message, hint, len(words.text), see=clause.words[language].position)


def _differing(clause: Clause, english: Withdrawal, welsh: Withdrawal) -> Finding:
    words = clause.words.cy
    if english.on != welsh.on:
        message = f"{clause.id} is withdrawn on {english.on} in English, but on {welsh.on} in Welsh."
    else:
        led = Bilingual(en=english.see, cy=welsh.see).map(lambda see: f"to [{see}]" if see else "to no other clause")
        message = f"{clause.id} leads {led.en} in English, but {led.cy} in Welsh."
    hint = f"As in the English file, write: **{clause.id}** {words_of(english, Language.CY)} Or change the English."
    return Finding(words.position, message, hint, len(words.text), see=clause.words.en.position)


@rule(
    "withdrawal-day-has-come",
    "A clause is withdrawn when the day has come from which it no longer applies.",
    Severity.WARNING,
    cy="Tynnir cymal yn ôl pan fydd y diwrnod wedi dod nad yw’n gymwys ohono ymlaen.",
)
def withdrawal_day_has_come(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        gone, words = clause.withdrawn, clause.words.en
        if gone is not None and library.day is not None and gone.on > library.day:
            message = f"{clause.id} is withdrawn on {gone.on}, which is still to come, but it binds nobody from now on."
            hint = f"Put its words back in both languages until that day. If it has gone already, write {library.day}."
            yield Finding(words.position, message, hint, len(words.text))


def day_to_write(library: Library) -> datetime.date:
    """Return the day to propose for a withdrawal: that of the check, on which it may be told."""
    return library.day or _EXAMPLE


_EXAMPLE = datetime.date(2027, 1, 10)
"""What is proposed where nobody asks whether a day has passed."""
