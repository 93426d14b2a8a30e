"""Curled quotes, Welsh clitics, and the letters of the fonts."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
import typst
from safon.text.letters import printable, smarten_quotes, unknown_letters

FONTS = Path(str(resources.files("safon.print"))) / "fonts"

QUOTES = [
    ("It's the child's", "It’s the child’s"),
    ("'No,' she said. 'Not yet.'", "‘No,’ she said. ‘Not yet.’"),
    ('"No," she said.', "“No,” she said."),
    ("(\"in brackets\") and 'so'", "(“in brackets”) and ‘so’"),
    ("parents' evening", "parents’ evening"),
    ("the '90s and 'tis", "the ’90s and ’tis"),
    ("Mae'r plentyn a'i deulu", "Mae’r plentyn a’i deulu"),
    ("i'r ysgol, o'r tŷ, p'un", "i’r ysgol, o’r tŷ, p’un"),
    ("'Dyn ni'n mynd, 'sdim ots", "’Dyn ni’n mynd, ’sdim ots"),
    ("dw i 'di gweld 'na", "dw i ’di gweld ’na"),
    ("'Mae'n braf' meddai hi", "‘Mae’n braf’ meddai hi"),
    ("y 'llais' a'r \"gwir\"", "y ‘llais’ a’r “gwir”"),
    ("“already” ‘curled’ it’s", "“already” ‘curled’ it’s"),
    ("a 'quote with a child's word' in it", "a ‘quote with a child’s word’ in it"),
]


@pytest.mark.parametrize(("straight", "wanted"), QUOTES)
def test_quotes_are_curled(straight: str, wanted: str) -> None:
    assert smarten_quotes([straight]) == [wanted]


def test_quotes_are_curled_across_runs() -> None:
    assert smarten_quotes(['"', "bold", '" and ', "it", "'s"]) == ["“", "bold", "” and ", "it", "’s"]


def test_letters_are_composed_and_marks_without_a_look_are_left_out() -> None:
    assert printable("w\u0302y\u0302 a\u00adb\u200bc d\u2011e") == "ŵŷ abc d-e"


def test_letters_that_no_font_holds_are_named_once() -> None:
    assert unknown_letters("aש→b→") == "ש→"
    assert unknown_letters("Âŵŷ ŶŴ – “’” … ½ €\n") == ""


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_font_holds_every_letter_of_the_list(font: Path, tmp_path: Path) -> None:
    """The engine refuses a letter without a drawing when it makes a file for PDF/UA-1."""
    own = tmp_path / "fonts"
    own.mkdir()
    (own / font.name).write_bytes(font.read_bytes())
    lines = (resources.files("safon.text") / "letters.txt").read_text(encoding="ascii").splitlines()
    ranges = [each.partition("-")[::2] for each in lines if not each.startswith("#")]
    letters = [chr(code) for first, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1)]
    assert len(letters) > 340

    def made(text: str) -> bytes:
        family = "Literata" if "Literata" in font.name else "Atkinson Hyperlegible Next"
        (tmp_path / "a.typ").write_text(
            f'#set document(title: "a")\n#set text(font: "{family}", fallback: false, lang: "cy")\n'
            f"= #str.from-unicode(97)\n#json(bytes(sys.inputs.text))",
            encoding="utf-8",
        )
        inputs = {"text": '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'}
        return typst.compile(
            str(tmp_path / "a.typ"),
            font_paths=[str(own)],
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=["ua-1"],
            format="pdf",
        )

    assert made("".join(letters)).startswith(b"%PDF")
    with pytest.raises(typst.TypstError):
        made("ש")
