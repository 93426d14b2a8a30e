"""A small published tree under Git, and edits of it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from safon.artefact import Site

from tests.check.trees import AGENCIES, CY, EN, LOCAL, edit, publish, valid_tree, write

SITE = Site(url="https://safon.example/", moment=1_704_067_200, date_given=True)
_FILES = {"en": EN, "cy": CY, "local.en": f"{LOCAL}.en.md", "local.cy": f"{LOCAL}.cy.md", "agencies": AGENCIES}


def published_tree(root: Path) -> Path:
    """Return a copy of the valid tree, all of it committed and published."""
    valid_tree(root)
    publish(root)
    return root


def back(root: Path) -> None:
    """Undo every edit since the tree was published."""
    for words in (["reset", "-q", "--hard"], ["clean", "-fdq"]):
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)


def apply(root: Path, case: dict[str, Any]) -> None:
    """Make the edits of a case."""
    for name, old, new in case.get("edit", []):
        edit(root, _FILES.get(name, f"standards/{name}"), old, new)
    for path, content in case.get("write", {}).items():
        write(root, f"standards/{path}", content)
    for old, new in case.get("rename", {}).items():
        (root / "standards" / old).rename(root / "standards" / new)
