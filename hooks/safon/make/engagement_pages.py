"""A page for each period of asking for views: until when, what is asked, and how to answer."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.context import Context
from safon.model.artefact import Artefact, NavPlace
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.views.document_page import Part, document_page, prose_part
from safon.views.feedback_forms import engagement_round
from safon.views.glossary_links import GlossaryLinker
from safon.views.templates import render


def make(context: Context) -> Iterator[Artefact]:
    """Yield the pages in `language`."""
    for document in context.library.of_kind(Kind.ENGAGEMENT):
        text = document.texts[context.language]
        nav = NavPlace(section="nav.have-your-say", title=text.title, order=(0, document.slug))
        linker = GlossaryLinker(document, context)
        prose = (prose_part(each, linker) for each in text.sections)
        parts = (_questions(document, context), *prose)
        yield document_page(document, context, parts, nav)


def _questions(document: Document, context: Context) -> Part:
    asking = engagement_round(document, None, context)
    html = Markup(render("engagement-questions.html.jinja", context, round=asking))  # noqa: S704 - made by Jinja
    words = " ".join(each.words for each in asking.asked if each.id)
    return Part(heading=context.label("say.questions"), anchor="questions", prose=html, text=words)
