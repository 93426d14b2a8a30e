"""The handbook: one screen for each thing, the same in both languages; the reference is made from rules and headers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from safon.check.in_welsh import IN_WELSH
from safon.check.run import checks
from safon.cli.fix import apply_fixes
from safon.context import Build
from safon.make import handbook
from safon.model.kinds import KINDS
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import every_rule

from tests.check.trees import CY, EN, checked, edit, publish, rules_broken, valid_tree
from tests.contexts import SITE
from tests.guidance.spelling import unknown_words
from tests.site.building import ROOT

PAGES = ROOT / "docs" / "handbook"
STEMS = sorted(each.name.removesuffix(".en.md") for each in PAGES.glob("*.en.md"))
MOST_WORDS = 240
"""So many words, with the example, stand on one screen of a desk."""
OF_THE_FORMAT = set(
    """
    Within Strength Repeats stated about Markdown HTML PNG JPEG WebP KiB YAML TOML toml md check fix mailto http https
    """.split()  # noqa: SIM905 - a list of them takes a screen
)
"""Words of the format, which a rule names as they are typed."""


NOT_IN_THE_DICTIONARY = {"hepgoriad", "dyfnach"}


def _text(stem: str, language: Language) -> str:
    return (PAGES / f"{stem}.{language}.md").read_text(encoding="utf-8")


def _code(text: str) -> list[str]:
    """Return what authors type: blocks, and what stands between backticks outside them."""
    blocks = [line.strip() for line in text.split("\n") if line.startswith("    ")]
    return sorted({*blocks, *re.findall(r"`([^`\n]+)`", _without_blocks(text))})


def _without_blocks(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith("    "))


@pytest.mark.parametrize("stem", STEMS)
def test_each_page_is_one_screen_and_the_same_in_both_languages(stem: str) -> None:
    english, welsh = (_text(stem, each) for each in Language)
    for text in (english, welsh):
        assert len(text.split()) <= MOST_WORDS
        assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    typed = set(_code(english))
    assert typed ^ set(_code(welsh)) <= ({"Propose changes"} if stem == "change-a-sentence" else set())
    for pattern in (r"^\d+\. ", r"^- ", r"\]\(([\w.-]+)\)"):
        assert len(re.findall(pattern, english, re.MULTILINE)) == len(re.findall(pattern, welsh, re.MULTILINE))


def test_the_first_page_leads_to_each_of_the_others() -> None:
    for language in Language:
        led = re.findall(r"\]\(([\w-]+)\.md\)", _text("index", language))
        assert sorted(led) == sorted({*STEMS, "rules", "headers"} - {"index"})


@pytest.mark.parametrize("stem", STEMS)
def test_the_welsh_is_spelt_right(stem: str) -> None:
    text = re.sub(r"`[^`]*`", "", _without_blocks(_text(stem, Language.CY).split("---\n", 2)[2]))
    assert [*unknown_words(text)] == []


def test_every_file_that_is_named_is_there() -> None:
    named = {
        each for stem in STEMS for each in re.findall(r"`((?:standards|docs)/[\w./-]+)`", _text(stem, Language.EN))
    }
    assert named
    assert {each for each in named if not (ROOT / each).exists()} == {"standards/engagements/2027-spring.csv"}


def _blocks(stem: str, language: Language) -> list[str]:
    """Return the examples of a page, each as an author types it, with the numbers and names of the small valid tree."""
    parts = re.findall(r"(?:^ {8}.*\n)+", _text(stem, language), re.MULTILINE)
    names = {"18.4": "1.2", "18.9": "1.1", "18.?": "1.?", "education": "council", "child-goes-missing": "first-call"}
    found = []
    for part in parts:
        block = "".join(f"{line[8:]}\n" for line in part.splitlines())
        for ours, theirs in names.items():
            block = block.replace(ours, theirs)
        found.append(block)
    return found


def test_the_example_of_a_new_must_do_is_right(tmp_path: Path) -> None:
    english, welsh = _blocks("add-a-must-do", Language.EN)
    root = valid_tree(tmp_path)
    edit(root, EN, "\n## Expectations", f"{english}\n## Expectations")
    edit(root, CY, "\n## Disgwyliadau", f"{welsh}\n## Disgwyliadau")
    assert set(rules_broken(checked(root))) == {"number-given"}
    apply_fixes(root, checked(root).problems)
    assert checked(root).report() == "No problems.\n"


def test_the_example_of_a_withdrawal_is_right(tmp_path: Path) -> None:
    english, welsh = _blocks("withdraw-a-duty", Language.EN)
    root = valid_tree(tmp_path)
    publish(root)
    edit(root, EN, "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n", english)
    edit(root, CY, "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n", welsh)
    assert rules_broken(checked(root)) == []


def test_every_rule_says_what_it_wants_in_welsh_once() -> None:
    beside = {each.rule.id for each in checks() if each.rule.in_welsh}
    assert beside & IN_WELSH.keys() == set()
    assert [each.id for each in every_rule() if not each.in_welsh] == []
    assert IN_WELSH.keys() <= {each.id for each in every_rule()}
    found = {word for each in every_rule() for word in unknown_words(re.sub(r"\{[^}]*\}", "", each.in_welsh))}
    assert found <= OF_THE_FORMAT | NOT_IN_THE_DICTIONARY


@pytest.mark.parametrize("language", Language)
def test_the_reference_has_every_rule_and_every_key(language: Language) -> None:
    context = Build(library=Library(), site=SITE, rules=every_rule(), prints=Path()).for_language(language)
    rules, headers = handbook.make(context)
    told = _told(str(rules.content))
    for rule in every_rule():
        words = rule.in_welsh if language is Language.CY else rule.wanted
        assert words in told[f"rule-{rule.id}"]
    keys = {each.text for each in html.fromstring(str(headers.content)).iter("code")}
    for kind in KINDS:
        for name, field in kind.header.model_fields.items():
            assert (field.alias or name) in keys


def _told(content: str) -> dict[str, str]:
    """Return what stands at each term, by its anchor."""
    shown = html.fromstring(content)
    pairs = zip(shown.iter("dt"), shown.iter("dd"), strict=True)
    return {term.get("id", ""): "".join(map(str, text.itertext())) for term, text in pairs}
