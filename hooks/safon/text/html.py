"""Tree → HTML. All text is escaped here, and nowhere else."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from safon.text import nodes
from safon.text.walk import is_safe, unnamed


class Addresses(Protocol):
    """What a tree leads to, from the page that it stands on."""

    def reference(self, any_id: str) -> tuple[str, str] | None:
        """Return the address and the name of what has this id; none where nothing has it."""

    def picture(self, file: str) -> str:
        """Return the address of a picture that an author named."""

    def term(self, anchor: str) -> str:
        """Return the address of an entry of the glossary."""


class _Nowhere:
    """The addresses of a text that leads nowhere: ids stay in their brackets."""

    def reference(self, any_id: str) -> tuple[str, str] | None:  # noqa: ARG002 - the form of Addresses
        return None

    def picture(self, file: str) -> str:
        return file

    def term(self, anchor: str) -> str:
        return f"#{anchor}"


NOWHERE = _Nowhere()
"""For words of our own, which hold no ids, and for tests."""


@dataclass(frozen=True)
class _Written:
    """What is written for one place of a page."""

    addresses: Addresses
    region: str
    """The id of the heading that names the regions of its tables; empty where none does."""
    heading_ids: Iterator[str]
    code_language: str = ""
    """The language of code, where it is not that of the words around it; empty where nobody says."""


def to_html(
    blocks: Iterable[nodes.Block], addresses: Addresses, *, region: str = "", heading_ids: Iterable[str] = ()
) -> Markup:
    """Return blocks as HTML. `heading_ids` are the ids of its headings, in order; without them they have none."""
    written = _Written(addresses, region, iter(heading_ids))
    return Markup("\n".join(_block(each, written) for each in blocks))  # noqa: S704 - all text in it is escaped


def inline_html(blocks: Iterable[nodes.Block], addresses: Addresses, *, code_language: str = "") -> Markup:
    """Return one paragraph as HTML without its element; where there is more than a paragraph, all of it.

    `code_language` is the language of code, where it is not that of the words around it.
    """
    known = tuple(blocks)
    if len(known) == 1 and isinstance(known[0], nodes.Paragraph):
        return Markup(_inline(known[0].children, _Written(addresses, "", iter(()), code_language)))  # noqa: S704 - as above
    return to_html(known, addresses)


def _block(block: nodes.Block, written: _Written) -> str:
    match block:
        case nodes.Paragraph(children=children, bare=bare):
            words = _inline(children, written)
            return words if bare else f"<p>{words}</p>"
        case nodes.HeadingBlock(level=level, children=children):
            own = next(written.heading_ids, "")
            start = _tag(f"h{level}", id=own) if own else f"<h{level}>"
            return f"{start}{_inline(children, written)}</h{level}>"
        case nodes.BulletList(items=items):
            return f"<ul>\n{_items(items, written)}</ul>"
        case nodes.NumberedList(start=start, items=items):
            begins = _tag("ol", start=str(start)) if start != 1 else "<ol>"
            return f"{begins}\n{_items(items, written)}</ol>"
        case nodes.Quote(blocks=blocks):
            return f"<blockquote>\n{_within(blocks, written)}</blockquote>"
        case nodes.TableBlock():
            return _table(block, written)
        case nodes.ThematicBreak():
            return "<hr>"
    return f"<pre><code>{_escaped(block.text)}</code></pre>"


def _within(blocks: tuple[nodes.Block, ...], written: _Written) -> str:
    return "".join(f"{_block(each, written)}\n" for each in blocks)


def _items(items: tuple[nodes.Item, ...], written: _Written) -> str:
    found = []
    for item in items:
        first, *others = item.blocks or (nodes.Paragraph((), 0, bare=True),)
        words = _block(first, written)
        alone = isinstance(first, nodes.Paragraph) and first.bare
        rest = _within(tuple(others), written)
        found.append(f"<li>{words}{rest}</li>\n" if alone else f"<li>\n{words}\n{rest}</li>\n")
    return "".join(found)


def _table(table: nodes.TableBlock, written: _Written) -> str:
    """Return a table in a region that scrolls by itself and that the keyboard reaches; it has its section's name."""
    named = {"role": "region", "aria-labelledby": written.region} if written.region else {}
    start = _tag("div", **{"class": "sf-table", "tabindex": "0", **named})
    rows = "".join(_row(each, "td", written) for each in table.rows)
    return (
        f'{start}<table class="sf-table__rows">\n<thead>\n{_row(table.head, "th", written)}</thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table></div>"
    )


def _row(cells: tuple[nodes.Cell, ...], tag: str, written: _Written) -> str:
    found = "".join(
        f"{_tag(tag, align=each.align) if each.align else f'<{tag}>'}{_inline(each.children, written)}</{tag}>\n"
        for each in cells
    )
    return f"<tr>\n{found}</tr>\n"


def _inline(children: Iterable[nodes.Inline], written: _Written) -> str:
    return "".join(_inline_node(each, written) for each in children)


def _inline_node(node: nodes.Inline, written: _Written) -> str:
    match node:
        case nodes.TextRun(text=text):
            return _escaped(text)
        case nodes.Emphasis(children=children):
            return f"<em>{_inline(children, written)}</em>"
        case nodes.Strong(children=children):
            return f"<strong>{_inline(children, written)}</strong>"
        case nodes.Code(text=text):
            start = _tag("code", lang=written.code_language) if written.code_language else "<code>"
            return f"{start}{_escaped(text)}</code>"
        case nodes.Break():
            return "<br>\n"
        case nodes.Hyperlink(to=to, title=title, children=children):
            return f"{_link(to, title)}{_inline(children, written)}</a>"
        case nodes.IdReference(id=any_id):
            found = written.addresses.reference(any_id)
            return _escaped(unnamed(any_id)) if found is None else f"{_tag('a', href=found[0])}{_escaped(found[1])}</a>"
        case nodes.Foreign(language=language, text=text):
            return f"{_tag('span', lang=language)}{_escaped(text)}</span>"
        case nodes.TermReference(anchor=anchor, meaning=meaning, text=text):
            return f"{_tag('a', href=written.addresses.term(anchor), title=meaning)}{_escaped(text)}</a>"
    source = written.addresses.picture(node.file)
    named = {"title": node.title} if node.title else {}
    safe = {"src": source} if is_safe(source) else {}
    return _tag("img", alt=node.words, **safe, **named)


def _link(to: str, title: str) -> str:
    named = {"title": title} if title else {}
    return _tag("a", **({"href": to} if is_safe(to) else {}), **named)


def _tag(name: str, **attributes: str) -> str:
    return "".join((f"<{name}", *(f' {key}="{_escaped(each, quotes=True)}"' for key, each in attributes.items()), ">"))


def _escaped(text: str, *, quotes: bool = False) -> str:
    return html.escape(text, quote=quotes).replace("&#x27;", "'")
