"""Writing what is not a page."""

from __future__ import annotations

import os
from pathlib import Path

from safon.artefact import StaticFile


def write_file(file: StaticFile, folder: Path) -> None:
    """Write a file below `folder`."""
    path = f"{folder}/{file.path}"
    os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - thousands of small files: a path object costs
    content = file.content
    with open(path, "wb") as target:  # noqa: PTH123 - as above
        target.write(content.encode() if isinstance(content, str) else content)
