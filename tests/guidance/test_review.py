"""The review of 2018 is there as a whole: an inventory of its text, by line, held to the guidance.

The inventory was made from the source and not from the guidance: one line for each recommendation, concern, request,
pilot, figure and group of participants, at the line of the source where it begins, with words by which it is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from safon.model.entry import Entry
from safon.model.front_matter import ModelHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.review_header import ReviewHeader
from safon.model.statements import (
    Concern,
    Participants,
    Pilot,
    Recommendation,
    ReportedFigure,
    ResearchProject,
    StatementKind,
)
from safon.pipeline import read_and_check
from safon.views.source_words import source_words

from tests.contexts import context_of
from tests.site.building import ROOT

REVIEW = "practice-review-2018"
RECOMMENDATIONS = {
    2860: ("could", "effective"),
    2865: ("could", "thresholds"),
    2872: ("needs to", "residential"),
    2876: ("could", "residential"),
    2879: ("could", "evaluat"),
    2884: ("should", "data"),
    2888: ("could", "morale"),
    2892: ("needs to, is recommended", "Pembrokeshire"),
    2900: ("not said", "Wrexham"),
}
CONCERNS = {180: "mental health", 182: "education", 185: "profit"}
REQUESTS = {2186: "25", 2187: "independen", 2188: "housing", 2189: "money", 2190: "training", 2191: "actively help"}
PILOTS = {
    838: "Confidence in Care",
    847: "parents",
    850: "Resilient Families",
    857: "Early Help Hub",
    860: "Personal",
    863: "complex needs",
    871: "panels",
    874: "play therapy",
    878: "therapeutic",
    882: "Gwella",
    892: "Reflect",
    898: "practice",
    902: "point of access",
    906: "apprenticeship",
}
FIGURES = {
    ("4,195", 56),
    ("5,995", 52),
    ("about 55", 288),
    ("4", 291),
    ("£5m", 3452),
    ("746", 1706),
    ("615", 1706),
    ("up to 80%", 1708),
    ("25%", 2049),
    ("7%", 2049),
    ("37%", 2681),
    ("25", 2908),
}
PARTICIPANTS = {388: 16, 420: 10, 438: 3, 445: 7, 458: 3, 465: 3}
"""How many names each group has, at the line where it begins."""
USES = {
    "strengths-based-approach": "Cardiff; Merthyr Tydfil; Monmouthshire; Isle of Anglesey; Torfaen",
    "person-centred-approach": "Conwy; Flintshire; Gwynedd",
    "systemic-practice": "Carmarthenshire; Monmouthshire",
    "ecological-approach": "Monmouthshire",
    "task-centred-approach": "Conwy; Denbighshire",
    "therapeutic-approach": (
        "Vale of Glamorgan; Rhondda Cynon Taf; Newport; Monmouthshire; Merthyr Tydfil; Isle of Anglesey; Conwy"
    ),
    "magpie-approach": "Bridgend; Denbighshire; Gwynedd; Newport; Monmouthshire; Vale of Glamorgan",
    "signs-of-safety": "Cardiff; Swansea; Pembrokeshire; Carmarthenshire; Newport",
    "restorative-practice": "Newport",
    "attachment-theory": "Isle of Anglesey; Monmouthshire; Newport",
    "solution-focused-brief-therapy": "Isle of Anglesey; Merthyr Tydfil",
    "integrated-family-support": (
        "Wrexham; Rhondda Cynon Taf; Newport; Merthyr Tydfil; Isle of Anglesey; Denbighshire; Conwy"
    ),
    "multi-agency-risk-assessment": "Merthyr Tydfil",
    "secure-base": "Monmouthshire; Newport",
    "thornton-risk-model": "Isle of Anglesey; Wrexham",
    "graded-care-profile": "Wrexham",
    "motivational-interviewing": "Conwy; Isle of Anglesey; Rhondda Cynon Taf; Torfaen; Wrexham",
    "cycle-of-change": "Isle of Anglesey",
    "prevention-and-support-service": "Wrexham",
    "incredible-years": "Wrexham",
    "freedom-programme": "Wrexham",
}
"""Who the list at lines 583 to 665 names for each approach."""
WORDS = {
    "1667": "Breaking the Cycle",
    "1198": "North Yorkshire",
    "1786": "ACE",
    "1750": "South Wales",
    "2184": "Hidden Ambitions",
}
"""Names that stand in the review, each somewhere in its pages; the line is where the source has it."""


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


def _first_line(lines: str | None) -> int:
    return int((lines or "0").replace(",", "-").split("-")[0])


def _by_line(entries: Iterator[Entry]) -> Mapping[int, Entry]:
    return {_first_line(each.source.lines): each for each in entries}  # type: ignore[attr-defined]  # every one has a source


def _told(entry: Entry) -> str:
    return str(entry.model_dump())


def test_every_recommendation_is_there_as_strongly_as_it_is_put(library: Library) -> None:
    found = {_first_line(each.source.lines): each for each in library.vocabulary.all(Recommendation)}
    assert {line: ", ".join(each.advice) for line, each in found.items()} == {
        line: advice for line, (advice, _) in RECOMMENDATIONS.items()
    }
    assert [line for line, (_, word) in RECOMMENDATIONS.items() if word not in _told(found[line])] == []
    assert [found[line].number for line in sorted(found)] == list(range(1, 10))
    assert {each.to.en for each in found.values()} == {"Social Care Wales"}
    assert {each.of for each in found.values()} == {REVIEW}


def test_every_concern_and_request_of_the_commissioner_is_there(library: Library) -> None:
    for kind, wanted in ((StatementKind.CONCERN, CONCERNS), (StatementKind.REQUEST, REQUESTS)):
        found = _by_line(each for each in library.vocabulary.all(Concern) if each.kind is kind)
        assert found.keys() == wanted.keys()
        assert [line for line, word in wanted.items() if word not in _told(found[line])] == []


def test_every_pilot_is_there_with_what_was_found(library: Library) -> None:
    found = {_first_line(each.source.lines): each for each in library.vocabulary.all(Pilot)}
    assert found.keys() == PILOTS.keys()
    assert [line for line, word in PILOTS.items() if word.casefold() not in _told(found[line]).casefold()] == []
    assert all(each.found.en and each.found.cy for each in found.values())


def test_every_figure_is_there_with_what_it_does_not_show(library: Library) -> None:
    found = list(library.vocabulary.all(ReportedFigure))
    assert {(f"{each.bound or ''} {each.value}".strip(), _first_line(each.source.lines)) for each in found} == FIGURES
    assert len(found) == len(FIGURES)
    assert all(each.caution.en and each.caution.cy and each.when.en and each.place.en for each in found)


def test_every_group_of_participants_is_there_with_all_its_names(library: Library) -> None:
    found = {_first_line(each.source.lines): len(each.names) for each in library.vocabulary.all(Participants)}
    assert found == PARTICIPANTS


def test_the_research_is_listed_with_its_publications(library: Library) -> None:
    counted = Counter(each.published is not None for each in library.vocabulary.all(ResearchProject))
    assert counted == {False: 25, True: 5}


def test_its_limits_come_before_everything_else(library: Library) -> None:
    whole = library.by_id[REVIEW]
    for language in Language:
        first = whole.texts[language].sections[0]
        assert any(word in first.prose for word in ("complete set of data", "set gyflawn o ddata"))
    parts = [each.facts(ReviewHeader) for each in library.of_kind(Kind.REVIEW) if each.id != REVIEW]
    assert {each.part_of for each in parts} == {REVIEW}
    assert len(parts) == 13


def test_what_it_names_can_be_found_on_its_pages(library: Library) -> None:
    sections = [each for document in library.of_kind(Kind.REVIEW) for each in document.texts.en.sections]
    said = "\n".join(f"{each.heading}\n{each.prose}" for each in sections)
    assert [name for name in WORDS.values() if name not in said] == []


def test_every_use_that_was_reported_is_kept_with_how_far(library: Library) -> None:
    uses = {
        document.id: [each.by.en for each in document.facts(ModelHeader).reported_use]
        for document in library.of_kind(Kind.MODEL)
    }
    assert {model: sorted(names) for model, names in uses.items() if names} == {
        model: sorted(names.split("; ")) for model, names in USES.items()
    }
    extents = {
        each.by.en: str(each.extent) for each in library.by_id["signs-of-safety"].facts(ModelHeader).reported_use
    }
    full, part = ("Cardiff", "Swansea", "Pembrokeshire"), ("Carmarthenshire", "Newport")
    assert extents == {**dict.fromkeys(full, "full"), **dict.fromkeys(part, "part")}


def test_no_day_is_given_to_it_that_it_does_not_give(library: Library) -> None:
    models = [each for each in library.of_kind(Kind.MODEL) if each.source and each.source.document == REVIEW]
    assert len(models) == 21
    assert {each.facts(ModelHeader).edition for each in models} == {None}
    assert {each.facts(ReviewHeader).edition for each in library.of_kind(Kind.REVIEW)} == {None}


def test_no_title_of_it_is_shown_as_if_the_source_had_one(library: Library) -> None:
    source = library.by_id["incredible-years"].source
    assert source is not None
    told = {each: str(source_words(source, context_of(library, each))) for each in Language}
    assert " (title by Safon), CASCADE" in told[Language.EN]
    assert " (teitl gan Safon), CASCADE" in told[Language.CY]
