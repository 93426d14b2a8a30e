"""The quotations of a library, which knows them once it was asked."""

from __future__ import annotations

from safon.model.language import Bilingual
from safon.model.library import Library


def quotations(library: Library) -> Bilingual[frozenset[str]]:
    """Return what is quoted in both languages and is in English, and what is in Welsh."""
    return library.quotations
