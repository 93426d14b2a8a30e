"""What `safon check` takes on the whole guidance, beside an earlier commit on its own:  make bench.

The two take turns in one run, so that what else the machine does slows both. The aim is at most 1.2 times the time of
the commit from before the rules that hold the two languages to each other. Nothing here is asserted: the figures are
for reading.
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


def _check(safon: Path, tree: Path) -> Taken:
    """Return what one check of a tree takes. Raises SystemExit where it finds an error, or cannot be run."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    start = time.perf_counter()
    running = subprocess.Popen([safon, "check"], cwd=tree, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise SystemExit(f"the check of {tree} failed")
    return Taken(time.perf_counter() - start, usage.ru_utime + usage.ru_stime)


def _told(name: str, now: list[float], before: list[float]) -> str:
    ours, theirs = statistics.median(now), statistics.median(before)
    return f"{name}: {ours:.2f} s, before {theirs:.2f} s; ratio {ours / theirs:.2f}"


def main() -> None:
    """Measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    here = Path(sys.executable).with_name("safon")
    with worktree_of(commit) as tree:
        there = tree / ".venv" / "bin" / "safon"
        _check(here, ROOT), _check(there, tree)  # what is compiled once is not measured
        pairs = [(_check(here, ROOT), _check(there, tree)) for _ in range(ROUNDS)]
    print(f"safon check beside {commit}, medians of {ROUNDS} in turn")
    print(_told("on the clock    ", [now.wall for now, _ in pairs], [before.wall for _, before in pairs]))
    print(_told("of the processor", [now.work for now, _ in pairs], [before.work for _, before in pairs]))


if __name__ == "__main__":
    main()
