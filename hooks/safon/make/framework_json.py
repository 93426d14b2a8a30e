"""`framework.json`: the whole guidance in both languages as one structure, and its schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build, once
from safon.data.schema_name import SCHEMA_NAME
from safon.urls import FRAMEWORK_JSON, data_file
from safon.views.completeness import assert_complete


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the file and its schema. Raises IncompleteError where a clause is missing."""
    yield from json_files(build)


@once
def json_files(build: Build) -> tuple[StaticFile, StaticFile]:
    """Return the same, made once for a build: the file stands at more than one address.

    To declare the structure takes a tenth of a second, which no page waits for.
    """
    from safon.data.framework import framework  # noqa: PLC0415
    from safon.data.json_schema import json_schema  # noqa: PLC0415

    address = f"{build.site.url}{data_file(SCHEMA_NAME)}"
    written = framework(build, address).model_dump_json(indent=1, by_alias=True) + "\n"
    assert_complete(FRAMEWORK_JSON, (each["id"] for each in json.loads(written)["clauses"]), build.library.clauses)
    described = json.dumps(json_schema(address), ensure_ascii=False, indent=1) + "\n"
    return (
        StaticFile(path=FRAMEWORK_JSON, content=written),
        StaticFile(path=data_file(SCHEMA_NAME), content=described),
    )
