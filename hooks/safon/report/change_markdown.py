"""Changes as Markdown for a pull request: what somebody has to do first, then words, then everything else.

It is read aloud, too: what went and what came is said by a word before it, never by a colour or a line through it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from safon.context import Context
from safon.model.change import GuidanceChange
from safon.text.word_differences import Became, Run, in_line
from safon.views.change_words import (
    ChangeWords,
    FieldWords,
    Versions,
    change_words,
    may_matter,
    substance_of,
    summary_words,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@&])")
_JOINER = "\N{WORD JOINER}"
"""Shows as nothing. Behind an at sign it keeps a host from telling somebody that they were named, as no escape does."""


def as_markdown(changes: tuple[GuidanceChange, ...], versions: Versions, *, level: int = 2) -> str:
    """Return changes as Markdown in the language of `versions`, under headings from `level` on."""
    context = versions.after
    lines = [f"{'#' * level} {context.label('change.title')}", "", summary_words(changes, context), ""]
    for key, part in parts_of(changes):
        if part:
            lines += [f"{'#' * (level + 1)} {context.label(f'change.parts.{key}')}", ""]
            lines += [line for each in part for line in _one(change_words(each, versions), context, level + 2)]
    return "\n".join(lines).rstrip() + "\n"


def parts_of(changes: tuple[GuidanceChange, ...]) -> Iterator[tuple[str, list[GuidanceChange]]]:
    """Yield changes by weight, each part with the key of its heading: what is asked, words, everything else."""
    substance = substance_of(changes)
    rest = [each for each in changes if each not in substance]
    words = [each for each in rest if may_matter(each)]
    yield "substance", list(substance)
    yield "words", [each for each in words if each.settled is None]
    yield "reworded", [each for each in words if each.settled is not None]
    yield "other", [each for each in rest if each not in words]


def _one(words: ChangeWords, context: Context, level: int) -> Iterator[str]:
    yield f"{'#' * level} {escaped(words.name)}: {escaped(words.kind)}"
    yield ""
    if words.settled:
        yield f"- {escaped(context.label('change.settled', why=words.why))}"
    for field in words.fields:
        yield f"- **{escaped(field.label)}**"
        yield from (f"  - {line}" for line in _sides(field, context))
    yield from (f"- {escaped(each)}" for each in (words.left_behind, *words.reached) if each)
    yield ""


def _sides(field: FieldWords, context: Context) -> Iterator[str]:
    """Yield how it was and how it is, each whole, with what differs in bold."""
    runs = field.runs if field.before and field.after else ()
    for key, text, other in (("before", field.before, Became.IN), ("now", field.after, Became.OUT)):
        told = context.label(f"change.nothing-{key}") if not text else escaped(_flat(text))
        if runs:
            told = in_line(_marked(run, key) for run in runs if run.part is not other)
        yield f"{context.label(f'change.{key}')}: {told}"


def _marked(run: Run, key: str) -> tuple[Run, str]:
    """Return a run as one side shows it, and the run with the words of that side."""
    stood = replace(run, text=run.was) if key == "before" and run.part is Became.SAME else run
    flat = escaped(_flat(stood.text))
    return stood, f"**{flat}**" if run.part is not Became.SAME and flat else flat


def _flat(text: str) -> str:
    return " ".join(text.split())


def escaped(text: str) -> str:
    """Return words so that Markdown shows them as they are: no link, no mention of anybody, no markup."""
    return _SPECIAL.sub(r"\\\1", text).replace("@", f"@{_JOINER}")
