"""The real guidance, and all that is made of it, once for these tests."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from safon.artefact import Site, StaticFile
from safon.make import framework_json, open_data, tables_workbook, workbooks
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.contexts import build_of, context_of
from tests.site.building import ROOT

SITE = Site(url="https://safon.example/")


@pytest.fixture(scope="session")
def library() -> Library:
    """Give the real guidance."""
    return read_and_check(ROOT).library


@pytest.fixture(scope="session")
def files(library: Library) -> Mapping[str, bytes]:
    """Give every file of the open data by its name."""
    made: list[StaticFile] = [
        *open_data.make_shared(build_of(library)),
        *framework_json.make_shared(build_of(library)),
        *tables_workbook.make_shared(build_of(library)),
    ]
    for language in Language:
        made += workbooks.workbooks_of(context_of(library, language))
    return {
        each.path.removeprefix("data/"): each.content.encode() if isinstance(each.content, str) else each.content
        for each in made
    }
