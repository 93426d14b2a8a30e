"""The whole guidance as one file, against its schema and against the guidance."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from safon.data.schema_name import SCHEMA_NAME, VERSION
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Event
from safon.views.clause_rows import clause_row

from tests.contexts import context_of

pytestmark = pytest.mark.xdist_group("open data")
"""Together in one process: all of it is made for them."""


@pytest.fixture(scope="module")
def framework(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Give the file."""
    return json.loads(files["framework.json"])  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def schema(files: Mapping[str, bytes]) -> dict[str, Any]:
    """Give its schema."""
    return json.loads(files[SCHEMA_NAME])  # type: ignore[no-any-return]


def test_it_follows_its_schema(framework: dict[str, Any], schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(framework)
    assert framework["$schema"] == schema["$id"] == f"https://safon.example/data/framework-{VERSION}.schema.json"


@pytest.mark.parametrize("lost", ["id", "text", "substance"])
def test_the_schema_tells_a_file_that_lacks_something(
    framework: dict[str, Any], schema: dict[str, Any], lost: str
) -> None:
    clause = {key: value for key, value in framework["clauses"][0].items() if key != lost}
    with pytest.raises(ValidationError, match=lost):
        Draft202012Validator(schema).validate({**framework, "clauses": [clause]})


def test_the_schema_describes_every_part_of_our_own(schema: dict[str, Any]) -> None:
    own = {"": schema, **schema["$defs"]}
    undescribed = [
        f"{part}.{name}"
        for part, each in own.items()
        for name, key in each.get("properties", {}).items()
        if "Bilingual" not in part and not key.get("description")
    ]
    assert len(own) > 20
    assert undescribed == []


def test_every_clause_is_there_with_its_words(framework: dict[str, Any], library: Library) -> None:
    assert [each["id"] for each in framework["clauses"]] == list(library.clauses)
    for each in framework["clauses"]:
        clause = library.clauses[each["id"]]
        for language in Language:
            assert each["text"][language.value] == clause_row(clause, context_of(library, language)).text
        assert each["who"] == list(clause.who)
        assert len(each["timescales"]) == len(clause.timescales)
        assert each["class"] == clause.kind


def test_documents_relations_and_lists_are_whole(framework: dict[str, Any], library: Library) -> None:
    assert [each["id"] for each in framework["documents"]] == [each.id for each in library.documents]
    assert len(framework["relations"]) == len(library.links)
    assert [each["id"] for each in framework["agencies"]] == list(library.vocabulary.ids(Agency))
    assert [each["id"] for each in framework["events"]] == list(library.vocabulary.ids(Event))


def test_every_id_that_it_uses_is_in_it(framework: dict[str, Any]) -> None:
    clauses = {each["id"] for each in framework["clauses"]}
    documents = {each["id"] for each in framework["documents"]}
    holders = {each["id"] for key in ("agencies", "roles") for each in framework[key]} | {"all"}
    assert {each["document"] for each in framework["clauses"]} <= documents
    assert {who for each in framework["clauses"] for who in each["who"]} <= holders
    assert {each["to"] for each in framework["relations"]} <= clauses | documents
