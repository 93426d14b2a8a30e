"""What an editor of the sources should know: slips and gaps, shown and not mended, by source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import EditorNote
from safon.render.labels import label
from safon.render.links import relative, target_of
from safon.render.names import short_name
from safon.render.prose import PageAddresses, Prose, prose
from safon.render.source_words import place_words
from safon.render.templates import render

ADDRESS = "editors/"


@dataclass(frozen=True, kw_only=True)
class _Note:
    anchor: str
    about: tuple[tuple[str, str], ...]
    """What it is about: the way to it, and its name."""
    text: Prose
    place: Markup


@dataclass(frozen=True, kw_only=True)
class _Group:
    anchor: str
    heading: str
    body: str
    notes: tuple[_Note, ...]


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`."""
    groups = tuple(_groups(library, language))
    title = label(language, "editors.title")
    yield Artefact(
        path=ADDRESS,
        content=render("editors.html.jinja", language, groups=groups),
        language=language,
        title=title,
        description=label(language, "editors.lead"),
        headings=(Heading(1, "notes-for-editors", title), *_headings(groups, language)),
        nav=NavPlace(section="nav.reference", title=title, order=(2, "")),
        edit_path="standards/vocabulary/editor-notes.yml",
    )


def _headings(groups: tuple[_Group, ...], language: Language) -> Iterator[Heading]:
    for group in groups:
        yield Heading(2, group.anchor, group.heading, group.body)
        for note in group.notes:
            name = ", ".join(each for _, each in note.about) or label(language, "editors.whole-source")
            yield Heading(3, note.anchor, name, note.text.text)


def _groups(library: Library, language: Language) -> Iterator[_Group]:
    notes = tuple(library.vocabulary.all(EditorNote))
    for source in library.vocabulary.all(SourceDocument):
        inside = tuple(_note(each, library, language) for each in notes if each.source.document == source.id)
        if inside:
            body = source.body[language]
            yield _Group(anchor=f"source-{source.id}", heading=source.title[language], body=body, notes=inside)


def _note(note: EditorNote, library: Library, language: Language) -> _Note:
    return _Note(
        anchor=f"note-{note.id}",
        about=tuple(_about(each, library, language) for each in note.about),
        text=prose(note.note[language], PageAddresses(ADDRESS, library, language)),
        place=place_words(note.source, language),
    )


def _about(any_id: str, library: Library, language: Language) -> tuple[str, str]:
    found, to = library.find(any_id), target_of(any_id, library)
    name = short_name(found, library, language) if isinstance(found, Document) else any_id
    return (relative(ADDRESS, to) if to is not None else ""), name
