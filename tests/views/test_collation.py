"""The order of the alphabet in each language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from safon.i18n.collation import SortKey, english_key, initial, sort_key, welsh_key
from safon.model.language import Language

Key = Callable[[str], SortKey]
each_key = pytest.mark.parametrize("key", [english_key, welsh_key], ids=["en", "cy"])

WELSH = [
    ["agor", "angel", "anghenion", "ail"],
    ["cwm", "cyngor", "chwaer", "dadl"],
    ["dydd", "dyn", "ddoe", "eiriolaeth"],
    ["fory", "ffydd", "ffynnon", "gofal"],
    ["gŵyl", "hawl"],
    ["lwc", "llaw", "llys", "mam"],
    ["pwll", "pysgod", "phlant", "rygbi", "rhaid", "rhiant", "safon"],
    ["tŷ", "thema", "ufudd"],
    ["addysg", "aelod", "afal", "affrica", "agwedd", "angladd"],
    ["jam", "kilo", "lamp"],
    ["ubain", "video", "wal", "yn", "zinc"],
]
"""Words in the order of Welsh dictionaries."""

APART = [
    ["bangaw", "bal", "bancio", "Bangor", "banner"],
    ["Llanfair", "Llangollen", "Llanrwst"],
    ["danfon", "dangos", "dant"],
    ["ymddal", "ymddangos", "ymddwyn"],
    ["unig", "union", "uniongyrchol", "unol"],
    ["hunan", "hunanddibynnol", "hunangofiant", "hunaniaeth"],
    ["mewn", "mewnfudo", "mewngofnodi", "mewnol"],
    ["gwyn", "gwyngalch", "gwynt"],
    ["rhag", "rhang", "ymddygiad dangos", "ymddygiad dant"],
]
"""Words in which an n happens to stand before a g, among others."""


@pytest.mark.parametrize("wanted", [*WELSH, *APART], ids=lambda words: f"{words[0]}-{words[-1]}")
def test_welsh_letters_of_two_signs_have_a_place_of_their_own(wanted: list[str]) -> None:
    assert sorted(set(wanted), key=welsh_key) == wanted


@pytest.mark.parametrize("word", ["cangen", "angen", "cyngor", "llong", "Angharad", "rhyngwladol"])
def test_a_true_ng_stays_one_letter(word: str) -> None:
    before = word[: word.lower().index("ng")]
    assert welsh_key(f"{before}ga") < welsh_key(word) < welsh_key(f"{before}h")


def test_english_knows_no_such_letters() -> None:
    words = ["charity", "cup", "dangle", "daub", "ill", "import", "llama", "lull", "thanks", "tip"]
    assert sorted(set(words), key=english_key) == words
    assert sorted(["cup", "charity"], key=welsh_key) == ["cup", "charity"]


@each_key
def test_accents_capitals_and_marks_decide_last(key: Key) -> None:
    assert key("tŷ")[0] == key("ty")[0] == key("Ty")[0] == key("t-ŷ’")[0]
    assert sorted(["tŷf", "tye", "tŷ", "ty"], key=key) == ["ty", "tŷ", "tye", "tŷf"]
    assert key("ôl") != key("ol")


@each_key
def test_a_word_stands_before_what_begins_with_it(key: Key) -> None:
    words = ["24 awr", "core", "core  group", "core plan", "corea", "co-red"]
    assert sorted(set(words), key=key) == words


@pytest.mark.parametrize(
    ("text", "english", "welsh"),
    [
        ("child", "C", "Ch"),
        ("llais", "L", "Ll"),
        ("Lloegr", "L", "Ll"),
        ("rhiant", "R", "Rh"),
        ("ngofal", "N", "Ng"),
        ("âr", "A", "A"),
        ("“ymddiried”", "Y", "Y"),
        ("’sgol", "S", "S"),
        ("24 awr", "", ""),
        ("", "", ""),
        ("–", "", ""),
    ],
)
def test_a_word_stands_under_its_first_letter(text: str, english: str, welsh: str) -> None:
    assert (initial(text, Language.EN), initial(text, Language.CY)) == (english, welsh)


@pytest.mark.parametrize("language", Language)
def test_words_under_one_letter_stand_together(language: Language) -> None:
    words = sorted(
        ("chwarae", "cymorth", "dadl", "ddoe", "ngofal", "gofal", "hawl", "âr", "24 awr"), key=sort_key(language)
    )
    letters = [initial(each, language) for each in words]
    assert sorted(set(letters), key=letters.index) == [
        letter for at, letter in enumerate(letters) if at == 0 or letters[at - 1] != letter
    ]


@given(st.text(), st.text())
def test_the_order_is_total_and_never_fails(one: str, other: str) -> None:
    for language in Language:
        key = sort_key(language)
        assert (key(one) == key(other)) == (one == other)
        assert initial(one, language) == initial(one.strip(), language)
