"""One changed clause is told on the site, in print, in the data and by the check, in both languages, and once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from safon.context import Context
from safon.make import framework_json, side_by_side, standards, translations_page
from safon.model.language import Language
from safon.model.problem import Severity
from safon.print.printed_clause import clause_card
from safon.print.wording import Wording
from safon.read.translation_history import earlier_texts

from tests.check.commands import run_here
from tests.check.trees import CY, EN, checked, edit, publish, rules_broken, valid_tree, write
from tests.contexts import SITE, build_of
from tests.translations.test_command import _commit

_FOLLOWS = {"en": "The Welsh is 1 change behind", "cy": "Mae’r Gymraeg 1 newid ar ei hôl hi"}
_LEADS = {"en": "The English is 1 change behind", "cy": "Mae’r Saesneg 1 newid ar ei hôl hi"}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a tree of which somebody checked every part."""
    valid_tree(tmp_path)
    publish(tmp_path)
    assert run_here(tmp_path, "translations", "approve", "--who", "A. Person")[0] == 0
    _commit(tmp_path)
    return tmp_path


def _contexts(root: Path) -> Iterator[Context]:
    guidance = checked(root)
    build = build_of(guidance.library, SITE)
    object.__setattr__(build, "earlier", earlier_texts(root, guidance.library))
    return iter(build.contexts)


def _page(context: Context) -> str:
    return next(each.content for each in standards.make(context) if "listening-first" in each.address)


def _overview(context: Context) -> str:
    (page,) = translations_page.make(context)
    return page.content


def _card(page: str, number: str) -> str:
    return page.split(f'id="clause-{number}"')[1].split('class="sf-clause"', maxsplit=1)[0]


@pytest.mark.parametrize(
    ("path", "old", "new", "told", "moved"),
    [
        (EN, "listen to the child.", "always listen to the child.", _FOLLOWS, Language.EN),
        (CY, "wrando ar y plentyn.", "wrando bob amser ar y plentyn.", _LEADS, Language.CY),
    ],
)
def test_one_change_is_told_everywhere_until_it_is_approved(
    tree: Path, path: str, old: str, new: str, told: dict[str, str], moved: Language
) -> None:
    for context in _contexts(tree):
        assert "sf-stale" not in _page(context) + _overview(context)
    edit(tree, path, old, new)
    for context in _contexts(tree):
        page, overview = _page(context), _overview(context)
        assert page.count('class="sf-stale"') == overview.count('class="sf-stale"') == 1
        assert told[context.language] in _card(page, "1-1")
        assert f'<p lang="{moved}">' in _card(page, "1-1")
        added = "always" if moved is Language.EN else "bob amser"
        assert re.search(rf"<ins>.*{added}.*</ins>", _card(page, "1-1"))
        wording = Wording(context)
        notes = [str(clause_card(each, wording)["behind"]) for each in context.library.clauses.values()]
        assert sum(told[context.language] in each for each in notes) == 1
    guidance = checked(tree)
    assert rules_broken(guidance) == ["translation-up-to-date"]
    assert guidance.problems[0].position.path == (CY if moved is Language.EN else EN)
    data = json.loads(str(next(iter(framework_json.make_shared(next(_contexts(tree))))).content))
    states = {each["id"]: each["translation"] for each in data["clauses"]}
    assert states.pop("1.1")["behind"] == [moved.other.value]
    assert all(each["state"] == "checked" for each in states.values())
    assert run_here(tree, "translations", "approve", "--who", "B. Person", "1.1")[0] == 0
    for context in _contexts(tree):
        assert "sf-stale" not in _page(context) + _overview(context)
    assert rules_broken(checked(tree)) == []


def test_both_languages_side_by_side_say_the_same_of_a_part_that_moved(tree: Path) -> None:
    for context in _contexts(tree):
        assert "sf-stale" not in _beside(context)
    edit(tree, EN, "listen to the child.", "always listen to the child.")
    for context in _contexts(tree):
        row = _beside(context).split('id="clause-1-1"')[1].split("<h3", maxsplit=1)[0]
        assert _FOLLOWS[context.language] in row
        assert _beside(context).count('class="sf-stale"') == 1


def _beside(context: Context) -> str:
    return next(each.content for each in side_by_side.make(context) if "listening-first" in each.address)


