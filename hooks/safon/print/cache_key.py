"""What decides the bytes of a print besides its data: templates, fonts, engine."""

from __future__ import annotations

import hashlib
import importlib.metadata
from importlib import resources
from pathlib import Path

HERE = Path(str(resources.files("safon.print")))
TEMPLATES, FONTS = HERE / "typst", HERE / "fonts"


def engine_fingerprint() -> str:
    """Return a fingerprint of the templates, the fonts and the engine."""
    versions = (importlib.metadata.version(each) for each in ("typst", "segno", "pikepdf"))
    found = hashlib.sha256(" ".join(versions).encode())
    for path in sorted((*TEMPLATES.iterdir(), *FONTS.iterdir())):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
