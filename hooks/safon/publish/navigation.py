"""Artefacts → a tree of names and pages, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from safon.model.artefact import Artefact, Heading, NavPlace
from safon.model.language import Language
from safon.render.labels import label
from safon.render.links import in_language, relative

SECTIONS = ("", "nav.standards", "nav.practice-notes", "nav.local", "nav.models", "nav.frameworks", "nav.have-your-say")
"""The groups of the navigation, in their order; what stands at the top level comes first."""

NavTree = list[dict[str, "str | list[dict[str, str]]"]]


def navigation(pages: Iterable[Artefact], hand_written: tuple[str, ...], language: Language) -> NavTree:
    """Return the navigation: for each group its pages, then the hand-written pages of `docs/` by their path."""
    placed = [(each, each.nav) for each in pages if each.nav is not None]
    tree: NavTree = []
    for section in SECTIONS:
        inside = sorted(((nav, page) for page, nav in placed if nav.section == section), key=_order)
        entries = [{nav.title: source_name(page.path)} for nav, page in inside]
        if section and entries:
            tree.append({label(language, section): entries})
        else:
            tree.extend({name: path} for entry in entries for name, path in entry.items())
    suffix = f".{language.value}.md"
    own = [f"{path.removesuffix(suffix)}.md" for path in hand_written if path.endswith(suffix)]
    tree.extend({label(language, f"nav.{path.removesuffix('.md')}"): path} for path in sorted(own))
    return tree


def source_name(address: str) -> str:
    """Return the name by which the generator knows the page of an address: `standards/18-x.md`."""
    return f"{address.strip('./') or 'index'}.md"


def _order(placed: tuple[NavPlace, Artefact]) -> tuple[tuple[int, str], str]:
    return placed[0].order, placed[1].path


def contents(headings: Iterable[Heading]) -> list[dict[str, Any]]:
    """Return headings as a nested list of level, id, name and children, as contents lists are made of."""
    tree: list[dict[str, Any]] = []
    open_levels: list[dict[str, Any]] = []
    for each in headings:
        entry: dict[str, Any] = {"level": each.level, "id": each.id, "name": escape(each.title), "children": []}
        while open_levels and open_levels[-1]["level"] >= each.level:
            open_levels.pop()
        (open_levels[-1]["children"] if open_levels else tree).append(entry)
        open_levels.append(entry)
    return tree


FOOTER = ("about",)
"""Hand-written pages that every page's foot leads to."""


def footer_links(own: str, language: Language) -> list[tuple[str, str]]:
    """Return the name of each page of the foot and the way to it from the page at `own`."""
    return [(label(language, f"nav.{each}"), relative(own, in_language(f"{each}/", language))) for each in FOOTER]
