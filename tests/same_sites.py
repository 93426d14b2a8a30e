"""Two sites, built by different generators, file by file: `python -m tests.same_sites ONE OTHER`.

They may differ in the line that names the generator, and in what says what each was made of, and in nothing else.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from safon.publish.made_of import BILL, SUMS

_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def differences(one: Path, other: Path) -> list[str]:
    """Return the names of the files that are in one site alone, or not the same in both."""
    names = {path.relative_to(site).as_posix() for site in (one, other) for path in site.rglob("*") if path.is_file()}
    return [name for name in sorted(names - {BILL, SUMS}) if _content(one / name) != _content(other / name)]


def _content(path: Path) -> bytes | None:
    if not path.is_file():
        return None
    content = path.read_bytes()
    return _GENERATOR.sub(b"", content) if path.suffix == ".html" else content


if __name__ == "__main__":
    found = differences(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write("".join(f"{each}\n" for each in found))
    sys.exit(f"{len(found)} files differ." if found else 0)
