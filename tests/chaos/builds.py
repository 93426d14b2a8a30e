"""A small tree with a site of its own, and whether that is whole."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.site.building import small_tree

SAFON = str(Path(sys.executable).with_name("safon"))
SETTINGS = {
    "SOURCE_DATE_EPOCH": "1767225600",
    "NO_MKDOCS_2_WARNING": "1",
    "SAFON_SITE_URL": "https://safon.example/",
}


def environment(prints: Path) -> dict[str, str]:
    """Return the environment of a build with a store of prints of its own."""
    return {**os.environ, **SETTINGS, "SAFON_PRINTS": str(prints)}


def safon(tree: Path, prints: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `safon` in a tree."""
    command = [SAFON, *words]
    return subprocess.run(command, cwd=tree, env=environment(prints), capture_output=True, text=True, check=False)


def built(folder: Path) -> tuple[Path, Path]:
    """Return a small tree with its site, and its store of prints."""
    tree, prints = small_tree(folder / "tree"), folder / "prints"
    done = safon(tree, prints, "site")
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return tree, prints


def broken_in(site: Path) -> str:
    """Return what is not whole about a site, by its own sums; nothing where it is."""
    sums = site / "sha256sums.txt"
    if not sums.is_file():
        return "there is no whole site"
    lines = (line.partition("  ") for line in sums.read_text(encoding="utf-8").splitlines())
    told = {name: digest for digest, _, name in lines}
    files = {each.relative_to(site).as_posix(): each for each in site.rglob("*") if each.is_file()}
    if told.keys() != files.keys() - {"made-of.json", "sha256sums.txt"}:
        return f"files: {sorted(told.keys() ^ files.keys())[:5]}"
    wrong = [name for name in told if hashlib.sha256(files[name].read_bytes()).hexdigest() != told[name]]
    return f"contents: {wrong[:5]}" if wrong else ""
