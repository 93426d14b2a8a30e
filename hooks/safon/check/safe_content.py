"""Guidance is safe by construction: no raw HTML, no unsafe links, no hidden characters."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from safon.check.rule import rule
from safon.check.texts import markdown, plain
from safon.model.library import Library
from safon.model.problem import Finding

_CODE = re.compile(r"(?<![\\`])(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
_HTML = re.compile(
    r"<(?:(?P<name>/?[A-Za-z](?:[^\s/<>@]*(?=[\s/>])|[^\s/<>]*(?=[\s/])))|!--|!\[CDATA|![A-Za-z]|\?)[^>\n]*>?",
)
_BRACES = re.compile(r"\{[^}\n]*(?:\}|$)", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:|\{.*=|\{(?:.*\s)?[#.][\w-]")
_HIDDEN = re.compile(
    "[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]",
)
_MARK = re.compile(r"\\.|!?\[|\]")
_TARGET = re.compile(r"\(\s*<?(?P<to>[^)\s>]*)")
_DEFINITION = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)?\[(?!\^)[^\]\n]+\]:\s*<?(?P<to>\S*?)>?(?=\s|$)", re.MULTILINE
)
_AUTOLINK = re.compile(r"<(?P<to>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>")
_SAFE = re.compile(r"https?://[^/\s]|mailto:[^@\s]+@[^@\s]", re.IGNORECASE)
_PICTURE = re.compile(r"(?!/)(?!.*\.\.)[\w./-]+\.(?:png|jpe?g|webp)")


@dataclass(frozen=True)
class _Link:
    """A link or a picture: `[words](to)`, `![words](to)`."""

    picture: bool
    words: str
    start: int
    to: str
    to_start: int


@lru_cache(maxsize=4096)
def _without_code(text: str) -> str:
    """Blank out `code`, in which < and [ mean themselves, keeping every position.

    Only within a line: HTML at the beginning of a line is HTML to Markdown even between backticks or fences.
    """
    return _CODE.sub(lambda match: " " * len(match.group()), text)


def _links(text: str) -> Iterator[_Link]:
    """Yield the links and pictures of `text` in one pass, whatever stands between their brackets."""
    opened: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if mark.group()[-1] == "[" and mark.group()[0] != "\\":
            opened.append(mark)
        elif mark.group() == "]" and opened:
            first = opened.pop()
            if (target := _TARGET.match(text, mark.end())) is not None:
                words = text[first.end() : mark.start()]
                yield _Link(first.group()[0] == "!", words, first.start(), target["to"], target.start("to"))


@rule("no-raw-html", "Guidance is written in Markdown, without HTML.")
def no_raw_html(library: Library) -> Iterator[Finding]:
    for text in (*markdown(library), *plain(library)):
        opened: set[str] = set()
        for match in _HTML.finditer(_without_code(text.text)):
            name = match["name"] or ""
            if _AUTOLINK.fullmatch(match.group()) is not None or (name[:1] == "/" and name[1:] in opened):
                continue
            opened.add(name)
            message = f"{match.group()[:40]} is HTML, which would not survive print and translation."
            hint = "Write Markdown: **bold**, _italic_, a list, a table; or put code between `backticks`."
            yield Finding(text.at(match.start()), message, hint, text.length(len(match.group())))


@rule("no-attributes", "Guidance carries no attributes in braces.")
def no_attributes(library: Library) -> Iterator[Finding]:
    for text in markdown(library):
        for match in _BRACES.finditer(_without_code(text.text)):
            if _ATTRIBUTES.match(match.group()) is not None and match.group().endswith("}"):
                message = f"{match.group()[:40]} would give an element attributes of its own."
                hint = "Delete it: the look comes from the templates."
                yield Finding(text.at(match.start()), message, hint, text.length(len(match.group())))


@rule("no-hidden-characters", "Text has no invisible characters that change how it reads.")
def no_hidden_characters(library: Library) -> Iterator[Finding]:
    for text in (*markdown(library), *plain(library)):
        for match in _HIDDEN.finditer(text.text):
            message = f"There is an invisible character here (U+{ord(match.group()):04X})."
            yield Finding(text.at(match.start()), message, "Delete it and type the words around it again.")


@rule("link-is-safe", "A link leads to https, http or mailto, or is an id in square brackets.")
def link_is_safe(library: Library) -> Iterator[Finding]:
    for text in markdown(library):
        shown = _without_code(text.text)
        links = [(each.to, each.to_start) for each in _links(shown) if not each.picture]
        for form in (_DEFINITION, _AUTOLINK):
            links += [(match["to"], match.start("to")) for match in form.finditer(shown)]
        for to, start in links:
            if not _SAFE.match(re.sub(r"[\s\x00-\x20]", "", html.unescape(to))):
                message = f'A link cannot lead to "{to[:60]}".'
                hint = "Write an address that starts https:// or mailto:, or an id in brackets such as [18.4]."
                yield Finding(text.at(start), message, hint, text.length(len(to) or 1))


@rule("image-from-tree", "A picture is a file of the tree and says in words what it shows.")
def image_from_tree(library: Library) -> Iterator[Finding]:
    for text in markdown(library):
        for picture in (each for each in _links(_without_code(text.text)) if each.picture):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(text.position.path), picture.to))
            if not _PICTURE.fullmatch(picture.to) or path.removeprefix("standards/") not in library.pictures:
                message = f'The picture "{picture.to[:60]}" is not a file of the tree.'
                hint = "Put it beside the text as a .png, .jpg or .webp file, and write its name."
                yield Finding(text.at(picture.to_start), message, hint, text.length(len(picture.to) or 1))
            if not picture.words.strip():
                message = "The picture has no words for readers who cannot see it."
                hint = "Write what it shows: ![A ring of services](ring.png)"
                yield Finding(text.at(picture.start), message, hint, text.length(2))
