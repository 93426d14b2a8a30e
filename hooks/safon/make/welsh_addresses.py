"""Addresses in Welsh that paper in Welsh tells: `/cy/dweud-eich-dweud/` leads to the page, whose own address stays.

Each is a small page that any host of files serves. It is not listed, not searched, and works without a script.
"""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Context
from safon.model.language import Language
from safon.urls import HAVE_YOUR_SAY, PRINTS, STANDARDS, TIMESCALES, WELSH_PAGES, href, in_language, index_file
from safon.views.plain_page import LanguageChoice, plain_page

TITLES = {
    HAVE_YOUR_SAY: "say.button",
    STANDARDS: "index.standards.title",
    TIMESCALES: "timescales.title",
    PRINTS: "print-page.title",
}
"""The label of what each of these pages is called."""


def make(context: Context) -> Iterator[StaticFile]:
    """Yield the pages that lead on; there are none below another language."""
    if context.language is not Language.CY:
        return
    for address, told in WELSH_PAGES.items():
        own, name = in_language(told, context.language), context.label(TITLES[address])
        way = href(own, in_language(address, context.language))
        choice = LanguageChoice(language=context.language, href=way, text=name)
        content = plain_page(context, title=name, assets=href(own, ""), choices=(choice,), refresh=way, index=False)
        yield StaticFile(path=index_file(own), content=content, language=context.language)
