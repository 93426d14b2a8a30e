"""Ids become links, and plain text stays what it is."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from safon.model.language import Language
from safon.text.html import NOWHERE, inline_html
from safon.text.reading import read
from safon.views.plain_page import LanguageChoice, plain_page
from safon.views.prose import PageAddresses, line

from tests.contexts import context_of, words_of
from tests.views.guidance import guidance

PAGE = "standards/12-trusted-adults/"
S18 = "../18-missing-children/"


def _linked(text: str, language: Language = Language.EN) -> str:
    return str(line(text, PageAddresses(PAGE, context_of(guidance(), language))))


def _link(to: str, words: str) -> str:
    return f'<a href="{to}">{words}</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [18.4].", f"See {_link(f'{S18}#clause-18-4', '18.4')}."),
        ("See [S18].", f"See {_link(S18, 'Standard 18')}."),
        ("See [PN1].", f"See {_link('../../practice-notes/pn1-return-interviews/', 'Practice note 1')}."),
        ("See [ABC3].", f"See {_link('../../local/example/03-visits/', 'ABC practice standard 3')}."),
        ("See [ABC].", f"See {_link('../../local/example/', 'Example area')}."),
        ("See [secure-base].", f"See {_link('../../models/secure-base/', 'Secure base')}."),
        ("[18.4] at the start", f"{_link(f'{S18}#clause-18-4', '18.4')} at the start"),
        ("[18.4], [18.1][18.2]", f"{_link(f'{S18}#clause-18-4', '18.4')}, [18.1][18.2]"),
        (
            "one [18.4]\ntwo\nthree **[18.1]**",
            f"one {_link(f'{S18}#clause-18-4', '18.4')}\ntwo\nthree "
            f"<strong>{_link(f'{S18}#clause-18-1', '18.1')}</strong>",
        ),
    ],
)
def test_an_id_in_brackets_becomes_a_link(text: str, expected: str) -> None:
    assert _linked(text) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See [99.9], which nobody has.", "See [99.9], which nobody has."),
        ("He said [sic] so.", "He said [sic] so."),
        ("The [NEST] framework.", "The [NEST] framework."),
        ("Type `[18.4]` for it.", "Type <code>[18.4]</code> for it."),
        ("[18.4](https://example.org) is one.", f"{_link('https://example.org', '18.4')} is one."),
        ("[18.4][other] is none.", "[18.4][other] is none."),
        ("![18.4](picture.png)", '<img alt="18.4" src="../../../pictures/picture.png">'),
        (r"\[18.4] is meant as it stands.", "[18.4] is meant as it stands."),
        ("18.4 without brackets.", "18.4 without brackets."),
    ],
)
def test_what_is_no_reference_stays_as_it_is(text: str, shown: str) -> None:
    assert _linked(text) == shown


def test_code_and_a_reference_can_stand_on_one_line() -> None:
    assert _linked("`[18.1]` gives [18.1]") == f"<code>[18.1]</code> gives {_link(f'{S18}#clause-18-1', '18.1')}"


def test_a_document_is_called_by_its_name_in_the_language_of_the_page() -> None:
    assert _linked("[S18]", Language.CY) == _link(S18, "Safon 18")
    assert _linked("[secure-base]", Language.CY) == _link("../../models/secure-base/", "Sylfaen ddiogel")


def test_a_page_can_lead_to_itself() -> None:
    page = "standards/18-missing-children/"
    assert (
        str(line("[18.4]", PageAddresses(page, context_of(guidance(), Language.EN))))
        == '<a href="./#clause-18-4">18.4</a>'
    )


_CHARACTERS = st.characters(categories=["L", "N", "P", "S", "Zs"])
_LINE = st.text(st.sampled_from("ab1é  *_`[](){}<>#|!&\\~^=:.;,-+'\"/@$%?’–") | _CHARACTERS, min_size=1, max_size=60)
_WORDS = st.text(
    st.sampled_from("ab1é  <>&\"'.,?/%’–") | st.characters(categories=["L", "Zs"]), min_size=1, max_size=60
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(_LINE.map(lambda text: " ".join(text.split())).filter(bool))
@example("a*b*c _d_ **e** `f` [18.4](x) # {{ say }} {% raw %}")
@example("<script>alert(1)</script> & &amp; &copy;")
@example("1. not a list")
@example("---")
def test_plain_text_is_shown_as_it_was_written(text: str) -> None:
    choice = LanguageChoice(language=Language.EN, href="", text=text, heading=text)
    page = plain_page(words_of(Language.EN), title=text, assets="", choices=(choice,)).decode()
    title = re.search(r"<title>(.*?)</title>", page)
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", page)
    assert title is not None
    assert heading is not None
    assert html.unescape(title[1]) == html.unescape(heading[1]) == text
    assert "<" not in title[1] + heading[1]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(_WORDS.map(lambda text: " ".join(f"Say {text}".split())))
@example("<b>bold</b> is not bold here")
@example("<script>alert(1)</script>")
@example("a < b > c & d &copy e")
def test_html_in_an_author_s_text_stays_text(text: str) -> None:
    made = str(inline_html(read(text).blocks, NOWHERE))
    assert "<" not in made
    assert html.unescape(made) == text
