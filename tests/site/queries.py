"""The queries of three files of `cases/`, and where each of their answers stands on the site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import yaml
from safon.model.language import Language
from safon.model.library import Library
from safon.targets import target_of

from tests.site.building import ROOT

FILES = ("queries", "more-queries", "fresh-queries")
"""Files of queries: the ones from before the search, and those that were asked of it later, and later still."""


@dataclass(frozen=True)
class Query:
    """What somebody types, and what must stand first."""

    query: str
    first: tuple[str, ...]
    """Any of these will do: ids of clauses or documents, or addresses of pages without language."""
    why: str

    def addresses(self, library: Library) -> tuple[str, ...]:
        """Return where the answers stand, without language: `standards/18-x/#clause-18-4`, `agencies/education/`."""
        return tuple(target_of(each, library) or each for each in self.first)


@cache
def queries(language: Language, file: str = FILES[0]) -> tuple[Query, ...]:
    """Return the queries of a language, in the order of the file."""
    told = yaml.safe_load((ROOT / f"tests/site/cases/{file}.yml").read_text(encoding="utf-8"))[language.value]
    return tuple(Query(str(each["query"]), tuple(each["first"]), each["why"]) for each in told)
