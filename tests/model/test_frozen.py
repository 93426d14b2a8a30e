"""Frozen means frozen: a value has a hash, or says why it has none, and shares nothing that can change."""

from __future__ import annotations

from dataclasses import fields

import pytest
from safon.model.documents import Document
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.check.trees import VALID


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the valid tree."""
    return read_and_check(VALID).library


def test_what_holds_mappings_refuses_a_hash_with_the_reason(library: Library) -> None:
    document = next(each for each in library.documents if each.clauses)
    for each in (library, library.vocabulary, document, document.clauses[0], document.translation):
        with pytest.raises(TypeError, match=rf"{type(each).__name__} holds mappings, which have no hash"):
            hash(each)


def test_what_authors_list_has_a_hash(library: Library) -> None:
    entries = [each.entry for listed in library.vocabulary.lists.values() for each in listed.values()]
    assert len({hash(each) for each in entries}) > 5


def test_no_two_documents_share_a_mapping_by_default() -> None:
    (numbers,) = (each for each in fields(Document) if each.name == "numbers")
    assert callable(numbers.default_factory)
    assert numbers.default_factory().en is not numbers.default_factory().en
