"""Every print of the guidance, typeset once for a run of the tests and kept for the next."""

from __future__ import annotations

import pytest
from safon.artefact import Site
from safon.make.printing import all_prints
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.print.print_index import catalogue
from safon.print.print_types import Edition

from tests.contexts import build_of
from tests.print.finished import Finished
from tests.site.building import ROOT

SITE = Site(url="https://safon.example/", moment=1_767_225_600)


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the guidance."""
    return read_and_check(ROOT).library


@pytest.fixture(scope="session")
def made(library: Library) -> tuple[Finished, ...]:
    """Return every print of the guidance, in every edition."""
    return tuple(Finished(each) for each in catalogue(build_of(library, SITE), all_prints))


@pytest.fixture(scope="session")
def finished(made: tuple[Finished, ...]) -> tuple[Finished, ...]:
    """Return every print that people read as it is; not the sheets of a booklet, nor what goes to a print shop."""
    return tuple(each for each in made if each.sheet.edition not in (Edition.BOOKLET, Edition.PRESS))
