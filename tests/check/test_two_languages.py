"""What counts as the same in both languages, and what does not: numbers, negations, verbs and opposites."""

from __future__ import annotations

import re

import pytest
from safon.model.clause import Strength
from safon.model.figures import figures_of, unmatched
from safon.model.language import Bilingual, Language
from safon.model.negation import negations_of, unanswered
from safon.model.opposites import contradictions, senses_of
from safon.model.strength import is_negated, strength_of, unequalled, verbs_of

MUST, SHOULD, MAY, NONE = Strength


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


def _alone(english: str, welsh: str) -> tuple[list[str], list[str]]:
    said = Bilingual(en=english, cy=welsh)
    figures = Bilingual.of(lambda each: figures_of(said[each], _words(said[each]), each))
    alone = Bilingual.of(lambda each: [figure.words for figure in unmatched(figures, each)])
    return alone.en, alone.cy


SAME_FIGURES = (
    ("24 hours", "24 awr"),
    ("24 hours", "pedair awr ar hugain"),
    ("twenty-four hours", "24 awr"),
    ("two days", "dau ddiwrnod"),
    ("2 days", "deuddydd"),
    ("three days", "tridiau"),
    ("both parents", "y ddau riant"),
    ("the two parents", "y ddau riant"),
    ("3 girls and 4 boys", "tair merch a phedwar bachgen"),
    ("five, six and ten", "pump, chwech a deg"),
    ("eleven people", "un ar ddeg o bobl"),
    ("13 days", "tri diwrnod ar ddeg"),
    ("16 years", "un flwyddyn ar bymtheg"),
    ("18 weeks", "deunaw wythnos"),
    ("19 children", "pedwar plentyn ar bymtheg"),
    ("20 homes", "ugain cartref"),
    ("35 homes", "tri deg pump o gartrefi"),
    ("50 weeks", "hanner cant o wythnosau"),
    ("300 pages", "tri chant o dudalennau"),
    ("80 people", "pedwar ugain o bobl"),
    ("1,108 words", "1108 o eiriau"),
    ("15½ years", "15.5 oed"),
    ("37% of them", "37 y cant ohonynt"),
    ("37 per cent", "37%"),
    ("£5m", "£5 miliwn"),
    ("1.5 million", "1,500,000"),
    ("from 4 p.m. on", "o 4 y prynhawn ymlaen"),
    ("by 16:00", "erbyn 4 y.h."),
    ("7 a.m. to 10 p.m.", "o 7 y bore tan 10 yr hwyr"),
    ("by midday", "erbyn hanner dydd"),
    ("the 4th visit", "y 4ydd ymweliad"),
    ("ages 10-14", "10 i 14 oed"),
    ("10 March 2027", "10 Mawrth 2027"),
    ("2027-03-10", "10 Mawrth 2027"),
    ("in autumn 2017", "yn hydref 2017"),
    ("in October 2017", "yn hydref 2017"),
    ("in May 2027 they may go", "ym mis Mai 2027 cânt fynd"),
    ("twice a year", "2 waith y flwyddyn"),
    ("one of them", "un ohonynt"),
    ("the same thing fairly", "yr un peth yn deg"),
    ("all over the world", "ym mhedwar ban byd"),
    ("the second time", "yr ail dro"),
    ("as [18.4] says", "fel y dywed [18.4] a [PN1]"),
    ("see [here](https://example.org/1/en)", "gweler [yma](https://example.org/2/cy)"),
    ("1. Listen.", "2. Gwrandewch."),
)
OTHER_FIGURES: tuple[tuple[str, str, list[str], list[str]], ...] = (
    ("72 hours", "27 awr", ["72"], ["27"]),
    ("1,108 words", "1,180 o eiriau", ["1,108"], ["1,180"]),
    ("4 p.m.", "6 y prynhawn", ["4 p.m."], ["6 y prynhawn"]),
    ("4 p.m.", "4 y bore", ["4 p.m."], ["4 y bore"]),
    ("two days", "tri diwrnod", ["two"], ["tri"]),
    ("3 days", "pedwar diwrnod", ["3"], ["pedwar"]),
    ("24 hours", "pedair awr ar ddeg", ["24"], ["pedair awr ar ddeg"]),
    ("37%", "37", ["37%"], ["37"]),
    ("£5m", "£50 miliwn", ["5m"], ["50 miliwn"]),
    ("10 March 2027", "10 Mai 2027", ["March"], ["Mai"]),
    ("in October 2017", "ym mis Medi 2017", ["October"], ["Medi"]),
    ("in May 2017", "yn hydref 2017", ["May"], []),
    ("within 24 or 48 hours", "o fewn 24 awr", ["48"], []),
    ("within 24 hours", "o fewn 24 neu 24 awr", [], ["24"]),
    ("1.5 days", "15 diwrnod", ["1.5"], ["15"]),
    ("twice a year", "deirgwaith y flwyddyn", ["twice"], ["deirgwaith"]),
    ("18.10", "18.1", ["18.10"], ["18.1"]),
)


