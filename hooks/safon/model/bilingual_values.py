"""What a header or an entry of a list says in both languages, value by value."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from safon.model.clause import Words
from safon.model.language import Bilingual
from safon.model.position import Place, SourceMap

_ADDRESSES = frozenset({"address", "subject"})
"""Keys whose values are addresses, or stand in one."""


def values_in(model: BaseModel, places: SourceMap, way: Place = ()) -> Iterator[tuple[Place, Bilingual[Words]]]:
    """Yield each text of `model` that stands in both languages, with the way to it; addresses are none."""
    for name, value in model:
        if not isinstance(value, (Bilingual, tuple, BaseModel)):
            continue
        key = name.rstrip("_").replace("_", "-")
        if key not in _ADDRESSES:
            yield from _in_value(value, places.below(key), (*way, key))


def _in_value(value: object, places: SourceMap, way: Place) -> Iterator[tuple[Place, Bilingual[Words]]]:
    if isinstance(value, Bilingual):
        if isinstance(value.en, str) and isinstance(value.cy, str):
            yield way, Bilingual(en=Words(value.en, places.at("en")), cy=Words(value.cy, places.at("cy")))
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from _in_value(each, places.below(at), (*way, at))
    elif isinstance(value, BaseModel):
        yield from values_in(value, places, way)
