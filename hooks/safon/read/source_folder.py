"""A folder with the texts of sources → the lines of each source.

A text is the one of a source if its file is called like it, `practice-review-2018.txt`; or, whatever it is called, if
it holds at the named lines more of that source’s passages than any other file does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from safon.model.source_passages import SourcePassage
from safon.text.fingerprints import fingerprint_of, words_of

_TEXTS = (".txt", ".md")


@dataclass(frozen=True)
class SourceLines:
    """The text of a source."""

    file: str
    """The name of its file."""
    lines: tuple[str, ...]
    """Its lines."""


def read_sources(folder: Path, passages: Mapping[str, Iterable[SourcePassage]]) -> Mapping[str, SourceLines]:
    """Return the texts in `folder`, by the id of their source. Raises OSError where it cannot be read."""
    texts = [_text(path) for path in sorted(folder.iterdir()) if path.suffix in _TEXTS]
    found = {source: _best(source, tuple(known), texts) for source, known in passages.items()}
    return {source: text for source, text in found.items() if text is not None}


def _text(path: Path) -> SourceLines:
    text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return SourceLines(path.name, tuple(text.rstrip("\n").split("\n")))


def _best(source: str, passages: tuple[SourcePassage, ...], texts: list[SourceLines]) -> SourceLines | None:
    named = next((each for each in texts if Path(each.file).stem == source), None)
    best = max(texts, key=lambda text: _kept(passages, text), default=None)
    return named or (best if best is not None and _kept(passages, best) else None)


def _kept(passages: tuple[SourcePassage, ...], text: SourceLines) -> int:
    """Return how many passages of more than a few words stand in a text at the lines that they name."""
    return sum(
        fingerprint_of(words_of("\n".join(text.lines[each.first - 1 : each.last]))) == each.fingerprint
        for each in passages
        if each.words > _FEW
    )


_FEW = 5
