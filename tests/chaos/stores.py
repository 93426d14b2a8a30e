"""Damaged stores of prints: what is printed from them is the same to the byte."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.chaos.builds import safon
from tests.chaos.told import Told
from tests.check.trees import valid_tree


def tried(folder: Path, often: int) -> Told:
    """Damage some files of a store in some way, and print."""
    told, draw = Told(), random.Random(32)  # noqa: S311 - the same in every run
    tree, prints, out = valid_tree(folder / "tree"), folder / "prints", folder / "out"
    words = ("print", "PN1", "--into", str(out))
    before = _printed(tree, prints, words, out, told)
    for number in range(often):
        files = sorted(each for each in prints.iterdir())
        for file in draw.sample(files, draw.randint(1, len(files))):
            _damage(file, draw)
            told.count("files damaged")
        told.tried += 1
        if _printed(tree, prints, words, out, told) != before:
            told.wrong.append(f"store {number}: other bytes")
    return told


def _damage(file: Path, draw: random.Random) -> None:
    content = file.read_bytes()
    at = draw.randrange(len(content))
    match draw.randrange(6):
        case 0:
            file.write_bytes(content[:at])
        case 1:
            file.write_bytes(bytes(len(content)))
        case 2:
            file.write_bytes(draw.randbytes(len(content)))
        case 3:
            file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        case 4:
            file.write_bytes(content + b"more")
        case _:
            file.unlink()
            file.mkdir()


def _printed(tree: Path, prints: Path, words: tuple[str, ...], out: Path, told: Told) -> dict[str, bytes]:
    shutil.rmtree(out, ignore_errors=True)
    done = safon(tree, prints, *words)
    if done.returncode or "Traceback" in done.stderr:
        told.wrong.append(done.stderr[-300:])
    return {each.name: each.read_bytes() for each in out.rglob("*.pdf")}
