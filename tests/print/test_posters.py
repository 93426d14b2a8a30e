"""Posters: in each language and in both, with the whole page used, and never about nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from safon.make.prints import posters
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.print.cache import PrintCache
from safon.print.print_types import Edition, PrintKind
from safon.print.typeset import typeset
from safon.urls import told_address

from tests.contexts import build_of, label
from tests.print.finished import MILLIMETRE, Finished

pytestmark = pytest.mark.xdist_group("prints")


def _posters(made: tuple[Finished, ...]) -> list[Finished]:
    found = [each for each in made if each.sheet.kind is PrintKind.POSTER]
    assert len(found) == 3 * 27
    return found


def _languages(each: Finished) -> tuple[Language, ...]:
    return (each.sheet.language,) if each.sheet.language is not None else tuple(Language)


def test_with_nobody_to_send_views_to_a_poster_is_one_to_talk_about(
    made: tuple[Finished, ...], library: Library
) -> None:
    channel = library.settings.settings.standing_channel
    assert channel is not None
    for each in _posters(made):
        words = " ".join(each.texts)
        for language in _languages(each):
            assert label(language, "poster.talk-title") in words, each.sheet.path
            assert label(language, "poster.talk-questions.so") in words, each.sheet.path
            nobody = (channel.run_by[language], channel.privacy[language], label(language, "say.example"))
            assert [told for told in nobody if told in words] == [], each.sheet.path


def test_a_poster_in_both_languages_says_all_of_it_in_both(made: tuple[Finished, ...], library: Library) -> None:
    both = [each for each in _posters(made) if each.sheet.edition is Edition.BILINGUAL]
    assert len(both) == 27
    for each in both:
        words = " ".join(each.texts)
        assert len(each.texts) == 1
        for language in Language:
            assert f"safon.example/{language}/" in words.replace(" ", ""), each.sheet.path
            if each.sheet.group in library.by_id:
                title = library.by_id[each.sheet.group].texts[language].title
                assert title.split()[0] in words, each.sheet.path


def test_the_lower_third_of_a_poster_is_for_the_people_in_the_room(made: tuple[Finished, ...]) -> None:
    for each in _posters(made):
        third = each.document[0].get_height() / 3
        told = [run for run in each.runs(0) if 30 * MILLIMETRE < run.bottom < third]
        shapes = each.document[0].get_objects(filter=[2], max_depth=5)
        lines = [box for box in (found.get_bounds() for found in shapes) if 30 * MILLIMETRE < box[1] < third]
        assert told, each.sheet.path
        assert lines, f"{each.sheet.path}: no line to write on"


@pytest.mark.parametrize("language", Language)
def test_with_a_channel_it_asks_for_views_and_leads_to_where_they_go(
    library: Library, language: Language, tmp_path: Path
) -> None:
    channel = library.settings.settings.standing_channel
    assert channel is not None
    real = channel.model_copy(
        update={
            "address": Bilingual(en="mailto:views@safon.gov.uk", cy="mailto:barn@safon.gov.uk"),
            "run_by": Bilingual(en="The practice team", cy="Y tîm ymarfer"),
            "privacy": Bilingual(en="It is read and deleted.", cy="Caiff ei ddarllen a’i ddileu."),
        }
    )
    settings = library.settings.settings.model_copy(update={"standing_channel": real})
    asking = replace(library, settings=replace(library.settings, settings=settings))
    wanted = [each for each in posters.prints(build_of(asking)) if each.sheet.group == "S18"]
    found = {each.sheet.path: Finished(each) for each in typeset(wanted, PrintCache(tmp_path))}
    for path in (f"{language.value}/print/poster-standard-18.pdf", "print/poster-standard-18-bilingual.pdf"):
        words = " ".join(found[path].texts)
        assert label(language, "say.button") in words
        assert real.run_by[language] in words
        assert words.count(label(language, "poster.welsh-welcome")) == 1
        assert label(language, "poster.talk-title") not in words
        told = told_address("say/S18/", language)
        assert f"safon.example/{told}" in words.replace(" ", "")
