"""How far English and Welsh were checked against each other, by document and list, and what changed in one since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.translation import Translation
from safon.targets import target_of
from safon.urls import TRANSLATIONS, WORKING_STYLE, address_of, href
from safon.views.names import full_name
from safon.views.templates import render
from safon.views.translation_notice import Behind, all_states, part_behind


@dataclass(frozen=True, kw_only=True)
class _Row:
    name: str
    href: str
    """The way to it; empty where it has no page of its own."""
    parts: int
    done: tuple[int, ...]
    """For each language, how many parts of it were checked and are not behind; the page's own language first."""
    oldest: str
    """When the part was checked that was checked longest ago; empty where none was."""


@dataclass(frozen=True, kw_only=True)
class _Stale:
    name: str
    href: str
    behind: tuple[Behind, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    states = all_states(context)
    documents = tuple(_row(each, states[each], context) for each in states if each in context.library.by_id)
    lists = tuple(_row(each, states[each], context) for each in states if each not in context.library.by_id)
    title, lead = context.label("translations.title"), context.label("translations.lead")
    parts = ("documents", "lists", "stale")
    yield Page(
        address=TRANSLATIONS,
        content=render(
            "translations.html.jinja",
            context,
            told=tuple(_told(states.values(), context)),
            groups=(
                ("documents", context.label("translations.documents"), documents),
                ("lists", context.label("translations.lists"), lists),
            ),
            columns=[context.label(f"translations.columns.{each}") for each in _languages(context)],
            stale=tuple(_stale(context)),
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "translations", title),
            *(Heading(2, each, context.label(f"translations.{each}")) for each in parts),
        ),
        nav=NavEntry(section="nav.reference", title=title, order=(4, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        style=WORKING_STYLE,
    )


def _told(states: Iterable[Translation], context: Context) -> Iterator[str]:
    """Yield how many parts there are, and how many of them were checked."""
    found = tuple(states)
    yield context.counted("translations.all", sum(len(each.blocks) for each in found))
    if not any(each.ever_checked for each in found):
        yield context.label("translations.none")
        return
    yield context.counted("translations.checked", sum(len(each.ever_checked) for each in found))
    yield context.counted("translations.behind", sum(len(each.stale) for each in found))


def _row(owner: str, state: Translation, context: Context) -> _Row:
    document = context.library.by_id.get(owner)
    days = [record.checked_on for name in state.blocks if (record := state.record_of(name)) and record.checked_on]
    behind = {each: sum(each.other in state.moved(name) for name in state.stale) for each in Language}
    return _Row(
        name=_name(owner, document, context),
        href=href(TRANSLATIONS, address_of(document)) if document is not None else "",
        parts=len(state.blocks),
        done=tuple(len(state.ever_checked) - behind[each] for each in _languages(context)),
        oldest=day_words(min(days), context.language) if days else "",
    )


def _languages(context: Context) -> tuple[Language, Language]:
    return context.language, context.language.other


def _name(owner: str, document: Document | None, context: Context) -> str:
    return full_name(document, context) if document is not None else context.label(f"translations.names.{owner}")


def _stale(context: Context) -> Iterator[_Stale]:
    for owner, state in all_states(context).items():
        document = context.library.by_id.get(owner)
        for part in state.stale:
            to = target_of(part, context.library) or (address_of(document) if document is not None else None)
            yield _Stale(
                name=_part_name(owner, part, document, context),
                href=href(TRANSLATIONS, to) if to is not None else "",
                behind=tuple(part_behind(owner, part, context)),
            )


def _part_name(owner: str, part: str, document: Document | None, context: Context) -> str:
    """Return what a part is called: its number, or its document or list and where it stands there."""
    if part in context.library.clauses:
        return part
    place, _, number = part.partition("/")
    if document is None:
        return f"{_name(owner, document, context)}: {part}"
    if place in ("title", "summary", "also-called", "header"):
        told = context.label(f"translations.part.{place}")
    else:
        section = document.texts[context.language].section(place)
        heading = section.heading if section is not None and section.heading else place
        kind = "heading" if number == "heading" else "prose"
        numbered = context.label(
            f"translations.part.{kind}", section=heading, number=number.replace("heading", place[5:])
        )
        told = numbered if number else heading
    return f"{full_name(document, context)}: {told}"
