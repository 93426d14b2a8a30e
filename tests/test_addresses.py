"""One map of addresses: no path, no anchor and no file of the site is spelled outside of `safon.urls`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from safon import urls

from tests.test_layers import HOOKS, Source, layer_of, sources

MAKING = frozenset({"context", "views", "charts", "data", "print", "make", "publish"})
_ADDRESS = re.compile(
    r"^(?:\.\./)*[a-z][\w{}-]*(?:/[\w{}-]*)*/$"  # a page: glossary/
    r"|^/?[\w{}/-]+\.(?:html|pdf|csv|xlsx|json|xml|js)$"  # a file: data/{}.csv
    r"|^#[a-z]|[\w}]#[a-z{]|/#"  # an anchor: {}#clause-{}
    r"|^(?:pictures|assets|data|id|say)/"
)
NO_ADDRESSES: Mapping[str, tuple[frozenset[str], str]] = {
    "safon.data.workbook": (
        frozenset(
            {"xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml", "xl/sharedStrings.xml"}
        ),
        "parts of a workbook, by the names that its format gives",
    ),
    "safon.make.data_page": (frozenset({"data.json"}), "a label"),
    "safon.make.feedback_workbook": (frozenset({"team.xlsx"}), "a label"),
    "safon.publish.built_links": (frozenset({"index.html"}), "it follows links as a host does, whoever wrote them"),
    **dict.fromkeys(
        (
            "safon.make.checklists",
            "safon.make.coverage_page",
            "safon.make.map_page",
            "safon.make.models",
            "safon.make.must_do_index",
            "safon.make.together",
        ),
        (frozenset({"wide.html"}), "a template of the theme"),
    ),
    "safon.make.home": (frozenset({"home.html"}), "a template of the theme"),
    "safon.publish.bundles": (frozenset({"{}.js"}), "a part of the tree, which no page asks for"),
    **dict.fromkeys(
        ("safon.publish.finished_pages", "safon.publish.hosting"),
        (frozenset({"index.html"}), "they follow addresses as a host does"),
    ),
    "safon.publish.made_of": (frozenset({"made-of.json"}), "for who keeps the site; no page leads there"),
    "safon.publish.page_header": (frozenset({"dressed.html"}), "a template of the theme"),
}
"""Texts that look like addresses and are none, by module, with the reason."""


def spelled_addresses(hooks: Path) -> list[str]:
    """Return the addresses that are spelled in the layers that make things, with their places."""
    return [
        f"{source.name}:{line}: {text}"
        for source in sources(hooks).values()
        if layer_of(source.name) in MAKING
        for line, text in _texts(source)
        if _ADDRESS.search(text) and text not in NO_ADDRESSES.get(source.name, (frozenset[str](), ""))[0]
    ]


def _texts(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module that are no docstrings, with {} for what an f-string fills in."""
    tree = source.tree
    apart = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    apart |= {id(part) for each in ast.walk(tree) if isinstance(each, ast.JoinedStr) for part in each.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield (
                node.lineno,
                "".join(str(each.value) if isinstance(each, ast.Constant) else "{}" for each in node.values),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node.lineno, node.value


def test_no_address_is_spelled_outside_of_the_map() -> None:
    assert spelled_addresses(HOOKS) == []


def test_every_exception_is_still_there() -> None:
    found = sources(HOOKS)
    for module, (texts, reason) in NO_ADDRESSES.items():
        assert reason
        assert texts <= {text for _, text in _texts(found[module])}, module


def test_a_spelled_address_is_found(tmp_path: Path) -> None:
    path = tmp_path / "safon" / "make" / "a.py"
    path.parent.mkdir(parents=True)
    path.write_text('"""glossary/"""\nA = "glossary/"\nB = f"data/{A}.csv"\nC = f"{A}#term-{B}"\nD = "words / words"\n')
    assert [each.rpartition(": ")[2] for each in spelled_addresses(tmp_path)] == [
        "glossary/",
        "data/{}.csv",
        "{}#term-{}",
    ]


def test_no_two_pages_of_the_map_are_the_same() -> None:
    pages = [each for name, each in vars(urls).items() if name.isupper() and isinstance(each, str)]
    assert len(pages) > 20
    assert len(pages) == len(set(pages))
