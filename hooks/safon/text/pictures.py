"""Which pictures a text may hold."""

from __future__ import annotations

import posixpath

_FORMS = {"png": "png", "jpg": "jpg", "jpeg": "jpg", "gif": "gif", "webp": "webp", "svg": "svg"}
_SOURCE = b"#image(bytes(json(bytes(sys.inputs.picture))), format: sys.inputs.form)"


def form_of(path: str) -> str:
    """Return the form of a picture by the ending of its file: `png`; empty where no page or print can hold it."""
    return _FORMS.get(posixpath.splitext(path)[1].removeprefix(".").lower(), "")


def unreadable(path: str, content: bytes) -> str | None:
    """Return why a picture cannot be drawn, in the words of the engine that would print it; none where it can."""
    # The engine is large, and most guidance has no pictures.
    import typst  # noqa: PLC0415

    form = form_of(path)
    if not form:
        return "its ending is not one of a picture"
    try:
        typst.compile(_SOURCE, sys_inputs={"picture": str([*content]), "form": form}, format="png")
    except typst.TypstError as error:
        return str(error).strip().splitlines()[0]
    return None
