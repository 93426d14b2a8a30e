"""`safon print`."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.cli.main import main

from tests.check.trees import valid_tree


@pytest.fixture(autouse=True)
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = valid_tree(tmp_path / "tree")
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    return root


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf")}


def test_it_writes_what_is_asked_for(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "s1", "PN1", "--edition", "standard", "--into", "out"]) == 0
    found = _files(tree / "out")
    assert {"en/standard-01.pdf", "cy/standard-01.pdf", "en/practice-note-01.pdf", "cy/practice-note-01.pdf"} <= found
    assert not any("large" in name or "bilingual" in name for name in found)
    assert f"{len(found)} prints" in capsys.readouterr().out


def test_without_an_id_it_writes_everything(tree: Path) -> None:
    assert main(["print"]) == 0
    found = _files(tree / "prints")
    assert {"standard-01-bilingual.pdf", "en/whole-framework.pdf", "cy/pack-first-steps.pdf"} <= found
    assert {"en/checklist-exampleshire.pdf", "en/standard-01-large.pdf"} <= found


def test_only_one_language(tree: Path) -> None:
    assert main(["print", "S1", "--language", "cy", "--into", "out"]) == 0
    assert {name.split("/")[0] for name in _files(tree / "out")} == {"cy"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["first-step"], "Did you mean first-steps?"),
        (["PN1", "--edition", "bilingual"], "nothing is printed in that edition"),
    ],
)
def test_what_is_not_there_is_misuse(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_guidance_with_errors_is_not_printed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tree / "standards/national/01-listening-first.en.md"
    path.write_text("---\nnonsense", encoding="utf-8")
    assert main(["print", "S1", "--into", "out"]) == 1
    assert "error" in capsys.readouterr().out


def test_a_letter_that_cannot_be_printed_is_told_with_its_line(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tree / "standards/national/01-listening-first.en.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("## Narrative\n", "## Narrative\n\nA heart ♥ here.\n", 1), encoding="utf-8")
    line = text[: text.index("## Narrative")].count("\n") + 3
    assert main(["print", "S1", "--into", "out"]) == 1
    told = capsys.readouterr().out
    assert f"{path.relative_to(tree)}:{line}:9: error letter-can-be-printed" in told
    assert "black heart suit" in told
