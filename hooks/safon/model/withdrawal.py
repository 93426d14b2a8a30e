"""How an author says in the words of a clause that it was withdrawn."""

from __future__ import annotations

import datetime
import re

from safon.model.clause import Withdrawal
from safon.model.ids import CLAUSE
from safon.model.language import Bilingual, Language

FORM = Bilingual(en="Withdrawn {on}.", cy="Tynnwyd yn ôl {on}.")
"""The form in each language."""
SEE = Bilingual(en=" See [{see}].", cy=" Gweler [{see}].")
"""What may follow it."""
_DAY, _ID = r"(?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2})", rf"(?P<see>{CLAUSE})"
_WITHDRAWN = Bilingual(
    en=re.compile(rf"Withdrawn {_DAY}\.(?: See \[{_ID}\]\.)?"),
    cy=re.compile(rf"Tynnwyd yn ôl {_DAY}\.(?: Gweler \[{_ID}\]\.)?"),
)


def withdrawal_of(words: str, language: Language) -> Withdrawal | None:
    """Return what the words of a clause say of its withdrawal; none where they do not say it in the one form."""
    match = _WITHDRAWN[language].fullmatch(words)
    if match is None:
        return None
    try:
        return Withdrawal(on=datetime.date.fromisoformat(match["on"]), see=match["see"])
    except ValueError:
        return None


def words_of(withdrawal: Withdrawal, language: Language) -> str:
    """Return how to say it in `language`."""
    see = SEE[language].format(see=withdrawal.see) if withdrawal.see is not None else ""
    return FORM[language].format(on=withdrawal.on.isoformat()) + see
