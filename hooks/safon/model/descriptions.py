"""What each key of a header or list entry is for: the text that stands below it in its class.

It is read from the source when a message needs it. pydantic could hold it beside each key, but then every command
would parse the source of every class before it does anything.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
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
    (stated,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    body = stated.body if isinstance(stated, ast.ClassDef) else []
    for field, following in pairwise([*body, ast.Pass()]):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            yield field.target.id, _text(following)


def _text(statement: ast.stmt) -> str:
    value = statement.value if isinstance(statement, ast.Expr) else None
    text = value.value if isinstance(value, ast.Constant) else ""
    return inspect.cleandoc(text) if isinstance(text, str) else ""
