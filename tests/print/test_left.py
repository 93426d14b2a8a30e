"""Prints that nobody waits for any more, because somebody edits what they show."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.make.printing import all_prints
from safon.pipeline import read_and_check
from safon.print.cache import PrintCache
from safon.print.typeset import Typesetting

from tests.check.trees import VALID
from tests.contexts import build_of
from tests.print.conftest import SITE


class _UnwantedError(Exception):
    pass


class _Author:
    """Somebody who edits after a while."""

    def __init__(self, patience: int) -> None:
        self.asked, self._patience = 0, patience

    def assert_wanted(self) -> None:
        self.asked += 1
        if self.asked > self._patience:
            raise _UnwantedError


def test_they_are_left_while_their_data_is_gathered(tmp_path: Path) -> None:
    build = build_of(read_and_check(VALID).library, SITE)
    author = _Author(3)
    with pytest.raises(_UnwantedError):
        Typesetting(all_prints(build), PrintCache(tmp_path), author.assert_wanted)
    assert author.asked == 4, "nothing more is gathered"


def test_they_are_left_while_they_are_typeset(tmp_path: Path) -> None:
    build = build_of(read_and_check(VALID).library, SITE)
    prints = tuple(all_prints(build))
    author = _Author(len(prints))
    typesetting = Typesetting(prints, PrintCache(tmp_path), author.assert_wanted)
    with pytest.raises(_UnwantedError):
        tuple(typesetting.finished())
    assert author.asked == len(prints) + 1, "not even the first is waited for"
