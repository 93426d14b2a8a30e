"""One language moved: what is behind, what a proposal changes on one side alone, and what may not be published so.

The state of a translation never stops the site by itself; two settings of `safon.toml` do.
"""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.front_matter import SharedFacts, Status
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Severity
from safon.model.settings import TranslationSettings
from safon.model.translated import TranslatedBlock
from safon.model.translation import Freshness, Translation
from safon.model.translations import blocks_in, list_blocks_in, translations_in


@rule(
    "translation-up-to-date",
    "What was checked in both languages has not changed in one since.",
    Severity.NOTE,
    cy="Nid yw’r hyn a wiriwyd yn y ddwy iaith wedi newid mewn un ers hynny.",
)
def translation_up_to_date(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        if document.records:
            yield from _behind(document.id, document.translation, document.blocks)
    for name, (state, blocks) in list_blocks_in(library).items():
        yield from _behind(name, state, blocks)


def _behind(owner: str, state: Translation, blocks: tuple[TranslatedBlock, ...]) -> Iterator[Finding]:
    stale = set(state.stale)
    for block in (each for each in blocks if each.name in stale):
        record = state.record_of(block.name)
        for language in state.moved(block.name):
            since = record.checked_on if record is not None else ""
            message = (
                f"{_name(owner, block)} changed in {language.english_name} after both languages were checked against "
                f"each other on {since}. The {language.other.english_name} is behind."
            )
            yield _finding(block, language, message, _hint(owner, block, language))


def _hint(owner: str, block: TranslatedBlock, language: Language) -> str:
    return f"Change the {language.other.english_name} too. Once somebody has read both, {_approve(_name(owner, block))}"


def _approve(name: str) -> str:
    return (
        f'write /safon approve {name} on the pull request, or run: safon translations approve --who "A. Person" {name}'
    )


@rule(
    "both-languages-changed",
    "What a proposal changes in one language, it changes in the other too.",
    Severity.NOTE,
    cy="Yr hyn y mae cynnig yn ei newid mewn un iaith, mae’n ei newid yn y llall hefyd.",
)
def both_languages_changed(library: Library) -> Iterator[Finding]:
    if not _settings(library).refuse_one_language_alone:
        yield from _one_sided(library)


@rule(
    "both-languages-changed-together",
    "Where the settings ask for it, no language changes without the other.",
    cy="Lle mae’r gosodiadau’n gofyn hynny, nid oes iaith yn newid heb y llall.",
)
def both_languages_changed_together(library: Library) -> Iterator[Finding]:
    if _settings(library).refuse_one_language_alone:
        yield from _one_sided(library)


def _one_sided(library: Library) -> Iterator[Finding]:
    """Yield the parts of which one side alone differs from what is published, and that nobody checked as they are."""
    untold = {Freshness.NEVER_CHECKED}  # what is stale is told by its own rule, as a note
    if _settings(library).refuse_one_language_alone:
        untold.add(Freshness.STALE)
    for published in library.published.documents:
        document = library.by_id.get(published.id)
        if document is not None and document.texts.en.readable and document.texts.cy.readable:
            yield from _moved_alone(document.id, document.translation, document.blocks, published.blocks, untold)
    if library.published.entries:
        states, blocks = translations_in(library), blocks_in(library)
        for name in library.published.entries.keys() & states.keys():
            yield from _moved_alone(name, states[name], blocks[name], library.published.entries[name], untold)


def _moved_alone(
    owner: str,
    state: Translation,
    blocks: tuple[TranslatedBlock, ...],
    published: tuple[TranslatedBlock, ...],
    untold: set[Freshness],
) -> Iterator[Finding]:
    """Yield the parts of one document, or of one list, of which one side alone is other than published."""
    before = {each.name: each.fingerprints for each in published}
    for block in blocks:
        was, now = before.get(block.name), block.fingerprints
        moved = tuple(each for each in Language if was is not None and was[each] != now[each])
        gone = len(moved) == 1 and not block.text[moved[0]].strip()  # its header or file cannot be read: that is told
        if len(moved) == 1 and not gone and state.freshness(block.name) in untold:
            yield _alone(owner, block, moved[0])


def _alone(owner: str, block: TranslatedBlock, language: Language) -> Finding:
    other = language.other.english_name
    message = f"{_name(owner, block)} is changed in {language.english_name}, and in {other} it is as published."
    hint = (
        f"Change the {other} too; or, if somebody has read both and they still say the same, "
        f"{_approve(_name(owner, block))}"
    )
    return _finding(block, language, message, hint)


@rule(
    "in-force-when-checked",
    "Where the settings ask for it, no document in force is behind in one language.",
    cy="Lle mae’r gosodiadau’n gofyn hynny, nid oes dogfen mewn grym ar ei hôl hi mewn un iaith.",
)
def in_force_when_checked(library: Library) -> Iterator[Finding]:
    if not _settings(library).refuse_in_force_while_stale:
        return
    for document in library.documents:
        facts = library.head_of(document).header
        in_force = isinstance(facts, SharedFacts) and facts.status is Status.IN_FORCE
        if in_force and document.records and (stale := document.translation.stale):
            told = ", ".join(stale)
            message = f"{document.id} is in force, and one language of it is behind: {told}."
            hint = (
                "Bring both up to date, and once somebody has read both run: "
                f'safon translations approve --who "A. Person" {document.id}'
            )
            yield Finding(document.texts.en.source_map.at("status"), message, hint)


def _settings(library: Library) -> TranslationSettings:
    return library.settings.settings.translations or TranslationSettings()


def _name(owner: str, block: TranslatedBlock) -> str:
    return block.name if block.clause is not None else f"{owner}/{block.name}"


def _finding(block: TranslatedBlock, moved: Language, message: str, hint: str) -> Finding:
    """Return what is told where the language stands that did not move."""
    places = block.fields[0].sides.map(lambda side: side.position)
    at = places[moved.other]
    see: Position | None = places[moved]
    return Finding(at, message, hint, see=see if see != at else None)
