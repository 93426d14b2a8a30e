"""`safon report`: what it writes, what it refuses, and how much it says."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
from pathlib import Path

import pypdf
import pytest
from lxml import html
from safon.cli.main import main
from safon.compare.problems import told_problems
from safon.model.position import Position
from safon.model.problem import Finding, Problem, Rule, Severity
from safon.proposal import look_at
from safon.report.proposal_comment import MOST, as_comment
from safon.report.proposal_files import versions_of

from tests.check.trees import CY, EN, edit, write
from tests.make.pages import found, words
from tests.report.edited import SITE, published_tree


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    monkeypatch.chdir(published_tree(tmp_path / "tree"))
    return Path.cwd()


def _comment(root: Path) -> str:
    looked = look_at(root, "HEAD", None, SITE)
    return as_comment(looked.proposal, versions_of(looked.before, looked.after))


def test_a_report_holds_all_that_a_pull_request_needs(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(tree, EN, "24 hours of first-call", "48 hours of first-call")
    assert main(["report", "HEAD", "--into", "out/report"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Changed: one clause. One change is to what somebody has to do.\n")
    files = {path.relative_to("out/report").as_posix() for path in Path("out/report").rglob("*") if path.is_file()}
    assert {"comment.md", "annotations.txt", "changes.json", "index.html"} <= files
    assert [each["id"] for each in json.loads(Path("out/report/changes.json").read_text())] == ["1.1"]
    page = html.document_fromstring(Path("out/report/index.html").read_text(encoding="utf-8"))
    linked = set(words(page, "//a[not(starts-with(@href, '#'))]/@href"))
    assert linked == {each for each in files if each.startswith("prints/")}, "every print that changed, and no other"
    summary = pypdf.PdfReader("out/report/prints/en/standard-01.pdf")
    assert "within 48 hours" in "".join(each.extract_text() for each in summary.pages)
    assert [path.name for path in Path("out").iterdir()] == ["report"], "nothing is left beside it"


def test_a_report_takes_the_place_of_the_last_one_whole(tree: Path) -> None:
    edit(tree, EN, "24 hours of first-call", "48 hours of first-call")
    assert main(["report", "HEAD"]) == 0
    edit(tree, EN, "48 hours of first-call", "24 hours of first-call")
    assert main(["report", "HEAD"]) == 0
    assert not Path("report/prints").exists()


def test_errors_are_in_the_report_and_in_the_exit_code(tree: Path) -> None:
    edit(tree, EN, "A quiet room helps.", "A quiet room helps ([S99]).")
    assert main(["report", "HEAD"]) == 1
    assert "::error file=standards/national/01-listening-first.en.md" in Path("report/annotations.txt").read_text()


def test_what_does_not_fit_its_pages_is_told_with_its_line(tree: Path) -> None:
    for path, line in ((EN, "A quiet room helps. "), (CY, "Mae ystafell dawel yn helpu. ")):
        edit(tree, path, line.strip(), "\n\n".join([line * 20] * 40))
    assert main(["report", "HEAD"]) == 1
    comment = Path("report/comment.md").read_text(encoding="utf-8")
    assert re.search(r"01-listening-first\.en\.md, line \d+: The standard is too long for two pages: S1", comment)
    assert not Path("report/prints/en/standard-01.pdf").exists()
    assert Path("report/prints/en/whole-framework.pdf").exists()


def test_a_folder_of_something_else_is_left_alone(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (tree / EN).read_bytes()
    assert main(["report", "HEAD", "--into", "standards"]) == 2
    assert "--into" in capsys.readouterr().err
    assert (tree / EN).read_bytes() == before


def test_outside_the_tree_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", "HEAD"]) == 2
    assert "there is no standards/ here" in capsys.readouterr().err


@pytest.mark.usefixtures("tree")
def test_a_commit_that_is_not_there_is_told_with_what_to_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "nowhere"]) == 2
    assert capsys.readouterr().err == (
        'safon: no commit, branch or tag is called "nowhere" in this checkout. '
        "If it is on the server, run: git fetch --tags origin\n"
    )


def test_in_a_shallow_checkout_it_says_how_to_fetch_the_branch(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    who = ("-c", "user.name=Author", "-c", "user.email=author@example.org")
    edit(tree, EN, "24 hours of first-call", "48 hours of first-call")
    for told in (("branch", "-M", "main"), ("checkout", "-q", "-b", "change"), (*who, "commit", "-qam", "Longer")):
        subprocess.run(["git", *told], check=True, capture_output=True)
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth=1", "--branch=change", tree.as_uri(), str(clone)], check=True)
    monkeypatch.chdir(clone)
    assert main(["report", "origin/main"]) == 2
    said = capsys.readouterr().err
    assert "which has only the newest commits" in said
    (command,) = re.findall(r"Run: (git fetch .*)\n", said)
    subprocess.run(command.split(), check=True, capture_output=True)
    assert main(["report", "origin/main"]) == 0
    assert main(["report", "v1"]) == 2
    assert "git fetch --unshallow --tags origin" in capsys.readouterr().err


def test_a_comment_is_never_longer_than_a_host_takes_and_says_what_is_left_out(tree: Path) -> None:
    many = "".join(
        f"- **1.{at}** The council must write {'letter ' * 60}number {at}.\n    - Who: council\n" for at in range(4, 90)
    )
    same = "".join(f"- **1.{at}** Rhaid i’r cyngor ysgrifennu {'llythyr ' * 60}{at}.\n" for at in range(4, 90))
    edit(tree, EN, "\n## Expectations", f"{many}\n## Expectations")
    edit(tree, CY, "\n## Disgwyliadau", f"{same}\n## Disgwyliadau")
    comment = _comment(tree)
    assert 30_000 < len(comment) <= MOST
    welsh_part, english_part = comment.split("## English")
    for part, kind, left_out, behind in (
        (english_part, "New", r"- (\d+) more stand on the page index\.html", "### Whom"),
        (welsh_part, "Newydd", r"- Mae (\d+) arall ar dudalen index\.html", "### Pwy"),
    ):
        told = part.partition(behind)[0]
        (more,) = re.findall(left_out, told)
        assert len(re.findall(rf"^#### 1\.\d+: {kind}$", told, re.MULTILINE)) + int(more) == 86


def test_a_paragraph_of_any_length_is_shortened_to_what_differs(tree: Path) -> None:
    edit(tree, EN, "A quiet room helps.", " ".join(f"word{at}" for at in range(1200)))
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qam", "Long"], check=True)
    edit(tree, EN, "word600", "another600")
    comment = _comment(tree)
    assert "… word586 word587" in comment
    assert "**another600**" in comment
    assert "word100 " not in comment


def test_the_page_needs_nothing_but_itself(tree: Path) -> None:
    edit(tree, EN, "24 hours of first-call", "48 hours of first-call")
    edit(tree, EN, "must keep a quiet room", "must keep a quiet & <warm> room")
    main(["report", "HEAD"])
    source = Path("report/index.html").read_text(encoding="utf-8")
    page = html.document_fromstring(source)
    (policy,) = words(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = words(page, "//style/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert found(page, "//script | //*[@style] | //link | //img | //*[@src]") == []
    ids = words(page, "//@id")
    assert len(ids) == len(set(ids))
    anchors = {each.removeprefix("#") for each in words(page, "//a/@href") if each.startswith("#")}
    assert anchors <= set(ids)
    sides = [words(each, "./div[@class='both']/div/@lang") for each in found(page, "//article")]
    assert sides == [["cy", "en"], ["cy", "en"]]
    ways = [words(each, ".//a[@rel='next' or @rel='prev']/@href") for each in found(page, "//article")]
    assert ways == [["#change-2"], ["#change-1"]]
    assert "quiet <ins>&amp; &lt;warm&gt;</ins> room." in source


_RULE = Rule("made-up", "Nothing is made up.", Severity.NOTE)


def _problem(path: str, line: int, message: str) -> Problem:
    return Finding(Position(path, line, 1), message).breaks(_RULE)


def test_what_was_there_before_in_files_that_nobody_touched_is_not_repeated() -> None:
    before = (_problem("a", 1, "Open"), _problem("b", 1, "Open"), _problem("b", 5, "Gone now"))
    after = (_problem("a", 1, "Open"), _problem("a", 9, "Open"), _problem("b", 3, "Open"), _problem("c", 1, "New"))
    found = told_problems(before, after, frozenset({"b"}))
    assert [(str(each.problem.position), each.new) for each in found.told] == [
        ("a:9:1", True),
        ("b:3:1", False),
        ("c:1:1", True),
    ]
    assert (found.mended, found.elsewhere) == (1, 1)


def test_notes_about_other_files_are_counted_and_not_told(tree: Path) -> None:
    write(tree, "safon.toml", '[standing-channel]\nform = "https://example.org/{nothing}"\n')
    before = _comment(tree)
    assert "safon.toml" in before
    for told in (["add", "."], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Set"]):
        subprocess.run(["git", *told], check=True, capture_output=True)
    edit(tree, EN, "A quiet room helps.", "A quiet room helps a great deal.")
    comment = _comment(tree)
    assert "safon.toml" not in comment
