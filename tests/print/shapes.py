"""Whether what a template gets has the shape that is declared for it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from safon.print import tree
from safon.print.print_types import Print

Place = str
"""The way to a value: `parts[0].title`."""


def declared_by(wanted: Print) -> object:
    """Return the shape that the function of a print says its data has."""
    made_by = wanted.data.func if isinstance(wanted.data, partial) else wanted.data
    return typing.get_type_hints(made_by)["return"]


@lru_cache
def fields_of(shape: type) -> dict[str, object]:
    """Return the keys of a TypedDict with the shape of each."""
    return typing.get_type_hints(shape, localns=vars(tree))


def shapes_in(shape: object) -> Iterator[type]:
    """Yield every TypedDict that a shape holds, itself too, more than once where several hold it."""
    if typing.is_typeddict(shape):
        yield typing.cast("type", shape)
        for inner in fields_of(typing.cast("type", shape)).values():
            yield from shapes_in(inner)
    for inner in typing.get_args(shape):
        yield from shapes_in(inner)


def breaches(value: object, shape: object, at: Place = "") -> Iterator[str]:
    """Yield where a value is not of a shape: keys that lack or are unknown, other types, nodes that nothing draws."""
    if isinstance(shape, str | typing.ForwardRef):
        shape = vars(tree)[shape if isinstance(shape, str) else shape.__forward_arg__]
    origin, inner = typing.get_origin(shape), typing.get_args(shape)
    if typing.is_typeddict(shape):
        yield from _in_mapping(value, fields_of(typing.cast("type", shape)), at)
    elif origin in (typing.Union, types.UnionType):
        if all(any(breaches(value, each, at)) for each in inner):
            yield f"{at}: {_short(value)} is nothing of what may stand here"
    elif origin is typing.Literal:
        if value not in inner:
            yield f"{at}: {_short(value)} is none of {inner}"
    elif type(value) is not (origin or shape):
        yield f"{at}: {_short(value)} is no {shape}"
    elif isinstance(value, list | tuple):
        yield from _in_turn(value, inner if origin is tuple else [inner[0]] * len(value), at)


def _in_mapping(value: object, fields: dict[str, object], at: Place) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: {_short(value)} has no keys"
        return
    yield from (f"{at}.{key} is not there" for key in fields.keys() - value.keys())
    yield from (f"{at}.{key} is not declared" for key in value.keys() - fields.keys())
    for key in fields.keys() & value.keys():
        yield from breaches(value[key], fields[key], f"{at}.{key}")


def _in_turn(value: Sequence[object], shapes: Sequence[object], at: Place) -> Iterator[str]:
    """Yield what is wrong within a sequence; its last shape may be for any number of values: `*tuple[…, ...]`."""
    *first, last = shapes or (None,)
    many = typing.get_args(last)[0] if typing.get_origin(last) is typing.Unpack else last
    if many is not last or getattr(last, "__unpacked__", False):
        last = typing.get_args(many)[0]
        shapes = [*first, *[last] * (len(value) - len(first))]
    if len(value) != len(shapes):
        yield f"{at}: {_short(value)} has {len(value)} values, not {len(shapes)}"
    for number, (each, shape) in enumerate(zip(value, shapes, strict=False)):
        yield from breaches(each, shape, f"{at}[{number}]")


def _short(value: object) -> str:
    return repr(value)[:60]
