"""Suggestions at the lines of a pull request: only what the host shows, only signs and numbers, and each once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from safon.compare.mends import mends
from safon.host.interface import Host
from safon.host.pull_request_comment import comment_on
from safon.host.suggestions import Suggestion, only_signs_differ, shown_lines
from safon.host.untrusted import UntrustworthyError

from tests.check.test_cases import CASES, build_case
from tests.check.trees import checked
from tests.host.stand_in import BOT, REPOSITORY, StandIn, packed_files, standing_in

HERE = Path(__file__).parent
COMMIT = "1" * 40
EN = "standards/national/18-missing-children.en.md"
OLD = "- **18.?** There must be a quiet room."
NEW = "- **18.22** There must be a quiet room."
PATCH = (
    f"@@ -88,2 +88,3 @@ ## Must-dos\n     - Who: police\n+{OLD}\n+    - Who: health\n-old\n\\ No newline at end of file"
)


@pytest.fixture
def there() -> Iterator[StandIn]:
    with standing_in() as stand_in:
        stand_in.pull(7, sha=COMMIT)
        stand_in.files = [{"filename": EN, "patch": PATCH}, {"filename": "standards/a.png"}]
        yield stand_in


def _leave(there: StandIn, *told: dict[str, Any], number: int = 1) -> None:
    there.leave(packed_files({"comment.md": "Words\n", "suggestions.json": json.dumps(told)}), number)


def _told(path: str = EN, line: int = 89, old: str = OLD, new: str = NEW) -> dict[str, Any]:
    return {"path": path, "line": line, "old": old, "new": new}


def _run(there: StandIn) -> str:
    event = json.loads((HERE / "events" / "from-a-branch.json").read_text(encoding="utf-8"))
    return comment_on(event, Host(there.address, REPOSITORY, "secret"), BOT)


def test_a_number_is_offered_at_its_line_and_a_second_run_offers_nothing_more(there: StandIn) -> None:
    _leave(there, _told())
    assert _run(there) == "Comment made on pull request 7. 1 suggestions made."
    (review,) = there.reviews
    assert (review["commit_id"], review["event"]) == (COMMIT, "COMMENT")
    (remark,) = review["comments"]
    assert (remark["path"], remark["line"], remark["side"]) == (EN, 89, "RIGHT")
    assert remark["body"].endswith(f"\n\n```suggestion\n{NEW}\n```")
    assert remark["body"].startswith("<!-- safon: suggestion ")
    _leave(there, _told(), number=2)
    assert _run(there) == "Comment on pull request 7 says this already."
    assert len(there.reviews) == 1


def test_what_the_host_no_longer_shows_at_a_line_is_offered_again(there: StandIn) -> None:
    _leave(there, _told())
    _run(there)
    there.remarks[0]["line"] = None
    _run(there)
    assert len(there.reviews) == 2


def test_nobody_else_can_keep_a_suggestion_away(there: StandIn) -> None:
    mark = Suggestion(EN, 89, OLD, NEW).mark
    there.remarks.append({"id": 1, "user": {"login": "somebody"}, "line": 89, "path": EN, "body": f"{mark}\nno"})
    _leave(there, _told())
    assert "1 suggestions made" in _run(there)


@pytest.mark.parametrize(
    "told",
    [
        _told(line=90),
        _told(path="standards/national/19-another.en.md"),
        _told(old="- **18.?** There must be a loud room.", new="- **18.22** There must be a loud room."),
        _told(new="- **18.22** There must be no quiet room."),
        _told(new="- **18.22** There must not be a quiet room."),
        _told(new=f"{NEW}\n\n\n\nMore"),
        _told(new=f"{NEW}\u202e"),
        _told(path="standards/a.png"),
    ],
    ids=["another line", "no file of it", "other words", "a word more", "not", "more lines", "hidden", "no text"],
)
def test_what_is_not_shown_or_says_something_else_is_not_offered(there: StandIn, told: dict[str, Any]) -> None:
    _leave(there, told)
    _run(there)
    assert there.reviews == []
    (comment,) = there.by(BOT)
    assert "No suggestion could be put at these lines" in comment
    assert f"({told['line']})" in comment


def test_one_suggestion_for_a_line_and_no_more_than_twenty(there: StandIn) -> None:
    lines = [f"- **18.?** Room {at}." for at in range(30)]
    there.files = [{"filename": EN, "patch": "@@ -0,0 +1,30 @@\n" + "\n".join(f"+{each}" for each in lines)}]
    told = [_told(line=at + 1, old=each, new=each.replace("?", str(at + 1))) for at, each in enumerate(lines)]
    _leave(there, *told, _told(line=1, old=lines[0], new=lines[0].replace("?", "99")))
    assert "20 suggestions made" in _run(there)
    placed = [(each["path"], each["line"]) for each in there.reviews[0]["comments"]]
    assert len(set(placed)) == len(placed) == 20
    assert "**18.1** Room 0." in there.reviews[0]["comments"][0]["body"]


def test_nothing_that_is_offered_ends_its_block(there: StandIn) -> None:
    old = "• a ```` door <img src=x> @everybody"
    there.files = [{"filename": EN, "patch": f"@@ -1 +1 @@\n+{old}"}]
    _leave(there, _told(line=1, old=old, new=old.replace("•", "-")))
    _run(there)
    body = there.reviews[0]["comments"][0]["body"]
    assert body.endswith("\n\n`````suggestion\n- a ```` door <img src=x> @everybody\n`````")


@given(st.text(max_size=80))
def test_the_fence_is_longer_than_any_in_the_words(text: str) -> None:
    body = Suggestion("a", 1, "", text).remark
    fence = re.search(r"^(`{3,})suggestion$", body, re.MULTILINE)
    assert fence is not None
    assert fence[1] not in text
    assert body.endswith(f"\n{fence[1]}")


@pytest.mark.parametrize(
    "left", ['{"a": 1}', "no json", '[{"path": 1}]', "[" * 10_000, '[{"path":"a","line":true,"old":"","new":""}]']
)
def test_what_is_no_list_of_lines_is_refused_whole(there: StandIn, left: str) -> None:
    there.leave(packed_files({"comment.md": "Words\n", "suggestions.json": left}))
    with pytest.raises(UntrustworthyError, match=r"suggestions\.json is no"):
        _run(there)
    assert there.comments == [] == there.reviews


def test_a_run_without_the_file_offers_nothing(there: StandIn) -> None:
    there.leave(packed_files({"comment.md": "Words\n"}))
    assert _run(there) == "Comment made on pull request 7."
    assert not any("/files" in path for _, path, _ in there.asked)


def test_where_the_host_takes_no_review_the_comment_is_made_and_says_so(there: StandIn) -> None:
    there.refuses_reviews = True
    _leave(there, _told())
    assert _run(there) == "Comment made on pull request 7."
    assert "No suggestion could be put at these lines" in there.by(BOT)[0]


def test_the_lines_that_a_host_shows_have_the_numbers_of_the_later_state() -> None:
    assert shown_lines(PATCH) == {88: "    - Who: police", 89: OLD, 90: "    - Who: health"}
    assert shown_lines("@@ -1 +1 @@\n-a\n+b\n@@ -9,2 +9,1 @@ x\n c\n-d\n") == {1: "b", 9: "c"}
    assert shown_lines("") == {}


@pytest.mark.parametrize(
    ("old", "new", "may"),
    [
        ("- **18.?** Words", "- **18.22** Words", True),
        ("- **NCT8.?a** Words", "- **NCT8.4a** Words", True),
        ("- **18.?** Words", "- **19.22** Words", False),
        ("- **18.4** Words", "- **18.5** Words", False),
        ("- **18.?** 24 hours", "- **18.2** 48 hours", False),
        ("[18.4 and 18.5] x", "[18.4], [18.5] x", True),
        ("[18.4] x", "[18.5] x", False),
        ("must and should", "must should", False),
        ("1) Words", "1. Words", True),
        ("  - Words", "    - Words", True),
        ("---", "---\n", True),
        ("same", "same", False),
    ],
)
def test_only_signs_and_the_number_of_a_new_clause_may_differ(old: str, new: str, may: bool) -> None:  # noqa: FBT001
    assert only_signs_differ(old, new) is may


def _with_fixes() -> list[Path]:
    return [each for each in sorted(CASES.glob("*.yml")) if "--fix" in each.read_text(encoding="utf-8")]


def test_everything_that_the_check_mends_by_itself_may_be_offered(tmp_path: Path) -> None:
    """Each case of a rule whose message names --fix gives a mend that the host lets through."""
    seen = 0
    for at, file in enumerate(_with_fixes()):
        root = tmp_path / str(at)
        root.mkdir()
        case = yaml.safe_load(file.read_text(encoding="utf-8"))
        build_case(root, case)
        files = {str(each.relative_to(root)): each for each in root.rglob("*.md")}
        lines = {path: each.read_bytes().decode("utf-8", "replace").splitlines() for path, each in files.items()}
        for mend in mends(checked(root).problems, {}, lines):
            seen += 1
            assert only_signs_differ(mend.old, mend.new), (file.stem, mend)
            assert mend.changed
    assert seen >= len(_with_fixes())
