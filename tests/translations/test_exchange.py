"""What goes to translators and comes back: whole, or refused whole with a list of what is wrong."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from safon.exchange.html_table import read_html
from safon.exchange.placeholders import parts
from safon.exchange.returned import ReturnedFile
from safon.exchange.word_table import read_word
from safon.exchange.xliff12 import read_xliff12
from safon.exchange.xliff20 import read_xliff20
from safon.exchange.xml import MOST
from safon.read.snapshot import take_snapshot
from translate.storage import tbx, tmx, xliff, xliff2

from tests.check.commands import run_here
from tests.check.trees import CY, EN, LOCAL, checked, edit, publish, valid_tree, write
from tests.translations.test_command import _states, _with_state

FORMATS = {"xliff12": "xlf", "xliff20": "xlf", "docx": "docx", "html": "html"}
_READ: dict[str, Callable[[bytes], ReturnedFile]] = {
    "xliff12": read_xliff12,
    "xliff20": read_xliff20,
    "docx": read_word,
    "html": read_html,
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree in Git."""
    root = tmp_path / "tree"
    root.mkdir()
    valid_tree(root)
    publish(root)
    return root


def _export(root: Path, form: str, *words: str) -> Path:
    out = root.parent / "out"
    code, _, wrong = run_here(root, "translations", "export", "--format", form, "--into", str(out), *words)
    assert (code, wrong) == (0, "")
    to = words[words.index("--to") + 1] if "--to" in words else "cy"
    return out / f"safon-{to}.{FORMATS[form]}"


def _import(root: Path, file: Path) -> str:
    code, told, wrong = run_here(root, "translations", "import", str(file), "--who", "B. Person")
    assert (code, wrong) == (0, "")
    return told


def _refused(root: Path, file: Path) -> str:
    before = take_snapshot(root).fingerprint
    code, _, wrong = run_here(root, "translations", "import", str(file), "--who", "B. Person")
    assert code == 2
    assert wrong.endswith("Nothing was written.\n")
    assert take_snapshot(root).fingerprint == before
    return wrong


def _change(file: Path, form: str, change: Callable[[str], str]) -> None:
    """Change the words of a file as its tool would save it."""
    if form != "docx":
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
        return
    with zipfile.ZipFile(file) as archive:
        inside = {each: archive.read(each) for each in archive.namelist()}
    inside["word/document.xml"] = change(inside["word/document.xml"].decode()).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in inside.items():
            archive.writestr(name, content)
    file.write_bytes(made.getvalue())


def _replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return change


@pytest.mark.parametrize("form", FORMATS)
def test_what_comes_back_unchanged_changes_nothing(tree: Path, form: str) -> None:
    before = take_snapshot(tree).fingerprint
    assert _import(tree, _export(tree, form)).startswith("0 parts written, 0 recorded")
    assert take_snapshot(tree).fingerprint == before


@pytest.mark.parametrize("form", FORMATS)
def test_three_translated_parts_change_those_alone(tree: Path, form: str) -> None:
    before = {each.path: each.content for each in take_snapshot(tree).files}
    file = _export(tree, form)
    _change(
        file,
        form,
        _replaced(
            ("Gwrando yn gyntaf<", "Gwrando o flaen popeth<"),
            ("Mae ystafell dawel yn helpu.", "Mae ystafell dawel o gymorth."),
            ("yr alwad gyntaf<", "yr alwad ffôn gyntaf<"),
        ),
    )
    assert _import(tree, file).startswith("3 parts written")
    after = {each.path: each.content for each in take_snapshot(tree).files}
    events = "standards/vocabulary/events.yml"
    changed = {path for path in after if after[path] != before.get(path)}
    states = {"standards/national/01-listening-first.yml"}
    assert changed == {CY, events} | states
    assert after[CY] == before[CY].replace(b"Gwrando yn gyntaf", b"Gwrando o flaen popeth").replace(
        b"dawel yn helpu", b"dawel o gymorth"
    )
    assert after[events] == before[events].replace(b"cy: yr alwad gyntaf", "cy: yr alwad ffôn gyntaf".encode())
    assert _with_state(tree, "checked") == ["S1/title", "S1/narrative/2"]
    assert {_states(tree, "S1/title")["S1/title"]["by"]} == {"B. Person"}
    found = checked(tree).problems  # of the entry one text came back as ready, and not all that make a part
    assert [(each.rule.id, each.position.path) for each in found] == [("both-languages-changed", events)]


