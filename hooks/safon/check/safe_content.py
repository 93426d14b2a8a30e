"""Guidance is safe by construction: no raw HTML, no unsafe links, no hidden characters."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.texts import AuthoredText, markdown, plain
from safon.model.fields import has_parts
from safon.model.library import Library
from safon.model.problem import Finding
from safon.text import nodes
from safon.text.letters import HIDDEN
from safon.text.walk import each_of

_HTML = re.compile(
    r"<(?:(?P<name>/?[A-Za-z](?:[^\s/<>@]*(?=[\s/>])|[^\s/<>]*(?=[\s/])))|!--|!\[CDATA|![A-Za-z]|\?)[^>\n]*>?",
)
_AUTOLINK = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*>")
_BRACES = re.compile(r"\{[^}\n]*(?:\}|$)", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:|\{.*=|\{(?:.*\s)?[#.][\w-]")
_SAFE = re.compile(r"https?://[^/\s]|mailto:[^@\s]+@[^@\s]", re.IGNORECASE)
_PICTURE = re.compile(r"(?!/)(?!.*\.\.)[\w./-]+\.(?:png|jpe?g|webp)")


@rule("no-raw-html", "Guidance is written in Markdown, without HTML.")
def no_raw_html(library: Library) -> Iterator[Finding]:
    for run in (*markdown(library), *plain(library)):
        text = run.outside_code
        opened: set[str] = set()
        for match in _HTML.finditer(text) if "<" in text else ():
            name = match["name"] or ""
            if _AUTOLINK.fullmatch(match.group()) is not None or (name[:1] == "/" and name[1:] in opened):
                continue
            opened.add(name)
            message = f"{match.group()[:40]} is HTML, which would not survive print and translation."
            hint = "Write Markdown: **bold**, _italic_, a list, a table; or put code between `backticks`."
            yield Finding(run.at(match.start()), message, hint, run.length(len(match.group())))


@rule("no-attributes", "Guidance carries no attributes in braces.")
def no_attributes(library: Library) -> Iterator[Finding]:
    for run in markdown(library):
        for match in _BRACES.finditer(run.outside_code) if "{" in run.text else ():
            if _ATTRIBUTES.match(match.group()) is not None and match.group().endswith("}"):
                message = f"{match.group()[:40]} would give an element attributes of its own."
                hint = "Delete it: the look comes from the templates."
                yield Finding(run.at(match.start()), message, hint, run.length(len(match.group())))


@rule("no-hidden-characters", "Text has no invisible characters that change how it reads.")
def no_hidden_characters(library: Library) -> Iterator[Finding]:
    for run in (*markdown(library), *plain(library)):
        for match in HIDDEN.finditer(run.text):
            message = f"There is an invisible character here (U+{ord(match.group()):04X})."
            yield Finding(run.at(match.start()), message, "Delete it and type the words around it again.")
    for run in markdown(library):
        for written, at, shown in run.character_references():
            for hidden in HIDDEN.findall(shown):
                message = f"{written} is an invisible character (U+{ord(hidden):04X})."
                yield Finding(run.at(at), message, "Delete it.", run.length(len(written)))


@rule("link-is-safe", "A link leads to https, http or mailto, or is an id in square brackets.")
def link_is_safe(library: Library) -> Iterator[Finding]:
    for run in markdown(library):
        for to, start in _addresses(run) if run.marked else ():
            address = re.sub(r"[\s\x00-\x20]", "", html.unescape(to))
            if not _SAFE.match(address) or not has_parts(address):
                message = f'A link cannot lead to "{to[:60]}".'
                hint = "Write an address that starts https:// or mailto:, or an id in brackets such as [18.4]."
                yield Finding(run.at(start), message, hint, run.length(len(to) or 1))


def _addresses(run: AuthoredText) -> Iterator[tuple[str, int]]:
    """Yield where links lead, and where that is written; an address with a name once, where it has its name."""
    if "[" not in run.text and "<" not in run.text:
        return
    named = {each.to for each in run.tree.definitions}
    yield from ((each.to, each.at) for each in run.tree.definitions)
    yield from ((each.to, each.to_at) for each in each_of(run.tree.blocks, nodes.Hyperlink) if each.to not in named)
    # Between < and > it is a link to other readers of Markdown, though not to ours.
    for match in _AUTOLINK.finditer(run.outside_code):
        if "://" not in match[0] and not match[0].startswith("<mailto:"):
            yield match[0][1:-1], match.start() + 1


@rule("image-from-tree", "A picture is a file of the tree and says in words what it shows.")
def image_from_tree(library: Library) -> Iterator[Finding]:
    for run in markdown(library):
        for picture in each_of(run.tree.blocks, nodes.Picture) if "![" in run.text else ():
            path = posixpath.normpath(posixpath.join(posixpath.dirname(run.position.path), picture.file))
            if not _PICTURE.fullmatch(picture.file) or path.removeprefix("standards/") not in library.pictures:
                message = f'The picture "{picture.file[:60]}" is not a file of the tree.'
                hint = "Put it beside the text as a .png, .jpg or .webp file, and write its name."
                yield Finding(run.at(picture.file_at), message, hint, run.length(len(picture.file) or 1))
            if not picture.words.strip():
                message = "The picture has no words for readers who cannot see it."
                hint = "Write what it shows: ![A ring of services](ring.png)"
                yield Finding(run.at(max(picture.at - 2, 0)), message, hint, run.length(2))
