"""Sub-lines as an author types them → timescales and phrases, by way of the real readers."""

from __future__ import annotations

from pathlib import Path

from safon.model.kinds import Kind, document_type
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Problem
from safon.model.timescale import Timescale, Timing
from safon.read.body import read_body
from safon.read.load import load
from safon.read.snapshot import RawFile, Snapshot
from safon.read.timescales import read_timescales
from safon.views.timescale_text import timescale_text

from tests.contexts import context_of

VOCABULARY = Path(__file__).parent / "vocabulary"


def library() -> Library:
    """Return a library that holds the test vocabulary and nothing else."""
    raw = [(f"standards/vocabulary/{file.name}", file.read_bytes()) for file in sorted(VOCABULARY.glob("*.yml"))]
    reading = load(Snapshot(tuple(RawFile(path, content, len(content)) for path, content in raw)))
    assert reading.problems == ()
    return reading.library


def read(lines: str) -> tuple[tuple[Timescale, ...], list[Problem]]:
    """Return the timescales of the sub-lines of one clause, one a line, and what is wrong with them."""
    text = ["## Must-dos", "", "- **18.1** Somebody must do something."]
    text += [f"    - {line}" for line in lines.splitlines()]
    body = read_body(
        [(Position("18.en.md", at), line) for at, line in enumerate(text, 1)], document_type(Kind.STANDARD), Language.EN
    )
    problems = list(body.problems)
    timescales = read_timescales(body.clauses[0].lines, problems)
    return timescales, problems


def phrases(timescales: tuple[Timescale, ...], words: Library, language: Language) -> list[str]:
    """Return each timescale in words."""
    return [timescale_text(each, context_of(words, language)).whole for each in timescales]


def compact(timescale: Timescale) -> dict[str, object]:
    """Return what a timescale states, without what it leaves out."""
    found = _compact_timing(timescale.timing)
    stated: dict[str, object] = {
        "condition": timescale.condition,
        "exception": timescale.exception,
        "owner": timescale.owner,
        "usually": timescale.usually,
        "often": timescale.often,
        "or": _compact_timing(timescale.either) if timescale.either is not None else None,
        "then": [_compact_timing(each) for each in timescale.then],
        "if-not": _compact_timing(timescale.fallback) if timescale.fallback is not None else None,
        "sooner": _compact_timing(timescale.sooner) if timescale.sooner is not None else None,
    }
    return found | {key: value for key, value in stated.items() if value}


def _compact_timing(timing: Timing) -> dict[str, object]:
    amount = timing.amount
    stated: dict[str, object] = {
        "limit": timing.limit.value,
        "times": timing.times,
        "number": float(amount.number) if amount is not None else None,
        "unit": amount.unit.value if amount is not None else None,
        "relation": timing.relation.value if timing.relation is not None else None,
        "event": timing.event,
        "same-day": timing.same_day or None,
        "until": timing.until,
        "until-age": float(timing.until_age) if timing.until_age is not None else None,
    }
    return {key: value for key, value in stated.items() if value is not None}
