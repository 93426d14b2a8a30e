"""Changes as text for people: what, where, before and now, whom it reaches."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from safon.model.change import GuidanceChange
from safon.text.word_differences import Became, Run, in_line
from safon.views.change_words import ChangeWords, FieldWords, Versions, change_words, summary_words

_WIDTH = 100
_AROUND = 6
"""So many words are shown on each side of what changed in a long text."""


def as_text(changes: tuple[GuidanceChange, ...], versions: Versions) -> str:
    """Return changes in the order of the guidance, and how many they are."""
    parts = [_one(change_words(each, versions), versions) for each in changes]
    return "\n".join([*parts, summary_words(changes, versions.after)]) + "\n"


def _one(words: ChangeWords, versions: Versions) -> str:
    position = words.change.position
    lines = [f"{words.name}: {words.kind}   {position.path}:{position.line}"]
    if words.settled:
        lines += _wrapped(versions.after.label("change.settled", why=words.why), "  ")
    for field in words.fields:
        lines += _wrapped(f"{field.label}: {_told(field)}", "  ")
    if words.left_behind:
        lines += _wrapped(words.left_behind, "  ")
    if words.reached:
        lines.append(f"  {versions.after.label('change.touches')}:")
        lines += [line for each in words.reached for line in _wrapped(each, "  - ", "    ")]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, first: str, further: str | None = None) -> Iterable[str]:
    indent = further if further is not None else first + "  "
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _told(field: FieldWords) -> str:
    """Return what changed in a field: [-what went-] {+what came+} among the words that stayed."""
    if not field.before or not field.after:
        return f"{{+{_flat(field.after)}+}}" if field.after else f"[-{_flat(field.before)}-]"
    return runs_in_text(field.runs)


def runs_in_text(runs: tuple[Run, ...]) -> str:
    """Return runs of words as plain text: [-what went-], {+what came+} and, shortened, what stayed."""
    return in_line(_runs(runs))


def _runs(runs: tuple[Run, ...]) -> Iterator[tuple[Run, str]]:
    for at, run in enumerate(runs):
        text = _flat(run.text)
        match run.part:
            case Became.OUT:
                yield run, f"[-{text}-]"
            case Became.IN:
                yield run, f"{{+{text}+}}"
            case _:
                yield run, _shortened(text, first=at == 0, last=at == len(runs) - 1)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    words = text.split()
    if first and last:
        return text
    if first and len(words) > _AROUND:
        return "… " + " ".join(words[-_AROUND:])
    if last and len(words) > _AROUND:
        return " ".join(words[:_AROUND]) + " …"
    if len(words) > 2 * _AROUND:
        return " ".join([*words[:_AROUND], "…", *words[-_AROUND:]])
    return text


def _flat(text: str) -> str:
    return " ".join(text.split())
