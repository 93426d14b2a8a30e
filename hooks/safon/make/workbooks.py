"""The self-assessment workbooks in each language: of all, of each agency, of what names nobody, and of each area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.artefact import StaticFile
from safon.context import Build, Context
from safon.data.workbook import SheetOfClauses, workbook
from safon.model.clause import Clause
from safon.model.duty_lists import Part
from safon.model.local_answers import answers_file
from safon.views.checklists import WHOLE, Checklist, checklists
from safon.views.clause_rows import ClauseRow, clause_rows
from safon.views.completeness import assert_complete

NEEDS_NO_PROSE = True


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the workbooks in both languages. Raises IncompleteError where a clause is missing in one.

    Each list that can be gone through on the screen has one, but for those of single standards, which are in the whole.
    """
    for context in build.contexts:
        yield from workbooks_of(context)


def workbooks_of(context: Context) -> tuple[StaticFile, ...]:
    """Return the same, made once for a build: they stand at more than one address."""
    listed = (each for each in checklists(context) if each.group != "standards")
    return context.keep(("workbooks", context.language), lambda: tuple(_made(each, context) for each in listed))


def _made(each: Checklist, context: Context) -> StaticFile:
    context.assert_wanted()
    sheets = tuple(_sheets(each, context))
    listed = [row.clause for sheet in sheets for row, _ in sheet.rows]
    said = dict.fromkeys(clause.document for clause in listed)
    files = (answers_file(each.area.about.folder),) if each.area is not None and each.area.answers else ()
    made = context.dated(files=files, lists=map(context.library.by_id.__getitem__, said)).site.made_at
    whole = each.slug == WHOLE
    title = context.label("workbook.title") if whole else context.label("workbook.title-for", name=each.name)
    content = workbook(sheets, title, made, context, each.area)
    wanted = (*each.clauses, *each.unnamed, *each.elsewhere)
    assert_complete(each.workbook, (clause.id for clause in listed), (clause.id for clause in wanted))
    return StaticFile(path=each.workbook, content=content)


def _sheets(each: Checklist, context: Context) -> Iterator[SheetOfClauses]:
    """Yield the sheet of what a list counts as its own, and those of what counts apart, where there is any."""
    own = (row for part, clauses in each.parts for row in _rows(part, clauses, context))
    yield SheetOfClauses(sheet="clauses", rows=tuple(own))
    if each.unnamed:
        yield SheetOfClauses(sheet="nobody", rows=tuple(_rows(Part.UNNAMED, each.unnamed, context)))
    if each.elsewhere:
        yield SheetOfClauses(sheet="elsewhere", rows=tuple(_rows(Part.ELSEWHERE, each.elsewhere, context)))


def _rows(part: Part | None, clauses: Iterable[Clause], context: Context) -> Iterator[tuple[ClauseRow, str]]:
    for row in clause_rows(clauses, context):
        own = part or (Part.NAMED if row.clause.who else Part.UNNAMED)
        yield row, row.nation or context.label(f"who.parts.{own}")
