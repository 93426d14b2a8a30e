"""What each key of a header or list entry is for: the text that stands below it in its class.

It is read from the source when a message needs it. pydantic could hold it beside each key, but then every command
would parse the source of every class before it does anything.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from safon.model.fields import FrontMatter


@cache
def descriptions_of(model: type[FrontMatter]) -> dict[str, str]:
    """Return what each field of a class is for, also those that it inherits."""
    found: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, FrontMatter) and each is not FrontMatter:
            found |= _in_source(each)
    return found


def _in_source(model: type[FrontMatter]) -> Iterator[tuple[str, str]]:
    body = _classes_in(model.__module__)[model.__name__].body
    for field, following in pairwise([*body, ast.Pass()]):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            yield field.target.id, _text(following)


@cache
def _classes_in(module: str) -> dict[str, ast.ClassDef]:
    """Return the classes of a module, by name: its source is parsed once, not once more for each of them."""
    stated = ast.parse(inspect.getsource(sys.modules[module])).body
    return {each.name: each for each in stated if isinstance(each, ast.ClassDef)}


def _text(statement: ast.stmt) -> str:
    value = statement.value if isinstance(statement, ast.Expr) else None
    text = value.value if isinstance(value, ast.Constant) else ""
    return inspect.cleandoc(text) if isinstance(text, str) else ""
