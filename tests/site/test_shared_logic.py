"""What the scripts and Python both know: held to one table in `cases/`, or to each other. No site is built."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from playwright.sync_api import Browser
from safon.check.response_tables import lost_letter
from safon.data.answer_words import MESSAGES, months
from safon.data.tables.table import neutral
from safon.data.workbook_parts import ANSWERS
from safon.i18n.cldr import day_words
from safon.model.answers import Answer
from safon.model.clause import Strength
from safon.model.content_hash import content_hash
from safon.model.ids import clause_id
from safon.model.interval import Interval
from safon.model.language import Language
from safon.model.table_numbers import number_in, taken_for
from safon.pipeline import Guidance
from safon.publish.search_words import packed, words_of
from safon.views.clause_list import ListedClause, ListedDocument
from safon.views.facets import values

from tests.contexts import label
from tests.site.script import SCRIPTS, Script, cases, scripts

AGENCIES = ("health", "police")
SAID = {"states": {}, "understood": {each.value: [] for each in Answer}, "months": months()}
READ = "(rows, [given, clauses, said]) => rows.readRows(given, clauses, said)"


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Script]:
    """Open one page for all of these tests."""
    with scripts(chromium) as page:
        yield page


def test_both_know_the_number_of_a_clause(script: Script) -> None:
    table = cases("ids")
    wanted = [each["is_id"] for each in table]
    texts = [each["text"] for each in table]
    assert [clause_id(each) is not None for each in texts] == wanted
    assert script.run("checklist/answers", "({ID}, texts) => texts.map((one) => ID.test(one))", texts) == wanted


def test_both_cut_a_text_in_the_same_words(script: Script) -> None:
    table = cases("search_words")
    texts, wanted = [each["text"] for each in table], [each["words"] for each in table]
    assert [words_of([each]) for each in texts] == [set(each) for each in wanted]
    found = script.run("search/words", "({wordsOf}, texts) => texts.map(wordsOf)", texts)
    assert [[word for word in each if word.isalpha() and len(word) > 2] for each in found] == wanted


def test_both_know_what_is_in_a_set_of_words(script: Script) -> None:
    held = {f"{one}{other}" for one in ("plant", "grwp", "child", "ŵ") for other in SYLLABLES}
    asked = [*held, *(f"{one}zz" for one in held)]
    has = "({setIn}, [packed, words]) => words.map(setIn(packed))"
    answers = dict(zip(asked, script.run("search/known", has, [packed(held), asked]), strict=True))
    assert all(answers[each] for each in held)
    assert sum(answers.values()) - len(held) < len(held) / 20
    assert script.run("search/known", has, [packed(set()), ["plant"]]) == [False]


SYLLABLES = [f"{one}{two}" for one in ("ba", "ce", "di", "fo", "gu") for two in ("l", "m", "n", "r", "s", "t", "th")]


def test_both_read_the_number_in_a_cell(script: Script) -> None:
    table = cases("numbers")
    wanted = [each["id"] for each in table]
    cells = [each["cell"] for each in table]
    found = (number_in(each) for each in cells)
    assert [each if clause_id(each) else None for each in found] == wanted
    assert (
        script.run("checklist/numbers", "(rows, cells) => cells.map((one) => rows.numberIn(one).id)", cells) == wanted
    )


@pytest.mark.parametrize("case", cases("taken_for"), ids=lambda case: str(case["cell"]))
def test_both_doubt_a_number_that_another_may_have_become(script: Script, case: dict[str, Any]) -> None:
    cell, known, others = case["cell"], case["known"], case["others"]
    assert sorted(taken_for(cell, known)) == others
    clauses = {each: {"substance": f"{at:012}"} for at, each in enumerate(known)}
    found = script.run("checklist/rows", READ, [[{"id": cell, "state": "done"}], clauses, SAID])
    doubted = [gaps["other"] for reason, gaps in found["told"] if reason == "row-doubtful"]
    named = {each.strip("[]") for line in doubted for each in line.split(", ")}
    assert sorted(named - {number_in(cell)}) == others


def test_both_say_the_same_of_an_opening(script: Script) -> None:
    table = cases("openings")
    wanted = [each["state"] for each in table]
    assert [_state(**each) for each in table] == wanted
    text = (SCRIPTS / "feedback.js").read_text(encoding="utf-8")
    assert [script.page.evaluate(OPENING, [each, text]) for each in table] == wanted


OPENING = """([{opens, closes, now}, text]) => {
  const parts = ["before", "open", "after"].map((state) => `<p data-sf-when="${state}"></p>`).join("")
  document.body.innerHTML = `<div data-sf-opens="${opens}" data-sf-closes="${closes}">${parts}</div>`
  const real = Date.now
  Date.now = () => Date.parse(now)
  const script = Object.assign(document.createElement("script"), {textContent: text})
  try { document.body.append(script) } finally { Date.now = real }
  return [...document.querySelectorAll("[data-sf-when]:not([hidden])")].map((part) => part.dataset.sfWhen).join()
}"""
"""Runs the script of a page that was open at a moment, and returns what it shows."""


def _state(*, opens: str, closes: str, now: str, state: str) -> str:  # noqa: ARG001 - the rest of a case
    first, last = (datetime.datetime.fromisoformat(each) if each else None for each in (opens, closes))
    return Interval(first, last).state_at(datetime.datetime.fromisoformat(now))


def test_both_give_a_row_the_same_choices(script: Script) -> None:
    table = cases("facets")
    wanted = [sorted(each["choices"]) for each in table]
    rows = [each["row"] for each in table]
    assert [sorted({f"{name} {value}" for name, value in _values(each)}) for each in rows] == wanted
    given = [[_dataset(each), each, AGENCIES] for each in rows]
    found = script.run("narrowing", "({choicesOf}, given) => given.map((each) => choicesOf(...each))", given)
    assert [sorted(each) for each in found] == wanted


def _values(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    clause = SimpleNamespace(strength=row["strength"], kind=row["class"])
    listed = SimpleNamespace(row=SimpleNamespace(holders=tuple(row["who"]), clause=clause), shortest=row["time"])
    document = SimpleNamespace(id=row["document"], theme=row["theme"], jurisdiction=row["in"])
    return values(cast("ListedDocument", document), cast("ListedClause", listed), AGENCIES)


def _dataset(row: dict[str, Any]) -> dict[str, str]:
    """Return a row as the template writes it."""
    time = {"time": row["time"]} if row["time"] else {}
    return {"who": " ".join(row["who"]), "strength": row["strength"], "class": row["class"], **time}


def test_both_keep_a_formula_from_running(script: Script) -> None:
    table = cases("formulas")
    texts = [each["text"] for each in table]
    wanted = [each["text"] if each["kept"] else f"'{each['text']}" for each in table]
    assert [neutral(each) for each in texts] == wanted
    write = "({toCsv, fromCsv}, texts) => texts.map((note) => toCsv([{id: '18.4', note}]).split('\"')[5])"
    assert script.run("checklist/files", write, texts) == wanted


def test_both_notice_letters_that_were_lost(script: Script) -> None:
    table = cases("lost_letters")
    texts, wanted = [each["text"] for each in table], [each["is_lost"] for each in table]
    assert [bool(lost_letter(each)) for each in texts] == wanted
    ask = "({hasLostLetters}, texts) => texts.map((note) => hasLostLetters([{note}]))"
    assert script.run("checklist/files", ask, texts) == wanted


def test_both_have_the_same_answers_and_columns(script: Script) -> None:
    assert script.run("checklist/answers", "({STATES}) => STATES") == [each.value for each in Answer]
    assert sorted(script.run("checklist/workbook", "({COLUMN_OF}) => Object.values(COLUMN_OF)")) == sorted(ANSWERS)


def test_a_day_that_python_writes_is_read(script: Script) -> None:
    days = [datetime.date(2024, 1, 1) + timedelta(days=at) for at in range(0, 366, 5)]
    written = [day_words(each, language) for each in days for language in Language]
    read = "({dayOf}, [texts, months]) => texts.map((text) => dayOf(text, months))"
    wanted = [each.isoformat() for each in days for _ in Language]
    assert script.run("checklist/dates", read, [written, months()]) == wanted


def test_a_fingerprint_gets_its_zeros_back(script: Script, guidance: Guidance) -> None:
    prints = {content_hash(each) for each in guidance.library.clauses.values()}
    assert all(re.fullmatch("h[0-9a-f]{12}", each) for each in prints)
    clauses = {"18.1": {"substance": "001234567890"}, "18.10": {"substance": "abcdefabcdef"}}
    found = script.run(
        "checklist/rows", READ, [[{"id": "18.1", "substance": "1234567890", "state": "done"}], clauses, SAID]
    )
    assert [each["substance"] for each in found["read"]] == ["h001234567890"]


def test_every_message_is_said_by_a_script() -> None:
    said = "".join(each.read_text(encoding="utf-8") for each in (SCRIPTS / "checklist").glob("*.js"))
    assert [each for each in MESSAGES if not re.search(rf"\b{each}\b", said)] == []
    asked = set(re.findall(r'(?:say|Unreadable)\("([a-z-]+)"', said)) | set(re.findall(r'"(row-[a-z]+)"', said))
    assert asked <= set(MESSAGES)


@pytest.mark.parametrize("language", Language)
def test_the_size_that_is_told_is_the_size_that_is_read(script: Script, language: Language) -> None:
    largest = script.run("checklist/files", "({LARGEST}) => LARGEST / 1024 / 1024")
    assert f"{largest} MB" in label(language, "checklist.messages.too-large", size="9")


def test_the_orders_follow_the_strengths(script: Script) -> None:
    strengths = [each.value for each in Strength]
    put = """({ordersOf}, all) => {
      const rows = [...all].reverse().map((strength) => ({strength}))
      return rows.sort(ordersOf(all).strength).map((row) => row.strength)
    }"""
    assert script.run("narrowing", put, strengths) == strengths


def test_a_link_to_a_clause_is_known_by_how_its_anchor_begins(guidance: Guidance) -> None:
    begins = re.search(r'hash\.startsWith\("#([^"]+)"\)', (SCRIPTS / "language.js").read_text(encoding="utf-8"))
    assert begins is not None
    assert all(each.anchor.startswith(begins[1]) for each in guidance.library.clauses.values())
