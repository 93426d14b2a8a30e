"""A look at every finished page, whatever made it: its language, its interface words and its ways to its twin agree.

Another generator, or another version of the theme, may dress Welsh pages in English words and say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import html

from safon.artefact import Site
from safon.i18n.labels import load_labels
from safon.model.language import Language
from safon.urls import alternates, in_language

_WORDS = ("nav.about", "nav.accessibility", "nav.privacy")
"""Labels of the foot, which every page with the theme has."""
_LANGUAGE = re.compile(rb"<html[^>]*\slang=[\"']?(?P<tag>[\w-]+)", re.IGNORECASE)
_THEMED = b"md-header"
"""What every page with the theme has in it, and no other."""


class Disagreement(NamedTuple):
    """What is wrong with a page."""

    page: str
    """Its file, from the root of the site."""
    wrong: str
    """What it has, and should not have; or lacks."""


def disagreements(finished: Path, site: Site) -> Iterator[Disagreement]:
    """Yield what is wrong with the pages of a finished site that will stand at `site.url`.

    A page says of itself in which language it is, has words of that language around its own, leads to the same page of
    the other language, and names both pages, and no others, to programs that look for them.
    """
    labels = load_labels()
    themes_own: dict[Language, set[str]] = {each: set() for each in Language}
    for language in Language:
        words = {labels[language].label(key) for key in _WORDS}
        root = finished / language.value
        for path in sorted(root.rglob("index.html")):
            name, content = path.relative_to(finished).as_posix(), path.read_bytes()
            tag = _LANGUAGE.search(content)
            if tag is None or tag["tag"].decode() != language.value:
                yield Disagreement(name, f"does not say that it is {language.english_name}")
            if _THEMED in content:
                page = html.document_fromstring(content)
                themes_own[language] |= _themes_own(page)
                place = path.parent.relative_to(root).as_posix()
                address = "" if place == "." else f"{place}/"
                found = _around(page, dict(alternates(address, site)), language, words)
                yield from (Disagreement(name, each) for each in found)
        if not themes_own[language]:
            yield Disagreement(f"{language.value}/", "has no page with the theme")
    for word in sorted(themes_own[Language.EN] & themes_own[Language.CY]):
        yield Disagreement(in_language("", Language.CY), f"has the theme’s “{word}”, as the English pages do")


def _themes_own(page: html.HtmlElement) -> set[str]:
    """Return the words that the theme has in its own files: of the search box, of the navigation, of editing."""
    boxes = (each.get("placeholder", "") for each in page.iterfind(".//header//input"))
    parts = (each.get("aria-label", "") for each in page.iterfind(".//header//nav"))
    edits = (each.text_content().strip() for each in page.iterfind(".//a[@rel='edit']"))
    return {each for each in (*boxes, *parts, *edits) if each}


def _around(page: html.HtmlElement, wanted: Mapping[str, str], language: Language, words: set[str]) -> Iterator[str]:
    """Yield what is wrong around the words of a page with the theme; `wanted` is where it stands in each language."""
    foot = {each.text_content().strip() for each in page.iterfind(".//footer//a")}
    if words - foot:
        yield f"lacks {', '.join(f'“{each}”' for each in sorted(words - foot))} at its foot"
    here = wanted[language.value]
    twins = [urljoin(here, each.get("href", "")) for each in page.iterfind(".//header//a[@data-sf-language]")]
    if twins != [wanted[language.other.value]]:
        yield f"leads to {', '.join(twins) or 'no page'} in the other language"
    told = {each.get("hreflang", ""): each.get("href", "") for each in page.iterfind(".//head/link[@hreflang]")}
    chooser = told.get("x-default", "")
    if told != {**wanted, "x-default": chooser} or not chooser.startswith(wanted["x-default"]):
        yield f"names {', '.join(told.values()) or 'no page'} to programs"
