"""Files that the checklist's scripts read and write, form by form, in a real browser. No site is built."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.site.script import Script, scripts

REASON = "(error) => { if (error.reason) return error.reason; throw error }"
"""Why a file cannot be read."""


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Script]:
    """Open one page for all of these tests."""
    with scripts(chromium) as page:
        yield page


TABLES: tuple[tuple[str, object], ...] = (
    ("id,state,note\n18.4,done,a\n", [["18.4", "done", "a"]]),
    ("ID; State ;note\r\n18.4;done;a\r\n", [["18.4", "done", "a"]]),
    ("id\tstate\tnote\r18.4\tdone\ta", [["18.4", "done", "a"]]),
    ("sep=;\nid;state;note\n18.4;done;a", [["18.4", "done", "a"]]),
    ('id,state,note\n18.4,done,"a, ""b""\r\nc"\n', [["18.4", "done", 'a, "b"\nc']]),
    ("id,state,note\n\n18.4,done,'=1\n,,\n", [["18.4", "done", "=1"]]),
    ("id,state,note\n18.4,done,it's\n", [["18.4", "done", "it's"]]),
    ('id,state,note\n18.4,done,"open', "broken"),
    ("number,state\n18.4,done\n", "no-head"),
    ("", "not-ours"),
)


@pytest.mark.parametrize(("text", "rows"), TABLES)
def test_a_table_is_read_in_any_form(script: Script, text: str, rows: object) -> None:
    read = (
        f"({{fromCsv}}, text) => {{ try {{ return fromCsv(text).rows }} catch (error) {{ return ({REASON})(error) }} }}"
    )
    found: Any = script.run("checklist/files", read, text)
    assert (
        found if isinstance(found, str) else [[each[one] for one in ("id", "state", "note")] for each in found]
    ) == rows


NOTES = (
    "plain",
    "=1+1",
    "1/2",
    "'tis 1/2",
    "007",
    "true",
    "1e5",
    "a,b;c",
    'say "so"',
    "two\nlines",
    "ŵ ŷ",
    "-",
    "7 May",
    "'=1+1",
    "''=1+1",
    "'",
    "'@a",
    "\tx",
    "'\tx",
    "\t=1",
    "\n=1",
    " =1",
    "cost $& and $1 $` $' $$",
)


def test_what_is_written_is_read_again(script: Script) -> None:
    turn = """({toCsv, fromCsv, textOf}, notes) => {
      const written = toCsv(notes.map((note) => ({id: "18.4", state: "done", note})))
      return fromCsv(textOf(new TextEncoder().encode(written).buffer)).rows.map((row) => row.note)
    }"""
    assert script.run("checklist/files", turn, NOTES) == list(NOTES)
    turn = """({toJson, fromJson}, notes) => {
      const written = toJson(notes.map((note) => ({id: "18.4", note})))
      return fromJson(written).rows.map((row) => row.note)
    }"""
    assert script.run("checklist/files", turn, NOTES) == list(NOTES)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_in_the_encodings_that_programs_save(script: Script, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    read = "({textOf}, bytes) => textOf(new Uint8Array(bytes).buffer)"
    assert script.run("checklist/files", read, list(mark + "tîm café".encode(encoding))) == "tîm café"


@pytest.mark.parametrize(
    ("note", "lost"), [("t?r", True), ("tÅ·r", True), ("\ufffd", True), ("tŷ?", False), ("Why? Because", False)]
)
def test_letters_that_were_lost_are_noticed(script: Script, note: str, *, lost: bool) -> None:
    assert script.run("checklist/files", "({hasLostLetters}, note) => hasLostLetters([{note}])", note) is lost


@pytest.mark.parametrize("text", ["{", "[]", '{"safon": "other", "answers": []}', '{"safon": "checklist"}'])
def test_other_json_is_refused(script: Script, text: str) -> None:
    read = f"({{fromJson}}, text) => {{ try {{ return fromJson(text) }} catch (error) {{ return ({REASON})(error) }} }}"
    assert script.run("checklist/files", read, text) == ("broken" if text == "{" else "not-ours")


FILES = {"a.txt": "words", "xl/deep.xml": "<a>ŵ</a>" * 500, "empty": ""}
UNZIP = f"""async ({{unzip}}, text) => {{
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const read = ([name, content]) => [name, new TextDecoder().decode(content)]
  try {{ return Object.fromEntries([...await unzip(bytes.buffer)].map(read)) }}
  catch (error) {{ return ({REASON})(error) }}
}}"""


def _archive(files: dict[str, str], way: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", way) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _unzipped(script: Script, content: bytes) -> Any:  # noqa: ANN401 - files, or why there are none
    return script.run("checklist/zip", UNZIP, base64.b64encode(content).decode())


@pytest.mark.parametrize("way", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_of_another_program_is_read(script: Script, way: int) -> None:
    assert _unzipped(script, _archive(FILES, way)) == FILES


def test_an_archive_that_is_cut_short_lies_or_is_none_is_broken(script: Script) -> None:
    whole = _archive(FILES, zipfile.ZIP_DEFLATED)
    damaged = whole[:60] + bytes([whole[60] ^ 0xFF] * 20) + whole[80:]
    for content in (b"", b"PK", whole[:-30], whole[40:], damaged):
        assert _unzipped(script, content) == "broken"
    assert _unzipped(script, _archive({"large": "0" * 41 * 1024 * 1024}, zipfile.ZIP_DEFLATED)) == "broken"


def test_another_program_reads_an_archive_of_ours(script: Script) -> None:
    write = """async ({zip}, files) => {
      const made = zip(new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])))
      return [...new Uint8Array(await made.arrayBuffer())]
    }"""
    with zipfile.ZipFile(io.BytesIO(bytes(script.run("checklist/zip", write, FILES)))) as archive:
        assert archive.testzip() is None
        assert {each: archive.read(each).decode() for each in archive.namelist()} == FILES
