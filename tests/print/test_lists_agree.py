"""For each agency and area: what falls to it, and what does not, is the same on page, checklist, workbook and print.

The parts are counted in each place by itself, from what its readers' tools see, and held against the guidance as it was
read. Together with what falls to others they are the whole, each clause once.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

import openpyxl
import pytest
from lxml import html
from safon.artefact import Artefact, Page
from safon.context import Context
from safon.make import agencies, checklists, local_sets, workbooks
from safon.make.prints import checklists as printed_checklists
from safon.model.areas import areas
from safon.model.duty_lists import DutyList, Part, list_of_area, list_of_holder, list_of_wales
from safon.model.ids import CLAUSE
from safon.model.language import Language
from safon.model.library import ALL, Library
from safon.model.vocabulary import Agency
from safon.pipeline import Guidance, read_and_check, typeset_prints
from safon.print.print_types import Print
from safon.views.checklists import slug_of

from tests.contexts import build_of, context_of, counted, label
from tests.imagined_area import SLUG, with_imagined_area
from tests.make.pages import told, words
from tests.print.conftest import SITE
from tests.print.finished import Finished

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)
Counted = Mapping[Part, set[str]]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the guidance with an area of Wales that is invented for tests."""
    guidance = read_and_check(with_imagined_area(tmp_path_factory.mktemp("imagined") / "tree"))
    assert guidance.publishable, guidance.report()
    return guidance.library


def _lists(library: Library) -> dict[str, DutyList]:
    holders = {each.id: list_of_holder(each.id, library) for each in library.vocabulary.all(Agency)}
    return holders | {slug_of(each): list_of_area(each, library) for each in areas(library)}


def _wanted(found_list: DutyList) -> Counted:
    return {part: {each.id for each in inside} for part, inside in found_list.parts.items()}


def _only(made: list[Artefact], address: str) -> html.HtmlElement:
    page = next(each for each in made if isinstance(each, Page) and each.address == address)
    return html.fragment_fromstring(str(page.content), create_parent="article")


def test_the_parts_and_the_rest_are_all_clauses_each_once(world: Library) -> None:
    whole = sorted(each.id for each in world.in_force)
    for slug, each in (*_lists(world).items(), ("all", list_of_wales(world))):
        inside = [clause.id for part in each.parts.values() for clause in part]
        assert sorted((*inside, *(clause.id for clause in each.rest))) == whole, slug


def test_the_parts_are_what_the_guidance_says(world: Library) -> None:
    for agency in world.vocabulary.all(Agency):
        parts = _wanted(list_of_holder(agency.id, world))
        for clause in world.in_force:
            wales, named = not clause.id.startswith("NCT"), agency.id in clause.named
            in_part = {part for part, ids in parts.items() if clause.id in ids}
            speaks = named or ALL in clause.who
            wanted = {
                Part.ALONE: wales and clause.named == (agency.id,),
                Part.SHARED: wales and named and len(clause.named) > 1,
                Part.EVERYONE: wales and ALL in clause.who and not named,
                Part.UNNAMED: wales and not clause.who and not named,
                Part.ELSEWHERE: not wales and speaks,
            }
            assert in_part == {part for part, holds in wanted.items() if holds}, (agency.id, clause.id)
    here = list_of_area(next(each for each in areas(world) if slug_of(each) == SLUG), world)
    elsewhere = {each.id for each in world.in_force if each.id.startswith("NCT")}
    national = [each for each in world.in_force if each.id not in elsewhere]
    nation = {
        Part.NAMED: {each.id for each in national if each.who},
        Part.UNNAMED: {each.id for each in national if not each.who},
    }
    assert _wanted(here) == nation
    assert {each.id for each in here.rest} == elsewhere
    assert _wanted(list_of_wales(world)) == {**nation, Part.ELSEWHERE: elsewhere}


_SECTIONS = {
    Part.ALONE: "named-alone",
    Part.SHARED: "named-with-others",
    Part.EVERYONE: "every-agency",
    Part.ELSEWHERE: "elsewhere",
}


@BOTH
def test_on_pages(world: Library, language: Language) -> None:
    context = context_of(world, language)
    made: list[Artefact] = list(agencies.make(context))
    for agency in world.vocabulary.all(Agency):
        tree, wanted = _only(made, f"agencies/{agency.id}/"), _wanted(list_of_holder(agency.id, world))
        shown = {
            part: set(words(tree, f".//section[h2[@id='{anchor}']]//h3/text()")) for part, anchor in _SECTIONS.items()
        }
        shown[Part.UNNAMED] = set(words(tree, ".//section[h2[@id='nobody-named']]//ul[last()]/li/p/a/text()"))
        assert {part: ids for part, ids in shown.items() if ids} == wanted, agency.id
    _area_page(list(local_sets.make(context)), world, language)


def _area_page(made: list[Artefact], world: Library, language: Language) -> None:
    for area in areas(world):
        tree = _only(made, f"{area.about.folder}/")
        shown = words(tree, ".//h3[@id='area-answers']/following-sibling::ul[1]/li/a/text()")
        gaps = words(tree, ".//h3[@id='area-gaps']/following-sibling::ul[1]/li/a/text()")
        if slug_of(area) != SLUG:
            assert not shown
            continue
        assert shown == [each.id for each in area.answered]
        assert gaps == [each.id for each in area.gaps]
        alone = len(area.named_alone)
        assert len(area.asked) == len(shown) + len(gaps) + alone
        for key, number in (
            ("asked", len(area.asked)),
            ("answered", len(shown)),
            ("source-alone", alone),
            ("gaps", len(gaps)),
        ):
            assert counted(language, f"local-answer.{key}", number) in told(tree)


