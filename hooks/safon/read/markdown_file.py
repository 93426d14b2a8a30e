"""One Markdown file → its header and its body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from safon.model.fields import FrontMatter
from safon.model.front_matter import TextHeader
from safon.model.kinds import KINDS, DocumentType
from safon.model.language import Language
from safon.model.position import Position, SourceMap
from safon.model.problem import Finding, Fix, Problem
from safon.model.texts import Text
from safon.read import rules
from safon.read.body import Body, read_body
from safon.read.source_text import SourceText
from safon.read.sub_lines import SUB_LINES
from safon.read.validated import keys_of, validate
from safon.read.yaml_tree import YamlTree, read_yaml


@dataclass(frozen=True)
class MarkdownFile:
    """One language's file, read by itself."""

    text: Text
    """Its words."""
    header: FrontMatter | None
    """Its header; none where it could not be read."""
    identity: str
    """Which document it says it is, as written, even where the rest of its header is wrong."""
    body: Body
    """Its sections and numbered lines."""
    problems: tuple[Problem, ...]
    """All that is wrong with it."""


def read_markdown_file(source: SourceText, kind: DocumentType, language: Language) -> MarkdownFile:
    """Return what the file says."""
    header_lines, body_lines, problems = _split(source)
    start = Position(source.path, 2 if header_lines is not None else 1)
    tree, source_map, unreadable = read_yaml("\n".join(header_lines or []), start)
    problems += unreadable
    if (other := _other_kind(tree, kind)) is not None:
        problem = _in_wrong_folder(source.path, source_map, kind, other, language)
        text = replace(_text(source, tree, None, language, source_map, Body()), readable=False)
        return MarkdownFile(text, None, "", Body(end=Position(source.path)), (problem,))
    header: FrontMatter | None = None
    if header_lines is not None and not any(each.rule is not rules.KEY_ONCE for each in unreadable):
        header, misfits = _header(tree, source_map, kind, language)
        problems += misfits
    body = read_body(body_lines, kind, language, SUB_LINES)
    if header_lines is None:
        body.problems.clear()  # What stands where cannot be told before the header is mended.
    if not body.end.path:
        body.end = Position(source.path, len(source.lines))
    text = _text(source, tree, header, language, source_map, body)
    given = tree.get(kind.identity) if isinstance(tree, dict) else None
    identity = given if isinstance(given, str) else ""
    return MarkdownFile(text, header, identity, body, (*problems, *body.problems))


def _other_kind(tree: YamlTree, kind: DocumentType) -> DocumentType | None:
    """Return the kind of document that a header is of, where it is plainly not the one of its folder."""
    keys = tree if isinstance(tree, dict) else {}
    return next((each for each in KINDS if each.identity in keys and kind.identity not in keys), None)


def _in_wrong_folder(
    path: str, source_map: SourceMap, kind: DocumentType, other: DocumentType, language: Language
) -> Problem:
    position = source_map.at(other.identity)
    message = f'"{other.identity}:" begins the header of a {other.kind}, but this is the folder of a {kind.kind}.'
    here = PurePosixPath(path).name
    name = here if other.stem.fullmatch(here.partition(".")[0]) else other.example.replace(".en.", f".{language}.")
    hint = (
        f"Move the file to standards/{other.folder.replace('*', 'the-area')}/{name}, or write {kind.identity}: instead."
    )
    return Finding(position, message, hint, len(other.identity)).breaks(rules.FILE_NAME_KNOWN)


def _split(source: SourceText) -> tuple[list[str] | None, list[tuple[Position, str]], tuple[Problem, ...]]:
    """Divide a file at its two lines of ---."""
    lines = source.lines
    numbered = [(Position(source.path, number), text) for number, text in enumerate(lines, 1)]
    if lines[0].rstrip() != "---":
        return None, numbered, (_no_header(source).breaks(rules.FRONT_MATTER_PRESENT),)
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        message = "The header is opened with --- and never closed."
        finding = Finding(Position(source.path), message, "Write a line of --- after its last key.", 3)
        return None, [], (finding.breaks(rules.FRONT_MATTER_PRESENT),)
    problems: tuple[Problem, ...] = ()
    if end + 1 < len(lines) and lines[end + 1].strip():
        at = Position(source.path, end + 1)
        fix = Fix(at, lines[end], f"{lines[end]}\n")
        message = "No blank line follows the header."
        finding = Finding(at, message, "Put an empty line below this ---; safon check --fix does.", 3, fix=fix)
        problems = (finding.breaks(rules.BLANK_AFTER_FRONT_MATTER),)
    return list(lines[1:end]), numbered[end + 1 :], problems


def _no_header(source: SourceText) -> Finding:
    first = next((at for at, line in enumerate(source.lines) if line.strip()), 0)
    if source.lines[first].strip() == "---":
        message = "The header has to begin on the first line, without anything before its ---."
        return Finding(Position(source.path, first + 1), message, "Delete what stands before this ---.", 3)
    hint = "Begin the file with a line of ---, the header, and another line of ---."
    message = "The file does not begin with a header."
    return Finding(Position(source.path), message, hint, len(source.lines[0]) or 1)


def _header(
    tree: YamlTree, source_map: SourceMap, kind: DocumentType, language: Language
) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    if not isinstance(tree, dict):
        finding = Finding(source_map.start, "The header has no keys.", f"Write {kind.identity}:, title: and summary:.")
        return None, (finding.breaks(rules.FRONT_MATTER_PRESENT),)
    if language is Language.EN:
        return validate(kind.header, tree, source_map)
    facts = set(keys_of(kind.header)) - set(keys_of(kind.text_header))
    stated = tuple(_stated_again(key, source_map) for key in tree if key in facts)
    own = {key: value for key, value in tree.items() if key not in facts}
    header, problems = validate(kind.text_header, own, source_map)
    return header, (*stated, *problems)


def _stated_again(key: str, source_map: SourceMap) -> Problem:
    position = source_map.at(key)
    message = f'"{key}" does not depend on language and stands in the .en.md file.'
    hint = f"Delete line {position.line} of this file, with whatever is indented below it."
    return Finding(position, message, hint, len(key)).breaks(rules.FACT_STATED_ONCE)


def _text(
    source: SourceText,
    tree: YamlTree,
    header: FrontMatter | None,
    language: Language,
    source_map: SourceMap,
    body: Body,
) -> Text:
    """Return the words of a file, as far as its header could be read."""
    raw = tree if isinstance(tree, dict) else {}
    known = header if isinstance(header, TextHeader) else None
    title, summary = raw.get("title"), raw.get("summary")
    return Text(
        language=language,
        path=source.path,
        title=known.title if known else title if isinstance(title, str) else "",
        summary=known.summary if known else summary if isinstance(summary, str) else "",
        also_called=known.also_called if known else (),
        sections=tuple(body.sections),
        source_map=source_map,
        readable=bool(source.text) and source_map.start.line > 1,
    )
