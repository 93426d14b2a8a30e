"""An author's Markdown with its ids turned into links, and plain text made safe for a page."""

from __future__ import annotations

import html
import posixpath
import re

from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.references import references_in
from safon.render.links import target_path
from safon.render.names import short_name

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|!&])")


def linked(text: str, page: str, library: Library, language: Language) -> str:
    """Return Markdown whose `[18.4]` and `[S18]` lead to their pages from the page at path `page`."""
    lines = text.split("\n")
    for reference in reversed(tuple(references_in(text, Position("")))):
        path = target_path(reference.id, library)
        if path is not None:
            at, line = reference.position.line - 1, lines[reference.position.line - 1]
            start, end = reference.position.column - 2, reference.position.column + len(reference.id)
            link = f"[{_name(reference.id, library, language)}]({md_link(page, path)})"
            lines[at] = line[:start] + link + line[end:]
    return "\n".join(lines)


def _name(any_id: str, library: Library, language: Language) -> str:
    found = library.find(any_id)
    return short_name(found, library, language) if isinstance(found, Document) else any_id


def md_link(page: str, path: str) -> str:
    """Return the way from the page at path `page` to another page path, as Markdown files refer to each other."""
    target, _, anchor = path.partition("#")
    way = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return f"{way}{'#' + anchor if anchor else ''}"


def plain(text: str) -> str:
    """Return plain text as Markdown that means just that text."""
    return _MARKUP.sub(lambda match: html.escape(match[1]) if match[1] in "<>&" else f"\\{match[1]}", text)
