"""What a page can show and paper cannot: letters that no font holds, pictures in a line, packs with nothing in them."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.texts import markdown, plain
from safon.model.library import Library
from safon.model.problem import Finding
from safon.text import nodes
from safon.text.letters import HIDDEN, letter_name, printable, unknown_letters
from safon.text.pictures import unreadable
from safon.text.walk import each_of


def _instead(letter: str) -> str:
    if unicodedata.category(letter).startswith("S"):  # an arrow, a face, a tick
        return "Say it in a word, or leave it out."
    return "Write it in Latin letters, as Welsh and English do."


@rule("letter-can-be-printed", "Every letter is one that the fonts of the prints hold.")
def letter_can_be_printed(library: Library) -> Iterator[Finding]:
    for run in (*markdown(library), *plain(library)):
        if run.position.path.endswith(".csv"):
            continue  # What people said stands on a page alone.
        for letter in () if run.text.isascii() else unknown_letters(printable(run.text)):
            if HIDDEN.match(letter):
                continue
            message = f"The fonts of the prints do not hold {letter_name(letter)}."
            at = max(run.text.find(letter), 0)
            yield Finding(run.at(at), message, _instead(letter))
    for run in markdown(library):
        for written, at, shown in run.character_references():
            for letter in unknown_letters(printable(shown)) if not HIDDEN.search(shown) else ():
                message = f"The fonts of the prints do not hold {letter_name(letter)}, which {written} stands for."
                yield Finding(run.at(at), message, _instead(letter), run.length(len(written)))


@rule("element-can-be-printed", "A picture stands in a line of its own, between empty lines.")
def element_can_be_printed(library: Library) -> Iterator[Finding]:
    for run in (each for each in markdown(library) if "![" in each.text):
        paragraphs = tuple(each_of(run.tree.blocks, nodes.Paragraph))
        alone = {id(each.children[0]) for each in paragraphs if len(each.children) == 1}
        for picture in each_of(run.tree.blocks, nodes.Picture):
            if id(picture) not in alone:
                message = "A picture within a line of text cannot be printed."
                hint = "Let the picture stand alone, between empty lines."
                yield Finding(run.at(max(picture.at - 2, 0)), message, hint, run.length(2))


@rule("picture-can-be-printed", "A picture is a sound PNG, JPEG or WebP file.")
def picture_can_be_printed(library: Library) -> Iterator[Finding]:
    for run in (each for each in markdown(library) if "![" in each.text):
        for picture in each_of(run.tree.blocks, nodes.Picture):
            folder = posixpath.dirname(run.position.path).removeprefix("standards/")
            content = library.pictures.get(posixpath.normpath(posixpath.join(folder, picture.file)))
            if content is not None and (why := unreadable(picture.file, content)) is not None:
                message = f'The picture "{picture.file}" cannot be read: {why}.'
                hint = "Save it again as .png, .jpg or .webp, with that ending, and put it in place of this one."
                yield Finding(run.at(picture.file_at), message, hint, run.length(len(picture.file)))


@rule("pack-refers-to-guidance", "A training pack holds at least one standard or practice note.")
def pack_refers_to_guidance(library: Library) -> Iterator[Finding]:
    for pack in library.packs:
        if not pack.header.standards and not pack.header.notes:
            message = "This pack holds nothing: neither a standard nor a practice note."
            yield Finding(pack.source_map.start, message, "Write standards: [S18], or notes: [PN1].")