@BOTH
def test_on_checklists(world: Library, language: Language) -> None:
    made: list[Artefact] = list(checklists.make(context_of(world, language)))
    for slug, each in (*_lists(world).items(), ("all", list_of_wales(world))):
        tree, wanted = _only(made, f"checklists/{slug}/"), dict(_wanted(each))
        apart = {part: set(words(tree, f".//*[@data-sf-counts='{part}']//li/@data-id")) for part in _APART}
        own = words(tree, ".//li[@data-id][not(ancestor::*[@data-sf-counts])]/@data-id")
        if slug == "all":
            assert set(own) == wanted.pop(Part.NAMED) | wanted.pop(Part.UNNAMED)
        else:
            assert sorted(own) == sorted(clause.id for clause in each.scored), slug
        assert len(own) == len(set(own)), slug
        assert {part: ids for part, ids in apart.items() if ids} == {
            part: ids for part, ids in wanted.items() if part in _APART
        }, slug
        _headed(tree, wanted, slug)


_APART = (Part.UNNAMED, Part.ELSEWHERE)


def _headed(tree: html.HtmlElement, wanted: Counted, slug: str) -> None:
    """Hold what stands under each heading of a checklist with more parts than one."""
    parts = [part for part in wanted if part not in _APART]
    for part in parts if len(parts) > 1 else ():
        under = f".//section[starts-with(@aria-labelledby, '{part}-from-')]//li/@data-id"
        assert set(words(tree, under)) == wanted[part], (slug, part)


@BOTH
def test_in_workbooks(world: Library, language: Language) -> None:
    files = {each.path: each.content for each in workbooks.workbooks_of(context_of(world, language))}
    names = {label(language, f"who.parts.{part}"): part for part in Part}
    names[label(language, "page.jurisdiction.england")] = Part.ELSEWHERE
    for slug, each in (*_lists(world).items(), ("", list_of_wales(world))):
        content = files[f"data/workbook{'-' if slug else ''}{slug}.{language.value}.xlsx"]
        assert isinstance(content, bytes)
        shown: dict[Part, list[str]] = {}
        for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
            heads = [str(cell.value) for cell in sheet[1]]
            if (part := label(language, "workbook.columns.part")) in heads:
                for row in sheet.iter_rows(min_row=2, values_only=True):
                    shown.setdefault(names[str(row[heads.index(part)])], []).append(str(row[0]))
        wanted = _wanted(each)
        if slug == "northamptonshire":  # all that it holds is its own, and of England
            wanted = {Part.ELSEWHERE: wanted[Part.OWN]}
        assert {part: sorted(ids) for part, ids in shown.items()} == {
            part: sorted(ids) for part, ids in wanted.items()
        }, slug


@BOTH
def test_on_paper(world: Library, language: Language) -> None:
    build = build_of(world, SITE)
    wanted = _lists(world)
    prints = [
        each
        for each in printed_checklists.prints(build)
        if each.sheet.language is language and each.sheet.name.removeprefix("checklist-") in wanted
    ]
    assert len(prints) == len([each for each in wanted.values() if _has_own(each)])
    guidance = Guidance(world, (), {})
    made = {each.sheet.name: Finished(each) for each in typeset_prints(guidance, build, prints)}
    for each in prints:
        slug = each.sheet.name.removeprefix("checklist-")
        found_list = wanted[slug]
        _holds_parts(each, found_list, slug, build.for_language(language))
        text = " ".join(made[each.sheet.name].texts)
        missing = [clause.id for part in found_list.parts.values() for clause in part if clause.id not in text]
        assert missing == [], slug


def _has_own(each: DutyList) -> bool:
    return any(each.part(part) for part in (Part.ALONE, Part.SHARED, Part.OWN, Part.NAMED, Part.ELSEWHERE))


def _holds_parts(each: Print, wanted: DutyList, slug: str, context: Context) -> None:
    """Hold the sections of a print: those with rows to tick, and that of what names nobody."""
    data: Any = each.data()
    sections = {section["heading"]: section for section in data["parts"][0]["sections"]}
    rows = {
        heading: {card["id"] for run in section["runs"] for card in run["clauses"]}
        for heading, section in sections.items()
        if section["runs"]
    }
    for kind, inside in wanted.parts.items():
        heading, ids = context.label(f"who.parts.{kind}"), {clause.id for clause in inside}
        if kind is Part.OWN:
            assert ids == {number for told_ids in rows.values() for number in told_ids if number in ids}, slug
        elif heading in rows:
            assert rows[heading] == ids, (slug, kind)
        else:
            assert kind in _APART, (slug, kind)
            numbers = set(_NUMBER.findall(str(sections[heading]["blocks"])))
            assert numbers & context.library.clauses.keys() == ids, (slug, kind)


_NUMBER = re.compile(rf"(?<![\w.])(?:{CLAUSE})(?![\w])")
