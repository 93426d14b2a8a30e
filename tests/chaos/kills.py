"""Kills at random moments of builds, prints and swaps: the site that stands is whole, and the next run works."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from tests.chaos.builds import SAFON, broken_in, built, environment, safon
from tests.chaos.told import Told

LONGEST = 2_400
"""Seconds after which no more are begun."""


def tried(folder: Path, often: int) -> Told:
    """Kill two of five builds, two of five prints and one of five swaps."""
    told, draw = Told(), random.Random(31)  # noqa: S311 - the same in every run
    tree, prints = built(folder)
    commands = {
        "build": ["site"],
        "print": ["print", "S1", "PN1", "--into", str(folder / "out")],
        "swap": ["swap", str(folder / "finished"), "site"],
    }
    lasts = {name: _lasts(name, words, tree, prints, folder) for name, words in commands.items()}
    begun = time.monotonic()
    for number in range(often):
        if time.monotonic() - begun > LONGEST:
            told.count("left out for time", often - number)
            break
        name = ("build", "print", "swap", "print", "build")[number % 5]
        _prepare(name, tree, prints, folder, draw)
        killed = _killed(commands[name], tree, prints, draw.uniform(0, lasts[name] * 1.05))
        told.tried += 1
        told.count(f"killed in {name}" if killed else "done before the kill")
        if wrong := broken_in(tree / "site"):
            told.wrong.append(f"after a kill of {name} ({number}): {wrong}")
            shutil.rmtree(tree / "site", ignore_errors=True)
            safon(tree, prints, "site")
    done = safon(tree, prints, "site")
    if done.returncode or broken_in(tree / "site"):
        told.wrong.append(f"the last build: {done.stderr[-300:]} {broken_in(tree / 'site')}")
    left = [each.name for each in tree.iterdir() if each.name.startswith(".site")]
    if left:
        told.wrong.append(f"left behind: {left}")
    return told


def _prepare(name: str, tree: Path, prints: Path, folder: Path, draw: random.Random) -> None:
    if name == "swap":
        shutil.rmtree(folder / "finished", ignore_errors=True)
        shutil.copytree(tree / "site", folder / "finished")
    elif draw.random() < 0.5:
        shutil.rmtree(prints, ignore_errors=True)


def _lasts(name: str, words: list[str], tree: Path, prints: Path, folder: Path) -> float:
    _prepare(name, tree, prints, folder, random.Random(1))  # noqa: S311 - as above
    start = time.monotonic()
    safon(tree, prints, *words)
    return time.monotonic() - start


def _killed(words: list[str], tree: Path, prints: Path, after: float) -> bool:
    """Begin a command, kill it with all that it began after a while, and return whether it was still running."""
    running = subprocess.Popen(
        [SAFON, *words],
        cwd=tree,
        env=environment(prints),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        running.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        return True
    return False
