"""Every interface word, from `labels/en.yml` and `labels/cy.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import cast

import yaml

from safon.model.language import Language
from safon.render.cldr import plural_class

Words = Mapping[str, "str | Words"]


@lru_cache(maxsize=2)
def labels(language: Language) -> Words:
    """Return the words of one language."""
    text = (resources.files("safon") / "labels" / f"{language.value}.yml").read_text(encoding="utf-8")
    return cast("Words", yaml.safe_load(text))


def label(language: Language, key: str, **values: object) -> str:
    """Return the word of a dotted key, with `values` in its braces.

    Raises KeyError for a key that is not there, and for braces without a value.
    """
    return _word(language, key).format(**values)


@cache
def _word(language: Language, key: str) -> str:
    found: str | Words = labels(language)
    for part in key.split("."):
        if isinstance(found, str):
            raise KeyError(key)
        found = found[part]
    if not isinstance(found, str):
        raise KeyError(key)
    return found


def counted(language: Language, key: str, number: Decimal | int, **values: object) -> str:
    """Return the word of `key` in the form that `number` asks for, with `{n}` as the number.

    An exact number ("4") stands before the plural class of the Unicode CLDR. Welsh has six classes, and the noun
    after a number is singular and mutates. It stands between a number and its half (dau fis a hanner), so that in
    Welsh the whole number decides.
    """
    forms = labels(language)
    for part in key.split("."):
        forms = cast("Words", forms[part])
    shown = number_words(number)
    deciding = Decimal(number).to_integral_value(ROUND_FLOOR) if language is Language.CY else Decimal(number)
    category = plural_class(deciding, language)
    exact = forms.get(shown, forms.get(number_words(deciding)))
    form = exact or forms.get(category, forms.get("other"))
    return cast("str", form).format(n=shown, **values)


def number_words(number: Decimal | int) -> str:
    """Return a number as both languages print it: `24`, `15½`."""
    whole, part = divmod(Decimal(number), 1)
    if part == Decimal("0.5"):
        return f"{whole or ''}½"
    return f"{Decimal(number).normalize():f}"
