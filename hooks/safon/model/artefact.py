"""A generated thing: a page, a file of data, a print."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from safon.model.language import Language


@dataclass(frozen=True, kw_only=True)
class Site:
    """Where what is made will stand."""

    url: str
    """The address of the site's root, with a slash at its end."""

    @property
    def base_path(self) -> str:
        """The path of the site's root on its host, with slashes at both ends: `/` or `/guidance/`."""
        return urlsplit(self.url).path or "/"


@dataclass(frozen=True, kw_only=True)
class NavPlace:
    """Where a page stands in the navigation."""

    section: str
    """The label key of the group it stands in; empty for the top level."""
    title: str
    """Its name there, in the page's language."""
    order: tuple[int, str] = (0, "")
    """Its place within the group."""


@dataclass(frozen=True, kw_only=True)
class Artefact:
    """A generated thing and where it goes.

    A page is Markdown with `path` ending in `.md`, its address without language: `standards/18-missing-children.md`.
    Anything else is written as it is to `path`, from the root of the site.
    """

    path: str
    """Where it goes, with forward slashes."""
    content: str | bytes
    """The Markdown of a page, or the bytes of a file."""
    language: Language | None = None
    """The language it is in; none for what serves both."""
    title: str = ""
    """A page's title, in its language."""
    description: str = ""
    """One sentence for search engines and link previews, in its language."""
    nav: NavPlace | None = None
    """Its place in the navigation, if it has one."""
    edit_path: str = ""
    """The file an author would edit to change it, from the root of the tree."""
    template: str = ""
    """The theme template to dress it in, where it is not the usual one."""

    @property
    def is_page(self) -> bool:
        """Whether the site generator dresses it as a page."""
        return self.path.endswith(".md")
