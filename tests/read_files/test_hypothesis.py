"""No text, however strange, makes a reader raise, hang, or point outside the file that it read."""

from __future__ import annotations

import re
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safon.check.report import as_github, as_json, as_sarif, as_text, in_order
from safon.check.run import breaches
from safon.model.clause import Words
from safon.model.kinds import KINDS, Kind, document_type
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.timescale import Timing
from safon.read.body import read_body
from safon.read.load import load
from safon.read.markdown_file import read_markdown_file
from safon.read.snapshot import RawFile, Snapshot, take_snapshot
from safon.read.source_text import SourceText, read_text
from safon.read.timings import read_end, read_timing
from safon.read.translations import read_translation_state
from safon.read.vocabulary import read_vocabulary
from safon.read.yaml_tree import read_yaml
from safon.text.references import references_of

from tests.check.trees import AGENCIES, CY, EN, LOCAL, NOTE, VALID

_PATH = "standards/national/01-x.en.md"
_thoroughly = settings(max_examples=300, deadline=None, derandomize=True)
_often = settings(max_examples=80, deadline=None, derandomize=True)

_letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_YAML_BITS = """
title: ¶summary: ¶standard: ¶related:¶  - to: S1¶    strength: named¶source: ¶{document: a}¶[a, b]¶{en: a, cy: b}
- id: a¶- ¶: ¶? ¶&a ¶*a¶!t ¶"¶'¶#¶---¶...¶[¶]¶{¶}¶,¶>¶%¶@¶`¶~¶|¶null¶\t¶2024-13-45¶\ufeff¶\u2028¶\x85¶ŵ
🐣¶<b>¶edition: "2024-05"¶checked: never¶en: 0123456789abcdef¶cy: ¶\x07¶\ufffe
"""
_MARKDOWN_BITS = """
## Narrative¶## Must-dos¶## Expectations¶##Must-dos¶## Naratif¶## ¶###### x¶- **1.1** Must listen¶- **1.?** Rhaid
  - **1.2a** may¶- **EXA1.1** x¶    - Who: council¶\t- Within: 24 hours of first-call¶- Who:¶    - For: a
    - Then: before move¶    - Adds to: [1.1] stronger¶    - Why: a¶    - Repeats: [1.1]¶    - Promise: 🐣
    - Strength: must¶Withdrawn 2024-13-45. See [1.1].¶[1.1]¶[S1]¶[PN9]¶[a](javascript:b)¶![](x)¶<b>¶</b>
`¶```¶~~~¶{: x}¶{a=b}¶|---|¶> ¶1. ¶\\¶---¶...¶<<<<<<< a¶>>>>>>> b¶=======¶ŵ¶\u2028¶\t¶  wrapped¶<!--
"""
_yaml_bits = st.sampled_from(_YAML_BITS.strip("\n").replace("\n", "¶").split("¶"))
_markdown_bits = st.sampled_from(_MARKDOWN_BITS.strip("\n").replace("\n", "¶").split("¶"))


