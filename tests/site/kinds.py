"""Every kind of page of a built site, found in the site itself, so that a new kind is tested from its first build."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Route
from safon.model.language import Language

from tests.site.building import ROOT

LANGUAGES = tuple(each.value for each in Language)
_SHORT, _SAY = "id", "say"
LONG = 48 * 1024
"""Bytes; where there are several pages of a kind, one that is longer is not chosen."""
WRITTEN = "written"
"""The kind of all pages that are written by hand: one template makes them all."""
_OUTLINE = b"sf-slate--big sf-slate--hollow"
_LEADS_ON = re.compile(rb'<meta http-equiv="refresh"[^>]*>')


@dataclass(frozen=True)
class Place:
    """One page to look at."""

    name: str
    """Its language and kind, as a test names it."""
    path: str
    """Its address below the site's."""
    language: str
    """Its language; for a page of both, that of its words in the head."""
    themed: bool = True
    """Whether it has the theme's header and navigation."""


def kinds(site: Path) -> dict[str, str]:
    """Return the address, without language, of one page of each kind: the fullest where there are several.

    A kind is a first part of the address and a depth: `standards`, `standards/*`. A standard that is an outline is one
    of its own, and the hand-written pages are one together.
    """
    fullest: dict[str, tuple[int, str]] = {}
    root = site / LANGUAGES[0]
    for page in sorted(root.rglob("index.html")):
        parts = page.parent.relative_to(root).parts
        if parts[:1] in ((_SHORT,), (_SAY,)):
            continue
        size = page.stat().st_size if page.stat().st_size <= LONG else 1  # the longest lists only take longer
        name = _kind(page, parts)
        fullest[name] = max((size, "".join(f"{part}/" for part in parts)), fullest.get(name, (0, "")))
    return {name: address for name, (_, address) in sorted(fullest.items())}


def _kind(page: Path, parts: tuple[str, ...]) -> str:
    if len(parts) == 1 and (ROOT / "docs" / f"{parts[0]}.{LANGUAGES[0]}.md").is_file():
        return WRITTEN
    name = "/".join((*parts[:1], *("*" for _ in parts[1:]))) or "home"
    return f"{name} (outline)" if _OUTLINE in page.read_bytes() else name


def places(site: Path) -> list[Place]:
    """Return one page of every kind in both languages, and the pages that belong to neither."""
    short = sorted(each.name for each in (site / _SHORT).iterdir())[-1]
    plain = {"root": "", "short address": f"{_SHORT}/{short}/", "lost": "404.html"}
    return [
        *(
            Place(f"{tag} {name}", f"{tag}/{address}", tag)
            for name, address in kinds(site).items()
            for tag in LANGUAGES
        ),
        *(Place(f"{tag} short address", f"{tag}/{_SHORT}/{short}/", tag, themed=False) for tag in LANGUAGES),
        *(
            Place(f"{tag} say {about}", f"{tag}/{_SAY}/{about}/", tag, themed=False)
            for tag in LANGUAGES
            for about in _said(site)
        ),
        *(Place(name, path, "cy", themed=False) for name, path in plain.items()),
    ]


def _said(site: Path) -> tuple[str, str]:
    """Return a clause on which views can be sent, and the document whose page of that kind is the fullest."""
    sizes = {each.name: (each / "index.html").stat().st_size for each in (site / LANGUAGES[0] / _SAY).iterdir()}
    clauses = {name: size for name, size in sizes.items() if "." in name}
    return max(clauses, key=lambda name: clauses[name]), max(
        sizes.keys() - clauses.keys(), key=lambda name: sizes[name]
    )


def stay(page: Page, address: str) -> None:
    """Keep short addresses from leading on, so that their own pages can be looked at."""

    def without_leading_on(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=_LEADS_ON.sub(b"", answer.body()))

    for tag in LANGUAGES:
        page.route(f"{address}{tag}/{_SHORT}/**", without_leading_on)


def probe(name: str) -> str:
    """Return the script of that name, a function to run in a page."""
    return (Path(__file__).parent / "probes" / f"{name}.js").read_text(encoding="utf-8")
