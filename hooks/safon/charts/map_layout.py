"""Where the documents stand on the map: in rings, with what is linked near each other.

The standards keep their order, so that a reader finds them; what stands outside them is
put beside the standards that it is linked with. What is linked to nothing stands in rows below: it is on the map too,
and seen to be alone.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

WIDTH, _LEAST_HEIGHT = 1080, 960
"""The room of the rings, in the units of the drawing; it is higher where there are many nodes, and never wider."""
_MARGIN, _GAP = 10, 8
_EMPTY = 3
"""How many times the room of all nodes the rings need, so that nodes that are moved apart find a place."""
_ROUNDS, _STEPS = 120, 10_000
"""How often nodes are moved apart at most; less often where there are so many that there is no room for all."""


def positions(
    sizes: Mapping[str, tuple[int, int]], pairs: Iterable[tuple[str, str]], rings: Sequence[Sequence[str]]
) -> tuple[dict[str, tuple[int, int]], int]:
    """Return the middle of each node, and the height of the whole.

    `sizes` has the width and height of each node, `pairs` what is linked; `rings` the nodes of the inner rings in
    their order, from the middle outwards. All other nodes that are linked stand in a ring around them.
    """
    linked = _linked(pairs)
    inner = [[node for node in ring if node in sizes] for ring in rings]
    known = {node for ring in inner for node in ring}
    outer = [node for node in sizes if node in linked and node not in known]
    room = (WIDTH, _height(sizes[node] for node in (*known, *outer)))
    at = _laid_out(linked, inner, outer, room) if known or outer else {}
    for node in (each for each in at if each not in known):
        for axis in (0, 1):  # a wide one at the edge stays inside
            _move(at[node], axis, 0, sizes[node], room)
    for _ in range(min(_ROUNDS, _STEPS // max(len(at), 1))):
        if not _pushed_apart(at, sizes, frozenset(known), room):
            break
    placed = {node: (round(x), round(y)) for node, (x, y) in at.items()}
    rows, height = _in_rows([each for each in sizes if each not in placed], sizes, room[1] + 20 if placed else _MARGIN)
    return {**placed, **rows}, height


def _height(sizes: Iterable[tuple[int, int]]) -> int:
    """Return how high the rings are for nodes of these sizes."""
    taken = sum((width + _GAP) * (height + _GAP) for width, height in sizes)
    return max(_LEAST_HEIGHT, -(-taken * _EMPTY // WIDTH))


def _linked(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return what each node is linked with, each once, in a stable order."""
    found: dict[str, list[str]] = {}
    for pair in sorted({(one, other) for one, other in pairs if one != other}):
        for one, other in (pair, pair[::-1]):
            if other not in found.setdefault(one, []):
                found[one].append(other)
    return found


def _laid_out(
    linked: Mapping[str, list[str]], inner: list[list[str]], outer: list[str], room: tuple[int, int]
) -> dict[str, list[float]]:
    """Return places on rings that are equally far from each other; a first ring of one is the middle."""
    standing = {node: each for ring in inner for node, each in _on_circle(ring, 1)}

    def angle(node: str) -> float:
        """Return the mean direction of what a node is linked with."""
        towards = sum((standing.get(each, 0) for each in linked[node]), start=0j)
        return cmath.phase(towards) % (2 * math.pi)

    rings = [ring for ring in (*inner, sorted(outer, key=lambda node: (round(angle(node), 6), node))) if ring]
    first = 0 if len(rings[0]) == 1 else 1
    placed = [each for at, ring in enumerate(rings, first) for each in _on_circle(ring, at / len(rings))]
    # The drawing is wider than high, and nodes at its edge need more room beside them than above.
    return {node: [(1 + each.real * 0.88) * room[0] / 2, (1 + each.imag * 0.93) * room[1] / 2] for node, each in placed}


def _on_circle(nodes: Sequence[str], radius: float) -> Iterator[tuple[str, complex]]:
    """Yield nodes with their places around the middle, from the right on, as the y axis of a drawing turns."""
    return ((node, cmath.rect(radius, 2 * math.pi * at / len(nodes))) for at, node in enumerate(nodes))


def _pushed_apart(
    at: dict[str, list[float]], sizes: Mapping[str, tuple[int, int]], fixed: frozenset[str], room: tuple[int, int]
) -> bool:
    """Move nodes that lie on each other a little apart, save those that are fixed; return whether any did."""
    moved = False
    for one, other in _near(at, sizes):
        high = (sizes[one][1] + sizes[other][1]) / 2 + _GAP
        down = at[other][1] - at[one][1]
        if abs(down) >= high:  # most of them are far above or below each other
            continue
        wide = (sizes[one][0] + sizes[other][0]) / 2 + _GAP
        across = at[other][0] - at[one][0]
        if abs(across) < wide:
            moved = moved or not {one, other} <= fixed
            axis, step = (0, wide - abs(across)) if wide - abs(across) < high - abs(down) else (1, high - abs(down))
            step = (step / 2 + 0.5) * (1 if (across, down)[axis] >= 0 else -1)
            for node, way in ((one, -step), (other, step)):
                if node not in fixed:
                    _move(at[node], axis, way, sizes[node], room)
    return moved


def _near(at: dict[str, list[float]], sizes: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that could lie on each other: those not farther apart across than the widest node."""
    widest = max((sizes[node][0] for node in at), default=0) + _GAP
    ordered = sorted(at, key=lambda node: at[node][0])
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if at[other][0] - at[one][0] >= widest:
                break
            yield one, other


def _move(place: list[float], axis: int, step: float, size: tuple[int, int], room: tuple[int, int]) -> None:
    half = size[axis] / 2 + _MARGIN
    place[axis] = min(max(place[axis] + step, half), room[axis] - half)


def _in_rows(
    nodes: list[str], sizes: Mapping[str, tuple[int, int]], top: int
) -> tuple[dict[str, tuple[int, int]], int]:
    found: dict[str, tuple[int, int]] = {}
    x, y, tallest = _MARGIN, top, 0
    for node in nodes:
        width, height = sizes[node]
        if x + width > WIDTH - _MARGIN:
            x, y, tallest = _MARGIN, y + tallest + 2 * _GAP, 0
        found[node] = (x + width // 2, y + height // 2)
        x, tallest = x + width + 2 * _GAP, max(tallest, height)
    return found, y + tallest + _MARGIN
