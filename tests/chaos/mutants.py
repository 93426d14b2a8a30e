"""Mutated files of the small tree: the check answers, within its bound, and what passes can be made into pages."""

from __future__ import annotations

import random
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from safon.make.artefacts import artefacts
from safon.pipeline import read_and_check

from tests.chaos.told import Told
from tests.check.trees import VALID, valid_tree
from tests.contexts import build_of
from tests.site.building import ROOT

TIMES = 5
"""So many times as long as the whole guidance takes to check, the check of one odd file may take."""
MADE = 20
"""Of so many mutants that pass, one is made into pages."""
PIECES = (
    *("&#8238;", "\u202e", "\u200b", "\x00", "\r", "\ufeff", "[", "]" * 50, "[1.1]", "[9.9]", "[1.0]", "**1.4** x"),
    *("*" * 300, "`" * 300, "<b>", "</script>", "{: onclick=x}", "|a|b|\n|-|-|\n", "### ", "\n\n## ", "\n---\n", "---"),
    *(
        "- ",
        "    - ",
        "\t",
        "> " * 20,
        "9" * 50,
        "٣",
        "１",
        "a\u0301" * 20,
        "漢",
        "🙂",
        "$&",
        "%s",
        "{clause}",
        "\\" * 9,
    ),
    *(
        "javascript:x",
        "https://[",
        "mailto:",
        "Within: 3 days",
        "Who: all",
        "&a",
        "*a",
        "!!python/none",
        "? a",
        "- - -",
    ),
    *(
        "title: a\n",
        "standard: 1_0\n",
        "edition: 9999-99\n",
        "word " * 2_100,
        "[a](b) " * 200,
        "\n" * 200,
        "a: {b: {c: d}}\n",
    ),
)
"""What is put in somewhere."""


def _changes(draw: random.Random) -> list[Callable[[str], str]]:
    def somewhere(text: str) -> int:
        return draw.randint(0, len(text))

    def put(text: str) -> str:
        at = somewhere(text)
        return text[:at] + draw.choice(PIECES) + text[at:]

    def cut(text: str) -> str:
        at = somewhere(text)
        return text[:at] + text[at + draw.randint(1, 40) :]

    def turn(text: str) -> str:
        lines = text.split("\n")
        draw.shuffle(lines) if draw.random() < 0.1 else lines.insert(draw.randrange(len(lines)), draw.choice(lines))
        return "\n".join(lines)

    def many(text: str) -> str:
        at = somewhere(text)
        return text[:at] + draw.choice(PIECES) * draw.choice((2, 30, 900)) + text[at:]

    def change(text: str) -> str:
        at = min(somewhere(text), max(len(text) - 1, 0))
        return text[:at] + chr(draw.choice((draw.randint(1, 126), draw.randint(127, 0x2FFF)))) + text[at + 1 :]

    return [put, cut, turn, many, change]


def tried(folder: Path, often: int) -> Told:
    """Change one file one to three times, and check the tree."""
    told, draw = Told(), random.Random(34)  # noqa: S311 - the same in every run
    start = time.process_time()
    read_and_check(ROOT)
    bound = TIMES * (time.process_time() - start)
    tree = valid_tree(folder / "tree")
    files = sorted(each.relative_to(VALID) for each in (VALID / "standards").rglob("*.*"))
    passed = 0
    for number in range(often):
        file = tree / draw.choice(files)
        before = file.read_bytes()
        text = before.decode()
        for change in draw.choices(_changes(draw), k=draw.randint(1, 3)):
            text = change(text)
        file.write_bytes(text.encode("utf-8", "surrogatepass")[: 256 * 1024])
        told.tried += 1
        passed += _check(tree, bound, f"{file.name} ({number})", told, passed)
        file.write_bytes(before)
    told.count("passed", passed)
    return told


def _check(tree: Path, bound: float, name: str, told: Told, passed: int) -> bool:
    start = time.process_time()
    try:
        guidance = read_and_check(tree)
        report = guidance.report()
    except Exception:
        told.wrong.append(f"{name}: {traceback.format_exc()[-600:]}")
        return False
    if time.process_time() - start > bound:
        told.wrong.append(f"{name}: {time.process_time() - start:.1f} s, and {bound:.1f} are allowed")
    if not guidance.publishable:
        told.count("refused", 1 if report else 0)
        return False
    if passed % MADE == 0:
        try:
            for context in build_of(guidance.library).contexts:
                told.count("pages made", sum(1 for _ in artefacts(context)))
        except Exception:
            told.wrong.append(f"{name}, made: {traceback.format_exc()[-600:]}")
    return True
