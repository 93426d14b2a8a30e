"""Names and signatures: one meaning for one name, and one argument for what everything is made with."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.test_layers import HOOKS, Source, layer_of, sources

CARRIED = {"library": "Library", "site": "Site", "language": "Language", "context": "Context", "build": "Build"}
"""What a context holds, and itself: a function takes one of these, never two."""
MAKING = frozenset({"views", "charts", "data", "print", "make", "publish"})
"""The layers that make things."""


def names_with_two_meanings(hooks: Path) -> list[str]:
    """Return the public names that two modules define at their top, with the modules.

    Functions may share a name: `make` is a form that makers keep, and a module says what its functions are of.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for source in sources(hooks).values():
        for name in _defined(source):
            found[name].add(source.name)
    return [f"{name}: {', '.join(sorted(where))}" for name, where in sorted(found.items()) if len(where) > 1]


def _defined(source: Source) -> Iterator[str]:
    """Yield the classes and types that a module defines at its top."""
    for node in source.tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name[0].isupper() and not name.isupper() and not _is_type_variable(node.value):
                yield name


def _is_type_variable(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "TypeVar"


def wide_signatures(hooks: Path) -> list[str]:
    """Return the functions of the layers that make things which take more than one of what a context holds."""
    return [
        f"{source.name}.{node.name}({', '.join(carried)})"
        for source in sources(hooks).values()
        if layer_of(source.name) in MAKING
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef) and len(carried := list(_carried(node.args))) > 1
    ]


def _carried(arguments: ast.arguments) -> Iterator[str]:
    for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        kind = ast.unparse(each.annotation).split(" ")[0] if each.annotation is not None else ""
        if CARRIED.get(each.arg) == kind:
            yield each.arg


def test_a_name_has_one_meaning() -> None:
    assert names_with_two_meanings(HOOKS) == []


def test_what_everything_is_made_with_is_one_argument() -> None:
    assert wide_signatures(HOOKS) == []


PLANTED: Mapping[str, tuple[str, str]] = {
    "a class twice": ("class Card: ...\n", "Card: safon.make.a, safon.views.b"),
    "a type twice": ("Card = str | int\n", "Card: safon.make.a, safon.views.b"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_a_second_meaning_is_found(what: str, tmp_path: Path) -> None:
    text, told = PLANTED[what]
    for name in ("make/a.py", "views/b.py"):
        path = tmp_path / "safon" / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    assert names_with_two_meanings(tmp_path) == [told]


def test_a_second_argument_is_found(tmp_path: Path) -> None:
    path = tmp_path / "safon" / "views" / "a.py"
    path.parent.mkdir(parents=True)
    path.write_text(
        "def a(context: Context, language: Language) -> None: ...\ndef b(language: Language) -> None: ...\n"
    )
    assert wide_signatures(tmp_path) == ["safon.views.a.a(context, language)"]
