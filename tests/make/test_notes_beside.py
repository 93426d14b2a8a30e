"""An editor's note stands beside the clause that it is about, and a bottom line is as strong as its source."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.make import local_sets, must_do_index
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.check.trees import edit, valid_tree
from tests.make.pages import found, page, told, words

BOTH = pytest.mark.parametrize("language", Language)


@BOTH
def test_the_bruised_infant_line_says_should_as_its_source_does(library: Library, language: Language) -> None:
    tree = page(local_sets, "local/northamptonshire/07-child-protection-enquiries/", library, language)
    card = found(tree, "//h3[@id='clause-nct7-5']/ancestor::div[contains(@class, 'sf-clause ') or @class='sf-clause']")[
        0
    ]
    badge = {Language.EN: "Should", Language.CY: "Dylai"}[language]
    assert words(card, ".//p[contains(@class, 'sf-strength')]/text()") == [badge]
    kept = {Language.EN: "Safon keeps “should”.", Language.CY: "Mae Safon yn cadw “dylai”."}[language]
    assert any(kept in told(each) for each in found(card, ".//p[@class='sf-note']"))
    row = found(page(must_do_index, "must-dos/", library, language), "//li[@data-id='NCT7.5']")[0]
    assert row.get("data-strength") == "should"
    assert badge in told(row)


def test_a_clause_is_as_strong_as_the_one_that_it_repeats(tmp_path: Path) -> None:
    root = valid_tree(tmp_path)
    local = "standards/local/exampleshire/01-first-visits"
    edit(
        root, f"{local}.en.md", "- **EXA1.2** We write", "- **EXA1.3**\n    - Repeats: [EXA1.1]\n- **EXA1.2** We write"
    )
    edit(root, f"{local}.cy.md", "- **EXA1.2**", "- **EXA1.3**\n- **EXA1.2**")
    edit(root, f"{local}.en.md", "We must visit", "We should visit")
    edit(root, f"{local}.en.md", "[1.1] stronger", "[1.1] weaker")
    edit(root, f"{local}.cy.md", "Rhaid i ni ymweld", "Dylem ymweld")
    notes = "standards/vocabulary/editor-notes.yml"
    edit(root, notes, "- id: two-numbers\n", f"{_BESIDE}- id: two-numbers\n")
    guidance = read_and_check(root)
    assert guidance.report() == "No problems.\n"
    assert [guidance.library.clauses[each].strength for each in ("EXA1.1", "EXA1.3")] == ["should", "should"]


_BESIDE = """- id: only-should
  about: [EXA1.1]
  beside-clauses: true
  note: {en: The paper says should., cy: Mae’r papur yn dweud dylai.}
  source: {document: example-paper}
"""
