"""English names in a Welsh text are marked as English, on pages and where a PDF draws them, and nothing else is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from safon.context import Context
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position, SourceMap
from safon.model.vocabulary import Listed, Vocabulary
from safon.model.welsh_words import WelshWords
from safon.print.wording import Wording
from safon.views.prose import PageAddresses, line, prose

from tests.contexts import context_of
from tests.print.texts import typeset_text

LISTED = WelshWords(id="models", english=True, names=("Signs of Safety", "Signs", "Staying Put"))
UNMARKED = WelshWords(id="people", names=("Port Talbot",))


def _context(language: Language) -> Context:
    lists = {each.id: Listed(each, SourceMap(Position(""), {})) for each in (LISTED, UNMARKED)}
    return context_of(Library(vocabulary=Vocabulary({WelshWords: lists})), language)


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
        ("`Signs`", '<code lang="en">Signs</code>'),
    ],
)
def test_an_english_name_is_marked_on_a_welsh_page(text: str, wanted: str) -> None:
    made = str(line(text, PageAddresses("", _context(Language.CY))))
    assert made.replace('<code lang="en">', "<code>") == wanted.replace('<code lang="en">', "<code>")


def test_nothing_is_marked_on_an_english_page() -> None:
    assert "lang" not in line("Signs of Safety is a model.", PageAddresses("", _context(Language.EN)))


def test_names_in_headings_lists_and_tables_are_marked() -> None:
    text = "### Signs\n\n- Staying Put\n\n| Signs | b |\n| --- | --- |\n| 1 | Staying Put |\n\n> Signs"
    made = prose(text, PageAddresses("", _context(Language.CY)))
    assert str(made.html).count('<span lang="en">') == 5
    assert made.headings[0].title == "Signs"


def _marks(pdf: bytes) -> int:
    """Return how many runs of words a PDF marks as English, where they are drawn."""
    contents = (page.get_contents() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    return sum(each.get_data().count(b"/Lang(en-GB)") for each in contents if each is not None)


def test_a_print_says_the_language_of_a_name(tmp_path: Path) -> None:
    own = Wording(_context(Language.CY))
    for text, marks in (("Mae Signs of Safety yn fodel, a Port Talbot yn dref.", 1), ("Mae’r model yma.", 0)):
        made = typeset_text(text, tmp_path, own=own)
        assert str(pypdf.PdfReader(BytesIO(made.pdf)).trailer["/Root"]["/Lang"]) == "cy-GB"  # type: ignore[index]
        assert _marks(made.pdf) == marks
