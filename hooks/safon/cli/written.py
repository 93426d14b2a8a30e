"""Files that a command writes: written aside, and swapped in when all of them are there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

_NEW = 0o666


def write_whole(files: Mapping[Path, bytes]) -> None:
    """Write files; none of them is touched before all are written. Raises OSError, and leaves nothing half-written."""
    aside: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            aside[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(path.stat().st_mode if path.exists() else _NEW & ~_umask())
        for path, ready in tuple(aside.items()):
            ready.replace(path)
            del aside[path]
    finally:
        for left in aside.values():
            left.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
