"""An earlier commit, ready to run beside this checkout: for what is measured against it in one run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.site.building import ROOT
from tests.site.served import hosted

Host = tuple[str, list[tuple[str, int]]]
"""Where a site is served, and the list to which its host adds what it sends: path and bytes."""

_OF_MAKE = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")
"""What make tells to the make that it starts; the one of the worktree is on its own."""


@contextmanager
def worktree_of(commit: str, packages: str = "site") -> Iterator[Path]:
    """Yield the folder of a worktree of `commit` with packages that it locks in a `.venv`; both are gone after.

    `packages` are those for its `site` alone, or those for a `test` too.
    """
    if _git("cat-file", "-e", f"{commit}^{{commit}}").returncode:
        raise SystemExit(f"This checkout does not hold the commit {commit}. Get it with: git fetch --unshallow")
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _git("worktree", "add", "--quiet", "--detach", str(tree), commit).check_returncode()
        try:
            run_make(tree, f".venv/{packages}").check_returncode()
            yield tree
        finally:
            _git("worktree", "remove", "--force", str(tree))


def _git(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", str(ROOT), *words], check=False)


def run_make(tree: Path, target: str) -> subprocess.CompletedProcess[str]:
    """Make a target of the tree at `tree` with this Python, and return how it went, with what it said."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_MAKE}
    command = ["make", "--silent", f"PYTHON={sys.executable}", target]
    return subprocess.run(command, cwd=tree, env=environment, stdout=subprocess.PIPE, text=True, check=False)


@contextmanager
def sites_beside(commit: str) -> Iterator[tuple[Host, Host]]:
    """Yield the hosts of two sites: of this checkout, and of `commit`, each built with its own packages."""
    with worktree_of(commit) as tree, tempfile.TemporaryDirectory() as made:
        build_site(tree, tree / ".venv" / "bin" / "python", Path(made) / "before")
        build_site(ROOT, Path(sys.executable), Path(made) / "now")
        with hosted(Path(made) / "now") as now, hosted(Path(made) / "before") as before:
            yield now, before


def build_site(tree: Path, python: Path, site: Path) -> None:
    """Build the site of the tree at `tree` into `site`, with the packages of `python`."""
    command = [str(python), "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(tree / "hooks")}
    subprocess.run(command, cwd=tree, env=environment, check=True, stderr=subprocess.DEVNULL)
