"""One reader of authors' Markdown: its marks change nothing of what is read, and every place it gives is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from safon.check.texts import markdown, plain
from safon.pipeline import read_and_check
from safon.text import nodes
from safon.text.bounds import tangles
from safon.text.html import NOWHERE, to_html
from safon.text.reading import read
from safon.text.walk import each_of, is_safe

ROOT = Path(__file__).parents[2]


class _SafeLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if not is_safe(element.get(name, "")):
                    del element.attrib[name]


@lru_cache(maxsize=1)
def _library_alone() -> Markdown:
    """Return the library's parser as it is, with the same extensions and without marks."""
    parser = Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()], output_format="html")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(_SafeLinks(parser), "safe-links", -100)
    return parser


def _expected(text: str) -> str:
    parser = _library_alone()
    parser.reset()
    return parser.convert(text)


Shape = tuple[str, tuple[tuple[str, str], ...], str, tuple["Shape", ...], str]


def _shape(made: str) -> Shape | None:
    """Return elements, attributes and words, whatever the space between them."""
    if not made.strip():
        return None
    root = lxml.html.fragment_fromstring(made, create_parent="div")
    for element in root.iter():
        if element.tag == "div" and element.get("class") == "sf-table":
            element.drop_tag()
        element.attrib.pop("class", None)
    return _of(root)


def _of(element: lxml.html.HtmlElement) -> Shape:
    words = " ".join((element.text or "").split()), " ".join((element.tail or "").split())
    attributes = tuple(sorted((str(key), str(value)) for key, value in element.attrib.items()))
    return str(element.tag), attributes, words[0], tuple(_of(each) for each in element), words[1]


_BITS = st.sampled_from(
    [
        *("- ", "1. ", "2. ", "* ", "    ", "# ", "### ", "> ", "**", "*", "_", "__", "`", "``", "|", "\\", "\\[", "!"),
        *("[", "](", "]", "(", ")", "![", "<b>", "<https://x.y>", "<a@b.cd>", "&amp;", "&", "---", "===", '"t"'),
        *("[x]: https://q.r", "[x]", "https://a.b/c", "18.4", "S18", "NCT3.2a", "[18.4]", "[NCT3.2a]"),
        *("word", "a", " y ", "gair arall", "漢", "…", "’", "3", "\t", " "),
        *("\n", "\n\n", "\n\n", "  \n", "\n===\n", "\n|---|---|\n", "a | b\n--- | ---\n"),
    ]
)
_TEXT = st.lists(_BITS, max_size=25).map("".join)


@settings(derandomize=True, deadline=None, max_examples=400)
@given(_TEXT)
@example("- https://a.b/c\t\n|---|---|\n")
@example("**[18.4]** _a_ `b`")
def test_marks_change_nothing_of_what_is_read(text: str) -> None:
    assert _shape(str(to_html(read(text).blocks, NOWHERE))) == _shape(_expected(text))


def _texts_of_the_guidance() -> Iterator[str]:
    library = read_and_check(ROOT).library
    yield from {each.text for each in (*markdown(library), *plain(library))}


def test_the_guidance_is_read_as_the_library_reads_it() -> None:
    texts = tuple(_texts_of_the_guidance())
    assert len(texts) > 3000
    for text in texts:
        assert str(to_html(read(text).blocks, NOWHERE)) == re.sub(
            "<table>", '<div class="sf-table" tabindex="0"><table class="sf-table__rows">', _expected(text)
        ).replace("</table>", "</table></div>")


def test_every_word_of_the_guidance_stands_where_its_node_says() -> None:
    for text in _texts_of_the_guidance():
        blocks = read(text).blocks
        for each in each_of(blocks, nodes.TextRun):
            assert text.startswith(each.text.rstrip("\n"), each.at)
        for reference in each_of(blocks, nodes.IdReference):
            assert text.startswith(f"[{reference.id}]", reference.at - 1)
        for link in each_of(blocks, nodes.Hyperlink):
            assert text.startswith(link.to, link.to_at)


Placed = (
    nodes.IdReference
    | nodes.Picture
    | nodes.Hyperlink
    | nodes.HeadingBlock
    | nodes.CodeBlock
    | nodes.TableBlock
    | nodes.Code
)
PLACES: list[tuple[str, type[Placed], str]] = [
    ("a\n\n- b\n- _c_ [18.4] d", nodes.IdReference, "18.4]"),
    ("_x_\n\n- [a-b]: two words and a point", nodes.IdReference, "a-b]"),
    ("x\n\n![A room](room.png)", nodes.Picture, "A room"),
    ("![](room.png)", nodes.Picture, "](room.png)"),
    ("see [this one](https://a.example/b)", nodes.Hyperlink, "this one"),
    ("One.\n\n> two\n\n### Three", nodes.HeadingBlock, "Three"),
    ("One.\n\n    indented", nodes.CodeBlock, "indented"),
    ("| A | B |\n|---|---|\n| 1 | **2** |", nodes.TableBlock, "A |"),
    ("a `b` and `cd`\n`e`", nodes.Code, "b`"),
    ("a `</script>` b", nodes.Code, "</script>`"),
    ("a `R&amp;D` b", nodes.Code, "R&amp;D`"),
    ("R&D, 'it', `<b>`, `</script>` c", nodes.Code, "<b>`"),
]


@pytest.mark.parametrize(("text", "kind", "begins"), PLACES, ids=[begins for *_, begins in PLACES])
def test_a_node_knows_where_it_begins(text: str, kind: type[Placed], begins: str) -> None:
    found = next(each_of(read(text).blocks, kind))
    assert text[found.at :].startswith(begins)


def test_paragraphs_that_are_alike_have_places_of_their_own() -> None:
    text = "The same words.\n\nThe same words.\n\nThe same words."
    assert [each.at for each in each_of(read(text).blocks, nodes.Paragraph)] == [0, 17, 34]


def test_an_address_with_a_name_has_the_place_of_its_name() -> None:
    text = "[a][b]\n\n[b]: https://x.example/y"
    tree = read(text)
    assert [(each.to, text[each.at :]) for each in tree.definitions] == [("https://x.example/y", "https://x.example/y")]
    assert [each.to for each in each_of(tree.blocks, nodes.Hyperlink)] == ["https://x.example/y"]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("- [secure-base]: feeling secure at home", []),
        ("- [b]: feeling", ["feeling"]),
        ("> [b]: feeling 'Secure'", ["feeling"]),
        ("[b]: feeling (Secure)", ["feeling"]),
        ("[b]: <feeling secure>", ["feeling secure"]),
    ],
)
def test_a_name_with_more_words_after_it_is_a_text_and_no_address(text: str, leads: list[str]) -> None:
    assert [each.to for each in read(text).definitions] == leads


@pytest.mark.parametrize(
    "text", ["[" * 2000, "> " * 40 + "a", "a" + " " * 400 + "b\nc"], ids=["marks", "depth", "spaces"]
)
def test_a_tangled_text_is_kept_as_it_stands(text: str) -> None:
    assert next(tangles(text), None) is not None
    assert read(text).blocks == (nodes.Paragraph((nodes.TextRun(text, 0),), 0),)


def test_a_tree_can_be_hashed() -> None:
    assert hash(read("- a [18.4]\n- **b**")) == hash(read("- a [18.4]\n- **b**"))