@pytest.mark.parametrize("form", ["xliff12", "xliff20"])
def test_what_a_tool_calls_ready_is_recorded_though_it_reads_as_before(tree: Path, form: str) -> None:
    file = _export(tree, form, "1.2")
    state = {"xliff12": ("needs-review-translation", "translated"), "xliff20": ("initial", "translated")}[form]
    _change(file, form, _replaced(state))
    assert _import(tree, file).startswith("0 parts written, 1 recorded")
    assert _with_state(tree, "checked") == ["1.2"]


def test_only_what_is_new_or_behind_goes_out_and_either_way(tree: Path) -> None:
    assert run_here(tree, "translations", "approve", "--who", "A. Person", "standards")[0] == 0
    edit(tree, EN, "listen to the child", "always listen to the child")
    edit(tree, CY, "Dylai staff ateb", "Dylai’r staff ateb")
    for to, wanted in (("cy", ["1.1 (words)", "1.1 (promise)"]), ("en", ["1.3"])):
        file = read_xliff12(_export(tree, "xliff12", "--to", to).read_bytes())
        assert [each.id.rsplit(":", 1)[0] for each in file.units] == [
            "S1:" + each.replace(" (words)", ":words").replace(" (promise)", ":promise").replace("1.3", "1.3:words")
            for each in wanted
        ]


def test_the_earlier_pair_goes_along(tree: Path) -> None:
    assert run_here(tree, "translations", "approve", "--who", "A. Person", "S1")[0] == 0
    edit(tree, EN, "keep a quiet room", "keep a calm room")
    text = _export(tree, "xliff12", "1.2").read_text(encoding="utf-8")
    (pair,) = re.findall(r"<alt-trans.*?</alt-trans>", text)
    assert "Each school must keep a quiet room." in pair
    assert "Rhaid i bob ysgol gadw ystafell dawel." in pair


def test_wrapped_lines_reasons_and_headers_are_written_where_they_stand(tree: Path) -> None:
    edit(
        tree,
        CY,
        "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.",
        "- **1.2** Rhaid i bob ysgol\n  gadw ystafell dawel.",
    )
    write(tree, CY, b"\xef\xbb\xbf" + (tree / CY).read_bytes().replace(b"\n", b"\r\n"))
    file = _export(tree, "xliff12", "S1", f"{LOCAL}.cy.md")
    local = (tree / f"{LOCAL}.cy.md").read_text(encoding="utf-8")
    reason = re.findall(r"Pam: (.+)", local)[0]
    _change(
        file,
        "xliff12",
        _replaced(
            ("gadw ystafell dawel.", "gadw ystafell ddistaw."),
            ("Mae’r ddau’n dechrau gyda gwrando.", "Mae’r ddau’n dechrau: “gyda” gwrando."),
            (f">{reason}<", f">{reason} Yn wir.<"),
        ),
    )
    assert _import(tree, file).startswith("3 parts written")
    text = (tree / CY).read_bytes()
    assert b"- **1.2** Rhaid i bob ysgol gadw ystafell ddistaw.\r\n" in text
    assert text.startswith(b"\xef\xbb\xbf---\r\n")
    assert 'cy: "Mae’r ddau’n dechrau: “gyda” gwrando."' in (tree / EN).read_text(encoding="utf-8")
    assert f"Pam: {reason} Yn wir." in (tree / f"{LOCAL}.cy.md").read_text(encoding="utf-8")


