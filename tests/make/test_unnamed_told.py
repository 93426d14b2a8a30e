"""What names nobody is told wherever people look for what falls to them, and counts apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html
from safon.make import agencies, checklists, home, must_do_index
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Role
from safon.views.unowned import unowned

from tests.contexts import context_of, counted, label
from tests.make.pages import found, page, told, words

BOTH = pytest.mark.parametrize("language", Language)
WE = ("trust-workforce",)
SECTION = ".//section[h2[@id='nobody-named']]"


def _section(tree: html.HtmlElement) -> html.HtmlElement:
    (section,) = found(tree, SECTION)
    return section


@pytest.fixture(scope="module")
def silent(library: Library) -> Library:
    """Return the guidance as it would be if the local set did not say who “we” is."""
    documents = tuple(
        replace(each, clauses=tuple(replace(one, who=()) if one.who == WE else one for one in each.clauses))
        for each in library.documents
    )
    return replace(library, documents=documents)


def _national(library: Library) -> int:
    """Return how many clauses that bind all of Wales name nobody."""
    return len(unowned(library).national)


def _of_the_set(library: Library) -> int:
    """Return how many lines of the local set name nobody."""
    return sum(len(clauses) for _, clauses in unowned(library).apart)


@BOTH
def test_who_we_are_in_a_local_set_is_named_on_each_of_its_lines(library: Library, language: Language) -> None:
    lines = [each for each in library.clauses.values() if each.id.startswith("NCT")]
    assert [each.id for each in lines if each.nobody_named] == []
    assert any(each.who == WE for each in lines)
    tree = page(agencies, "agencies/trust-workforce/", library, language)
    assert len(found(tree, ".//h3[starts-with(@id, 'clause-nct')]")) == sum(WE[0] in each.named for each in lines)
    assert label(language, "page.example") in told(tree)


@BOTH
def test_a_body_that_one_limit_is_given_to_has_the_clause_on_its_page(library: Library, language: Language) -> None:
    tree = page(agencies, "agencies/receiving-local-authority/", library, language)
    named = [each.id for each in library.in_force if "receiving-local-authority" in each.named]
    assert "NCT6.11" in named
    assert words(tree, ".//h3[starts-with(@id, 'clause-')]/text()") == named
    assert label(language, "who.none") not in told(tree)


@BOTH
def test_every_agency_and_role_is_told_what_is_on_no_list(library: Library, language: Language) -> None:
    national = [each.id for each in unowned(library).national]
    assert {"18.4", "18.7", "18.8"} < set(national)
    made = {each.address: each for each in agencies.make(context_of(library, language))}
    for holder in (*library.vocabulary.ids(Agency), *library.vocabulary.ids(Role)):
        tree = html.fragment_fromstring(str(made[f"agencies/{holder}/"].content), create_parent="article")
        section = _section(tree)
        assert counted(language, "who.unnamed.lead", len(national)) in told(section)
        assert words(section, ".//ul[last()]/li/p/a/text()") == national
        assert any(each.endswith("/nobody-named/") for each in words(section, ".//a/@href"))
        headings = [(each.id, each.level) for each in made[f"agencies/{holder}/"].headings]
        assert ("nobody-named", 2) in headings
    glance = page(agencies, "agencies/police/", library, language)
    assert words(glance, ".//dd/a[@href='#nobody-named']/text()") == [str(len(national))]


@BOTH
def test_a_page_with_clauses_of_a_local_set_tells_of_that_set_apart(silent: Library, language: Language) -> None:
    line = counted(language, "who.unnamed.local", _of_the_set(silent), name=silent.by_id["NCT"].texts[language].title)
    for holder, wanted in (("police", False), ("local-authority", False), ("social-worker", True)):
        section = _section(page(agencies, f"agencies/{holder}/", silent, language))
        assert (line in told(section)) is wanted
        assert (label(language, "page.example") in told(section)) is wanted
        assert not any(each.startswith("NCT") for each in words(section, ".//li//a/text()"))


@BOTH
def test_the_pages_of_all_agencies_tell_it_too(silent: Library, language: Language) -> None:
    section, national = _section(page(agencies, "agencies/every-agency/", silent, language)), _national(silent)
    assert counted(language, "who.unnamed.lead", national) in told(section)
    index = page(agencies, "agencies/", silent, language)
    chips = words(index, ".//section[h2[@id='nobody']]//li/ul/li/text()")
    assert chips[0] == counted(language, "who.unnamed.national", national)
    assert str(_of_the_set(silent)) in chips[1]
    assert len(chips) == 2
    start = page(home, "./", silent, language)
    assert words(start, ".//a[@href='agencies/nobody-named/']/text()") == [
        counted(language, "who.unnamed.home", national)
    ]
    narrowed = page(must_do_index, "must-dos/", silent, language)
    assert counted(language, "who.unnamed.narrowed", national) in told(found(narrowed, ".//*[@data-sf-unnamed]")[0])


@BOTH
def test_their_own_page_counts_the_national_ones_and_each_set(silent: Library, language: Language) -> None:
    tree = page(agencies, "agencies/nobody-named/", silent, language)
    counts = [told(each) for each in found(tree, "./p[@class='sf-note']")]
    national, local = _national(silent), _of_the_set(silent)
    assert counts[0] == counted(language, "who.unnamed.national", national)
    assert counts[1].startswith(
        counted(language, "who.unnamed.local", local, name=silent.by_id["NCT"].texts[language].title)
    )
    assert len(found(tree, ".//h3[starts-with(@id, 'clause-')]")) == national + local


@BOTH
def test_checklists_say_how_many_name_nobody(silent: Library, language: Language) -> None:
    index = page(checklists, "checklists/", silent, language)
    agencies = found(index, ".//section[h2[@id='for-agencies']]//li[@class='sf-card']")
    more = label(language, "checklist.unnamed-more", n=_national(silent))
    assert [words(each, "./ul/li/text()")[-1] for each in agencies] == [more] * len(agencies)
    local = page(checklists, "checklists/northamptonshire/", silent, language)
    name = silent.by_id["NCT"].texts[language].title
    assert [told(each) for each in found(local, "./p[@class='sf-note']")] == [
        counted(language, "who.unnamed.local", _of_the_set(silent), name=name)
    ]


@BOTH
def test_a_limit_in_a_list_has_a_line_of_its_own_before_who(library: Library, language: Language) -> None:
    nobody, seen = label(language, "clause.nobody-named"), 0
    for maker, address in ((must_do_index, "must-dos/"), (checklists, "checklists/police/")):
        tree = page(maker, address, library, language)
        for row in found(tree, ".//li[@data-id]"):
            lines = [told(each) for each in found(row, "./p[not(@class)]")]
            limit = words(row, ".//b[contains(@class, 'sf-i--clock')]/text()")
            if limit:
                seen += 1
                assert lines[-2:-1] == limit
                assert nobody not in lines[:-1]
        limits = {str(each) for each in words(tree, ".//b[contains(@class, 'sf-i--clock')]/text()")}
        lines = [told(each) for each in found(tree, ".//li[@data-id]/p")]
        assert not [(one, two) for one, two in pairwise(lines) if nobody in one and two in limits]
    assert seen > 50
