"""Walks over a tree: what it holds, and its words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar, get_args

from safon.text import nodes

SAFE_SCHEMES = ("https:", "http:", "mailto:")
"""What a link may begin with, besides an address within the site."""
CHARACTER_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
"""A character by its number or its name: `&#8238;`, `&amp;`."""
N = TypeVar("N")


def is_safe(address: str) -> bool:
    """Return whether a link may lead to `address`: a known scheme, or none at all."""
    plain_address = re.sub(r"[\s\x00-\x20]", "", html.unescape(address))
    scheme = re.match(r"[^/?#]*?:", plain_address)
    if scheme or plain_address.startswith(("//", "\\")):
        return plain_address.casefold().startswith(SAFE_SCHEMES)
    return True


_LEAVES = frozenset(
    {
        *(nodes.TextRun, nodes.Code, nodes.Break, nodes.IdReference, nodes.TermReference, nodes.Foreign, nodes.Picture),
        *(nodes.ThematicBreak, nodes.CodeBlock),
    }
)
"""The kinds that hold no other node: most of every tree."""
_OF_BLOCKS = frozenset({nodes.BulletList, nodes.NumberedList, nodes.Item, nodes.Quote, nodes.TableBlock})
"""The kinds that can hold blocks; all others hold words alone."""
_AMONG_BLOCKS = frozenset({*get_args(nodes.Block), nodes.Item, nodes.Cell})
"""The kinds that never stand among words."""


def inside(node: nodes.Node) -> tuple[nodes.Node, ...]:
    """Return the nodes directly inside a node, in the order of reading."""
    match node:
        case nodes.BulletList(items=items) | nodes.NumberedList(items=items):
            return items
        case nodes.Item(blocks=blocks) | nodes.Quote(blocks=blocks):
            return blocks
        case nodes.TableBlock(head=head, rows=rows):
            return (*head, *(cell for row in rows for cell in row))
        case (
            nodes.TextRun()
            | nodes.Code()
            | nodes.Break()
            | nodes.IdReference()
            | nodes.TermReference()
            | nodes.Foreign()
            | nodes.Picture()
        ):
            return ()
        case nodes.ThematicBreak() | nodes.CodeBlock():
            return ()
    return node.children


def each_of(found: Iterable[nodes.Node], kind: type[N]) -> Iterator[N]:
    """Yield every node of a kind in `found` and below it, in the order of reading."""
    for node in found:
        if isinstance(node, kind):
            yield node
        if type(node) in _OF_BLOCKS or (kind not in _AMONG_BLOCKS and type(node) not in _LEAVES):
            yield from each_of(inside(node), kind)


def unnamed(any_id: str) -> str:
    """Return an id in its brackets: what a reader sees where it leads nowhere."""
    return f"[{any_id}]"


def plain(found: Iterable[nodes.Node], name: Callable[[str], str] = unnamed) -> str:
    """Return the words of a tree on one line; `name` says what an id in brackets reads as."""
    return " ".join("".join(_words(found, name)).split())


def _words(found: Iterable[nodes.Node], name: Callable[[str], str]) -> Iterator[str]:
    for node in found:
        match node:
            case (
                nodes.TextRun(text=text)
                | nodes.Code(text=text)
                | nodes.TermReference(text=text)
                | nodes.Foreign(text=text)
            ):
                yield text
            case nodes.CodeBlock(text=text):
                yield f" {text} "
            case nodes.Break() | nodes.ThematicBreak():
                yield " "
            case nodes.IdReference(id=any_id):
                yield name(any_id)
            case nodes.Emphasis() | nodes.Strong() | nodes.Hyperlink() | nodes.Picture():
                yield from _words(inside(node), name)
            case _:
                yield " "
                yield from _words(inside(node), name)
                yield " "


def without_code(tree: nodes.Tree) -> str:
    """Return the text that was read with its code blanked out, so that every other place stays the same."""
    text = tree.source
    for code in each_of(tree.blocks, nodes.Code):
        end = code.at + len(code.text)
        text = text[: code.at] + re.sub(r"[^\n]", " ", text[code.at : end]) + text[end:]
    return text