_DAMAGE: dict[str, tuple[tuple[str, ...], Callable[[str], str], str]] = {
    "a lost placeholder": (
        ("xliff12",),
        lambda text: re.sub(r'<ph id="2">\[PN1\]</ph>(?=[^<]*</target>)', "", text),
        "Missing: [PN1]",
    ),
    "a lost placeholder in a table": (
        ("docx", "html"),
        _replaced(("sy’n gwrando ([1.1], [PN1]).", "sy’n gwrando ([1.1]).")),
        "Missing: [PN1]",
    ),
    "a changed number": (
        tuple(FORMATS),
        _replaced(("Dylai staff ateb pob llythyr", "Dylai 24 o staff ateb pob llythyr")),
        "1.3: the numbers are not the same: added 24",
    ),
    "a foreign id": (tuple(FORMATS), _replaced(("S1:title:", "S9:title:")), "is the id of nothing here"),
    "an id twice": (
        ("xliff12", "xliff20"),
        lambda text: re.sub(r"(<(trans-unit|unit) id=\"S1:title.*?</\2>)", r"\1\1", text, count=1, flags=re.DOTALL),
        "stands in it more than once",
    ),
    "cut short": (("xliff12", "xliff20"), lambda text: text[: len(text) // 2], "It is not whole"),
    "a page cut short": (("html",), lambda text: text[: len(text) // 2], "It is not the whole page"),
    "the wrong language": (
        tuple(FORMATS),
        _replaced(
            (
                "Clywed yr hyn y mae plentyn yn ei ddweud cyn penderfynu dim.",
                "Hearing what is said by the child before that is decided by the others.",
            )
        ),
        "it is written in English, not in Welsh",
    ),
    "another pair of languages": (("xliff12", "xliff20"), _replaced(("cy-GB", "fr-FR")), "only English and Welsh"),
    "a unit gone": (
        ("xliff12", "xliff20"),
        lambda text: re.sub(r"<(trans-unit|unit) id=\"S1:title.*?</\1>", "", text, count=1, flags=re.DOTALL),
        "parts went out",
    ),
    "a row gone": (
        ("html",),
        lambda text: re.sub(r"<tr><td><b>S1:title.*?</tr>", "", text, flags=re.DOTALL),
        "parts went out",
    ),
    "a row of a Word table gone": (
        ("docx",),
        lambda text: re.sub(r"<w:tr>(?:(?!<w:tr>).)*S1:title.*?</w:tr>", "", text, count=1, flags=re.DOTALL),
        "parts went out",
    ),
    "a cell gone": (
        ("html",),
        lambda text: text.replace("<td></td></tr>", "</tr>", 1),
        "Row 1 has 3 cells in place of 4",
    ),
    "a changed source": (
        tuple(FORMATS),
        _replaced(("Each school must keep a quiet room.", "Each school must keep a loud room.")),
        "1.2: the English is not what was sent",
    ),
    "no text": (
        ("xliff12", "xliff20", "html"),
        _replaced(("Rhaid i bob ysgol gadw ystafell dawel.", "")),
        "1.2: there is no Welsh text",
    ),
    "two paragraphs made of one": (
        tuple(FORMATS),
        lambda text: text.replace("Mae ystafell dawel yn helpu.", "Mae ystafell dawel yn helpu. - Pwynt", 1).replace(
            " - Pwynt", "</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>- Pwynt" if "<w:t" in text else "\n\n- Pwynt"
        ),
        "paragraphs, points or rows",
    ),
    "what the check calls an error": (
        tuple(FORMATS),
        _replaced(("Rhaid i bob ysgol gadw", "Caiff pob ysgol gadw")),
        "strength-same-in-both-languages",
    ),
    "a document type": (
        ("xliff12", "xliff20"),
        lambda text: text.replace("?>\n", '?>\n<!DOCTYPE xliff [<!ENTITY a "b">]>\n', 1),
        "document type declaration",
    ),
    "no count": (
        ("xliff12", "xliff20"),
        lambda text: re.sub(r"<note (?:from|category)=\"parts\">\d+</note>", "", text),
        "",
    ),
}
_CASES = [(name, form) for name, (forms, _, _) in _DAMAGE.items() for form in forms]


@pytest.mark.parametrize(("name", "form"), _CASES, ids=[f"{name}-{form}" for name, form in _CASES])
def test_a_damaged_file_is_refused_whole(tree: Path, name: str, form: str) -> None:
    _, change, told = _DAMAGE[name]
    file = _export(tree, form, "S1")
    _change(file, form, _replaced(("Gwrando yn gyntaf<", "Gwrando o flaen popeth<")))  # a good part
    _change(file, form, change)
    assert told in _refused(tree, file)


def test_every_fault_of_a_file_is_told_at_once(tree: Path) -> None:
    file = _export(tree, "html", "S1")
    _change(
        file,
        "html",
        _replaced(
            ("S1:title:", "S9:title:"), ("gadw ystafell dawel", "gadw 3 ystafell"), ("arnaf i.", "arnaf i [1.2].")
        ),
    )
    told = _refused(tree, file)
    assert len(told.splitlines()) == 4
    assert all(each in told for each in ("S9:title", "1.2: the numbers", "Added: [1.2]"))


def test_what_changed_here_meanwhile_is_refused(tree: Path) -> None:
    file = _export(tree, "xliff12", "S1")
    edit(tree, CY, "gadw ystafell dawel", "gadw lle tawel")
    assert "1.2 has changed here since the file was made." in _refused(tree, file)


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_just_above_the_limit_is_refused(tree: Path, form: str) -> None:
    file = tree.parent / f"large.{FORMATS[form]}"
    file.write_bytes(b" " * (MOST + 1))
    assert "larger than 20 MB" in _refused(tree, file)


@pytest.mark.parametrize(
    ("name", "content"), [("a.docx", b"PK\x03\x04"), ("a.pdf", b""), ("a.html", b""), ("a.xlf", b"")]
)
def test_what_is_none_of_our_files_is_refused(tree: Path, name: str, content: bytes) -> None:
    file = tree.parent / name
    file.write_bytes(content)
    assert name in _refused(tree, file)


def test_a_word_document_keeps_what_was_inserted_and_drops_what_was_deleted(tree: Path) -> None:
    file = _export(tree, "docx", "1.2")
    marked = (
        '<w:t xml:space="preserve">Rhaid i bob ysgol gadw </w:t></w:r><w:del w:id="1"><w:r>'
        "<w:delText>ystafell</w:delText></w:r></w:del><w:ins><w:r><w:t>lle</w:t></w:r></w:ins><w:r><w:t> tawel.</w:t>"
    )
    _change(file, "docx", _replaced(('<w:t xml:space="preserve">Rhaid i bob ysgol gadw ystafell dawel.</w:t>', marked)))
    _import(tree, file)
    assert "- **1.2** Rhaid i bob ysgol gadw lle tawel." in (tree / CY).read_text(encoding="utf-8")


def test_each_format_reads_back_what_was_written(tree: Path) -> None:
    files = {form: _READ[form](_export(tree, form).read_bytes()) for form in FORMATS}
    one = [(each.id, each.source, each.target) for each in files["xliff12"].units]
    for each in files.values():
        assert [(unit.id, unit.source, unit.target) for unit in each.units] == one
        assert each.count == len(one)


def _read_by(kind: Any, file: Path) -> list[Any]:  # noqa: ANN401 - the toolkit has no types
    return list(kind.parsefile(str(file)).units)


def test_the_toolkit_of_the_field_reads_every_file(tree: Path) -> None:
    write(tree, "standards/vocabulary/terms.yml", "- id: quiet\n  title: {en: quiet room, cy: ystafell dawel}\n")
    file = _export(tree, "xliff12")
    ours = {each.id: each for each in read_xliff12(file.read_bytes()).units}
    units = _read_by(xliff.xlifffile, file)
    assert [each.getid().removeprefix("safon\x04") for each in units] == list(ours)
    assert [each.target for each in units] == [each.target for each in ours.values()]
    assert not any(each.isapproved() for each in units)
    newer = _read_by(xliff2.Xliff2File, _export(tree, "xliff20"))
    assert len(newer) == len(ours)
    out = file.parent
    (term,) = _read_by(tbx.tbxfile, out / "safon.tbx")
    assert (term.source, term.target) == ("quiet room", "ystafell dawel")
    assert len(_read_by(tmx.tmxfile, out / "safon.tmx")) == len(ours)


def test_placeholders_are_ids_links_braces_and_emphasis() -> None:
    text = "See [18.4], **bold** and [a link](https://example.org/a) of {n} at <https://example.org/>, [not this]."
    locked = [part for part, is_locked in parts(text) if is_locked]
    assert locked == ["[18.4]", "**", "**", "](https://example.org/a)", "{n}", "<https://example.org/>"]
    assert "".join(part for part, _ in parts(text)) == text


def test_xliff_has_inline_elements_for_placeholders(tree: Path) -> None:
    root = etree.fromstring(_export(tree, "xliff12", "S1/narrative/1").read_bytes())
    names = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
    found = [each.text for each in root.iterfind(".//x:target/x:ph", names)]
    assert found == ["[1.1]", "[PN1]"]
