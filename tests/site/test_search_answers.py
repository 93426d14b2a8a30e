"""What the search answers, in either language: the hundred and twenty queries, and the ways in which people write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from safon.model.language import Language
from safon.pipeline import Guidance
from safon.urls import SEARCH_FILES, WELSH_PAGES, WELSH_SHORT

from tests.contexts import label
from tests.site.asking import Answer, ask, open_books
from tests.site.queries import FILES, queries
from tests.site.script import Script, scripts

EN, CY = Language.EN, Language.CY
FIRST, IN_THREE = (
    {"queries": 0.9, "more-queries": 0.9, "fresh-queries": 0.8},
    {"queries": 0.97, "more-queries": 0.95, "fresh-queries": 0.9},
)
"""Of the queries of a language: how many answer rightly with the first result, and with one of the first three."""
NCT7 = "local/northamptonshire/07-child-protection-enquiries/"
S18, S13 = "standards/18-missing-children/", "standards/13-childs-timescale/"


@pytest.fixture(scope="module")
def script(chromium: Browser, address: str) -> Iterator[Script]:
    """Open one page that has the indexes of the real site."""
    with scripts(chromium) as page:
        page.page.route(f"{address}**", lambda route: route.fulfill(response=route.fetch(), headers=ANY_HOST))
        open_books(page, address)
        yield page


ANY_HOST = {"access-control-allow-origin": "*", "content-type": "application/json"}
"""The modules and the site are on two hosts here."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("file", FILES)
def test_people_find_what_they_asked_for_first(
    script: Script, guidance: Guidance, file: str, language: Language
) -> None:
    asked = queries(language, file)
    found = ask(script, language, *(each.query for each in asked))
    places = [answer.place(each.addresses(guidance.library)) for answer, each in zip(found, asked, strict=True)]
    missed = {each.query: place for each, place in zip(asked, places, strict=True) if place != 0}
    assert sum(place == 0 for place in places) >= FIRST[file] * len(asked), missed
    assert sum(place is not None and place < 3 for place in places) >= IN_THREE[file] * len(asked), missed
    assert not [each.query for each, answer in zip(asked, found, strict=True) if answer.moved]


SAME: tuple[tuple[Language, tuple[str, ...]], ...] = (
    (EN, ("18.4", "18.4:", " 18.4. ", "“18.4”", "(18.4)", "clause 18.4", "18,4", "18 . 4", "must-do 18.4", "#18.4")),
    (EN, ("S18", "s18", "s 18", "s.18", "standard 18", "Standard 18:", "std 18", "standard eighteen", "number 18")),
    (CY, ("S18", "safon 18", "Safon 18.", "saf 18", "safon deunaw", "rhif 18")),
    (CY, ("18.4", "18,4", "rhaid 18.4", "cymal 18.4")),
    (EN, ("PN1", "pn 1", "practice note 1", "practice-note one")),
    (EN, ("IRO", "IROs")),
    (EN, ("24 hours", "24hrs", "24 hrs", "within 24 hours", "24hours")),
    (CY, ("24 awr", "24awr", "o fewn 24 awr")),
    (CY, ("10 diwrnod gwaith", "deg diwrnod gwaith")),
    (CY, ("mae'n rhaid", "mae’n rhaid", "rhaid")),
    (EN, ("core group", '"core group"', "“core group”", "the core group")),
    (EN, ("co-ordinator", "coordinator", "Co-ordinator")),
)
"""What is one query, however it is written: the first result is the same."""


@pytest.mark.parametrize(("language", "ways"), SAME)
def test_a_query_is_the_same_however_it_is_written(script: Script, language: Language, ways: tuple[str, ...]) -> None:
    assert len({each.addresses[0] for each in ask(script, language, *ways)}) == 1, ways


FORMS = ("plant blant phlant mhlant", "cyfweliad gyfweliad nghyfweliad chyfweliad", "plentyn blentyn phlentyn")


@pytest.mark.parametrize("forms", FORMS)
def test_a_welsh_word_finds_the_same_under_every_form(script: Script, forms: str) -> None:
    found = ask(script, CY, *forms.split())
    assert len({frozenset(each.addresses) for each in found}) == 1
    assert len(found[0].addresses) > 10


