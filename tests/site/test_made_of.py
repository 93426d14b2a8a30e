"""What every page of the site is made of: the same in both languages, and what the survey of barriers leaves to this.

The survey parts what takes long between a page in English and its counterpart in Welsh. That stands on their being made
of the same elements, each with the same classes, roles and attributes, and within the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from safon.model.language import Language
from safon.urls import WELSH_PAGES, WELSH_SHORT

from tests.site.conftest import found, words

TOLD = ("role", "type", "aria-hidden", "aria-expanded", "tabindex", "scope")
"""Attributes of which the value counts; of the others it does whether there is one."""
PHRASES = ("em", "strong", "b", "code", "br", "mark", "abbr")
"""Elements within a sentence, where the sentences of the two languages differ."""


def _name(element: html.HtmlElement) -> str:
    attributes = sorted(
        f"{name}={value}" if name in TOLD else f"{name}{'' if value.strip() else '='}"
        for name, value in element.attrib.items()
        if name not in ("class", "lang", "hreflang")
    )
    return f"{element.tag}.{'.'.join(sorted(str(element.get('class', '')).split()))}[{' '.join(map(str, attributes))}]"


def _within_a_sentence(element: html.HtmlElement) -> bool:
    """Return whether an element stands for a word: marked, of another language, or led to the glossary."""
    only = set(element.attrib)
    return (
        element.tag in PHRASES
        or (element.tag == "span" and only == {"lang"})
        or (element.tag == "a" and only == {"href", "title"})
    )


def _made_of(element: html.HtmlElement, within: str = "") -> Iterator[str]:
    """Yield each element below this one with all that it stands within."""
    for child in element.iterchildren("*"):
        if not _within_a_sentence(child):
            own = f"{within} > {_name(child)}"
            yield own
            yield from _made_of(child, own)


def _body(page: bytes) -> html.HtmlElement:
    return found(html.document_fromstring(page), "//body")[0]


def test_a_page_is_made_of_the_same_elements_in_both_languages(site: Path) -> None:
    places = {
        language: {page.relative_to(site / language.value) for page in (site / language.value).rglob("*.html")}
        for language in Language
    }
    welsh_words = {each.split("/")[0] for each in (*WELSH_PAGES.values(), *WELSH_SHORT.values())}
    places[Language.CY] = {each for each in places[Language.CY] if each.parts[0] not in welsh_words}
    assert places[Language.EN] == places[Language.CY]
    assert len(places[Language.EN]) > 500
    differ = {
        str(place): sorted(english ^ welsh)
        for place in places[Language.EN]
        if (english := set(_made_of(_body((site / "en" / place).read_bytes()))))
        != (welsh := set(_made_of(_body((site / "cy" / place).read_bytes()))))
    }
    assert differ == {}


@pytest.mark.parametrize(
    "other",
    [
        '<main><p class="b">A</p></main>',
        '<main><p class="a"><a href="#">A</a></p></main>',
        '<main><p class="a" role="note">A</p></main>',
        '<main><div><p class="a">A</p></div></main>',
        "<main></main>",
    ],
)
def test_a_page_that_is_made_of_others_would_be_seen(other: str) -> None:
    one = '<main><p class="a">A</p></main>'
    assert set(_made_of(_body(one.encode()))) != set(_made_of(_body(other.encode())))


def test_the_first_link_of_every_page_leads_into_its_text(site: Path) -> None:
    """A key on it is pressed in the survey, once for each form of what is around the text."""
    seen = 0
    for path in sorted(site.rglob("*.html")):
        page = html.document_fromstring(path.read_bytes())
        if not found(page, "//header[contains(@class, 'md-header')]"):
            continue
        seen += 1
        link = found(page, "//a[@href]")[0]
        assert link.get("class") == "md-skip", path
        target = str(link.get("href")).removeprefix("#")
        assert words(page, f"//*[@id='{target}'][ancestor::main or self::h1]/@id") == [target], path
    assert seen > 200
