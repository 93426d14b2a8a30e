"""`safon check --sources DIR`: what of the guidance rests on lines of a source that have moved or changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from safon.cli.main import main
from safon.model.source_passages import SourcePassage

from tests.check.trees import checked, edit, rules_broken, write

TABLE = "standards/sources/example-paper.csv"
HEAD = "lines,held_by,left_out,filled,words,fingerprint"
TEXT = """A paper on listening

Whoever is council must hear what a child says, within a day
of the first call.
Every school is to keep one room that is quiet at all times.
Letters are answered by those who got them, in five days.
Visits begin with a knock on the door.
Visits end with a letter to the child, which says what was heard.
Printed nowhere in 2024
"""
ROWS = (
    "1,S1 title,,,,",
    "1-4,S1 narrative/1,,,,",
    "3-4,1.1,,,,",
    "5,1.2,,,,",
    "6,1.3,,,,",
    "7,EXA1.1,,,,",
    "8,EXA1.2,,,,",
    "9,,furniture,,,",
)


@pytest.fixture
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the text of the only source that has a table."""
    folder = tmp_path_factory.mktemp("sources")
    (folder / "example-paper.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def tree(tree: Path, sources: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return the valid tree with a table whose fingerprints were taken from the text."""
    write(tree, TABLE, "\n".join((HEAD, *ROWS, "")))
    monkeypatch.chdir(tree)
    assert main(["check", "--sources", str(sources), "--fix"]) == 0
    assert capsys.readouterr().err.endswith("\n8 fixed.\n")
    return tree


def _passages(tree: Path) -> dict[str, SourcePassage]:
    return {each.held_by: each for each in checked(tree).library.source_passages["example-paper"]}


def test_counts_and_fingerprints_are_written_and_no_words(tree: Path) -> None:
    passages = _passages(tree)
    assert (passages["1.1"].filled, passages["1.1"].words) == (2, 16)
    assert passages["S1 narrative/1"].filled == 3
    assert all(re.fullmatch(r"[0-9a-f]{16}", each.fingerprint) for each in passages.values())
    kept = set(re.findall(r"[a-z]{4,}", (tree / TABLE).read_text(encoding="utf-8")))
    said = {"lines", "held", "left", "filled", "words", "fingerprint", "title", "narrative", "furniture"}
    assert {each for each in kept - said if not re.fullmatch(r"[a-f]+", each)} == set()
    assert rules_broken(checked(tree)) == []


@pytest.mark.usefixtures("tree")
def test_nothing_is_told_of_a_text_that_is_as_it_was(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--sources", str(sources)]) == 0
    assert capsys.readouterr().out == (
        "No problems.\n"
        "example-paper (example-paper.txt): of 8 lines with words, 7 are held by 7 parts of the guidance; "
        "left out for a reason: 1 furniture; held by nothing: none.\n"
    )


@pytest.mark.usefixtures("tree")
def test_a_changed_line_leads_to_what_rests_on_it_and_to_nothing_else(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(sources, "example-paper.txt", "in five days", "in three days")
    main(["check", "--sources", str(sources)])
    told = capsys.readouterr().out
    assert told.count("passage-unchanged") == 1
    assert "What line 6 of example-paper said is not in example-paper.txt as it was, and 1.3 rests on it." in told
    assert "passage-in-place" not in told


@pytest.mark.usefixtures("tree")
def test_a_line_that_is_part_of_two_passages_leads_to_both(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(sources, "example-paper.txt", "within a day", "within two days")
    main(["check", "--sources", str(sources)])
    told = capsys.readouterr().out
    assert "and 1.1 rests on it" in told
    assert "and S1 narrative/1 rests on it" in told
    assert told.count("passage-unchanged") == 2


def test_what_only_moved_is_found_and_its_new_lines_are_written(
    tree: Path, sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(sources, "example-paper.txt", "A paper on listening\n", "A preface\nof two lines.\nA paper on listening\n")
    edit(sources, "example-paper.txt", "keep one room that", "keep\none room that")
    main(["check", "--sources", str(sources)])
    told = capsys.readouterr().out
    assert "What lines 3-4 of example-paper said stands at lines 5-6 now, unchanged." in told
    assert "What line 5 of example-paper said stands at lines 7-8 now, unchanged." in told
    assert "passage-unchanged" not in told
    main(["check", "--sources", str(sources), "--fix"])
    assert (_passages(tree)["1.2"].lines, _passages(tree)["EXA1.2"].lines) == ("7-8", "11")
    capsys.readouterr()
    main(["check", "--sources", str(sources)])
    assert "passage-in-place" not in capsys.readouterr().out


@pytest.mark.usefixtures("tree")
def test_other_wraps_marks_and_capitals_are_no_change(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        sources,
        "example-paper.txt",
        "Visits begin with a knock on the door.",
        "Visits  begin with a “knock” on the Door",
    )
    main(["check", "--sources", str(sources)])
    assert capsys.readouterr().out.startswith("No problems.\n")


@pytest.mark.usefixtures("tree")
def test_new_text_at_the_end_that_nothing_rests_on_is_told(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        sources, "example-paper.txt", "Printed nowhere in 2024\n", "Printed nowhere in 2024\n" + "One more rule.\n" * 6
    )
    assert main(["check", "--sources", str(sources)]) == 1
    assert "Nothing rests on lines 10-15 of example-paper, and no reason is given." in capsys.readouterr().out


@pytest.mark.usefixtures("tree")
def test_a_text_is_known_by_what_it_says_whatever_its_file_is_called(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sources / "example-paper.txt").rename(sources / "000.txt")
    (sources / "001.txt").write_text("Something else.\n" * 9, encoding="utf-8")
    main(["check", "--sources", str(sources)])
    assert "example-paper (000.txt): of 8 lines" in capsys.readouterr().out
    (sources / "000.txt").unlink()
    main(["check", "--sources", str(sources)])
    assert "example-paper: there is no text of it" in capsys.readouterr().out


@pytest.mark.usefixtures("tree")
def test_lines_are_drawn_by_lot_and_shown_beside_what_holds_them(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def drawn(seed: str) -> str:
        main(["check", "--sources", str(sources), "--draw", "3", "--seed", seed])
        return capsys.readouterr().out.partition("3 of 8 lines, drawn with the seed ")[2]

    assert drawn("7") == drawn("7")
    assert len({drawn(str(seed)) for seed in range(9)}) > 1
    main(["check", "--sources", str(sources), "--draw", "99"])
    every = capsys.readouterr().out
    assert len(re.findall(r"\nexample-paper \d:", every)) == 8
    assert (
        "5: Every school is to keep one room that is quiet at all times.\n  1.2: Each school must keep a quiet" in every
    )
    assert "9: Printed nowhere in 2024\n  left out: furniture\n" in every


@pytest.mark.usefixtures("tree")
def test_a_folder_that_is_not_there_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--sources", "nowhere"]) == 2
    assert "there is no folder called nowhere." in capsys.readouterr().err
