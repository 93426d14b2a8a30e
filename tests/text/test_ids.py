"""One grammar of ids."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safon.model.ids import ClauseId, clause_id, is_certain, is_reference, meant

CLAUSES = {
    "18.4": ClauseId("", 18, 4),
    "1.2a": ClauseId("", 1, 2, "a"),
    "NCT3.2a": ClauseId("NCT", 3, 2, "a"),
    "NCT12.10": ClauseId("NCT", 12, 10),
}


@pytest.mark.parametrize("text", CLAUSES)
def test_a_clause_of_either_kind_may_have_a_letter(text: str) -> None:
    assert clause_id(text) == CLAUSES[text]
    assert str(CLAUSES[text]) == text
    assert is_certain(text)


@pytest.mark.parametrize(
    "text",
    ["18.04", "18.0", "018.4", "18", "18.4.1", "18.4ab", "18.4A", "nct3.2", "N3.2", "1٨.4", "18.٤", "１８.4", ""],
)
def test_what_is_written_otherwise_is_no_clause(text: str) -> None:
    assert clause_id(text) is None
    assert not is_certain(text)


@pytest.mark.parametrize("text", ["S18", "PN1", "NCT8", "NCT", "signs-of-safety", "18.4"])
def test_what_can_be_cited_in_brackets(text: str) -> None:
    assert is_reference(text)


@pytest.mark.parametrize("text", ["sic", "s18", "S018", "Nct", "N", "", " ", "a b", "-", "18"])
def test_what_stays_as_it_is_in_brackets(text: str) -> None:
    assert not is_reference(text)


MEANT = {
    "s16": "S16",
    "S 16": "S16",
    "pn1": "PN1",
    "PN 1": "PN1",
    "18,4": "18.4",
    "18. 4": "18.4",
    "18.4.": "18.4",
    "18.04": "18.4",
    "S18.4": "18.4",
    "nct7.3": "NCT7.3",
    "NCT 7.3": "NCT7.3",
    "NCT-7.3": "NCT7.3",
    "NCT3.2A": "NCT3.2a",
    "1.2 a": "1.2a",
    " 1.2 ": "1.2",
}


@pytest.mark.parametrize("text", MEANT)
def test_an_id_in_another_form_is_known_for_what_it_was_meant_to_be(text: str) -> None:
    assert meant(text) == MEANT[text]


@pytest.mark.parametrize(
    "text", ["18.4", "S18", "sic", "2023", "18", "page 3", "figure 2.1", "p. 12", "a1", "1.2.3", "16 to 18", "£5"]
)
def test_what_does_not_look_like_an_id_was_not_meant_to_be_one(text: str) -> None:
    assert meant(text) is None


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=12))
def test_only_the_form_is_put_right(text: str) -> None:
    found = meant(text)
    if found is not None:
        assert is_certain(found)
        assert [each for each in found if each.isdigit()] == [
            each for each in text.replace("0", "") if each.isdigit()
        ] or "0" in text
