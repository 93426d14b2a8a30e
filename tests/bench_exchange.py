"""What exporting all of the guidance for translators takes, and importing it, beside a check of all of it.

    .venv/bin/python -m tests.bench_exchange

They take turns in one run, so that what else the machine does slows all. The aim is at most 4 times a check for each.
What is imported has a changed part in each standard, all recorded as checked, which reads the guidance a second time.
The tree is a copy. Nothing here is asserted: the figures are for reading.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.site.building import ROOT

ROUNDS = 5
FORMATS = {"xliff12": "xlf", "xliff20": "xlf", "docx": "docx", "html": "html"}
SAFON = Path(sys.executable).with_name("safon")


def _work(tree: Path, *words: str) -> float:
    """Return what a command takes of the processor, in seconds. Raises CalledProcessError where it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([SAFON, *words], cwd=tree, env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _copied(folder: Path) -> Path:
    tree = folder / "tree"
    tree.mkdir()
    shutil.copytree(ROOT / "standards", tree / "standards")
    shutil.copy2(ROOT / "safon.toml", tree)
    return tree


def _translated(file: Path) -> int:
    """Call every part of a file ready, change one in each standard, and return how many were changed."""
    text = file.read_text(encoding="utf-8").replace('state="needs-review-translation"', 'state="translated"')
    pattern = r'(id="S\d+:summary:text:.*?<target [^>]*>)([^<]+)(</target>)'
    text, times = re.subn(pattern, r"\1\2 Felly.\3", text, flags=re.DOTALL)
    file.write_text(text, encoding="utf-8")
    return times


def main() -> None:
    """Measure both, and say what each took."""
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tree = _copied(folder)
        for _ in range(ROUNDS):
            taken.setdefault("check", []).append(_work(tree, "check"))
            for form in FORMATS:
                told = _work(tree, "translations", "export", "--format", form, "--into", str(folder / form))
                taken.setdefault(f"export, {form}", []).append(told)
            again = folder / "again"
            shutil.copytree(tree, again)
            _work(again, "translations", "export", "--into", str(folder / "back"))
            file = folder / "back" / "safon-cy.xlf"
            changed = _translated(file)
            told = _work(again, "translations", "import", str(file), "--who", "A. Person")
            taken.setdefault(f"import, xliff12, {changed} parts changed, all ready", []).append(told)
            shutil.rmtree(again)
    check = statistics.median(taken["check"])
    for what, found in taken.items():
        median = statistics.median(found)
        print(f"{what:52} {median:6.2f} s of the processor; {median / check:.2f} checks")


if __name__ == "__main__":
    main()
