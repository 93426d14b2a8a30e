"""Training packs on paper: what each participant has, cards with blank backs, and what the trainer has alone."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import pytest
from safon.model.language import Language
from safon.model.library import Library
from safon.print.print_types import Edition, PrintKind
from safon.print.sheet_counts import GROUP, sheets_for
from safon.print.trainer_part import PEOPLE, planned

from tests.contexts import label
from tests.print.finished import MILLIMETRE, Finished, Run

pytestmark = pytest.mark.xdist_group("prints")

_TRAINERS = ("print.trainer", "print.answers", "print.challenge-answers", "print.before", "print.plan", "print.paper")
_CARDS = ("print.scenarios", "print.challenges", "print.scenario-ask", "print.challenge-nobody")
_PATH = 2
"""The kind of page object that is a line or a shape, as PDFium counts them."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def _of(made: tuple[Finished, ...], kind: PrintKind) -> list[Finished]:
    found = [each for each in made if each.sheet.kind is kind]
    assert {each.sheet.group for each in found} > {"missing-children", "first-day"}
    return found


def _one(made: tuple[Finished, ...], kind: PrintKind, group: str, language: Language) -> Finished:
    found = (each for each in _of(made, kind) if each.sheet.language is language and each.sheet.group == group)
    return next(each for each in found if each.sheet.edition is Edition.STANDARD)


def _languages(each: Finished) -> tuple[Language, ...]:
    return (each.sheet.language,) if each.sheet.language is not None else tuple(Language)


def _sides(each: Finished) -> Iterator[tuple[str, str]]:
    """Yield the texts on the front and the back of each sheet, as a printer for both sides puts them."""
    texts = [*each.texts, *[""] * (len(each.texts) % 2)]
    yield from zip(texts[::2], texts[1::2], strict=True)


def test_each_pack_has_its_files_in_both_languages(made: tuple[Finished, ...], library: Library) -> None:
    paths = {each.sheet.path for each in made}
    for pack in library.packs:
        assert f"print/pack-{pack.id}-bilingual.pdf" in paths
        for language in Language:
            for end in ("", "-a5", "-cards", "-cards-large", "-trainer"):
                assert f"{language.value}/print/pack-{pack.id}{end}.pdf" in paths


def test_a_participant_has_neither_cards_nor_answers_nor_notes_of_the_trainer(made: tuple[Finished, ...]) -> None:
    for each in _of(made, PrintKind.PACK):
        words = " ".join(each.texts)
        for language in _languages(each):
            kept = [key for key in (*_TRAINERS, *_CARDS) if label(language, key) in words]
            assert kept == [], each.sheet.path
            assert label(language, "print.feedback") in words, each.sheet.path


def test_no_back_of_a_card_carries_anything(made: tuple[Finished, ...]) -> None:
    for each in _of(made, PrintKind.CARDS):
        assert each.sheet.language is not None
        ask = label(each.sheet.language, "print.scenario-ask")
        sides = list(_sides(each))
        assert any(ask in front for front, _ in sides), each.sheet.path
        assert [back for _, back in sides] == [""] * len(sides), each.sheet.path
        assert len(each.texts) == 2 * len(sides), "a copy that follows begins on a front"
        for page in range(1, len(each.texts), 2):
            assert list(each.document[page].get_objects(max_depth=5)) == [], f"{each.sheet.path}, page {page + 1}"


def _lines(each: Finished, page: int) -> list[Box]:
    """Return the straight lines of a page."""
    drawn = [found.get_bounds() for found in each.document[page].get_objects(filter=[_PATH], max_depth=5)]
    return [box for box in drawn if min(box[2] - box[0], box[3] - box[1]) < 2]


def test_cards_are_cut_along_lines_that_no_word_stands_on(made: tuple[Finished, ...]) -> None:
    for each in _of(made, PrintKind.CARDS):
        large = each.sheet.edition is Edition.LARGE
        across, foot = (1, 46 * MILLIMETRE) if large else (2, 21 * MILLIMETRE)
        for page in range(0, len(each.texts), 2):
            lines = _lines(each, page)
            long = [box for box in lines if max(box[2] - box[0], box[3] - box[1]) > 40 * MILLIMETRE]
            marks = [box for box in lines if 3 * MILLIMETRE < max(box[2] - box[0], box[3] - box[1]) < 6 * MILLIMETRE]
            rows = sum(box[2] - box[0] > 40 * MILLIMETRE and box[1] > foot for box in long)
            assert rows >= 2, each.sheet.path
            assert len(marks) == 2 * rows + 2 * (across + 1), f"{each.sheet.path}: a mark at both ends of each cut"
            for run in each.runs(page):
                crossed = [box for box in long if _cuts(box, run)]
                assert crossed == [], f"{each.sheet.path}, page {page + 1}"


def _box(run: Run) -> Box:
    return run.left, run.bottom, run.right, run.top


def _cuts(box: Box, run: Run) -> bool:
    left, bottom, right, top = box
    return run.left < right and run.right > left and run.bottom < top and run.top > bottom


