"""A page for each period of asking for views: until when, what is asked, and how to answer."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.model.artefact import Artefact, NavPlace, Site
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.document_page import Part, document_page, prose_part
from safon.render.feedback import engagement_round
from safon.render.glossary_links import GlossaryLinker
from safon.render.labels import label
from safon.render.templates import render


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the pages in `language`."""
    for document in library.of_kind(Kind.ENGAGEMENT):
        text = document.texts[language]
        nav = NavPlace(section="nav.have-your-say", title=text.title, order=(0, document.slug))
        linker = GlossaryLinker(document, library, language)
        prose = (prose_part(each, linker) for each in text.sections)
        parts = (_questions(document, library, site, language), *prose)
        yield document_page(document, library, site, language, parts, nav)


def _questions(document: Document, library: Library, site: Site, language: Language) -> Part:
    asking = engagement_round(document, None, library, site, language)
    html = Markup(render("engagement-questions.html.jinja", language, round=asking))  # noqa: S704 - made by Jinja
    words = " ".join(each.words for each in asking.asked if each.id)
    return Part(heading=label(language, "say.questions"), anchor="questions", prose=html, text=words)
