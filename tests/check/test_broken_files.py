"""Whatever is wrong with a tree, the check says so, names the file and the line, and ends by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from safon.cli.main import main

from tests.check.broken import BODIES, BROKEN, FILES, HEADERS, Broken
from tests.check.commands import run_safon
from tests.check.trees import AGENCIES, CY, EN, NATIONAL, checked, edit, rules_broken, write

SEVERAL = {
    "a list with the ending .yaml",  # its one entry has no title
    "a header that is a list",  # the rest of the text is gone too
    "a header that is a word",
    "a header without keys",
    "a comment for a header",
    "a clause without its number",  # so the other language has a clause that this one lacks
    "a clause in one language",  # its number differs, so each language lacks one
    "a number used twice",  # its own number is missing
    "a number of another document",
    "a number that is asked for",  # in place of one that the other language has
    "a duty-holder in the Welsh file",  # in place of the promise
    "prose: a script in angle brackets",  # HTML to a browser, a link to Markdown
    "prose: a picture without words",  # which is not there either
    "a bottom line that should",  # in one of the two languages
    "a list that is a group of keys",  # one of the two ids is gone
    "a list of words",  # each of the two
}
"""Trees with more than one thing wrong, and why."""


@pytest.fixture(params=BROKEN, ids=lambda broken: broken.name[:60])
def broken(request: pytest.FixtureRequest) -> Broken:
    """Yield each way to break a tree."""
    assert isinstance(request.param, Broken)
    return request.param


def _check(tree: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.chdir(tree)
    return main(["check", *arguments])


def test_a_broken_tree_is_one_error_that_names_file_line_and_rule(
    broken: Broken, tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken.breaking(tree)
    assert _check(tree, monkeypatch) == 1
    told = capsys.readouterr().out
    start = f"{broken.path}:{broken.line or ''}"
    headlines = [line for line in told.splitlines() if line.endswith(f": error {broken.rule}")]
    assert any(line.startswith(f"{start}:" if broken.line else start) for line in headlines), told
    assert "Traceback" not in told
    assert broken.name in SEVERAL or rules_broken(checked(tree)) == [broken.rule]


def test_the_exceptions_are_ways_to_break_a_tree() -> None:
    assert {each.name for each in BROKEN} >= SEVERAL


@pytest.mark.parametrize("broken", [*FILES[:3], HEADERS[8], BODIES[0]], ids=lambda each: each.name)
def test_the_installed_command_says_the_same(broken: Broken, tree: Path) -> None:
    broken.breaking(tree)
    done = run_safon(tree, "check")
    assert done.returncode == 1
    assert f"error {broken.rule}" in done.stdout
    assert broken.path in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_every_format_gives_the_same_problems(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "theme: voice", "theme: noise, or 100% so")
    edit(tree, EN, "5 working days", "5 days")
    edit(tree, CY, "## Naratif", "## Narattif")
    written: dict[str, str] = {}
    for form in ("text", "github", "sarif", "json"):
        assert _check(tree, monkeypatch, "--format", form) == 1
        written[form] = capsys.readouterr().out
    wanted = [(each["rule"], each["path"], each["line"], each["column"]) for each in json.loads(written["json"])]
    assert len(wanted) == 3
    assert _from_sarif(written["sarif"]) == wanted
    assert _from_github(written["github"]) == wanted
    assert _from_text(written["text"]) == wanted


def _from_sarif(text: str) -> list[tuple[str, str, int, int]]:
    run = json.loads(text)["runs"][0]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {each["ruleId"] for each in run["results"]}
    found = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        found.append((result["ruleId"], place["artifactLocation"]["uri"], region["startLine"], region["startColumn"]))
    return found


def _from_github(text: str) -> list[tuple[str, str, int, int]]:
    found = []
    for line in text.splitlines():
        command, _, _ = line.removeprefix("::").partition("::")
        level, _, listed = command.partition(" ")
        assert level in {"error", "notice"}
        values = dict(each.split("=") for each in listed.split(","))
        found.append((values["title"], values["file"], int(values["line"]), int(values["col"])))
    return found


def _from_text(text: str) -> list[tuple[str, str, int, int]]:
    found = []
    for line in text.splitlines():
        place, _, rule = line.partition(": ")
        if line.startswith("standards/"):
            path, number, column = place.rsplit(":", 2)
            found.append((rule.split(" ")[1], path, int(number), int(column)))
    return found


def test_a_warning_alone_is_no_failure(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "    - Who: council", "  - Who: council")
    assert _check(tree, monkeypatch) == 0
    assert capsys.readouterr().out.endswith("1 warning in 1 file.\n")


def test_a_note_alone_is_no_failure(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "5 working days", "5 days")
    assert _check(tree, monkeypatch) == 0
    assert capsys.readouterr().out.endswith("1 note in 1 file.\n")


def test_readme_hidden_files_and_pictures_are_left_alone(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tree, "standards/README.md", "<b>For people</b>")
    write(tree, "standards/national/README.md", b"\xff")
    write(tree, "standards/national/.draft.en.md", b"\xff")
    write(tree, "standards/.git/config", b"\xff")
    write(tree, "standards/national/ring.png", b"\x89PNG")
    assert _check(tree, monkeypatch) == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_a_file_name_that_is_not_utf_8_is_reported(tree: Path) -> None:
    (tree / "standards/national" / "02-\udcff.en.md").write_text("text")
    done = run_safon(tree, "check")
    assert done.returncode == 1
    assert "file-name-known" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--colour"], "--colour"),
        (["check", "--format", "pdf"], "pdf"),
        (["chekc"], "chekc"),
        ([], "COMMAND"),
        (["check", "standards/national/09-gone.en.md"], "standards/national/09-gone.en.md"),
        (["check", "elsewhere"], "elsewhere"),
        (["check", "/etc"], "/etc"),
        (["check", "standards/../elsewhere"], "elsewhere"),
        (["check", ".."], ".."),
    ],
    ids=" ".join,
)
def test_misuse_is_told_apart_from_errors(tree: Path, arguments: list[str], said: str) -> None:
    (tree / "elsewhere").mkdir()
    done = run_safon(tree, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_folder_without_guidance_is_misuse(tmp_path: Path) -> None:
    done = run_safon(tmp_path, "check")
    assert done.returncode == 2
    assert "there is no standards/ here" in done.stderr


@pytest.mark.parametrize(
    ("paths", "rules"),
    [
        ([EN], {"header-id-known", "heading-known"}),
        ([CY], {"header-id-known", "heading-known"}),
        ([f"./{EN}", f"standards/national/../national/{Path(CY).name}"], {"header-id-known", "heading-known"}),
        (["standards/national"], {"header-id-known", "heading-known"}),
        (["standards/national/"], {"header-id-known", "heading-known"}),
        (["standards"], {"header-id-known", "heading-known", "source-known"}),
        (["."], {"header-id-known", "heading-known", "source-known"}),
        (["standards/models"], set()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_path_leaves_out_what_stands_elsewhere(
    tree: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    paths: list[str],
    rules: set[str],
) -> None:
    edit(tree, EN, "theme: voice", "theme: noise")
    edit(tree, CY, "## Naratif", "## Narattif")
    edit(tree, "standards/practice-notes/01-quiet-rooms.en.md", "example-paper", "gone")
    code = _check(tree, monkeypatch, "--format", "json", *paths)
    assert {each["rule"] for each in json.loads(capsys.readouterr().out)} == rules
    assert code == (1 if rules else 0)


def test_an_absolute_path_is_accepted(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(tree, EN, "theme: voice", "theme: noise")
    assert _check(tree, monkeypatch, str(tree / EN)) == 1
    assert _check(tree, monkeypatch, str(tree / AGENCIES)) == 0


def test_a_fault_of_one_file_that_is_told_in_another_of_its_document_is_shown(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "The council must listen", "The council should listen")
    assert _check(tree, monkeypatch, EN) == 1
    assert f"{CY}:17:11: error strength-same-in-both-languages" in capsys.readouterr().out


@pytest.mark.parametrize("named", [EN, CY, f"{NATIONAL}.yml"])
def test_the_state_of_a_translation_belongs_to_its_document(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    write(tree, f"{NATIONAL}.yml", "title: [\n")
    edit(tree, CY, "## Naratif", "## Narattif")
    assert _check(tree, monkeypatch, "--format", "json", named) == 1
    assert {each["path"] for each in json.loads(capsys.readouterr().out)} == {CY, f"{NATIONAL}.yml"}


def test_what_people_said_belongs_to_its_engagement(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engagement = "standards/engagements/2024-example"
    write(tree, f"{engagement}.csv", "clause\n")
    assert _check(tree, monkeypatch, f"{engagement}.en.md") == 1


def test_errors_elsewhere_are_counted(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(tree, EN, "theme: voice", "theme: noise")
    assert _check(tree, monkeypatch, AGENCIES) == 0
    told = capsys.readouterr()
    assert told.out == "No problems.\n"
    assert told.err == "1 error in other files: safon check shows all.\n"
