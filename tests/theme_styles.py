"""The theme's own styles, cut to what pages of this site can have:  make theme-styles.

Four fifths of what the theme brings is for what no page here has: boxes, tabs, code, comments, other colours. What is
kept is `overrides/assets/safon/theme.css`, a part of the one file of styles that every page with the theme asks for. It
is made anew when the theme is raised, or when a template begins to use another class of the theme; tests name both.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata, resources
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, LiteralToken, Node, QualifiedRule

from tests.site.building import ROOT

STYLES = ROOT / "overrides" / "assets" / "safon"
CUT = STYLES / "theme.css"
CLASSES = frozenset(
    f"md-{each}"
    for each in (
        *("container", "content", "content__inner", "footer", "grid", "header", "header__inner", "icon", "main"),
        *("main__inner", "nav--secondary", "nav__link", "nav__link--active", "overlay", "skip", "toggle", "typeset"),
        *("sidebar", "sidebar--primary", "sidebar--secondary", "sidebar__inner", "sidebar__scrollwrap"),
        *("search", "search__form", "search__icon", "search__inner", "search__input", "search__options"),
        *("search__output", "search__overlay", "search__scrollwrap", "search-result", "search-result__item"),
        *("search-result__link", "search-result__list", "search-result__meta"),
    )
) | {"js", "no-js"}
"""Classes of the theme that elements of pages have; the last are set by scripts."""
ATTRIBUTES = re.compile(
    r"""\[(?:align|class|dir|dir=ltr|for|for=__search|hidden|href|id|open|start|title|type|type=checkbox
        |data-md-color-(?:scheme=safon|(?:primary|accent)=indigo)|data-md-scrolllock|data-md-toggle=search
        |role=columnheader)\]""",
    re.VERBOSE,
)
"""Attributes that elements of pages have, with the values that they have."""
_REFERENCE, _PROPERTY = re.compile(r"var\(\s*(--[\w-]+)"), re.compile(r"--[\w-]+")
HEADER = """\
/*! Styles of Material for MkDocs {version}, cut to what this site uses by `make theme-styles`: change nothing here.
Copyright (c) 2016-2025 Martin Donath. MIT licence: the notice stands in the package mkdocs-material. */
"""


def theme_styles() -> str:
    """Return all styles of the theme that is installed."""
    folder = Path(str(resources.files("material"))) / "templates" / "assets" / "stylesheets"
    return "".join(next(folder.glob(f"{name}.*.min.css")).read_text(encoding="utf-8") for name in ("main", "palette"))


def cut(styles: str, beside: str) -> str:
    """Return the rules of `styles` that can concern a page, without values that neither they nor `beside` ask for."""
    kept = "".join(_rules(tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True)))
    asked = set(_REFERENCE.findall(kept + beside))
    while True:
        slim = "".join(_rules(tinycss2.parse_stylesheet(kept, skip_comments=True), asked))
        left = set(_REFERENCE.findall(slim + beside))
        if left == asked and slim == kept:
            return HEADER.format(version=metadata.version("mkdocs-material")) + slim.replace("}", "}\n")
        kept, asked = slim, left


def _rules(nodes: Iterable[Node], asked: set[str] | None = None) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            selectors = [tinycss2.serialize(each).strip() for each in divided(node.prelude, ",")]
            body = _declarations(node.content, asked)
            if body and (known := [each for each in selectors if can_match(each)]):
                yield f"{','.join(known)}{{{body}}}"
        elif isinstance(node, AtRule) and node.lower_at_keyword in ("media", "supports"):
            inside = "".join(
                _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), asked)
            )
            if inside:
                yield f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inside}}}"
        elif isinstance(node, AtRule) and node.lower_at_keyword == "page":
            yield node.serialize()


def _declarations(content: list[Node], asked: set[str] | None) -> str:
    """Return declarations as they are written, less own properties that nobody asks for."""
    written = [tinycss2.serialize(each).strip() for each in divided(content, ";")]
    return ";".join(each for each in written if each and (asked is None or _asked_for(each, asked)))


def _asked_for(declaration: str, asked: set[str]) -> bool:
    name = declaration.partition(":")[0]
    return _PROPERTY.fullmatch(name) is None or name in asked


def divided(nodes: Iterable[Node], at: str) -> list[list[Node]]:
    """Return the parts of a piece of CSS between the signs `at` that stand in no brackets."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if isinstance(node, LiteralToken) and node.value == at:
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def can_match(selector: str) -> bool:
    """Return whether an element of a page can match: all classes and attributes that it names are known here."""
    positive = re.sub(r":not\([^()]*\)", "", selector)
    return all(
        each in CLASSES for each in re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"\[[^\]]*\]", "", positive))
    ) and all(ATTRIBUTES.fullmatch(each) for each in re.findall(r"\[[^\]]*\]", positive))


def own_styles() -> str:
    """Return what this site writes besides the theme's styles."""
    return "".join(each.read_text(encoding="utf-8") for each in sorted(STYLES.glob("*.css")) if each != CUT)


def main() -> None:
    """Write the cut of the theme that is installed."""
    CUT.write_text(cut(theme_styles(), own_styles()), encoding="utf-8")
    sys.stdout.write(f"{CUT.relative_to(ROOT)}: {CUT.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
