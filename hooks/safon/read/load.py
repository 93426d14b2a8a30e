"""All files → the library, with everything that is wrong, in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from safon.model.closest_match import closest_match
from safon.model.documents import Document
from safon.model.ids import clause_id, is_set_prefix
from safon.model.kinds import KINDS, PACKS, VOCABULARY, DocumentType, Kind
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.remembered import Remembered
from safon.model.responses import Response
from safon.model.vocabulary import Vocabulary
from safon.read import rules
from safon.read.known_names import KnownNames, known_names
from safon.read.local_answers import local_answers_in
from safon.read.markdown_file import MarkdownFile, read_markdown_file
from safon.read.packs import read_packs
from safon.read.pairs import Pair, document_of
from safon.read.responses import read_responses
from safon.read.shelf import Shelf, misnamed, shelve
from safon.read.snapshot import RawFile, Snapshot
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


def load(snapshot: Snapshot, remembered: Remembered | None = None) -> Reading:
    """Return the library of a snapshot; what is `remembered` of an earlier one is not read again."""
    remembered = remembered or Remembered()
    remembered.begin()
    shelf = Shelf()
    for file in snapshot.files:
        shelve(file, shelf, remembered)
    lists = {name: shelf.yaml.pop((folder, name)) for folder, name in tuple(shelf.yaml) if folder == VOCABULARY}
    vocabulary, names, problems = remembered.of(
        (VOCABULARY, *lists.items(), *shelf.unread), partial(_vocabulary, lists, tuple(shelf.unread))
    )
    shelf.problems.extend(problems)
    texts = {name: shelf.yaml.pop((folder, name)) for folder, name in tuple(shelf.yaml) if folder == PACKS}
    packs, unfinished, problems = remembered.of((PACKS, *texts.items()), partial(read_packs, texts))
    shelf.problems.extend(problems)
    answers, problems = local_answers_in(shelf.yaml, {folder for folder, _ in shelf.markdown})
    facts, more = facts_in(shelf.yaml)
    shelf.problems.extend((*problems, *more))
    documents = tuple(_documents(shelf, names, remembered))
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


def _vocabulary(
    lists: Mapping[str, SourceText], unread: tuple[RawFile, ...]
) -> tuple[Vocabulary, KnownNames, tuple[Problem, ...]]:
    vocabulary, problems = read_vocabulary(lists, unread)
    return vocabulary, known_names(vocabulary), problems


def _responses(shelf: Shelf, engagements: tuple[str, ...]) -> Iterator[Response]:
    for name, source in shelf.tables.items():
        if name not in engagements:
            guess = closest_match(name, engagements)
            hint = f"Did you mean {guess}.csv?" if guess else "Name it like the engagement that it sums up."
            shelf.problems.append(misnamed(source.path, f'No engagement is called "{name}".', hint))
        responses, problems = read_responses(source, name)
        shelf.problems.extend(problems)
        yield from responses


def _documents(shelf: Shelf, names: KnownNames, remembered: Remembered) -> Iterator[Document]:
    pairs = [_pair(key, shelf, remembered) for key in sorted(shelf.markdown)]
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
        prefix = prefixes.get(pair.folder)
        document, problems = remembered.of((pair, prefix, names), partial(document_of, pair, prefix, names))
        shelf.problems.extend(problems)
        yield document


def _pair(key: tuple[str, str], shelf: Shelf, remembered: Remembered) -> Pair:
    found, state = shelf.markdown[key], shelf.yaml.pop(key, None)
    sides = Bilingual.of(found.get)
    made_of = (key, *shelf.kinds[key], sides.en, sides.cy, state)
    pair, problems = remembered.of(made_of, partial(_read_pair, key, *shelf.kinds[key], sides, state))
    shelf.problems.extend(problems)
    return pair


def _read_pair(
    key: tuple[str, str],
    kind: DocumentType,
    number: int | None,
    sources: Bilingual[SourceText | None],
    state: SourceText | None,
) -> tuple[Pair, tuple[Problem, ...]]:
    sides = Bilingual.of(lambda language: _side(sources[language], kind, language))
    records, problems = read_translation_state(state) if state is not None else ({}, ())
    of_sides = (
        problem
        for language in Language
        if (side := sides[language]) and (source := sources[language]) and source.text
        for problem in side.problems
    )
    pair = Pair(rules=kind, folder=key[0], stem=key[1], number=number, sides=sides, records=records)
    return pair, (*of_sides, *problems)


def _side(source: SourceText | None, kind: DocumentType, language: Language) -> MarkdownFile | None:
    return read_markdown_file(source, kind, language) if source is not None else None


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
