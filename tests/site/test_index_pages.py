"""What stands on the pages that lead to others: indexes, agencies, principles, glossary, notes for editors."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from safon.i18n.collation import initial, sort_key
from safon.model.clause import Clause
from safon.model.front_matter import StandardHeader
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import ALL, Library
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import (
    Agency,
    EditorNote,
    Principle,
    Role,
    StrategicStandard,
    Term,
    Theme,
    WordToAvoid,
)
from safon.pipeline import Guidance
from safon.targets import target_of
from safon.urls import address_of

from tests.contexts import label
from tests.site.building import ROOT
from tests.site.conftest import found, parse, words

BOTH = pytest.mark.parametrize("language", Language)
INDEXES = {
    "standards/": (Kind.STANDARD,),
    "practice-notes/": (Kind.NOTE,),
    "local/": (Kind.LOCAL_SET, Kind.LOCAL_STANDARD),
    "models/": (Kind.MODEL,),
    "frameworks/": (Kind.FRAMEWORK,),
    "have-your-say/": (Kind.ENGAGEMENT,),
}
PLACES = (*INDEXES, "agencies/", "agencies/nobody-named/", "reference/", "principles/", "glossary/", "editors/")
SECTIONS = ("standards", "practice-notes", "local", "models", "frameworks", "have-your-say", "who", "reference")


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _article(site: Path, place: str, language: Language) -> html.HtmlElement:
    return found(parse(site, f"{language.value}/{place}"), "//article")[0]


def _targets(article: html.HtmlElement, place: str, path: str) -> list[str]:
    """Return the addresses, from the root of the language, that links of the page at `place` lead to."""
    return [urljoin(f"/{place}", str(each)).removeprefix("/") for each in words(article, f"{path}/@href")]


def _cards(element: html.HtmlElement) -> list[str]:
    return [str(each) for each in words(element, ".//h3[starts-with(@id, 'clause-')]/@id")]


def _anchors(clauses: Iterable[Clause]) -> list[str]:
    return sorted(each.anchor for each in clauses)


BESIDES = "@aria-labelledby='any-time' or @aria-labelledby='further'"
"""What stands on an index besides documents: how to send views at any time, and what came of views."""


@BOTH
@pytest.mark.parametrize("place", INDEXES)
def test_an_index_lists_exactly_the_documents_of_its_kind(
    site: Path, guidance: Guidance, language: Language, place: str
) -> None:
    article = _article(site, place, language)
    documents = [each for kind in INDEXES[place] for each in guidance.library.of_kind(kind)]
    listed = _targets(article, place, f".//*[self::h2 or self::h3]/a[not(ancestor::section[{BESIDES}])]")
    assert sorted(listed) == sorted(address_of(each) for each in documents)
    told = _text(article)
    for document in documents:
        assert document.texts[language].title in told
        assert " ".join(document.texts[language].summary.split()) in told
    assert bool(found(article, ".//*[@class='sf-empty']")) is (not documents) or place == "standards/"


@BOTH
def test_standards_stand_under_their_theme_in_the_order_of_the_themes(
    site: Path, guidance: Guidance, language: Language
) -> None:
    article = _article(site, "standards/", language)
    themes = list(guidance.library.vocabulary.all(Theme))
    sections = found(article, ".//section")
    assert [each.get("class") for each in sections] == [f"t-{each.id}" for each in themes]
    for theme, section in zip(themes, sections, strict=True):
        inside = [
            each for each in guidance.library.of_kind(Kind.STANDARD) if each.facts(StandardHeader).theme == theme.id
        ]
        assert words(section, ".//*[contains(@class, 'sf-slate')]/text()") == [str(each.number) for each in inside]
        stages = [label(language, f"page.stage.{each.facts(StandardHeader).stage}") for each in inside]
        assert words(section, ".//ul[@class='sf-chips']/li[1]/text()") == stages
        assert bool(found(section, ".//*[@class='sf-empty']")) is (not inside)
    assert label(language, "page.themes-are-ours") in _text(article)


@BOTH
def test_a_set_from_elsewhere_is_no_authority_on_the_index_either(
    site: Path, guidance: Guidance, language: Language
) -> None:
    sections = found(_article(site, "local/", language), ".//section")
    assert len(sections) == len(guidance.library.of_kind(Kind.LOCAL_SET))
    assert label(language, "page.example") in _text(sections[0])


@BOTH
@pytest.mark.parametrize("place", PLACES)
def test_a_reading_page_has_one_title_whole_headings_and_unique_ids(site: Path, language: Language, place: str) -> None:
    page = parse(site, f"{language.value}/{place}")
    levels = [int(each.tag[1]) for each in found(page, "//article//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [str(each) for each in words(page, "//*/@id")]
    assert len(ids) == len(set(ids))
    assert words(page, "//meta[@name='description']/@content")


@BOTH
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_of_the_navigation_leads_to_its_index(site: Path, language: Language, section: str) -> None:
    place = "agencies/" if section == "who" else f"{section}/"
    page = parse(site, f"{language.value}/glossary/")
    name = label(language, f"nav.{section}")
    links = found(page, f"//nav[@id='navigation']/ul/li/a[normalize-space()='{name}']")
    assert [urljoin("/glossary/", str(each.get("href"))) for each in links] == [f"/{place}"]


@BOTH
def test_every_hand_written_page_stands_under_about(site: Path, language: Language) -> None:
    page = parse(site, f"{language.value}/privacy/")
    name = label(language, "nav.about")
    listed = found(page, f"//nav[@id='navigation']/ul/li[a[normalize-space()='{name}']]//a")
    names = {_text(each) for each in listed}
    stems = {path.name.split(".")[0] for path in (ROOT / "docs").glob(f"*.{language.value}.md")}
    assert names == {label(language, f"nav.{stem}") for stem in (*stems, "handbook")}


def _group(article: html.HtmlElement, anchor: str) -> html.HtmlElement:
    return found(article, f".//section[h2[@id='{anchor}']]")[0]


@BOTH
def test_an_agency_has_exactly_its_clauses_and_those_for_every_agency(
    site: Path, guidance: Guidance, language: Language
) -> None:
    library = guidance.library
    for agency in library.vocabulary.all(Agency):
        article = _article(site, f"agencies/{agency.id}/", language)
        clauses = list(library.clauses_for(agency.id))
        assert sorted(_cards(article)) == _anchors(clauses)
        everyone = _cards(_group(article, "every-agency"))
        assert sorted(everyone) == _anchors(each for each in clauses if ALL in each.who)
        empty = label(language, "who.none")
        assert (empty in _text(article)) is (len(everyone) == len(clauses))


@BOTH
def test_a_role_has_exactly_the_clauses_that_name_it(site: Path, guidance: Guidance, language: Language) -> None:
    library = guidance.library
    for role in library.vocabulary.all(Role):
        article = _article(site, f"agencies/{role.id}/", language)
        assert sorted(_cards(article)) == _anchors(each for each in library.clauses.values() if role.id in each.named)
        if role.agency is not None:
            place = f"agencies/{role.agency}/"
            assert place in _targets(article, f"agencies/{role.id}/", ".//p/a")
            links = _targets(_article(site, place, language), place, ".//ul[@class='sf-list']/li/a")
            assert f"agencies/{role.id}/" in links


def _unowned(library: Library) -> Iterable[Clause]:
    """Yield what names nobody: a repeated clause has the duty-holders of the first, a withdrawn one needs none."""
    for each in library.clauses.values():
        first = library.clauses.get(each.repeats or "", each)
        if each.nobody_named and first.nobody_named and each.withdrawn is None:
            yield each


@BOTH
def test_the_page_of_nobody_has_exactly_the_clauses_that_name_nobody(
    site: Path, guidance: Guidance, language: Language
) -> None:
    article = _article(site, "agencies/nobody-named/", language)
    assert sorted(_cards(article)) == _anchors(_unowned(guidance.library))
    assert _text(article).count(label(language, "clause.nobody-named")) == len(_cards(article))


@BOTH
def test_a_clause_of_another_country_says_so_wherever_it_is_listed(
    site: Path, guidance: Guidance, language: Language
) -> None:
    library = guidance.library
    holders = [*library.vocabulary.ids(Agency, Role), "nobody-named"]
    seen = 0
    for holder in holders:
        article = _article(site, f"agencies/{holder}/", language)
        for section in found(article, ".//section"):
            local = [each for each in _cards(section) if each.startswith("clause-nct")]
            if local:
                seen += 1
                assert label(language, "page.example") in _text(section)
                if section[0].get("id") != "every-agency":
                    names = (library.by_id["NCT"].texts[language].title, label(language, "who.parts.elsewhere"))
                    assert any(each in _text(section[0]) for each in names)
                    assert len(local) == len(_cards(section))
    assert seen > 2


@BOTH
def test_the_list_of_agencies_leads_to_each_with_its_count(site: Path, guidance: Guidance, language: Language) -> None:
    library = guidance.library
    article = _article(site, "agencies/", language)
    ids = [*library.vocabulary.ids(Agency), *library.vocabulary.ids(Role), "nobody-named"]
    assert _targets(article, "agencies/", ".//h3/a") == [f"agencies/{each}/" for each in ids]
    counts = words(article, ".//li[@class='sf-card']//li/text()")
    for holder, told in zip(ids[:-1], counts, strict=False):
        own = sum(holder in each.named for each in library.clauses.values())
        assert str(told).startswith(f"{own} ") or own == 0


@BOTH
def test_the_principles_are_linked_to_no_national_standard(site: Path, guidance: Guidance, language: Language) -> None:
    article = _article(site, "principles/", language)
    told = _text(article)
    assert label(language, "principles.no-mapping") in told
    for kind, key in ((Principle, "principles-empty"), (StrategicStandard, "strategic-empty")):
        entries = list(guidance.library.vocabulary.all(kind))
        assert (label(language, f"principles.{key}") in told) is (not entries)
    for principle in guidance.library.vocabulary.all(Principle):
        assert principle.title[language] in told
    for standard in guidance.library.vocabulary.all(StrategicStandard):
        assert standard.title[language] in _text(article.get_element_by_id(f"strategic-standard-{standard.id}"))


@BOTH
def test_the_glossary_is_in_the_order_of_its_own_alphabet(site: Path, guidance: Guidance, language: Language) -> None:
    article = _article(site, "glossary/", language)
    terms = sorted(guidance.library.vocabulary.all(Term), key=lambda each: sort_key(language)(each.title[language]))
    shown = [str(each) for each in words(article, ".//dt/@id") if str(each).startswith("term-")]
    assert shown == [f"term-{each.id}" for each in terms]
    letters = [initial(each.title[language], language) for each in terms]
    headings = [_text(each) for each in found(article, ".//h2[starts-with(@id, 'letter-')]")]
    assert headings == list(dict.fromkeys(each or label(language, "glossary.numbers") for each in letters))
    assert words(article, ".//nav//a/text()") == headings


@BOTH
def test_a_term_has_its_twin_marked_with_its_language(site: Path, guidance: Guidance, language: Language) -> None:
    article = _article(site, "glossary/", language)
    for term in guidance.library.vocabulary.all(Term):
        entry = article.get_element_by_id(f"term-{term.id}").getparent()
        assert entry is not None
        twin = found(entry, f"./dd[@lang='{language.other.value}']")
        assert len(twin) == 1
        assert term.title[language.other] in _text(twin[0])
        if term.acronym is not None:
            assert term.acronym[language] in _text(entry[0])
        if term.definition is None:
            assert label(language, "glossary.no-definition") in _text(entry)


@BOTH
def test_every_word_to_avoid_has_another_beside_it(site: Path, guidance: Guidance, language: Language) -> None:
    article = _article(site, "glossary/", language)
    entries = list(guidance.library.vocabulary.all(WordToAvoid))
    assert (label(language, "glossary.avoid-empty") in _text(article)) is (not entries)
    for word in entries:
        entry = article.get_element_by_id(f"avoid-{word.id}").getparent()
        assert entry is not None
        assert label(language, "glossary.prefer", prefer=word.prefer[language]) in _text(entry)


@BOTH
def test_every_note_for_editors_stands_under_its_source_with_its_links(
    site: Path, guidance: Guidance, language: Language
) -> None:
    library = guidance.library
    article = _article(site, "editors/", language)
    notes = list(library.vocabulary.all(EditorNote))
    shown = [str(each) for each in words(article, ".//h3/@id")]
    sources = [source.id for source in library.vocabulary.all(SourceDocument)]
    notes.sort(key=lambda each: sources.index(each.source.document))
    assert shown == [f"note-{each.id}" for each in notes]
    for note in notes:
        heading = article.get_element_by_id(f"note-{note.id}")
        entry = heading.getparent()
        assert entry is not None
        wanted = [to for each in note.about if (to := target_of(each, library)) is not None]
        assert _targets(heading, "editors/", ".//a") == wanted
        assert (note.source.lines or "").replace("-", "–") in _text(entry)
        assert all(each.get("lang") == language.other.value for each in found(entry, ".//span"))


@BOTH
def test_edit_leads_to_the_list_that_a_page_is_made_of(site: Path, language: Language) -> None:
    files = {
        "standards/": "themes",
        "agencies/": "agencies",
        "agencies/police/": "agencies",
        "agencies/manager/": "roles",
        "principles/": "principles",
        "glossary/": "terms",
        "editors/": "editor-notes",
    }
    for place, name in files.items():
        edits = words(parse(site, f"{language.value}/{place}"), "//a[@rel='edit']/@href")
        assert set(edits) == {f"https://safon.example/edit/standards/vocabulary/{name}.yml"}
