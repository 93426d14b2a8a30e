"""An area's own answers stand beside the clause wherever the area is spoken of, and never as the source's."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from lxml import html
from safon.make import agencies, checklists, coverage_page, framework_json, open_data, standards, workbooks
from safon.make.prints import checklists as printed_checklists
from safon.make.prints import local_sets
from safon.model.areas import Area, areas
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import Guidance, read_and_check, typeset_prints

from tests.contexts import build_of, context_of, label
from tests.imagined_area import FOLDER, SET, SLUG, with_imagined_area
from tests.make.pages import found, page, told, words
from tests.print.conftest import SITE
from tests.print.finished import Finished

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)
TEAM = {Language.EN: "The missing children team", Language.CY: "Y tîm plant ar goll"}
AREA = {Language.EN: "In Dyffryn Dychmyg", Language.CY: "Yn ardal Dyffryn Dychmyg"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the guidance with an area of Wales that is invented for tests."""
    return read_and_check(with_imagined_area(tmp_path_factory.mktemp("imagined") / "tree")).library


def _imagined(world: Library) -> Area:
    """Return the area that does not exist."""
    return next(each for each in areas(world) if each.about.id == SET)


def _card(tree: html.HtmlElement, clause: str) -> html.HtmlElement:
    (card,) = found(
        tree, f".//h3[@id='clause-{clause.replace('.', '-')}']/ancestor::div[contains(@class, 'sf-clause')][2]"
    )
    return card


def test_about_and_the_one_file_are_enough(tmp_path: Path) -> None:
    guidance = read_and_check(with_imagined_area(tmp_path / "tree"))
    assert guidance.publishable, guidance.report()
    assert sorted(each.name for each in (tmp_path / "tree/standards" / FOLDER).iterdir()) == [
        "about.cy.md",
        "about.en.md",
        "who-does-what.yml",
    ]


@BOTH
def test_it_stands_beside_the_clause_and_not_among_whom_the_source_names(world: Library, language: Language) -> None:
    address = "standards/18-missing-children/"
    for maker, place in ((standards, address), (agencies, "agencies/nobody-named/")):
        card = _card(page(maker, place, world, language), "18.4")
        (here,) = found(card, ".//p[@class='sf-here']")
        assert told(here).startswith(f"{AREA[language]}: {TEAM[language]}")
        assert label(language, "local-answer.own") in told(here)
        assert found(card, ".//p[@class='sf-nobody']"), "the source still names nobody"
        assert TEAM[language] not in " ".join(words(card, ".//ul[@class='sf-who']//text()"))


@BOTH
def test_a_review_that_is_past_is_said(world: Library, language: Language) -> None:
    (area,) = (each for each in areas(world) if each.about.id == SET)
    late = {clause for clause, each in area.answers.items() if each.entry.review < SITE.made_at.date()}
    assert 5 < len(late) < len(area.answers)
    made = next(
        each for each in checklists.make(context_of(world, language, SITE)) if each.address.endswith(f"/{SLUG}/")
    )
    tree = html.fragment_fromstring(str(made.content), create_parent="article")
    said = label(language, "local-answer.past", date="|", review="|").split("|")[2].strip()
    marked = {str(row.get("data-id")) for row in found(tree, ".//li[@data-id]") if said in told(row)}
    assert marked == late


@BOTH
def test_its_list_says_of_each_clause_that_names_nobody_who_does_it_or_that_nobody_does(
    world: Library, language: Language
) -> None:
    (area,) = (each for each in areas(world) if each.about.id == SET)
    tree = page(checklists, f"checklists/{SLUG}/", world, language)
    rows = {str(row.get("data-id")): row for row in found(tree, ".//li[@data-id]")}
    none = label(language, "local-answer.none")
    shown = {
        number: told(found(row, ".//p[@class='sf-here']")[0])
        for number, row in rows.items()
        if found(row, ".//p[@class='sf-here']")
    }
    assert shown.keys() == {each.id for each in area.unnamed} | area.answers.keys()
    assert {number for number, words_here in shown.items() if words_here.endswith(none)} == {
        each.id for each in area.gaps
    }
    for number, answer in area.answers.items():
        assert answer.entry.who[language] in shown[number]


