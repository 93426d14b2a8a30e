"""Whatever shows a clause says the same of it: its words, its duty-holders, its limits and how strongly it binds.

Pages, lists, tables, workbooks and prints are read back as their readers' tools see them, and held against the table of
must-dos: for the real guidance, and for a tree with a repeat, a letter, a withdrawn clause, several limits and
conditions.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from lxml import html
from safon.artefact import Artefact
from safon.make import (
    agencies,
    checklists,
    framework_json,
    local_sets,
    must_do_index,
    open_data,
    standards,
    timescales_page,
    workbooks,
)
from safon.make.prints import checklists as printed_checklists
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.print.tree import TypstInline
from safon.print.wording import words_in

from tests.check.trees import CY, EN, LOCAL, edit, valid_tree
from tests.contexts import build_of, context_of, label
from tests.make.pages import found, told, words
from tests.site.building import ROOT


@dataclass(frozen=True)
class Said:
    """What is said of a clause; none where a place does not say it."""

    words: str | None = None
    who: tuple[str, ...] | None = None
    limits: tuple[str, ...] | None = None
    strength: str | None = None


Told = Iterator[tuple[str, Said]]


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u200b", "").translate(_STRAIGHT).split())


_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
"""Prints curl quotation marks."""


def _tree_with_everything(root: Path) -> Path:
    """Return a valid tree with all that has ever been told in two ways."""
    valid_tree(root)
    edit(root, EN, "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n", _ENGLISH)
    edit(root, CY, "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n", _WELSH)
    edit(root, f"{LOCAL}.en.md", "- **EXA1.2** We write to the child.", _REPEAT)
    edit(
        root,
        f"{LOCAL}.cy.md",
        "- **EXA1.2** Rydym yn ysgrifennu at y plentyn.",
        "- **EXA1.3**\n- **EXA1.2** Rydym yn ysgrifennu at y plentyn.",
    )
    return root


_ENGLISH = """- **1.2** Each school must keep a quiet room.
    - Who: school, listener
    - Within: 2 working days of first-call
    - Within: 5 working days after letter-arrives
    - For: urgent-letters
    - **1.2a** Its door must close.
        - Who: school
        - Within: 3 days of not stated
- **1.4** Withdrawn 2026-01-10. See [1.1].
"""
_WELSH = """- **1.2** Rhaid i bob ysgol gadw ystafell dawel.
    - **1.2a** Rhaid i’w drws gau.
- **1.4** Tynnwyd yn ôl 2026-01-10. Gweler [1.1].
"""
_REPEAT = """- **EXA1.2** We write to the child.
    - Who: council
- **EXA1.3**
    - Repeats: [EXA1.1]"""


@pytest.fixture(scope="module", params=["the guidance", "everything"])
def guidance(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Give the real guidance, and a tree with everything."""
    root = ROOT if request.param == "the guidance" else _tree_with_everything(tmp_path_factory.mktemp("tree"))
    read = read_and_check(root)
    assert read.publishable, read.report()
    return read.library


def _table(library: Library, name: str, language: Language) -> list[dict[str, str]]:
    made = next(each for each in open_data.make_shared(build_of(library)) if each.path == f"data/{name}.csv")
    assert isinstance(made.content, bytes)
    rows = csv.DictReader(io.StringIO(made.content.decode("utf-8-sig"), newline=""))
    return [row for row in rows if row["language"] == language.value]


def _wanted(library: Library, language: Language) -> Mapping[str, Said]:
    """Return what the table of must-dos says, with names for duty-holders and words for the strength."""
    return {
        row["id"]: Said(
            _plain(row["text"]),
            tuple(filter(None, row["who_names"].split("; "))),
            tuple(filter(None, row["timescales"].split("; "))),
            row["strength"],
        )
        for row in _table(library, "must-dos", language)
    }


def _article(made: Artefact) -> html.HtmlElement:
    return html.fragment_fromstring(str(made.content), create_parent="article")


def _on_cards(made: Artefact) -> Told:
    for card in found(_article(made), ".//div[@class='sf-clause__id']/.."):
        classes = words(card, ".//p[starts-with(@class, 'sf-strength')]/@class")
        limits = tuple(_limit(each) for each in found(card, "./ul[@class='sf-times']/li"))
        who = tuple(told(each) for each in found(card, "./ul[@class='sf-who']/li"))
        strength = classes[0].split("--")[-1] if classes else "none"
        yield (
            words(card, ".//h3/text()")[0],
            Said(_plain(told(found(card, "./p[@class='sf-words']")[0])), who, limits, strength),
        )


def _limit(line: html.HtmlElement) -> str:
    return " ".join(told(each) for each in found(line, "./span[not(@class='sf-open')]"))


def _in_rows(made: Artefact) -> Told:
    for row in found(_article(made), ".//li[@data-id]"):
        clocks = found(row, ".//*[contains(@class, 'sf-i--clock')]")
        given = row.get("data-who")
        limits = tuple(filter(None, told(clocks[0]).split("; "))) if clocks else ()
        assert (row.get("data-time") is not None) == bool(limits) or given is None
        names = None if given is None else given.split()
        who = None if names is None else tuple(names)
        yield str(row.get("data-id")), Said(_plain(told(found(row, ".//p")[0])), who, limits, row.get("data-strength"))


