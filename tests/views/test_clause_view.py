"""A clause as a page shows it."""

from __future__ import annotations

import re

import pytest
from safon.model.language import Language
from safon.views.clause_view import ClauseView, clause_view

from tests.contexts import context_of
from tests.views.guidance import guidance

PAGE = "standards/18-missing-children/"
LOCAL_PAGE = "local/example/03-visits/"
HERE = '<a href="./#clause-18-4">18.4</a>'


def _view(clause: str, language: Language = Language.EN, page: str = PAGE) -> ClauseView:
    library = guidance()
    return clause_view(library.clauses[clause], page, context_of(library, language))


def test_a_clause_shows_who_when_and_how_strongly() -> None:
    view = _view("18.1")
    assert (view.id, view.anchor) == ("18.1", "clause-18-1")
    assert (view.strength, view.strength_label) == ("must", "Must")
    assert view.words == "Each area must have a plan."
    assert view.who == ("Police", "Manager")
    assert [time.whole for time in view.timescales] == ["within 24 hours of the first alert"]
    assert not view.nobody_named
    assert not view.withdrawn


def test_a_clause_shows_the_same_in_welsh() -> None:
    view = _view("18.1", Language.CY)
    assert view.strength_label == "Rhaid"
    assert view.words == "Rhaid i bob ardal gael cynllun."
    assert view.who == ("Yr heddlu", "Rheolwr")
    assert [time.whole for time in view.timescales] == ["o fewn 24 awr i’r rhybudd cyntaf"]


def test_a_duty_of_everybody_says_so() -> None:
    assert _view("18.4").who == ("Every agency",)
    assert _view("18.4", Language.CY).who == ("Pob asiantaeth",)


def test_a_clause_without_a_duty_holder_says_that_nobody_is_named() -> None:
    view = _view("ABC3.1", page=LOCAL_PAGE)
    assert view.who == ()
    assert view.nobody_named


def test_ids_in_words_and_promise_become_links() -> None:
    assert _view("18.1").promise == f"Somebody looks for me, as {HERE} says."
    assert _view("18.1", Language.CY).promise == f"Mae rhywun yn chwilio amdanaf, fel y dywed {HERE}."
    assert '<a href="../12-trusted-adults/">Standard 12</a>' in _view("18.4").words


def test_a_clause_leads_to_its_short_address_and_to_its_twin() -> None:
    view = _view("18.4")
    assert view.permanent == "../../id/18.4/"
    assert view.twin == "../../../cy/standards/18-missing-children/#clause-18-4"
    assert _view("18.4", Language.CY).twin == "../../../en/standards/18-missing-children/#clause-18-4"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, f"Withdrawn on 1 March 2027. See {HERE} instead."),
        (
            Language.CY,
            f"Fe’i tynnwyd yn ôl ar 1 Mawrth 2027. Gweler {HERE} yn ei le.",
        ),
    ],
)
def test_a_withdrawn_clause_says_when_and_what_took_its_place(language: Language, words: str) -> None:
    view = _view("18.2", language)
    assert view.withdrawn
    assert view.words == words
    assert view.anchor == "clause-18-2"


def test_a_withdrawn_clause_may_have_no_successor_and_asks_for_no_duty_holder() -> None:
    view = _view("18.3")
    assert view.words == "Withdrawn on 1 March 2027."
    assert not view.nobody_named


def test_a_clause_that_repeats_another_shows_its_words_and_says_so() -> None:
    repeated = '<a href="./#clause-abc3-1">ABC3.1</a>'
    view = _view("ABC3.2", page=LOCAL_PAGE)
    assert view.words == "A plan must be written and read out."
    assert view.notes == (f"The source repeats {repeated} here word for word.",)
    welsh = _view("ABC3.2", Language.CY, LOCAL_PAGE)
    assert welsh.words == "Rhaid ysgrifennu cynllun a’i ddarllen yn uchel."
    assert welsh.notes == (f"Mae’r ffynhonnell yn ailadrodd {repeated} yma air am air.",)


def test_a_local_line_says_what_it_adds_to_and_that_this_is_our_reading() -> None:
    link = '<a href="../../../standards/18-missing-children/#clause-18-4">18.4</a>'
    (english,) = _view("ABC3.1", page=LOCAL_PAGE).notes
    assert re.match(r"Adds to .*\b18\.1\b", english)
    assert "asks for more" in english
    assert f"it asks for reading, and see {link}" in english
    assert "Our reading; the source does not say so." in english
    (welsh,) = _view("ABC3.1", Language.CY, LOCAL_PAGE).notes
    assert re.match(r"Yn ychwanegu at .*\b18\.1\b", welsh)
    assert "yn gofyn am fwy" in welsh
    assert f"mae’n gofyn am ddarllen, a gweler {link}" in welsh
    assert "Ein dehongliad ni; nid yw’r ffynhonnell yn dweud hynny." in welsh


def test_a_national_clause_names_the_local_lines_that_add_to_it() -> None:
    local = '<a href="../../local/example/03-visits/#clause-abc3-1">ABC3.1</a>'
    assert _view("18.1").notes == (f"Example area adds {local}",)
    assert _view("18.1", Language.CY).notes == (f"Mae Ardal enghraifft yn ychwanegu {local}",)


def test_a_clause_is_stale_only_where_one_side_changed_after_the_two_were_checked() -> None:
    assert _view("18.1").behind
    assert not _view("18.4").behind
    assert not _view("ABC3.1", page=LOCAL_PAGE).behind
