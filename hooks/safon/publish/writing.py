"""Writing what is not a page, and swapping a finished site in, whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from safon.model.artefact import Artefact


def write_files(artefacts: Iterable[Artefact], folder: Path) -> None:
    """Write every artefact that is not a page below `folder`."""
    for artefact in artefacts:
        if not artefact.is_page:
            path = folder / artefact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            content = artefact.content
            path.write_bytes(content.encode() if isinstance(content, str) else content)


def swap(finished: Path, site: Path) -> None:
    """Put the folder `finished` in the place of `site`, whole: what was there stays until the new one stands.

    Raises FileNotFoundError where `finished` is not there, and then changes nothing.
    """
    if not finished.is_dir():
        raise FileNotFoundError(finished)
    old = site.with_name(f".{site.name}.old")
    if old.exists():
        shutil.rmtree(old)
    if site.exists():
        site.rename(old)
    site.parent.mkdir(parents=True, exist_ok=True)
    finished.rename(site)
    if old.exists():
        shutil.rmtree(old)
