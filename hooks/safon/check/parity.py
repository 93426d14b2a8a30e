"""What one language has, the other has: its lists and tables, its terms, its days of the week, and words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.figures import without_addresses
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.passages import Passage, Piece
from safon.model.problem import Finding, Severity
from safon.model.renderings import Rendering, needed, renderings_of, renders, says

_SHAPES = {
    "points of lists": re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]", re.MULTILINE),
    "rows of tables": re.compile(r"^[ \t]*\|", re.MULTILINE),
    "lines of quotations": re.compile(r"^[ \t]*>[ \t]*\S", re.MULTILINE),
}
"""What is counted. Headings, tables, links and pictures are told by `parts-in-both-languages`."""
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|_[^_]+_|\"[^\"]*\"")
"""What is quoted, or stands in italics, may be in its own language."""
_OWN = Bilingual(
    en="the of and for with must should be is that this from their when who which have has been not by are was were "
    "they will would shall where while what these those there about into than then them it its on as if in",
    cy="yr ac ar mae sy sydd gyda rhaid dylai hyn bod ei eu wrth gan nid nad neu yw maent ond hynny hwn hon drwy "
    "dros rhwng fod bydd cael gael pan lle fel mewn",
).map(lambda words: frozenset(words.split()))
"""Words that one language is full of, and the other has not, or not in a row."""
_ROW = 3
"""So many of them in a row are no accident."""
_WORD = re.compile(r"[^\W\d_]+")
_DAYS = Bilingual(
    en="monday tuesday wednesday thursday friday saturday sunday",
    cy="llun mawrth mercher iau gwener sadwrn sul",
).map(str.split)
_MUTATED = {"lun": "llun", "fawrth": "mawrth", "fercher": "mercher", "wener": "gwener"}
"""Days behind `nos`, which mutates them."""
_BEFORE_DAYS = frozenset({"dydd", "ddydd", "nydd", "nos", "bore", "fore", "prynhawn", "brynhawn", "noson"})
_WELSH_DAY = re.compile(rf"\b(?:{'|'.join(sorted(_BEFORE_DAYS))}) (\w+)", re.IGNORECASE)


@rule(
    "structure-same-in-both-languages",
    "A list has as many points in both languages, a table as many rows, a quotation as many lines.",
    Severity.WARNING,
    cy="Mae gan restr yr un nifer o bwyntiau yn y ddwy iaith, tabl yr un nifer o resi, a dyfyniad yr un llinellau.",
    waivable=True,
)
def structure_same_in_both_languages(library: Library) -> Iterator[Finding]:
    for passage in library.passages:
        sides = passage.sides
        if not passage.loose and sides.en and sides.cy:
            for what, pattern in _SHAPES.items():
                counts = sides.map(lambda words, pattern=pattern: len(pattern.findall(words.text)))  # type: ignore[misc]
                if counts.en != counts.cy and ((counts.en and counts.cy) or what != "rows of tables"):
                    yield _shape_differs(passage, what, counts, pattern)


def _shape_differs(passage: Passage, what: str, counts: Bilingual[int], pattern: re.Pattern[str]) -> Finding:
    """Return what is told where the line stands up to which both sides have the same shape."""
    fewer = Language.CY if counts.cy < counts.en else Language.EN
    message = f"{passage.name} has {counts.en} {what} in English and {counts.cy} in Welsh."
    hint = f"Write in {fewer.english_name} what is missing there, or take it out in {fewer.other.english_name}."
    lines = passage.sides.map(lambda words: [*re.finditer(r"^[ \t]*\S.*$", words.text, re.MULTILINE)])
    shapes = lines.map(lambda found: [bool(pattern.search(each.group())) for each in found])
    pairs = zip(shapes.en, shapes.cy, strict=False)
    last = min(len(shapes.en), len(shapes.cy)) - 1
    at = next((number for number, (en, cy) in enumerate(pairs) if en is not cy), last)
    places = Bilingual.of(lambda each: passage.sides[each].at(lines[each][at].start()))
    return Finding(
        places[fewer], message, hint, see=places[fewer.other], place=passage.place, said=passage.sides[fewer.other].text
    )


@rule(
    "language-is-its-own",
    "A text is written in its own language, but for names and what is quoted.",
    Severity.WARNING,
    cy="Mae testun wedi’i ysgrifennu yn ei iaith ei hun, ac eithrio enwau a’r hyn a ddyfynnir.",
    waivable=True,
)
def language_is_its_own(library: Library) -> Iterator[Finding]:
    for piece in library.pieces:
        for language in Language:
            side = piece.sides[language]
            if len(side.words & _OWN[language.other]) >= _ROW and (row := foreign_row(side.text, language)) is not None:
                start, words = row
                message = (
                    f"{piece.subject} has {language.other.english_name} in its {language.english_name} text: {words}"
                )
                hint = f"Write it in {language.english_name}, or put it in “quotation marks” if it is quoted."
                yield Finding(side.at(start), message, hint, side.length(len(words)), place=piece.place, said=side.text)


def foreign_row(text: str, language: Language) -> tuple[int, str] | None:
    """Return where words of the other language stand among which several of its own are near each other, and those."""
    bare = _QUOTED.sub(lambda match: " " * len(match.group()), without_addresses(text))
    own, other = _OWN[language], _OWN[language.other]
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(bare):
        said = word.group().lower()
        if said in other and said not in own:
            found.append(word)
            if len(found) >= _ROW:
                return found[0].start(), text[found[0].start() : word.end()]
        elif said in own and said not in other:
            found.clear()
    return None


@rule(
    "term-has-its-rendering",
    "What one language calls by a term of the vocabulary, the other calls by its own term.",
    Severity.WARNING,
    cy="Yr hyn y mae’r naill iaith yn ei alw wrth derm o’r eirfa, mae’r llall yn ei alw wrth ei therm ei hun.",
    waivable=True,
)
def term_has_its_rendering(library: Library) -> Iterator[Finding]:
    every = tuple((each, needed(each)) for each in renderings_of(library.vocabulary))
    by_word = Bilingual.of(lambda language: _by_head(every, language))
    for piece in library.pieces:
        for language in Language:
            words = piece.sides[language].words
            for head in words & by_word[language].keys():
                for each, further in by_word[language][head]:
                    may_say = all(not forms.isdisjoint(words) for forms in further)
                    if may_say and not renders(piece.sides[language.other].words, each, language.other):
                        yield from _without(piece, each, language)


_Forms = tuple[frozenset[str], ...]


def _by_head(
    every: tuple[tuple[Rendering, Bilingual[_Forms]], ...], language: Language
) -> dict[str, list[tuple[Rendering, _Forms]]]:
    """Return by each form of its first word every term, with the forms of its further words."""
    found: dict[str, list[tuple[Rendering, _Forms]]] = {}
    for each, words in every:
        first, *further = words[language]
        for word in first:
            found.setdefault(word, []).append((each, tuple(further)))
    return found


def _uneven(piece: Piece) -> bool:
    """Return whether one side has a paragraph more: what is missing there is told as such."""
    counts = piece.sides.map(lambda side: len(re.findall(r"\n[ \t]*\n\s*\S", side.text)))
    return counts.en != counts.cy


def _without(piece: Piece, each: Rendering, language: Language) -> Iterator[Finding]:
    """Yield that one side of a piece lacks a term that the other has, unless that is quoted in its own language."""
    text, other = piece.sides[language], piece.sides[language.other]
    bare = without_addresses(_QUOTED.sub(lambda match: " " * len(match.group()), text.text))
    said = says(bare, each.title[language], language)
    if (
        _uneven(piece)
        or piece.place == each.entry
        or said is None
        or says(other.text, each.title[language], language) is not None
    ):
        return
    wanted, name = each.title[language.other], language.other.english_name
    message = f'{piece.subject} says "{said}" in {language.english_name}, and in {name} nothing of “{wanted}”.'
    hint = f"Write “{wanted}” in {name}, in whatever form the sentence asks for, or change the {language.english_name}."
    yield Finding(other.at(0), message, hint, place=piece.place, said=text.text, see=text.at(bare.index(said)))


@rule(
    "weekday-same-in-both-languages",
    "Both languages name the same days of the week.",
    cy="Mae’r ddwy iaith yn enwi’r un diwrnodau o’r wythnos.",
)
def weekday_same_in_both_languages(library: Library) -> Iterator[Finding]:
    days = frozenset(_DAYS.en)
    for piece in library.pieces:
        en, cy = piece.sides.en, piece.sides.cy
        if not (en.words & days or _BEFORE_DAYS & cy.words):
            continue
        named = Bilingual(
            en={_DAYS.en.index(each) for each in en.words & days},
            cy={_DAYS.cy.index(each) for each in _welsh_days(cy.text)},
        )
        if named.en != named.cy and (named.en or named.cy):
            told = named.map(lambda found: ", ".join(_DAYS.en[each].capitalize() for each in sorted(found)) or "none")
            message = f"{piece.subject} names these days of the week in English: {told.en}; and in Welsh: {told.cy}."
            yield Finding(cy.at(0), message, "Name the same days in both.", see=en.at(0))


def _welsh_days(text: str) -> Iterator[str]:
    for day in _WELSH_DAY.findall(text):
        name = _MUTATED.get(day.lower(), day.lower())
        if name in _DAYS.cy:
            yield name
