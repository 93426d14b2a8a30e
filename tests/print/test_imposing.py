"""The A5 booklet on its A4 sheets, and the file for a print shop."""

from __future__ import annotations

import re

import page as pdf_ua
import pytest
from safon.model.language import Language
from safon.print.imposition import order
from safon.print.print_types import Edition, PrintKind

from tests.contexts import label
from tests.print.finished import MILLIMETRE, Finished

pytestmark = pytest.mark.xdist_group("prints")

_NUMBER = {Language.EN: re.compile(r"Page (\d+) of (\d+)"), Language.CY: re.compile(r"Tudalen (\d+) o (\d+)")}


def _of(made: tuple[Finished, ...], edition: Edition) -> list[Finished]:
    found = [each for each in made if each.sheet.edition is edition]
    assert {each.sheet.language for each in found} == set(Language)
    return found


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        (4, [(4, 1), (2, 3)]),
        (5, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
    ],
)
def test_pages_follow_each_other_when_the_sheets_are_folded(pages: int, sides: list[tuple[int, int]]) -> None:
    assert order(pages) == sides


@pytest.mark.parametrize("pages", range(1, 30))
def test_every_page_has_one_place_and_its_back_is_the_next(pages: int) -> None:
    sides = order(pages)
    assert sorted(number for side in sides for number in side) == list(range(1, len(sides) * 2 + 1))
    for (_, front), (back, _) in zip(sides[::2], sides[1::2], strict=True):
        assert back == front + 1


def test_the_booklet_has_its_pages_in_that_order(made: tuple[Finished, ...]) -> None:
    for each in _of(made, Edition.BOOKLET):
        assert each.sheet.language is not None
        told = [_NUMBER[each.sheet.language].findall(text) for text in each.texts]
        pages = int(told[1][0][1])
        wanted = [tuple(number for number in side if number <= pages) for side in order(pages)]
        assert [tuple(int(number) for number, _ in side) for side in told] == wanted
        assert each.document[0].get_size() == pytest.approx((297 * MILLIMETRE, 210 * MILLIMETRE), abs=0.5)


def test_the_booklet_keeps_the_size_of_its_text(made: tuple[Finished, ...]) -> None:
    for each in _of(made, Edition.BOOKLET):
        for page in range(0, len(each.document), 7):
            assert min(run.size for run in each.runs(page)) >= 9.5 - 0.06


def test_the_second_page_of_a_booklet_is_no_page_of_the_codes_of_its_cover(made: tuple[Finished, ...]) -> None:
    booklets = _of(made, Edition.BOOKLET)
    assert {each.sheet.kind for each in booklets} == {PrintKind.PACK, PrintKind.FRAMEWORK}
    for each in booklets:
        assert each.sheet.language is not None
        # The cover stands on the right of the outer side of the first sheet, page 2 on the left of its inner side.
        outer, inner = (each.document[at] for at in (0, 1))
        half = outer.get_width() / 2
        cover = " ".join(outer.get_textpage().get_text_bounded(left=half).split())
        second = " ".join(inner.get_textpage().get_text_bounded(right=half).split())
        code, contents = (label(each.sheet.language, f"print.{key}") for key in ("current", "contents"))
        assert code in cover, each.sheet.path
        assert code not in second, each.sheet.path
        assert contents in second, each.sheet.path


def test_a_print_shop_is_told_where_to_cut(made: tuple[Finished, ...]) -> None:
    for each in _of(made, Edition.PRESS):
        for page in each.reader.pages:
            trim, bleed = page.trimbox, page.bleedbox
            assert (float(trim.width), float(trim.height)) == pytest.approx(
                (210 * MILLIMETRE, 297 * MILLIMETRE), abs=0.5
            )
            assert float(trim.left - bleed.left) == pytest.approx(3 * MILLIMETRE, abs=0.1)
            assert float(bleed.top - trim.top) == pytest.approx(3 * MILLIMETRE, abs=0.1)
            assert float(page.mediabox.width) == pytest.approx(230 * MILLIMETRE, abs=0.5)


def test_colour_runs_beyond_the_cut_and_marks_stand_outside_of_it(made: tuple[Finished, ...]) -> None:
    dot = 1 / MILLIMETRE * 4
    each = _of(made, Edition.PRESS)[0]
    drawn = each.document[2].render(scale=dot, grayscale=True)
    picture = memoryview(bytes(drawn.buffer)).cast("B", (drawn.height, drawn.stride))

    def dark(across: float, down: float) -> bool:
        return any(picture[int(down * 4) + y, int(across * 4) + x] < 160 for x in (-1, 0, 1) for y in (-1, 0, 1))

    assert dark(7.6, 7.8), "the slates begin at the edge of the colour"
    assert not dark(5.5, 12.5), "and not before it"
    assert all(dark(across, down) for across, down in ((3, 10), (10, 3), (227, 307), (220, 314)))
    assert not any(dark(across, down) for across, down in ((8.5, 307), (220, 309)))


def test_the_file_for_a_print_shop_is_still_tagged(made: tuple[Finished, ...]) -> None:
    for each in _of(made, Edition.PRESS):
        report = pdf_ua.validate_pdf_bytes(each.pdf, profile="ua1")
        assert [(failure.rule_id, failure.message) for failure in report.failures] == []
