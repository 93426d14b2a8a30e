"""What the tests of the check share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.trees import valid_tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the valid tree, to break."""
    return valid_tree(tmp_path)
