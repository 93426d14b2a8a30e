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
from safon.render.workbook import ids_in, workbook


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the workbooks in `language`. Raises IncompleteError where a clause is missing in one."""
    whole = label(language, "workbook.title")
    yield _made("workbook", whole, library.clauses.values(), library, site, language)
    for agency in library.vocabulary.all(Agency):
        title = label(language, "workbook.title-for", name=agency.title[language])
        yield _made(f"workbook-{agency.id}", title, library.clauses_for(agency.id), library, site, language)


def _made(
    name: str, title: str, clauses: Iterable[Clause], library: Library, site: Site, language: Language
) -> Artefact:
    applying = [each for each in clauses if each.withdrawn is None]
    content = workbook(tuple(clause_rows(applying, library, site, language)), title, language)
    path = f"data/{name}.{language.value}.xlsx"
    hold_exactly(path, ids_in(content), (each.id for each in applying))
    return Artefact(path=path, content=content)
