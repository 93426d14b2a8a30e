"""Everything that can go wrong, tried many times, with what has to hold: `make chaos`.

    python -m tests.chaos                      # all of it
    python -m tests.chaos mutants imports      # these parts
    python -m tests.chaos --share 0.1          # a tenth of each

The same numbers are drawn in every run. Each part has a bound of time, and says how many it came to.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.chaos import disks, imports, kills, mutants, readers, stores
from tests.chaos.told import Told

PARTS: dict[str, tuple[Callable[[Path, int], Told], int]] = {
    "kills": (kills.tried, 200),
    "stores": (stores.tried, 50),
    "disks": (disks.tried, 20),
    "mutants": (mutants.tried, 2_000),
    "imports": (imports.tried, 1_000),
    "readers": (readers.tried, 60),
}
"""What tries each part, and how often."""


def main() -> int:
    """Run what was asked for, and return 1 if anything did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--share", type=float, default=1.0, help="how much of each part (1)")
    options = parser.parse_args()
    broken = 0
    for name in options.parts or PARTS:
        tried, often = PARTS[name]
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="safon-chaos-") as folder:
            told = tried(Path(folder), max(1, round(often * options.share)))
        sys.stdout.write(f"{name}: {told} ({time.monotonic() - start:.0f} s)\n")
        for each in told.wrong[:20]:
            sys.stdout.write(f"  {each}\n")
        sys.stdout.flush()
        broken += len(told.wrong)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
