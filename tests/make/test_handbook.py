"""The handbook: one screen for each thing, the same in both languages; the reference is made from rules and headers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from safon.check.in_welsh import IN_WELSH
from safon.check.run import checks
from safon.checked import every_rule
from safon.cli.fix import apply_fixes
from safon.context import Build
from safon.i18n.key_words import declared, groups_of, said_of_keys, welsh_of_keys
from safon.make import handbook, handbook_keys
from safon.model.fields import FrontMatter
from safon.model.kinds import KINDS
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import LISTS

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
        assert len(re.sub(r"^!\[.*$", "", text, flags=re.MULTILINE).split()) <= MOST_WORDS
        assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    typed = set(_code(english))
    assert typed ^ set(_code(welsh)) <= ({"Propose changes"} if stem == "change-a-sentence" else set())
    for pattern in (r"^\d+\. ", r"^- ", r"\]\(([\w.-]+)\)"):
        assert len(re.findall(pattern, english, re.MULTILINE)) == len(re.findall(pattern, welsh, re.MULTILINE))


def test_the_first_page_leads_to_each_of_the_others() -> None:
    for language in Language:
        led = re.findall(r"\]\(([\w-]+)\.md\)", _text("index", language))
        assert sorted(led) == sorted({*STEMS, "rules", "messages", "headers", "lists"} - {"index"})


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


def test_the_example_of_a_withdrawal_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1806537600")  # 1 April 2027: the day of the example has come.
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
    context = Build(library=Library(), site=SITE, rules=every_rule, prints=Path()).for_language(language)
    (rules, messages), (headers, lists) = handbook.make(context), handbook_keys.make(context)
    told = _told(str(rules.content))
    for rule in every_rule():
        words = rule.in_welsh if language is Language.CY else rule.wanted
        assert words in told[f"rule-{rule.id}"]
    said = {each.get("id"): each for each in html.fromstring(str(messages.content)).iter("h2")}
    assert {f"said-{rule.id}" for rule in every_rule()} == said.keys()
    shown = _by_part(str(headers.content)) | _by_part(str(lists.content))
    declared_at = {f"header-{kind.kind.replace(' ', '-')}": kind.header for kind in KINDS}
    for anchor, model in (declared_at | {f"list-{name}": entry for name, entry in LISTS.items()}).items():
        assert shown[anchor] == _said(model, language)
        for group in groups_of(model):
            assert _said(group, language) in shown.values()


def _said(model: type[FrontMatter], language: Language) -> dict[str, str]:
    """Return what each key of a class is for, as it stands on a page."""
    said = said_of_keys(model, language)
    return {field.alias or name: said[name].replace("`", "") for name, field in model.model_fields.items()}


def test_no_header_or_list_has_a_key_without_words_in_both_languages() -> None:
    """A sentence that changes in its declaration fails here until its Welsh is written anew."""
    said = {words for model in declared() for words in said_of_keys(model, Language.EN).values()}
    for model in declared():
        english = said_of_keys(model, Language.EN)
        assert [f"{model.__name__}.{name}" for name in model.model_fields if not english.get(name)] == []
    welsh = welsh_of_keys()
    assert sorted(said - welsh.keys()) == []
    assert sorted(welsh.keys() - said) == []
    for stated, words in welsh.items():
        assert sorted(re.findall("`[^`]*`", stated)) == sorted(re.findall("`[^`]*`", words))
        assert set(unknown_words(re.sub('`[^`]*`|"[^"]*"', "", words))) <= OF_THE_FORMAT


def _by_part(content: str) -> dict[str, dict[str, str]]:
    """Return each key with what it is for, by the anchor of its heading."""
    parts: dict[str, dict[str, str]] = {}
    for each in html.fromstring(f"<div>{content}</div>"):
        if each.tag == "h2":
            part = parts.setdefault(each.get("id", ""), {})
        elif each.tag == "dl":
            names = [term.findtext("code") or "" for term in each.iter("dt")]
            part.update(zip(names, ("".join(map(str, said.itertext())) for said in each.iter("dd")), strict=True))
    return parts


def _told(content: str) -> dict[str, str]:
    """Return what stands at each term, by its anchor."""
    shown = html.fromstring(content)
    pairs = zip(shown.iter("dt"), shown.iter("dd"), strict=True)
    return {term.get("id", ""): "".join(map(str, text.itertext())) for term, text in pairs}
