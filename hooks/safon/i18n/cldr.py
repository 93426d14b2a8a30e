"""What the Unicode CLDR knows of the two languages: their plural classes and their names of months.

Babel carries it. Its own `Locale` first loads what it knows of every language of the world, a twentieth of a build's
memory; both languages' own data hold all that is needed here, so that nothing is inherited.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import lru_cache
from typing import cast

from babel import localedata
from babel.plural import PluralRule

from safon.model.language import Language


@lru_cache(maxsize=len(Language))
def _months(language: Language) -> dict[int, str]:
    return cast("dict[int, str]", _data(language)["months"]["format"]["wide"])


@lru_cache(maxsize=len(Language))
def _plural_rule(language: Language) -> PluralRule:
    return cast("PluralRule", _data(language)["plural_form"])


def _data(language: Language) -> dict[str, dict[str, dict[str, object]]]:
    return localedata.load(language.value, merge_inherited=False)


def plural_class(number: Decimal, language: Language) -> str:
    """Return the plural class of a number: one or other; in Welsh also zero, two, few and many."""
    return _plural_class(str(number), language)


@lru_cache(maxsize=1024)
def _plural_class(written: str, language: Language) -> str:
    """Return the same of a number as it is written: 1 and 1.0 are equal, and of two classes in English."""
    return _plural_rule(language)(Decimal(written))


def month_names(language: Language) -> tuple[str, ...]:
    """Return the names of the months, from January."""
    return tuple(_months(language)[each] for each in range(1, 13))


@lru_cache(maxsize=len(Language))
def weekday_names(language: Language) -> tuple[str, ...]:
    """Return the names of the days of the week, from Monday."""
    names = cast("dict[int, str]", _data(language)["days"]["format"]["wide"])
    return tuple(names[each] for each in range(7))


def day_words(day: datetime.date, language: Language) -> str:
    """Return a day as "1 March 2027" or "1 Mawrth 2027"."""
    return f"{day.day} {_months(language)[day.month]} {day.year}"


def month_words(month: str, language: Language) -> str:
    """Return `2023-11` as "November 2023" or "Tachwedd 2023"."""
    day = datetime.date.fromisoformat(f"{month}-01")
    return f"{_months(language)[day.month]} {day.year}"
