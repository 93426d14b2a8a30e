"""What is filled in arrives whole, whatever stands in it, and no address is longer than its channel allows."""

from __future__ import annotations

import itertools
from dataclasses import replace
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safon.model.channel import reserved
from safon.model.channel_address import (
    AddressTooLongError,
    Filling,
    channel_address,
    letter_text,
    size_without_question,
)
from safon.model.front_matter import Channel
from safon.model.language import Bilingual, Language

FORM = "https://forms.example.org/{at}?template=views.yml&c={{clause}}&e={{edition}}&l={{language}}&q={{question}}&i={{question-id}}&p={{page}}"
HARD = "Beth sy’n “iawn” & 'gwir' yn nhŷ'r dŵr? #1 + 100% <b>\n\"Ŵ\"; a=b\\c/d {clause}"
"""A question with everything that an address could trip over."""


def _channel(kind: str, **more: object) -> Channel:
    address = Bilingual(en=FORM.format(at="en"), cy=FORM.format(at="cy"))
    if kind == "mailto":
        address = Bilingual(en="mailto:views@example.org", cy="mailto:barn@example.org")
        text = "{clause}|{edition}|{language}|{question}|{question-id}|{page}"
        more = {"subject": Bilingual(en=text, cy=text), "body": Bilingual(en=f"{text}\nŵ", cy=f"{text}\nŵ"), **more}
    return Channel.model_validate({"id": kind, "kind": kind, "address": address, **more})


def _values(language: Language, question: str = HARD) -> Filling:
    return Filling(
        language=language,
        clause="18.4",
        edition="2023-11",
        question=question,
        question_id="what-counts",
        page=f"https://safon.example/{language}/id/18.4/",
    )


def _form_receives(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query, keep_blank_values=True, strict_parsing=True)


def _mail_receives(address: str) -> tuple[str, str, str]:
    """Return mailbox, subject and body as RFC 6068 reads them: no plus sign is a space."""
    parts = urlsplit(address)
    headers = dict(each.split("=", 1) for each in parts.query.split("&"))
    assert parts.fragment == ""
    return parts.path, unquote(headers["subject"], errors="strict"), unquote(headers["body"], errors="strict")


@pytest.mark.parametrize("language", Language)
def test_a_form_receives_every_value_whole(language: Language) -> None:
    address = channel_address(_channel("form"), _values(language))
    assert urlsplit(address).path == f"/{language}"
    assert _form_receives(address) == {
        "template": ["views.yml"],
        "c": ["18.4"],
        "e": ["2023-11"],
        "l": [language.value],
        "q": [HARD],
        "i": ["what-counts"],
        "p": [f"https://safon.example/{language}/id/18.4/"],
    }


@pytest.mark.parametrize("language", Language)
def test_an_email_receives_every_value_whole(language: Language) -> None:
    address = channel_address(_channel("mailto"), _values(language))
    box, subject, body = _mail_receives(address)
    whole = f"18.4|2023-11|{language}|{HARD}|what-counts|https://safon.example/{language}/id/18.4/"
    assert box == {"en": "views@example.org", "cy": "barn@example.org"}[language]
    assert subject == whole.replace("\n", " ")
    assert body == f"{whole}\nŵ".replace("\n", "\r\n")
    assert "%0D%0A" in address
    assert "\n" not in address


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
@settings(deadline=None)
def test_any_question_arrives_whole(question: str) -> None:
    values = _values(Language.CY, question)
    address = channel_address(_channel("form"), values)
    assert address.isascii()
    assert _form_receives(address)["q"] == [question]
    assert f"|{question}|" in _mail_receives(channel_address(_channel("mailto"), values))[2]


@given(st.text(max_size=3000), st.integers(min_value=300, max_value=8000), st.sampled_from(["form", "mailto"]))
@settings(deadline=None, max_examples=60)
def test_no_address_is_longer_than_its_channel_allows(question: str, longest: int, kind: str) -> None:
    channel = _channel(kind, longest=longest)
    values = _values(Language.EN, question.encode("utf-8", "ignore").decode())
    try:
        address = channel_address(channel, values)
    except AddressTooLongError:
        assert size_without_question(channel, Language.EN) > longest
    else:
        assert len(address) <= longest


