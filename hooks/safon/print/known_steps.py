"""How far parts of prints were tightened before: most stand in several prints, and most prints change in one part.

What a part takes depends on its own words, its template and its sheet, and on nothing around it. So a step that was
found once is the step that would be found again, and the part need not be set at the steps before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from safon.print.cache import PrintCache
from safon.print.edition import Edition
from safon.print.orders import Order

_NAME = "steps"
"""What they are kept under: a file for each state of templates, fonts and engine."""
_KEPT = 8000
"""How many stay, three times as many as all prints have; those that were not used for longest go first."""
_OF_THEIR_OWN_SHEET = (Edition.LARGE, Edition.BOOKLET, Edition.PRESS)
"""The editions whose text has another size or width; all others are laid out alike."""
_OF_OTHERS = ("cover", "contents", "index")
"""The kinds of parts that say where others stand, so that what they take depends on those."""


@dataclass(frozen=True)
class KnownStep:
    """A step that was found."""

    step: int
    held: frozenset[str]
    """The gauges of the part that it was held to."""
    free: frozenset[str]
    """Those that measured it and held it to nothing."""

    def holds(self, gauges: Collection[str]) -> bool:
        """Whether it would be found again where the part is held to `gauges`."""
        return self.held <= set(gauges) and self.free.isdisjoint(gauges)


class KnownSteps:
    """The steps that this build and the last one found."""

    def __init__(self, store: PrintCache, around: str) -> None:
        """Take what the last build kept in `store` for templates, fonts and an engine of the fingerprint `around`."""
        self._store, self._name = store, hashlib.sha256(f"{_NAME} {around}".encode()).hexdigest()
        self._before = {key: _of_row(row) for key, row in json.loads(store.note(self._name) or b"{}").items()}
        self._used: dict[str, KnownStep] = {}

    def of(self, order: Order) -> tuple[int | None, ...]:
        """Return the step of each part of an order; nothing where none is known."""
        found: list[int | None] = []
        for key in _keys(order):
            known = self._used.get(key) or self._before.get(key)
            if known is not None and known.holds(order.gauges):
                self._used[key] = known
                found.append(known.step)
            else:
                found.append(None)
        return tuple(found) if any(each is not None for each in found) else ()

    def learn(self, order: Order, steps: tuple[tuple[int, tuple[str, ...]], ...]) -> None:
        """Take the steps that the parts of an order took, each with the names of the gauges that measure it."""
        keys = _keys(order)
        for key, (step, names) in zip(keys, steps, strict=True) if len(keys) == len(steps) else ():
            if key:
                held = frozenset(names) & frozenset(order.gauges)
                self._used[key] = KnownStep(step, held, frozenset(names) - held)

    def keep(self) -> None:
        """Keep what was of use, and what was of use to the last build: not every build sets every print."""
        unused = {key: each for key, each in self._before.items() if key not in self._used}
        rows = dict([(key, _row(each)) for key, each in {**unused, **self._used}.items()][-_KEPT:])
        self._store.keep_note(self._name, json.dumps(rows).encode())


def standing_alone(order: Order) -> tuple[int, ...]:
    """Return the places of the parts of an order that say nothing of others, where each is set in one run."""
    if len(_runs(order)) > 1:
        return ()
    parts = json.loads(order.data).get("parts", ())
    return tuple(at for at, part in enumerate(parts) if part.get("kind") not in _OF_OTHERS)


def with_parts_alone(order: Order, places: Sequence[int]) -> Order:
    """Return an order of some parts of another, in the order of their `places`."""
    told = json.loads(order.data)
    parts = [told["parts"][at] for at in places]
    return replace(order, data=json.dumps({**told, "parts": parts}, ensure_ascii=False, separators=(",", ":")))


def _keys(order: Order) -> tuple[str, ...]:
    """Return what decides the step of each part of an order, empty where others do; nothing where it has no parts."""
    told = json.loads(order.data)
    parts = told.get("parts", ())
    sheet = order.edition if order.edition in _OF_THEIR_OWN_SHEET else ""
    return tuple(
        _key(f"{order.template} {run} {sheet} {order.first_step}", part) for run in _runs(order) for part in parts
    )


def _runs(order: Order) -> tuple[str, ...]:
    """Return what a template makes of each part: a summary sets all standards, and then all that stands behind them."""
    return ("text", "appendix") if order.template == "summary" else ("text",)


def _key(around: str, part: Mapping[str, object]) -> str:
    if part.get("kind") in _OF_OTHERS:
        return ""
    told = json.dumps(part, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.blake2b(f"{around}\0{told}".encode(), digest_size=16).hexdigest()


def _row(known: KnownStep) -> list[object]:
    return [known.step, sorted(known.held), sorted(known.free)]


def _of_row(row: tuple[int, list[str], list[str]]) -> KnownStep:
    step, held, free = row
    return KnownStep(step, frozenset(held), frozenset(free))
