"""What is locked fits its ranges and has digests, and what others made has its licence beside it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from tests.same_sites import differences

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?: ; [^\\\n]*)? \\$", re.MULTILINE)
_BLOCK = re.compile(r"^(?=\S)(?!#)", re.MULTILINE)


def _pinned(lock: Path) -> dict[str, str]:
    return {match["name"]: match["version"] for match in _PINNED.finditer(lock.read_text(encoding="utf-8"))}


def _ranges() -> dict[str, list[Requirement]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {"site.txt": project["dependencies"], "test.txt": project["optional-dependencies"]["test"]}
    return {name: [Requirement(each) for each in listed] for name, listed in wanted.items()}


def test_what_is_locked_fits_the_ranges() -> None:
    for name, wanted in _ranges().items():
        pinned = {key.lower().replace("_", "-"): each for key, each in _pinned(ROOT / "requirements" / name).items()}
        assert len(pinned) > 20
        for each in wanted:
            version = pinned[each.name.lower().replace("_", "-")]
            assert each.specifier.contains(version), (
                f"{each.name} is locked at {version}, and {each.specifier} is asked for"
            )


def test_both_locks_agree() -> None:
    site, tests = (_pinned(ROOT / "requirements" / name) for name in ("site.txt", "test.txt"))
    assert site.items() <= tests.items()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_whatever_is_installed_has_a_digest(lock: Path) -> None:
    assert {each.name for each in LOCKS} >= {"site.txt", "test.txt", "pip.txt", "properdocs.txt"}
    blocks = [each for each in _BLOCK.split(lock.read_text(encoding="utf-8")) if each[:1].isalnum()]
    assert blocks
    for block in blocks:
        assert _PINNED.match(block), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block


def test_nothing_is_installed_but_what_is_locked() -> None:
    script = (ROOT / "requirements" / "venv").read_text(encoding="utf-8")
    installs = [
        line for line in re.sub(r"\\\n\s*", "", script).splitlines() if re.search(r"(?:^|\s)(?:pip|install) ", line)
    ]
    assert [
        line
        for line in installs
        if not re.search(r"--require-hashes|--no-deps .*--editable|pip\(\)|echo|#|--version", line)
    ] == []


@pytest.mark.parametrize(
    ("folder", "licence", "named"),
    [
        ("overrides/assets/safon/fonts", "LICENCE.txt", "SIL OPEN FONT LICENSE"),
        ("overrides/assets/safon/icons", "LICENCE.txt", "Apache License"),
        ("hooks/safon/print/fonts", "LICENCE-Literata.txt", "SIL OPEN FONT LICENSE"),
        ("hooks/safon/print/fonts", "LICENCE-AtkinsonHyperlegibleNext.txt", "SIL OPEN FONT LICENSE"),
        ("tests/guidance/dictionary", "LICENCE", ""),
    ],
)
def test_what_others_made_has_its_licence_beside_it_and_is_named(folder: str, licence: str, named: str) -> None:
    assert named in (ROOT / folder / licence).read_text(encoding="utf-8")
    assert f"{folder}/" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_a_bot_looks_after_actions_and_packages() -> None:
    told = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    assert {(each["package-ecosystem"], each["directory"]) for each in told["updates"]} == {
        ("github-actions", "/"),
        ("pip", "/requirements"),
    }


def test_two_sites_that_differ_only_in_the_name_of_their_generator_are_the_same(tmp_path: Path) -> None:
    for name, made in (("one", "mkdocs-1.6.1"), ("other", "properdocs-1.6.7")):
        (tmp_path / name).mkdir()
        page = f'<head><meta name="generator" content="{made}">\n<title>a</title>'
        (tmp_path / name / "index.html").write_text(page, encoding="utf-8")
        (tmp_path / name / "made-of.json").write_text(made, encoding="utf-8")
    one, other = tmp_path / "one", tmp_path / "other"
    assert differences(one, other) == []
    (other / "index.html").write_text("<title>a</title>", encoding="utf-8")
    (one / "more.txt").write_text("a", encoding="utf-8")
    assert differences(one, other) == ["index.html", "more.txt"]
