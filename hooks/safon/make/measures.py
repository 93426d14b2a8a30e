"""What is counted to see whether outcomes are reached, with the framework that counts it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.artefact import Page
from safon.context import Context
from safon.model.documents import Document
from safon.model.vocabulary import Measure
from safon.urls import MEASURES, address_of, href, in_language, point_anchor, say_address, short_address
from safon.views.entry_page import EntryGroup, entry_page
from safon.views.index_page import authority_notice
from safon.views.points import PointView
from safon.views.source_words import source_words


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = tuple(_groups(context))
    yield entry_page(MEASURES, "measures", groups, context, edit_path="standards/vocabulary/measures.yml", order=4)


def _groups(context: Context) -> Iterator[EntryGroup]:
    measures = tuple(context.library.vocabulary.all(Measure))
    for framework, stage in dict.fromkeys((each.framework, each.stage) for each in measures):
        document = context.library.by_id.get(framework)
        inside = [each for each in measures if (each.framework, each.stage) == (framework, stage)]
        name = document.texts[context.language].title if document is not None else framework
        yield EntryGroup(
            heading=context.label(f"measures.of.{stage}", framework=name),
            anchor=f"measures-{framework}-{stage}",
            notice=authority_notice(document, context) if document is not None else "",
            entries=tuple(_view(each, document, context) for each in inside),
        )


def _view(measure: Measure, document: Document | None, context: Context) -> PointView:
    language, title = context.language, measure.title[context.language]
    home = () if document is None else ((href(MEASURES, address_of(document)), document.texts[language].title, ""),)
    return PointView(
        id=measure.id,
        anchor=point_anchor(measure.id),
        number="",
        title=title,
        chips=(context.label(f"measures.stage.{measure.stage}"),),
        text=Markup(""),
        facts=(),
        links=home,
        source=source_words(measure.source, context),
        permanent=href(in_language(MEASURES, language), in_language(short_address(measure.id), language)),
        say=href(MEASURES, say_address(measure.id)) if document is not None else "",
        told="",
    )
