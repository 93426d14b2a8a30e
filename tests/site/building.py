"""Real builds by the real command, in this checkout or in a copy of it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.check.trees import VALID

ROOT = Path(__file__).parents[2]
PARTS = ("mkdocs.yml", "safon.toml", "docs", "standards", "hooks", "overrides")
"""What a build reads."""


def build(site: Path, *, root: Path = ROOT, **settings: str) -> subprocess.CompletedProcess[str]:
    """Build the site of the tree at `root` into `site`, strictly, with a fixed clock unless `settings` change it."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1", **settings}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return `folder`, made by the first of all processes that asks for it while the others wait."""
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            part = folder.with_suffix(".part")
            make(part)
            part.rename(folder)
    return folder


def copy_of_the_tree(folder: Path) -> Path:
    """Return a copy of all that a build reads, in `folder`."""
    folder.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy2(ROOT / part, folder / part)
    return folder


def small_tree(folder: Path) -> Path:
    """Return a copy with the small valid guidance of the checks, and hand-written pages that link to none of it."""
    tree = copy_of_the_tree(folder)
    shutil.rmtree(tree / "standards")
    shutil.copytree(VALID / "standards", tree / "standards")
    for page in (tree / "docs").glob("*.*.md"):
        page.write_text(f"# {page.stem}\n\nWords.\n", encoding="utf-8")
    return tree


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
