"""What each key of a header or list is for, in both languages: the declaration says it in English, a file in Welsh."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import get_args

import yaml

from safon.model.descriptions import descriptions_of
from safon.model.fields import FrontMatter
from safon.model.front_matter import PackHeader
from safon.model.kinds import KINDS
from safon.model.language import Language
from safon.model.vocabulary import LISTS

_FILE = "keys.yml"


def welsh_of_keys() -> Mapping[str, str]:
    """Return the Welsh of each sentence that a declaration says of a key, by that sentence.

    The sentence itself is the key, so that one which changes has no Welsh until somebody writes it anew.
    """
    return _pairs((resources.files("safon") / "labels" / _FILE).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _pairs(text: str) -> Mapping[str, str]:
    """Return the pairs of a file, which every table of the reference asks for."""
    return {pair["en"]: pair["cy"] for pair in yaml.safe_load(text)}


def said_of_keys(model: type[FrontMatter], language: Language) -> dict[str, str]:
    """Return what each field of a class is for, in `language`. Raises KeyError for one without Welsh."""
    said = {name: " ".join(words.split()) for name, words in descriptions_of(model).items()}
    if language is Language.EN:
        return said
    welsh = welsh_of_keys()
    return {name: welsh[words] for name, words in said.items() if words}


def declared() -> Iterator[type[FrontMatter]]:
    """Yield the class of every header, list and pack, and of every group of keys in one, each once."""
    found: dict[type[FrontMatter], None] = {}
    for kind in KINDS:
        found |= dict.fromkeys((kind.header, kind.text_header))
    found |= dict.fromkeys((PackHeader, *LISTS.values()))
    for each in tuple(found):
        found |= dict.fromkeys(groups_of(each))
    yield from found


def groups_of(model: type[FrontMatter]) -> dict[type[FrontMatter], tuple[str, ...]]:
    """Return the groups of keys that stand in a class, at any depth, each with the keys that it stands at."""
    found: dict[type[FrontMatter], tuple[str, ...]] = {}
    for name, field in model.model_fields.items():
        for group in _classes_in(field.annotation):
            found[group] = (*found.get(group, ()), field.alias or name)
            for each, keys in groups_of(group).items():
                found.setdefault(each, keys)
    return found


def _classes_in(annotation: object) -> Iterator[type[FrontMatter]]:
    if isinstance(annotation, type) and issubclass(annotation, FrontMatter):
        yield annotation
    for each in get_args(annotation):
        yield from _classes_in(each)
