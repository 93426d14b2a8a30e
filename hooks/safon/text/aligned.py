"""Two texts that say the same, part by part: which blocks of one stand beside which of the other."""

from __future__ import annotations

from collections.abc import Iterator

from safon.text import nodes
from safon.text.nodes import Blocks

BlockPair = tuple[Blocks, Blocks]


def aligned(one: Blocks, other: Blocks) -> Iterator[BlockPair]:
    """Yield pairs that hold all blocks of both texts, in their order, each as small as can be said for certain.

    Where both have the same blocks in the same order, each block is a pair with its twin, a heading with what follows
    it. Else what stands below each heading is one, where both have the same headings; else the whole.
    """
    if [_form(each) for each in one] == [_form(each) for each in other]:
        yield from _with_headings(one, other)
        return
    parts = _below_headings(one), _below_headings(other)
    levels = [[_level(part) for part in side] for side in parts]
    if len(parts[0]) > 1 and levels[0] == levels[1]:
        for first, second in zip(*parts, strict=True):
            yield from aligned(first, second)
    else:
        yield one, other


def _with_headings(one: Blocks, other: Blocks) -> Iterator[BlockPair]:
    start = 0
    for at, block in enumerate(one, 1):
        if not isinstance(block, nodes.HeadingBlock) or at == len(one):
            yield one[start:at], other[start:at]
            start = at


def _form(block: nodes.Block) -> tuple[str, int]:
    return type(block).__name__, block.level if isinstance(block, nodes.HeadingBlock) else 0


def _below_headings(blocks: Blocks) -> list[Blocks]:
    """Return the blocks before the first heading, where there are any, then each heading with those below it."""
    found: list[list[nodes.Block]] = [[]]
    for block in blocks:
        if isinstance(block, nodes.HeadingBlock) and found[-1]:
            found.append([])
        found[-1].append(block)
    return [tuple(each) for each in found if each]


def _level(part: Blocks) -> int:
    return part[0].level if isinstance(part[0], nodes.HeadingBlock) else 0