def test_cards_of_a_kind_are_laid_out_evenly(made: tuple[Finished, ...]) -> None:
    for each in _of(made, PrintKind.CARDS):
        assert each.sheet.language is not None
        fronts = each.texts[::2]
        for key in ("scenario", "challenge"):
            lead = label(each.sheet.language, f"print.{key}s-lead")
            name = label(each.sheet.language, f"print.{key}", n="", id="").partition(" ")[0]
            counts = [len(re.findall(rf"{name} \d+", text.replace(lead, ""))) for text in fronts if lead in text]
            across = 1 if each.sheet.edition is Edition.LARGE else 2
            assert sum(counts) > 2, each.sheet.path
            assert max(counts) - min(counts) <= across * (len(counts) - 1), f"{each.sheet.path}: {counts}"
            # What stands above the first card may leave room for one there; that is no reason for one on every page.
            assert len(counts) <= 1 + math.ceil((sum(counts) - 1) / 2), f"{each.sheet.path}: {counts}"


def test_the_trainer_has_an_answer_to_each_card_and_a_plan(made: tuple[Finished, ...], library: Library) -> None:
    for each in _of(made, PrintKind.TRAINER):
        assert each.sheet.language is not None
        language, words = each.sheet.language, " ".join(each.texts)
        cards = " ".join(_one(made, PrintKind.CARDS, each.sheet.group, language).texts)
        told = words.partition(label(language, "print.challenge-answers"))[2]
        found = [one for one in library.clauses if f"· {one} " in cards]
        assert len(found) > 4, each.sheet.path
        assert all(f" {one} " in told for one in found), each.sheet.path
        pack = next(one for one in library.packs if one.id == each.sheet.group)
        assert pack.header.minutes is not None
        assert label(language, "print.plan") in words
        assert all(label(language, f"print.plan-steps.{key}") in words for key, _ in planned(pack.header.minutes))


def test_the_trainer_is_told_the_sheets_that_the_other_files_take(made: tuple[Finished, ...]) -> None:
    for each in _of(made, PrintKind.TRAINER):
        assert each.sheet.language is not None
        files = (PrintKind.PACK, PrintKind.CARDS)
        pack, cards = (len(_one(made, kind, each.sheet.group, each.sheet.language).texts) for kind in files)
        words = " ".join(each.texts)
        for people in PEOPLE:
            count = sheets_for(people, pack=pack, cards=cards, trainer=0)
            row = f"{people} {count.groups} {count.packs} {count.cards} {count.whole}"
            assert row in words, f"{each.sheet.path}: {row}"


@pytest.mark.parametrize(("people", "groups", "whole"), [(1, 1, 8 + 2 + 2), (5, 1, 40 + 2 + 2), (30, 6, 240 + 12 + 2)])
def test_sheets_are_packs_for_people_cards_for_groups_and_one_for_the_trainer(
    people: int, groups: int, whole: int
) -> None:
    assert GROUP == 5
    count = sheets_for(people, pack=15, cards=4, trainer=3)
    assert (count.groups, count.whole) == (groups, whole)


@pytest.mark.parametrize("minutes", range(30, 481, 15))
def test_a_plan_fills_the_time_and_gives_most_of_it_to_the_cards(minutes: int) -> None:
    steps = planned(minutes)
    assert sum(long for _, long in steps) == minutes
    assert all(long >= 5 for _, long in steps)
    if minutes >= 60:
        assert max(steps, key=lambda each: each[1])[0] == "cards"


def test_no_page_of_a_pack_is_nearly_empty(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        if each.sheet.kind in (PrintKind.PACK, PrintKind.TRAINER):
            for page in range(len(each.texts)):
                used = _used(each, page)
                assert used > 30 * MILLIMETRE, f"{each.sheet.path}, page {page + 1}: {used / MILLIMETRE:.0f} mm"


def _used(each: Finished, page: int) -> float:
    """Return how far down from its top a page is used, in points."""
    height = float(each.document[page].get_height())
    body = [run for run in each.runs(page) if 21 * MILLIMETRE < run.bottom < height - 20 * MILLIMETRE]
    lines = [box[1] for box in _lines(each, page) if box[1] > 22 * MILLIMETRE]
    return height - 21 * MILLIMETRE - min([*(run.bottom for run in body), *lines])


def test_no_words_stand_upon_others(finished: tuple[Finished, ...]) -> None:
    kinds = (PrintKind.PACK, PrintKind.CARDS, PrintKind.TRAINER)
    for each in finished:
        if each.sheet.kind in kinds:
            for page in range(len(each.texts)):
                _, height = each.document[page].get_size()
                head = [run for run in each.runs(page) if run.top > height - 20 * MILLIMETRE]
                rest = [run for run in each.runs(page) if run.top <= height - 20 * MILLIMETRE]
                hit = [one for one in head for other in rest if _cuts(_box(one), other)]
                assert hit == [], f"{each.sheet.path}, page {page + 1}"


def test_a_pack_in_both_languages_has_part_behind_part(made: tuple[Finished, ...]) -> None:
    for each in _of(made, PrintKind.PACK):
        if each.sheet.edition is Edition.BILINGUAL:
            first, second = each.texts[:2]
            assert label(Language.CY, "print.contents") in first
            assert label(Language.EN, "print.contents") in second
            for language, page in ((Language.CY, first), (Language.EN, second)):
                assert page.count(label(language, "print.feedback")) == 1
                assert label(language.other, "print.feedback") not in page, "each cover lists its own language"
            last = [label(language, "print.feedback-lead") for language in (Language.CY, Language.EN)]
            assert [words in text for words, text in zip(last, each.texts[-2:], strict=True)] == [True, True]
