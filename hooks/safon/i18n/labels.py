"""Every interface word, from `labels/en.yml` and `labels/cy.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache
from importlib import resources
from typing import cast

import yaml

from safon.i18n.cldr import plural_class
from safon.model.language import Language

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader, as the C library has it, where PyYAML was built with that: it takes a tenth of the time."""

LabelTree = Mapping[str, "str | LabelTree"]


@dataclass(frozen=True, eq=False)
class Labels:
    """The interface words of one language."""

    language: Language
    words: LabelTree
    """All of them, as a tree of keys."""
    _known: dict[str, str | LabelTree] = field(default_factory=dict, init=False, repr=False)
    """What stands at each key that was asked for: a build asks for most of them hundreds of times."""

    def label(self, key: str, **values: object) -> str:
        """Return the word of a dotted key, with `values` in its braces.

        Raises KeyError, with the file and the whole key, for a key that is not there, and for braces without a value.
        """
        found = self._at(key)
        if not isinstance(found, str):
            raise self._wrong(key, "is a group of words there")
        return self._filled(key, found, values)

    def counted(self, key: str, number: Decimal | int, **values: object) -> str:
        """Return the word of `key` in the form that `number` asks for, with `{n}` as the number.

        An exact number ("4") stands before the plural class of the Unicode CLDR. Welsh has six classes, and the noun
        after a number is singular and mutates. It stands between a number and its half (dau fis a hanner), so that in
        Welsh the whole number decides. Raises KeyError as `label` does, also for a word without forms.
        """
        forms = self._at(key)
        if isinstance(forms, str):
            raise self._wrong(key, "has no form for each plural class there")
        shown = number_words(number)
        welsh = self.language is Language.CY
        deciding = Decimal(number).to_integral_value(ROUND_FLOOR) if welsh else Decimal(number)
        category = plural_class(deciding, self.language)
        exact = forms.get(shown, forms.get(number_words(deciding)))
        form = exact or forms.get(category, forms.get("other"))
        return self._filled(key, cast("str", form), {"n": shown, **values})

    def _at(self, key: str) -> str | LabelTree:
        if (known := self._known.get(key)) is None:
            known = self._known[key] = self._looked_up(key)
        return known

    def _looked_up(self, key: str) -> str | LabelTree:
        found: str | LabelTree = self.words
        for part in key.split("."):
            if isinstance(found, str) or part not in found:
                raise self._wrong(key, "is not there")
            found = found[part]
        return found

    def _filled(self, key: str, word: str, values: Mapping[str, object]) -> str:
        try:
            return word.format(**values)
        except KeyError as error:
            raise self._wrong(key, f"has the gap {{{error.args[0]}}}, for which the code gives no value") from error

    def _wrong(self, key: str, what: str) -> KeyError:
        return KeyError(f"labels/{self.language.value}.yml: {key} {what}")


def load_labels() -> Mapping[Language, Labels]:
    """Return the interface words of each language, as their files say now."""
    folder = resources.files("safon") / "labels"
    texts = {each: (folder / f"{each.value}.yml").read_text(encoding="utf-8") for each in Language}
    return {language: Labels(language, _tree_of(text)) for language, text in texts.items()}


@lru_cache(maxsize=2)  # while a site is served, they seldom change
def _tree_of(text: str) -> LabelTree:
    found: LabelTree = yaml.load(text, Loader=_LOADER)  # noqa: S506
    return found


def number_words(number: Decimal | int) -> str:
    """Return a number as both languages print it: `24`, `15½`."""
    whole, part = divmod(Decimal(number), 1)
    if part == Decimal("0.5"):
        return f"{whole or ''}½"
    return f"{Decimal(number).normalize():f}"
