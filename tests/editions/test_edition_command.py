"""`safon edition` keeps an edition whole and the same again, or says why it cannot."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from safon.check.fates import fate_kept_once
from safon.cli.main import main
from safon.comparison import since_edition
from safon.edition import NoEditionError, make_edition
from safon.model.edition import KeptEdition
from safon.read.editions import edition_files, read_editions

from tests.editions.made import FIRST, SECOND, checked, site_on

_HERE = "2027-03-02"


def _editions(root: Path) -> tuple[KeptEdition, ...]:
    found, problems = read_editions(edition_files(root))
    assert problems == ()
    return found


def _clone(made: Path, to: Path, *words: str) -> Path:
    subprocess.run(["git", "clone", "-q", *words, made.as_uri(), str(to)], check=True, capture_output=True)
    return to


def _at_second(made: Path, to: Path) -> Path:
    """Return a checkout of the commit that the second edition was made of."""
    _clone(made, to)
    subprocess.run(["git", "checkout", "-q", "HEAD~2"], cwd=to, check=True)
    assert not (to / "editions" / SECOND).exists()
    return to


@pytest.fixture(autouse=True)
def _prints_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.site.building import ROOT  # noqa: PLC0415

    monkeypatch.setenv("SAFON_PRINTS", str(ROOT / ".build" / "prints"))
    monkeypatch.setenv("SAFON_PUBLISHED_BRANCH", "")


def test_an_edition_is_small_text_and_the_same_again(made: Path, tmp_path: Path) -> None:
    again = _at_second(made, tmp_path / "again")
    make_edition(again, SECOND, checked(again), site_on(_HERE), lambda *_: None)
    one, other = (
        {each.name: each.read_bytes() for each in (root / "editions" / SECOND).iterdir()} for root in (made, again)
    )
    assert one == other
    assert {"edition.json", "changes.json", "prints.sha256", "framework.json", "must-dos.csv"} <= one.keys()
    assert all(content.decode("utf-8").endswith("\n") for content in one.values())
    assert [each.name for each in (again / "editions").iterdir()] == [FIRST, SECOND] or {
        each.name for each in (again / "editions").iterdir()
    } == {FIRST, SECOND}


def test_what_changed_is_kept_with_the_fates_and_reasons(made: Path) -> None:
    first, second = _editions(made)
    assert (first.record.follows, first.changes) == (None, ())
    assert second.record.follows == FIRST
    told = {each.id: (each.kind.value, each.settled and each.settled.value, each.to) for each in second.changes}
    assert told == {
        "S1": ("standing", None, ()),
        "1.1": ("limit", "limit", ()),
        "1.2": ("covered by", "split", ("1.4", "1.5")),
        "1.3": ("words", "words", ()),
        "1.4": ("new", None, ()),
        "1.5": ("new", None, ()),
        "PN1": ("words", None, ()),
    }
    (limit,) = (each for each in second.changes if each.id == "1.1")
    assert limit.why is not None
    assert (limit.why.en, limit.why.cy) == ("Too short.", "Rhy fyr.")
    assert {each.clause: each.kind.value for each in second.record.fates} == {
        "1.1": "limit",
        "1.2": "split",
        "1.3": "words",
    }


def test_a_fate_that_an_edition_keeps_is_to_be_taken_out(made: Path) -> None:
    found = [each.message for each in fate_kept_once.find(checked(made).library)]
    assert found == [f"The edition {SECOND} keeps what became of {each}." for each in ("1.1", "1.2", "1.3")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("spring", "Write its year and month: safon edition 2027-04"),
        ("2027-13", "Write its year and month: safon edition 2027-04"),
        (SECOND, f"the last edition is {SECOND}"),
        ("2026-12", f"the last edition is {SECOND}"),
    ],
)
def test_an_edition_has_a_later_month_than_the_last(made: Path, name: str, told: str) -> None:
    with pytest.raises(NoEditionError, match=told):
        make_edition(made, name, checked(made), site_on(_HERE), lambda *_: None)


def test_an_edition_is_made_of_what_is_committed(made: Path, tmp_path: Path) -> None:
    root = _clone(made, tmp_path / "copy")
    note = root / "standards" / "vocabulary" / "corrections.yml"
    note.write_text(note.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(NoEditionError, match=r"corrections\.yml is not committed"):
        make_edition(root, "2027-10", checked(root), site_on(_HERE), lambda *_: None)


def test_what_does_not_pass_the_check_is_no_edition(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = _clone(made, tmp_path / "copy")
    (root / "standards" / "national" / "01-listening-first.cy.md").unlink()
    monkeypatch.chdir(root)
    assert main(["edition", "2027-10"]) == 1
    assert "both-languages-present" in capsys.readouterr().out
    assert not (root / "editions" / "2027-10").exists()


def test_a_copy_without_history_knows_the_editions_and_nothing_since(made: Path, tmp_path: Path) -> None:
    whole, shallow = _clone(made, tmp_path / "whole"), _clone(made, tmp_path / "shallow", "--depth=1")
    since = since_edition(whole, checked(whole).library, site_on(_HERE))
    assert [each.id for each in since or ()] == ["corrections/first-call-limit"]
    assert [each.id for each in _editions(shallow)] == [FIRST, SECOND]
    assert since_edition(shallow, checked(shallow).library, site_on(_HERE)) is None
    with pytest.raises(NoEditionError, match="git fetch --unshallow"):
        make_edition(shallow, "2027-10", checked(shallow), site_on(_HERE), lambda *_: None)


def test_an_edition_that_somebody_edited_is_an_error(made: Path, tmp_path: Path) -> None:
    root = _clone(made, tmp_path / "copy")
    (root / "editions" / SECOND / "changes.json").write_text('[{"id": "1.1"}]', encoding="utf-8")
    found, problems = read_editions(edition_files(root))
    assert [each.id for each in found] == [FIRST]
    assert [each.rule.id for each in problems] == ["edition-readable"]
    assert f"git checkout HEAD -- editions/{SECOND}" in problems[0].finding.hint


def test_the_command_says_what_to_commit_and_tag(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = _at_second(made, tmp_path / "copy")
    monkeypatch.chdir(root)
    assert main(["edition", SECOND]) == 0
    told = capsys.readouterr().out
    assert "7 changes since the last edition." in told
    assert "Nobody has said whether the other words of these ask for another thing: PN1." in told
    assert f"git add editions/{SECOND}" in told
    assert f'git tag --annotate edition-{SECOND} --message "Edition {SECOND}"' in told
