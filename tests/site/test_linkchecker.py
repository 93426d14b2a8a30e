"""The served site, followed by linkchecker.

Two things are left to our own walk, which takes seconds where linkchecker takes minutes: anchors, and the links of
short addresses and of pages for views, of which every clause and document has one. linkchecker sees that they are
there, and follows those of standard 18.
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
nofollow=
  /(id|say)/(?!S?18[./])
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
    assert int(counted[2]) > 2000
    assert int(counted[4]) == 0
