"""All files → the library, with everything that is wrong, in one pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from safon.model.closest_match import closest_match
from safon.model.documents import Document
from safon.model.ids import clause_id, is_set_prefix
from safon.model.kinds import KINDS, PACKS, VOCABULARY, DocumentType, Kind, document_type, kinds_in
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.responses import Response
from safon.model.settings import SETTINGS, SettingsFile
from safon.model.source_passages import SOURCES, SourcePassage
from safon.read import rules
from safon.read.known_names import KnownNames, known_names
from safon.read.local_answers import local_answers_in
from safon.read.markdown_file import MarkdownFile, read_markdown_file
from safon.read.packs import read_packs
from safon.read.pairs import Pair, document_of
from safon.read.responses import read_responses
from safon.read.settings import read_settings
from safon.read.snapshot import MAX_PICTURE_BYTES, PICTURE_SUFFIXES, TEXT_SUFFIXES, TREE, RawFile, Snapshot
from safon.read.source_facts import facts_in
from safon.read.source_passages import read_passages
from safon.read.source_text import SourceText, read_text
from safon.read.translations import read_translation_state, records_of_lists
from safon.read.vocabulary import read_vocabulary

_NAME = re.compile(r"(?P<stem>[^.]+)\.(?P<language>en|cy)\.md")


@dataclass(frozen=True)
class Reading:
    """What came of reading the guidance."""

    library: Library
    """All that could be read."""
    problems: tuple[Problem, ...]
    """All that is wrong with single files and pairs."""


@dataclass
class _Shelf:
    """Files sorted by what they are, before they are put together."""

    markdown: dict[tuple[str, str], dict[Language, SourceText]] = field(default_factory=dict)
    kinds: dict[tuple[str, str], tuple[DocumentType, int | None]] = field(default_factory=dict)
    yaml: dict[tuple[str, str], SourceText] = field(default_factory=dict)
    tables: dict[str, SourceText] = field(default_factory=dict)
    passages: dict[str, tuple[SourcePassage, ...]] = field(default_factory=dict)
    settings: SettingsFile = SettingsFile()
    unread: list[RawFile] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load(snapshot: Snapshot) -> Reading:
    """Return the library of a snapshot."""
    shelf = _Shelf()
    for file in snapshot.files:
        _shelve(file, shelf)
    lists = {name: shelf.yaml.pop((folder, name)) for folder, name in tuple(shelf.yaml) if folder == VOCABULARY}
    vocabulary, problems = read_vocabulary(lists, shelf.unread)
    shelf.problems.extend(problems)
    packs, unfinished, problems = read_packs(
        {name: shelf.yaml.pop((folder, name)) for folder, name in tuple(shelf.yaml) if folder == PACKS}
    )
    shelf.problems.extend(problems)
    answers, problems = local_answers_in(shelf.yaml, {folder for folder, _ in shelf.markdown})
    facts, more = facts_in(shelf.yaml)
    shelf.problems.extend((*problems, *more))
    documents = tuple(_documents(shelf, known_names(vocabulary)))
    records, problems = records_of_lists(shelf.yaml)
    shelf.problems.extend(problems)
    for (folder, name), source in shelf.yaml.items():
        message = f'Nothing is called "{name}" in standards/{folder}/, so this file belongs to nothing.'
        shelf.problems.append(
            _misnamed(source.path, message, "Rename it like the document it belongs to, or delete it.")
        )
    responses = tuple(_responses(shelf, tuple(each.slug for each in documents if each.kind is Kind.ENGAGEMENT)))
    order = {rules_of_kind.kind: at for at, rules_of_kind in enumerate(KINDS)}
    documents = tuple(sorted(documents, key=lambda each: (order[each.kind], each.folder, each.number or 0, each.slug)))
    library = Library(
        documents=documents,
        packs=packs,
        unfinished_packs=unfinished,
        vocabulary=vocabulary,
        pictures=shelf.pictures,
        responses=responses,
        local_answers=answers,
        records=records,
        source_passages=shelf.passages,
        source_facts=facts,
        settings=shelf.settings,
        fingerprint=snapshot.fingerprint,
    )
    return Reading(library, tuple(shelf.problems))


def _shelve(file: RawFile, shelf: _Shelf) -> None:
    path = PurePosixPath(file.path)
    if file.path == SETTINGS:
        _shelve_settings(file, shelf)
        return
    if not file.outside and path.suffix not in TEXT_SUFFIXES:
        _shelve_picture(file, path, shelf)
        return
    source, problems = read_text(file)
    shelf.problems.extend(problems)
    folder, name = str(path.parent.relative_to(TREE)), path.name
    if path.suffix == ".md":
        _shelve_markdown(folder, name, file.path, source, shelf)
    elif path.suffix in (".csv", ".toml"):
        _shelve_table(folder, path, source, shelf)
    elif source is not None:
        if path.suffix != ".yml":
            message = "The name of a list ends in .yml."
            shelf.problems.append(_misnamed(file.path, message, f"Rename it {path.stem}.yml."))
        shelf.yaml.setdefault((folder, path.stem), source)
    elif folder == VOCABULARY:
        shelf.unread.append(file)


def _shelve_settings(file: RawFile, shelf: _Shelf) -> None:
    source, problems = read_text(file)
    shelf.problems.extend(problems)
    if source is not None:
        shelf.settings, misfits = read_settings(source)
        shelf.problems.extend(misfits)


def _shelve_table(folder: str, path: PurePosixPath, source: SourceText | None, shelf: _Shelf) -> None:
    if path.suffix != ".csv" or folder not in (SOURCES, document_type(Kind.ENGAGEMENT).folder):
        shelf.problems.append(_not_guidance(path))
    elif source is not None and folder == SOURCES:
        shelf.passages[path.stem], problems = read_passages(source, path.stem)
        shelf.problems.extend(problems)
    elif source is not None:
        shelf.tables[path.stem] = source


def _responses(shelf: _Shelf, engagements: tuple[str, ...]) -> Iterator[Response]:
    for name, source in shelf.tables.items():
        if name not in engagements:
            guess = closest_match(name, engagements)
            hint = f"Did you mean {guess}.csv?" if guess else "Name it like the engagement that it sums up."
            shelf.problems.append(_misnamed(source.path, f'No engagement is called "{name}".', hint))
        responses, problems = read_responses(source, name)
        shelf.problems.extend(problems)
        yield from responses


def _not_guidance(path: PurePosixPath) -> Problem:
    if path.suffix not in TEXT_SUFFIXES and path.suffix.lower() in TEXT_SUFFIXES:
        return _misnamed(
            str(path), "The ending of the name is in capitals.", f"Rename it {path.stem}{path.suffix.lower()}."
        )
    hint = "Guidance is written in .md and .yml files. Move this file out of standards/."
    return _misnamed(str(path), "This is neither text, a list nor a picture.", hint)


def _shelve_picture(file: RawFile, path: PurePosixPath, shelf: _Shelf) -> None:
    if path.suffix not in PICTURE_SUFFIXES:
        shelf.problems.append(_not_guidance(path))
    elif file.size > MAX_PICTURE_BYTES:
        message = f"The picture is {file.size / 1024:,.0f} KiB; at most {MAX_PICTURE_BYTES // 1024:,} are published."
        hint = "Save it smaller: 1,600 pixels wide is enough for a page."
        shelf.problems.append(Finding(Position(file.path), message, hint).breaks(rules.FILE_SMALL_ENOUGH))
    else:
        shelf.pictures[str(path.relative_to(TREE))] = file.content


def _shelve_markdown(folder: str, name: str, path: str, source: SourceText | None, shelf: _Shelf) -> None:
    kinds = tuple(kinds_in(folder))
    match = _NAME.fullmatch(name)
    fitting = next((each for each in kinds if match and each.stem.fullmatch(match["stem"])), None)
    if match is not None and fitting is not None:
        _put_on_shelf(folder, match, fitting, source or SourceText(path, ""), shelf)
        return
    likely = re.sub(r"[\s_]+", "-", name.lower())
    meant = _NAME.fullmatch(likely)
    fitting = next((each for each in kinds if meant and each.stem.fullmatch(meant["stem"])), None)
    if source is not None:
        shelf.problems.append(_misplaced(folder, path, kinds, likely if fitting is not None else None))
    if meant is not None and fitting is not None:
        _put_on_shelf(folder, meant, fitting, SourceText(f"{TREE}/{folder}/{likely}", ""), shelf)


def _put_on_shelf(folder: str, name: re.Match[str], kind: DocumentType, source: SourceText, shelf: _Shelf) -> None:
    """Put a file beside its twin.

    An empty text stands for a file that is there but cannot be read or is misnamed, which is reported: its twin
    must not be called single too.
    """
    key = (folder, name["stem"])
    number = kind.stem.fullmatch(name["stem"])
    groups = number.groupdict() if number is not None else {}
    shelf.kinds[key] = (kind, int(groups["number"]) if groups.get("number") else None)
    sides, language = shelf.markdown.setdefault(key, {}), Language(name["language"])
    if source.text or language not in sides:
        sides[language] = source


def _misplaced(folder: str, path: str, kinds: tuple[DocumentType, ...], likely: str | None) -> Problem:
    if likely is not None:
        message = "A file's name has small letters and hyphens only, so that its address works everywhere."
        return _misnamed(path, message, f"Rename it {likely}.")
    if kinds:
        good = " or ".join(each.example for each in kinds)
        return _misnamed(
            path,
            "The file's name does not say which document it is, or in which language.",
            f"Name it like {good}.",
        )
    folders = ", ".join(sorted({each.folder for each in KINDS}))
    guess = closest_match(folder.split("/", maxsplit=1)[0], tuple(each.folder.split("/")[0] for each in KINDS))
    hint = f"Did you mean standards/{guess}/?" if guess else f"Folders: {folders}."
    return _misnamed(path, f'"{folder}" is not a folder of documents.', hint)


def _misnamed(path: str, message: str, hint: str) -> Problem:
    return Finding(Position(path), message, hint).breaks(rules.FILE_NAME_KNOWN)


def _documents(shelf: _Shelf, names: KnownNames) -> Iterator[Document]:
    pairs = [_pair(key, shelf) for key in sorted(shelf.markdown)]
    described = {pair.folder: _prefix(pair) for pair in pairs if pair.rules.kind is Kind.LOCAL_SET}
    local = dict.fromkeys(pair.folder for pair in pairs if pair.rules.kind in (Kind.LOCAL_SET, Kind.LOCAL_STANDARD))
    prefixes = {folder: described.get(folder) or _prefix_in_use(folder, pairs) for folder in local}
    undescribed: set[str] = set()
    for pair in pairs:
        if pair.rules.kind is Kind.LOCAL_STANDARD and pair.folder not in {*described, *undescribed}:
            undescribed.add(pair.folder)
            message = "This local set has no about file, so nobody can tell whose standards these are."
            hint = f"Add standards/{pair.folder}/about.en.md and about.cy.md."
            finding = Finding(Position(pair.path(Language.EN)), message, hint)
            shelf.problems.append(finding.breaks(rules.LOCAL_SET_DESCRIBED))
        document, problems = document_of(pair, prefixes.get(pair.folder), names)
        shelf.problems.extend(problems)
        yield document


def _pair(key: tuple[str, str], shelf: _Shelf) -> Pair:
    kind, number = shelf.kinds[key]
    found = shelf.markdown[key]
    sides = Bilingual.of(lambda language: _side(found.get(language), kind, language, shelf))
    state = shelf.yaml.pop(key, None)
    records, problems = read_translation_state(state) if state is not None else ({}, ())
    shelf.problems.extend(problems)
    return Pair(rules=kind, folder=key[0], stem=key[1], number=number, sides=sides, records=records)


def _side(source: SourceText | None, kind: DocumentType, language: Language, shelf: _Shelf) -> MarkdownFile | None:
    if source is None:
        return None
    file = read_markdown_file(source, kind, language)
    if source.text:
        shelf.problems.extend(file.problems)
    return file


def _prefix(pair: Pair) -> str | None:
    """Return the capitals of a local set, from whichever of its two headers has them."""
    given = [side.identity for side in (pair.sides.en, pair.sides.cy) if side is not None]
    return next((each for each in given if is_set_prefix(each)), None)


def _prefix_in_use(folder: str, pairs: list[Pair]) -> str | None:
    """Return the capitals that most clauses of a folder begin with: its header may be what is wrong."""
    sides = [side for pair in pairs if pair.folder == folder for side in (pair.sides.en, pair.sides.cy)]
    numbers = [clause_id(clause.id) for side in sides if side is not None for clause in side.body.clauses]
    used = Counter(number.prefix for number in numbers if number is not None and number.prefix)
    return next((prefix for prefix, _ in used.most_common(1)), None)
