"""Every field in which authors write text, found in the declarations, so that a new one is among them at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo
from safon.model.fields import FrontMatter, Line, Prose
from safon.model.front_matter import PackHeader
from safon.model.kinds import KINDS
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.settings import Settings
from safon.model.vocabulary import LISTS
from safon.model.waiver import Waiver
from safon.read.explanations import models_in

_TEXTS = (get_args(Line)[1], get_args(Prose)[1])
"""What marks text in a declaration."""
ELSEWHERE = {
    *(
        ("Channel", "address"),
        ("StandingChannel", "address"),
        ("Waiver", "words"),
        ("Waiver", "phrase"),
        ("Waiver", "why"),
    ),
    ("EverydayWords", "words"),
    ("EverydayWords", "asked"),
    ("WelshWords", "words"),
    ("WelshWords", "names"),
    ("CountingRule", "value"),
}
"""Fields without text of their own.

Addresses, phrases of other texts, a reason that is not published, words that no page shows, a choice.
"""
Field = tuple[str, str]
"""The name of a group of keys and of one of its keys."""


def _forms(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - a type annotation has no type
    yield annotation
    for each in get_args(annotation):
        yield from _forms(each)


def _is_text(field: FieldInfo) -> bool:
    marked = [*field.metadata, *(part for form in _forms(field.annotation) for part in get_args(form)[1:])]
    return any(each in _TEXTS for each in marked)


def _value(field: FieldInfo, words: str) -> object:
    """Return text in the form that a field asks for: in both languages, in a list, or alone."""
    names = {getattr(form, "__origin__", form) for form in _forms(field.annotation)}
    if Bilingual in names:
        sides = {language.value: f"{language.value} {words}" for language in Language}
        return {language: [side] for language, side in sides.items()} if tuple in names else sides
    return [words] if tuple in names else words


def filled(data: dict[str, Any], model: type[FrontMatter], words: str) -> dict[str, Any]:
    """Return a header or an entry with `words` at the end of every text, and with every text that it can have."""
    found = dict(data)
    for name, field in model.model_fields.items():
        key, inner = field.alias or name, next(models_in(field.annotation), None)
        given = found.get(key)
        if inner is not None and isinstance(given, dict | list):
            several = [filled(each, inner, words) for each in (given if isinstance(given, list) else [given])]
            found[key] = several if isinstance(given, list) else several[0]
        elif _is_text(field) and (model.__name__, name) not in ELSEWHERE:
            found[key] = _with(given, words) if given else _value(field, words)
    return found


def _with(given: object, words: str) -> object:
    if isinstance(given, dict):
        return {key: f"{each} {words}" for key, each in given.items()}
    if isinstance(given, list):
        return [_with(each, words) for each in given]
    return f"{given} {words}" if isinstance(given, str) else given


def text_fields() -> set[Field]:
    """Return every field of text that can be published."""
    models: list[type[FrontMatter]] = [*(each.header for each in KINDS), *LISTS.values(), PackHeader, Settings]
    found: set[Field] = set()
    while models:
        model = models.pop()
        found |= {(model.__name__, name) for name, field in model.model_fields.items() if _is_text(field)}
        models += [inner for field in model.model_fields.values() for inner in models_in(field.annotation)]
    return found - ELSEWHERE


def fields_with(library: Library, words: str) -> set[Field]:
    """Return the fields of text that hold `words` somewhere in a library."""
    entries = (each.entry for listed in library.vocabulary.lists.values() for each in listed.values())
    headers = (*(each.header for each in library.documents), *(each.header for each in library.packs))
    found: set[Field] = set()
    for model in (*entries, *headers, library.settings.settings):
        if not isinstance(model, Waiver):
            _look(model, words, found)
    return found


def _look(value: object, words: str, found: set[Field]) -> None:
    if isinstance(value, FrontMatter):
        for name, each in value:
            if words in str(each):
                found.add((type(value).__name__, name))
            _look(each, words, found)
    elif isinstance(value, tuple):
        for each in value:
            _look(each, words, found)
