"""Authors' Markdown → HTML, by one parser under one configuration. Print reads the same parser's element tree.

Safe by construction, whatever the check let through: HTML in the text stays text, no attribute can be written, and
a link whose scheme is not known loses its address.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE
from markupsafe import Markup
from pymdownx.slugs import slugify

from safon.model.artefact import Heading

_HEADING = re.compile(r"<h[1-6][^>]*>.*?</h[1-6]>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|table|thead|tbody|tr|td|th|br|hr|blockquote|div|h[1-6])\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_KEPT = HTML_PLACEHOLDER_RE
_SIGNS = str.maketrans({each: f"&#{ord(each)};" for each in '&\\`*_[]()<>|"'})
"""What means something to the parser, and what means the same to a browser and nothing to the parser."""
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)

SAFE_SCHEMES = ("https:", "http:", "mailto:")
"""What a link may begin with, besides an address within the site."""


@dataclass(frozen=True)
class Rendered:
    """A run of Markdown as HTML."""

    html: Markup
    """The HTML."""
    headings: tuple[Heading, ...] = ()
    """Its headings, in order, with the text below each."""
    text: str = ""
    """The text before its first heading."""


class _SafeLinks(Treeprocessor):
    """Takes the address from links and pictures that lead anywhere but to known places."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address is not None and not is_safe(address):
                    del element.attrib[name]


def is_safe(address: str) -> bool:
    """Return whether a link may lead to `address`: a known scheme, or none at all."""
    plain = re.sub(r"[\s\x00-\x20]", "", html.unescape(address))
    scheme = re.match(r"[^/?#]*?:", plain)
    return plain.casefold().startswith(SAFE_SCHEMES) if scheme or plain.startswith(("//", "\\")) else True


class _Tree(Treeprocessor):
    """Keeps the finished tree of the last text, for print."""

    root: Element

    def run(self, root: Element) -> None:
        self.root = root


@lru_cache(maxsize=1)
def _parser() -> Markdown:
    contents = TocExtension(slugify=slugify(case="lower"), marker="")
    parser = Markdown(
        extensions=[TableExtension(use_align_attribute=True), SaneListExtension(), contents], output_format="html"
    )
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(_SafeLinks(parser), "safe-links", -100)
    parser.treeprocessors.register(_Tree(parser), "tree", -200)
    return parser


def rendered(text: str, prefix: str = "") -> Rendered:
    """Return Markdown as HTML; the ids of its headings begin with `prefix`."""
    parser = _parser()
    parser.reset()
    parser.toc_tokens = []  # type: ignore[attr-defined]  # the contents extension adds it
    made = parser.convert(text)
    headings = tuple(_headings(parser.toc_tokens))  # type: ignore[attr-defined]
    if prefix:
        for each in headings:
            made = made.replace(f'id="{each.id}"', f'id="{prefix}-{each.id}"', 1)
        headings = tuple(Heading(each.level, f"{prefix}-{each.id}", each.title) for each in headings)
    before, *after = _HEADING.split(made)
    made = _reachable_tables(made, prefix)
    told = tuple(replace(each, text=plain_text(text)) for each, text in zip(headings, after, strict=True))
    return Rendered(Markup(made), told, plain_text(before))  # noqa: S704 - the parser's own, no HTML of the author's


def _reachable_tables(made: str, prefix: str) -> str:
    """Put each table into a region that scrolls by itself and that the keyboard reaches; it has the section's name."""
    name = f' role="region" aria-labelledby="{prefix}"' if prefix else ""
    made = made.replace("<table>", f'<div class="sf-table" tabindex="0"{name}><table class="sf-table__rows">')
    return made.replace("</table>", "</table></div>")


def tree(text: str) -> Element:
    """Return Markdown as the same parser's element tree, with all text as a reader sees it."""
    if not text.strip():
        return Element("div")
    parser = _parser()
    parser.reset()
    parser.convert(text)
    kept = parser.treeprocessors["tree"]
    assert isinstance(kept, _Tree)  # noqa: S101 - registered above
    for element in kept.root.iter():
        element.text = _as_read(element.text, parser)
        element.tail = _as_read(element.tail, parser)
        for name, value in element.attrib.items():
            element.set(name, _as_read(value, parser) or "")
    return kept.root


def _as_read(text: str | None, parser: Markdown) -> str | None:
    """Return a text of the tree as a browser would show it; the parser keeps character references aside until later."""
    if not text:
        return text
    kept = _KEPT.sub(lambda match: str(parser.htmlStash.rawHtmlBlocks[int(match[1])]), text)
    return _REFERENCE.sub(lambda match: html.unescape(match[0]), kept.replace(AMP_SUBSTITUTE, "&"))


def plain_text(made: str) -> str:
    """Return HTML of our own making as plain text on one line."""
    return " ".join(html.unescape(_TAG.sub("", _BLOCK.sub(" ", made))).split())


def _headings(tokens: list[dict[str, object]]) -> list[Heading]:
    found: list[Heading] = []
    for token in tokens:
        found.append(Heading(int(str(token["level"])), str(token["id"]), html.unescape(str(token["name"]))))
        children = token["children"]
        if isinstance(children, list):
            found += _headings(children)
    return found


def literal(text: str) -> str:
    """Return plain text as Markdown that reads exactly so, also as the words or the title of a link."""
    return text.translate(_SIGNS)


@lru_cache(maxsize=8192)
def inline(text: str) -> Markup:
    """Return one paragraph of Markdown as HTML without its paragraph element."""
    made = str(rendered(text).html)
    alone = made.startswith("<p>") and made.endswith("</p>") and made.count("<p>") == 1
    return Markup(made[3:-4] if alone else made)  # noqa: S704 - as above
