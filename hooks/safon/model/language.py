"""The two languages, equal, and a value that stands in both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, TypeVar

from pydantic import ConfigDict

T = TypeVar("T")
U = TypeVar("U")


class Language(StrEnum):
    """A language of the guidance, by its BCP 47 tag."""

    EN = "en"
    CY = "cy"

    @property
    def other(self) -> Language:
        """The language on the other side of the pair."""
        return Language.CY if self is Language.EN else Language.EN

    @property
    def own_name(self) -> str:
        """The language's name in itself, as language switches show it."""
        return {"en": "English", "cy": "Cymraeg"}[self.value]

    @property
    def english_name(self) -> str:
        """The language's name in English, for messages to authors."""
        return {"en": "English", "cy": "Welsh"}[self.value]


_ENGLISH = Language.EN
"""To look it up in the class takes longer than the rest of what is done with it, and is done at every turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual(Generic[T]):
    """One value in English and in Welsh. Neither is the translation of the other."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    en: T
    """The English value."""
    cy: T
    """The Welsh value."""

    def __getitem__(self, language: Language) -> T:
        """Return the value in `language`; any other language than English gets the Welsh."""
        return self.en if language is _ENGLISH else self.cy

    def map(self, change: Callable[[T], U]) -> Bilingual[U]:
        """Return `change` of each side."""
        return Bilingual(en=change(self.en), cy=change(self.cy))

    @classmethod
    def of(cls, build: Callable[[Language], T]) -> Bilingual[T]:
        """Return what `build` makes of each language."""
        return Bilingual(en=build(Language.EN), cy=build(Language.CY))
