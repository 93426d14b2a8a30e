"""What decides the bytes of a dressed page besides what it says itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from safon.context import Context, program_of
from safon.store import key_of, versions

_PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "jinja2", "markdown", "pymdown-extensions")


def around(context: Context, root: Path, nav: object, settings: Iterable[object]) -> bytes:
    """Return a digest of the theme in the tree at `root`, the navigation, the program and `settings` of MkDocs."""
    theme = sorted((root / "overrides").rglob("*.html"))
    files = [part for path in (root / "mkdocs.yml", *theme) for part in (path.relative_to(root), path.read_bytes())]
    return key_of(context.language, context.site.url, nav, *settings, program_of(context), versions(*_PACKAGES), *files)
