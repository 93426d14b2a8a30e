"""A walk over every link and anchor of a finished site, without a server."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

_LINKS = ("href", "src")


@dataclass(frozen=True)
class BrokenLink:
    """A link that leads nowhere."""

    page: str
    """The file that it stands in."""
    link: str
    """The link as it is written."""
    reason: str
    """What is missing."""


@dataclass(frozen=True)
class Walk:
    """What a walk came to."""

    pages: int
    """How many pages it read."""
    links: int
    """How many links it followed."""
    broken: tuple[BrokenLink, ...]
    """Those that lead nowhere, in order."""


@dataclass(frozen=True)
class _Page:
    links: tuple[str, ...]
    ids: frozenset[str]


def walk(site: Path, base_path: str = "/") -> Walk:
    """Follow every link of the pages below `site`, which stands at `base_path` of its host."""
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    broken = tuple(
        BrokenLink(name, link, reason)
        for name, page in pages.items()
        for link in page.links
        if (reason := _missing(name, link, pages, files, base_path))
    )
    return Walk(len(pages), sum(len(page.links) for page in pages.values()), broken)


def _read(path: Path) -> _Page:
    tree = html.document_fromstring(path.read_bytes())
    links: list[str] = []
    ids: set[str] = set()
    for element in tree.iter():
        links.extend(value for name in _LINKS if (value := element.get(name)) is not None)
        ids.update(value for name in ("id", "name") if (value := element.get(name)) is not None)
        if element.tag == "meta" and element.get("http-equiv") == "refresh":
            links.append((element.get("content") or "").partition("url=")[2])
    return _Page(tuple(links), frozenset(ids))


def _missing(name: str, link: str, pages: dict[str, _Page], files: set[str], base_path: str) -> str:
    """Return what `link` of the page `name` lacks; empty where it leads somewhere or outside the site."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return "is no address"
    if parts.scheme or parts.netloc:
        return ""
    target = name if not parts.path else _target(name, unquote(parts.path), base_path)
    if target is None:
        return "leads out of the site"
    found = next((each for each in (target, posixpath.join(target, "index.html")) if each in files), None)
    if found is None:
        return "no such page or file"
    if target == found or parts.path.endswith("/") or not parts.path:
        anchor = unquote(parts.fragment)
        if anchor and found in pages and anchor not in pages[found].ids:
            return f"no such place in {found}"
        return ""
    return "a folder's address ends with a slash"


def _target(name: str, path: str, base_path: str) -> str | None:
    if path.startswith("/"):
        if not path.startswith(base_path):
            return None
        inside = path.removeprefix(base_path)
    else:
        inside = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    inside = "" if inside == "." else inside
    return None if inside.startswith("..") else inside.rstrip("/")
