"""What is made with a template comes first where somebody edits it, who waits to see that."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Collection, Iterable, Iterator
from importlib import resources
from pathlib import PurePosixPath
from types import ModuleType

_FOLDER = PurePosixPath("hooks", "safon", "templates")
_WHERE = ("safon.make.", "safon.views.")
"""Where the code stands that names templates."""


def edited_first(makers: Iterable[ModuleType], edited: Collection[str]) -> tuple[ModuleType, ...]:
    """Return makers in their order, but first those that make with a template that is among the files `edited`.

    Those are the makers that name it, or a template that takes it in, and those that call what does. Files are named
    from the root of the tree.
    """
    names = {path.name for path in map(PurePosixPath, edited) if path.parent == _FOLDER}
    if not names:
        return tuple(makers)
    names = _with_those_that_take_in(names)
    return tuple(sorted(makers, key=lambda maker: not any(each in text for text in _sources(maker) for each in names)))


def _with_those_that_take_in(names: set[str]) -> set[str]:
    texts = {each.name: each.read_text(encoding="utf-8") for each in (resources.files("safon") / "templates").iterdir()}
    found = set(names)
    while more := {name for name, text in texts.items() if any(each in text for each in found)} - found:
        found |= more
    return found


def _sources(maker: ModuleType) -> Iterator[str]:
    """Yield the text of a maker, and of all modules beside and below it that it has something of."""
    left, seen = [maker], {maker.__name__}
    while left:
        module = left.pop()
        yield inspect.getsource(module)
        for value in tuple(vars(module).values()):
            name = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
            if isinstance(name, str) and name.startswith(_WHERE) and name in sys.modules and name not in seen:
                seen.add(name)
                left.append(sys.modules[name])
