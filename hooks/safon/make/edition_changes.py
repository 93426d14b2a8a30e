"""What each edition changed, by date, by document and by agency: a page for each, where there are editions."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Heading, Page
from safon.context import Context
from safon.model.correction import Correction
from safon.model.edition import KeptChange
from safon.model.vocabulary import Agency, Role
from safon.urls import (
    CHANGES,
    CHANGES_SINCE,
    address_of,
    agency_page,
    changes_for,
    changes_of,
    changes_of_edition,
    feed_of,
    href,
)
from safon.views.corrections import all_corrections, correction_view, corrections_for, corrections_of
from safon.views.kept_changes import (
    EditionChanges,
    by_document,
    counted,
    edition_changes,
    edition_title,
    has_changes_page,
)
from safon.views.names import duty_holder_name, full_name
from safon.views.templates import render

Ways = tuple[tuple[str, str], ...]


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in `language`; none where there is neither an edition nor a correction."""
    library = context.library
    if not library.editions and not all_corrections(library):
        return
    for edition in library.editions:
        address = changes_of_edition(edition.id)
        title = edition_title(edition, context)
        told = (edition_changes(edition, edition.changes, address, context),)
        yield _page(address, title, context.label("changes.kept.edition-lead"), told, context)
    if context.since is not None and library.editions:
        yield _since(context.since, context)
    for document in library.documents:
        if has_changes_page(document):
            yield _of_document(document.id, context)
    for holder in library.vocabulary.ids(Agency, Role):
        yield _for_holder(holder, context)


def _since(changes: tuple[KeptChange, ...], context: Context) -> Page:
    title = context.label("changes.kept.since")
    told = EditionChanges(
        anchor="since",
        title=title,
        href="",
        made="",
        told=counted(changes, context),
        documents=by_document(changes, "since", CHANGES_SINCE, context),
    )
    return _page(CHANGES_SINCE, title, context.label("changes.kept.since-lead"), (told,), context)


def _of_document(any_id: str, context: Context) -> Page:
    document, address = context.library.by_id[any_id], changes_of(any_id)
    name = full_name(document, context)
    told = tuple(
        edition_changes(each, (change for change in each.changes if change.document == any_id), address, context)
        for each in reversed(context.library.editions)
        if any_id in each.reached
    )
    ways = ((href(address, address_of(document)), name), (feed_of("./"), context.label("changes.kept.feed")))
    found = corrections_of(any_id, context.library)
    title = context.label("changes.kept.of", name=name)
    lead = context.label("changes.kept.of-lead")
    return _page(address, title, lead, told, context, ways=ways, corrections=found, several=True)


def _for_holder(holder: str, context: Context) -> Page:
    address, name = changes_for(holder), duty_holder_name(holder, context)
    told = tuple(
        edition_changes(each, changes, address, context)
        for each in reversed(context.library.editions)
        if (changes := tuple(change for change in each.changes if change.reaches(holder)))
    )
    ways = ((href(address, agency_page(holder)), name), (feed_of("./"), context.label("changes.kept.feed")))
    title = context.label("changes.kept.for", name=name)
    lead, found = context.label("changes.kept.for-lead"), corrections_for(holder, context.library)
    return _page(address, title, lead, told, context, ways=ways, corrections=found, several=True)


def _page(
    address: str,
    title: str,
    lead: str,
    told: tuple[EditionChanges, ...],
    context: Context,
    *,
    ways: Ways = (),
    corrections: tuple[Correction, ...] = (),
    several: bool = False,
) -> Page:
    home = (href(address, CHANGES), context.label("changes.title"))
    anchor = address.strip("/").replace("/", "-")
    parts = told if several else ()
    return Page(
        address=address,
        content=render(
            "edition-changes.html.jinja",
            context,
            anchor=anchor,
            title=title,
            lead=lead,
            ways=(home, *ways),
            corrections=tuple(correction_view(each, address, context) for each in corrections),
            editions=told,
            several=several,
        ),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, anchor, title),
            *(Heading(2, each.anchor, each.title) for each in parts),
            *(
                Heading(3 if several else 2, document.anchor, document.name)
                for each in told
                for document in each.documents
            ),
        ),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
    )
