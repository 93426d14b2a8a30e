"""Short addresses of clauses and documents: `/en/id/18.4/` leads to the clause, `/id/18.4/` offers both languages.

Where something had to be put right, nobody is led on before it could be read.
Prints and citations use these, so they stay when a title or a file name changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build, Context
from safon.model.documents import Document
from safon.model.library import Library
from safon.targets import target_of
from safon.urls import HOME, changes_of, href, in_language, index_file, short_address
from safon.views.corrections import correction_view, noticed
from safon.views.last_change import last_change
from safon.views.names import entry_name, short_name
from safon.views.plain_page import BOTH, LanguageChoice, at_each_address, plain_page

NEEDS_NO_PROSE = True


def _targets(library: Library) -> Iterator[tuple[str, str]]:
    """Yield every id with the address it leads to, without its language."""
    for any_id in (*library.by_id, *library.clauses, *library.citable):
        to = target_of(any_id, library)
        if to is not None:
            yield any_id, to


def _name(any_id: str, context: Context) -> str:
    """Return what stands at an id, in a few words: a clause is called by its number."""
    found = context.library.find(any_id)
    if found is None and any_id in context.library.citable:
        return entry_name(context.library.citable[any_id], context)
    return short_name(found, context) if isinstance(found, Document) else any_id


def _notes(any_id: str, context: Context) -> tuple[str, ...]:
    """Return what was put right at once in what stands at an id: prints from before lead here."""
    return tuple(
        " ".join(filter(None, (f"{each.on}.", each.was_wrong, each.is_right, each.discard)))
        for each in (correction_view(each, short_address(any_id), context) for each in noticed(any_id, context))
    )


def _what_changed(any_id: str, own: str, context: Context) -> tuple[str, str, str] | None:
    """Return when the document of an id changed, and the way from `own` to what did; none without an edition."""
    home = context.library.home_of(any_id)
    last = last_change(home, HOME, context) if home is not None else None
    if home is None or last is None:
        return None
    way = href(own, in_language(changes_of(home.id), context.language))
    return last.words, way, context.label("changes.kept.what")


def make(context: Context) -> Iterator[StaticFile]:
    """Yield the short addresses of one language."""
    for any_id, to in _targets(context.library):
        own = in_language(short_address(any_id), context.language)
        way = href(own, in_language(to, context.language))
        name = _name(any_id, context)
        going, notes = context.label("id.going", id=name), _notes(any_id, context)
        choice = LanguageChoice(
            language=context.language,
            href=way,
            text=context.label("corrections.go-on", id=name) if notes else going,
            heading=name,
            notes=notes,
            more=_what_changed(any_id, own, context),
        )
        content = plain_page(
            context,
            title=going,
            assets="../../../",
            choices=(choice,),
            refresh="" if notes else way,
            index=False,
        )
        yield from at_each_address(short_address(any_id), content, context.language)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the short addresses that offer both languages."""
    for any_id, to in _targets(build.library):
        own = short_address(any_id)
        choices = tuple(
            LanguageChoice(
                language=each,
                href=href(own, in_language(to, each)),
                text=each.own_name,
                heading=build.for_language(each).label("id.going", id=_name(any_id, build.for_language(each))),
                notes=_notes(any_id, build.for_language(each)),
                more=_what_changed(any_id, own, build.for_language(each)),
            )
            for each in BOTH
        )
        content = plain_page(
            build,
            title=f"Safon {any_id}",
            assets="../../",
            choices=choices,
            follow=not any(each.notes for each in choices),
            index=False,
        )
        yield StaticFile(path=index_file(own), content=content)
