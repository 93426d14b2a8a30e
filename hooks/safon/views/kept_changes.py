"""Changes between editions as pages show them: before and after side by side, what asks for something else first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from safon.context import Build, Context
from safon.i18n.cldr import day_words, month_words
from safon.model.documents import Document
from safon.model.edition import KeptChange, KeptEdition, KeptField
from safon.model.front_matter import EngagementHeader
from safon.model.language import Language
from safon.targets import target_of
from safon.text.word_differences import Became, Run, word_differences
from safon.urls import address_of, changes_of, changes_of_edition, href
from safon.views.names import full_name

_PARTS: tuple[tuple[str, Callable[[KeptChange], bool]], ...] = (
    ("substance", lambda each: each.substantial),
    ("words", lambda each: each.open),
    ("reworded", lambda each: each.reworded),
    ("other", lambda each: not (each.substantial or each.open or each.reworded)),
)
"""Under which heading a change is told, the weightiest first."""


@dataclass(frozen=True, kw_only=True)
class SideView:
    """One thing that is written otherwise."""

    label: str
    language: Language
    before: tuple[Run, ...]
    """How it was, with what went; nothing where nothing was there."""
    after: tuple[Run, ...]
    """How it is, with what came; nothing where nothing is there."""


@dataclass(frozen=True, kw_only=True)
class ChangeView:
    """A change."""

    name: str
    href: str
    """The way to what it is about; empty where that has no page."""
    kind: str
    settled: bool
    why: str
    sides: tuple[SideView, ...]
    left_behind: str


@dataclass(frozen=True, kw_only=True)
class ChangePart:
    """Changes of one weight."""

    heading: str
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, kw_only=True)
class DocumentChanges:
    """The changes of one document, or of the lists."""

    anchor: str
    name: str
    href: str
    more: str
    """The way to all that ever changed in it; empty where that is this page, or there is none."""
    parts: tuple[ChangePart, ...]


@dataclass(frozen=True, kw_only=True)
class EditionChanges:
    """What one edition changed, or what changed since."""

    anchor: str
    title: str
    href: str
    """The way to its page; empty on that page."""
    made: str
    """When it was made; empty for what changed since."""
    told: str
    """How much it changed, in words."""
    documents: tuple[DocumentChanges, ...]


def by_document(
    changes: Iterable[KeptChange], step: str, address: str, context: Context
) -> tuple[DocumentChanges, ...]:
    """Return the changes of a step as the page at `address` shows them, by document; those of lists last."""
    grouped: dict[str, list[KeptChange]] = {}
    for each in changes:
        grouped.setdefault(each.document, []).append(each)
    order = [*(each for each in grouped if each), *(each for each in grouped if not each)]
    return tuple(
        _document(each, grouped[each], f"{step}-{each.lower() or 'lists'}", address, context) for each in order
    )


def edition_in_force(build: Build) -> KeptEdition | None:
    """Return the last edition of which every document binds on the day of the build; none where there is none."""
    today = build.site.made_at.date()
    return next((each for each in reversed(build.library.editions) if each.in_force_from <= today), None)


def edition_changes(
    edition: KeptEdition, changes: Iterable[KeptChange], address: str, context: Context
) -> EditionChanges:
    """Return some changes of an edition as the page at `address` shows them."""
    found = tuple(changes)
    own = changes_of_edition(edition.id)
    return EditionChanges(
        anchor=f"edition-{edition.id}",
        title=edition_title(edition, context),
        href=href(address, own) if own != address else "",
        made=context.label("changes.kept.made", day=day_words(edition.record.made, context.language)),
        told=told(edition, found, context),
        documents=by_document(found, f"edition-{edition.id}", address, context),
    )


def edition_title(edition: KeptEdition, context: Context) -> str:
    """Return what an edition is called."""
    return context.label("changes.kept.edition", month=month_words(edition.id, context.language))


def told(edition: KeptEdition, changes: tuple[KeptChange, ...], context: Context) -> str:
    """Return how much an edition changed, in a sentence or two."""
    if edition.record.follows is None:
        return context.label("changes.kept.first")
    return counted(changes, context)


def counted(changes: tuple[KeptChange, ...], context: Context) -> str:
    """Return how many changes there are, and how many are to what somebody has to do."""
    if not changes:
        return context.label("change.nothing")
    substance = sum(each.substantial for each in changes)
    return f"{context.counted('changes.kept.number', len(changes))} {context.counted('change.substance', substance)}"


def has_changes_page(document: Document) -> bool:
    """Return whether a document has a page and a feed of its changes."""
    return not isinstance(document.header, EngagementHeader)


def _document(any_id: str, changes: list[KeptChange], anchor: str, address: str, context: Context) -> DocumentChanges:
    document = context.library.by_id.get(any_id)
    own = changes_of(any_id)
    return DocumentChanges(
        anchor=anchor,
        name=_name(any_id, document, context),
        href=href(address, address_of(document)) if document is not None else "",
        more=href(address, own) if document is not None and has_changes_page(document) and own != address else "",
        parts=tuple(_parts(changes, address, context)),
    )


def _name(any_id: str, document: Document | None, context: Context) -> str:
    if document is not None:
        return full_name(document, context)
    return any_id or context.label("changes.kept.lists")


def _parts(changes: list[KeptChange], address: str, context: Context) -> Iterator[ChangePart]:
    for key, belongs in _PARTS:
        found = tuple(_change(each, address, context) for each in changes if belongs(each))
        if found:
            yield ChangePart(heading=context.label(f"change.parts.{key}"), changes=found)


def _change(change: KeptChange, address: str, context: Context) -> ChangeView:
    words, to = change.told[context.language], target_of(change.id, context.library)
    return ChangeView(
        name=words.name,
        href=href(address, to) if to is not None else "",
        kind=words.kind,
        settled=change.settled is not None,
        why=change.why[context.language] if change.why is not None else "",
        sides=tuple(_side(each) for each in words.fields),
        left_behind=words.left_behind,
    )


def _side(field: KeptField) -> SideView:
    runs = word_differences(field.before, field.after)
    return SideView(
        label=field.label,
        language=field.language,
        before=tuple(each for each in runs if each.part is not Became.IN),
        after=tuple(each for each in runs if each.part is not Became.OUT),
    )
