"""Property tests draw the same examples in every run, and a slow machine is no failure.

What is said only on a server is said only where a test asks for it. Trees that tests build share one store of prints,
so that each print is typeset once.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, settings

settings.register_profile("safon", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("safon")

for name in ("CI", "SAFON_PUBLISHED_BRANCH"):  # A tree that a test makes is the same tree on a server.
    os.environ.pop(name, None)
os.environ.setdefault("SAFON_PRINTS", str(Path(__file__).parents[1] / ".build" / "prints"))
