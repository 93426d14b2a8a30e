"""Authors' Markdown as the tree that prints draw."""

from __future__ import annotations

import json
import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from safon.print.tree import TypstBlock, TypstInline
from safon.print.wording import words_in

from tests.print.texts import nodes, read_text, typeset_text


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


PIXEL = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\x7f")),
        _chunk(b"IEND", b""),
    )
)
"""A picture of one grey point."""

TREES: list[tuple[str, list[object]]] = [
    ("One\ntwo.", [["p", "One two."]]),
    ("_a_ **b** `c`", [["p", ["em", "a"], " ", ["strong", "b"], " ", ["code", "c"]]]),
    ("a **b _c_**", [["p", "a ", ["strong", "b ", ["em", "c"]]]]),
    ("### A\n\n#### B", [["head", 3, "A"], ["head", 4, "B"]]),
    ("- a\n- b", [["list", [[["p", "a"]], [["p", "b"]]]]]),
    ("- a\n    - b", [["list", [[["p", "a"], ["list", [[["p", "b"]]]]]]]]),
    ("3. a\n4. b", [["steps", 3, [[["p", "a"]], [["p", "b"]]]]]),
    ("> a", [["quote", ["p", "a"]]]),
    ("| A | B |\n|---|:-:|\n| 1 | **2** |", [["table", 2, [["A"], ["B"]], [[["1"], [["strong", "2"]]]]]]),
    ("a  \nb", [["p", "a", ["break"], "b"]]),
    ("a\n\n---\n\nb", [["p", "a"], ["rule"], ["p", "b"]]),
    ("[t](https://a.example/b)", [["p", ["link", "https://a.example/b", "t", " (https://a.example/b)"]]]),
    ("<https://a.example>", [["p", ["link", "https://a.example", "https://a.example"]]]),
    ("[t](javascript:x)", [["p", ["span", "t"]]]),
    ("[t](models/x/)", [["p", ["link", "https://safon.example/en/models/x/", "t"]]]),
    ("a &amp; b &copy; AT&T <b>c</b>", [["p", "a & b © AT&T <b>c</b>"]]),
    ('"a" **"b"**', [["p", "“a” ", ["strong", "“b”"]]]),
    ("", []),
]


def _as_templates_get(found: list[TypstBlock]) -> object:
    return json.loads(json.dumps(found))


@pytest.mark.parametrize(("text", "tree"), TREES, ids=[text[:12] for text, _ in TREES])
def test_each_element_is_drawn_as_what_it_is(text: str, tree: list[object]) -> None:
    assert _as_templates_get(nodes(text)) == tree


def test_a_picture_has_its_words() -> None:
    (found,) = nodes("![A tree](a.png)", {"a.png": PIXEL})
    assert found == ("figure", [*PIXEL], "png", "A tree")


def test_a_picture_is_printed_with_its_words(tmp_path: Path) -> None:
    made = typeset_text("![A tree in leaf](a.png)", tmp_path, {"a.png": PIXEL})
    told = pypdf.PdfReader(BytesIO(made.pdf)).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    assert "A tree in leaf" in _alternatives(told)


def _alternatives(element: Any) -> list[str]:  # noqa: ANN401 - whatever a file holds
    """Return the alternative texts below an element of the structure."""
    inside = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(inside, list):
        return [words for each in inside for words in _alternatives(each)]
    if not isinstance(inside, dict):
        return []
    own = [str(inside["/Alt"])] if "/Alt" in inside else []
    return own + _alternatives(inside.get("/K", []))


HOSTILE = [
    '#panic() #import "x" $ x^2 $ `code` <label> @ref',
    "= Not a heading \\ #let a = 1; [content] {code} ~ --- // comment /* comment */",
    "#set page(width: 1pt)",
    '#eval("1") #sys.inputs.data #read("/etc/passwd")',
    "\\#\\*\\_ *text* _emph_ \\u{1F600}",
    ']) #link("https://evil.example")[x]',
]


def _words_of(block: TypstBlock) -> list[TypstInline]:
    if block[0] == "head":
        return [*block[2:]]
    assert block[0] == "p"
    return [*block[1:]]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_the_engine_prints_as_text(text: str, tmp_path: Path) -> None:
    wanted = words_in(_words_of(*nodes(text))).replace("\u200b", "")
    assert len(wanted) > 10
    told = read_text(typeset_text(text, tmp_path))
    assert "".join(wanted.split()) in "".join(told.split())


def test_very_long_words_stay_on_the_page(tmp_path: Path) -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 6
    assert word in read_text(typeset_text(f"A {word} Z", tmp_path)).replace(" ", "").replace("-", "")


def test_a_table_of_forty_rows_repeats_its_header(tmp_path: Path) -> None:
    rows = "\n".join(f"| row {number} | {'word ' * 20}|" for number in range(1, 41))
    made = typeset_text(f"| Left | Right |\n|---|---|\n{rows}", tmp_path)
    told = read_text(made)
    assert made.pages > 2
    assert told.count("Left Right") > 2
    assert all(f"row {number} " in told for number in range(1, 41))


def test_three_thousand_words_are_all_there(tmp_path: Path) -> None:
    words = " ".join(f"w{number}" for number in range(3000))
    told = read_text(typeset_text(f"{words}\n\n> {words}", tmp_path))
    assert all(told.count(f"w{number}") >= 2 for number in range(0, 3000, 7))
