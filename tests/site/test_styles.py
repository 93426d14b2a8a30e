"""Every page has the one kind of styles that says how all of it looks, what its scripts put there included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import tinycss2
from lxml import html
from safon.artefact import Page
from safon.model.language import Language
from safon.pipeline import make, read_and_check
from safon.publish.bundles import STYLES, bundles, styles_within
from safon.urls import LISTS_STYLE, STYLE, WORKING_STYLE
from tinycss2.ast import AtRule, Node, QualifiedRule

from tests.check.trees import VALID
from tests.contexts import context_of
from tests.site.building import ROOT
from tests.site.conftest import words
from tests.theme_styles import divided

THEMED = (STYLE, LISTS_STYLE, WORKING_STYLE)
_NEITHER = re.compile(r":(?:not|where)\((?:[^()]|\([^()]*\))*\)")
_GROUP = re.compile(r":(?:is|has)\(([^()]*)\)")
_NAME = re.compile(r"[.#]([a-zA-Z][\w-]*)|\[([\w-]+)")
_MADE = re.compile(r"""["'`]((?:sf|md)-[\w-]+(?: (?:sf|md)-[\w-]+)*)["'`]""")
"""Classes in a script that are no selector, which would begin with a dot: it gives them to elements."""
_SET = "no-js", "js"
"""What `start.js` does to the root."""


@dataclass(frozen=True)
class Selector:
    """One selector of a file of styles."""

    names: tuple[frozenset[str], ...]
    """The classes, ids and attributes that a page must have for it to match, in one of these ways."""

    def can_match(self, there: frozenset[str]) -> bool:
        """Return whether a page on which these names are `there` can have what it matches."""
        return any(each <= there for each in self.names)


def selectors(styles: str) -> dict[str, Selector]:
    """Return the selectors of all rules of a file, each by all that the rule says of it, and when."""
    rules = tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True)
    return dict(_selectors(rules, ""))


def _selectors(nodes: Iterable[Node], when: str) -> Iterator[tuple[str, Selector]]:
    for node in nodes:
        said = tinycss2.serialize(node.content) if isinstance(node, QualifiedRule | AtRule) and node.content else ""
        if isinstance(node, QualifiedRule):
            for each in divided(node.prelude, ","):
                text = tinycss2.serialize(each).strip()
                yield f"{when}{text}{{{said}}}", Selector(tuple(map(_names, _ways(_NEITHER.sub("", text)))))
        elif isinstance(node, AtRule) and node.lower_at_keyword == "media":
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _selectors(inside, f"@media {tinycss2.serialize(node.prelude)} ")


def _ways(selector: str) -> Iterator[str]:
    """Yield a selector once for each part of its groups, innermost first."""
    if (group := _GROUP.search(selector)) is None:
        yield selector
        return
    for part in group[1].split(","):
        yield from _ways(f"{selector[: group.start()]} {part} {selector[group.end() :]}")


def _names(selector: str) -> frozenset[str]:
    return frozenset(name or attribute for name, attribute in _NAME.findall(selector))


def unstyled(page: html.HtmlElement, made: frozenset[str], has: str) -> list[str]:
    """Return the rules of other styles of the theme for a page that has `has`, where they are not."""
    there = made | {str(name) for element in page.iter() for name in element.attrib} | set(words(page, "//@id"))
    there |= {each for every in words(page, "//@class") for each in every.split()}
    own = _read(has)
    others = {rule: each for style in THEMED for rule, each in _read(style).items()}
    return [rule for rule, each in others.items() if rule not in own and each.can_match(there)]


@cache
def _read(style: str) -> dict[str, Selector]:
    return selectors(_texts()[style])


@cache
def _texts() -> dict[str, str]:
    """Return the text of each kind of styles, those in files and those within pages."""
    files = {each.path: str(each.content) for each in bundles(ROOT) if each.path in STYLES}
    return {**files, **styles_within(ROOT).styles}


def _style_of(page: html.HtmlElement) -> str:
    """Return which styles a page has, in it or in the file that it asks for: one of the two."""
    here = [each.replace("../", "").replace("assets/safon/", "") for each in words(page, "//head/style/text()")]
    within = [name for name, text in _texts().items() if text in here]
    (style,) = (*within, *_asked(page, "//link[@rel='stylesheet' and not(@media)]/@href"))
    return style


@cache
def _made_by(script: Path) -> frozenset[str]:
    return frozenset((*" ".join(_MADE.findall(script.read_text(encoding="utf-8"))).split(), *_SET))


def _asked(page: html.HtmlElement, path: str) -> list[str]:
    return [each[each.index("assets/") :] for each in words(page, path)]


def test_every_page_has_the_one_kind_of_styles_that_styles_all_of_it(site: Path) -> None:
    lacking: dict[str, list[str]] = {}
    counted = dict.fromkeys(STYLES, 0)
    for path in sorted(site.rglob("*.html")):
        page = html.document_fromstring(path.read_bytes())
        style = _style_of(page)
        counted[style] += 1
        if style in THEMED:
            scripts = (*_asked(page, "//script/@src"), *_asked(page, "//@data-script"))
            made = frozenset(each for script in scripts for each in _made_by(site / script))
            if found := unstyled(page, made, style):
                lacking[path.relative_to(site).as_posix()] = found
    assert lacking == {}, "give these pages another style, or move the rules to a part of theirs (bundles.py)"
    assert all(counted.values()), counted


@pytest.mark.parametrize("language", Language)
def test_pages_of_a_guidance_that_says_other_things_are_styled_too(language: Language) -> None:
    guidance = read_and_check(VALID)
    context = context_of(guidance.library, language)
    pages = [each for each in make(guidance, context) if isinstance(each, Page)]
    lacking = {
        each.address: found
        for each in pages
        if (found := unstyled(_dressed(each.content), frozenset(_SET), each.style or STYLE))
    }
    assert (bool(pages), lacking) == (True, {})


def _dressed(words: str) -> html.HtmlElement:
    return html.document_fromstring(f'<article class="md-typeset">{words}</article>')


@pytest.mark.parametrize(
    ("body", "made", "found"),
    [
        ('<p class="sf-words">', (), False),
        ('<ol class="sf-rows"><li>', (), True),
        ("<p>", ("sf-rows",), True),
        ("<p data-sf-together>", ("js",), False),
        ("<p data-sf-together data-sf-held>", ("js",), True),
    ],
)
def test_what_only_other_styles_style_is_seen(body: str, made: tuple[str, ...], *, found: bool) -> None:
    page = _dressed(body)
    assert bool(unstyled(page, frozenset(made), STYLE)) is found
    assert unstyled(page, frozenset(made), WORKING_STYLE) == []


@pytest.mark.parametrize(
    ("styles", "names"),
    [
        (".a .b:not(.c){}", [{"a", "b"}]),
        (":is(.a,.b) p{}", [{"a"}, {"b"}]),
        ("@media print{.a:has(> .b),[data-c]{}}", [{"a", "b"}, {"data-c"}]),
    ],
)
def test_what_a_selector_asks_of_a_page(styles: str, names: list[set[str]]) -> None:
    assert [set(way) for each in selectors(styles).values() for way in each.names] == names
