"""Plain values → front matter and list entries, with every problem in the author's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from safon.model.front_matter import FrontMatter
from safon.model.nearest import nearest
from safon.model.position import Place, SourceMap
from safon.model.problem import Finding, Problem
from safon.read import rules
from safon.read.yaml_tree import Tree

M = TypeVar("M", bound=FrontMatter)


def validated(model: type[M], tree: Tree, source: SourceMap, place: Place = ()) -> tuple[M | None, tuple[Problem, ...]]:
    """Return `tree`, which stands at `place`, as a `model`, or none with every reason."""
    try:
        return model.model_validate(tree), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, tuple(_once(_problem(model, each, source, place) for each in details))


def keys_of(model: type[FrontMatter]) -> dict[str, str]:
    """Return the keys of `model` with their descriptions, in order."""
    return {field.alias or name: field.description or "" for name, field in model.model_fields.items()}


def _once(problems: Iterator[Problem]) -> Iterator[Problem]:
    """Drop what a choice between two forms makes pydantic say twice about one place."""
    seen = set()
    for problem in problems:
        key = (problem.rule.id, problem.position)
        if key not in seen:
            seen.add(key)
            yield problem


def _problem(model: type[FrontMatter], detail: ErrorDetails, source: SourceMap, place: Place) -> Problem:
    where = tuple(detail["loc"])
    position = source.at(*place, *where)
    key = str(where[-1]) if where else ""
    if detail["type"] == "extra_forbidden":
        suggestion = nearest(key, _keys_beside(model, where))
        hint = f"Did you mean {suggestion}:?" if suggestion else f"Known keys: {', '.join(_keys_beside(model, where))}."
        return Finding(position, f'The key "{key}" is not part of the format.', hint, len(key)).breaks(rules.KEY_KNOWN)
    if detail["type"] in ("missing", "missing_argument"):
        return Finding(position, f'"{_path(where)}" is missing.', _how_to_add(model, where)).breaks(rules.KEY_PRESENT)
    message, hint = _explained(detail, key)
    return Finding(position, f'"{_path(where)}" {message}', hint, len(key) or 1).breaks(rules.VALUE_FITS)


def _path(where: Place) -> str:
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in where) or "this"


def _keys_beside(model: type[FrontMatter], where: Place) -> tuple[str, ...]:
    """Return the keys allowed where the last part of `where` stands."""
    current: type[FrontMatter] | None = model
    for part in where[:-1]:
        if isinstance(part, str) and current is not None:
            current = _inner(current, part)
    return tuple(keys_of(current)) if current is not None else ("en", "cy")


def _inner(model: type[FrontMatter], key: str) -> type[FrontMatter] | None:
    field = next((each for name, each in model.model_fields.items() if (each.alias or name) == key), None)
    return next(iter(_models_in(field.annotation)), None) if field is not None else None


def _models_in(annotation: Any) -> Iterator[type[FrontMatter]]:  # noqa: ANN401 - a type annotation has no type
    if isinstance(annotation, type) and issubclass(annotation, FrontMatter):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)


def _how_to_add(model: type[FrontMatter], where: Place) -> str:
    key = str(where[-1])
    if key in ("en", "cy"):
        return f"Both languages are needed: add {key}: beside the other one."
    description = keys_of(model).get(key, "") if len(where) == 1 else ""
    said = f" {description.splitlines()[0]}" if description else ""
    return f'Add a line that starts "{key}:".{said}'


def _explained(detail: ErrorDetails, key: str) -> tuple[str, str]:
    """Return what is wrong with a value, and what to type."""
    given, context, kind = detail["input"], detail.get("ctx", {}), detail["type"]
    if kind == "enum":
        allowed = [each.strip("'") for each in str(context["expected"]).replace(" or ", ", ").split(", ")]
        guess = nearest(str(given), tuple(allowed))
        return (
            f'cannot be "{given}".',
            f"Did you mean {guess}?" if guess else f"Write one of: {', '.join(allowed)}.",
        )
    if kind == "value_error":
        return f'is "{given}".', f"{str(context['error'])[:1].upper()}{str(context['error'])[1:]}."
    if kind == "string_pattern_mismatch" and context.get("pattern") == r"^[^\r\n]+$":
        return "runs over several lines.", "Write it on one line."
    if kind == "string_pattern_mismatch":
        return f'is "{given}", which is not of its form.', f"It has to fit {context.get('pattern')}."
    if kind == "string_too_short":
        return "is empty.", f"Write its text after {key}:."
    if kind in ("tuple_type", "list_type"):
        return "should be a list.", f"Write {key}: [{given if isinstance(given, str) else 'one, two'}]."
    if kind in ("dataclass_type", "dataclass_exact_type"):
        return "is needed in both languages.", f"Write {key}: {{en: …, cy: …}}."
    if kind == "string_type":
        return (
            "should be text." if given is not None else "has no text.",
            f"Write {key}: and its text on one line.",
        )
    if kind == "model_type":
        return "should be a group of keys.", "Indent its keys below it."
    return f'is "{given}": {detail["msg"][:1].lower()}{detail["msg"][1:]}.', f"Mend the value of {key}:."
