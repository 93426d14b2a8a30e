"""Artefacts → a tree of names and pages, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any, cast

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.labels import LabelTree
from safon.model.language import Language

SECTIONS = (
    "",
    "nav.standards",
    "nav.must-dos",
    "nav.practice-notes",
    "nav.local",
    "nav.models",
    "nav.frameworks",
    "nav.reviews",
    "nav.have-your-say",
    "nav.who",
    "nav.connections",
    "nav.reference",
    "nav.about",
)
"""The groups of the navigation, in their order; what stands at the top level comes first, what `docs/` holds last."""

NavTree = list[dict[str, "str | list[dict[str, str]]"]]


def navigation(pages: Iterable[Page], hand_written: tuple[str, ...], context: Context) -> NavTree:
    """Return the navigation: for each group its pages, and in the last also the hand-written pages of `docs/`.

    Raises ValueError for a page in a group that is not there, and for a hand-written page without a label.
    """
    groups: dict[str, list[dict[str, str]]] = {section: [] for section in SECTIONS}
    for nav, page in sorted(((each.nav, each) for each in pages if each.nav is not None), key=_order):
        if nav.section not in groups:
            msg = (
                f"{page.address} stands in {nav.section}, which is no group of the navigation. Name one of SECTIONS in "
                f"hooks/safon/publish/navigation.py, or add it there and to both files of labels."
            )
            raise ValueError(msg)
        groups[nav.section].append({nav.title: source_name(page.address)})
    groups["nav.about"] += [{context.label(key): path} for key, path in _named(hand_written, context)]
    tree: NavTree = [{name: path} for entry in groups[""] for name, path in entry.items()]
    return tree + [{context.label(section): inside} for section, inside in groups.items() if section and inside]


def _named(hand_written: Iterable[str], context: Context) -> list[tuple[str, str]]:
    """Return the label key and the path of each hand-written page of `language`, in the order of the labels."""
    suffix = f".{context.language.value}.md"
    order = list(cast("LabelTree", context.words["nav"]))
    found: list[tuple[int, str, str]] = []
    for path in hand_written:
        if path.endswith(suffix):
            stem = path.removesuffix(suffix).removesuffix("/index")
            if "/" in stem:
                continue  # The page of its folder leads to it.
            if stem not in order:
                msg = (
                    f'docs/{path} has no name in the navigation. Add the label "{stem}" under "nav" to '
                    f"hooks/safon/labels/en.yml and cy.yml."
                )
                raise ValueError(msg)
            found.append((order.index(stem), f"nav.{stem}", f"{path.removesuffix(suffix)}.md"))
    return [(key, path) for _, key, path in sorted(found)]


def source_name(address: str) -> str:
    """Return the name by which the generator knows the page of an address: `standards/18-x.md`."""
    return f"{address.strip('./') or 'index'}.md"


def address_of_source(name: str) -> str:
    """Return the address of the page that the generator knows by a name; empty for the home page."""
    stem = name.removesuffix(".md").removesuffix("/index")
    return "" if stem == "index" else f"{stem}/"


def source_in(address: str, language: Language) -> str:
    """Return the same name with a language, by which static-i18n pairs it: `standards/18-x.cy.md`."""
    return f"{source_name(address).removesuffix('.md')}.{language.value}.md"


def _order(placed: tuple[NavEntry, Page]) -> tuple[tuple[int, str], str]:
    return placed[0].order, placed[1].address


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
