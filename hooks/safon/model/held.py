"""What can rest on a passage of a source, by the names that the tables of passages use, with what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from safon.model.blocks import blocks_of
from safon.model.citable import CITABLE
from safon.model.documents import Document
from safon.model.passages import Passage
from safon.model.statements import ResearchProject
from safon.model.vocabulary import LISTS, Vocabulary


def parts_of(document: Document) -> Mapping[str, str]:
    """Return the English words of each part of a document by its name: `S18`, `18.4`, `S18 narrative/2`.

    The id alone stands for what the header says.
    """
    found = {document.id: f"{document.texts.en.title}. {document.texts.en.summary}"}
    for block in blocks_of(document.texts, document.clauses):
        found[block.name if block.clause is not None else f"{document.id} {block.name}"] = block.text.en
    return found


def parts_of_lists(vocabulary: Vocabulary, passages: Iterable[Passage]) -> Mapping[str, str]:
    """Return the English words of each entry by its name: `terms/mash`; its id alone, where that can be cited."""
    said: dict[str, list[str]] = {}
    for each in vocabulary.all(ResearchProject):  # what keeps its own language is no passage
        said[f"research/{each.id}"] = [each.title]
    for passage in passages:
        said.setdefault(passage.place, []).append(passage.sides.en.text)
    return {
        entry_id if kind in CITABLE else f"{name}/{entry_id}": " ".join(said.get(f"{name}/{entry_id}", ()))
        for name, kind in LISTS.items()
        for entry_id in vocabulary.lists.get(kind, {})
    }
