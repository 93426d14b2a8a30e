"""What the scripts say that read and write answers, and what they understand: states, heads of columns, months."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from safon.context import Build, Context
from safon.data.workbook_parts import OF_AREA
from safon.i18n.cldr import month_names
from safon.model.answers import Answer
from safon.model.language import Language

_HEADS = {
    "id": "id",
    "state": "status",
    "note": "evidence",
    "date": "due",
    "owner": "owner",
    "checker": "checker",
    "checked": "checked",
    "substance": "substance",
    "text": "text",
}
"""The columns of a table of answers, and those of the workbook that hold the same."""
MESSAGES = (
    *("progress", "saved", "not-saved", "full", "read", "moved", "review", "apart", "differ", "unreadable", "letters"),
    *("too-many", "unnamed-rows"),
    *("row-state", "row-date", "row-more", "row-number", "row-nameless", "row-doubtful", "row-conflict", "row-twice"),
    *("last-saved", "never-saved"),
    *("clear", "cleared", "forget", "no-day", "long-year"),
    *("no-head", "save-as", "old-or-locked", "unread"),
    *("too-large", "not-ours", "broken", "no-reading", "offline", "withdrawn", "unknown", "imported", "checked-by"),
)
"""What the script says; each is a label below `checklist.messages`."""
_NAMES = ("n", "all", "size", "id", "see", "states", "row", "said", "other", "form", "date")
_GAPS = {each: f"{{{each}}}" for each in _NAMES}
"""The gaps in them, which the script fills."""


def script_words(context: Context) -> str:
    """Return what the script says, and what it understands, as JSON: the same on every list."""
    return context.keep(("script words", context.language), lambda: _script_words(context))


def _script_words(context: Context) -> str:
    states = {
        each.language.value: {one.value: each.label(f"checklist.states.{one}") for one in Answer}
        for each in context.contexts
    }
    messages = {key: context.label(f"checklist.messages.{key}", **_GAPS) for key in MESSAGES}
    told = {"states": states, "messages": messages, "understood": _understood(context), "months": months()}
    told |= {"monthsShown": month_names(context.language)}
    told |= {"heads": _heads(context), "ours": _columns(context, OF_AREA)}
    return json.dumps(told, ensure_ascii=False)


def _understood(build: Build) -> dict[str, list[str]]:
    """Return what else is taken for each answer in a file, in whichever language: Yes, Ie, in progress."""
    said = {each: [build.labels[tag].label(f"checklist.understood.{each}") for tag in Language] for each in Answer}
    return {each.value: [word for text in texts for word in text.split(", ")] for each, texts in said.items()}


def _heads(build: Build) -> dict[str, list[str]]:
    """Return what else each column of a table of answers may be called: as in the workbook, in both languages."""
    said = {
        name: [word for tag in Language for word in build.labels[tag].label(f"checklist.heads.{name}").split(", ")]
        for name in _HEADS
    }
    return {name: [*said[name], *_columns(build, (column,))] for name, column in _HEADS.items()}


def _columns(build: Build, keys: Iterable[str]) -> list[str]:
    """Return what columns of the workbook are called in both languages."""
    return [build.labels[tag].label(f"workbook.columns.{key}") for key in keys for tag in Language]


@dataclass(frozen=True, kw_only=True)
class MaySay:
    """What a file may say for one answer, or call one column."""

    name: str
    own: str
    """What else is understood in the language of the page, with commas."""
    other: str
    """What is understood in the other language, with commas."""


def may_say(context: Context) -> tuple[tuple[MaySay, ...], tuple[MaySay, ...]]:
    """Return what a file may say for each answer, and how it may call each column: what the scripts are told."""
    answers = tuple(_may_say(f"checklist.states.{each}", f"checklist.understood.{each}", context) for each in Answer)
    columns = ((f"workbook.columns.{column}", f"checklist.heads.{name}") for name, column in _HEADS.items())
    return answers, tuple(_may_say(name, more, context) for name, more in columns)


def _may_say(name: str, more: str, context: Context) -> MaySay:
    other = context.labels[context.language.other]
    return MaySay(
        name=context.label(name),
        own=_words(context.label(more)),
        other=_words(f"{other.label(name)}, {other.label(more)}"),
    )


def _words(text: str) -> str:
    """Return those of a list that are words: ticks and crosses are told once, since not every font has each of them."""
    return ", ".join(each for each in text.split(", ") if any(letter.isalpha() for letter in each))


def months() -> list[list[str]]:
    """Return what each month is called in both languages, in small letters."""
    in_both = zip(*(month_names(each) for each in Language), strict=True)
    return [[name.lower() for name in names] for names in in_both]
