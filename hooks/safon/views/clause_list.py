"""Many clauses on one page, as briefly as can be read: by document, one row each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import lxml.html
from markupsafe import Markup

from safon.context import Context
from safon.model.areas import Area
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.durations import hours
from safon.model.front_matter import SharedFacts, Stage, StandardHeader
from safon.model.kinds import Kind
from safon.urls import address_of, anchored, href
from safon.views.clause_rows import ClauseRow, clause_row
from safon.views.completeness import assert_complete
from safon.views.index_page import authority_notice
from safon.views.local_answers import LocalAnswerView, answer_in
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class ListedClause:
    """A clause as a row."""

    row: ClauseRow
    href: str
    who: str
    """Who has the duty, in words."""
    here: LocalAnswerView | None
    """Who does it in the area that the list is for; none where that is not asked."""
    shortest: str
    """Hours of its shortest limit, to put rows in order; `-` where a limit has no length; empty without a limit."""


@dataclass(frozen=True, kw_only=True)
class ListedDocument:
    """The clauses of one document."""

    id: str
    anchor: str
    number: str
    hollow: bool
    title: str
    href: str
    theme: str
    jurisdiction: str
    notice: str
    """That it is no authority in Wales, where it is none."""
    clauses: tuple[ListedClause, ...]


def listed(
    clauses: Iterable[Clause], address: str, context: Context, anchors: str = "from", area: Area | None = None
) -> Iterator[ListedDocument]:
    """Yield the documents of `clauses`, with a row for each clause, for the page at `address`.

    `anchors` begins their ids, so that two lists can stand on one page. The list of an `area` says who does it there.
    """
    for document_id, inside in groupby(clauses, key=lambda clause: clause.document):
        document = context.library.by_id[document_id]
        header, facts = document.header, context.library.head_of(document).facts(SharedFacts)
        prefix = context.library.set_of(document).id if document.kind is Kind.LOCAL_STANDARD else ""
        yield ListedDocument(
            id=document.id,
            anchor=f"{anchors}-{document.id.lower()}",
            number=f"{prefix}{document.number}",
            hollow=isinstance(header, StandardHeader) and header.stage is Stage.OUTLINE,
            title=document.texts[context.language].title,
            href=href(address, address_of(document)),
            theme=header.theme if isinstance(header, StandardHeader) else "",
            jurisdiction=facts.jurisdiction.value,
            notice=authority_notice(document, context),
            clauses=tuple(_listed(each, document, address, context, area) for each in inside),
        )


def _listed(clause: Clause, document: Document, address: str, context: Context, area: Area | None) -> ListedClause:
    row = clause_row(clause, context)
    lengths = [hours(each.timing.amount) for each in clause.timescales]
    known = [each for each in lengths if each is not None]
    return ListedClause(
        row=row,
        href=href(address, anchored(address_of(document), clause.anchor)),
        who=", ".join(row.who) or row.nobody,
        here=answer_in(area, clause, address, context) if area is not None else None,
        shortest=f"{min(known):.0f}" if known else "-" if lengths else "",
    )


def list_html(
    documents: tuple[ListedDocument, ...], context: Context, template: str = "rows.html.jinja", level: int = 2
) -> Markup:
    """Return the rows as HTML; where the template has a choice, under headings of `level`."""
    return Markup(render(template, context, documents=documents, level=level))  # noqa: S704 - the template escapes


def assert_rows(what: str, content: str, clauses: Iterable[Clause]) -> None:
    """Raise IncompleteError where finished HTML has not exactly one row for each of `clauses`."""
    rows = lxml.html.fromstring(content).iterfind(".//li[@data-id]")
    assert_complete(what, (each.get("data-id", "") for each in rows), (each.id for each in clauses))
