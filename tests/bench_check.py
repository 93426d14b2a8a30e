"""What `safon check` takes on the whole guidance, beside an earlier commit on its own, and `safon diff` beside a check.

    make bench

They take turns in one run, so that what else the machine does slows all. The aim is at most 1.2 times the time of the
commit from before the rules that hold the two languages to each other, and for a difference, which reads two states, at
most 2.5 times that of a check. Nothing here is asserted: the figures are for reading.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.baseline import worktree_of
from tests.site.building import ROOT

BEFORE = "4157c12"
"""The commit to compare with; name another one on the command line."""
ROUNDS = 15


@dataclass(frozen=True)
class Taken:
    """What one run took, in seconds."""

    wall: float
    """On the clock."""
    work: float
    """Of the processor."""


def _run(safon: Path, tree: Path, *words: str, wrong: bool = False) -> Taken:
    """Return what a command takes in a tree, a check if none is named. Raises SystemExit where it fails.

    Where the guidance may be `wrong`, to say so is no failure: rules of today find more in that of the earlier commit.
    """
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    start = time.perf_counter()
    running = subprocess.Popen([safon, *(words or ("check",))], cwd=tree, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode and not (wrong and running.returncode == 1):
        raise SystemExit(f"safon {' '.join(words) or 'check'} failed in {tree}")
    return Taken(time.perf_counter() - start, usage.ru_utime + usage.ru_stime)


def _told(pairs: list[tuple[Taken, Taken]], beside: str) -> str:
    """Return how the first of each pair compares with the second."""
    told = []
    for name in ("wall", "work"):
        ours, theirs = (statistics.median(getattr(pair[at], name) for pair in pairs) for at in (0, 1))
        where = "on the clock    " if name == "wall" else "of the processor"
        told.append(f"{where}: {ours:.2f} s, {beside} {theirs:.2f} s; ratio {ours / theirs:.2f}")
    return "\n".join(told)


def main() -> None:
    """Measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    here = Path(sys.executable).with_name("safon")
    with worktree_of(commit) as tree:
        there = tree / ".venv" / "bin" / "safon"
        _run(here, ROOT), _run(there, tree)  # what is compiled once is not measured
        pairs = [(_run(here, ROOT), _run(there, tree)) for _ in range(ROUNDS)]
        same = [(_run(here, tree, wrong=True), _run(there, tree)) for _ in range(ROUNDS)]
    print(f"safon check beside {commit}, medians of {ROUNDS} in turn")
    print(_told(pairs, "before"))
    print("the same, both on the guidance of that commit")
    print(_told(same, "before"))
    _run(here, ROOT, "diff", commit)
    pairs = [(_run(here, ROOT, "diff", commit), _run(here, ROOT)) for _ in range(ROUNDS)]
    print(f"safon diff {commit} beside safon check, medians of {ROUNDS} in turn")
    print(_told(pairs, "check"))


if __name__ == "__main__":
    main()
