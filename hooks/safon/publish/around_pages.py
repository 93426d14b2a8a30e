"""What decides the bytes of a dressed page besides what it says itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from safon.context import Context, code_of
from safon.i18n.labels import Labels, LabelTree, load_labels
from safon.model.language import Language
from safon.store import key_of, versions

_PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "jinja2", "markdown", "pymdown-extensions")
WORDS = re.compile(r"""\bwords\(["'](?P<key>[\w.-]+)["']""")
"""How templates of the theme ask for an interface word."""
_NAVIGATION = "nav"
"""The group of the words of the navigation, and of the ways of the foot."""


def around(context: Context, root: Path, nav: object, settings: Iterable[object]) -> bytes:
    """Return a digest of the theme in the tree at `root`, the navigation, the program and `settings` of MkDocs."""
    files = [
        part for path in (root / "mkdocs.yml", *_theme(root)) for part in (path.relative_to(root), path.read_bytes())
    ]
    own = context.labels[context.language]
    words = (_words_around(root, own), _word(own.words, _NAVIGATION))
    parts = (*settings, code_of(context), *words, versions(*_PACKAGES), *files)
    return key_of(context.language, context.site.url, nav, *parts)


def words_around(root: Path, labels: Mapping[Language, Labels] | None = None) -> bytes:
    """Return a digest of the interface words around pages of the tree at `root`, those of its files unless given.

    Words of the navigation are not told apart, but for their order: they are names, which can be put into pages that
    stand.
    """
    found = (labels or load_labels()).values()
    return key_of(*(part for each in found for part in (_words_around(root, each), *_keys(each.words[_NAVIGATION]))))


def _keys(words: str | LabelTree) -> Iterator[str]:
    return iter(words if isinstance(words, Mapping) else ())


def _words_around(root: Path, labels: Labels) -> bytes:
    asked = sorted(
        {found["key"] for path in _theme(root) for found in WORDS.finditer(path.read_text(encoding="utf-8"))}
    )
    return key_of(*(part for key in asked for part in (key, _word(labels.words, key))))


def _word(words: LabelTree, key: str) -> object:
    found: object = words
    for part in key.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _theme(root: Path) -> list[Path]:
    return sorted((root / "overrides").rglob("*.html"))
