"""`safon check --since REF`: what was published lasts, and the check names what to type where it would not."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from safon.cli.main import main
from safon.comparison import IncomparableError
from safon.model.problem import Severity
from safon.permanence import checked_since

from tests.check.trees import CY, EN, edit, publish, valid_tree, write

_ENGLISH = "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n"
_WELSH = "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n"
_BINDS = (
    'edition: "2024-05"\nstatus: in force\nin-force-from: 2024-06-01\n'
    "approved-by: {en: The example board, cy: Y bwrdd enghreifftiol}\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a checkout with a tag on what is published, whose standard binds in an edition of its own."""
    valid_tree(tmp_path)
    edit(tmp_path, EN, 'edition: "2024-05"\n', _BINDS)
    publish(tmp_path)
    subprocess.run(["git", "tag", "edition-2024-05"], cwd=tmp_path, check=True)
    subprocess.run(["git", "update-ref", "-d", "refs/remotes/origin/main"], cwd=tmp_path, check=True)
    return tmp_path


def _publish_again(root: Path) -> None:
    """Put what the tree holds now in the place of what was published."""
    who = ["-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false"]
    for words in (["add", "."], [*who, "commit", "-qm", "Published"], ["tag", "-f", "edition-2024-05"]):
        subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)


def _told(root: Path) -> dict[str, str]:
    """Return what is wrong: the rule, and the message with what to type."""
    found = checked_since(root, "edition-2024-05").problems
    wrong = [each for each in found if each.severity in (Severity.ERROR, Severity.WARNING)]
    return {each.rule.id: f"{each.finding.message} {each.finding.hint}" for each in wrong}


def _rewrite(root: Path, english: str, welsh: str) -> None:
    edit(root, EN, _ENGLISH, english)
    edit(root, CY, _WELSH, welsh)


def test_nothing_is_told_where_nothing_changed(root: Path) -> None:
    assert _told(root) == {}


def test_a_number_that_was_deleted_is_told_beside_another_state_than_the_published_branch(root: Path) -> None:
    _rewrite(root, "", "")
    assert "published-number-kept" in _told(root)


_OTHER = (
    "- **1.2** Police officers should drive visitors about town.\n    - Who: school, listener\n",
    "- **1.2** Dylai swyddogion heddlu gludo ymwelwyr o amgylch tref.\n",
)


def test_a_number_with_another_meaning_is_told_until_its_author_says_what_it_is(root: Path) -> None:
    _rewrite(root, *_OTHER)
    told = _told(root)
    assert "write here: **1.2** Withdrawn 20" in told["number-keeps-its-meaning"]
    edit(root, EN, _OTHER[0], f"{_OTHER[0]}    - Fate: strength\n    - Why: It says so now.\n")
    edit(root, CY, _OTHER[1], f"{_OTHER[1]}    - Pam: Mae’n dweud hynny nawr.\n")
    assert "number-keeps-its-meaning" not in _told(root)


def test_a_withdrawn_number_that_stands_again_is_looked_at(root: Path) -> None:
    _rewrite(root, "- **1.2** Withdrawn 2024-07-01.\n", "- **1.2** Tynnwyd yn ôl 2024-07-01.\n")
    _publish_again(root)
    edit(root, EN, "- **1.2** Withdrawn 2024-07-01.\n", _ENGLISH)
    edit(root, CY, "- **1.2** Tynnwyd yn ôl 2024-07-01.\n", _WELSH)
    assert "1.2 was withdrawn, and stands again." in _told(root)["number-not-used-again"]


def test_what_binds_and_asks_for_something_else_has_a_later_edition(root: Path) -> None:
    edit(root, EN, "Within: 24 hours of first-call", "Within: 48 hours of first-call")
    assert _told(root)["edition-raised"].startswith(
        "S1 asks for something else (1.1), and is still called edition 2024-05. Write its own year and month"
    )
    proposed = re.search(r'such as edition: "(.*?)"', _told(root)["edition-raised"])
    assert proposed is not None
    assert proposed[1] > "2024-05", "what is proposed would mend it"
    edit(root, EN, 'edition: "2024-05"', 'edition: "2024-09"\nreplaces: "2024-05"')
    assert _told(root) == {}


def test_an_urgent_correction_raises_no_edition(root: Path) -> None:
    edit(root, EN, "Within: 24 hours of first-call", "Within: 48 hours of first-call")
    write(
        root,
        "standards/vocabulary/corrections.yml",
        '- id: first-limit\n  about: ["1.1"]\n  corrected: 2024-07-01\n'
        "  wrong: {en: It said 24 hours., cy: Dywedodd 24 awr.}\n"
        "  right: {en: It says 48 hours., cy: Mae’n dweud 48 awr.}\n",
    )
    assert "edition-raised" not in _told(root)


def test_other_words_raise_no_edition(root: Path) -> None:
    edit(root, EN, "A quiet room helps.", "A quiet room often helps.")
    edit(root, CY, "Mae ystafell dawel yn helpu.", "Mae ystafell dawel yn aml yn helpu.")
    assert _told(root) == {}


def test_the_edition_of_a_source_is_not_ours_to_raise(root: Path) -> None:
    edit(root, EN, _BINDS, 'edition: "2024-05"\n')
    _publish_again(root)
    edit(root, EN, "Within: 24 hours of first-call", "Within: 48 hours of first-call")
    assert _told(root) == {}
    edit(root, EN, 'edition: "2024-05"', 'edition: "2023-01"')
    assert "2024-05 is published" in _told(root)["edition-raised"]


def test_an_address_that_moved_is_told_with_the_line_to_type(root: Path) -> None:
    for language, path in (("en", EN), ("cy", CY)):
        text = (root / path).read_text(encoding="utf-8")
        write(root, path, None)
        write(root, f"standards/national/01-hearing.{language}.md", text)
    assert _told(root)["address-leads-on"].endswith("was: [01-listening-first]")
    edit(root, "standards/national/01-hearing.en.md", "theme: voice", "was: [01-listening-first]\ntheme: voice")
    assert _told(root) == {}


def test_a_state_that_is_not_here_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(IncomparableError):
        checked_since(root, "edition-1999-01")
    monkeypatch.chdir(root)
    assert main(["check", "--since", "edition-1999-01"]) == 2
    assert 'no commit, branch or tag is called "edition-1999-01"' in capsys.readouterr().err
    assert main(["check", "--since", "edition-2024-05"]) == 0
