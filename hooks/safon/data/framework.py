"""The guidance → the structure for other programs."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import Site
from safon.context import Build
from safon.data import clause_schema as clauses
from safon.data import framework_schema as data
from safon.data.schema_name import VERSION
from safon.model.areas import areas
from safon.model.bodies import NamedBody
from safon.model.clause import Clause
from safon.model.content_hash import content_hash
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.links import Link
from safon.model.source_documents import SourceDocument
from safon.model.statements import (
    Concern,
    Participants,
    Pilot,
    Recommendation,
    ReportedFigure,
    ResearchProject,
    Statement,
)
from safon.model.timescale import Timescale, Timing
from safon.model.vocabulary import (
    Agency,
    Condition,
    EditorNote,
    EngagementQuestion,
    Event,
    Journey,
    Law,
    Measure,
    Principle,
    Resource,
    Role,
    StrategicStandard,
    Term,
    Theme,
    WordToAvoid,
)
from safon.urls import in_language, short_address
from safon.views.clause_rows import clause_row
from safon.views.in_force import begins_at
from safon.views.timescale_text import timescale_text

_POINTS = (Statement, Recommendation, Concern, Pilot, ReportedFigure)


def framework(build: Build, schema: str) -> data.Framework:
    """Return the whole guidance in both languages, with the address of the schema that says what is what."""
    entries = build.library.vocabulary.all
    return data.Framework(
        schema_=schema,
        version=VERSION,
        made=build.site.made_at.date().isoformat(),
        notice=Bilingual.of(lambda language: build.for_language(language).label("data.notice")),
        documents=tuple(_document(each, build) for each in build.library.documents),
        clauses=tuple(_clause(each, build) for each in build.library.clauses.values()),
        local_answers=tuple(_local_answers(build.library)),
        relations=tuple(_relation(each) for each in build.library.links),
        themes=tuple(entries(Theme)),
        agencies=tuple(entries(Agency)),
        roles=tuple(entries(Role)),
        events=tuple(entries(Event)),
        conditions=tuple(entries(Condition)),
        journeys=tuple(entries(Journey)),
        terms=tuple(entries(Term)),
        resources=tuple(entries(Resource)),
        sources=tuple(entries(SourceDocument)),
        principles=tuple(entries(Principle)),
        strategic_standards=tuple(entries(StrategicStandard)),
        points=tuple(each for each in build.library.citable.values() if isinstance(each, _POINTS)),
        participants=tuple(entries(Participants)),
        research=tuple(entries(ResearchProject)),
        laws=tuple(entries(Law)),
        measures=tuple(entries(Measure)),
        bodies=tuple(entries(NamedBody)),
        engagement_questions=tuple(entries(EngagementQuestion)),
        words_to_avoid=tuple(entries(WordToAvoid)),
        editor_notes=tuple(entries(EditorNote)),
    )


def _document(document: Document, build: Build) -> data.DocumentData:
    header, source = document.header, document.source
    head = build.library.head_of(document)
    facts = head.header if isinstance(head.header, SharedFacts) else None
    return data.DocumentData(
        id=document.id,
        kind=document.kind,
        number=document.number,
        title=document.texts.map(lambda text: text.title),
        also_called=document.texts.map(lambda text: text.also_called),
        summary=document.texts.map(lambda text: text.summary),
        set_=head.id if head is not document else None,
        theme=getattr(header, "theme", None),
        stage=getattr(header, "stage", None),
        status=facts.status if facts is not None else None,
        edition=facts.edition if facts is not None else None,
        binding=_binding(facts, build.site) if facts is not None else None,
        jurisdiction=facts.jurisdiction if facts is not None else None,
        agencies=getattr(header, "agencies", ()),
        reported_use=getattr(header, "reported_use", ()),
        as_of=getattr(header, "as_of", None),
        resources=getattr(header, "resources", ()),
        source=data.SourceData.model_validate(source) if source is not None else None,
        also_from=tuple(data.SourceData.model_validate(each) for each in document.sources[1:]),
        translation=clauses.DocumentTranslationData(
            parts=len(document.translation.blocks),
            never_checked=len(document.translation.unchecked),
            stale=len(document.translation.stale),
        ),
        url=_short_address(document.id, build.site),
    )


def _binding(facts: SharedFacts, site: Site) -> data.BindingData | None:
    begins = begins_at(facts)
    if facts.in_force_from is None or begins is None:
        return None
    return data.BindingData(
        from_=facts.in_force_from.isoformat(),
        in_force=site.made_at >= begins,
        replaces=facts.replaces,
        approved_by=facts.approved_by,
    )


def _clause(clause: Clause, build: Build) -> clauses.ClauseData:
    rows = Bilingual.of(lambda language: clause_row(clause, build.for_language(language)))
    promise = rows.map(lambda row: row.promise)
    gone = clause.withdrawn
    return clauses.ClauseData(
        id=clause.id,
        document=clause.document,
        class_=clause.kind,
        text=rows.map(lambda row: row.text),
        who=clause.who,
        strength=clause.strength,
        negated=clause.negated,
        timescales=tuple(_timescale(each, build) for each in clause.timescales),
        promise=promise if promise[Language.EN] or promise[Language.CY] else None,
        repeats=clause.repeats,
        differs=tuple(clauses.DifferenceData.model_validate(each) for each in build.library.differences_of(clause)),
        withdrawn=clauses.WithdrawalData(on=gone.on.isoformat(), see=gone.see) if gone is not None else None,
        translation=_translation(clause, build.library),
        substance=content_hash(clause),
        url=_short_address(clause.id, build.site),
    )


def _translation(clause: Clause, library: Library) -> clauses.TranslationData:
    own = library.clauses.get(clause.repeats) if clause.repeats is not None else None
    state, name = library.document_of(own or clause).translation, (own or clause).id
    record = state.record_of(name)
    return clauses.TranslationData(
        state=state.freshness(name),
        behind=tuple(each.other for each in state.moved(name)),
        checked=record.checked_on.isoformat() if record is not None and record.checked_on is not None else None,
    )


def _local_answers(library: Library) -> Iterator[data.LocalAnswerData]:
    for area in areas(library):
        for each in area.answers.values():
            yield data.LocalAnswerData(
                set_=area.about.id,
                clause=each.clause,
                who=each.entry.who,
                date=each.entry.date.isoformat(),
                review=each.entry.review.isoformat(),
            )


def _timescale(timescale: Timescale, build: Build) -> clauses.TimescaleData:
    return clauses.TimescaleData(
        limit=_timing(timescale.timing),
        then=tuple(_timing(each) for each in timescale.then),
        sooner=_timing(timescale.sooner) if timescale.sooner is not None else None,
        fallback=_timing(timescale.fallback) if timescale.fallback is not None else None,
        condition=timescale.condition,
        exception=timescale.exception,
        usually=timescale.usually,
        often=timescale.often,
        either=_timing(timescale.either) if timescale.either is not None else None,
        owner=timescale.owner,
        kind_of_days_open=timescale.kind_of_days_open,
        words=Bilingual.of(lambda language: timescale_text(timescale, build.for_language(language)).whole),
    )


def _timing(timing: Timing) -> clauses.TimingData:
    amount = timing.amount
    return clauses.TimingData(
        limit=timing.limit,
        times=timing.times,
        amount=f"{amount.number.normalize():f}" if amount is not None else None,
        unit=amount.unit if amount is not None else None,
        relation=timing.relation,
        event=timing.event,
        same_day=timing.same_day,
        until=timing.until,
        until_age=f"{timing.until_age.normalize():f}" if timing.until_age is not None else None,
    )


def _relation(link: Link) -> data.RelationData:
    return data.RelationData.model_validate(link)


def _short_address(any_id: str, site: Site) -> Bilingual[str]:
    return Bilingual.of(lambda language: site.url + in_language(short_address(any_id), language))
