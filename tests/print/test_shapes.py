"""What templates draw has the shape that is declared for it, and templates read all of it and nothing else."""

from __future__ import annotations

import re
import typing

import pytest
from safon.make.printing import all_prints
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.print.cache_key import TEMPLATES
from safon.print.document import PrintedDocument, PrintedPart
from safon.print.print_types import Print
from safon.print.tree import TypstBlock, TypstInline

from tests.check.trees import VALID
from tests.contexts import build_of
from tests.print.shapes import breaches, declared_by, fields_of, shapes_in
from tests.print.texts import SITE, print_of

_GIVEN = "data|frame|part|section|run|card|event|each|clause|code|appendix|read|slip|side|talk"
_READ = re.compile(rf"\b(?:{_GIVEN})(?=\.([a-z][a-z-]*)\b)")
"""A key that a template reads of something that it was given."""
_ENGINE = frozenset({"at", "func", "len", "location", "value"})
"""What the engine’s own values have."""


@pytest.fixture(scope="module")
def prints(library: Library) -> tuple[Print, ...]:
    """Return every print of the guidance, and of a small tree that has one of everything."""
    return (*all_prints(build_of(library)), *all_prints(build_of(read_and_check(VALID).library, SITE)))


def test_every_maker_declares_a_shape(prints: tuple[Print, ...]) -> None:
    assert len(prints) > 300
    assert [each.sheet.path for each in prints if not typing.is_typeddict(declared_by(each))] == []


def test_every_print_has_the_shape_that_its_maker_declares(prints: tuple[Print, ...]) -> None:
    for each in prints:
        assert list(breaches(each.data(), declared_by(each), each.sheet.path)) == []


def _template(name: str) -> str:
    """Return a template without its comments and what it imports."""
    return re.sub(r"(?m)//.*$|^#import .*$", "", (TEMPLATES / name).read_text(encoding="utf-8"))


def test_templates_read_all_that_is_declared_and_nothing_else(prints: tuple[Print, ...]) -> None:
    shapes = {shape for each in {declared_by(every) for every in prints} for shape in shapes_in(each)}
    read = {key for path in TEMPLATES.glob("*.typ") for key in _READ.findall(_template(path.name))}
    assert read - _ENGINE == {key for shape in shapes for key in fields_of(shape)}


def test_templates_draw_every_kind_of_node_and_no_other() -> None:
    declared = {
        _kind(each) for each in (*typing.get_args(TypstInline), *typing.get_args(TypstBlock)) if each is not str
    }
    assert set(re.findall(r'kind == "([a-z]+)"', _template("nodes.typ"))) == declared


def _kind(node: object) -> object:
    return typing.get_args(typing.get_args(node)[0])[0]


def test_templates_draw_every_kind_of_part_and_no_other() -> None:
    declared = {kind for each in typing.get_args(PrintedPart) for kind in typing.get_args(fields_of(each)["kind"])}
    assert set(re.findall(r'kind == "([a-z]+)"', _template("parts.typ"))) == declared


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("word", TypstInline),
        (("em", "a", ("strong", "b"), ("break",)), TypstInline),
        (("link", "https://a.example", "a"), TypstInline),
        (("p",), TypstBlock),
        (("list", [[("p", "a"), ("steps", 2, [[("p", "b")]])]]), TypstBlock),
        (("table", 1, [["a"]], [[["b", ("code", "c")]]]), TypstBlock),
    ],
)
def test_a_node_is_of_the_shape_of_its_kind(value: object, shape: object) -> None:
    assert list(breaches(value, shape)) == []


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        (("blink", "a"), TypstInline),
        (("em", 1), TypstInline),
        (["em", "a"], TypstInline),
        (("break", "a"), TypstInline),
        (("link",), TypstInline),
        (("p", "a"), TypstInline),
        ("a", TypstBlock),
        (("p", ("p", "a")), TypstBlock),
        (("head", "3", "a"), TypstBlock),
        (("head", True, "a"), TypstBlock),
        (("list", [[("p", "a"), "b"]]), TypstBlock),
        (("table", 1, ["a"], []), TypstBlock),
        (("rule", "a"), TypstBlock),
    ],
)
def test_what_no_template_draws_is_found(value: object, shape: object) -> None:
    assert any(breaches(value, shape))


def _changed(data: object, key: str, value: object) -> object:
    """Return data with another value wherever `key` stands; with none where the value is an ellipsis."""
    if isinstance(data, dict):
        kept = {name: _changed(each, key, value) for name, each in data.items() if name != key}
        return kept | ({key: value} if key in data and value is not ... else {})
    return [_changed(each, key, value) for each in data] if isinstance(data, list) else data


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lead", ...),
        ("running-from-titles", ...),
        ("running-from-titles", "yes"),
        ("kind", "leaflet"),
        ("codes", [{}]),
        ("blocks", ["bare words"]),
        ("frame", {}),
        ("parts", ()),
        ("edition", None),
    ],
)
def test_a_document_of_another_shape_is_found(key: str, value: object) -> None:
    data = print_of("A **text**.").data()
    assert list(breaches(data, PrintedDocument)) == []
    assert any(breaches(_changed(data, key, value), PrintedDocument))


def test_a_key_that_is_not_declared_is_found() -> None:
    data = {**print_of("A text.").data(), "more": ""}
    assert list(breaches(data, PrintedDocument)) == [".more is not declared"]
