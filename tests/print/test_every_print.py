"""Every print, read as a reader's tools read it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import page as pdf_ua
import pytest
from safon.model.clause import ClauseClass
from safon.model.duty_lists import Part, list_of_holder
from safon.model.language import Language
from safon.model.library import Library
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import Role
from safon.print.print_types import Edition, PrintKind

from tests.contexts import label
from tests.print.finished import MILLIMETRE, Element, Finished

pytestmark = pytest.mark.xdist_group("prints")

A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
CLIPPED = 8 * MILLIMETRE
"""What an office printer may cut off at each edge."""
HEAD, FOOT = 19 * MILLIMETRE, 21 * MILLIMETRE
"""Where running head and foot stand, from the edges."""
LARGE_FOOT = 46 * MILLIMETRE
BODY, LARGE = 10.5, 18.0
"""The smallest body text in points, in the standard edition and in large print."""
NEARLY = 0.06
APPENDIX = ("Resources and notes", "Adnoddau a nodiadau")


def test_all_kinds_and_editions_are_there(finished: tuple[Finished, ...]) -> None:
    assert {each.sheet.kind for each in finished} == set(PrintKind)
    assert {each.sheet.edition for each in finished} >= {Edition.STANDARD, Edition.LARGE, Edition.BILINGUAL}
    by_language = {language: sum(each.sheet.language is language for each in finished) for language in Language}
    assert by_language[Language.EN] == by_language[Language.CY] > 100


def test_a_summary_has_two_pages_for_the_standard_and_at_most_two_for_the_rest(finished: tuple[Finished, ...]) -> None:
    for each in _summaries(finished):
        appendix = [at for at, text in enumerate(each.texts) if any(heading in text for heading in APPENDIX)]
        assert appendix, each.sheet.path
        assert appendix[0] <= 2, each.sheet.path
        assert len(each.texts) - appendix[0] <= 2, each.sheet.path
        assert each.entry.pages == len(each.texts)


def test_no_standard_takes_a_page_for_a_few_lines(finished: tuple[Finished, ...]) -> None:
    for each in _summaries(finished):
        appendix = next(at for at, text in enumerate(each.texts) if any(one in text for one in APPENDIX))
        for page in range(appendix):
            height = each.document[page].get_height()
            feet = {round(run.bottom) for run in each.runs(page) if run.bottom > FOOT and run.top < height - HEAD}
            assert len(feet) > 5, f"{each.sheet.path}, page {page + 1}"


def test_every_clause_stands_on_the_first_two_pages(finished: tuple[Finished, ...], library: Library) -> None:
    for each in _summaries(finished):
        words = " ".join(each.texts[:2])
        document = library.by_id[each.sheet.group]
        for clause in document.clauses:
            assert each.sheet.language is not None
            said = clause.words[each.sheet.language].text
            assert clause.id in words, f"{each.sheet.path}: {clause.id}"
            begins = said.split("[")[0].split("*")[0].rstrip()[:24].replace("-", "")
            assert begins in words.replace("-", ""), f"{each.sheet.path}: {clause.id}"


def test_every_print_of_the_drafts_says_once_what_followed_them(made: tuple[Finished, ...], library: Library) -> None:
    followed = library.vocabulary.get(SourceDocument, "multi-agency-practice-framework-2025")
    assert followed is not None
    assert followed.url is not None
    address, _ = followed.url.nearest(Language.EN)
    # A booklet has two pages on a side, whose lines a reader of PDFs takes together.
    pages = [each for each in made if each.sheet.edition is not Edition.BOOKLET]
    without = {each.sheet.path for each in pages if _times(address, each) == 0}
    english = {"northamptonshire", *(each.id for each in library.vocabulary.all(Role) if _is_english(each, library))}
    assert without == {f"{language.value}/print/checklist-{each}.pdf" for language in Language for each in english} | {
        each.sheet.path for each in pages if _restates_no_draft(each, library)
    }
    for each in pages:
        if each.sheet.path not in without:
            assert _times(address, each) == (2 if each.sheet.language is None else 1), each.sheet.path


def _is_english(role: Role, library: Library) -> bool:
    """Return whether a role is named by clauses of another nation alone."""
    found = list_of_holder(role.id, library)
    return bool(found.part(Part.ELSEWHERE)) and not found.part(Part.ALONE) and not found.part(Part.SHARED)


def _times(address: str, print_: Finished) -> int:
    """Return how often an address stands in a print, wherever its lines end."""
    return "".join(" ".join(print_.texts).split()).count(address)


def _restates_no_draft(print_: Finished, library: Library) -> bool:
    match print_.sheet.kind:
        case PrintKind.REVIEW | PrintKind.LOCAL:
            return True
        case PrintKind.TIMESCALES:
            return not _national(print_, library)
    return False


def _national(print_: Finished, library: Library) -> bool:
    """Return whether a sheet of time limits has one of a national standard."""
    words = " ".join(print_.texts)
    return any(f"{each.id} " in words for each in library.clauses.values() if each.id[0].isdigit() and each.timescales)


def test_what_a_source_says_more_weakly_stands_below_the_line_in_print(made: tuple[Finished, ...]) -> None:
    said = {Language.EN: "Safon keeps “should”", Language.CY: "Mae Safon yn cadw “dylai”"}
    for language, words in said.items():
        path = f"{language.value}/print/checklist-northamptonshire.pdf"
        sheet = next(each for each in made if each.sheet.path == path)
        after = " ".join(sheet.texts).partition("NCT7.5")[2]
        assert words in after.partition("NCT7.6")[0]


def _summaries(finished: tuple[Finished, ...]) -> Iterator[Finished]:
    for each in finished:
        if each.sheet.kind is PrintKind.SUMMARY and each.sheet.edition is Edition.STANDARD:
            yield each


def test_no_section_of_a_checklist_begins_at_the_foot_of_a_page(
    finished: tuple[Finished, ...], library: Library
) -> None:
    sheets = [each for each in finished if each.sheet.kind is PrintKind.CHECKLIST and each.sheet.group in library.by_id]
    assert sheets
    for each in sheets:
        assert each.sheet.language is not None
        lead = label(each.sheet.language, "section.expectations-lead")
        ids = [one.id for one in library.by_id[each.sheet.group].of_class(ClauseClass.EXPECTATION)]
        for text in each.texts:
            if lead in text:
                assert any(f" {one} " in text.partition(lead)[2] for one in ids), each.sheet.path


def test_no_page_is_empty(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        for number in (page + 1 for page in each.pages_with_words):
            text = each.texts[number - 1]
            assert len(text) > 250, f"{each.sheet.path}, page {number}"


def test_text_is_large_enough_and_nothing_leaves_the_margins(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        large = each.sheet.edition is Edition.LARGE
        smallest, foot = (LARGE, LARGE_FOOT) if large else (BODY, FOOT)
        head = 28 * MILLIMETRE if large else HEAD
        for page in range(len(each.document)):
            width, height = each.document[page].get_size()
            assert (width, height) == pytest.approx(A4, abs=1), each.sheet.path
            for run in each.runs(page):
                where = f"{each.sheet.path}, page {page + 1}, at {run.left:.0f}, {run.top:.0f}"
                assert run.left >= CLIPPED, where
                assert run.right <= width - CLIPPED, where
                assert run.bottom >= CLIPPED, where
                assert run.top <= height - CLIPPED, where
                if run.bottom > foot and run.top < height - head:
                    assert run.size >= smallest - NEARLY, f"{where}: {run.size}"


def test_the_punched_margin_is_kept_on_both_sides_of_a_sheet(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        for page in each.pages_with_words:
            width, _ = each.document[page].get_size()
            runs = list(each.runs(page))
            inner = min(run.left for run in runs) if page % 2 == 0 else width - max(run.right for run in runs)
            assert inner >= 20 * MILLIMETRE, f"{each.sheet.path}, page {page + 1}"


def test_each_file_says_what_it_is_and_in_which_language(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        told = each.reader.metadata
        assert told is not None
        assert told.title == each.sheet.title, each.sheet.path
        root = each.reader.trailer["/Root"]
        language = each.sheet.language or Language.CY
        assert str(root["/Lang"]) == f"{language}-GB", each.sheet.path  # type: ignore[index]
        assert list(each.bookmarks()), each.sheet.path


def test_both_languages_are_marked_where_both_stand(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        if each.sheet.edition is Edition.BILINGUAL and each.sheet.kind is PrintKind.SUMMARY:
            assert b"/Lang" in each.pdf
            english, welsh = (label in " ".join(each.texts) for label in ("Must-dos", "Rhaid gwneud"))
            assert english, each.sheet.path
            assert welsh, each.sheet.path
            second = next(at for at, text in enumerate(each.texts) if "Must-dos" in text or "Narrative" in text)
            assert second in (1, 2), f"{each.sheet.path}: on page {second + 1}"


def test_every_page_says_edition_language_date_address_and_that_it_is_not_official(
    finished: tuple[Finished, ...],
) -> None:
    dates = {Language.EN: "made 1 January 2026", Language.CY: "gwnaed 1 Ionawr 2026"}
    notices = {Language.EN: "Not the official text.", Language.CY: "Nid dyma’r testun swyddogol."}
    for each in finished:
        language = each.sheet.language or Language.CY
        for number in (page + 1 for page in each.pages_with_words):
            text = each.texts[number - 1]
            where = f"{each.sheet.path}, page {number}"
            assert dates[language] in text, where
            assert notices[language] in text, where
            also = label(language, "print.in-language") if each.sheet.language is not None else language.own_name
            assert also in " ".join(text.split()), where
            assert f"safon.example/{language}/" in text, where
            page = {Language.EN: f"Page {number} of {len(each.texts)}", Language.CY: f"Tudalen {number} o"}
            assert page[language] in text or f"{number} / {len(each.texts)}" in text, where


def test_headings_go_down_by_one_level_at_a_time(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        levels = [int(element.role[1]) for element in each.structure.all() if element.role in _HEADINGS]
        assert levels[0] == 1, each.sheet.path
        assert all(after <= before + 1 for before, after in pairwise(levels)), f"{each.sheet.path}: {levels}"


_HEADINGS = {f"H{level}" for level in range(1, 7)}


def test_every_table_has_a_header_row(finished: tuple[Finished, ...]) -> None:
    seen = 0
    for each in finished:
        for table in (element for element in each.structure.all() if element.role == "Table"):
            seen += 1
            first = next(element for element in table.all() if element.role == "TR")
            assert {cell.role for cell in first.children} == {"TH"}, each.sheet.path
    assert seen > 100


def test_every_figure_has_words_and_every_code_its_address(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        figures = [element for element in each.structure.all() if element.role == "Figure"]
        assert figures, each.sheet.path
        assert all(_told(figure) for figure in figures), each.sheet.path


def _told(figure: Element) -> bool:
    return "safon.example/" in figure.alt


def test_every_font_is_ours_and_embedded(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        assert each.fonts, each.sheet.path
        for name, embedded in each.fonts.items():
            assert embedded, f"{each.sheet.path}: {name}"
            assert "AtkinsonHyperlegibleNext" in name or "Literata" in name, f"{each.sheet.path}: {name}"


def test_welsh_letters_are_letters(finished: tuple[Finished, ...], library: Library) -> None:
    for each in _summaries(finished):
        if each.sheet.language is Language.CY:
            words = "".join(clause.words.cy.text for clause in library.by_id[each.sheet.group].clauses)
            for letter in "ŵŷâêîôûï’":
                assert (letter in words) <= (letter in "".join(each.texts)), f"{each.sheet.path}: {letter}"
    assert any("ŵ" in text for each in finished for text in each.texts)
    assert all("\ufffd" not in text for each in finished for text in each.texts)


def test_every_file_passes_the_checker_for_pdf_ua_1(finished: tuple[Finished, ...]) -> None:
    """By `page-validation`, and the engine's own refusals. veraPDF was not to be had: no more is claimed."""
    for each in finished:
        if each.sheet.edition is not Edition.LARGE:
            report = pdf_ua.validate_pdf_bytes(each.pdf, profile="ua1")
            failed = [(failure.rule_id, failure.message) for failure in report.failures]
            assert failed == [], each.sheet.path
            assert report.is_compliant
            assert report.rules.total > 90


def test_the_checker_for_pdf_ua_1_refuses_a_file_that_breaks_it() -> None:
    import typst  # noqa: PLC0415 - only this test makes a file of its own

    bare = typst.compile(b"no title, no language", format="pdf", pdf_tags=False)
    assert not pdf_ua.validate_pdf_bytes(bare, profile="ua1").is_compliant
