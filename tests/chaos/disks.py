"""Disks that fill up while a site is built: one sentence, and the site that stands is whole."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.chaos.builds import broken_in, built, safon
from tests.chaos.told import Told

SIZE = 64 * 1024 * 1024
"""Bytes of the small disk."""


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    """Mount a small disk in memory. Only an administrator can; raises SystemExit where nobody else is there."""
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "safon-chaos", str(folder)], check=False)
    if done.returncode:
        raise SystemExit("A small disk can be mounted by an administrator only. Run: sudo make chaos")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def tried(folder: Path, often: int) -> Told:
    """Build with so little room that the disk is full at some moment."""
    told, draw = Told(), random.Random(33)  # noqa: S311 - the same in every run
    disk = folder / "disk"
    with _disk(disk):
        tree, prints = built(disk)
        used = sum(each.stat().st_blocks * 512 for each in (tree / "site").rglob("*"))
        for number in range(often):
            shutil.rmtree(tree / ".build", ignore_errors=True)
            room = draw.randint(4096, used)
            _fill(disk / "filling", room)
            done = safon(tree, prints, "site")
            (disk / "filling").unlink()
            told.tried += 1
            told.count("built all the same" if done.returncode == 0 else "refused")
            if "Traceback" in done.stderr or (done.returncode and "the disk is full" not in done.stderr):
                told.wrong.append(f"{room} bytes of room ({number}): {done.stdout[-200:]} {done.stderr[-400:]}")
            if wrong := broken_in(tree / "site"):
                told.wrong.append(f"{room} bytes of room ({number}): {wrong}")
    return told


def _fill(file: Path, room: int) -> None:
    """Leave so many bytes of room on a disk."""
    free = os.statvfs(file.parent)
    left = max(0, free.f_bavail * free.f_frsize - room)
    with file.open("wb") as filling:
        os.posix_fallocate(filling.fileno(), 0, max(left, 1))