@pytest.mark.parametrize(("english", "welsh"), SAME_FIGURES)
def test_the_same_number_may_be_written_in_many_ways(english: str, welsh: str) -> None:
    assert _alone(english, welsh) == ([], [])


@pytest.mark.parametrize(("english", "welsh", "only_english", "only_welsh"), OTHER_FIGURES)
def test_another_number_is_told(english: str, welsh: str, only_english: list[str], only_welsh: list[str]) -> None:
    assert _alone(english, welsh) == (only_english, only_welsh)


@pytest.mark.parametrize(
    ("english", "welsh", "agree"),
    [
        ("It is not urgent.", "Nid yw’n fater o frys.", True),
        ("Nobody listens.", "Nid oes neb yn gwrando.", True),
        ("They never wait.", "Nid ydynt byth yn aros.", True),
        ("No more than two.", "Dim mwy na dau.", True),
        ("Only two of them.", "Dim ond dau ohonynt.", True),
        ("More than two of us.", "Mwy na dau ohonom ni.", True),
        ("Without delay.", "Yn ddi-oed.", True),
        ("An unborn child.", "Plentyn heb ei eni.", True),
        ("Unless they agree.", "Oni bai eu bod yn cytuno.", True),
        ("Don’t wait.", "Peidiwch ag aros.", True),
        ("Under two, until they are one.", "Dan ddwy, nes eu bod yn un.", True),
        ("Before anything else.", "Cyn dim arall.", True),
        ("It is not urgent.", "Mae’n fater o frys.", False),
        ("It is urgent.", "Nid yw’n fater o frys.", False),
        ("Wait without fear.", "Arhoswch gydag ofn.", False),
        ("Talk to us.", "Peidiwch â siarad â ni.", False),
        ("Nobody decides.", "Mae rhywun yn penderfynu.", False),
        ("Under this rule they go.", "O dan y rheol hon nid ydynt yn mynd.", False),
    ],
)
def test_a_negation_of_one_language_alone_is_told(english: str, welsh: str, *, agree: bool) -> None:
    said = Bilingual(en=negations_of(english, Language.EN), cy=negations_of(welsh, Language.CY))
    assert (not any(unanswered(said, language) for language in Language)) is agree


