"""A page for each local set and each of its practice standards: what good looks like beside the bottom lines."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.document_page import Part, clause_part, document_page, prose_part
from safon.render.glossary_links import GlossaryLinker
from safon.render.labels import label
from safon.render.links import address_of, relative


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the pages of each local set in `language`."""
    for about in library.of_kind(Kind.LOCAL_SET):
        title = about.texts[language].title
        nav = NavPlace(section="nav.local", title=title, order=(0, about.folder))
        linker = GlossaryLinker(about, library, language)
        parts = [prose_part(each, linker) for each in about.texts[language].sections]
        yield document_page(about, library, site, language, (*parts, _contents(about, library, language)), nav)
    for document in library.of_kind(Kind.LOCAL_STANDARD):
        nav = NavPlace(
            section="nav.local",
            title=f"{library.set_of(document).id}{document.number}. {document.texts[language].title}",
            order=(1, f"{document.folder}/{document.slug}"),
        )
        yield document_page(document, library, site, language, tuple(_parts(document, library, language)), nav)


def _contents(about: Document, library: Library, language: Language) -> Part:
    standards = [each for each in library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]
    line = Markup('<li><a href="{}">{}{}. {}</a></li>')
    own = address_of(about)
    lines = Markup("").join(
        line.format(relative(own, address_of(each)), about.id, each.number, each.texts[language].title)
        for each in standards
    )
    heading = label(language, "section.local-standards")
    prose = Markup("<ul>{}</ul>").format(lines)
    return Part(heading=heading, anchor="practice-standards", prose=prose)


def _parts(document: Document, library: Library, language: Language) -> Iterator[Part]:
    linker = GlossaryLinker(document, library, language)
    bottom_lines = document.of_class(ClauseClass.BOTTOM_LINE)
    yield clause_part(label(language, "section.bottom-lines"), "bottom-lines", bottom_lines, linker)
    good = document.texts[language].section("good")
    if good is not None:
        yield prose_part(good, linker)
