"""What the list of sources says fits together, and nothing restates what nobody here has read."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.lists import sources_named
from safon.check.rule import rule
from safon.model.library import Library
from safon.model.problem import Finding
from safon.model.source_documents import SourceDocument


@rule("source-was-read", "Nothing restates a source that is only known to exist.")
def source_was_read(library: Library) -> Iterator[Finding]:
    for source, position in sources_named(library):
        entry = library.vocabulary.get(SourceDocument, source.document)
        if entry is not None and not entry.read:
            message = f'"{entry.id}" is only known to exist, so nothing can come from it.'
            hint = (
                "Name the source that this comes from. If somebody has read it, delete its read: false in sources.yml."
            )
            yield Finding(position, message, hint, len(entry.id))


@rule("source-follows-earlier", "A source follows on from earlier ones, never from itself.")
def source_follows_earlier(library: Library) -> Iterator[Finding]:
    for listed in library.vocabulary.lists.get(SourceDocument, {}).values():
        if isinstance(entry := listed.entry, SourceDocument):
            for at, before in enumerate(entry.follows):
                if entry.id in _all_before(before, library):
                    message = f"{entry.id} comes after {before}, which comes after {entry.id}."
                    if before == entry.id:
                        message = f"{entry.id} cannot follow on from itself."
                    hint = "Delete it here." if before == entry.id else "Delete it below the one that came first."
                    yield Finding(listed.source_map.at("follows", at), message, hint, len(before))


def _all_before(source_id: str, library: Library) -> set[str]:
    """Return a source and all that it follows, directly or by way of others."""
    found, waiting = set[str](), [source_id]
    while waiting:
        current = waiting.pop()
        entry = library.vocabulary.get(SourceDocument, current)
        if current not in found:
            found.add(current)
            waiting += entry.follows if entry is not None else ()
    return found
