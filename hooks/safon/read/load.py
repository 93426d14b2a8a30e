"""All files → the library, with everything that is wrong, in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.closest_match import closest_match
from safon.model.documents import Document
from safon.model.ids import clause_id, is_set_prefix
from safon.model.kinds import KINDS, PACKS, VOCABULARY, DocumentType, Kind
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.responses import Response
from safon.read import rules
from safon.read.known_names import KnownNames, known_names
from safon.read.local_answers import local_answers_in
from safon.read.markdown_file import MarkdownFile, read_markdown_file
from safon.read.packs import read_packs
from safon.read.pairs import Pair, document_of
from safon.read.responses import read_responses
from safon.read.shelf import Shelf, misnamed, shelve
from safon.read.snapshot import Snapshot
from safon.read.source_facts import facts_in
from safon.read.source_text import SourceText
from safon.read.translations import read_translation_state, records_of_lists
from safon.read.vocabulary import read_vocabulary


@dataclass(frozen=True)
class Reading:
    """What came of reading the guidance."""

    library: Library
    """All that could be read."""
    problems: tuple[Problem, ...]
    """All that is wrong with single files and pairs."""


def load(snapshot: Snapshot) -> Reading:
    """Return the library of a snapshot."""
    shelf = Shelf()
    for file in snapshot.files:
        shelve(file, shelf)
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
            misnamed(source.path, message, "Rename it like the document it belongs to, or delete it.")
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


def _responses(shelf: Shelf, engagements: tuple[str, ...]) -> Iterator[Response]:
    for name, source in shelf.tables.items():
        if name not in engagements:
            guess = closest_match(name, engagements)
            hint = f"Did you mean {guess}.csv?" if guess else "Name it like the engagement that it sums up."
            shelf.problems.append(misnamed(source.path, f'No engagement is called "{name}".', hint))
        responses, problems = read_responses(source, name)
        shelf.problems.extend(problems)
        yield from responses


def _documents(shelf: Shelf, names: KnownNames) -> Iterator[Document]:
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


def _pair(key: tuple[str, str], shelf: Shelf) -> Pair:
    kind, number = shelf.kinds[key]
    found = shelf.markdown[key]
    sides = Bilingual.of(lambda language: _side(found.get(language), kind, language, shelf))
    state = shelf.yaml.pop(key, None)
    records, problems = read_translation_state(state) if state is not None else ({}, ())
    shelf.problems.extend(problems)
    return Pair(rules=kind, folder=key[0], stem=key[1], number=number, sides=sides, records=records)


def _side(source: SourceText | None, kind: DocumentType, language: Language, shelf: Shelf) -> MarkdownFile | None:
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
