"""The JSON Schema of the whole guidance as one file, with what each key is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from safon.data.framework_schema import Framework
from safon.model.descriptions import descriptions_of
from safon.model.fields import FrontMatter


def json_schema(url: str) -> dict[str, Any]:
    """Return the JSON Schema of the file, which stands at `url`."""
    _, made = models_json_schema([(Framework, "serialization")], title="Safon framework")
    defined: dict[str, Any] = made["$defs"]
    for model in _front_matter(FrontMatter):
        if model.__name__ in defined:
            _describe(defined[model.__name__]["properties"], model)
    root = defined.pop("Framework")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": url, **root, "$defs": defined}


def _front_matter(model: type[FrontMatter]) -> Iterator[type[FrontMatter]]:
    for each in model.__subclasses__():
        yield each
        yield from _front_matter(each)


def _describe(properties: dict[str, Any], model: type[FrontMatter]) -> None:
    """Give the keys of an entry what each is for, which pydantic does not hold."""
    described = descriptions_of(model)
    for name, field in model.model_fields.items():
        key = field.serialization_alias or field.alias or name
        properties[key] = dict(sorted({**properties[key], "description": described[name]}.items()))
