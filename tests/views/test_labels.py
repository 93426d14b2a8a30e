"""Interface words: the same in both languages, all there, and typeset."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from safon.i18n.labels import LabelTree, number_words
from safon.model.clause import Relationship, Strength
from safon.model.front_matter import Jurisdiction, RelationStrength, Stage, Status
from safon.model.language import Language
from safon.model.timescale import MOMENTS, Limit, Unit

from tests.contexts import counted, label, labels

HOOKS = Path(__file__).parents[2] / "hooks"
PLURALS = re.compile(r"zero|one|two|few|many|other|\d+|½")
"""Forms that a language has or has not: the Unicode classes, and exact numbers."""
EVENT_FORMS = {"of": "event", "after": "event", "since": "event"}
"""The forms of an event's name: each language takes the one that its preposition needs."""


def _leaves(words: LabelTree, way: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, (*way, key))
        else:
            yield (*way, key), value


def _keys(language: Language) -> set[tuple[str, ...]]:
    """Return the way to every label, the plural forms of one counting as `other`."""
    ways = (way for way, _ in _leaves(labels(language)))
    return {(*way[:-1], "other") if PLURALS.fullmatch(way[-1]) else way for way in ways}


def _placeholders(word: str) -> set[str]:
    return {EVENT_FORMS.get(each, each) for each in re.findall(r"\{(\w+)\}", word)}


LEAVES = [(language, way, word) for language in Language for way, word in _leaves(labels(language))]


def _where(wrong: Callable[[str], object]) -> list[str]:
    """Return the labels of which something is true: all of them at once, which a test of each would tell one by one."""
    return [f"{language}: {'.'.join(way)}: {word}" for language, way, word in LEAVES if wrong(word)]


def test_both_languages_have_the_same_labels() -> None:
    assert _keys(Language.EN) == _keys(Language.CY)


def test_a_label_has_the_same_gaps_in_both_languages() -> None:
    english, welsh = (dict(_leaves(labels(each))) for each in (Language.EN, Language.CY))
    ways = sorted(_keys(Language.EN))
    assert ways
    assert [way for way in ways if _placeholders(english[way]) != _placeholders(welsh[way])] == []


def test_a_label_says_something() -> None:
    assert _where(lambda word: not isinstance(word, str) or not word.strip() or word.strip() != word) == []


def test_a_label_is_typeset() -> None:
    assert _where(lambda word: re.search(r"['\"]|\.\.\.| - |  ", word)) == []


def test_the_braces_of_a_label_are_gaps() -> None:
    assert _where(lambda word: re.search(r"[{}]", re.sub(r"\{[a-z]+\}", "", word))) == []


def test_the_plural_forms_of_a_noun_keep_its_number() -> None:
    for language, way, word in LEAVES:
        if way[0] == "unit" and PLURALS.fullmatch(way[-1]) and way[-1] != "½":
            assert "{n}" in word, f"{language}: {way}"


def test_every_value_that_becomes_part_of_a_key_has_a_label() -> None:
    wanted = [
        *(f"clause.strength.{each}" for each in Strength),
        *(f"clause.relationship.{each}" for each in Relationship),
        *(f"page.stage.{each}" for each in Stage),
        *(f"page.status.{each}" for each in Status),
        *(f"page.jurisdiction.{each}" for each in Jurisdiction),
        *(f"strength-of-link.{each}" for each in RelationStrength),
        *(f"time.{each}" for each in Limit if each is not Limit.TIMES),
        *(f"unit.{each}.{form}" for each in Unit if each not in MOMENTS for form in ("each", "a", "other")),
    ]
    for language in Language:
        assert set(wanted) <= {".".join(way) for way, _ in _leaves(labels(language))}


def _constant(node: ast.expr) -> str | None:
    """Return a literal, or an f-string as a pattern whose fillings are anything; none for other expressions."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (re.escape(str(each.value)) if isinstance(each, ast.Constant) else ".+" for each in node.values)
        return "".join(parts)
    return None


def _asked(node: ast.AST) -> ast.expr | None:
    """Return the key that `context.label(key)` or `context.counted(key, number)` asks for; none for anything else."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        return node.args[0] if node.func.attr in ("label", "counted") else None
    return None


