"""`safon check --fix` writes numbers, indentation and a blank line, and touches nothing else."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from safon.cli.main import main

from tests.check.trees import CY, EN, LOCAL, NOTE, checked, edit, rules_broken, write

_NEW_EN = "- **1.?** Staff should write back.\n- **1.3** Staff"
_NEW_CY = "- **1.?** Dylai staff ysgrifennu’n ôl.\n- **1.3** Dylai"


def _fix(tree: Path, monkeypatch: pytest.MonkeyPatch, *paths: str) -> int:
    monkeypatch.chdir(tree)
    return main(["check", "--fix", *paths])


def _bytes(tree: Path) -> dict[str, bytes]:
    return {str(path.relative_to(tree)): path.read_bytes() for path in tree.rglob("*") if path.is_file()}


def _ask_for_number(tree: Path) -> None:
    edit(tree, EN, "- **1.3** Staff", _NEW_EN)
    edit(tree, CY, "- **1.3** Dylai", _NEW_CY)


def test_a_question_mark_becomes_the_next_free_number_in_both_files(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _ask_for_number(tree)
    before = _bytes(tree)
    assert _fix(tree, monkeypatch) == 0
    after = _bytes(tree)
    for path in (EN, CY):
        assert after.pop(path) == before.pop(path).replace(b"**1.?**", b"**1.4**")
    assert after == before
    told = capsys.readouterr()
    assert told.err.splitlines() == [
        f"{CY}:23: “**1.?**” is now “**1.4**”.",
        f"{EN}:39: “**1.?**” is now “**1.4**”.",
        "2 fixed.",
    ]
    assert told.out == "No problems.\n"


def test_several_question_marks_get_the_same_numbers_in_both_files(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "## Expectations\n", "- **1.?** Each school must ring a bell.\n\n## Expectations\n")
    edit(tree, CY, "## Disgwyliadau\n", "- **1.?** Rhaid i bob ysgol ganu cloch.\n\n## Disgwyliadau\n")
    _ask_for_number(tree)
    assert _fix(tree, monkeypatch) == 0
    clauses = checked(tree).library.clauses
    assert "bell" in clauses["1.4"].words.en.text
    assert "cloch" in clauses["1.4"].words.cy.text
    assert "write back" in clauses["1.5"].words.en.text
    assert "ysgrifennu" in clauses["1.5"].words.cy.text


def test_a_number_that_was_used_is_never_given_again(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "- **1.3** Staff should answer every letter ([1.1]).", "- **1.9a** Withdrawn 2027-01-10. See [1.1].")
    edit(tree, EN, "    - Within: 5 working days after letter-arrives\n    - For: urgent-letters\n", "")
    edit(
        tree,
        CY,
        "- **1.3** Dylai staff ateb pob llythyr ([1.1]).",
        "- **1.9a** Tynnwyd yn ôl 2027-01-10. Gweler [1.1].",
    )
    edit(tree, EN, "- **1.2** Each", "- **1.?** Each school must ring.\n- **1.2** Each")
    edit(tree, CY, "- **1.2** Rhaid", "- **1.?** Rhaid i bob ysgol ganu.\n- **1.2** Rhaid")
    _fix(tree, monkeypatch)
    assert "**1.10** Each school must ring." in (tree / EN).read_text(encoding="utf-8")
    assert "**1.10** Rhaid i bob ysgol ganu." in (tree / CY).read_text(encoding="utf-8")


def test_a_number_in_the_other_language_alone_counts_as_used(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_for_number(tree)
    edit(tree, CY, "- **1.2** Rhaid", "- **1.7** Rhaid i bob ysgol ganu.\n- **1.2** Rhaid")
    assert _fix(tree, monkeypatch) == 1
    assert "**1.8** Staff" in (tree / EN).read_text(encoding="utf-8")
    assert "**1.8** Dylai" in (tree / CY).read_text(encoding="utf-8")


def test_no_number_is_given_while_the_other_file_cannot_be_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_for_number(tree)
    edit(tree, CY, "## Rhaid gwneud", "<<<<<<< one\n## Rhaid gwneud\n=======\n- **1.4** Arall\n>>>>>>> two")
    before = _bytes(tree)
    assert _fix(tree, monkeypatch) == 1
    assert _bytes(tree) == before


@pytest.mark.parametrize("path", [EN, CY], ids=["english", "welsh"])
def test_naming_one_file_of_a_pair_numbers_both(tree: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    _ask_for_number(tree)
    assert _fix(tree, monkeypatch, path) == 0
    assert rules_broken(checked(tree)) == []


def test_a_local_line_keeps_its_capitals(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, f"{LOCAL}.en.md", "- **EXA1.2** We", "- **EXA1.?** We must call.\n- **EXA1.2** We")
    edit(tree, f"{LOCAL}.cy.md", "- **EXA1.2** Rydym", "- **EXA1.?** Rhaid i ni ffonio.\n- **EXA1.2** Rydym")
    assert _fix(tree, monkeypatch) == 0
    assert "EXA1.3" in checked(tree).library.clauses


@pytest.mark.parametrize("indent", ["", " ", "  ", "   ", "     ", "        ", "\t", "\t\t", " \t "], ids=repr)
def test_any_indentation_is_accepted_and_made_regular(tree: Path, monkeypatch: pytest.MonkeyPatch, indent: str) -> None:
    before = _bytes(tree)
    edit(tree, EN, "    - Who: council", f"{indent}- Who: council")
    assert checked(tree).library.clauses["1.1"].who == ("council",)
    assert _fix(tree, monkeypatch) == 0
    assert _bytes(tree) == before


def test_an_indented_question_mark_is_numbered_and_made_regular(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "- **1.3** Staff", f"  {_NEW_EN}")
    edit(tree, CY, "- **1.3** Dylai", f"\t{_NEW_CY}")
    assert _fix(tree, monkeypatch) == 0
    assert "\n- **1.4** Staff should write back.\n" in (tree / EN).read_text(encoding="utf-8")
    assert "\n- **1.4** Dylai staff ysgrifennu’n ôl.\n" in (tree / CY).read_text(encoding="utf-8")


def test_the_blank_line_after_a_header_is_added(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _bytes(tree)
    edit(tree, f"{NOTE}.en.md", "---\n\n## Why", "---\n## Why")
    assert _fix(tree, monkeypatch) == 0
    assert _bytes(tree) == before


def test_windows_line_ends_and_the_byte_order_mark_stay(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_for_number(tree)
    edit(tree, EN, "---\n\n## Narrative", "---\n## Narrative")
    edit(tree, EN, "    - Who: council", "\t- Who: council")
    for path in (EN, CY):
        write(tree, path, b"\xef\xbb\xbf" + (tree / path).read_bytes().replace(b"\n", b"\r\n"))
    wanted = (tree / EN).read_bytes().replace(b"1.?", b"1.4").replace(b"\t-", b"    -")
    assert _fix(tree, monkeypatch) == 0
    assert (tree / EN).read_bytes() == wanted.replace(b"---\r\n## Narrative", b"---\r\n\r\n## Narrative")


def test_mixed_line_ends_stay_as_they_are(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_for_number(tree)
    mixed = (tree / EN).read_bytes().replace(b"\n\n", b"\r\n\n").replace(b"school, listener\n", b"school, listener\r")
    write(tree, EN, mixed)
    assert _fix(tree, monkeypatch) == 0
    assert (tree / EN).read_bytes() == mixed.replace(b"1.?", b"1.4")


def test_the_mode_of_the_file_stays_and_nothing_is_left_beside_it(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ask_for_number(tree)
    (tree / EN).chmod(0o640)
    before = _bytes(tree).keys()
    _fix(tree, monkeypatch)
    assert stat.S_IMODE((tree / EN).stat().st_mode) == 0o640
    assert _bytes(tree).keys() == before


def test_a_second_run_fixes_nothing(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _ask_for_number(tree)
    edit(tree, EN, "    - Who: council", " - Who: council")
    _fix(tree, monkeypatch)
    before = _bytes(tree)
    capsys.readouterr()
    assert _fix(tree, monkeypatch) == 0
    assert capsys.readouterr().err == "0 fixed.\n"
    assert _bytes(tree) == before


def test_what_cannot_be_fixed_is_still_reported(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "theme: voice", "theme: noise")
    edit(tree, EN, "    - Who: council", " - Who: council")
    assert _fix(tree, monkeypatch) == 1
    told = capsys.readouterr()
    assert told.err == f"{EN}:31: the spaces before it were mended.\n1 fixed.\n"
    assert "header-id-known" in told.out
    assert "indentation-regular" not in told.out


def test_a_number_taken_up_in_one_file_is_given_to_the_other(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "- **1.3** Staff", "- **1.?** Staff should write.\n- **1.?** Staff may call.\n- **1.3** Staff")
    edit(
        tree, CY, "- **1.3** Dylai", "- **1.4** Dylai staff ysgrifennu.\n- **1.?** Caiff staff ffonio.\n- **1.3** Dylai"
    )
    assert _fix(tree, monkeypatch) == 0
    clauses = checked(tree).library.clauses
    assert ("write" in clauses["1.4"].words.en.text, "call" in clauses["1.5"].words.en.text) == (True, True)
    assert "ffonio" in clauses["1.5"].words.cy.text


def test_a_list_within_a_list_from_word_stays_one(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = "A quiet room helps:\n•\ta chair\n\to\ta soft one\n\t\t▪\tand low\n\to\ta blue one\n•\ta kind word"
    edit(tree, EN, "A quiet room helps.", listed)
    _fix(tree, monkeypatch)
    wanted = "helps:\n\n- a chair\n    - a soft one\n        - and low\n    - a blue one\n- a kind word\n"
    assert wanted in (tree / EN).read_text(encoding="utf-8")


def test_apostrophes_within_words_are_curled_and_no_other_mark(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "It's a child's \"own\" room ([it's](https://example.org/it's)), and they're glad."
    edit(tree, EN, "A quiet room helps.", said)
    edit(
        tree,
        "standards/vocabulary/agencies.yml",
        "{en: Council, cy: Cyngor}",
        "{en: 'The child''s council', cy: Cyngor}",
    )
    _fix(tree, monkeypatch)
    wanted = 'It’s a child’s "own" room ([it’s](https://example.org/it\'s)), and they’re glad.'
    assert wanted in (tree / EN).read_text(encoding="utf-8")
    assert "'The child''s council'" in (tree / "standards/vocabulary/agencies.yml").read_text(encoding="utf-8")


def test_the_marks_of_a_numbered_line_and_a_broken_line_are_mended(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _bytes(tree)
    edit(tree, EN, "- **1.1** The council must listen", "-**1.1.** The council\nmust listen")
    edit(tree, EN, "- **1.2** Each", "2.\t**1.2: Each")
    edit(tree, CY, "- **1.3** Dylai", "- **1.3** \u200bDylai")
    _fix(tree, monkeypatch)
    english = (tree / EN).read_text(encoding="utf-8")
    assert english == before[EN].decode().replace("council must listen", "council\n    must listen")


def test_a_new_sentence_at_the_margin_is_left_to_its_author(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "must listen to the child.\n", "must listen to the child.\nAnother thing.\n")
    before = (tree / EN).read_bytes()
    assert _fix(tree, monkeypatch) == 1
    assert (tree / EN).read_bytes() == before