@BOTH
def test_coverage_counts_what_nobody_is_named_for(world: Library, language: Language) -> None:
    tree = page(coverage_page, "coverage/", world, language)
    (area,) = (each for each in areas(world) if each.about.id == SET)
    heading = label(language, "local-answer.gaps-title")
    assert words(tree, f".//h4[.='{heading}']/following-sibling::dl[1]/dd/a/text()") == [each.id for each in area.gaps]


@BOTH
def test_its_workbook_has_a_column_for_it(world: Library, language: Language) -> None:
    made = next(each for each in workbooks.workbooks_of(context_of(world, language)) if f"-{SLUG}." in each.path)
    assert isinstance(made.content, bytes)
    book = openpyxl.load_workbook(io.BytesIO(made.content))
    sheet = book[label(language, "workbook.sheets.nobody")]
    heads = [str(cell.value) for cell in sheet[1]]
    column = heads.index(label(language, "workbook.columns.here"))
    said = {str(row[0]): str(row[column]) for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert TEAM[language] in said["18.4"]
    assert label(language, "local-answer.own") in said["18.4"]
    gaps = [number for number, words in said.items() if label(language, "local-answer.none") in words]
    assert gaps == [each.id for each in _imagined(world).gaps]


@BOTH
def test_it_is_on_paper(world: Library, language: Language) -> None:
    build = build_of(world, SITE)
    wanted = [
        each
        for each in printed_checklists.prints(build)
        if each.sheet.language is language and each.sheet.name == f"checklist-{SLUG}"
    ]
    (made,) = typeset_prints(Guidance(world, (), {}), build, wanted)
    text = " ".join(Finished(made).texts)
    area = _imagined(world)
    assert text.count(f"{AREA[language]}: ") == len(area.answers) + len(area.gaps)
    assert text.count(f"{AREA[language]}: {label(language, 'local-answer.none')}") == len(area.gaps)
    assert f"{AREA[language]}: {TEAM[language]}." in text


@BOTH
def test_the_print_of_its_set_has_every_answer_and_every_gap(world: Library, language: Language) -> None:
    build = build_of(world, SITE)
    wanted = [
        each
        for each in local_sets.prints(build)
        if each.sheet.language is language and each.sheet.name == f"local-{SLUG}"
    ]
    (made,) = typeset_prints(Guidance(world, (), {}), build, wanted)
    text = " ".join(Finished(made).texts)
    answers, gaps = (text.rindex(label(language, f"local-answer.{key}-title")) for key in ("answers", "gaps"))
    area = _imagined(world)
    assert [each.id for each in area.answered if f" {each.id} " not in text[answers:gaps]] == []
    assert [each.id for each in area.gaps if f" {each.id} " not in text[gaps:]] == []
    assert text[answers:gaps].count(f"{AREA[language]}: ") == len(area.answers)
    assert f"{AREA[language]}: " not in text[gaps:]
    assert f"{AREA[language]}: {TEAM[language]}." in text


def test_the_data_have_it_with_the_gaps(world: Library) -> None:
    files = {each.path: each.content for each in open_data.make_shared(build_of(world))}
    table = files["data/who-does-what.csv"]
    assert isinstance(table, bytes)
    area = _imagined(world)
    answered, gaps = len(area.answers), len(area.gaps)
    of_its_source = len(area.named) + len(area.unnamed) - answered - gaps
    rows = [row for row in csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")) if row["set"] == SET]
    for language in Language:
        states = [row["state"] for row in rows if row["language"] == language.value]
        assert {each: states.count(each) for each in states} == {
            "answered": answered,
            "source": of_its_source,
            "gap": gaps,
        }
    one = next(row for row in rows if row["clause"] == "18.4" and row["language"] == "cy")
    assert (one["who_here"], one["who_names"], one["clause_as_text"]) == (TEAM[Language.CY], "", "[18.4]")
    written = next(each for each in framework_json.make_shared(build_of(world)) if each.path.endswith("framework.json"))
    answers = json.loads(written.content)["localAnswers"]
    assert len(answers) == answered
    first = next(each for each in answers if each["clause"] == "18.4")
    assert (first["set"], first["who"]["en"]) == (SET, TEAM[Language.EN])