PLURALS: tuple[tuple[Language, str, str], ...] = (
    (EN, "school", "schools"),
    (EN, "conference", "conferences"),
    (EN, "child", "children"),
    (EN, "agency", "agencies"),
    (CY, "plentyn", "plant"),
    (CY, "cynhadledd", "gynadleddau"),
    (CY, "gweithiwr", "weithwyr"),
    (CY, "bwrdd", "fyrddau"),
    (CY, "ysgol", "ysgolion"),
)


@pytest.mark.parametrize(("language", "one", "many"), PLURALS)
def test_one_and_many_find_the_same_pages(script: Script, language: Language, one: str, many: str) -> None:
    first, second = ask(script, language, f"{one} ", f"{many} ")  # not half typed
    assert set(first.addresses) == set(second.addresses)


def _page(answer: Answer) -> str:
    """Return the page that the first result leads to."""
    return next(iter(answer.addresses), "").partition("#")[0]


def _whole(addresses: tuple[str, ...]) -> set[str]:
    return {each.partition("#")[0] for each in addresses}


def test_all_words_count_before_any_word_does(script: Script) -> None:
    both, one, other = ask(script, EN, "foster police", "foster", "police")
    assert 0 < len(both.addresses) < min(len(one.addresses), len(other.addresses))
    (few,) = ask(script, EN, "foster zebra")
    assert few.said == (label(EN, "search.some"),)
    assert _whole(few.addresses) <= _whole(one.addresses)


def test_small_words_do_not_widen_a_query(script: Script) -> None:
    long, short = ask(script, CY, "amserlen y plentyn", "amserlen plentyn")
    assert long.addresses[0] == short.addresses[0] == S13
    assert len(long.addresses) == len(short.addresses) < 60
    (alone,) = ask(script, CY, "y")
    assert alone.addresses


@pytest.mark.parametrize(
    ("language", "typed", "meant", "first"),
    [
        (EN, "advocasy", "advocacy", "standards/14-advocacy/"),
        (CY, "diogleu plant", "diogelu", ""),
        (EN, "mising", "missing", ""),
    ],
)
def test_a_slip_is_mended_and_said(script: Script, language: Language, typed: str, meant: str, first: str) -> None:
    (answer,) = ask(script, language, typed)
    assert answer.said == (label(language, "search.mended", typed=typed.partition(" ")[0], meant=meant),)
    assert answer.addresses
    assert answer.addresses[0].startswith(first)


@pytest.mark.parametrize(
    ("language", "words"), [(CY, "return interview"), (CY, "missing"), (EN, "cyfweliad"), (EN, "diogelu plant")]
)
def test_words_of_the_other_language_lead_to_the_same_places_and_say_so(
    script: Script, language: Language, words: str
) -> None:
    (there,), (here,) = ask(script, language.other, words), ask(script, language, words)
    assert here.said == (label(language, "search.other"),)
    assert _page(here) == _page(there)


NOTHING = Answer(addresses=(), said=(), moved=False)


@pytest.mark.parametrize("language", Language)
def test_what_nothing_is_known_of_finds_nothing(script: Script, language: Language) -> None:
    assert ask(script, language, "xyzzyq", "qqqq wwww", "!!!", "'") == [NOTHING] * 4


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (EN, "ran away from foster home"),
        (EN, "absconded from residential unit"),
        (EN, "foster child has gone missing"),
        (EN, "didn't come back to the children's home"),
        (CY, "wedi dianc o gartref maeth"),
        (CY, "plentyn maeth ar goll"),
        (CY, "heb ddod adref i'r uned breswyl"),
    ],
)
def test_where_a_child_lives_does_not_decide_who_answers_for_a_missing_one(
    script: Script, language: Language, words: str
) -> None:
    (answer,) = ask(script, language, words)
    assert _page(answer) == S18
    assert answer.said == ()


@pytest.mark.parametrize(("language", "words"), [(EN, "foster home"), (CY, "cartref maeth")])
def test_where_a_child_lives_is_what_is_asked_for_when_nothing_else_is(
    script: Script, language: Language, words: str
) -> None:
    assert _page(ask(script, language, words)[0]) == "agencies/foster-carer/"


