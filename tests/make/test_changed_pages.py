"""What is made again at once when an author saves a file, and when everything has to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from safon.artefact import Page
from safon.make.changed_pages import changed_documents, changed_pages
from safon.model.documents import Document
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.texts import Section, Text
from safon.urls import address_of

from tests.contexts import build_of

ONE_OF_EACH_KIND = ("S18", "PN1", "NCT", "NCT8", "signs-of-safety", "national-practice-framework", "2023-engagement")


def _with(library: Library, any_id: str, change: Callable[[Document], Document]) -> Library:
    documents = tuple(change(each) if each.id == any_id else each for each in library.documents)
    return replace(library, documents=documents, fingerprint="another")


def _reworded(document: Document) -> Document:
    def say(text: Text) -> Text:
        first, *rest = text.sections
        section: Section = replace(first, prose=f"{first.prose}\n\nQuite new.")
        return replace(text, sections=(section, *rest))

    return replace(document, texts=document.texts.map(say))


def _pages(before: Library, after: Library) -> list[Page]:
    return list(changed_pages(changed_documents(before, after), build_of(after)))


def test_nothing_is_made_where_nothing_changed(library: Library) -> None:
    assert _pages(library, replace(library, fingerprint="another")) == []


def test_the_documents_of_the_test_are_of_every_kind(library: Library) -> None:
    assert {library.by_id[each].kind for each in ONE_OF_EACH_KIND} == {each.kind for each in library.documents}


@pytest.mark.parametrize("any_id", ONE_OF_EACH_KIND)
def test_other_words_make_their_own_pages_in_both_languages(library: Library, any_id: str) -> None:
    after = _with(library, any_id, _reworded)
    pages = _pages(library, after)
    address = address_of(library.by_id[any_id])
    assert [(each.address, each.language) for each in pages] == [(address, each) for each in Language]
    assert all("Quite new." in str(each.content) for each in pages)


def test_another_title_number_or_list_needs_everything(library: Library) -> None:
    def retitled(document: Document) -> Document:
        texts = document.texts
        return replace(document, texts=Bilingual(en=replace(texts.en, title="Lost"), cy=texts.cy))

    def without_its_last(document: Document) -> Document:
        return replace(document, clauses=document.clauses[:-1])

    def unrelated(document: Document) -> Document:
        return replace(document, header=document.header.model_copy(update={"related": ()}))

    for change in (retitled, without_its_last, unrelated):
        assert changed_documents(library, _with(library, "S18", change)) == ()
    assert changed_documents(library, replace(library, documents=library.documents[1:])) == ()
    assert changed_documents(library, replace(_with(library, "S18", _reworded), packs=())) == ()
