"""Guidance is safe by construction: no raw HTML, no unsafe links, no hidden characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from pydantic import BaseModel

from safon.check.rule import rule
from safon.model.clause import Words
from safon.model.documents import Document
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE)
_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--|!\[CDATA|![A-Za-z]|\?)[^>\n]*>?")
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?:[#.][\w-]|[\w-]+=)[^}\n]*\}")
_HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_INLINE = re.compile(r"(?P<bang>!?)\[(?P<alt>[^\]\n]*)\]\(\s*<?(?P<to>[^)\s>]*)")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<alt>[^\]\n]+)\]:\s*<?(?P<to>\S*?)>?(?=\s|$)", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<to>[A-Za-z][A-Za-z0-9+.-]*:[^>\s]*)>")
_SAFE = re.compile(r"https?://[^/\s]|mailto:[^@\s]+@[^@\s]", re.IGNORECASE)
_PICTURE = re.compile(r"(?!/)(?!.*\.\.)[\w./-]+\.(?:png|jpe?g|webp|svg)")


@lru_cache(maxsize=4096)
def _without_code(text: str) -> str:
    """Blank out code, in which < and [ mean themselves, keeping every position."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match.group())

    return _CODE.sub(blank, _FENCED.sub(blank, text))


def _place(text: Words, offset: int) -> Position:
    lines = text.text.count("\n", 0, offset)
    if lines:
        return Position(text.position.path, text.position.line + lines, offset - text.text.rfind("\n", 0, offset))
    return text.position.moved(columns=offset)


def _markdown(library: Library) -> Iterator[Words]:
    """Yield every run of Markdown that authors wrote."""
    for document in library.documents:
        for language in Language:
            for section in document.texts[language].sections:
                yield Words(section.heading, section.position.moved(columns=3))
                yield Words(section.prose, section.prose_position)
            for clause in document.clauses:
                yield from (each for each in (clause.words[language], clause.promise[language]) if each)
                for relation in clause.adds_to:
                    yield Words(relation.why[language], relation.position)


def _everything(library: Library) -> Iterator[Words]:
    """Yield every run of text that authors wrote, plain or Markdown."""
    yield from _markdown(library)
    for document in library.documents:
        yield from _plain(document)
    for entries in library.vocabulary.lists.values():
        for listed in entries.values():
            for key, value in listed.entry:
                for part in _strings(value):
                    yield Words(part, listed.source_map.at(key))
    for pack in library.packs:
        for key, value in pack.header:
            for part in _strings(value):
                yield Words(part, pack.source_map.at(key))


def _plain(document: Document) -> Iterator[Words]:
    for language in Language:
        text = document.texts[language]
        yield Words(text.title, text.source_map.at("title"))
        yield Words(text.summary, text.source_map.at("summary"))
        yield from (Words(each, text.source_map.at("also-called")) for each in text.also_called)
    for key, value in document.header:
        if key not in ("title", "summary", "also_called"):
            for part in _strings(value):
                yield Words(part, document.texts.en.source_map.at(key.rstrip("_").replace("_", "-")))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Bilingual):
        yield from (*_strings(value.en), *_strings(value.cy))
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, BaseModel):
        for _, each in value:
            yield from _strings(each)


@rule("no-raw-html", "Guidance is written in Markdown, without HTML.")
def no_raw_html(library: Library) -> Iterator[Finding]:
    for text in _everything(library):
        for match in _HTML.finditer(_without_code(text.text)):
            if _AUTOLINK.match(match.group()) is None:
                message = f"{match.group()[:40]} is HTML, which would not survive print and translation."
                hint = "Write Markdown: **bold**, _italic_, a list, a table; or put code between `backticks`."
                yield Finding(_place(text, match.start()), message, hint, len(match.group()))


@rule("no-attributes", "Guidance carries no attributes in braces.")
def no_attributes(library: Library) -> Iterator[Finding]:
    for text in _markdown(library):
        for match in _ATTRIBUTES.finditer(_without_code(text.text)):
            message = f"{match.group()[:40]} would give an element attributes of its own."
            yield Finding(
                _place(text, match.start()),
                message,
                "Delete it: the look comes from the templates.",
                len(match.group()),
            )


@rule("no-hidden-characters", "Text has no invisible characters that change how it reads.")
def no_hidden_characters(library: Library) -> Iterator[Finding]:
    for text in _everything(library):
        for match in _HIDDEN.finditer(text.text):
            message = f"There is an invisible character here (U+{ord(match.group()):04X})."
            yield Finding(_place(text, match.start()), message, "Delete it and type the words around it again.")


@rule("link-is-safe", "A link leads to https, http or mailto, or is an id in square brackets.")
def link_is_safe(library: Library) -> Iterator[Finding]:
    for text in _markdown(library):
        plain = _without_code(text.text)
        links = [*_INLINE.finditer(plain), *_DEFINITION.finditer(plain), *_AUTOLINK.finditer(plain)]
        for match in links:
            to = re.sub(r"[\s\x00-\x20]", "", html.unescape(match["to"]))
            if match.groupdict().get("bang") != "!" and not _SAFE.match(to):
                message = f'A link cannot lead to "{match["to"][:60]}".'
                hint = "Write an address that starts https:// or mailto:, or an id in brackets such as [18.4]."
                yield Finding(_place(text, match.start("to")), message, hint, len(match["to"]) or 1)


@rule("image-from-tree", "A picture is a file of the tree and says in words what it shows.")
def image_from_tree(library: Library) -> Iterator[Finding]:
    for text in _markdown(library):
        for match in (each for each in _INLINE.finditer(_without_code(text.text)) if each["bang"]):
            if not _PICTURE.fullmatch(match["to"]):
                message = f'The picture "{match["to"][:60]}" is not a file of the tree.'
                yield Finding(
                    _place(text, match.start("to")),
                    message,
                    "Put it beside the text and write its name.",
                    len(match["to"]) or 1,
                )
            if not match["alt"].strip():
                message = "The picture has no words for readers who cannot see it."
                yield Finding(
                    _place(text, match.start()),
                    message,
                    "Write what it shows: ![A ring of services](ring.png)",
                    2,
                )
