"""What each maker costs, by the thousand clauses, and whether the cost grows as the guidance does:  make bench.

The real guidance is made larger by copies of its standards, with numbers of their own, up to ten thousand clauses. Each
maker runs on every size; the figure is milliseconds for each thousand clauses, in both languages, so that a maker whose
cost is linear shows the same figure in each column. Then a browser takes steps in a list of five thousand clauses.
Nothing here is asserted: the figures are for reading.
"""

from __future__ import annotations

import importlib
import pkgutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import safon.make
from playwright.sync_api import sync_playwright
from safon.artefact import Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.contexts import build_of, context_of
from tests.many_clauses import STEP, open_with_rows
from tests.site.browser import ARGUMENTS, browser
from tests.site.building import ROOT, build
from tests.site.served import served

SIZES = (1000, 3000, 10000)
"""About how many clauses."""
SITE = Site(url="https://safon.example/")
LISTS = (
    *("open_data", "framework_json", "data_page", "workbooks", "must_do_index", "timescales_page", "checklists"),
    *("agencies", "map_page", "coverage_page", "changes_page", "standards"),
)
"""The makers that go through the clauses; name others on the command line."""


def larger(library: Library, clauses: int) -> Library:
    """Return the library with copies of its standards until it has about so many clauses."""
    documents = list(library.documents)
    standards = library.of_kind(Kind.STANDARD)
    count, number = len(library.clauses), 100
    while count < clauses:
        copied = _copy(standards[number % len(standards)], number)
        documents.append(copied)
        count, number = count + len(copied.clauses), number + 1
    return replace(library, documents=tuple(documents))


def _copy(document: Document, number: int) -> Document:
    own = f"S{number}"
    clauses = tuple(_renumbered(each, own, number) for each in document.clauses)
    slug = f"{number}-{document.slug.partition('-')[2]}"
    return replace(document, id=own, number=number, slug=slug, clauses=clauses)


def _renumbered(clause: Clause, document: str, number: int) -> Clause:
    return replace(clause, id=f"{number}.{clause.id.partition('.')[2]}", document=document)


def _makers(names: tuple[str, ...]) -> list[ModuleType]:
    known = {each.name for each in pkgutil.iter_modules(safon.make.__path__)}
    return [importlib.import_module(f"safon.make.{name}") for name in names if name in known]


def _seconds(maker: ModuleType, library: Library) -> float:
    start = time.perf_counter()
    for language in Language:
        if hasattr(maker, "make"):
            for _ in maker.make(context_of(library, language)):
                pass
    if hasattr(maker, "make_shared"):
        for _ in maker.make_shared(build_of(library)):
            pass
    return time.perf_counter() - start


def measure_makers(names: tuple[str, ...]) -> None:
    """Print what each maker costs for each thousand clauses, at every size."""
    real = read_and_check(ROOT).library
    libraries = [larger(real, size) for size in SIZES]
    counts = [len(each.clauses) for each in libraries]
    print("Milliseconds for each thousand clauses, both languages:")
    print(f"{'maker':<20}" + "".join(f"{count:>9,}" for count in counts) + "   last to first")
    for maker in _makers(names):
        costs = [_seconds(maker, each) * 1e6 / count for each, count in zip(libraries, counts, strict=True)]
        name = maker.__name__.rpartition(".")[2]
        print(f"{name:<20}" + "".join(f"{cost:>9.0f}" for cost in costs) + f"   {costs[-1] / costs[0]:.2f}", flush=True)


def measure_steps(rows: int = 5000) -> None:
    """Print how long a step of narrowing a list of so many clauses takes in a browser."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        done = build(site)
        if done.returncode:
            raise SystemExit(done.stderr)
        with served(site) as address:
            running = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
            page = running.new_page(viewport={"width": 1280, "height": 900})
            open_with_rows(page, address, site, rows)
            ticked = ("police", "must", "must-do", "must", "police", "must-do")
            steps = [float(page.evaluate(STEP, each)) for each in ticked]
            running.close()
    told = ", ".join(f"{step:.0f}" for step in steps)
    print(f"Narrowing {rows:,} clauses, milliseconds until laid out: {told}; median {statistics.median(steps):.0f}")


def main() -> None:
    """Measure and print."""
    measure_makers(tuple(sys.argv[1:]) or LISTS)
    if not sys.argv[1:]:
        measure_steps()


if __name__ == "__main__":
    main()
