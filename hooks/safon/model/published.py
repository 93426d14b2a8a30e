"""What is published already, where this tree differs from it: what readers cite and prints lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.translated import TranslatedBlock
from safon.model.unhashable import no_hash


@dataclass(frozen=True, kw_only=True)
class Published:
    """The published branch, as far as it differs from the tree that is read."""

    __hash__ = no_hash

    branch: str = ""
    """Its name in Git."""
    documents: tuple[Document, ...] = ()
    """Its documents of which a file is other here, or gone. One whose files are the same is not among them."""
    entries: Mapping[str, tuple[TranslatedBlock, ...]] = field(default_factory=dict)
    """What its lists and packs say that differ here, by the name of the list, part by part."""
    same: frozenset[str] = frozenset()
    """The texts of this tree that it has too, letter for letter, by path."""
    missing: str = ""
    """Why it cannot be read, where somebody relies on it; empty where it can, or where nobody does."""

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """The clauses of its documents by id; of two with the same id, the first."""
        found: dict[str, Clause] = {}
        for clause in self._all_clauses():
            found.setdefault(clause.id, clause)
        return found

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """Its documents by id; of two with the same id, the first."""
        return {each.id: each for each in reversed(self.documents)}

    def unchanged(self, document: Document) -> bool:
        """Return whether a document of this tree is published as it stands."""
        return document.texts.en.path in self.same and document.texts.cy.path in self.same

    def has(self, any_id: str) -> bool:
        """Return whether a document or clause of that id is among what differs."""
        return any_id in self.clauses or any_id in self.by_id

    def _all_clauses(self) -> Iterator[Clause]:
        return (clause for document in self.documents for clause in document.clauses)
