"""The number of a clause in a cell of a table, which a spreadsheet program must not take for a number of its own.

A program that opens a table reads 18.10 as the number 18.1, and saves that. Text in square brackets stays as it is in
Excel, LibreOffice and Google Sheets, and it is how authors refer to a clause anyway: `[18.10]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from safon.model.ids import CLAUSE, NATIONAL

_NUMBER = re.compile(r"[0-9]{1,3}[.,][0-9]{1,3}")
_LONG = re.compile(r"[0-9]{1,3}[.,][0-9]{4,}")
"""A number as a program keeps it: 18.100000000000001."""
_FORMULA = re.compile(r'="?([^"]*)"?')
_AROUND = re.compile(r"['’#\s]*[\[(]?(?:clause|cymal)?\s*[#\s]*(.*?)\s*[\])]?[.:;\s]*", re.IGNORECASE | re.DOTALL)
_PART = "[0-9]{1,2}|[A-Za-z]{3,9}"
_DAY = re.compile(rf"(?P<one>{_PART})[\s./-]+(?P<other>{_PART})(?:[\s./-]+[0-9]{{2,4}})?")
_YEAR_FIRST = re.compile(r"[0-9]{4}-(?P<one>[0-9]{2})-(?P<other>[0-9]{2})")
_MONTHS: tuple[str, ...] = (
    *("jan ion", "feb chw", "mar maw", "apr ebr", "may mai", "jun meh"),
    *("jul gor", "aug aws", "sep med", "oct hyd", "nov tac", "dec rha"),
)
"""How the months begin in each language."""
_STANDARD_BEFORE = re.compile(rf"[Ss]({CLAUSE})")


def in_brackets(number: str) -> str:
    """Return the number of a clause as a table holds it: `[18.10]`. Nothing stays nothing."""
    return f"[{number}]" if number else ""


def reference(number: str) -> str:
    """Return a clause or document in a form that no program takes for a number: `S18.10`; `NCT8.1` is one already."""
    return f"{NATIONAL}{number}" if number[:1].isdecimal() else number


def number_in(cell: str) -> str:
    """Return the number or id that a cell means: 18.10 for `[18.10]`, `S18.10`, `#18.10`, `clause 18.10`, `18,10`."""
    formula = _FORMULA.fullmatch(cell.strip())
    around = _AROUND.fullmatch(formula[1] if formula else cell)
    bare = around[1] if around else cell.strip()
    bare = _rounded(bare)
    if _NUMBER.fullmatch(bare):
        return bare.replace(",", ".")
    standard = _STANDARD_BEFORE.fullmatch(bare)
    return standard[1] if standard else bare


def _rounded(bare: str) -> str:
    """Return a number as it is shown, where a program has kept it a hair beside that; anything else as it is."""
    if not _LONG.fullmatch(bare):
        return bare
    number = float(bare.replace(",", "."))
    near = f"{number:.3f}".rstrip("0")
    return near if abs(number - float(near)) < 1e-9 and _NUMBER.fullmatch(near) else bare


def taken_for(cell: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the clauses of `known` that a program could have made into this cell, besides the one that it names.

    `18.1` may have been 18.10. Text is never changed, and a number that still ends in 0 was not.
    """
    bare = _rounded(cell.strip())
    if not _NUMBER.fullmatch(bare) or bare.endswith("0"):
        return ()
    shown = bare.replace(",", ".")
    return tuple(each for each in known if each != shown and _NUMBER.fullmatch(each) and each.rstrip("0") == shown)


def day_made_of(cell: str) -> tuple[str, ...]:
    """Return the numbers that a program could have made into this day: 18.4 of `18-Apr`, the likelier first."""
    day = _DAY.fullmatch(cell.strip()) or _YEAR_FIRST.fullmatch(cell.strip())
    if day is None or _NUMBER.fullmatch(cell.strip()):
        return ()
    one, other = (day_or_month(day[each]) for each in ("one", "other"))
    if not one or not other:
        return ()
    month_first = day["one"].isalpha() or day.re is _YEAR_FIRST
    return (f"{other}.{one}", f"{one}.{other}") if month_first else (f"{one}.{other}", f"{other}.{one}")


def day_or_month(part: str) -> int:
    """Return the number of a day or a month, in figures or by its name in either language; 0 where it is neither."""
    if part.isdecimal():
        return int(part)
    return next((at for at, names in enumerate(_MONTHS, start=1) if part[:3].casefold() in names.split()), 0)
