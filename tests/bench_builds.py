"""What a build takes from nothing and after a commit, beside an earlier commit that is built alike:  make bench.

Each tree is built on its own, one after the other, so that what else the machine does slows both. Nothing here is
asserted: the figures are for reading. The aims are 0.35 of the earlier time from nothing, 0.15 after a commit of one
sentence, 0.2 after a commit of one style line.

`make site` is what is measured. It leaves the whole framework's booklet and print shop's file to `make print-all`,
which makes all that the earlier commit made; what that takes from nothing is told too.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.baseline import worktree_of
from tests.site.building import PARTS, ROOT

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
STANDARD, STYLE = "standards/national/18-missing-children.en.md", "overrides/assets/safon/site.css"
_MIB = 1024 * 1024
_PAGE = resource.getpagesize()
_PROSE = re.compile(r"(## Narrative\n(?:\n|#[^\n]*\n)*)")
"""What stands before the first words of a narrative: it may begin with a heading of its own."""


@dataclass(frozen=True)
class Taken:
    """What one build took."""

    seconds: float
    mebibytes: float
    """The greatest sum over all its processes, looked at ten times a second."""


def _git(tree: Path, *words: str) -> None:
    identity = ["-c", "user.name=Someone", "-c", "user.email=someone@safon.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=tree, check=True, stdout=subprocess.DEVNULL)


def _commit(tree: Path, path: str, change: Callable[[str], str]) -> None:
    file = tree / path
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "one line")


def _build(tree: Path, python: Path, **settings: str) -> Taken:
    """Build a tree as `make site` does, and return what it took. Raises CalledProcessError where it cannot be built."""
    # Where Python may not keep what it compiled, each start compiles our modules again, as on no author's machine.
    unset = ("SOURCE_DATE_EPOCH", "SAFON_PRINTS", "SAFON_PRINT_ALL", "PYTHONDONTWRITEBYTECODE")
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(tree / "hooks")}
    environment = {name: value for name, value in os.environ.items() if name not in unset} | own | settings
    command = [str(python), "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tree / ".build" / "site")]
    start = time.perf_counter()
    running = subprocess.Popen(command, cwd=tree, env=environment, stderr=subprocess.DEVNULL)
    with _watched(running.pid) as seen:
        if running.wait():
            raise subprocess.CalledProcessError(running.returncode, command)
        seconds = time.perf_counter() - start
    return Taken(seconds, max(seen, default=0) / _MIB)


@contextmanager
def _watched(pid: int) -> Iterator[list[int]]:
    """Yield a list that grows by the memory of a process and all below it, in bytes, ten times a second (Linux)."""
    seen, done = [0], threading.Event()

    def look() -> None:
        while not done.wait(0.1):
            seen.append(sum(map(_resident, _family(pid))))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        done.set()
        watcher.join()


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all below it, without a process of our own, which would take from what is measured."""
    yield pid
    with suppress(OSError):  # it may have ended meanwhile
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))


def _resident(pid: int) -> int:
    """Return the memory that a process holds, in bytes; none where it has ended."""
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    return 0


def copy_of(source: Path, folder: Path) -> Path:
    """Return a copy of what a tree at `source` is built from, with a history of one commit."""
    folder.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (source / part).is_dir() else shutil.copy2
        copy(source / part, folder / part)
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "all")
    return folder


def _measured(source: Path, python: Path, folder: Path) -> tuple[Taken, Taken, Taken]:
    """Return what builds take: from nothing, after a commit of one sentence, after a commit of one style line."""
    copy_of(source, folder)
    first = _build(folder, python)
    time.sleep(1)  # commits are dated by the second
    _commit(folder, STANDARD, lambda text: _PROSE.sub(r"\1One more sentence. ", text, count=1))
    sentence = _build(folder, python)
    time.sleep(1)
    _commit(folder, STYLE, lambda text: f"{text}.sf-one-more {{ color: inherit }}\n")
    return first, sentence, _build(folder, python)


def main() -> None:
    """Measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    with worktree_of(commit) as tree, tempfile.TemporaryDirectory() as folder:
        there = _measured(tree, tree / ".venv" / "bin" / "python", Path(folder) / "before")
        here = _measured(ROOT, Path(sys.executable), Path(folder) / "now")
        shutil.rmtree(Path(folder) / "now" / ".build")
        every = _build(Path(folder) / "now", Path(sys.executable), SAFON_PRINT_ALL="1")
    print(f"builds beside {commit}, each in a tree of its own")
    names = ("from nothing", "after a sentence", "after a style line", "every print")
    for name, now, before in zip(names, (*here, every), (*there, there[0]), strict=True):
        time_told = f"{now.seconds:.1f} s, before {before.seconds:.1f} s, ratio {now.seconds / before.seconds:.2f}"
        memory = f"{now.mebibytes:.0f} MiB, before {before.mebibytes:.0f}, ratio {now.mebibytes / before.mebibytes:.2f}"
        print(f"{name:18}: {time_told}; {memory}")


if __name__ == "__main__":
    main()
