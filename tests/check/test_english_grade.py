"""The grade of English: sentences of two words count, numbers do no harm, and what was there is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.check.english_grade import grade_of, syllables_of
from safon.check.sentences import Sentence, sentences
from safon.model.language import Language

from tests.check.trees import CY, EN, checked, edit, publish, rules_broken, valid_tree

LONG = "Professionals facilitate opportunities for meaningful participation, consultation and communication."


def _said(tmp_path: Path, text: str) -> tuple[Sentence, ...]:
    """Return the English sentences of a text, put into the narrative of the small tree."""
    root = valid_tree(tmp_path)
    edit(root, EN, "A quiet room helps.", text)
    found = sentences(checked(root).library)
    return tuple(each for each in found if each.language is Language.EN and each.text in text)


def test_a_sentence_of_two_words_is_one(tmp_path: Path) -> None:
    """Flesch and Kincaid by hand: 9 words, 10 syllables, 3 sentences."""
    said = _said(tmp_path, "Be kind. Stay near. They sleep in a quiet room.")
    assert [each.text for each in said] == ["Be kind.", "Stay near.", "They sleep in a quiet room."]
    assert grade_of(said) == pytest.approx(0.39 * 10 / 3 + 11.8 * 11 / 10 - 15.59)


def test_a_number_counts_as_one_syllable_and_a_compound_as_its_parts(tmp_path: Path) -> None:
    assert syllables_of("24") == 0
    assert syllables_of("multi-agency") == syllables_of("multi") + syllables_of("agency")
    (said,) = _said(tmp_path, "Ring within 24 hours.")
    assert grade_of((said,)) == pytest.approx(0.39 * 4 + 11.8 * (1 + 2 + 1 + syllables_of("hours")) / 4 - 15.59)


@pytest.mark.parametrize("published", [True, False])
def test_what_is_published_is_left_alone(tmp_path: Path, *, published: bool) -> None:
    root = valid_tree(tmp_path)
    edit(root, EN, "A quiet room helps.", f"A quiet room helps. {LONG}")
    edit(
        root, CY, "Mae ystafell dawel yn helpu.", "Mae ystafell dawel yn helpu. Mae plant yn siarad ac yn cymryd rhan."
    )
    if published:
        publish(root)
    assert "english-not-too-hard" not in rules_broken(checked(root))


def test_nothing_is_said_of_welsh(tmp_path: Path) -> None:
    root = valid_tree(tmp_path)
    publish(root)
    edit(root, EN, "A quiet room helps.", "A quiet room helps. Staff let people speak.")
    edit(
        root,
        CY,
        "Mae ystafell dawel yn helpu.",
        "Mae ystafell dawel yn helpu. Mae gweithwyr proffesiynol amlasiantaethol yn hwyluso cyfathrebu cydweithredol.",
    )
    assert "english-not-too-hard" not in rules_broken(checked(root))
