"""What a reader is told of how far the two languages were checked against each other."""

from __future__ import annotations

import datetime

import pytest
from safon.model.language import Bilingual, Language
from safon.model.translation import BlockRecord, Translation
from safon.views.translation_notice import translation_notices

from tests.contexts import words_of

_NOW = Bilingual(en="a" * 16, cy="b" * 16)
_STALE = (
    "One part of this page changed in one language after the two were checked against each other. "
    "It says so where it stands."
)
_NEVER = "The English and Welsh texts of this page have not yet been checked against each other by a person."


def _translation(*, blocks: int, checked: int, stale: int = 0) -> Translation:
    """Return a document of so many blocks, of which some were checked, and some of those changed since."""
    then = Bilingual(en="c" * 16, cy="b" * 16)
    day = datetime.date(2027, 1, 10)
    records = {
        f"1.{number}": BlockRecord(fingerprints=then if number < stale else _NOW, checked_by="A", checked_on=day)
        for number in range(checked)
    }
    return Translation({f"1.{number}": _NOW for number in range(blocks)}, records)


@pytest.mark.parametrize(
    ("translation", "told"),
    [
        (_translation(blocks=21, checked=0), [_NEVER]),
        (
            _translation(blocks=21, checked=1),
            [
                "The English and Welsh of 1 of the 21 parts of this page have been checked against each other. "
                "The rest is still to be checked."
            ],
        ),
        (
            _translation(blocks=21, checked=20, stale=1),
            [
                "The English and Welsh of 20 of the 21 parts of this page have been checked against each other. "
                "The rest is still to be checked.",
                _STALE,
            ],
        ),
        (_translation(blocks=21, checked=21, stale=1), [_STALE]),
        (_translation(blocks=21, checked=21), []),
    ],
)
def test_the_notice_goes_part_by_part(translation: Translation, told: list[str]) -> None:
    assert list(translation_notices(translation, "page", words_of(Language.EN))) == told


@pytest.mark.parametrize(
    ("blocks", "told"),
    [(2, "1 o 2 ran y dudalen hon"), (3, "1 o 3 rhan y dudalen hon"), (21, "1 o 21 rhan y dudalen hon")],
)
def test_the_welsh_notice_mutates_after_the_number(blocks: int, told: str) -> None:
    (notice,) = translation_notices(_translation(blocks=blocks, checked=1), "page", words_of(Language.CY))
    assert told in notice


def test_a_print_speaks_of_the_document() -> None:
    (notice,) = translation_notices(_translation(blocks=21, checked=3), "print", words_of(Language.EN))
    assert notice.startswith("The English and Welsh of 3 of the 21 parts of this document")
