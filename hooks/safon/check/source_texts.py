"""The text of a source beside the fingerprints of its passages: what is as it was, what moved, and what changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from safon.model.problem import Finding, Fix, Problem, Rule, Severity
from safon.model.source_coverage import SourceCoverage
from safon.model.source_passages import MOST_UNHELD, SourcePassage
from safon.text.fingerprints import Runs, fingerprint_of, words_of

PASSAGE_UNCHANGED = Rule(
    "passage-unchanged", "The lines that something rests on are as they were when it was written.", Severity.WARNING
)
PASSAGE_IN_PLACE = Rule("passage-in-place", "A passage stands at the lines that its row names.", Severity.WARNING)
PASSAGE_COUNTED = Rule("passage-counted", "Every passage has its counts and its fingerprint.", Severity.WARNING)
SOURCE_ENDS_HELD = Rule("source-ends-held", "The end of a source is held, or left out for a reason.")


def problems_of(coverage: SourceCoverage) -> Iterator[Problem]:
    """Yield what is other in the text than in the table."""
    runs: Runs | None = None
    for passage in coverage.passages:
        if passage.last > len(coverage.lines) and not passage.fingerprint:
            message = f"{coverage.file} has only {len(coverage.lines)} lines."
            yield Finding(passage.position, message, "Name lines that are there.").breaks(PASSAGE_IN_PLACE)
            continue
        found = counted(passage, coverage)
        if not passage.fingerprint:
            yield _uncounted(passage, found)
        elif found.fingerprint != passage.fingerprint:
            runs = runs or Runs(words_of("\n".join(coverage.lines)))
            yield _moved(passage, coverage, runs) or _changed(passage, coverage)
        elif found != passage:
            yield _uncounted(passage, found)
    yield from _end(coverage)


def counted(passage: SourcePassage, coverage: SourceCoverage) -> SourcePassage:
    """Return a passage with the counts and the fingerprint of the lines that it names."""
    text = coverage.text_of(passage)
    words = words_of(text)
    filled = sum(bool(line.strip()) for line in text.split("\n"))
    return replace(passage, filled=filled, words=len(words), fingerprint=fingerprint_of(words))


def _uncounted(passage: SourcePassage, found: SourcePassage) -> Problem:
    message = f"The counts and the fingerprint of {passage.place} are not written yet."
    hint = "safon check --sources DIR --fix writes them."
    return Finding(passage.position, message, hint, fix=_fix(passage, found)).breaks(PASSAGE_COUNTED)


def _moved(passage: SourcePassage, coverage: SourceCoverage, runs: Runs) -> Problem | None:
    """Return that a passage stands at other lines, the nearest ones; none where it stands nowhere."""
    ends = list(accumulate(len(words_of(line)) for line in coverage.lines))
    places = (
        (bisect_right(ends, start) + 1, bisect_right(ends, start + passage.words - 1) + 1)
        for start in runs.starts_of(passage.fingerprint, passage.words)
    )
    nearest = min(places, key=lambda place: abs(place[0] - passage.first), default=None)
    if nearest is None:
        return None
    found = counted(replace(passage, first=nearest[0], last=nearest[1]), coverage)
    message = f"What {passage.place} of {passage.source} said stands at {found.place} now, unchanged."
    hint = "safon check --sources DIR --fix writes the new lines, here. Write them in lines: of the document too."
    return Finding(passage.position, message, hint, fix=_fix(passage, found)).breaks(PASSAGE_IN_PLACE)


def _changed(passage: SourcePassage, coverage: SourceCoverage) -> Problem:
    about = f", and {passage.held_by} rests on it" if passage.held_by else ", and nothing rested on it"
    message = f"What {passage.place} of {passage.source} said is not in {coverage.file} as it was{about}."
    hint = (
        f"Read {passage.held_by or 'what stands there now'} beside the new text. Once it is true again, name its "
        "lines, empty the last three cells of the row, and run safon check --sources DIR --fix."
    )
    return Finding(passage.position, message, hint).breaks(PASSAGE_UNCHANGED)


def _end(coverage: SourceCoverage) -> Iterator[Problem]:
    reached = max((each.last for each in coverage.passages), default=0)
    after = [each for each in coverage.filled if each > reached]
    if len(after) > MOST_UNHELD and coverage.passages:
        message = f"Nothing rests on lines {after[0]}-{after[-1]} of {coverage.source}, and no reason is given."
        hint = "Name what rests on them in a row of its own, or why nothing does."
        yield Finding(coverage.passages[-1].position, message, hint).breaks(SOURCE_ENDS_HELD)


def _fix(old: SourcePassage, new: SourcePassage) -> Fix:
    return Fix(old.position, _row(old), _row(new))


def _row(passage: SourcePassage) -> str:
    """Return a passage as its row is written."""
    cells = (
        passage.lines,
        passage.held_by,
        passage.left_out or "",
        str(passage.filled or ""),
        str(passage.words or ""),
        passage.fingerprint,
    )
    return ",".join(cells)
