"""Every id of a list that a document uses is in that list."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.bodies import NamedBody
from safon.model.closest_match import closest_id
from safon.model.documents import Document
from safon.model.entry import Entry
from safon.model.fields import FrontMatter
from safon.model.front_matter import (
    EngagementHeader,
    LocalSetHeader,
    LocalStandardHeader,
    ModelHeader,
    SharedFacts,
    Source,
    StandardHeader,
)
from safon.model.kinds import Kind
from safon.model.library import ALL, Library
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import (
    Agency,
    Condition,
    EngagementQuestion,
    Event,
    Journey,
    Measure,
    Resource,
    Role,
    Theme,
)


def _unknown(
    wanted: str, known: tuple[str, ...], file: str, what: str, position: Position, *, within: bool = False
) -> Finding:
    """Return that `wanted` is not in a list; `within` where it stands somewhere after `position`, not at it."""
    guess = closest_id(wanted, known)
    hint = f"Did you mean {guess}?" if guess else f"Add it to standards/vocabulary/{file}, in both languages."
    return Finding(
        position, f'"{wanted}" is not {what} of standards/vocabulary/{file}.', hint, 1 if within else len(wanted)
    )


def _unknown_holder(wanted: str, library: Library, position: Position, length: int) -> Finding:
    """Return that nobody is called `wanted`; who has that as a title, in either language, is most likely meant."""
    known = (*library.vocabulary.ids(Agency, Role), ALL)
    titled: tuple[Agency | Role, ...] = (*library.vocabulary.all(Agency), *library.vocabulary.all(Role))
    called = wanted.replace("-", " ").casefold()
    titles = (each.id for each in titled if called in (each.title.en.casefold(), each.title.cy.casefold()))
    guess = next(titles, None) or closest_id(wanted, known)
    files = "standards/vocabulary/agencies.yml or roles.yml"
    hint = f"Did you mean {guess}?" if guess else f"Add it to {files}, in both languages."
    return Finding(position, f'"{wanted}" is neither an agency nor a role of {files}.', hint, length)


def _unlisted(library: Library, wanted: str, *kinds: type[Entry]) -> bool:
    """Return whether an id is in none of some lists. Of a list that could not be read, nobody can tell."""
    readable = all(kind in library.vocabulary.lists for kind in kinds)
    return readable and wanted not in library.vocabulary.ids(*kinds)


@rule("duty-holder-known", "Everyone that a clause or a local set names is in the list of agencies or of roles.")
def duty_holder_known(library: Library) -> Iterator[Finding]:
    for document in library.of_kind(Kind.LOCAL_SET):
        we = document.header.we if isinstance(document.header, LocalSetHeader) else None
        if we is not None and _unlisted(library, we, Agency, Role):
            yield _unknown_holder(we, library, document.texts.en.source_map.at("we"), len(we))
    for document in library.documents:
        for clause in document.clauses:
            for who in clause.who:
                if who != ALL and _unlisted(library, who, Agency, Role):
                    yield _unknown_holder(who, library, clause.lines.en["Who"], len("Who"))
            for timescale in clause.timescales:
                owner = timescale.owner or ALL
                if owner != ALL and _unlisted(library, owner, Agency, Role):
                    yield _unknown_holder(owner, library, clause.lines.en["Owner"], len("Owner"))


@rule("event-known", "Every event of a timescale or journey is in the list of events.")
def event_known(library: Library) -> Iterator[Finding]:
    known = library.vocabulary.ids(Event)
    for document in library.documents:
        for clause in document.clauses:
            for timescale in clause.timescales:
                for wanted in (event for timing in timescale.timings() for event in timing.events()):
                    if _unlisted(library, wanted, Event):
                        yield _unknown(wanted, known, "events.yml", "an event", timescale.position, within=True)
    for listed in library.vocabulary.lists.get(Journey, {}).values():
        if isinstance(listed.entry, Journey):
            for at, wanted in enumerate(listed.entry.events):
                if _unlisted(library, wanted, Event):
                    yield _unknown(wanted, known, "events.yml", "an event", listed.source_map.at("events", at))


@rule("condition-known", "Every condition of a timescale is in the list of conditions.")
def condition_known(library: Library) -> Iterator[Finding]:
    known = library.vocabulary.ids(Condition)
    for document in library.documents:
        for clause in document.clauses:
            for timescale in clause.timescales:
                for wanted in timescale.conditions():
                    if _unlisted(library, wanted, Condition):
                        yield _unknown(wanted, known, "conditions.yml", "a condition", timescale.position, within=True)


@rule("header-id-known", "Every id that a header takes from a list is in that list.")
def header_id_known(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        header, places = document.header, document.texts.en.source_map
        for key, kind, file, what in _LISTED_KEYS:
            known = library.vocabulary.ids(kind)
            for at, wanted in enumerate(_ids(header, key)):
                if _unlisted(library, wanted, kind):
                    yield _unknown(wanted, known, file, what, places.at(key, at))
        yield from _theme(library, document)
        yield from _models(library, document)


_LISTED_KEYS: tuple[tuple[str, type[Entry], str, str], ...] = (
    ("agencies", Agency, "agencies.yml", "an agency"),
    ("resources", Resource, "resources.yml", "a resource"),
    ("questions", EngagementQuestion, "engagement-questions.yml", "a question"),
)


def _ids(header: FrontMatter, key: str) -> tuple[str, ...]:
    known = isinstance(header, SharedFacts | LocalStandardHeader | EngagementHeader)
    return getattr(header, key, ()) if known else ()


def _theme(library: Library, document: Document) -> Iterator[Finding]:
    known = library.vocabulary.ids(Theme)
    if isinstance(document.header, StandardHeader) and _unlisted(library, document.header.theme, Theme):
        position = document.texts.en.source_map.at("theme")
        yield _unknown(document.header.theme, known, "themes.yml", "a theme", position)


def _models(library: Library, document: Document) -> Iterator[Finding]:
    known = tuple(each.id for each in library.of_kind(Kind.MODEL))
    wanted = document.header.models if isinstance(document.header, SharedFacts) else ()
    for at, model in enumerate(wanted):
        if model not in known and not isinstance(document.header, ModelHeader):
            guess = closest_id(model, known)
            hint = f"Did you mean {guess}?" if guess else f"Add standards/models/{model}.en.md and {model}.cy.md."
            position = document.texts.en.source_map.at("models", at)
            yield Finding(position, f'"{model}" is not a practice model of standards/models/.', hint, len(model))


@rule("source-known", "Every source is in the list of source documents.")
def source_known(library: Library) -> Iterator[Finding]:
    known = library.vocabulary.ids(SourceDocument)
    for source, position in sources_named(library):
        if _unlisted(library, source.document, SourceDocument):
            yield _unknown(source.document, known, "sources.yml", "a source", position)


def sources_named(library: Library) -> Iterator[tuple[Source, Position]]:
    """Yield every place that says where something comes from, and where the id of the source stands there."""
    for document in library.documents:
        places, further = document.texts.en.source_map, getattr(document.header, "also_from", ())
        if document.source is not None:
            yield document.source, places.at("source", "document")
        yield from ((each, places.at("also-from", at, "document")) for at, each in enumerate(further))
    for entries in library.vocabulary.lists.values():
        for listed in entries.values():
            source = getattr(listed.entry, "source", None)
            if isinstance(source, Source):
                yield source, listed.source_map.at("source", "document")
            if isinstance(listed.entry, NamedBody):
                for at, said in enumerate(listed.entry.said):
                    yield said.source, listed.source_map.at("said", at, "source", "document")


@rule("list-id-known", "Every id that a list takes from elsewhere exists there.")
def list_id_known(library: Library) -> Iterator[Finding]:
    agencies = library.vocabulary.ids(Agency)
    for listed in library.vocabulary.lists.get(Role, {}).values():
        agency = listed.entry.agency if isinstance(listed.entry, Role) else None
        if agency is not None and _unlisted(library, agency, Agency):
            yield _unknown(agency, agencies, "agencies.yml", "an agency", listed.source_map.at("agency"))
    frameworks = tuple(each.id for each in library.of_kind(Kind.FRAMEWORK))
    for listed in library.vocabulary.lists.get(Measure, {}).values():
        if isinstance(listed.entry, Measure) and listed.entry.framework not in frameworks:
            guess = closest_id(listed.entry.framework, frameworks)
            hint = f"Did you mean {guess}?" if guess else "Add it to standards/frameworks/."
            message = f'"{listed.entry.framework}" is not a framework of standards/frameworks/.'
            yield Finding(listed.source_map.at("framework"), message, hint)
    yield from _other_sources(library)


def _other_sources(library: Library) -> Iterator[Finding]:
    """Yield the sources that another source names and that are not in their list."""
    known = library.vocabulary.ids(SourceDocument)
    for listed in library.vocabulary.lists.get(SourceDocument, {}).values():
        if isinstance(entry := listed.entry, SourceDocument):
            wanted = [("follows", at, each) for at, each in enumerate(entry.follows)]
            wanted += [("published-with", at, each) for at, each in enumerate(entry.published_with)]
            places = [(each, listed.source_map.at(key, at)) for key, at, each in wanted]
            if entry.announced_by is not None:
                places.append((entry.announced_by, listed.source_map.at("announced-by")))
            for each, position in places:
                if _unlisted(library, each, SourceDocument):
                    yield _unknown(each, known, "sources.yml", "a source", position)
