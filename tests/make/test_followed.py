"""Drafts say what followed them, from the list of sources: once on a page, once in a print."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html
from safon.make import changes_page, frameworks, home, standards
from safon.make.framework_json import make_shared
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.print.followed import followed_line
from safon.print.wording import Wording, words_in
from safon.urls import address_of

from tests.check.trees import edit, valid_tree
from tests.contexts import build_of, context_of
from tests.make.pages import found, page, told, words

BOTH = pytest.mark.parametrize("language", Language)
PUBLISHED = "https://www.gov.wales/national-multi-agency-practice-framework-childrens-services-html"
GUIDANCE = "https://www.gov.wales/national-practice-guidance-therapeutic-support-care-experienced-children-and-young-people-html"
DAY = {Language.EN: "28 April 2025", Language.CY: "28 Ebrill 2025"}
DRAFT = {Language.EN: "draft of November 2023", Language.CY: "drafft mis Tachwedd 2023"}
SOURCES = "standards/vocabulary/sources.yml"
LATER = """  edition: "2024-04"
  draft: true
- id: second-paper
  title: {en: A second paper, cy: Ail bapur}
  body: {en: Nobody, cy: Neb}
  jurisdiction: wales
  follows: [example-paper]
- id: final-paper
  title: {en: The final paper, cy: Y papur terfynol}
  body: {en: Nobody, cy: Neb}
  jurisdiction: wales
  published: 2024-09-30
  read: false
  follows: [second-paper]
  url: {cy: "https://example.org/cy"}
"""


def _notice(tree: html.HtmlElement, address: str) -> str:
    """Return the only notice of a page that leads to an address."""
    notices = [each for each in found(tree, "//p[@class='sf-notice']") if address in words(each, ".//a/@href")]
    assert len(notices) == 1
    assert words(tree, "//a/@href").count(address) == 1
    return told(notices[0])


@BOTH
def test_each_standard_says_once_what_followed_its_draft(library: Library, language: Language) -> None:
    documents = library.of_kind(Kind.STANDARD)
    assert len(documents) == 26
    for each in documents:
        notice = _notice(page(standards, address_of(each), library, language), PUBLISHED)
        assert DAY[language] in notice
        assert DRAFT[language] in notice


@BOTH
def test_the_home_page_says_it_once(library: Library, language: Language) -> None:
    assert DAY[language] in _notice(page(home, "./", library, language), PUBLISHED)


@BOTH
@pytest.mark.parametrize("slug", ["national-practice-framework", "multi-agency-practice-strategy-2025"])
def test_the_lineage_says_all_that_is_known_of_what_followed(library: Library, language: Language, slug: str) -> None:
    notice = _notice(page(frameworks, f"frameworks/{slug}/", library, language), PUBLISHED)
    live = {Language.EN: "live working document", Language.CY: "Dogfen waith fyw"}
    statement = {Language.EN: "Written statement", Language.CY: "Datganiad ysgrifenedig"}
    for said in (live[language], statement[language], DAY[language]):
        assert said in notice
    assert GUIDANCE in words(page(frameworks, f"frameworks/{slug}/", library, language), "//a/@href")


@BOTH
def test_a_framework_that_nothing_followed_says_nothing(library: Library, language: Language) -> None:
    tree = page(frameworks, "frameworks/england-national-framework/", library, language)
    assert PUBLISHED not in words(tree, "//a/@href")


@BOTH
def test_the_list_of_sources_tells_what_was_read_from_what_is_known_to_exist(
    library: Library, language: Language
) -> None:
    tree = page(changes_page, "changes/", library, language)
    listed = found(tree, "//h2[@id='sources']/following::ul[1]/li")
    known = {Language.EN: "Known to exist, not read", Language.CY: "Gwyddom ei bod yn bod, heb ei darllen"}
    unread = [each for each in listed if known[language] in told(each)]
    assert (len(listed), len(unread)) == (8, 3)
    assert {address for each in unread for address in words(each, ".//a/@href")} == {PUBLISHED, GUIDANCE}


def test_the_data_tell_it_too(library: Library) -> None:
    made = {each.path: each for each in make_shared(build_of(library))}
    sources = {each["id"]: each for each in json.loads(made["data/framework.json"].content)["sources"]}
    assert sources["engagement-strategy-2023"]["draft"]
    assert sources["engagement-strategy-2023"]["read"]
    assert not sources["multi-agency-practice-framework-2025"]["read"]
    assert sources["multi-agency-practice-framework-2025"]["live"]


def _followed_tree(root: Path) -> Library:
    """Return the valid tree, whose source is a draft that two others followed, one after the other."""
    valid_tree(root)
    edit(root, SOURCES, "  published: 2024-05-01\n", LATER)
    guidance = read_and_check(root)
    assert guidance.report() == "No problems.\n"
    return guidance.library


@BOTH
def test_any_draft_that_a_later_source_follows_says_so(tmp_path: Path, language: Language) -> None:
    library = _followed_tree(tmp_path)
    notice = _notice(page(standards, "standards/01-listening-first/", library, language), "https://example.org/cy")
    said = {
        Language.EN: "This page restates a draft of April 2024. What followed it was published on 30 September 2024: "
        "The final paper (in Welsh). Safon has not read that document and holds none of its text.",
        Language.CY: "Mae’r dudalen hon yn aralleirio drafft mis Ebrill 2024. Ar 30 Medi 2024 cyhoeddwyd yr hyn a’i "
        "dilynodd: Y papur terfynol. Nid yw Safon wedi darllen y ddogfen honno, ac nid oes dim o’i thestun yma.",
    }
    assert notice == said[language]


@BOTH
def test_a_print_that_is_only_partly_of_drafts_says_so(tmp_path: Path, language: Language) -> None:
    library = _followed_tree(tmp_path)
    wording = Wording(context_of(library, language))
    drafts = library.of_kind(Kind.STANDARD)
    begins = {Language.EN: ("Restates a draft", "Restates in part a draft"), Language.CY: ("Yn aralleirio", "rhannol")}
    whole, partly = begins[language]
    assert words_in(followed_line(drafts, wording)).startswith(whole)
    assert partly in words_in(followed_line((*drafts, *library.of_kind(Kind.ENGAGEMENT)), wording))
    assert followed_line((), wording) == []


@BOTH
def test_a_source_that_is_no_draft_says_nothing_on_its_pages(tmp_path: Path, language: Language) -> None:
    valid_tree(tmp_path)
    edit(tmp_path, SOURCES, "  published: 2024-05-01\n", LATER.replace("  draft: true\n", ""))
    library = read_and_check(tmp_path).library
    tree = page(standards, "standards/01-listening-first/", library, language)
    assert "https://example.org/cy" not in words(tree, "//a/@href")
