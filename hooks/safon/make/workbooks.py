"""The self-assessment workbooks in each language: of all, of what falls to each agency, and of what names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.model.artefact import Artefact, Site
from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency
from safon.render.clause_rows import ClauseRow, clause_rows
from safon.render.complete import hold_exactly
from safon.render.labels import label
from safon.render.links import workbook_of
from safon.render.unowned import SLUG, unowned
from safon.render.workbook import ids_in, workbook


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the workbooks in `language`. Raises IncompleteError where a clause is missing in one."""
    whole = label(language, "workbook.title")
    yield _made("", whole, library.in_force, library, site, language)
    national = unowned(library).national
    unnamed = tuple(clause_rows(national, library, site, language))
    for agency in library.vocabulary.all(Agency):
        title = label(language, "workbook.title-for", name=agency.title[language])
        yield _made(agency.id, title, library.clauses_for(agency.id), library, site, language, unnamed)
    if national:
        title = label(language, "workbook.title-for", name=label(language, "who.nobody-title"))
        yield _made(SLUG, title, national, library, site, language)


def _made(
    name: str,
    title: str,
    clauses: Iterable[Clause],
    library: Library,
    site: Site,
    language: Language,
    unnamed: tuple[ClauseRow, ...] = (),
) -> Artefact:
    applying = [each for each in clauses if each.withdrawn is None]
    rows = tuple(clause_rows(applying, library, site, language))
    content = workbook(rows, title, site.made_at, language, unnamed)
    path = workbook_of(name, language)
    hold_exactly(path, ids_in(content), (each.id for each in applying))
    if unnamed:
        hold_exactly(path, ids_in(content, unnamed=True), (each.id for each in unowned(library).national))
    return Artefact(path=path, content=content)
