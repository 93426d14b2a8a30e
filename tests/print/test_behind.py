"""A standard of which one language is behind says so within its two pages, however many clauses that is."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from safon.make.printing import all_prints
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.translation import BlockRecord
from safon.print.cache import PrintCache
from safon.print.typeset import typeset

from tests.contexts import build_of, label
from tests.print.conftest import SITE
from tests.print.finished import Finished

FULLEST = "S18"


def _behind(library: Library, document: str, moved: Language) -> Library:
    """Return the guidance as if somebody had checked each clause of a document, and one language had moved since."""

    def record(now: Bilingual[str]) -> BlockRecord:
        was = Bilingual.of(lambda each: "0" * len(now[each]) if each is moved else now[each])
        return BlockRecord(fingerprints=was, checked_by="A. Person", checked_on=datetime.date(2026, 11, 1))

    own = library.by_id[document]
    records = {each.id: record(own.translation.blocks[each.id]) for each in own.clauses if each.repeats is None}
    changed = tuple(replace(each, records=records) if each is own else each for each in library.documents)
    return replace(library, documents=changed)


@pytest.mark.parametrize("moved", Language)
def test_the_fullest_standard_keeps_to_its_pages_when_every_clause_is_behind(
    library: Library, tmp_path: Path, moved: Language
) -> None:
    behind = _behind(library, FULLEST, moved)
    wanted = [each for each in all_prints(build_of(behind, SITE)) if each.sheet.name == "standard-18"]
    assert {each.sheet.language for each in wanted} == {*Language}
    for entry in typeset(wanted, PrintCache(tmp_path)):
        printed = Finished(entry)
        told = " ".join(printed.texts)
        language = entry.sheet.language or Language.EN
        assert label(language, "print.behind-sign") in printed.texts[0]
        assert all(f"{each.id}* " in told for each in behind.by_id[FULLEST].clauses if each.repeats is None)
        assert label(language, f"print.behind-in.{moved}", ids="18.1, 18.2")[:-1] in told


def test_a_standard_with_room_says_it_whole_beside_the_clause(library: Library, tmp_path: Path) -> None:
    behind = _behind(library, "S5", Language.EN)
    wanted = [each for each in all_prints(build_of(behind, SITE)) if each.sheet.name == "standard-05"]
    for entry in typeset(wanted, PrintCache(tmp_path)):
        told, language = " ".join(Finished(entry).texts), entry.sheet.language or Language.EN
        assert label(language, "print.behind-sign") not in told
        day = {Language.EN: "1 November 2026", Language.CY: "1 Tachwedd 2026"}[language]
        said = label(language, "page.behind.en-some", date=day)
        count = sum(each.repeats is None for each in behind.by_id["S5"].clauses)
        assert told.count(said) == count > 0
