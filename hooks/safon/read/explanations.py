"""What is wrong with a value, and what to type, in the author's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic_core import ErrorDetails

from safon.model.closest_match import closest_match
from safon.model.fields import FrontMatter
from safon.model.ids import LETTERS, NOTE, SET_PREFIX, SLUG, STANDARD

_SHOWN = 60
"""Characters of a value that a message repeats."""
_FORMS = {
    rf"^{SLUG}$": "Write small letters and digits, with hyphens between: local-authority.",
    rf"^{SET_PREFIX}$": "Write two to six capitals: NCT.",
    r"^[0-9]+(-[0-9]+)?(, ?[0-9]+(-[0-9]+)?)*$": "Write the numbers of lines: 343-384.",
    rf"^{LETTERS}$": "Write the id of a document or clause: S13, 18.4 or PN1.",
    rf"^{STANDARD}$": "Write the id of a national standard: S18.",
    rf"^{NOTE}$": "Write the id of a practice note: PN1.",
    r"^[^\r\n]+$": "Write it on one line.",
}
"""What to type, by the pattern that a value has to fit."""
_CHOICE = re.compile(r"\^\(([a-z|]+)\)\$")


def describe_error(detail: ErrorDetails, key: str, inner: type[FrontMatter] | None, *, item: bool) -> tuple[str, str]:
    """Return what is wrong with the value of `key`, or of an item of its list, and what to type.

    `inner` is what its group of keys, or each entry of its list, consists of, if it has any.
    """
    given, context, kind = detail["input"], detail.get("ctx", {}), detail["type"]
    if given is None:
        return "has no value.", f"Write it after {key}:, or delete the line."
    if kind == "enum" and isinstance(given, str):
        return _one_of(given, tuple(re.findall(r"'([^']+)'", str(context["expected"]))))
    if kind == "value_error":
        return f'is "{shown(given)}".', f"{sentence(str(context['error']))}"
    if kind == "string_pattern_mismatch":
        return _of_another_form(given, str(context.get("pattern")))
    if kind == "dataclass_type":
        return "is needed in both languages.", f"Write {key}: {{en: …, cy: …}}."
    if kind in ("tuple_type", "list_type"):
        return "should be a list.", _how_to_list(given, key, inner)
    return _of_another_type(given, kind, context, "" if item else f"{key}: ", inner)


def _of_another_type(
    given: object, kind: str, context: dict[str, Any], start: str, inner: type[FrontMatter] | None
) -> tuple[str, str]:
    if kind == "model_type":
        return "should be a group of keys.", f"Write {start}{_group(inner, given)}." if inner else "Indent its keys."
    if isinstance(given, list | dict):
        form = "a list" if isinstance(given, list) else "a group of keys"
        return f"should be one value, not {form}.", f"Write {start}and the value." if start else "Write one value here."
    return _of_another_size(given, kind, context)


def _of_another_size(given: object, kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "string_too_short":
        return "is empty.", "Write its text here."
    if kind == "string_too_long":
        return f"is {len(str(given))} characters long.", f"Write at most {context.get('max_length')}."
    if kind.startswith("int_"):
        return f'is "{shown(given)}", which is not a whole number.', "Write digits only."
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = f"at least {context.get('ge')}" if "ge" in context else f"at most {context.get('le')}"
        return f"is {shown(given)}.", f"Write a number that is {limit}."
    if kind.startswith("bool_"):
        return f'is "{shown(given)}".', "Write true or false."
    if kind.startswith(("date_", "datetime_")):
        return f'is "{shown(given)}", which is no day of the calendar.', "Write year, month and day: 2027-01-10."
    return f'is "{shown(given)}", which does not fit.', "Compare it with the same key of another file."


def _one_of(given: object, allowed: tuple[str, ...]) -> tuple[str, str]:
    guess = closest_match(shown(given), allowed)
    return f'cannot be "{shown(given)}".', f"Did you mean {guess}?" if guess else f"Write one of: {', '.join(allowed)}."


def _of_another_form(given: object, pattern: str) -> tuple[str, str]:
    if (choice := _CHOICE.fullmatch(pattern)) is not None:
        return _one_of(given, tuple(choice[1].split("|")))
    if pattern == r"^[^\r\n]+$":
        return "runs over several lines.", _FORMS[pattern]
    hint = _FORMS.get(pattern, "Write the id of a document: S18, PN1, NCT8 or signs-of-safety.")
    return f'is "{shown(given)}", which is not of its form.', hint


def _how_to_list(given: object, key: str, inner: type[FrontMatter] | None) -> str:
    if inner is not None:
        return f"Below {key}:, indent a line such as - {_group(inner, given)} for each."
    return f"Write {key}: [{shown(given) if isinstance(given, str) else 'one, two'}]."


def _group(inner: type[FrontMatter], given: object) -> str:
    """Return what a group of keys looks like, with what was given in the place of its first key."""
    needed = [field.alias or name for name, field in inner.model_fields.items() if field.is_required()]
    first = shown(given) if isinstance(given, str) and given else "…"
    return "{" + ", ".join(f"{key}: {first if at == 0 else '…'}" for at, key in enumerate(needed)) + "}"


def shown(given: object) -> str:
    """Return a value as messages repeat it, on one line and not too long."""
    text = " ".join(str(given).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def sentence(text: str) -> str:
    """Return `text` with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."


def models_in(annotation: Any) -> Iterator[type[FrontMatter]]:  # noqa: ANN401 - a type annotation has no type
    """Yield the groups of keys that a value of this type consists of."""
    if isinstance(annotation, type) and issubclass(annotation, FrontMatter):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)