@pytest.mark.parametrize("part", ["1.1", "S1/title", "S1/narrative/2"])
def test_readers_are_told_that_an_update_is_on_its_way_until_it_is_there(tree: Path, part: str) -> None:
    edit(tree, EN, "listen to the child.", "always listen to the child.")
    edit(tree, EN, "title: Listening first", "title: Listening before all")
    edit(tree, EN, "A quiet room helps.", "A calm room helps.")
    told = [context.label("page.behind.coming") for context in _contexts(tree)]
    assert not any(words in _page(context) for context, words in zip(_contexts(tree), told, strict=True))
    assert run_here(tree, "translations", "coming", part)[0] == 0
    assert all(words in _page(context) for context, words in zip(_contexts(tree), told, strict=True))
    assert run_here(tree, "translations", "approve", "--who", "B. Person", part)[0] == 0
    assert not any(words in _page(context) for context, words in zip(_contexts(tree), told, strict=True))


def test_one_checked_clause_does_not_lift_the_notice_from_the_others(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    assert run_here(tmp_path, "translations", "approve", "--who", "A. Person", "1.1")[0] == 0
    context = next(_contexts(tmp_path))
    assert "of 1 of the 8 parts of this page have been checked" in _page(context)
    assert "have been checked against each other" in _card(_page(context), "1-1")


def test_prose_says_where_it_stands_that_it_is_behind(tree: Path) -> None:
    edit(tree, EN, "A quiet room helps.", "A quiet room always helps.")
    page = _page(next(_contexts(tree)))
    assert page.index('id="narrative"') < page.index('class="sf-stale"') < page.index("At school")


def test_a_tree_without_a_history_shows_no_changes(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    assert run_here(tmp_path, "translations", "approve", "--who", "A. Person")[0] == 0
    edit(tmp_path, EN, "listen to the child.", "always listen to the child.")
    page = _page(next(_contexts(tmp_path)))
    assert "The Welsh is behind: the English of this part changed" in page
    tools = '<details class="sf-more">'
    assert _card(page, "1-1").count("<details") == _card(page, "1-1").count(tools) == 1


def test_the_overview_counts_each_language_of_each_document(tree: Path) -> None:
    edit(tree, EN, "listen to the child.", "always listen to the child.")
    english, welsh = (_overview(each) for each in _contexts(tree))
    row = english.split("Listening first</a>")[1].split("</tr>")[0]
    assert re.findall(r'max="(\d+)" value="(\d+)"', row) == [("8", "8"), ("8", "7")]
    row = welsh.split("Gwrando yn gyntaf</a>")[1].split("</tr>")[0]
    assert re.findall(r'max="(\d+)" value="(\d+)"', row) == [("8", "7"), ("8", "8")]


def test_an_overview_of_nothing_says_so(tmp_path: Path) -> None:
    english, welsh = (_overview(each) for each in _contexts(valid_tree(tmp_path)))
    assert "Nobody has compared any part of the guidance yet." in english
    assert "Nid oes neb wedi cymharu unrhyw ran o’r canllawiau eto." in welsh


def test_a_proposal_that_changes_one_language_says_so_and_may_be_stopped(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    publish(tmp_path)
    edit(tmp_path, CY, "gadw ystafell dawel", "gadw lle tawel")
    edit(tmp_path, EN, "listen to the child", "hear each child")
    edit(tmp_path, CY, "wrando ar y plentyn", "glywed pob plentyn")
    guidance = checked(tmp_path)
    (problem,) = guidance.problems
    assert (problem.rule.id, problem.severity) == ("both-languages-changed", Severity.NOTE)
    assert "1.2 is changed in Welsh, and in English it is as published." in problem.finding.message
    assert problem.position.path == EN
    write(tmp_path, "safon.toml", "[translations]\nrefuse-one-language-alone = true\n")
    assert "both-languages-changed-together" in rules_broken(checked(tmp_path))
    assert not checked(tmp_path).publishable


def test_what_was_approved_as_it_is_is_not_asked_for_again(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    publish(tmp_path)
    edit(tmp_path, CY, "gadw ystafell dawel", "gadw lle tawel")
    assert run_here(tmp_path, "translations", "approve", "--who", "A. Person", "1.2")[0] == 0
    assert rules_broken(checked(tmp_path)) == []


def test_a_document_in_force_can_be_refused_while_it_is_behind(tree: Path) -> None:
    edit(tree, EN, "stage: full draft\n", "stage: full draft\nstatus: in force\n")
    write(tree, "safon.toml", "[translations]\nrefuse-in-force-while-stale = true\n")
    assert checked(tree).publishable
    edit(tree, EN, "listen to the child.", "always listen to the child.")
    guidance = checked(tree)
    assert "in-force-when-checked" in rules_broken(guidance)
    assert not guidance.publishable
    write(tree, "safon.toml", None)
    assert checked(tree).publishable
