"""Two files and a translation state → a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.fields import FrontMatter
from safon.model.kinds import DocumentType, Kind
from safon.model.language import Bilingual, Language
from safon.model.position import Position, SourceMap
from safon.model.problem import Finding, Fix, Problem
from safon.model.texts import Text
from safon.model.translation import BlockRecord
from safon.read import rules
from safon.read.body import RawClause
from safon.read.clauses import read_clauses
from safon.read.known_names import KnownNames
from safon.read.markdown_file import MarkdownFile
from safon.text.references import references_of


@dataclass(frozen=True, kw_only=True, eq=False)
class Pair:
    """The files of one document. It is equal to itself alone."""

    rules: DocumentType
    """What files of its kind look like."""
    folder: str
    """Its folder under `standards/`."""
    stem: str
    """Its name before the language."""
    number: int | None
    """The number in its name."""
    sides: Bilingual[MarkdownFile | None]
    """The two files."""
    records: dict[str, BlockRecord]
    """What is on record of its translation."""

    def path(self, language: Language) -> str:
        """Return where the file of `language` is, or would be."""
        return f"standards/{self.folder}/{self.stem}.{language.value}.md"


def document_of(pair: Pair, prefix: str | None, names: KnownNames) -> tuple[Document, tuple[Problem, ...]]:
    """Return the document that two files make, and what is wrong between them.

    `prefix` is the capitals of the local set that the folder belongs to, if it is one. `names` are those that clauses
    may name.
    """
    problems = [*_missing_twin(pair), *_identity(pair)]
    document_id = _id_of(pair, prefix)
    numbered = _numbered(pair, problems)
    ends = Bilingual.of(lambda language: _end(pair, language))
    clauses, clause_problems = read_clauses(document_id, numbered, ends, names)
    texts = Bilingual.of(lambda language: _text(pair, language))
    header = pair.sides.en.header if pair.sides.en is not None else None
    document = Document(
        id=document_id,
        kind=pair.rules.kind,
        folder=pair.folder,
        slug=pair.stem,
        number=pair.number,
        header=header if header is not None else FrontMatter(),
        texts=texts,
        clauses=clauses,
        numbers=numbered.map(lambda side: dict(reversed([(clause.id, clause.position) for clause in reversed(side)]))),
        mentions=tuple(_mentions(texts.en, clauses)),
        records=pair.records,
    )
    return document, (*problems, *clause_problems)


def _mentions(text: Text, clauses: tuple[Clause, ...]) -> Iterator[str]:
    for words in (*(section.words for section in text.sections), *(clause.words.en for clause in clauses)):
        yield from (each.id for each in references_of(words))


def _missing_twin(pair: Pair) -> Iterator[Problem]:
    for language in Language:
        twin = pair.sides[language.other]
        if pair.sides[language] is None and twin is not None and twin.text.readable:
            missing, there = pair.path(language), pair.path(language.other)
            message = (
                f"There is no {language.english_name} file beside this one. "
                "Both languages are published on the same day."
            )
            hint = f"Add {missing}"
            yield Finding(Position(there), message, hint).breaks(rules.BOTH_LANGUAGES_PRESENT)


def _id_of(pair: Pair, prefix: str | None) -> str:
    match pair.rules.kind:
        case Kind.STANDARD:
            return f"S{pair.number}"
        case Kind.NOTE:
            return f"PN{pair.number}"
        case Kind.LOCAL_SET:
            return prefix or pair.folder
        case Kind.LOCAL_STANDARD:
            return f"{prefix or 'LOCAL'}{pair.number}"
        case _:
            return pair.stem


def _identity(pair: Pair) -> Iterator[Problem]:
    """Hold the number or id in each header to the one in the file's name."""
    if pair.rules.kind is Kind.LOCAL_SET:
        yield from _same_prefix(pair)
        return
    wanted = pair.number if pair.number is not None else pair.stem
    for language in Language:
        side = pair.sides[language]
        given = _given(side, pair.rules.identity)
        if side is not None and given is not None and given != wanted:
            position = side.text.source_map.at(pair.rules.identity)
            message = f'The header says {pair.rules.identity}: {given}, but the file is called "{pair.stem}".'
            hint = f"Write {pair.rules.identity}: {wanted}, or rename both files."
            yield Finding(position, message, hint, len(pair.rules.identity)).breaks(rules.FILE_NAME_FITS_HEADER)


def _same_prefix(pair: Pair) -> Iterator[Problem]:
    given = pair.sides.map(lambda side: _given(side, "set"))
    if pair.sides.cy is not None and given.en is not None and given.cy is not None and given.en != given.cy:
        position = pair.sides.cy.text.source_map.at("set")
        message = f"The Welsh header says set: {given.cy}, the English one set: {given.en}."
        yield Finding(position, message, f"Write set: {given.en}", 3).breaks(rules.FILE_NAME_FITS_HEADER)


