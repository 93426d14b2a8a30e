"""The text of a new document in both languages: its header with every key explained, and its headings."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, get_origin

from safon.i18n.key_words import said_of_keys
from safon.model.fields import FrontMatter
from safon.model.front_matter import PackHeader
from safon.model.kinds import DocumentType, Kind
from safon.model.language import Bilingual, Language

_WIDTH = 100
_MOST = 40
"""So many ids of a list are named in a header; who needs another looks into the list."""
_WELSH_IDENTITY = "Yr un rhif neu enw ag yn y ffeil Saesneg ac yn enw’r ffeil."
_FREE: Mapping[Kind, Bilingual[str]] = {
    Kind.LOCAL_SET: Bilingual(en="What this set is", cy="Beth yw’r set hon"),
    Kind.ENGAGEMENT: Bilingual(en="How to reply", cy="Sut i ateb"),
}
"""A first heading of the kinds whose headings are free."""
_ANY = Bilingual(en="What it is", cy="Beth ydyw")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is known of a new document."""

    identity: str
    """Its number, its capitals or its name, as the header has it."""
    titles: Bilingual[str]
    """Its title; empty in a language in which nobody gave one."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The ids that a key may have, by the key."""


def text_of(kind: DocumentType, language: Language, given: Given) -> str:
    """Return the text of one file of a new document, in which what only its author knows is left empty."""
    model = kind.header if language is Language.EN else kind.text_header
    first = kind.identity
    values = {first: given.identity, "title": _quoted(given.titles[language])}
    own = [first, *(key for key in _keys(kind.text_header) if key != first)]
    keys = [*own, *(key for key in _keys(model) if key not in own)]
    known = said_of_keys(model, language)
    said = {key: known.get(name, "") for key, name in _keys(model).items()}
    if language is Language.CY:
        said[first] = _WELSH_IDENTITY
    header = [line for key in keys for line in _key(model, key, values, said[key], given)]
    return "\n".join(["---", *header, "---", "", *_headings(kind, language)])


def pack_of(given: Given) -> str:
    """Return the text of a new training pack."""
    known = said_of_keys(PackHeader, Language.EN)
    lines: list[str] = []
    for key, name in _keys(PackHeader).items():
        if key == "title":
            english, welsh = (_quoted(given.titles[each]) for each in Language)
            lines += [f"# {known[name]}", "title:", f"  en: {english}".rstrip(), f"  cy: {welsh}".rstrip()]
        else:
            lines += _key(PackHeader, key, {}, known.get(name, ""), given)
    return "\n".join([*lines, ""])


def _keys(model: type[FrontMatter]) -> dict[str, str]:
    """Return the keys of a header with the names of their fields, in order."""
    return {field_.alias or name: name for name, field_ in model.model_fields.items()}


def _key(
    model: type[FrontMatter], key: str, values: Mapping[str, str], said: str, given: Given, indent: str = ""
) -> Iterator[str]:
    """Yield the lines of one key: what it is for, and the key, as a remark where it may be left out."""
    info = model.model_fields[_keys(model)[key]]
    annotation: Any = info.annotation
    told = " ".join(part for part in (" ".join(said.split()), _choice(annotation, key, said, given)) if part)
    needed = info.is_required()
    yield from (f"{indent}# {line}" for line in textwrap.wrap(told if needed else f"{key}: {told}", _WIDTH))
    if not needed:
        return
    yield f"{indent}{key}: {values.get(key, '')}".rstrip()
    if isinstance(annotation, type) and issubclass(annotation, FrontMatter):
        inner = said_of_keys(annotation, Language.EN)
        for each, name in _keys(annotation).items():
            yield from _key(annotation, each, {}, inner.get(name, ""), given, f"{indent}  ")
    elif get_origin(annotation) is Bilingual:
        yield from (f"{indent}  {language}:" for language in Language)


def _choice(annotation: object, key: str, said: str, given: Given) -> str:
    """Return what may stand there, where what the key is for does not say it already."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        if all(each in said for each in annotation):
            return ""
        return f"One of: {', '.join(annotation)}."
    ids = given.choices.get(key, ())
    return f"One of: {', '.join(ids)}." if 0 < len(ids) <= _MOST else ""


def _quoted(title: str) -> str:
    """Return a title as YAML has it: in quotation marks where it would mean something else without."""
    plain = title and not any(each in title for each in ":#\"'[]{}&*!|>%@`,") and not title[0].isdigit()
    return title if plain or not title else json.dumps(title, ensure_ascii=False)


def _headings(kind: DocumentType, language: Language) -> Iterator[str]:
    names = [each.heading[language] for each in kind.sections] or [_FREE.get(kind.kind, _ANY)[language]]
    for name in names:
        yield from (f"## {name}", "")
