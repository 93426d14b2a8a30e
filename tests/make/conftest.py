"""The real guidance, once for the tests of what is made of it."""

from __future__ import annotations

import pytest
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.site.building import ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """Give the real guidance."""
    return read_and_check(ROOT).library