@pytest.mark.parametrize(
    ("language", "words", "strength", "negated"),
    [
        (Language.EN, "They must go.", MUST, False),
        (Language.EN, "They must not go.", MUST, True),
        (Language.EN, "They mustn’t go.", MUST, True),
        (Language.EN, "They may not go.", MUST, True),
        (Language.EN, "No agency may go.", MUST, True),
        (Language.EN, "Nobody must ever go.", MUST, True),
        (Language.EN, "They should never go.", SHOULD, True),
        (Language.EN, "They need not go.", NONE, True),
        (Language.EN, "They do not need to go.", NONE, True),
        (Language.EN, "They must not only go.", MUST, False),
        (Language.EN, "No later than Friday they must go.", MUST, False),
        (Language.EN, "They must go, and must not stay.", MUST, False),
        (Language.EN, "They may go.", MAY, False),
        (Language.EN, "They cannot go.", None, False),
        (Language.CY, "Rhaid mynd.", MUST, False),
        (Language.CY, "Rhaid iddynt beidio â mynd.", MUST, True),
        (Language.CY, "Ni chaiff neb fynd.", MUST, True),
        (Language.CY, "Ni chânt fynd.", MUST, True),
        (Language.CY, "Ni cheir mynd.", MUST, True),
        (Language.CY, "Ni chaniateir mynd.", MUST, True),
        (Language.CY, "Ni ddylid mynd.", SHOULD, True),
        (Language.CY, "Dylai pawb beidio â mynd.", SHOULD, True),
        (Language.CY, "Nid oes rhaid mynd.", NONE, True),
        (Language.CY, "Does dim rhaid mynd.", NONE, True),
        (Language.CY, "Dylent fynd.", SHOULD, False),
        (Language.CY, "Y rhai a ddylent fynd.", SHOULD, False),
        (Language.CY, "Dylech fynd.", SHOULD, False),
        (Language.CY, "Dyler mynd.", SHOULD, False),
        (Language.CY, "Gellir mynd.", MAY, False),
        (Language.CY, "Caniateir mynd.", MAY, False),
        (Language.CY, "Cânt fynd.", MAY, False),
        (Language.CY, "Gallwch fynd.", MAY, False),
        (Language.CY, "Ni ellir mynd.", None, False),
        (Language.CY, "Caiff ei weld.", None, False),
    ],
)
def test_a_verb_has_a_strength_and_may_be_a_ban(
    language: Language, words: str, strength: Strength | None, *, negated: bool
) -> None:
    assert (strength_of(words, language), is_negated(words, language)) == (strength, negated)


def test_every_verb_is_held_to_one_of_the_other_language() -> None:
    def alone(english: str, welsh: str) -> tuple[list[str], list[str]]:
        found = unequalled(Bilingual(en=verbs_of(english, Language.EN), cy=verbs_of(welsh, Language.CY)))
        return [each.shortly for each in found.en], [each.shortly for each in found.cy]

    assert alone("A must go and B may stay.", "Rhaid i A fynd a chaiff B aros.") == ([], [])
    assert alone("A must go and B may stay.", "Rhaid i A fynd a rhaid i B aros.") == (["may"], ["rhaid"])
    assert alone("A must go.", "Rhaid i A sydd yma ers tro beidio â mynd.") == (["must"], ["Rhaid … beidio"])
    assert alone("Whether to go must be agreed.", "Rhaid cytuno a ddylid mynd.") == ([], [])
    assert alone("If A has to go, B must.", "Os bydd rhaid i A fynd, rhaid i B.") == ([], [])


@pytest.mark.parametrize(
    ("english", "welsh", "told"),
    [
        ("always", "bob amser", []),
        ("always", "weithiau", [("always", "weithiau")]),
        ("after the visit", "cyn yr ymweliad", [("after", "cyn")]),
        ("before and after", "cyn yr ymweliad", []),
        ("at least three", "tri ar y mwyaf", [("at least", "ar y mwyaf")]),
        ("every week", "bob mis", [("week", "mis")]),
        ("more than that", "llai na hynny", [("more", "llai")]),
        ("raise it", "ei ostwng", [("raise", "ostwng")]),
        ("inside the home", "y tu allan i’r cartref", [("inside", "y tu allan")]),
        ("usually", "yn ôl yr angen", []),
    ],
)
def test_opposites_are_told(english: str, welsh: str, told: list[tuple[str, str]]) -> None:
    senses = Bilingual(
        en=senses_of(english, _words(english), Language.EN), cy=senses_of(welsh, _words(welsh), Language.CY)
    )
    assert [(each.en, each.cy) for each in contradictions(senses)] == told
