"""Property tests draw the same examples in every run, and a slow machine is no failure.

What is said only on a server is said only where a test asks for it. Trees that tests build share one store of prints,
so that each print is typeset once. One process more than there are cores runs tests, since they often wait.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("safon", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("safon")

for name in ("CI", "SAFON_PUBLISHED_BRANCH"):  # A tree that a test makes is the same tree on a server.
    os.environ.pop(name, None)
os.environ.setdefault("SAFON_PRINTS", str(Path(__file__).parents[1] / ".build" / "prints"))


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Let another process have the core while one waits for a page that comes late, a browser or a build."""
    cores = yield
    return cores if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else cores + 1
