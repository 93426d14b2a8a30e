"""read → check → make, one call each.

What makes pages and prints is imported where it is called: a check, which people run again and again, needs none of it.
"""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from safon.artefact import Artefact, LateWords, Page, Site, StaticFile
from safon.check.report import as_text, in_order
from safon.checked import every_rule, problems_of
from safon.model.documents import Document
from safon.model.effective import effective
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Problem, Severity
from safon.model.remembered import Remembered
from safon.model.source_coverage import SourceCoverage
from safon.print.print_types import Print
from safon.print.problems import UnprintableError
from safon.read.day_of_check import day_of_check
from safon.read.editions import edition_files, read_editions
from safon.read.load import load
from safon.read.published import PublishedState, published_state, read_published
from safon.read.snapshot import RawFile, Snapshot, take_snapshot

if TYPE_CHECKING:
    from safon.context import Build, Context
    from safon.print.finished_print import FinishedPrint
    from safon.store import Store


class UnpublishableError(Exception):
    """Something that the check let through cannot be published; the message is the report."""


@dataclass(frozen=True, eq=False)
class Guidance:
    """The guidance, read and checked."""

    library: Library
    """All that could be read."""
    problems: tuple[Problem, ...]
    """All that is wrong, in order."""
    texts: Mapping[str, tuple[str, ...]]
    """The lines of the files in which something is wrong, by path: all that a report shows."""
    files: Snapshot = Snapshot(())
    """The files that it was read from."""

    def lines(self, path: str) -> tuple[str, ...]:
        """Return the lines of a file in which something is wrong; none where it has none."""
        return self.texts.get(path, ())

    @property
    def publishable(self) -> bool:
        """Whether nothing is wrong that would stop publication."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)

    def report(self) -> str:
        """Return the problems as text."""
        return as_text(self.problems, self.lines)

    def report_of_warnings(self) -> str:
        """Return what is published, but should be mended, as text; nothing where there is no such problem."""
        return self._report_of(Severity.WARNING)

    def report_of_errors(self) -> str:
        """Return what stops publication, as text, without all that would stand between; nothing where it is sound."""
        return self._report_of(Severity.ERROR)

    def _report_of(self, severity: Severity) -> str:
        found = tuple(each for each in self.problems if each.severity is severity)
        return as_text(found, self.lines) if found else ""


@dataclass(frozen=True, eq=False)
class Unchecked:
    """The guidance as it was read, before anybody knows whether it holds together."""

    snapshot: Snapshot
    """The files."""
    library: Library
    """All that could be read."""
    problems: tuple[Problem, ...]
    """What could not be."""
    state: object = None
    """What tells it apart from any other: its files, the published branch, the editions and the day."""

    def as_if_checked(self) -> Guidance:
        """Return what an author wants to see at once. What is made of it may fail where the check finds why."""
        return Guidance(effective(self.library), self.problems, {}, self.snapshot)


def read(root: Path, remembered: Remembered | None = None) -> Unchecked:
    """Read the guidance of the tree at `root`, once for each state of its files; not again what is `remembered`."""
    snapshot, published, day = take_snapshot(root), published_state(root), day_of_check()
    kept = edition_files(root)
    state = (snapshot.fingerprint, published, day, kept.fingerprint)
    if state not in _LAST:
        _LAST.clear()
        reading = load(snapshot, remembered)
        editions, unreadable = read_editions(kept)
        past = read_published(root, published, snapshot)
        whole = f"{snapshot.fingerprint} {kept.fingerprint}"
        library = replace(reading.library, published=past, day=day, editions=editions, fingerprint=whole)
        _LAST[state] = Unchecked(snapshot, library, (*reading.problems, *unreadable), state)
    return _LAST[state]


_LAST: dict[tuple[str, PublishedState, datetime.date, str], Unchecked] = {}
"""What was read last, by the state of the files and the day."""


def changed_documents(before: Unchecked, now: Unchecked) -> tuple[Document, ...]:
    """Return the documents whose files are all that tells two readings apart; none where anything else does too."""
    changed = {file.path for file in {*before.snapshot.files} ^ {*now.snapshot.files}}
    of_each = [
        (each, {text.source_map.start.path for text in map(each.texts.__getitem__, Language)})
        for each in now.library.documents
    ]
    found = [(each, paths) for each, paths in of_each if paths & changed]
    return tuple(each for each, _ in found) if changed <= {path for _, paths in found for path in paths} else ()


def check(
    unchecked: Unchecked, store: Store | None = None, assert_wanted: Callable[[], None] = lambda: None
) -> Guidance:
    """Check what was read, once; where there is a `store`, ask it for what an earlier build found.

    `assert_wanted` is asked between rules; it raises where nobody waits any more.
    """
    if unchecked not in _CHECKED:
        _CHECKED.clear()
        problems = problems_of(unchecked.library, unchecked.problems, unchecked.state, store, assert_wanted)
        texts = texts_of(unchecked.snapshot, problems)
        _CHECKED[unchecked] = Guidance(effective(unchecked.library), problems, texts, unchecked.snapshot)
    return _CHECKED[unchecked]


_CHECKED: dict[Unchecked, Guidance] = {}
"""What was checked last."""


def read_and_check(root: Path) -> Guidance:
    """Read and check the guidance of the tree at `root`, once for each state of its files."""
    return check(read(root))


def texts_of(snapshot: Snapshot, problems: Iterable[Problem]) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of the files in which something is wrong; pictures have none."""
    wrong = {problem.position.path for problem in problems}
    return {file.path: _lines(file) for file in snapshot.files if file.path in wrong and b"\0" not in file.content}


