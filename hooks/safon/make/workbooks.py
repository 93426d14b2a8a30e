"""The self-assessment workbook: the whole guidance, and what falls to each agency, in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.model.artefact import Artefact, Site
from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency
from safon.render.clause_rows import clause_rows
from safon.render.complete import hold_exactly
from safon.render.labels import label
from safon.render.links import workbook_of
from safon.render.workbook import ids_in, workbook


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the workbooks in `language`. Raises IncompleteError where a clause is missing in one."""
    whole = label(language, "workbook.title")
    yield _made("", whole, library.in_force, library, site, language)
    for agency in library.vocabulary.all(Agency):
        title = label(language, "workbook.title-for", name=agency.title[language])
        yield _made(agency.id, title, library.clauses_for(agency.id), library, site, language)


def _made(
    agency: str, title: str, clauses: Iterable[Clause], library: Library, site: Site, language: Language
) -> Artefact:
    applying = [each for each in clauses if each.withdrawn is None]
    content = workbook(tuple(clause_rows(applying, library, site, language)), title, site.made_at, language)
    path = workbook_of(agency, language)
    hold_exactly(path, ids_in(content), (each.id for each in applying))
    return Artefact(path=path, content=content)
