"""What `make test` takes, from nothing and again, beside an earlier commit:  make bench-tests.

Both commits are checked out beside each other, each with its own packages and nothing else, and tested one after the
other. It takes as long as it says, which is why `make bench` leaves it out. The aim is half of the earlier time.
"""

from __future__ import annotations

import os
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.baseline import run_make, worktree_of
from tests.bench_builds import BEFORE

_COUNTED = re.compile(r"\d+ (?:passed|failed|errors?)\b")


@dataclass(frozen=True)
class Tested:
    """How one run went."""

    seconds: float
    told: str
    """How many tests passed, and how many did not."""


def _tested(tree: Path) -> Tested:
    start = time.perf_counter()
    done = run_make(tree, "test")
    told = _COUNTED.findall(done.stdout) or [f"failed before any test: {done.stdout[-500:]}"]
    return Tested(time.perf_counter() - start, ", ".join(told))


def main() -> None:
    """Measure and print."""
    commit = sys.argv[1] if sys.argv[1:] else BEFORE
    os.environ.pop("SAFON_PRINTS", None)  # Each keeps its own.
    with worktree_of(commit, "test") as there, worktree_of("HEAD", "test") as here:
        for name in ("from nothing", "again"):
            before, now = _tested(there), _tested(here)
            print(f"tests {name}: {now.seconds:.0f} s ({now.told})")
            print(f"  at {commit}: {before.seconds:.0f} s ({before.told}); ratio {now.seconds / before.seconds:.2f}")


if __name__ == "__main__":
    main()