def _lines(file: RawFile) -> tuple[str, ...]:
    return tuple(file.content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def with_sources(guidance: Guidance, root: Path, folder: Path) -> tuple[Guidance, tuple[SourceCoverage, ...]]:
    """Return `guidance` with what is other in the texts of its sources in `folder`, and how much of each it holds."""
    from safon.check.source_texts import problems_of  # noqa: PLC0415
    from safon.read.source_folder import read_sources  # noqa: PLC0415

    known = guidance.library.source_passages
    texts = read_sources(folder, known)
    found = tuple(SourceCoverage(each, text.file, text.lines, known[each]) for each, text in sorted(texts.items()))
    problems = in_order((*guidance.problems, *(problem for each in found for problem in problems_of(each))))
    return replace(guidance, problems=problems, texts=texts_of(take_snapshot(root), problems)), found


def prepared(root: Path, site: Site) -> tuple[Guidance, Build | None]:
    """Return the guidance of the tree at `root`, and what all is made with; none where it has errors.

    What an earlier build found wrong in the same is not looked for again.
    """
    from safon.store import store_of  # noqa: PLC0415

    gc.unfreeze()  # what an earlier build of this process was made with may go
    store = store_of(root)
    guidance = check(read(root), store)
    if not guidance.publishable:
        store.close()
        return guidance, None
    build = start(guidance, site, root, store)
    gc.freeze()  # it stays as long as the build, and is not looked through for what could go
    return guidance, build


def start(guidance: Guidance, site: Site, root: Path, store: Store | None = None) -> Build:
    """Return what everything of the tree at `root` is made with in one build: guidance and words as they are now."""
    from safon.comparison import commits_of_editions, guidance_of_edition, since_edition  # noqa: PLC0415
    from safon.context import Build  # noqa: PLC0415
    from safon.origin import with_origin  # noqa: PLC0415
    from safon.print.cache import folder_of  # noqa: PLC0415
    from safon.print.waiting import all_are_wanted  # noqa: PLC0415
    from safon.read.history import dates_of  # noqa: PLC0415
    from safon.read.translation_history import earlier_texts  # noqa: PLC0415
    from safon.store import key_of, store_of  # noqa: PLC0415

    store = store or store_of(root)
    dates = None if site.date_given else dates_of(root, site.moment, lambda name, make: store.made(key_of(name), make))
    build = Build(
        library=guidance.library,
        site=site,
        prints=folder_of(root),
        store=store,
        rules=every_rule,
        every_print=all_are_wanted(),
        dates=dates,
        earlier=earlier_texts(root, guidance.library),
        since=since_edition(root, guidance.library, site),
        past=partial(guidance_of_edition, root),
    )
    return with_origin(build, guidance.files, commits_of_editions(root, guidance.library))


def make(guidance: Guidance, context: Context, *, begin: bool = True) -> Iterator[Artefact]:
    """Yield what is made of the guidance in one language, but for the prints, which are begun unless told otherwise.

    Raises UnpublishableError where a text cannot be printed within its pages.
    """
    from safon.make.artefacts import artefacts  # noqa: PLC0415

    with _told(guidance):
        yield from artefacts(context, begin=begin)


def make_own(documents: Iterable[Document], context: Context) -> Iterator[Page]:
    """Yield the own page of each of `documents`, in one language, and nothing else."""
    from safon.make.artefacts import own_pages  # noqa: PLC0415

    yield from own_pages(documents, context)


def make_shared(guidance: Guidance, build: Build) -> Iterator[StaticFile | LateWords]:
    """Yield what serves both languages, and last the prints. Raises UnpublishableError as `make` does."""
    from safon.make.artefacts import shared_files  # noqa: PLC0415

    with _told(guidance):
        yield from shared_files(build)


@contextmanager
def _told(guidance: Guidance) -> Iterator[None]:
    """Turn what cannot be printed into the report that authors know."""
    try:
        yield
    except UnprintableError as error:
        raise UnpublishableError(as_text(in_order(error.problems), guidance.lines)) from error


def prints(build: Build) -> tuple[Print, ...]:
    """Return all that can be printed, before it is typeset."""
    from safon.make.printing import all_prints  # noqa: PLC0415

    return tuple(all_prints(build))


def with_prints(guidance: Guidance, root: Path, site: Site) -> Guidance:
    """Return guidance that was read from `root` with what typesetting tells of it besides: what does not fit.

    Guidance with errors is returned as it is: it cannot be typeset.
    """
    from safon.make.printing import all_prints  # noqa: PLC0415
    from safon.print.cache import PrintCache  # noqa: PLC0415
    from safon.print.typeset import typeset  # noqa: PLC0415

    if not guidance.publishable:
        return guidance
    build = start(guidance, site, root)
    limited = (each for each in all_prints(build) if each.limits)
    try:
        with PrintCache(build.prints) as store:
            for _ in typeset(limited, store):
                pass
    except UnprintableError as error:
        problems = in_order((*guidance.problems, *error.problems))
        return Guidance(guidance.library, problems, texts_of(take_snapshot(root), problems))
    return guidance


def typeset_prints(guidance: Guidance, build: Build, wanted: Iterable[Print]) -> Iterator[FinishedPrint]:
    """Yield what is `wanted`, typeset. Raises UnpublishableError where a text cannot be printed within its pages."""
    from safon.print.cache import PrintCache  # noqa: PLC0415
    from safon.print.typeset import typeset  # noqa: PLC0415

    with _told(guidance), PrintCache(build.prints) as store:
        yield from typeset(wanted, store)
