"""Local sets: a list, a page for each, and for each of their practice standards."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.artefact import NavEntry, Page
from safon.context import Context
from safon.model.areas import Area, area_of
from safon.model.clause import ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import LocalSetHeader
from safon.model.kinds import Kind
from safon.model.local_answers import WHO_DOES_WHAT
from safon.urls import LOCAL, address_of, anchored, checklist_page, href, in_language, workbook_of
from safon.views.checklists import slug_of
from safon.views.clause_rows import clause_row
from safon.views.completeness import assert_complete
from safon.views.document_page import IsWanted, PagePart, clause_part, document_page, every, prose_part
from safon.views.glossary_links import GlossaryLinker
from safon.views.index_page import CardGroup, authority_notice, document_card, index_page, state_chips
from safon.views.local_answers import answer_in, counted_words
from safon.views.templates import render

KINDS = (Kind.LOCAL_SET, Kind.LOCAL_STANDARD)
"""The kinds of documents whose pages are made here."""


def make(context: Context) -> Iterator[Page]:
    """Yield the pages in one language."""
    yield from _index(context)
    yield from pages(context)


def _index(context: Context) -> Iterator[Page]:
    """Yield the index in `language`."""
    groups = tuple(_group(about, context) for about in context.library.of_kind(Kind.LOCAL_SET))
    yield index_page(LOCAL, "local", groups, context)


def _group(about: Document, context: Context) -> CardGroup:
    inside = _standards(about, context)
    area = area_of(about, context.library)
    answered = (context.counted("local-answer.answered", len(area.answered)),) if area.answers else ()
    notice = authority_notice(about, context)
    return CardGroup(
        heading=about.texts[context.language].title,
        anchor=f"set-{about.id.lower()}",
        href=href(LOCAL, address_of(about)),
        chips=(about.facts(LocalSetHeader).area[context.language], *state_chips(about, context), *answered),
        notices=(notice,) if notice else (),
        lead=about.texts[context.language].summary,
        cards=tuple(document_card(each, LOCAL, context) for each in inside),
    )


def pages(context: Context, wanted: IsWanted = every) -> Iterator[Page]:
    """Yield the page of each local set and of each of its standards that is wanted."""
    for about in filter(wanted, context.library.of_kind(Kind.LOCAL_SET)):
        title = about.texts[context.language].title
        nav = NavEntry(section="nav.local", title=title, order=(0, about.folder))
        linker = GlossaryLinker(about, context)
        parts = [prose_part(each, linker) for each in about.texts[context.language].sections]
        area = area_of(about, context.library)
        contents = (_contents(about, context),) if _standards(about, context) else ()
        answers = (_who_does_what(area, context),) if area.unnamed or area.answers else ()
        yield document_page(about, context, (*parts, *contents, *answers), nav)
    for document in filter(wanted, context.library.of_kind(Kind.LOCAL_STANDARD)):
        nav = NavEntry(
            section="nav.local",
            title=f"{context.library.set_of(document).id}{document.number}. {document.texts[context.language].title}",
            order=(1, f"{document.folder}/{document.slug}"),
        )
        yield document_page(document, context, tuple(_parts(document, context)), nav)


def _standards(about: Document, context: Context) -> list[Document]:
    return [each for each in context.library.of_kind(Kind.LOCAL_STANDARD) if each.folder == about.folder]


def _who_does_what(area: Area, context: Context) -> PagePart:
    """Return what an area says of who does what there, and what nobody is named for. Raises IncompleteError."""
    address = address_of(area.about)
    told = [(each, clause_row(each, context)) for each in area.answered]
    answers = ((each, row, answer_in(area, each, address, context)) for each, row in told)
    rows = [
        (context.href(address, each), each.id, row.text, ", ".join(row.who), answer) for each, row, answer in answers
    ]
    gaps = [(context.href(address, each), each.id, clause_row(each, context).text) for each in area.gaps]
    up = href(in_language(address, context.language), "")
    html = render(
        "who-does-what.html.jinja",
        context,
        counted=counted_words(area, context),
        rows=rows,
        gaps=gaps,
        checklist=href(address, checklist_page(slug_of(area))),
        area=area.about.texts[context.language].title,
        workbook=f"{up}{workbook_of(slug_of(area), context.language)}",
    )
    shown = (*(each[1] for each in rows), *(each[1] for each in gaps))
    assert_complete(anchored(address, WHO_DOES_WHAT), shown, (each.id for each in (*area.answered, *area.gaps)))
    text = " ".join(f"{each[1]} {each[4].who}" for each in rows if each[4] is not None)
    heading = context.label("local-answer.title")
    return PagePart(heading=heading, anchor=WHO_DOES_WHAT, prose=Markup(html), text=text)  # noqa: S704 - escaped


def _contents(about: Document, context: Context) -> PagePart:
    standards = _standards(about, context)
    line = Markup('<li><a href="{}">{}{}. {}</a></li>')
    own = address_of(about)
    lines = Markup("").join(
        line.format(href(own, address_of(each)), about.id, each.number, each.texts[context.language].title)
        for each in standards
    )
    heading = context.label("section.local-standards")
    prose = Markup("<ul>{}</ul>").format(lines)
    return PagePart(heading=heading, anchor="practice-standards", prose=prose)


def _parts(document: Document, context: Context) -> Iterator[PagePart]:
    linker = GlossaryLinker(document, context)
    bottom_lines = document.of_class(ClauseClass.BOTTOM_LINE)
    yield clause_part(context.label("section.bottom-lines"), "bottom-lines", bottom_lines, linker)
    good = document.texts[context.language].section("good")
    if good is not None:
        yield prose_part(good, linker)
