"""What an editor should know: slips and gaps of the sources, shown and not mended; and what is waived, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.model.documents import Document
from safon.model.language import Bilingual, Language
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import EditorNote
from safon.model.waiver import Waiver
from safon.targets import target_of
from safon.urls import EDITORS, href
from safon.views.names import entry_name, short_name
from safon.views.prose import PageAddresses, RenderedProse, prose
from safon.views.source_words import place_words
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class _Note:
    anchor: str
    about: tuple[tuple[str, str], ...]
    """What it is about: the way to it, and its name."""
    text: RenderedProse
    place: Markup


@dataclass(frozen=True, kw_only=True)
class _Group:
    anchor: str
    heading: str
    body: str
    notes: tuple[_Note, ...]


@dataclass(frozen=True, kw_only=True)
class _Waived:
    anchor: str
    place: tuple[str, str]
    """The way to where it holds, and its name."""
    rule: str
    """The name of the rule; empty where two phrases are said to be alike."""
    words: tuple[tuple[str, Language], ...]
    """What it quotes, each with its language."""
    why: str
    why_language: Language


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = tuple(_groups(context))
    waived = tuple(_waived(each, context) for each in context.library.vocabulary.all(Waiver))
    title, lead = context.label("editors.title"), context.counted("editors.waived", len(waived))
    yield Page(
        address=EDITORS,
        content=render("editors.html.jinja", context, groups=groups, waived=waived, waived_lead=lead),
        language=context.language,
        title=title,
        description=context.label("editors.lead"),
        headings=(Heading(1, "notes-for-editors", title), *_headings(groups, context), *_of_waivers(waived, context)),
        nav=NavEntry(section="nav.reference", title=title, order=(2, "")),
        edit_path="standards/vocabulary/editor-notes.yml",
    )


def _headings(groups: tuple[_Group, ...], context: Context) -> Iterator[Heading]:
    for group in groups:
        yield Heading(2, group.anchor, group.heading, group.body)
        for note in group.notes:
            name = ", ".join(each for _, each in note.about) or context.label("editors.whole-source")
            yield Heading(3, note.anchor, name, note.text.text)


def _of_waivers(waived: tuple[_Waived, ...], context: Context) -> Iterator[Heading]:
    if waived:
        yield Heading(2, "waivers", context.label("editors.waivers"), context.counted("editors.waived", len(waived)))


def _waived(waiver: Waiver, context: Context) -> _Waived:
    """Return a waiver as it is shown; a reason that stands in one language alone is English."""
    language = context.language
    both = waiver.words
    said = tuple((both[each], each) for each in Language) if both is not None else ()
    alone = ((waiver.phrase, _language_of(waiver.phrase, waiver.at, context)),) if waiver.phrase is not None else ()
    in_both = isinstance(waiver.why, Bilingual)
    return _Waived(
        anchor=f"waiver-{waiver.id}",
        place=_about(waiver.at, context),
        rule=waiver.rule or "",
        words=(*said, *alone),
        why=waiver.why[language] if isinstance(waiver.why, Bilingual) else waiver.why,
        why_language=language if in_both else Language.EN,
    )


def _language_of(phrase: str, place: str, context: Context) -> Language:
    """Return the language in which a phrase stands at its place: English where it stands in both."""
    texts = (each.sides.en.text for each in context.library.passages if each.place == place)
    return Language.EN if any(phrase.casefold() in each.casefold() for each in texts) else Language.CY


def _groups(context: Context) -> Iterator[_Group]:
    notes = tuple(context.library.vocabulary.all(EditorNote))
    for source in context.library.vocabulary.all(SourceDocument):
        inside = tuple(_note(each, context) for each in notes if each.source.document == source.id)
        if inside:
            body = source.body[context.language]
            yield _Group(anchor=f"source-{source.id}", heading=source.title[context.language], body=body, notes=inside)


def _note(note: EditorNote, context: Context) -> _Note:
    return _Note(
        anchor=f"note-{note.id}",
        about=tuple(_about(each, context) for each in note.about),
        text=prose(note.note[context.language], PageAddresses(EDITORS, context)),
        place=place_words(note.source, context),
    )


def _about(any_id: str, context: Context) -> tuple[str, str]:
    found, to = context.library.find(any_id), target_of(any_id, context.library)
    name = short_name(found, context) if isinstance(found, Document) else any_id
    if found is None and any_id in context.library.citable:
        name = entry_name(context.library.citable[any_id], context)
    return (href(EDITORS, to) if to is not None else ""), name
