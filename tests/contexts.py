"""What tests make things with: interface words by language, and contexts of a library."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from safon.artefact import Site
from safon.context import Build, Context
from safon.i18n.labels import LabelTree, load_labels
from safon.model.language import Language
from safon.model.library import Library
from safon.print.cache import folder_of

SITE = Site(url="https://safon.example/")
BUILT = Site(url=SITE.url, moment=1_767_225_600, date_given=True)
"""As `building.build` builds it: what is made for it has the same prints, so that each is typeset once."""
_LABELS = load_labels()


def label(language: Language, key: str, **values: object) -> str:
    """Return an interface word."""
    return _LABELS[language].label(key, **values)


def counted(language: Language, key: str, number: Decimal | int, **values: object) -> str:
    """Return an interface word in the form that a number asks for."""
    return _LABELS[language].counted(key, number, **values)


def labels(language: Language) -> LabelTree:
    """Return all interface words of a language, as a tree."""
    return _LABELS[language].words


def build_of(library: Library, site: Site = SITE) -> Build:
    """Return what everything of a library is made with."""
    return Build(library=library, site=site, labels=_LABELS, prints=folder_of(Path()))


def context_of(library: Library, language: Language, site: Site = SITE) -> Context:
    """Return the same in one language."""
    return build_of(library, site).for_language(language)


def words_of(language: Language) -> Context:
    """Return what interface words are taken from, with no guidance."""
    return context_of(Library(), language)
