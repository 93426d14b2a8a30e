"""What a maker makes of the real guidance, as trees."""

from __future__ import annotations

from types import ModuleType
from typing import cast

from lxml import html
from safon.artefact import Site
from safon.model.language import Language
from safon.model.library import Library

from tests.contexts import context_of

SITE = Site(url="https://safon.example/")


def page(maker: ModuleType, address: str, library: Library, language: Language) -> html.HtmlElement:
    """Return the page of that address as a tree."""
    made = next(each for each in maker.make(context_of(library, language)) if each.address == address)
    return html.fragment_fromstring(str(made.content), create_parent="article")


def found(tree: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath leads to."""
    return cast("list[html.HtmlElement]", tree.xpath(path))


def words(tree: html.HtmlElement, path: str) -> list[str]:
    """Return the strings that an XPath leads to."""
    return cast("list[str]", tree.xpath(path))


def told(element: html.HtmlElement) -> str:
    """Return the words of an element on one line."""
    return " ".join(element.text_content().split())