def test_a_question_that_is_too_long_loses_words_from_its_end_and_nothing_else_is_shortened() -> None:
    question = " ".join(f"gair{number}" for number in range(400))
    received = _form_receives(channel_address(_channel("form"), _values(Language.CY, question)))
    cut = received["q"][0]
    assert cut.endswith("…")
    assert question.startswith(cut.removesuffix("…") + " ")
    assert (received["c"], received["e"], received["p"]) == (
        ["18.4"],
        ["2023-11"],
        ["https://safon.example/cy/id/18.4/"],
    )
    next_word = question[len(cut) - 1 :].split()[0]
    one_more = channel_address(_channel("form", longest=8000), _values(Language.CY, f"{cut[:-1]} {next_word}…"))
    assert len(one_more) > 2000


def test_an_address_that_is_too_long_without_a_question_is_refused() -> None:
    values = replace(_values(Language.EN), page=f"https://safon.example/{'p' * 150}/")
    with pytest.raises(AddressTooLongError, match=r"for 18\.4"):
        channel_address(_channel("form", longest=200), values)


def test_the_size_before_a_question_is_that_of_the_longest_values() -> None:
    channel = _channel("form")
    shorter = channel_address(channel, _values(Language.EN, ""))
    assert len(shorter) < size_without_question(channel, Language.EN) < 600


def test_what_is_filled_in_is_no_template() -> None:
    values = _values(Language.EN, "{page} {clause}")
    assert _form_receives(channel_address(_channel("form"), values))["q"] == ["{page} {clause}"]


def test_an_author_may_write_welsh_letters_into_an_address() -> None:
    address = Bilingual(en="https://forms.example.org/tŷ?q={question}", cy="https://forms.example.org/tŷ?q={question}")
    channel = Channel.model_validate({"id": "form", "kind": "form", "address": address})
    made = channel_address(channel, _values(Language.CY, "ŵ"))
    assert made == f"https://forms.example.org/t{quote('ŷ')}?q={quote('ŵ')}"


def test_a_mailbox_needs_no_subject() -> None:
    box = Bilingual(en="mailto:a@example.org", cy="mailto:b@example.org")
    channel = Channel.model_validate({"id": "mail", "kind": "mailto", "address": box})
    assert channel_address(channel, _values(Language.CY)) == "mailto:b@example.org"


def test_a_letter_has_lines_and_no_address_on_the_web() -> None:
    lines = Bilingual(en="The team ({clause})\nCardiff", cy="Y tîm ({clause})\nCaerdydd")
    channel = Channel.model_validate({"id": "post", "kind": "post", "address": lines})
    assert channel_address(channel, _values(Language.CY)) == ""
    assert letter_text(channel, _values(Language.CY)) == "Y tîm (18.4)\nCaerdydd"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "mailto:a@safon.example",
            "https://forms.example.org/x?c={clause}",
            "https://example.com",
            "https://a.test/x",
        ),
        *("mailto:a@EXAMPLE.NET", "https://localhost:8000/", "https://nobody.invalid#x"),
    ],
)
def test_addresses_that_are_reserved_for_examples_are_known(address: str) -> None:
    assert reserved(address)


@pytest.mark.parametrize(
    "address", ["https://forms.gov.wales/?next=example.org", "https://example.wales/", "mailto:example@nhs.wales"]
)
def test_addresses_of_others_are_not_taken_for_examples(address: str) -> None:
    assert not reserved(address)


def test_the_languages_never_share_an_address() -> None:
    for kind, (one, other) in itertools.product(("form", "mailto"), itertools.combinations(Language, 2)):
        assert channel_address(_channel(kind), _values(one)) != channel_address(_channel(kind), _values(other))
