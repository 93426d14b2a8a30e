"""English names in a Welsh text are marked as English, on pages and where a PDF draws them, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.context import Context
from safon.model.front_matter import Source
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position, SourceMap
from safon.model.vocabulary import Listed, Term, Vocabulary
from safon.model.welsh_words import WelshWords
from safon.print.tree import paragraph
from safon.print.wording import Wording
from safon.views.prose import PageAddresses, line, prose
from safon.views.source_words import source_said, source_words

from tests.contexts import context_of
from tests.print.finished import Finished
from tests.print.texts import typeset_blocks, typeset_text

LISTED = WelshWords(id="models", english=True, names=("Signs of Safety", "Signs", "Staying Put"))
QUOTED = WelshWords(id="quoted", english=True, names=("siblings",))
UNMARKED = WelshWords(id="people", names=("Port Talbot",))

NOTED = (
    Term(
        id="talk",
        title=Bilingual(en="return interview", cy="cyfweliad dychwelyd"),
        definition=Bilingual(
            en="It says “return interview”, “a gair”, “MASH” and “weer”. “No twin” is here.",
            cy="Dywed “return interview”, “a gair”, “MASH” a “weer”. Gair yw gair.",
        ),
    ),
    Term(id="word", title=Bilingual(en="word", cy="gair")),
)


def _context(language: Language) -> Context:
    lists = {each.id: Listed(each, SourceMap(Position(""), {})) for each in (LISTED, QUOTED, UNMARKED)}
    terms = {each.id: Listed(each, SourceMap(Position(""), {})) for each in NOTED}
    return context_of(Library(vocabulary=Vocabulary({WelshWords: lists, Term: terms})), language)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mae Signs of Safety yn fodel.", 'Mae <span lang="en">Signs of Safety</span> yn fodel.'),
        ("Mae Signs\nof Safety yma.", 'Mae <span lang="en">Signs\nof Safety</span> yma.'),
        ("Signs of Safety", '<span lang="en">Signs of Safety</span>'),
        (
            "**Staying Put** a Signs",
            '<strong><span lang="en">Staying Put</span></strong> a <span lang="en">Signs</span>',
        ),
        ("Signsx a xSigns", "Signsx a xSigns"),
        ("Port Talbot", "Port Talbot"),
        ("Dywed “return\ninterview” yma.", 'Dywed “<span lang="en">return\ninterview</span>” yma.'),
        ("Mae return interview heb ddyfynodau.", "Mae return interview heb ddyfynodau."),
        ("“siblings”", '“<span lang="en">siblings</span>”'),
        ("“a gair” a “MASH” a “weer” a “No twin”", "“a gair” a “MASH” a “weer” a “No twin”"),
        ("`Signs`", '<code lang="en">Signs</code>'),
    ],
)
def test_an_english_name_is_marked_on_a_welsh_page(text: str, wanted: str) -> None:
    made = str(line(text, PageAddresses("", _context(Language.CY))))
    assert made.replace('<code lang="en">', "<code>") == wanted.replace('<code lang="en">', "<code>")


def test_on_an_english_page_only_quoted_welsh_is_marked() -> None:
    page = PageAddresses("", _context(Language.EN))
    assert "lang" not in line("Signs of Safety is a model of “return interview”.", page)
    assert str(line("It says “a gair”.", page)) == 'It says “<span lang="cy">a gair</span>”.'


def test_names_in_headings_lists_and_tables_are_marked() -> None:
    text = "### Signs\n\n- Staying Put\n\n| Signs | b |\n| --- | --- |\n| 1 | Staying Put |\n\n> Signs"
    made = prose(text, PageAddresses("", _context(Language.CY)))
    assert str(made.html).count('<span lang="en">') == 5
    assert made.headings[0].title == "Signs"


def test_a_print_says_the_language_of_a_name(tmp_path: Path) -> None:
    own = Wording(_context(Language.CY))
    for text, marked in (
        ("Mae Signs of Safety yn fodel, a Port Talbot yn dref.", ["Signs of Safety"]),
        ("Y model.", []),
    ):
        made = Finished(typeset_text(text, tmp_path, own=own))
        assert str(made.reader.trailer["/Root"]["/Lang"]) == "cy-GB"  # type: ignore[index]
        assert made.words_in("en-GB") == marked


def test_a_print_says_the_language_of_what_a_part_of_a_source_is_called(tmp_path: Path) -> None:
    source = Source(document="draft", section="The “Missing” standard", lines="4-9")
    for language, marked in ((Language.CY, "The “Missing” standard"), (Language.EN, "")):
        own = Wording(_context(language))
        made = Finished(typeset_blocks([paragraph(*own.said(source_said(source, own.context)))], tmp_path, own))
        assert " ".join(made.words_in("en-GB" if language is Language.CY else "cy-GB")) == marked
        assert source_words(source, own.context).striptags() in made.texts[0]
