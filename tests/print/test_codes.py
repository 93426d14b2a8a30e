"""QR codes lead where the words beside them say, at the size they are printed in, on a printer without colours."""

from __future__ import annotations

import re
from itertools import groupby

import pytest
import zxingcpp
from safon.model.language import Language
from safon.print.print_types import Edition, PrintKind
from safon.urls import told_address

from tests.print.finished import POINT, Finished

pytestmark = pytest.mark.xdist_group("prints")

_SAY = re.compile(r"/(have-your-say|dweud-eich-dweud|(?:say|dweud)/[A-Za-z0-9-]+)/")
DOTS = 300
"""What an office printer prints in an inch."""


def _read(each: Finished, page: int, dots: int = DOTS) -> set[str]:
    """Return what the codes on a page, counted from 0, say; the page is drawn in grey."""
    drawn = each.document[page].render(scale=dots * POINT, grayscale=True)
    picture = memoryview(bytes(drawn.buffer)).cast("B", (drawn.height, drawn.stride))
    found = zxingcpp.read_barcodes(picture)
    return {code.text for code in found}


def _chosen(finished: tuple[Finished, ...]) -> list[Finished]:
    """Return one print of each kind, edition and language."""
    ordered = sorted(finished, key=_kind)
    return [next(run) for _, run in groupby(ordered, key=_kind)]


def _kind(each: Finished) -> tuple[PrintKind, Edition, str]:
    return each.sheet.kind, each.sheet.edition, str(each.sheet.language)


def test_codes_of_every_kind_lead_to_the_very_address(finished: tuple[Finished, ...]) -> None:
    for each in _chosen(finished):
        if each.sheet.kind is PrintKind.CARDS:
            assert _read(each, 0) == {
                f"https://safon.example/{'cy/argraffu' if each.sheet.language is Language.CY else 'en/print'}/"
            }, "no room for two"
            continue
        languages = [each.sheet.language] if each.sheet.language is not None else [Language.CY, Language.EN]
        pages = [at for at, text in enumerate(each.texts) if _SAY.search(text.replace(" ", ""))]
        found = {code for page in (pages[0], pages[-1]) for code in _read(each, page)}
        for language in languages:
            assert any(_SAY.search(code) and f"example/{language}/" in code for code in found), each.sheet.path
        shown = "".join(" ".join(each.texts).split())
        assert found
        assert all(address.removeprefix("https://") in shown for address in found), each.sheet.path


def test_the_code_of_each_summary_leads_to_its_standard(finished: tuple[Finished, ...]) -> None:
    for each in finished:
        if each.sheet.kind is PrintKind.SUMMARY and each.sheet.edition is Edition.STANDARD:
            found = _read(each, len(each.texts) - 1, dots=150)
            for place in ("id", "say") if each.sheet.language is Language.EN else ("at", "dweud"):
                address = f"https://safon.example/{each.sheet.language}/{place}/{each.sheet.group}/"
                assert address in found, each.sheet.path


def test_the_codes_of_posters_can_be_read_from_a_printed_page(finished: tuple[Finished, ...]) -> None:
    posters = [each for each in finished if each.sheet.kind is PrintKind.POSTER]
    assert len(posters) == 3 * 27
    for each in posters:
        languages = [each.sheet.language] if each.sheet.language is not None else list(Language)
        assert each.entry.pages == 1
        places = ("have-your-say", "standards") if each.sheet.group == "all" else ("say", "id")
        name = "" if each.sheet.group == "all" else f"{each.sheet.group}/"
        say, read = (
            {f"https://safon.example/{told_address(f'{place}/{name}', one)}" for one in languages} for place in places
        )
        found = _read(each, 0, dots=150)
        # Where two languages have many words, the way to where nobody asks yet is left out.
        assert found == say | read or (len(languages) > 1 and found == read), each.sheet.path
