"""The served site, followed by linkchecker.

Anchors are left to our own walk, which follows them all in seconds; linkchecker takes minutes for them. So are the
eight small pages that every clause has at its short addresses, but for those of one standard.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

CONFIGURATION = r"""
[checking]
maxrequestspersecond=1000
threads=1
recursionlevel=-1
[filtering]
ignore=
  /(say|dweud|id|at)/(?!18\.|S18/)[^/]+/$
[output]
status=0
"""


def test_linkchecker_finds_nothing_broken_on_the_served_site(address: str, tmp_path: Path) -> None:
    settings = tmp_path / "linkcheckerrc"
    settings.write_text(CONFIGURATION)
    command = [str(Path(sys.executable).with_name("linkchecker")), "-f", str(settings), "--no-warnings", f"{address}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    counted = re.search(
        r"(\d+) links? in (\d+) URLs? checked\. (\d+) warnings? found\. (\d+) errors? found", done.stdout
    )
    assert counted is not None, done.stdout[-2000:]
    assert int(counted[2]) > 100
    assert int(counted[4]) == 0
