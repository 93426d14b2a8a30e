"""What the lines below a clause may be called, in each file."""

from __future__ import annotations

from safon.model.closest_match import closest_id
from safon.model.language import Bilingual, Language
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.read.body import RawLine
from safon.read.timescales import TIMESCALE_LINES

TEXT_LINES = {"Promise": Bilingual(en="Promise", cy="Addewid"), "Why": Bilingual(en="Why", cy="Pam")}
"""Sub-lines that each language writes for itself."""
FACT_LINES = ("Who", "Strength", "Adds to", "Repeats", "Source", "Fate", *TIMESCALE_LINES)
"""Sub-lines that stand once, in the English file."""
WELSH_FACT_LINES = {
    "Pwy": "Who",
    "Cryfder": "Strength",
    "Yn ychwanegu at": "Adds to",
    "Ychwanega at": "Adds to",
    "Yn ailadrodd": "Repeats",
    "Ailadrodd": "Repeats",
    "Ffynhonnell": "Source",
    "Tynged": "Fate",
    "O fewn": "Within",
    "Erbyn": "Within",
    "Ar gyfer": "For",
    "Ac eithrio": "Except",
    "Heblaw": "Except",
    "Perchennog": "Owner",
    "Fel arfer": "Usually",
    "Yn aml": "Often",
    "Neu": "Or",
    "Hyd": "Until",
    "Tan": "Until",
    "Os na": "If not",
    "Os nad": "If not",
    "Wedyn": "Then",
    "Yna": "Then",
    "Pa un bynnag gyntaf": "Whichever sooner",
}
"""What an author may call those in Welsh. They are not read: the English file has them for both languages."""
SUB_LINES = frozenset({*FACT_LINES, *(words for each in TEXT_LINES.values() for words in (each.en, each.cy))})
"""Every word that begins a sub-line in one language or the other."""


_KNOWN = Bilingual(
    en=(*(words.en for words in TEXT_LINES.values()), *FACT_LINES), cy=tuple(words.cy for words in TEXT_LINES.values())
)
"""The words that begin a sub-line in the file of each language."""
_TWINS = Bilingual.of(lambda language: {words[language.other]: words[language] for words in TEXT_LINES.values()})
"""The words that begin one in the other file, and what begins it in the file of each language."""


def meant_by(key: str, language: Language) -> str:
    """Return the word that a misspelt one was meant to be, so that what it says is not called missing too."""
    if key in SUB_LINES:
        return _TWINS[language].get(key, key)
    return closest_id(key, _KNOWN[language]) or key


def unknown_sub_line(line: RawLine, language: Language) -> Problem | None:
    """Return what is wrong with the name of a sub-line in the file of `language`, or none."""
    known = _KNOWN[language]
    if line.key in known:
        return None
    twin = _TWINS[language].get(line.key)
    if language is Language.CY and line.key in FACT_LINES:
        message = f"{line.key} is a fact and stands once, in the English file."
        return Finding(line.position, message, "Delete this line.", len(line.key)).breaks(rules.FACT_STATED_ONCE)
    message = f'"{line.key}" is not a sub-line of a clause.'
    fact = WELSH_FACT_LINES.get(line.key)
    if twin is not None:
        hint = f"In the {language.english_name} file write {twin}: instead."
    elif fact is not None and language is Language.EN:
        hint = f"Facts have English names. Write {fact}: instead."
    elif fact is not None:
        message = f'"{line.key}" is a fact, and facts stand once, in the English file, for both languages.'
        hint = f"Delete this line, and write {fact}: below the clause in the .en.md file if it is not there."
    else:
        guess = closest_id(line.key, known)
        hint = f"Did you mean {guess}:?" if guess else f"Known: {', '.join(sorted(known))}."
    return Finding(line.position, message, hint, len(line.key)).breaks(rules.SUB_LINE_KNOWN)
