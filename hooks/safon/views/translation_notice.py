"""What a reader is told of how far the two languages of a document were checked against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from safon.context import Build, Context, once
from safon.i18n.cldr import day_words
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.translation import Freshness, Translation
from safon.model.translations import BlocksByOwner, blocks_in, translations_in
from safon.text.word_differences import Run, word_differences


@dataclass(frozen=True, kw_only=True)
class Behind:
    """That one language of a part moved, and the other did not follow."""

    language: Language
    """The language that moved."""
    says: str
    """How far the other is behind, and since when."""
    shows: str
    """What stands above the changes."""
    runs: tuple[Run, ...]
    """What changed, word by word; nothing where the history does not tell."""


def translation_notices(translation: Translation, where: str, context: Context) -> Iterator[str]:
    """Yield the notices for a `page` or a `print`; none where every part was checked and has not changed since.

    The notice that nothing was checked goes part by part: one clause that was checked says nothing of the others.
    """
    checked, unchecked = len(translation.ever_checked), len(translation.unchecked)
    if not checked:
        yield context.label(f"{where}.never-checked")
    elif unchecked:
        yield context.counted(f"{where}.partly-checked", checked + unchecked, checked=checked)
    if translation.stale:
        yield context.counted(f"{where}.parts-behind", len(translation.stale))
    if any(translation.coming(each) for each in translation.blocks):
        yield context.label("page.behind.coming")


def behind(document: Document, names: Iterable[str], context: Context) -> tuple[Behind, ...]:
    """Return what to say of parts of a document, by their names: for each language that moved, one notice."""
    stale = set(document.translation.stale) if document.records else set()
    found = (each for name in names if name in stale for each in part_behind(document.id, name, context))
    return tuple(found)


def clause_behind(clause: Clause, context: Context) -> tuple[Behind, ...]:
    """Return what to say of a clause; of one that repeats another, what is to be said of the words that it repeats."""
    repeated = context.library.clauses.get(clause.repeats) if clause.repeats is not None else None
    own = repeated or clause
    return behind(context.library.document_of(own), (own.id,), context)


def freshness_of(clause: Clause, context: Context) -> Freshness:
    """Return how far a clause was checked; of one that repeats another, the words that it repeats."""
    repeated = context.library.clauses.get(clause.repeats) if clause.repeats is not None else None
    own = repeated or clause
    return context.library.document_of(own).translation.freshness(own.id)


def part_behind(owner: str, name: str, context: Context) -> Iterator[Behind]:
    """Yield a notice for each language in which a part of a document or list moved."""
    state = all_states(context)[owner]
    record, before = state.record_of(name), context.earlier.get((owner, name))
    if record is None or record.checked_on is None:
        return
    now = next(each.text for each in all_blocks(context)[owner] if each.name == name)
    for language in state.moved(name):
        day = day_words(record.checked_on, context.language)
        changes = before.changes[language] if before is not None else 0
        text = before.texts[language] if before is not None else None
        key = f"page.behind.{language.value}"
        yield Behind(
            language=language,
            says=context.counted(key, changes, date=day) if changes else context.label(f"{key}-some", date=day),
            shows=context.label(f"page.behind.shows.{language.value}"),
            runs=word_differences(text, now[language]) if text is not None else (),
        )


@once
def all_states(build: Build) -> Mapping[str, Translation]:
    """Return how far each document and list was checked; interface words are nothing that a reader asks for."""
    return translations_in(build.library)


@once
def all_blocks(build: Build) -> BlocksByOwner:
    """Return everything that stands in both languages, by document or list."""
    return blocks_in(build.library)
