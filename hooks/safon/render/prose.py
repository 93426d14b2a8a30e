"""An author's Markdown with its ids and pictures turned into addresses of the site."""

from __future__ import annotations

import posixpath
import re

from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.references import references_in
from safon.render.links import relative, target_of
from safon.render.markdown import literal
from safon.render.names import short_name

_PICTURE = re.compile(r"(!\[[^\]\n]*\]\(\s*<?)([\w./-]+)(>?\s*[)\"' ])")


def linked(text: str, address: str, library: Library, language: Language) -> str:
    """Return Markdown whose `[18.4]` and `[S18]` lead to their pages from the page at `address`."""
    lines = text.split("\n")
    for reference in reversed(tuple(references_in(text, Position("")))):
        to = target_of(reference.id, library)
        if to is not None:
            at, line = reference.position.line - 1, lines[reference.position.line - 1]
            start, end = reference.position.column - 2, reference.position.column + len(reference.id)
            link = f"[{_name(reference.id, library, language)}]({relative(address, to)})"
            lines[at] = line[:start] + link + line[end:]
    return "\n".join(lines)


def with_pictures(text: str, folder: str, up: str) -> str:
    """Return Markdown whose pictures, named from `folder` of the guidance, are found from `up`, the site's root."""

    def found(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(folder, match[2]))
        return f"{match[1]}{up}pictures/{path}{match[3]}"

    return _PICTURE.sub(found, text)


def _name(any_id: str, library: Library, language: Language) -> str:
    found = library.find(any_id)
    return literal(short_name(found, library, language)) if isinstance(found, Document) else any_id
