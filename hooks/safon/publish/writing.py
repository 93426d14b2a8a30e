"""Writing what is not a page."""

from __future__ import annotations

import os
from pathlib import Path

from safon.artefact import UNKNOWN_YET, Artefact, LateWords, StaticFile
from safon.publish.minify_html import without_idle_space
from safon.urls import in_language, index_file


def write_file(file: StaticFile | LateWords, folder: Path) -> None:
    """Write a file below `folder`, unless the same stands there, or words into a page there that has none yet."""
    if isinstance(file, LateWords):
        _write_words(file, folder)
        return
    path, content = f"{folder}/{file.path}", file.content
    content = content.encode() if isinstance(content, str) else content
    if not _holds(path, content):
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - thousands of small files: a path object costs
        with open(path, "wb") as target:  # noqa: PTH123 - as above
            target.write(content)


def path_of(made: Artefact | LateWords) -> str:
    """Return the file that something is written into, from the root of the site."""
    return made.path if isinstance(made, StaticFile) else index_file(in_language(made.address, made.language))


def _holds(path: str, content: bytes) -> bool:
    """Return whether a file is there and has the same bytes."""
    try:
        with open(path, "rb") as standing:  # noqa: PTH123 - as above
            return os.fstat(standing.fileno()).st_size == len(content) and standing.read() == content
    except OSError:
        return False


def _write_words(words: LateWords, folder: Path) -> None:
    page = folder / path_of(words)
    dressed = page.read_text(encoding="utf-8")
    if dressed.count(UNKNOWN_YET) != 1:
        msg = f"{page} has no one place for its words"
        raise ValueError(msg)
    content = without_idle_space(words.content).strip()
    page.write_text(dressed.replace(UNKNOWN_YET, content), encoding="utf-8")