def _in_python() -> Iterator[tuple[str, str]]:
    for file in sorted(HOOKS.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (asked := _asked(node)) is not None and (key := _constant(asked)) is not None:
                yield f"{file.relative_to(HOOKS)}:{asked.lineno}", key
            if isinstance(node, ast.keyword) and node.arg == "section" and (key := _constant(node.value)) is not None:
                yield f"{file.relative_to(HOOKS)}:{node.value.lineno}", key


def _in_templates() -> Iterator[tuple[str, str]]:
    for file in sorted(HOOKS.rglob("*.jinja")):
        for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for match in re.finditer(r"\bt\(['\"]([^'\"]+)|\bsay\([^,]+, ?['\"]([^'\"]+)", text):
                yield f"{file.relative_to(HOOKS)}:{line}", re.escape(match[1] or match[2])


USED = [each for each in (*_in_python(), *_in_templates()) if each[1]]


def test_every_label_that_is_used_is_there() -> None:
    known = {".".join(way[:at]) for way, _ in _leaves(labels(Language.EN)) for at in range(1, len(way) + 1)}
    patterns = {pattern for _, pattern in USED}
    unknown = {each for each in patterns if not any(re.fullmatch(each, key) for key in known)}
    assert [f"{place}: {pattern}" for place, pattern in USED if pattern in unknown] == []


def test_uses_of_labels_are_found_in_code_and_in_templates() -> None:
    patterns = {pattern for _, pattern in USED}
    assert re.escape("nav.home") in patterns
    assert re.escape("clause.permanent-short") in patterns
    assert re.escape("chooser.remember") in patterns
    assert rf"{re.escape('clause.strength.')}.+" in patterns


@pytest.mark.parametrize("key", ["", "nav", "nav.nothing", "nav.home.deeper", "nothing", "unit.day"])
def test_an_unknown_label_is_an_error(key: str) -> None:
    with pytest.raises(KeyError, match=rf"labels/en\.yml: {re.escape(key)} "):
        label(Language.EN, key)


def test_a_word_without_plural_forms_cannot_be_counted() -> None:
    with pytest.raises(KeyError, match=r"labels/cy\.yml: nav\.home has no form"):
        counted(Language.CY, "nav.home", 3)


def test_a_gap_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"labels/en\.yml: page\.standard has the gap \{number\}"):
        label(Language.EN, "page.standard", numeral=18)
    with pytest.raises(KeyError):
        label(Language.EN, "page.standard")


def test_a_label_is_filled_in() -> None:
    assert label(Language.EN, "page.standard", number=18) == "Standard 18"
    assert label(Language.CY, "page.standard", number=18) == "Safon 18"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (1, "1"),
        (24, "24"),
        (100, "100"),
        (1000, "1000"),
        (Decimal("24.0"), "24"),
        (Decimal("15.5"), "15½"),
        (Decimal("15.50"), "15½"),
        (Decimal("0.5"), "½"),
        (Decimal("0.25"), "0.25"),
        (Decimal("1.75"), "1.75"),
    ],
)
def test_a_number_is_printed_as_people_write_it(number: Decimal | int, shown: str) -> None:
    assert number_words(number) == shown


@pytest.mark.parametrize(
    ("key", "number", "english", "welsh"),
    [
        ("unit.day", 0, "0 days", "0 diwrnod"),
        ("unit.day", 1, "1 day", "1 diwrnod"),
        ("unit.day", 2, "2 days", "2 ddiwrnod"),
        ("unit.day", 3, "3 days", "3 diwrnod"),
        ("unit.month", 2, "2 months", "2 fis"),
        ("unit.month", 6, "6 months", "6 mis"),
        ("unit.fortnight", 3, "3 fortnights", "3 phythefnos"),
        ("unit.fortnight", 5, "5 fortnights", "5 pythefnos"),
        ("unit.fortnight", 6, "6 fortnights", "6 phythefnos"),
        ("unit.year", 0, "0 years", "0 mlynedd"),
        ("unit.year", 1, "1 year", "1 flwyddyn"),
        ("unit.year", 2, "2 years", "2 flynedd"),
        ("unit.year", 3, "3 years", "3 blynedd"),
        ("unit.year", 4, "4 years", "4 blynedd"),
        ("unit.year", 6, "6 years", "6 blynedd"),
        ("unit.year", 18, "18 years", "18 mlynedd"),
        ("unit.year", Decimal("1.5"), "1½ years", "1½ flwyddyn"),
        ("unit.year", Decimal("2.5"), "2½ years", "2½ flynedd"),
        ("unit.year", Decimal("4.5"), "4½ years", "4½ blynedd"),
        ("unit.month", Decimal("2.5"), "2½ months", "2½ fis"),
        ("unit.hour", Decimal("0.5"), "half an hour", "hanner awr"),
    ],
)
def test_a_noun_fits_its_number(key: str, number: Decimal | int, english: str, welsh: str) -> None:
    assert counted(Language.EN, key, number) == english
    assert counted(Language.CY, key, number) == welsh
