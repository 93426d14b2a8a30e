"""The home page of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.documents import Document
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Theme
from safon.render.labels import label
from safon.render.links import page_path
from safon.render.prose import md_link, plain
from safon.render.templates import render

PATH = "index.md"


@dataclass(frozen=True)
class _Group:
    heading: str
    lines: tuple[str, ...]


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the home page in `language`."""
    standards = library.of_kind(Kind.STANDARD)
    content = render(
        "home.md.jinja",
        language,
        themes=tuple(_themes(library, language)),
        groups=tuple(_groups(library, language)),
        count=label(language, "home.count", n=len(standards)),
    )
    yield Artefact(
        path=PATH,
        content=content,
        language=language,
        title=label(language, "nav.home"),
        description=label(language, "home.lead"),
        nav=NavPlace(section="", title=label(language, "nav.home")),
        edit_path=f"hooks/safon/labels/{language.value}.yml",
    )


def _line(document: Document, language: Language) -> str:
    number = f"{document.number}. " if document.number is not None else ""
    return f"[{plain(number + document.texts[language].title)}]({md_link(PATH, page_path(document))})"


def _themes(library: Library, language: Language) -> Iterator[_Group]:
    for theme in library.vocabulary.all(Theme):
        found = [
            each
            for each in library.of_kind(Kind.STANDARD)
            if isinstance(each.header, StandardHeader) and each.header.theme == theme.id
        ]
        if found:
            yield _Group(theme.title[language], tuple(_line(each, language) for each in found))


def _groups(library: Library, language: Language) -> Iterator[_Group]:
    for kind, key in (
        (Kind.NOTE, "nav.practice-notes"),
        (Kind.LOCAL_SET, "nav.local"),
        (Kind.MODEL, "nav.models"),
        (Kind.FRAMEWORK, "nav.frameworks"),
    ):
        found = library.of_kind(kind)
        if found:
            yield _Group(label(language, key), tuple(_line(each, language) for each in found))