def test_what_only_readers_say_leads_to_what_pages_say_and_not_back(script: Script) -> None:
    asked, said = ask(script, EN, "step down", "moves from child protection planning to child in need planning")
    assert any("clause-nct6-4" in each for each in asked.addresses[:3])
    assert "step" not in said.marks


def test_a_clause_with_all_words_stands_before_its_page_where_only_both_together_have_them(script: Script) -> None:
    (answer,) = ask(script, EN, "bruise on a baby")
    assert answer.addresses[:2] == (f"{NCT7}#clause-nct7-5", NCT7)


def test_what_every_document_has_a_heading_for_is_found_on_its_page(script: Script) -> None:
    (answer,) = ask(script, EN, "the second one has taken the concern up")
    assert "practice-notes/pn5-warm-handover/" in answer.addresses


COMES: tuple[tuple[Language, str, str], ...] = (
    (EN, "missing", "en/index"),
    (EN, "safegaurding", "en/index"),  # a slip: no other file has the word
    (EN, "how soon first core group", "en/index en/prose"),
    (EN, "oedolyn", "en/index cy/titles"),
    (CY, "return interview", "cy/index en/titles"),
    (EN, "wedi'i hyfforddi a'i oruchwylio", "en/index cy/titles cy/index"),  # words of a clause, and of no title
    (CY, "eirolaeth", "cy/index"),
    (CY, "benaethiaid ysgolion", "cy/index"),  # no file has the first word, so none is asked for it
)


@pytest.mark.parametrize(("language", "words", "files"), COMES)
def test_a_first_answer_needs_few_files(
    script: Script, address: str, language: Language, words: str, files: str
) -> None:
    open_books(script, address)
    assert ask(script, language, words)[0].files == tuple(files.split())


def test_a_mark_is_on_what_was_asked_and_not_on_each_word_of_what_else_people_say(script: Script) -> None:
    must, teacher = ask(script, CY, "mae'n rhaid", "prifathro")
    assert {"rhaid", "gorfodol"} <= must.marks
    assert not must.marks & {"popeth", "canllawiau", "beth", "ofynnir"}
    assert "ysgol" in teacher.marks


@pytest.mark.parametrize("language", Language)
def test_half_a_word_finds_what_the_word_finds_and_more(script: Script, language: Language) -> None:
    half, word = ask(script, language, *{EN: ("advoc", "advocacy"), CY: ("eiriol", "eiriolaeth")}[language])
    assert set(word.addresses) <= set(half.addresses)


@pytest.mark.parametrize("language", Language)
def test_notes_for_editors_stand_before_no_duty(script: Script, language: Language) -> None:
    words = {EN: ("interview", "missing", "duty"), CY: ("cyfweliad", "goll", "dyletswydd")}[language]
    for answer in ask(script, language, *words):
        about = [at for at, each in enumerate(answer.addresses) if each.startswith(("editors/", "accessibility/"))]
        duties = [at for at, each in enumerate(answer.addresses) if "#clause-" in each]
        assert not about or not duties or min(about) > min(duties)


@pytest.mark.parametrize("language", Language)
def test_an_index_holds_every_page_but_ways_to_send_views_and_short_addresses(site: Path, language: Language) -> None:
    files = [json.loads((site / language.value / each).read_text(encoding="utf-8")) for each in SEARCH_FILES]
    known = {each["address"] for index in (files[0], files[-1]) for each in index["pages"]}
    assert not [each for each in known if re.match(r"say/|id/|have-your-say/team/", each)]
    pages = {
        path.parent.relative_to(site / language.value).as_posix()
        for path in (site / language.value).rglob("index.html")
    }
    again = "|".join(each.rstrip("/") for each in (*WELSH_PAGES.values(), *WELSH_SHORT.values()))
    left = {each for each in pages if not re.match(rf"say/|id/|have-your-say/team|(?:{again})(?:/|$)|.*/both$", each)}
    left -= {"."}
    assert {f"{each}/" for each in left} == known - {""}
