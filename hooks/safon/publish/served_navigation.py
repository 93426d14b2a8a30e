"""The navigation of a site that is served: another name stands in all pages at once, and no page is dressed for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import escape

from safon.artefact import Page
from safon.context import Context
from safon.i18n.labels import LabelTree
from safon.model.language import Language
from safon.publish.names_around import with_name, within
from safon.publish.navigation import NavTree, address_of_source, navigation
from safon.publish.template_context import FOOTER
from safon.urls import href, in_language, index_file, page_of

_PARTS = (('<nav class="sf-nav"', "</nav>"), ('<footer class="md-footer"', "</footer>"))
"""The navigation and the foot, as `overrides/partials` has them."""
_LINKS = ('<a href="{}">{}</a>', '<a href="{}" class="md-nav__link--active" aria-current="page">{}</a>')
"""A link, and the one that leads to its own page."""


@dataclass(frozen=True)
class _Names:
    """Addresses and names, in order. Addresses are of one language, without it."""

    links: tuple[tuple[str, str], ...]
    """The links of the navigation, with the name of a group for its first page, and those of the foot."""
    own: tuple[tuple[str, str], ...]
    """Its pages, each with its own name."""

    @property
    def addresses(self) -> list[str]:
        """All that they lead to: the same where names are all that differs."""
        return [address for address, _ in (*self.links, *self.own)]


class ServedNavigation:
    """The navigation of the pages in the folder of a site."""

    def __init__(self, folder: Path) -> None:
        """Look after the site in `folder`."""
        self._folder = folder
        self._stands: dict[Language, _Names] = {}
        self._hand_written: dict[Language, tuple[str, ...]] = {}

    def note(self, pages: Iterable[Page], hand_written: tuple[str, ...], context: Context) -> NavTree:
        """Return the navigation of a language, and take note that a build gives it to all pages."""
        tree = navigation(pages, hand_written, context)
        self._stands[context.language], self._hand_written[context.language] = _read(tree, context), hand_written
        return tree

    def follow(self, pages: Iterable[Page], context: Context) -> bool:
        """Put the names that `pages` have now into every page that stands; return whether they are all it needs.

        They are not where a hand-written page has no other title than its name, or may have none.
        """
        language, made = context.language, list(pages)
        before = self._stands[language]
        now = _read(navigation(made, self._hand_written[language], context), context)
        if now.addresses != before.addresses or self._is_title(language, before, now, {each.address for each in made}):
            return False
        if now != before:
            self._rename(self._folder / language.value, before, now)
            self._stands[language] = now
        return True

    def _is_title(self, language: Language, before: _Names, now: _Names, made: set[str]) -> bool:
        """Return whether a name that changed is the title of a page that nobody `made`."""
        titles = (
            (self._folder / index_file(in_language(address, language)), f"<title>{escape(old)} - ")
            for address, old, _ in _changed(before.own, now.own)
            if address and address not in made
        )
        return any(title in file.read_text(encoding="utf-8") for file, title in titles)

    def _rename(self, folder: Path, before: _Names, now: _Names) -> None:
        links = list(_changed(before.links, now.links))
        own = {address: (old, new) for address, old, new in _changed(before.own, now.own)}
        for file in folder.rglob("*.html"):
            page = file.read_text(encoding="utf-8")
            place = file.parent.relative_to(folder).as_posix()
            address = "" if place == "." else f"{place}/"
            renamed = _with_links(page, [(href(address, to), old, new) for to, old, new in links])
            if address in own:
                renamed = with_name(renamed, *own[address])
            if renamed != page:
                file.write_text(renamed, encoding="utf-8")


def relabelled(pages: Iterable[Page], before: LabelTree, now: LabelTree) -> Iterator[Page]:
    """Yield pages with what a label calls them `now` in the navigation, before anybody makes them again."""
    names = dict(_words(before["nav"], now["nav"]))
    for page in pages:
        name = names.get(page.nav.title) if page.nav else None
        yield replace(page, nav=replace(page.nav, title=name)) if page.nav and name else page


def _words(before: str | LabelTree, now: str | LabelTree) -> Iterator[tuple[str, str]]:
    """Yield the old and the new of each word that stands in both of two groups of labels."""
    if isinstance(before, Mapping) and isinstance(now, Mapping):
        for key in before.keys() & now.keys():
            old, new = before[key], now[key]
            if isinstance(old, str) and isinstance(new, str):
                yield old, new


def _read(tree: NavTree, context: Context) -> _Names:
    links: list[tuple[str, str]] = []
    own: list[tuple[str, str]] = []
    for name, inside in (entry for group in tree for entry in group.items()):
        named = [{name: inside}] if isinstance(inside, str) else inside
        pages = [(address_of_source(path), title) for each in named for title, path in each.items()]
        own += pages
        links += [(pages[0][0], name), *pages[1:]]
    foot = [(page_of(each), context.label(f"nav.{each}")) for each in FOOTER]
    return _Names((*links, *foot), tuple(own))


def _changed(before: Iterable[tuple[str, str]], now: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield address, old name and new name of whatever is called otherwise."""
    for (address, old), (_, new) in zip(before, now, strict=True):
        if old != new:
            yield address, old, new


def _with_links(page: str, names: Iterable[tuple[str, str, str]]) -> str:
    """Return a page with other names in its navigation and its foot: where each leads, the old and the new."""
    others = [
        (link.format(way, escape(old)), link.format(way, escape(new))) for way, old, new in names for link in _LINKS
    ]
    for part in _PARTS:
        page = within(page, part, others)
    return page
