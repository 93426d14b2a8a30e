"""How an author says in the words of a clause that it was withdrawn."""

from __future__ import annotations

import datetime
import re

from safon.model.clause import Withdrawal
from safon.model.ids import CLAUSE
from safon.model.language import Bilingual, Language
from safon.model.table_numbers import day_or_month

FORM = Bilingual(en="Withdrawn {on}.", cy="Tynnwyd yn ôl {on}.")
"""The form in each language."""
SEE = Bilingual(en=" See [{see}].", cy=" Gweler [{see}].")
"""What may follow it."""
_DAY, _ID = r"(?P<on>[0-9]{4}-[0-9]{2}-[0-9]{2})", rf"(?P<see>{CLAUSE})"
_WITHDRAWN = Bilingual(
    en=re.compile(rf"Withdrawn {_DAY}\.(?: See \[{_ID}\]\.)?"),
    cy=re.compile(rf"Tynnwyd yn ôl {_DAY}\.(?: Gweler \[{_ID}\]\.)?"),
)

_SOME_DAY = re.compile(
    r"\b(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})\b"
    r"|\b(?P<said>[0-9]{1,2})(?:[a-z]{2,3})?(?:[/.]| (?:o |of )?)(?P<named>[0-9]{1,2}|[^\W\d_]{3,9})[/. ]"
    r"(?P<of>[0-9]{4})\b"
)
"""A day as people write it: 2027-01-10, 10/01/2027, 10 January 2027, 10 Ionawr 2027."""


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


def withdrawal_meant(words: str) -> Withdrawal | None:
    """Return what words that are in another form say all the same; none where they name no day that a calendar has."""
    match = _SOME_DAY.search(words)
    if match is None:
        return None
    if match["year"] is not None:
        year, month, day = (int(match[each]) for each in ("year", "month", "day"))
    else:
        year, month, day = int(match["of"]), day_or_month(match["named"]), int(match["said"])
    led = re.search(CLAUSE, words[match.end() :])
    try:
        return Withdrawal(on=datetime.date(year, month, day), see=led[0] if led is not None else None)
    except ValueError:
        return None
