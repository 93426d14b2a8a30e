"""Changes as workflow commands that put each on its line of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from safon.model.change import GuidanceChange
from safon.model.language import Language
from safon.text.workflow_commands import annotation
from safon.views.change_words import Versions, change_words


def in_the_files_languages(changes: tuple[GuidanceChange, ...], versions: Iterable[Versions]) -> str:
    """Return a notice for each change, in the language of its file; in English where that has none."""
    by_language = {each.language: each for each in versions}
    welsh = f".{Language.CY}.md"
    return "".join(
        _one(each, by_language[Language.CY if each.position.path.endswith(welsh) else Language.EN]) for each in changes
    )


def as_annotations(changes: tuple[GuidanceChange, ...], versions: Versions) -> str:
    """Return a notice for each change, on the line where it shows."""
    return "".join(_one(each, versions) for each in changes)


def _one(change: GuidanceChange, versions: Versions) -> str:
    words = change_words(change, versions)
    context = versions.after
    told = [f"{words.kind}."]
    told += [context.label("change.settled", why=words.why)] if words.settled else []
    for field in words.fields[:1]:
        before = field.before or context.label("change.nothing-before")
        after = field.after or context.label("change.nothing-now")
        told.append(f"{field.label}. {context.label('change.before')}: {_ended(before)}")
        told.append(f"{context.label('change.now')}: {_ended(after)}")
    told += [words.left_behind] if words.left_behind else []
    told_flat = " ".join(" ".join(told).split())
    return annotation("notice", change.position.path, change.position.line, words.name, told_flat)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
