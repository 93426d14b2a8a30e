"""Which pictures a text may hold."""

from __future__ import annotations

import posixpath

_FORMS = {"png": "png", "jpg": "jpg", "jpeg": "jpg", "gif": "gif", "webp": "webp", "svg": "svg"}


def form_of(path: str) -> str:
    """Return the form of a picture by the ending of its file: `png`; empty where no page or print can hold it."""
    return _FORMS.get(posixpath.splitext(path)[1].removeprefix(".").lower(), "")