def _given(side: MarkdownFile | None, key: str) -> object:
    if side is None or side.header is None:
        return None
    fields = type(side.header).model_fields
    name = next((name for name, field in fields.items() if (field.alias or name) == key), key)
    return getattr(side.header, name, None)


def _text(pair: Pair, language: Language) -> Text:
    side = pair.sides[language]
    if side is not None:
        return side.text
    path = pair.path(language)
    return Text(
        language=language,
        path=path,
        title="",
        summary="",
        source_map=SourceMap(Position(path)),
        readable=False,
    )


def _end(pair: Pair, language: Language) -> Position:
    side = pair.sides[language]
    return side.body.end if side is not None else Position(pair.path(language))


def _numbered(pair: Pair, problems: list[Problem]) -> Bilingual[tuple[RawClause, ...]]:
    """Give numbers to clauses that ask for one: what the other language has there, or the next free one."""
    sides = pair.sides.map(lambda side: tuple(side.body.clauses) if side is not None else ())
    readable = all(side is None or side.text.readable for side in (pair.sides.en, pair.sides.cy))
    paired = _paired(sides)
    if not readable:
        hold = "Mend the other file of the pair first; safon check --fix then writes the next free number."
    elif paired is None:
        hold = "Write it with ? in the other language too; safon check --fix then gives both the same number."
    else:
        hold = ""
    following = max((number for side in (sides.en, sides.cy) for number in _numbers_of(side)), default=0) + 1
    given = paired or sides.map(lambda side: (None,) * sum(map(_asks, side)))
    numbered = Bilingual.of(
        lambda each: tuple(_with_numbers(sides[each], _filled(given[each], following), problems, hold))
    )
    if paired is not None:
        return numbered
    # Nobody can tell yet which ? belongs to which, so none of them is held to the other language.
    asking = sides.map(lambda side: {clause.position for clause in side if _asks(clause)})
    return Bilingual.of(lambda each: tuple(clause for clause in numbered[each] if clause.position not in asking[each]))


def _asks(clause: RawClause) -> bool:
    return clause.id.endswith("?")


def _numbers_of(clauses: Iterable[RawClause]) -> Iterator[int]:
    """Yield the number of each clause that has one, without its letter."""
    for clause in clauses:
        number = clause.id.split(".")[1].rstrip("abcdefghijklmnopqrstuvwxyz")
        if number.isdecimal():
            yield int(number)


def _paired(sides: Bilingual[tuple[RawClause, ...]]) -> Bilingual[tuple[str | None, ...]] | None:
    """Return for each `?` the number that its clause has in the other language, or none where that asks too.

    The n-th `?` of each language is the same clause. Where one language has more of them, so may be a clause that the
    other alone has, beyond all that both have: its author took up the number in one file first. Nothing, if they do
    not fit.
    """
    asking = sides.map(lambda side: sum(map(_asks, side)))
    if asking.en == asking.cy:
        return asking.map(lambda number: (None,) * number)
    ids = sides.map(lambda side: {clause.id for clause in side})
    last = max(_numbers_of(clause for clause in sides.en if clause.id in ids.cy and not _asks(clause)), default=0)

    def new(language: Language) -> tuple[RawClause, ...]:
        return tuple(
            clause
            for clause in sides[language]
            if _asks(clause) or (clause.id not in ids[language.other] and max(_numbers_of((clause,)), default=0) > last)
        )

    en, cy = new(Language.EN), new(Language.CY)
    if len(en) != len(cy) or any(not _asks(one) and not _asks(other) for one, other in zip(en, cy, strict=True)):
        return None
    return Bilingual(en=_from(en, cy), cy=_from(cy, en))


def _from(clauses: tuple[RawClause, ...], others: tuple[RawClause, ...]) -> tuple[str | None, ...]:
    """Return the id that each `?` of `clauses` has among `others`."""
    both = zip(clauses, others, strict=True)
    return tuple(None if _asks(other) else other.id for clause, other in both if _asks(clause))


def _filled(given: tuple[str | None, ...], following: int) -> Iterator[tuple[str | None, int]]:
    """Yield each id that is known, and the number that is free where none is."""
    for known in given:
        yield known, following
        following += known is None


def _with_numbers(
    clauses: tuple[RawClause, ...], given: Iterator[tuple[str | None, int]], problems: list[Problem], hold: str
) -> Iterator[RawClause]:
    """Yield the clauses with a number for each; no fix where `hold` says what has to be done first."""
    for clause in clauses:
        if not _asks(clause):
            yield clause
            continue
        known, free = next(given)
        number = known or clause.id.replace("?", str(free))
        fix = Fix(clause.position, f"**{clause.id}**", f"**{number}**") if not hold else None
        reason = "it has that number in the other language" if known else "it is the next free number"
        where = "" if known else " in both languages"
        hint = hold or f"Write **{number}**{where}: {reason}. safon check --fix does."
        finding = Finding(clause.position, "This clause has no number yet.", hint, len(clause.id) + 4, fix=fix)
        problems.append(finding.breaks(rules.NUMBER_GIVEN))
        yield replace(clause, id=number)
