"""A valid tree, and trees that differ from it."""

from __future__ import annotations

import base64
import shutil
import subprocess
from pathlib import Path

from safon.pipeline import Guidance, read_and_check

VALID = Path(__file__).parent / "valid"
"""A small tree with one document of every kind and nothing wrong with it."""
NATIONAL = "standards/national/01-listening-first"
"""The national standard of the valid tree, without `.en.md`."""
EN, CY = f"{NATIONAL}.en.md", f"{NATIONAL}.cy.md"
"""Its two files."""
LOCAL = "standards/local/exampleshire/01-first-visits"
"""Its local practice standard."""
NOTE = "standards/practice-notes/01-quiet-rooms"
"""Its practice note."""
AGENCIES = "standards/vocabulary/agencies.yml"
"""Its list of agencies."""

Content = str | bytes | None
"""What a file holds after a change; none where it is deleted."""


def valid_tree(root: Path) -> Path:
    """Copy the valid tree to `root`."""
    shutil.copytree(VALID, root, dirs_exist_ok=True)
    return root


def publish(root: Path) -> None:
    """Make the tree at `root` a Git checkout whose published branch holds what is in it now."""
    who = ["-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "Published"]):
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)
    subprocess.run(["git", "update-ref", "refs/remotes/origin/main", "HEAD"], cwd=root, check=True)


def write(root: Path, path: str, content: Content) -> None:
    """Write, or delete, one file of the tree at `root`, byte for byte."""
    file = root / path
    if content is None:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace the only occurrence of `old` in a file of the tree at `root`."""
    text = (root / path).read_bytes().decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    write(root, path, text.replace(old, new))


def change(root: Path, path: str, wanted: object) -> None:
    """Make a file of the tree at `root` what a case file wants it to be.

    Text; `{base64: …}` for bytes; `{repeat: [text, times]}` for a long one; `{link: …}` for a link; null for nothing.
    """
    match wanted:
        case {"base64": str(code)}:
            write(root, path, base64.b64decode(code))
        case {"repeat": [str(text), int(times)]}:
            write(root, path, text * times)
        case {"link": str(target)}:
            (root / path).symlink_to(target)
        case str() | None:
            write(root, path, wanted)
        case _:
            msg = f"a case file cannot want {wanted!r}"
            raise TypeError(msg)


def checked(root: Path) -> Guidance:
    """Read and check the tree at `root`."""
    return read_and_check(root)


def rules_broken(guidance: Guidance) -> list[str]:
    """Return the ids of the rules that are broken, in the order of the report."""
    return [problem.rule.id for problem in guidance.problems]