def _in_workbook(library: Library, language: Language) -> Told:
    nobody = label(language, "clause.nobody-named")
    for made in workbooks.workbooks_of(context_of(library, language)):
        assert isinstance(made.content, bytes)
        for sheet in openpyxl.load_workbook(io.BytesIO(made.content)).worksheets:
            heads = [str(cell.value) for cell in sheet[1]]
            text, who, when = (label(language, f"workbook.columns.{each}") for each in ("text", "who", "when"))
            for row in sheet.iter_rows(min_row=2, values_only=True) if text in heads else ():
                cells = dict(zip(heads, (str(cell or "") for cell in row), strict=True))
                named = tuple(filter(None, cells[who].replace(nobody, "").split(", ")))
                yield str(row[0]), Said(_plain(cells[text]), named, tuple(filter(None, cells[when].split("; "))))


def _in_json(library: Library, language: Language) -> Told:
    made = next(each for each in framework_json.make_shared(build_of(library)) if each.path == "data/framework.json")
    for clause in json.loads(made.content)["clauses"]:
        limits = tuple(each["words"][language.value] for each in clause["timescales"])
        yield (
            clause["id"],
            Said(_plain(clause["text"][language.value]), tuple(clause["who"]), limits, clause["strength"]),
        )


def _in_limits(library: Library, language: Language) -> Told:
    made = next(iter(timescales_page.make(context_of(library, language))))
    by_clause: dict[str, list[str]] = {}
    for row in found(
        _article(made), "//section[h3[starts-with(@id, 'journey-') or starts-with(@id, 'start-')]]//tbody/tr"
    ):
        limit, rest = told(found(row, "./td[1]/strong")[0]), " ".join(words(row, "./td[2]/text()"))
        by_clause.setdefault(words(row, "./th/a/text()")[0], []).append(f"{limit} {rest}".strip())
    yield from ((number, Said(limits=tuple(sorted(limits)))) for number, limits in by_clause.items())


def _in_timescales(library: Library, language: Language) -> Told:
    by_clause: dict[str, dict[str, str]] = {}
    for row in _table(library, "timescales", language):
        by_clause.setdefault(row["clause"], {})[row["place"]] = row["whole"]
    yield from ((number, Said(limits=tuple(limits.values()))) for number, limits in by_clause.items())


def _on_paper(library: Library, language: Language) -> Told:
    for sheet in printed_checklists.prints(build_of(library)):
        if sheet.sheet.language is language:
            yield from _cards(sheet.data())


def _cards(part: object) -> Told:
    if isinstance(part, dict):
        if {"id", "when", "nobody"} <= part.keys():
            limits = tuple(" ".join(filter(None, each[:2])) for each in part["when"])
            yield part["id"], Said(_plain(_words(part["words"])), tuple(part["who"]), limits)
        for each in part.values():
            yield from _cards(each)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _cards(each)


def _words(nodes: list[TypstInline]) -> str:
    return words_in(nodes).replace("\u200b", "")


def _of_makers(read: Callable[[Artefact], Told], *makers: ModuleType) -> Callable[[Library, Language], Told]:
    def everywhere(library: Library, language: Language) -> Told:
        for maker in makers:
            for made in maker.make(context_of(library, language)):
                yield from read(made)

    return everywhere


PLACES: dict[str, Callable[[Library, Language], Told]] = {
    "page": _of_makers(_on_cards, standards, local_sets),
    "list": _of_makers(_in_rows, must_do_index),
    "agency": _of_makers(_on_cards, agencies),
    "checklist": _of_makers(_in_rows, checklists),
    "workbook": _in_workbook,
    "json": _in_json,
    "limits": _in_limits,
    "timescales": _in_timescales,
    "paper": _on_paper,
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("place", PLACES)
def test_every_place_says_the_same_of_a_clause(place: str, guidance: Library, language: Language) -> None:
    wanted = _wanted(guidance, language)
    ids = {each.id: each for each in guidance.clauses.values()}
    seen: set[str] = set()
    for number, said in PLACES[place](guidance, language):
        seen.add(number)
        clause, expected = ids[number], wanted[number]
        if said.words is not None:
            assert said.words == expected.words, number
        if said.who is not None:
            assert said.who in (expected.who, clause.who), number
        if said.limits is not None:
            assert _as_one(said.limits, place) == _as_one(expected.limits or (), place), number
        if said.strength is not None:
            assert said.strength == expected.strength, number
    assert {each.id for each in guidance.in_force if place not in LIMITS_ALONE or each.timescales} <= seen


LIMITS_ALONE = ("limits", "timescales")
"""Places that show no clause without a limit."""


def _as_one(limits: tuple[str, ...], place: str) -> str:
    """Return limits as one text; the page of limits has them in another order, and not every place parts them alike."""
    parts = re.sub(r"[;,]", " ", " ".join(limits)).split()
    return " ".join(sorted(parts) if place == "limits" else parts)


def test_a_repeat_has_the_limit_of_what_it_repeats(guidance: Library) -> None:
    repeats = [each for each in guidance.clauses.values() if each.repeats is not None]
    assert repeats
    for clause in repeats:
        first = guidance.clauses[clause.repeats or ""]
        assert (clause.timescales, clause.who, clause.strength) == (first.timescales, first.who, first.strength)
    rows = {row["clause"] for row in _table(guidance, "timescales", Language.EN)}
    assert {each.id for each in repeats if each.timescales} <= rows
    assert any(each.timescales for each in repeats)
