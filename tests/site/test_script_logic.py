"""The logic of the scripts alone: their functions called in a real browser, with tables of inputs. No site is built."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.site.script import Script, scripts

STATES = ("done", "partly", "not-yet", "does-not-apply")
MONTHS = [["january", "ionawr"], ["february", "chwefror"], ["march", "mawrth"], ["april", "ebrill"], ["may", "mai"]]
MONTHS += [["june", "mehefin"], ["july", "gorffennaf"], ["august", "awst"], ["september", "medi"]]
MONTHS += [["october", "hydref"], ["november", "tachwedd"], ["december", "rhagfyr"]]
UNDERSTOOD: dict[str, list[str]] = {each: [] for each in STATES} | {"done": ["yes", "ie"]}
SAID = {
    "states": {"cy": dict.fromkeys(STATES, "") | {"partly": "Yn rhannol"}},
    "understood": UNDERSTOOD,
    "months": MONTHS,
}
CLAUSES = {
    "18.1": {"substance": "00000000000a"},
    "18.10": {"substance": "00000000000b"},
    "18.4": {"substance": "00000000000c"},
    "NCT8.1": {"substance": "00000000000d"},
}


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Script]:
    """Open one page for all of these tests."""
    with scripts(chromium) as page:
        yield page


DAYS = {
    "2026-11-27": "2026-11-27",
    "2026/1/5": "2026-01-05",
    "27/11/2026": "2026-11-27",
    "27.11.26": "2026-11-27",
    "27-Nov-26": "2026-11-27",
    "27 November 2026": "2026-11-27",
    "Friday 27th of November 2026": "2026-11-27",
    "27 o Dachwedd 2026": "2026-11-27",
    "3 o Fai 2026": "2026-05-03",
    "1 o Ragfyr 2026": "2026-12-01",
    "November 27, 2026": "2026-11-27",
    "11/27/2026": "2026-11-27",
    "27/11/2026 00:00:00": "2026-11-27",
    "2026-11-27T09:30:00Z": "2026-11-27",
    "46353": "2026-11-27",
    "46353.5": "2026-11-27",
    "03/04/2026": "2026-04-03",
    "29/02/2024": "2024-02-29",
    "29/02/2026": "",
    "31/04/2026": "",
    "00/01/2026": "",
    "27/13/2026": "",
    "12345": "",
    "soon": "",
    "2026": "",
    "27 Smarch 2026": "",
}


def test_days_are_read_as_people_write_them(script: Script) -> None:
    read = "({dayOf}, [texts, months]) => texts.map((text) => dayOf(text, months))"
    assert dict(zip(DAYS, script.run("checklist/dates", read, [list(DAYS), MONTHS]), strict=True)) == DAYS


@pytest.mark.parametrize(
    ("text", "day"), [("03/04/2026", ""), ("04/04/2026", "2026-04-04"), ("27/11/2026", "2026-11-27")]
)
def test_a_day_that_could_be_two_is_none_in_a_doubtful_file(script: Script, text: str, day: str) -> None:
    read = "({dayOf}, [text, months]) => dayOf(text, months, true)"
    assert script.run("checklist/dates", read, [text, MONTHS]) == day


@pytest.mark.parametrize(
    ("number", "late", "day"),
    [
        (36526, False, "2000-01-01"),
        (36525, False, ""),
        (73050, False, "2099-12-31"),
        (73051, False, ""),
        (44891, True, "2026-11-27"),
        (46353.9, False, "2026-11-27"),
    ],
)
def test_a_number_is_a_day_of_this_century(script: Script, number: float, *, late: bool, day: str) -> None:
    turn = "(dates, [number, late]) => dates.dayOfNumber(number, late)"
    assert script.run("checklist/dates", turn, [number, late]) == day
    if day and not late:
        assert script.run("checklist/dates", "({numberOfDay}, day) => numberOfDay(day)", day) == int(number)


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("2026-11-27", True),
        ("2024-02-29", True),
        ("2026-02-29", False),
        ("2026-13-01", False),
        ("2026-00-10", False),
        ("2026-01-00", False),
        ("20266-11-27", False),
        ("", False),
        ("27/11/2026", False),
    ],
)
def test_a_day_exists_or_not(script: Script, text: str, *, is_day: bool) -> None:
    assert script.run("checklist/answers", "({isDay}, text) => isDay(text)", text) is is_day


ANSWERS: tuple[tuple[object, dict[str, str] | None], ...] = (
    ({"id": "18.4", "state": "done"}, {"id": "18.4", "state": "done"}),
    ({"id": "18.4", "state": "perhaps", "note": "n"}, {"id": "18.4", "state": "", "note": "n\nperhaps"}),
    ({"id": "18.4", "date": "tomorrow"}, {"id": "18.4", "date": "", "note": "tomorrow"}),
    ({"id": "18.4", "date": "20266-11-27"}, {"id": "18.4", "date": "20266-11-27"}),
    ({"id": "18.4", "checker": "Quality team", "checked": "2027-02-01"},) * 2,
    ({"id": "18.4", "checked": "last week"}, {"id": "18.4", "checked": "", "note": "last week"}),
    ({"id": "18.4", "note": ["a"], "owner": 7}, {"id": "18.4", "note": '["a"]', "owner": "7"}),
    ({"id": "18.4", "substance": "x" * 99}, {"id": "18.4", "substance": "x" * 64}),
    ({"id": "__proto__", "state": "done"}, None),
    ({"id": 18.4}, None),
    ("18.4", None),
    (None, None),
)


@pytest.mark.parametrize(("given", "made"), ANSWERS)
def test_an_answer_holds_what_an_answer_may(script: Script, given: object, made: dict[str, str] | None) -> None:
    whole = (
        made
        and {
            "state": "",
            "note": "",
            "date": "",
            "owner": "",
            "checker": "",
            "checked": "",
            "substance": "",
            "text": "",
        }
        | made
    )
    assert script.run("checklist/answers", "({answer}, given) => answer(given)", given) == whole


def test_answers_come_together_and_nothing_is_overwritten(script: Script) -> None:
    merge = """({merge, withOthers}, [here, read]) => {
      const answers = new Map(here.map((one) => [one.id, withOthers(one)]))
      const {ids, ...told} = merge(answers, read.map(withOthers))
      const said = (own) => [own, ...own.others].map((one) => one.state || one.note)
      return {...told, ids: [...ids], kept: Object.fromEntries([...answers].map(([id, own]) => [id, said(own)]))}
    }"""
    here = [{"id": "18.1", "state": "done"}, {"id": "18.4", "state": "partly"}]
    read = [{"id": "18.1", "state": "done"}, {"id": "18.4", "state": "done"}, {"id": "18.10", "note": "new"}]
    told = script.run("checklist/answers", merge, [here, [*read, {"id": "NCT8.1"}]])
    assert told == {
        "read": 3,
        "left": 0,
        "differ": 1,
        "ids": ["18.1", "18.4", "18.10"],
        "kept": {"18.1": ["done"], "18.4": ["partly", "done"], "18.10": ["new"]},
    }


def test_of_forty_thousand_answers_to_one_clause_a_hundred_stay_and_the_others_are_counted(script: Script) -> None:
    merge = """({merge, withOthers, MOST_BESIDE}) => {
      const answers = new Map()
      const notes = Array.from({length: 40000}, (_, at) => withOthers({id: "18.1", note: `note ${at}`}))
      const first = merge(answers, notes), again = merge(answers, notes)
      return [MOST_BESIDE, first.read, first.left, again.read, again.left, answers.get("18.1").others.length]
    }"""
    assert script.run("checklist/answers", merge) == [100, 101, 39_899, 101, 39_899, 100]


ROWS: tuple[tuple[dict[str, object], str | None, str], ...] = (
    ({"id": "[18.4]", "state": "Yes"}, "done", ""),
    ({"id": "nct8.1", "state": "IE."}, "done", ""),
    ({"id": "18.4", "state": "yn  rhannol"}, "partly", ""),
    ({"id": "18.4", "state": "maybe"}, "", "row-state"),
    ({"id": "18.4", "date": "some day"}, "", "row-date"),
    ({"id": "18.4", "state": "yes", "more": ["", "x"]}, "done", "row-more"),
    ({"id": "18.1", "state": "yes"}, None, "row-doubtful"),
    ({"id": "18.1", "state": "yes", "substance": "[00000000000b]"}, "done", ""),
    ({"id": "18.4", "state": "yes", "substance": "00000000000d"}, None, "row-conflict"),
    ({"id": "no number", "state": "yes"}, None, "row-number"),
    ({"id": "", "state": "yes"}, None, "row-nameless"),
    ({"id": "", "state": "yes", "substance": "00000000000d"}, "done", ""),
    ({"id": "18.4", "state": " "}, None, ""),
)


@pytest.mark.parametrize(("row", "state", "told"), ROWS)
def test_a_row_is_an_answer_or_is_named(script: Script, row: dict[str, object], state: str | None, told: str) -> None:
    read = "(rows, [row, clauses, said]) => rows.readRows([row], clauses, said)"
    found = script.run("checklist/rows", read, [row, CLAUSES, SAID])
    assert [each["state"] for each in found["read"]] == ([] if state is None else [state])
    assert [each[0] for each in found["told"]] == ([told] if told else [])


def test_a_row_goes_to_the_clause_of_its_fingerprint(script: Script) -> None:
    read = "(rows, [row, clauses, said]) => rows.readRows([row], clauses, said)"
    found = script.run(
        "checklist/rows", read, [{"id": "18.1", "state": "yes", "substance": "B".zfill(12)}, CLAUSES, SAID]
    )
    assert ([each["id"] for each in found["read"]], found["moved"]) == (["18.10"], 1)


@pytest.mark.parametrize(("text", "bare"), [("TÎM", "tim"), ("tŷ’r", "ty'r"), ("‘A’", "'a'"), ("ŵyr", "wyr")])
def test_a_search_ignores_capitals_accents_and_apostrophes(script: Script, text: str, bare: str) -> None:
    assert script.run("narrowing", "({bare}, text) => bare(text)", text) == bare


NARROWED: tuple[tuple[str, str, str, list[int]], ...] = (
    ("", "", "ABC", [2, 1, 1, 2]),
    ("police", "", "AB", [2, 1, 1, 1]),
    ("police must", "", "A", [1, 0, 1, 1]),
    ("police health", "", "ABC", [2, 1, 1, 2]),
    ("health must", "", "", [1, 0, 0, 1]),
    ("must", "one", "A", [1, 0, 1, 0]),
    ("", "nothing", "", [0, 0, 0, 0]),
)


@pytest.mark.parametrize(("ticked", "words", "shown", "counts"), NARROWED)
def test_choices_narrow_and_count_what_they_would_show(
    script: Script, ticked: str, words: str, shown: str, counts: list[int]
) -> None:
    narrow = """({narrowed}, [ticked, words]) => {
      const values = ["police", "health", "must", "should"], facetOf = ["agency", "agency", "strength", "strength"]
      const row = (said, ...places) => ({places, text: () => said})
      const rows = [row("A one", 0, 2), row("B two", 0, 3), row("C two", 1, 3)]
      const chosen = values.map((one) => ticked.includes(one)), ways = words.map((each) => [each])
      const {fits, counts} = narrowed(rows, facetOf, chosen, ways)
      return [rows.filter((row, at) => fits[at]).map((row) => row.text()[0]).join(""), [...counts]]
    }"""
    assert script.run("narrowing", narrow, [ticked.split(), words.split()]) == [shown, counts]


LOOKED_FOR: tuple[tuple[str, str, str, bool], ...] = (
    ("cy", "plant", "Rhaid gweld y plant.", True),
    ("cy", "blant", "Rhaid gweld y plant.", True),
    ("cy", "plant", "Rhaid i blant gael eu gweld.", True),
    ("cy", "gyfweliad", "Rhaid cynnal cyfweliad dychwelyd.", True),
    ("cy", "ofal", "Gofal maeth.", True),
    ("cy", "ofal", "Rhaid gofalu am y plentyn hofal.", True),
    ("cy", "ofal", "Y llofal.", False),
    ("cy", "i'r heddlu", "Rhaid dweud wrth yr heddlu.", False),
    ("cy", "i'r heddlu", "Rhaid rhoi gwybod i’r heddlu.", True),
    ("cy", "tîm", "Tim Drws.", True),
    ("en", "view", "A return interview.", True),
    ("en", "child's", "The child’s plan.", True),
)


@pytest.mark.parametrize(("language", "typed", "text", "fits"), LOOKED_FOR)
def test_a_list_knows_the_forms_of_welsh_words(
    script: Script, language: str, typed: str, text: str, *, fits: bool
) -> None:
    look = """({narrowed, waysOf, spaced, bare}, [language, typed, text]) => {
      const row = {places: [], text: () => (language === "cy" ? spaced : bare)(text)}
      return narrowed([row], [], [], waysOf(typed, language)).fits[0]
    }"""
    assert script.run("narrowing", look, [language, typed, text]) is fits


def test_rows_are_put_in_order_by_the_shortest_limit(script: Script) -> None:
    put = """({ordersOf}, times) => {
      const rows = times.map((time) => (time === null ? {} : {time}))
      return rows.sort(ordersOf([]).time).map((row) => row.time ?? null)
    }"""
    assert script.run("narrowing", put, ["-", None, "240", "24", None, "1"]) == ["1", "24", "240", "-", None, None]


STORED: tuple[tuple[str | None, list[str], int], ...] = (
    (None, [], 0),
    (json.dumps({"version": 1, "answers": [{"id": "18.4", "state": "done"}, {"id": "18.1"}]}), ["18.4"], 0),
    (json.dumps({"version": 9, "answers": [{"id": "18.4", "state": "done"}]}), ["18.4"], 1),
    ("{broken", [], 1),
    ('{"answers": {}}', [], 1),
)


@pytest.mark.parametrize(("text", "ids", "aside"), STORED)
def test_what_is_stored_is_read_or_put_aside(script: Script, text: str | None, ids: list[str], aside: int) -> None:
    load = """({load, aside}, text) => {
      localStorage.clear()
      if (text !== null) localStorage.setItem("safon.checklist:/", text)
      return [[...load().keys()], aside().length]
    }"""
    assert script.run("checklist/store", load, text) == [ids, aside]
