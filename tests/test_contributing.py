"""What the documents for people say is true: every command, file, limit and name of code that they give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import test_layers

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "hooks/safon/__init__.py")
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"^(?:[\w.-]+/)+[\w.{}*-]*$|^[\w-]+\.(?:py|md|toml|yml|typ)$")
MADE = ("site/", ".build/", ".venv/", "out", "prints/")
"""What appears when commands are run."""
EXAMPLES = frozenset({"origin/main"})
"""What looks like a path and is none."""


def _text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def _maintainers() -> str:
    return _text("CONTRIBUTING.md").partition("# For maintainers")[2]


def _paths(text: str) -> Iterator[str]:
    for code in _CODE.findall(text):
        if _PATH.match(code) and "://" not in code and not code.startswith(MADE):
            yield code


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_is_there(document: str) -> None:
    text = _text(document) if document == "README.md" else _maintainers()
    named = sorted(set(_paths(text)) - EXAMPLES)
    assert named
    safon = ROOT / "hooks" / "safon"
    roots = (ROOT, safon, safon / "labels", safon / "print" / "typst", ROOT / "standards", ROOT / "tests" / "site")
    assert [each for each in named if not any(list(root.glob(each.rstrip("/"))) for root in roots)] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_link_leads_to_something(document: str) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", _text(document)):
        assert target.startswith("https://") or (ROOT / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_is_named_is_there(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", _text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z][a-z-]+)(?=[` \n|)])", _of_code(_text(document)))) <= targets


def _of_code(text: str) -> str:
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    return "\n".join((*(f"{each} " for each in _CODE.findall(text)), *blocks))


def test_every_safon_command_that_is_named_is_there() -> None:
    code = "\n".join(each.text for each in test_layers.sources(test_layers.HOOKS).values())
    known = set(re.findall(r'add_parser\(\s*"(\w+)"', code))
    texts = [_text(each) for each in DOCUMENTS]
    named = {word for text in texts for word in re.findall(r"(?:`|\.venv/bin/)safon (\w+)[` ]", text)}
    assert len(named) > 2
    assert named <= known


def test_the_limits_are_those_that_tests_hold() -> None:
    told = re.search(r"A module has at most (\d+) lines, a function (\d+), the adapter (\d+)", _maintainers())
    assert told is not None
    held = (test_layers.MODULE_LINES, test_layers.FUNCTION_LINES, test_layers.ADAPTER_LINES)
    assert tuple(map(int, told.groups())) == held


def test_every_name_of_code_is_there() -> None:
    """Names with capitals, underscores or brackets within the maintainers' part stand somewhere in the code."""
    sources = (ROOT / "hooks").rglob("*.py"), (ROOT / "tests").rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for group in sources for path in group)
    names = {each for each in _CODE.findall(_maintainers()) if re.fullmatch(r"[A-Za-z]\w*[A-Z_]\w*|[A-Z]\w+", each)}
    assert len(names) > 10
    assert [each for each in sorted(names) if re.search(rf"\b{each}\b", code) is None] == []


def test_the_layers_of_the_table_are_those_of_the_test() -> None:
    table = _maintainers().partition("## What everything is made with")[0]
    told = {name for line in table.splitlines() if line.startswith("| `") for name in _CODE.findall(line.split("|")[1])}
    assert told == {*test_layers.LAYERS} - {test_layers.ADAPTER} | {"hooks/mkdocs_hooks.py"}
