"""Everything that stands in both languages, and how far each was checked: documents, lists, packs, interface words."""

from __future__ import annotations

from collections.abc import Mapping

from safon.model.documents import Document
from safon.model.kinds import PACKS, VOCABULARY
from safon.model.library import Library
from safon.model.translated import TranslatedBlock, entry_block, list_blocks, unfinished_block
from safon.model.translation import Translation
from safon.model.vocabulary import LISTS
from safon.model.waiver import Waiver
from safon.model.welsh_words import WelshWords

TRANSLATIONS = "translations"
"""The folder of the states of lists; that of a document stands beside it."""
INTERFACE = "interface-words"
"""What the interface words are called among the lists."""
LISTS_WITH_STATE = (*(name for name, kind in LISTS.items() if kind not in (Waiver, WelshWords)), PACKS, INTERFACE)
"""Everything but documents that has a state, by name."""


BlocksByOwner = Mapping[str, tuple[TranslatedBlock, ...]]
"""The blocks of each document by its id, and of each list by its name."""


def blocks_in(library: Library, words: tuple[TranslatedBlock, ...] = (), *, unfinished: bool = False) -> BlocksByOwner:
    """Return what has to be checked against its other language: of each document by its id, of each list by its name.

    `words` are the interface words, which are no part of a library. Entries and packs of which one language lacks
    something are errors, and are there only if what is `unfinished` is asked for.
    """
    packs = tuple(entry_block(each.id, each.header, each.source_map) for each in library.packs)
    if unfinished:
        packs += tuple(unfinished_block(name, each) for name, each in library.unfinished_packs.items())
    lists = list_blocks(library.vocabulary, unfinished=unfinished)
    found = {**{each.id: each.blocks for each in library.documents}, **lists}
    return {**found, PACKS: packs, INTERFACE: words}


def translations_in(
    library: Library, words: tuple[TranslatedBlock, ...] = (), *, unfinished: bool = False
) -> Mapping[str, Translation]:
    """Return how far the two languages of each of them were checked against each other; none where it has no block."""
    documents = library.by_id
    return {
        name: documents[name].translation
        if name in documents
        else Translation({each.name: each.fingerprints for each in blocks}, library.records.get(name, {}))
        for name, blocks in blocks_in(library, words, unfinished=unfinished).items()
        if blocks
    }


def list_blocks_in(library: Library) -> Mapping[str, tuple[Translation, tuple[TranslatedBlock, ...]]]:
    """Return the state and the blocks of the lists and packs of which something is on record."""
    if not library.records:
        return {}
    blocks = blocks_in(library)
    states = translations_in(library)
    return {name: (states[name], blocks[name]) for name in library.records if name in states}


def state_file(name: str, library: Library) -> str:
    """Return where the state of a document or list is kept, from the root of the tree."""
    document = library.by_id.get(name)
    return f"{stem_of(document)}.yml" if document is not None else f"standards/{TRANSLATIONS}/{name}.yml"


def stem_of(document: Document) -> str:
    """Return what the files of a document have in common, from the root of the tree."""
    return f"standards/{document.folder}/{document.slug}"


def files_of(name: str, library: Library) -> tuple[str, ...]:
    """Return the files that the words of a document or list stand in, from the root of the tree."""
    document = library.by_id.get(name)
    if document is not None:
        return (document.texts.en.path, document.texts.cy.path)
    if name == PACKS:
        return tuple(
            f"standards/{PACKS}/{each}.yml"
            for each in (*(pack.id for pack in library.packs), *library.unfinished_packs)
        )
    return () if name == INTERFACE else (f"standards/{VOCABULARY}/{name}.yml",)
