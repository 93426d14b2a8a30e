"""`safon check --sources DIR`: what the guidance holds of each source, and lines drawn by lot."""

from __future__ import annotations

import argparse
import math
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from safon.model.library import Library
from safon.model.source_coverage import SourceCoverage, stretches
from safon.pipeline import Guidance, read_and_check, with_sources

_SENTENCE = re.compile(r"(?<=[.?!:”])\s+|\n+")
_STEM = re.compile(r"[^\W_]{3,6}")


def add_to(check: argparse.ArgumentParser) -> None:
    """Add the options to `safon check`."""
    check.add_argument(
        "--sources",
        type=Path,
        metavar="DIR",
        help="also hold the guidance against the texts of its sources",
    )
    check.add_argument(
        "--draw", type=int, default=0, metavar="N", help="with --sources: show N of their lines, and what holds them"
    )
    check.add_argument("--seed", type=int, default=0, metavar="N", help="which lines are drawn (0)")


def checked(root: Path, folder: Path | None, since: str | None) -> tuple[Guidance, tuple[SourceCoverage, ...]]:
    """Return the guidance at `root`, checked, and how much it holds of the sources in `folder`, if one is given.

    It is held to what is published, or to the commit `since`. Raises IncomparableError where there is no such commit.
    """
    if since is None:
        guidance = read_and_check(root)
    else:
        from safon.permanence import checked_since  # noqa: PLC0415

        guidance = checked_since(root, since)
    return with_sources(guidance, root, folder) if folder is not None else (guidance, ())


def report(coverage: Sequence[SourceCoverage], library: Library, options: argparse.Namespace) -> str:
    """Return what is told of sources below the report of a check; nothing where none was asked for."""
    if options.sources is None:
        return ""
    missing = sorted(library.source_passages.keys() - {each.source for each in coverage})
    lines = (
        *(line for each in coverage for line in _covered(each)),
        *(f"{each}: there is no text of it in {options.sources}." for each in missing),
        *_drawn(coverage, library, options),
    )
    return "".join(f"{line}\n" for line in lines)


def _covered(coverage: SourceCoverage) -> Iterator[str]:
    left_out = ", ".join(f"{count} {reason}" for reason, count in sorted(coverage.left_out.items())) or "none"
    unheld = ", ".join(f"{first}-{last}" if last > first else f"{first}" for first, last in stretches(coverage.unheld))
    parts = {each.held_by for each in coverage.passages if each.held_by}
    yield (
        f"{coverage.source} ({coverage.file}): of {len(coverage.filled)} lines with words, {len(coverage.held)} are "
        f"held by {len(parts)} parts of the guidance; left out for a reason: {left_out}; held by nothing: "
        f"{unheld or 'none'}."
    )


def _drawn(coverage: Sequence[SourceCoverage], library: Library, options: argparse.Namespace) -> Iterator[str]:
    every = [(each, line) for each in coverage for line in each.filled]
    drawn = random.Random(options.seed).sample(every, min(max(options.draw, 0), len(every)))  # noqa: S311 - a lot, no secret
    if drawn:
        yield f"\n{len(drawn)} of {len(every)} lines, drawn with the seed {options.seed}:"
    for source, line in sorted(drawn, key=lambda each: (each[0].source, each[1])):
        yield f"\n{source.source} {line}: {source.lines[line - 1].strip()}"
        passages = source.at.get(line, ())
        for passage in passages:
            told = f"left out: {passage.left_out}"
            if passage.held_by:
                told = f"{passage.held_by}: {_nearest(line, source, library.parts[passage.held_by])}"
            yield f"  {told}"
        if not passages:
            yield "  held by nothing"


def _nearest(line: int, source: SourceCoverage, words: str) -> str:
    """Return the sentence that has most words with a line and its neighbours in common, to begin to look at."""
    sentences = [each.strip() for each in _SENTENCE.split(words) if each.strip()] or [words]
    wanted = _stems(source.lines[line - 1])
    around = _stems(" ".join(source.lines[max(line - 3, 0) : line + 2]))

    def likeness(sentence: str) -> float:
        stems = _stems(sentence)
        return (2 * len(wanted & stems) + len(around & stems)) / (3 + math.sqrt(len(stems)))

    return max(sentences, key=likeness)


def _stems(text: str) -> frozenset[str]:
    return frozenset(each[:5] for each in _STEM.findall(text.casefold()))
