"""The tree with two editions, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editions.made import FIRST, SECOND, begun, change_it, keep, put_right
from tests.site.building import ROOT


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a checkout with two editions and a correction."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFON_PRINTS", str(ROOT / ".build" / "prints"))
        patch.setenv("SAFON_PUBLISHED_BRANCH", "")
        root = begun(tmp_path_factory.mktemp("editions"))
        keep(root, FIRST)
        change_it(root)
        keep(root, SECOND)
        put_right(root)
    return root
