"""The principles of the framework and its strategic standards, side by side: no source links the one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Principle, StrategicStandard
from safon.render.labels import label
from safon.render.prose import PageAddresses, Prose, prose
from safon.render.source_words import source_words
from safon.render.templates import render

ADDRESS = "principles/"


@dataclass(frozen=True, kw_only=True)
class _Entry:
    anchor: str
    number: int
    title: str
    text: Prose
    source: Markup


@dataclass(frozen=True, kw_only=True)
class _Group:
    anchor: str
    heading: str
    note: str
    empty: str
    entries: tuple[_Entry, ...]


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the page in `language`."""
    groups = (_principles(library, language), _strategic(library, language))
    title = label(language, "principles.title")
    yield Artefact(
        path=ADDRESS,
        content=render("principles.html.jinja", language, groups=groups),
        language=language,
        title=title,
        description=label(language, "principles.lead"),
        headings=(Heading(1, "principles-and-strategic-standards", title), *_headings(groups)),
        nav=NavPlace(section="nav.reference", title=title, order=(1, "")),
        edit_path="standards/vocabulary/principles.yml",
    )


def _headings(groups: tuple[_Group, ...]) -> Iterator[Heading]:
    for group in groups:
        yield Heading(2, group.anchor, group.heading, group.note)
        for entry in group.entries:
            yield Heading(3, entry.anchor, f"{entry.number}. {entry.title}", entry.text.text)


def _principles(library: Library, language: Language) -> _Group:
    return _Group(
        anchor="principles",
        heading=label(language, "principles.principles"),
        note="",
        empty=label(language, "principles.principles-empty"),
        entries=tuple(
            _Entry(
                anchor=f"principle-{each.id}",
                number=each.number,
                title=each.title[language],
                text=prose(each.text[language], PageAddresses(ADDRESS, library, language)),
                source=source_words(each.source, library, language),
            )
            for each in library.vocabulary.all(Principle)
        ),
    )


def _strategic(library: Library, language: Language) -> _Group:
    return _Group(
        anchor="strategic-standards",
        heading=label(language, "principles.strategic"),
        note=label(language, "principles.no-mapping"),
        empty=label(language, "principles.strategic-empty"),
        entries=tuple(
            _Entry(
                anchor=f"strategic-standard-{each.id}",
                number=each.number,
                title=each.title[language],
                text=Prose(Markup("")),
                source=source_words(each.source, library, language),
            )
            for each in library.vocabulary.all(StrategicStandard)
        ),
    )
