"""Generated things, pages and static files, and the site they stand on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from safon.model.language import Language

UNDATED = 1_704_067_200
"""1 January 2024 at midnight UTC, in seconds since 1970: the date where nothing says another."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """Where what is made will stand."""

    url: str
    """The address of the site's root, with a slash at its end."""
    moment: int = UNDATED
    """The date of everything that is written, in seconds since 1970; never the clock's, so that the same input gives
    the same bytes."""
    date_given: bool = False
    """Whether somebody gave that date; then it is the date of each print too."""
    or_earlier: bool = False
    """Whether nothing is known of before that date."""

    @property
    def made_at(self) -> datetime.datetime:
        """The date of everything that is written, in UTC."""
        return datetime.datetime.fromtimestamp(self.moment, datetime.UTC)

    @property
    def base_path(self) -> str:
        """The path of the site's root on its host, with slashes at both ends: `/` or `/guidance/`."""
        return urlsplit(self.url).path or "/"


@dataclass(frozen=True, kw_only=True)
class NavEntry:
    """Where a page stands in the navigation."""

    section: str
    """The label key of the group it stands in; empty for the top level."""
    title: str
    """Its name there, in the page's language."""
    order: tuple[int, str] = (0, "")
    """Its place within the group."""


@dataclass(frozen=True, kw_only=True)
class Duty:
    """What a search shows of a clause, each in words of the page's language."""

    words: str
    strength: str
    """How strongly it binds: "Must"."""
    when: str
    """Its limits; empty where it has none."""
    who: str
    """Its duty-holders, or that nobody is named."""
    promise: str
    """The same in the words of a child, which is searched and not shown; may be empty."""


@dataclass(frozen=True)
class Heading:
    """A heading of a page and what stands below it, for its contents list and for search."""

    level: int
    """2 for a part of the page, 3 for what stands in it."""
    id: str
    """The id of its element."""
    title: str
    """Its words."""
    text: str = ""
    """What stands below it, up to the next heading, as plain text."""
    duty: Duty | None = None
    """What a search shows of it, if it is a clause."""

    @property
    def outline(self) -> Heading:
        """The heading as its page has it, without what is for search alone."""
        return replace(self, text="", duty=None)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page, which the site generator dresses."""

    address: str
    """Where it stands, without its language: `standards/18-missing-children/`, and `./` for the home page."""
    content: str
    """Its HTML."""
    language: Language
    """The language it is in."""
    title: str
    """Its title, in its language."""
    id: str = ""
    """The id of the document that it shows, if it shows one."""
    description: str = ""
    """One sentence for search engines and link previews, in its language."""
    headings: tuple[Heading, ...] = ()
    """Its headings below its title, in order, with what a search should find below each."""
    nav: NavEntry | None = None
    """Its place in the navigation, if it has one."""
    edit_path: str = ""
    """The file an author would edit to change it, from the root of the tree."""
    chooser: str = ""
    """The address, from the root of the site, where a reader chooses the language of this page; empty for the root."""
    template: str = ""
    """The theme template to dress it in, where it is not the usual one."""
    searched: bool = True
    """Whether a search leads to it: not where it only says again what stands elsewhere."""
    script: str = ""
    """The path of its script from the root of the site, where it can do more than other pages."""
    style: str = ""
    """The path of its styles from the root of the site, where it shows what pages to read do not."""
    begins: bool = False
    """Whether people begin here, from a bookmark or a search: then it holds its styles, and waits for no file."""


@dataclass(frozen=True, kw_only=True)
class StaticFile:
    """A file that is written as it is: data, a print, a page that needs no theme."""

    path: str
    """Where it goes, from the root of the site, with forward slashes."""
    content: str | bytes
    """What is in it."""
    language: Language | None = None
    """The language it is in; none for what serves both."""


UNKNOWN_YET = "[[words]]"
"""The content of a page whose words are known last."""


@dataclass(frozen=True, kw_only=True)
class LateWords:
    """The words of a page that was declared with `UNKNOWN_YET` in their place, because they say what is made last."""

    address: str
    """Where the page stands, without its language."""
    content: str
    """Its HTML."""
    language: Language
    """The language it is in."""


Artefact = Page | StaticFile
"""A generated thing."""