def _joined(bits: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    parts = st.lists(st.one_of(bits, st.sampled_from(["\n", "\n\n", " "]), _letters), max_size=25)
    return parts.map("".join)


_yaml_text = _joined(_yaml_bits)
_body_text = _joined(_markdown_bits)
_markdown_text = st.one_of(
    _body_text,
    st.tuples(_yaml_text, _body_text).map(lambda each: f"---\n{each[0]}\n---\n{each[1]}"),
    st.tuples(st.sampled_from([EN, CY, f"{LOCAL}.en.md", f"{NOTE}.cy.md"]), _body_text).map(
        lambda each: (VALID / each[0]).read_text(encoding="utf-8") + each[1]
    ),
)


def _inside(position: Position, texts: dict[str, str]) -> bool:
    lines = texts[position.path].split("\n")
    return 1 <= position.line <= len(lines) and 1 <= position.column <= len(lines[position.line - 1]) + 1


def _assert_inside(problems: Iterator[Problem], texts: dict[str, str]) -> None:
    for problem in problems:
        assert problem.finding.message
        assert _inside(problem.position, texts), problem
        assert problem.finding.see is None or _inside(problem.finding.see, texts), problem


@_thoroughly
@given(st.one_of(st.binary(max_size=200), _markdown_text.map(str.encode)))
def test_any_bytes_are_text_or_a_problem(content: bytes) -> None:
    source, problems = read_text(RawFile(_PATH, content, len(content)))
    assert (source is None) == bool(problems)
    _assert_inside(iter(problems), {_PATH: content.decode("utf-8-sig", "replace").replace("\r\n", "\n")})


@_thoroughly
@given(st.one_of(_yaml_text, _letters))
def test_any_yaml_is_values_or_a_problem(text: str) -> None:
    _, places, problems = read_yaml(text, Position(_PATH))
    _assert_inside(iter(problems), {_PATH: text})
    assert all(_inside(position, {_PATH: text}) for position in places.places.values())


@pytest.mark.parametrize("text", ["[" * 250_000, "{" * 250_000, "- " * 125_000, "&a [" * 60_000, "? " * 125_000])
def test_deep_yaml_is_refused(text: str) -> None:
    tree, _, problems = read_yaml(text, Position(_PATH))
    assert tree is None
    assert problems


@_thoroughly
@given(_markdown_text, st.sampled_from(KINDS), st.sampled_from(Language))
def test_any_markdown_is_a_document_or_problems(text: str, kind: object, language: Language) -> None:
    assert kind in KINDS
    rules = next(each for each in KINDS if each is kind)
    file = read_markdown_file(SourceText(_PATH, text), rules, language)
    _assert_inside(iter(file.problems), {_PATH: text})
    assert _inside(file.body.end, {_PATH: text})
    for section in file.text.sections:
        assert _inside(section.position, {_PATH: text})
        assert _inside(section.prose_position, {_PATH: text})
    assert all(_inside(clause.words_position, {_PATH: text}) for clause in file.body.clauses)


@_thoroughly
@given(_body_text, st.sampled_from(Language))
def test_the_prose_of_a_section_is_what_the_author_wrote(text: str, language: Language) -> None:
    lines = [(Position(_PATH, number), line) for number, line in enumerate(text.split("\n"), 1)]
    body = read_body(lines, document_type(Kind.FRAMEWORK), language)
    for section in body.sections:
        for offset, line in enumerate(section.prose.split("\n")):
            assert text.split("\n")[section.prose_position.line - 1 + offset].startswith(line)


_LONG = 50_000
"""Characters of a line that would keep a reader with a careless pattern busy for hours."""
_TOO_LONG = 20
"""Seconds after which something hangs; a line of that kind takes less than one."""


@contextmanager
def _not_for_ever() -> Iterator[None]:
    def interrupt(_signal: int, _frame: object) -> None:
        msg = f"still busy after {_TOO_LONG} seconds"
        raise TimeoutError(msg)

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(_TOO_LONG)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    "bit",
    [
        *"[`{<#~\\ ",
        "![",
        "](",
        "`` ",
        "<a:",
        "<a ",
        "- ",
        "**",
        "## a ",
        "1.1 ",
        "a-",
        "[a",
        "a:",
        "\t",
        "24 ",
        "[1.1] ",
    ],
)
def test_a_huge_line_is_read_and_checked(bit: str) -> None:
    line = bit * (_LONG // len(bit))
    text = (
        f"---\nstandard: 1\ntitle: a\n---\n\n## Narrative\n\n{line}x\n\n## x{line}y\n\n## Must-dos\n\n"
        f"- **1.1** {line}x\n    - Who: {line}x\n    - Within: {line}x\n"
    )
    with _not_for_ever():
        reading = load(Snapshot((RawFile(EN, text.encode(), len(text.encode())),)))
        problems = in_order((*reading.problems, *breaches(reading.library)))
        assert problems
        assert as_text(problems, lambda _: tuple(text.split("\n")))


_TIMING_BITS = """
24/2.5/0/hours/days/working/day/of/after/before/first-call/not stated/at least/every/at most every/until/17
years of age/weeks of pregnancy/16:00/same day as/once/twice/times/a/an/by/from/within/99999999999999999999
"""
_timing_bits = st.sampled_from(_TIMING_BITS.strip().replace("\n", "/").split("/"))


@_thoroughly
@given(st.one_of(st.lists(st.one_of(_timing_bits, _letters), max_size=8).map(" ".join), _letters))
def test_any_limit_is_data_or_a_finding(text: str) -> None:
    read = read_timing(text, Position(_PATH, 3, 5))
    assert isinstance(read, Timing | Finding)
    if isinstance(read, Finding):
        assert read.position == Position(_PATH, 3, 5)
        assert read.message
        assert read.hint
    event, age = read_end(text)
    assert event is None or age is None


@_thoroughly
@given(st.one_of(_body_text, _letters))
def test_every_reference_stands_where_it_says(text: str) -> None:
    lines = text.split("\n")
    for reference in references_of(Words(text, Position(_PATH))):
        line, column = lines[reference.position.line - 1], reference.position.column - 1
        assert line[column - 1 : column + len(reference.id) + 1] == f"[{reference.id}]"


@_thoroughly
@given(st.one_of(_yaml_text, _yaml_text.map(lambda text: f"title: {{{text}}}")))
def test_any_translation_state_is_records_or_a_problem(text: str) -> None:
    _, problems = read_translation_state(SourceText("standards/national/01-x.yml", text))
    _assert_inside(iter(problems), {"standards/national/01-x.yml": text})


@_often
@given(st.sampled_from(["agencies", "events", "resources", "measures", "editor-notes", "agency"]), _yaml_text)
def test_any_list_is_entries_or_problems(name: str, text: str) -> None:
    path = f"standards/vocabulary/{name}.yml"
    _, problems = read_vocabulary({name: SourceText(path, text)}, ())
    _assert_inside(iter(problems), {path: text})


def _valid_files() -> dict[str, bytes]:
    return {file.path: file.content for file in take_snapshot(VALID).files}


_changed_paths = st.sampled_from(
    [EN, CY, f"{LOCAL}.en.md", f"{LOCAL}.cy.md", f"{NOTE}.en.md", AGENCIES, "standards/local/exampleshire/about.en.md"]
)


@st.composite
def _trees(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw the valid tree with pieces of some files replaced by something else."""
    files = _valid_files()
    for _ in range(draw(st.integers(1, 3))):
        path = draw(_changed_paths)
        text = files[path].decode("utf-8")
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 40))
        new = draw(st.one_of(_markdown_bits, _yaml_bits, _letters, st.just("\n")))
        files[path] = (text[:start] + new + text[end:]).encode("utf-8")
    return files


def _wrapped(files: dict[str, bytes]) -> bool:
    """Return whether a clause may run over several lines: the model then knows only where it begins."""
    bodies = (content.split(b"\n---\n", 1)[-1] for path, content in files.items() if path.endswith(".md"))
    return any(re.search(rb"\n[ \t]+(?![ \t]*[-*+] )\S", body) for body in bodies)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(_trees())
def test_a_tree_with_any_change_is_loaded_and_checked(files: dict[str, bytes]) -> None:
    reading = load(Snapshot(tuple(RawFile(path, content, len(content)) for path, content in sorted(files.items()))))
    problems = in_order((*reading.problems, *breaches(reading.library)))
    texts = {
        path: content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n") for path, content in files.items()
    }
    if not _wrapped(files):
        _assert_inside(iter(problems), texts)
    for report in (as_text(problems, lambda path: tuple(texts.get(path, "").split("\n"))), as_json(problems)):
        assert report
    assert as_github(problems).count("\n") == len(problems)
    assert as_sarif(problems)


@_often
@given(
    st.dictionaries(
        st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), max_size=12),
        _body_text,
        max_size=4,
    )
)
def test_a_folder_with_any_names_is_read(names: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "standards/national").mkdir(parents=True)
        for name, text in names.items():
            if name.strip(".") and len(name.encode()) < 200:
                (root / "standards/national" / name).write_text(text, encoding="utf-8")
        reading = load(take_snapshot(root))
        assert as_json(in_order((*reading.problems, *breaches(reading.library))))
