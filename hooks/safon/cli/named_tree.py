"""What the commands about translations are asked for: their tree, the blocks that are named, and who read them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safon.cli.named_blocks import Named
    from safon.model.translations import BlocksByOwner
    from safon.pipeline import Guidance

_LONGEST_NAME = 200
"""Characters in the name of whoever read both languages."""


def read_tree(root: Path) -> tuple[Guidance, BlocksByOwner] | None:
    """Return the guidance of the tree at `root` and all its blocks; none, which is said, where there is no tree."""
    from safon.i18n.label_blocks import label_blocks  # noqa: PLC0415
    from safon.i18n.labels import load_labels  # noqa: PLC0415
    from safon.model.translations import blocks_in  # noqa: PLC0415
    from safon.pipeline import read_and_check  # noqa: PLC0415

    if not (root / "standards").is_dir():
        misuse("there is no standards/ here. Go to the folder that holds it, and run safon again.")
        return None
    guidance = read_and_check(root)
    return guidance, blocks_in(guidance.library, label_blocks(load_labels()), unfinished=True)


def chosen_blocks(names: list[str], blocks: BlocksByOwner, guidance: Guidance, root: Path) -> tuple[Named, ...] | None:
    """Return the blocks that are named; none, which is said, where something names nothing."""
    from safon.cli.named_blocks import chosen  # noqa: PLC0415

    found = chosen(names, blocks, guidance.library, root)
    if found.unknown:
        refused(found.unknown)
        return None
    return found.blocks


def name_of(given: str) -> str | None:
    """Return who did it, on one line; none where nobody is named."""
    who = " ".join(given.split())
    return who if who and len(who) <= _LONGEST_NAME and who.isprintable() else None


def refused(reasons: Iterable[str]) -> int:
    """Say why nothing was written, and return the exit code for it."""
    for each in reasons:
        print(f"safon: {each}", file=sys.stderr)
    print("Nothing was written.", file=sys.stderr)
    return 2


def misuse(message: str) -> int:
    """Say what is wrong with the call, and return the exit code for it."""
    print(f"safon: {message}", file=sys.stderr)
    return 2
