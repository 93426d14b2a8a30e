"""What a page is called by what stands around its words, and the same page with other names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape as escape_in_contents

from markupsafe import escape

from safon.artefact import Heading, Page

_HEAD = ("<head>", "</head>")
_CONTENTS = ('<nav class="sf-toc', "</nav>")
"""Where they stand, as the theme and `overrides/partials/toc.html` have it."""
_LETTER = 3
"""Titles shorter than this are letters of a glossary, which the contents list sets in another way."""
_CLAUSE = "clause-"
"""How the id of a clause begins, which it sets in a row; the first heading is where a page is skipped to."""

Replacement = tuple[str, str]
"""What stands, and what is to stand in its place."""


@dataclass(frozen=True)
class Names:
    """What a page is called in its head and its contents list."""

    name: str
    """Its name in the navigation; its title where it has none there."""
    title: str
    description: str
    headings: tuple[tuple[str, str], ...]
    """Id and title of each heading."""


def names_of(page: Page) -> Names:
    """Return the names of a page."""
    headings = tuple((each.id, each.title) for each in page.headings)
    return Names(page.nav.title if page.nav else page.title, page.title, page.description, headings)


def without_names(page: Page) -> Page:
    """Return a page without its words, and in place of each name what tells whether another fits there."""
    headings = tuple(_without_name(each) for each in page.headings)
    nav = replace(page.nav, title="") if page.nav else None
    described = "." if page.description else ""
    return replace(page, content="", title="", description=described, headings=headings, nav=nav)


def _without_name(heading: Heading) -> Heading:
    place = heading.id if heading.level == 1 or heading.id.startswith(_CLAUSE) else ""
    return replace(heading.outline, title="." * min(len(heading.title), _LETTER), id=place)


def with_names(html: str, before: Names, now: Names) -> str:
    """Return a finished page with its names of `now`, which has as many headings."""
    head = [
        *_pairs(["<title>{} - ", "<title>{}</title>"], before.title, now.title),
        *_pairs(
            ['<meta name="description" content="{}">', '<meta property="og:description" content="{}">'],
            before.description,
            now.description,
        ),
    ]
    listed = [
        (f'"#{old}">{escape_in_contents(title)}</a>', f'"#{new}">{escape_in_contents(name)}</a>')
        for (old, title), (new, name) in zip(before.headings, now.headings, strict=True)
    ]
    named = with_name(html, before.name, now.name)
    return within(within(named, _HEAD, head), _CONTENTS, listed)


def with_name(html: str, before: str, now: str) -> str:
    """Return a finished page with another name for where it is linked to."""
    return within(html, _HEAD, _pairs(['<meta property="og:title" content="{}">'], before, now))


def _pairs(forms: Iterable[str], old: str, new: str) -> Iterable[Replacement]:
    return ((form.format(escape(old)), form.format(escape(new))) for form in forms)


def within(html: str, part: tuple[str, str], pairs: Iterable[Replacement]) -> str:
    """Return a page with one text in place of another, within the first `part` from its start to its end."""
    start = html.find(part[0])
    end = html.find(part[1], start)
    if start < 0 or end < 0:
        return html
    others = {old: new for old, new in pairs if old != new}
    one = re.compile("|".join(map(re.escape, others)) or "$^")
    return f"{html[:start]}{one.sub(lambda found: others[found[0]], html[start:end])}{html[end:]}"
