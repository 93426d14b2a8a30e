"""Styles within the pages where people begin: their first words wait for no other file.

A page of the theme asks for a file of styles and for the script that starts it. Where people begin, both are put into
it, and its policy allows these two and no other, by their digests (Content Security Policy Level 3, 2.3.1).
"""

from __future__ import annotations

import base64
import hashlib
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from safon.urls import START_SCRIPT

_PICTURE = 'url("'
_HELD = f"{_PICTURE}data:"
"""How a style asks for a file, and how it holds one itself."""


class StylesWithinError(Exception):
    """A page of the theme asks for its styles otherwise than pages do; the message says what it lacks."""


@dataclass(frozen=True)
class StylesWithin:
    """What is put into pages where people begin."""

    styles: Mapping[str, str]
    """The text of each file of styles that may stand within a page, by its path from the root of the site."""
    start: str
    """The text of the script that starts a page."""

    def put_into(self, path: str, page: str) -> str:
        """Return the page at `path` of the site with its styles in it; any other as it is.

        Raises StylesWithinError where such a page has no such script, or no policy.
        """
        above = posixpath.relpath(".", posixpath.dirname(path) or ".")
        for style, text in self.styles.items():
            asked = f'<link rel="stylesheet" href="{above}/{style}" data-sf-within>'
            if asked in page:
                folder = f"{above}/{posixpath.dirname(style)}/"
                own = text.replace(_PICTURE, _PICTURE + folder).replace(f"{_PICTURE}{folder}data:", _HELD)
                page = _replaced(page, asked, f"<style>{own}</style>", path)
                page = _replaced(page, "style-src 'self'", f"style-src 'self' {_digest(own)}", path)
                script = f'<script src="{above}/{START_SCRIPT}"></script>'
                page = _replaced(page, script, f"<script>{self.start}</script>", path)
                return _replaced(page, "script-src 'self'", f"script-src 'self' {_digest(self.start)}", path)
        return page


NOTHING = StylesWithin({}, "")
"""For pages that are written as they are."""


def _digest(text: str) -> str:
    """Return how a policy names the text of an element."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _replaced(page: str, old: str, new: str, path: str) -> str:
    before, found, after = page.partition(old)
    if not found:
        msg = f"{path} has no {old}, which is to be replaced: look at overrides/main.html"
        raise StylesWithinError(msg)
    return f"{before}{new}{after}"
