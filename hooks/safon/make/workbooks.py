"""The self-assessment workbooks in each language: of all, of what falls to each agency, and of what names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.artefact import StaticFile
from safon.context import Context
from safon.data.workbook import workbook
from safon.model.clause import Clause
from safon.model.vocabulary import Agency
from safon.urls import workbook_of
from safon.views.clause_rows import ClauseRow, clause_rows
from safon.views.completeness import assert_complete
from safon.views.unowned import SLUG, unowned


def make(context: Context) -> Iterator[StaticFile]:
    """Yield the workbooks in `language`. Raises IncompleteError where a clause is missing in one."""
    whole = context.label("workbook.title")
    yield _made("", whole, context.library.in_force, context)
    national = unowned(context.library).national
    unnamed = tuple(clause_rows(national, context))
    for agency in context.library.vocabulary.all(Agency):
        title = context.label("workbook.title-for", name=agency.title[context.language])
        yield _made(agency.id, title, context.library.clauses_for(agency.id), context, unnamed)
    if national:
        title = context.label("workbook.title-for", name=context.label("who.nobody-title"))
        yield _made(SLUG, title, national, context)


def _made(
    name: str, title: str, clauses: Iterable[Clause], context: Context, unnamed: tuple[ClauseRow, ...] = ()
) -> StaticFile:
    applying = [each for each in clauses if each.withdrawn is None]
    rows = tuple(clause_rows(applying, context))
    said = dict.fromkeys(each.document.id for each in (*rows, *unnamed))
    made = context.dated(map(context.library.by_id.__getitem__, said)).site.made_at
    content = workbook(rows, title, made, context, unnamed)
    path = workbook_of(name, context.language)
    assert_complete(path, (each.id for each in rows), (each.id for each in applying))
    return StaticFile(path=path, content=content)
