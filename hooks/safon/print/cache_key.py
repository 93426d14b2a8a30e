"""What decides the bytes of a print besides its data: templates, fonts, engine."""

from __future__ import annotations

import hashlib
from pathlib import Path

HERE = Path(__file__).parent
TEMPLATES, FONTS = HERE / "typst", HERE / "fonts"


def engine_fingerprint() -> str:
    """Return a fingerprint of the templates, the fonts and the engine."""
    import importlib.metadata  # noqa: PLC0415 - the engine looks for its templates here, and needs none of it

    versions = (importlib.metadata.version(each) for each in ("typst", "segno", "pikepdf"))
    found = hashlib.sha256(" ".join(versions).encode())
    for path in sorted((*TEMPLATES.iterdir(), *FONTS.iterdir())):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
