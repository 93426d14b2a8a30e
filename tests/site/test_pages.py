"""What readers find on the built pages, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page
from safon.model.clause import Clause, ClauseClass
from safon.model.language import Language
from safon.pipeline import Guidance
from safon.publish.built_links import walk
from safon.urls import address_of
from safon.views.timescale_text import timescale_text

from tests.contexts import context_of, label
from tests.site.conftest import found, parse, words
from tests.site.searching import answered

STANDARD_18 = "standards/18-missing-children"
BOTH = pytest.mark.parametrize("language", Language)


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _card(page: html.HtmlElement, clause: Clause) -> html.HtmlElement:
    return _around(page, clause.anchor)


def _around(page: html.HtmlElement, anchor: str) -> html.HtmlElement:
    return found(page, f"//h3[@id='{anchor}']/ancestor::div[contains(concat(@class, ' '), 'sf-clause ')]")[0]


@BOTH
def test_every_clause_stands_on_its_page_once_and_in_full(site: Path, guidance: Guidance, language: Language) -> None:
    for document in guidance.library.documents:
        page = parse(site, f"{language.value}/{address_of(document)}")
        shown = [each.get("id") for each in found(page, "//h3[starts-with(@id, 'clause-')]")]
        assert sorted(shown) == sorted(clause.anchor for clause in document.clauses)
        for clause in document.clauses:
            card = _text(_card(page, clause))
            assert card.startswith(clause.id)
            first_words = " ".join(clause.words[language].text.split()[:4])
            assert clause.repeats is not None or first_words.split("[")[0].strip() in card
            assert clause.who or label(language, "clause.nobody-named") in card
            if promise := clause.promise[language].text:
                assert promise in card


@BOTH
def test_standard_18_shows_its_six_must_dos_before_its_expectations(
    site: Path, guidance: Guidance, language: Language
) -> None:
    page = parse(site, f"{language.value}/{STANDARD_18}")
    shown = [each.get("id") for each in found(page, "//h3[starts-with(@id, 'clause-')]")]
    assert shown[:6] == [f"clause-18-{number}" for number in range(1, 7)]
    expectations = guidance.library.by_id["S18"].of_class(ClauseClass.EXPECTATION)
    assert shown[6:] == [each.anchor for each in expectations]
    headings = [each.get("id") for each in found(page, "//h2")]
    assert headings.index("must-dos") < headings.index("expectations") < headings.index("narrative")


@BOTH
def test_the_hard_limits_of_standard_18_come_from_data(site: Path, guidance: Guidance, language: Language) -> None:
    library = guidance.library
    limited = [each for each in library.by_id["S18"].of_class(ClauseClass.EXPECTATION) if each.timescales]
    limits = [timescale_text(one, context_of(library, language)).limit for each in limited for one in each.timescales]
    assert limits
    page = parse(site, f"{language.value}/{STANDARD_18}")
    expectations = found(page, "//h2[@id='expectations']/following::span[contains(@class, 'sf-limit')]")
    assert [_text(each) for each in expectations] == limits
    open_start = label(language, "time.no-start")
    assert open_start in _text(_around(page, "clause-18-8"))


@BOTH
def test_each_clause_has_a_permanent_link_and_its_twin(site: Path, guidance: Guidance, language: Language) -> None:
    for document in guidance.library.documents:
        place = f"{language.value}/{address_of(document)}"
        page = parse(site, place)
        for clause in document.clauses:
            links = {str(each.get("href")): each for each in found(_card(page, clause), ".//a")}
            short = next(link for link in links if f"id/{clause.id}/" in link)
            assert (site / place / short / "index.html").resolve() == (
                site / language.value / "id" / clause.id / "index.html"
            ).resolve()
            twin = next(link for link, each in links.items() if each.get("lang") == language.other.value)
            assert twin.endswith(f"#{clause.anchor}")


@BOTH
def test_a_page_is_marked_with_its_language_and_names_its_twin(site: Path, language: Language) -> None:
    page = parse(site, f"{language.value}/{STANDARD_18}")
    assert page.get("lang") == language.value
    alternates = {
        each.get("hreflang"): each.get("href") for each in found(page, "//link[normalize-space(@rel)='alternate']")
    }
    both = {each.value: f"https://safon.example/{each.value}/{STANDARD_18}/" for each in Language}
    assert alternates == {**both, "x-default": "https://safon.example/id/S18/"}
    switch = found(page, "//header//a[@data-sf-language]")
    assert [(each.get("lang"), _text(each)) for each in switch] == [(language.other.value, language.other.own_name)]


@BOTH
def test_every_page_says_that_it_is_there_in_the_other_language_and_leads_there(site: Path, language: Language) -> None:
    """As the Welsh Language Standards ask of pages in English; in Welsh it is the same the other way round."""
    for place in (STANDARD_18, "glossary", "translations", "about"):
        foot = found(parse(site, f"{language.value}/{place}"), "//footer")[0]
        assert label(language, "page.other-language") in _text(foot)
        (twin,) = found(foot, f".//a[@hreflang='{language.other.value}']")
        assert str(twin.get("href")).endswith(f"{language.other.value}/{place}/")
        assert _text(twin) == language.other.own_name


@BOTH
def test_edit_this_page_leads_to_the_file_of_its_language(site: Path, guidance: Guidance, language: Language) -> None:
    for document in guidance.library.documents:
        page = parse(site, f"{language.value}/{address_of(document)}")
        edits = {str(each.get("href")) for each in found(page, "//a[@rel='edit']")}
        assert edits == {f"https://safon.example/edit/{document.texts[language].path}"}


@BOTH
def test_a_page_whose_languages_were_never_compared_says_so_once_in_its_own(site: Path, language: Language) -> None:
    told = _text(parse(site, f"{language.value}/{STANDARD_18}").find(".//body"))
    assert told.count(label(language, "page.never-checked")) == 1
    assert label(language.other, "page.never-checked") not in told


@BOTH
def test_a_short_address_leads_to_the_clause_in_its_language(site: Path, language: Language) -> None:
    page = parse(site, f"{language.value}/id/18.4")
    wanted = f"../../{STANDARD_18}/#clause-18-4"
    assert found(page, "//meta[@http-equiv='refresh']")[0].get("content") == f"0; url={wanted}"
    assert [each.get("href") for each in found(page, "//main//a")] == [wanted]


def test_a_short_address_without_language_offers_both_welsh_first(site: Path) -> None:
    links = found(parse(site, "id/18.4"), "//main//a")
    assert [(each.get("lang"), each.get("href")) for each in links] == [
        ("cy", f"../../cy/{STANDARD_18}/#clause-18-4"),
        ("en", f"../../en/{STANDARD_18}/#clause-18-4"),
    ]


def test_every_document_and_clause_has_its_three_short_addresses(site: Path, guidance: Guidance) -> None:
    for any_id in (*guidance.library.by_id, *guidance.library.clauses):
        for prefix in ("", "en/", "cy/"):
            assert (site / prefix / "id" / any_id / "index.html").is_file()


def test_the_root_offers_both_languages_equally_and_welsh_first(site: Path) -> None:
    page = parse(site, ".")
    links = found(page, "//main//a")
    assert [(each.get("lang"), each.get("href")) for each in links] == [("cy", "cy/"), ("en", "en/")]
    assert len({each.get("class") for each in links}) == 1


def test_a_page_that_is_not_there_speaks_both_languages(site: Path) -> None:
    page = html.document_fromstring((site / "404.html").read_bytes())
    for language in Language:
        part = found(page, f"//li[@lang='{language.value}']")
        assert label(language, "lost.title") in _text(part[0])
        (form,) = found(part[0], ".//form[@role='search']")
        assert form.get("action") == f"/{language.value}/"
        assert "form-action 'self'" in words(page, "//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert [each.get("href") for each in found(page, "//main//a")] == ["/cy/", "/en/"]


@pytest.mark.parametrize("language", Language)
def test_a_search_on_a_page_that_is_not_there_is_answered(reused: Page, address: str, language: Language) -> None:
    reused.goto(f"{address}404.html")
    reused.get_by_role("searchbox", name=label(language, "lost.search")).fill("18.4")
    reused.keyboard.press("Enter")
    reused.wait_for_url(f"**/{language.value}/?q=18.4")
    assert "#clause-18-4" in str(answered(reused).first.get_attribute("href"))


def test_no_link_or_anchor_of_the_site_leads_nowhere(site: Path) -> None:
    walked = walk(site)
    assert walked.broken == ()
    assert walked.pages > 100


def test_the_walk_finds_a_planted_fault(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="gone/">a</a><a href="#nowhere">b</a><a href="/other/">c</a>')
    assert {each.link for each in walk(tmp_path, "/base/").broken} == {"gone/", "#nowhere", "/other/"}


def test_the_sitemap_pairs_every_page_and_hides_the_private_locale(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'hreflang="xx"' not in sitemap
    for language in Language:
        assert f"<loc>https://safon.example/{language.value}/{STANDARD_18}/</loc>" in sitemap
    assert sitemap.count(f'hreflang="cy" href="https://safon.example/cy/{STANDARD_18}/"') == len(Language)


def test_no_page_waits_for_a_face(site: Path) -> None:
    """A preloaded face that is optional holds up the first drawing."""
    waiting = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if words(html.document_fromstring(path.read_bytes()), "//link[@rel='preload']/@href")
    }
    assert waiting == set()


def test_no_page_names_another_host_as_a_resource(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = html.document_fromstring(path.read_bytes())
        for resource in words(page, "//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='preload']/@href"):
            assert "//" not in str(resource), path
