"""`make serve`: the page that an author writes at once, then every other page, then prints, data and search."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread

from safon.artefact import UNKNOWN_YET, Artefact, LateWords, Page, Site
from safon.context import Build
from safon.model.documents import Document
from safon.model.language import Language
from safon.pipeline import (
    Guidance,
    UnpublishableError,
    changed_documents,
    check,
    make,
    make_own,
    make_shared,
    read,
    start,
    stop_prints,
)
from safon.publish.search_files import renew_search_index
from safon.publish.served_pages import ServedPages
from safon.publish.watched_files import files_at
from safon.publish.writing import path_of, write_file

_GUIDANCE = ("standards", "editions", "safon.toml")
"""What an author edits, from the root of the tree."""
_AROUND = ("docs", "overrides", "hooks/safon", "mkdocs.yml")
"""What everything is made with besides: where any of it is another, everything is made anew."""


@dataclass(frozen=True)
class _Last:
    """What is made last, from what has been made."""

    pages: list[Page]
    """All pages, without their words."""
    waiting: list[Page]
    """Those that say what the last comes to."""

    def noted(self, made: Artefact) -> Artefact:
        """Return what was made, once it is known whether the rest needs it."""
        if isinstance(made, Page):
            self.pages.append(replace(made, content=""))
            self.waiting.extend([made] if UNKNOWN_YET in made.content else [])
        return made


class Preview:
    """A site that was built, and the guidance it shows."""

    def __init__(self, root: Path, site: Site, folder: Path) -> None:
        """Begin with the guidance of the tree at `root`, which has just been built into `folder`."""
        self._root, self._site, self._folder = root, site, folder
        self._pages = ServedPages(folder)
        self._read, self._files, self._around = read(root), files_at(root, _GUIDANCE), files_at(root, _AROUND)
        self._needs_build, self._is_whole, self._misfits = False, False, ""
        self._setting: Build | None = None
        self.signal = root / ".build" / "served"
        """A file that is written when pages changed that no server waited for, so that browsers look again."""
        self.signal.parent.mkdir(exist_ok=True)
        self.signal.touch()
        self._look()

    def _look(self) -> None:
        """Work out what stands after a build of all pages, and make the rest, while its author reads."""
        self._leave = Event()
        self._begin(self._see)

    def _see(self) -> None:
        now, last = check(self._read), _Last([], [])
        build = start(now, self._site, self._root)
        self._pages.know(last.noted(each) for each in _made(now, build))
        for each in last.waiting:
            until = build.for_language(each.language).label("print-page.being-made")
            self._pages.put_late(
                LateWords(address=each.address, language=each.language, content=f"<p>{until}</p>"), last.waiting
            )
        if not self._leave.is_set():
            self._show_last(build, last)

    def show_or_build(self, build: Callable[[], None], stopped: type[BaseException]) -> None:
        """Show what changed, or build everything.

        Where that stops, with `stopped` or at a fault in a template, every page says why: a server would let each of
        them wait. The next build is whole again.
        """
        try:
            if not self.show():
                build()
                self._pages.built_anew()
                self._needs_build, self._is_whole, self._misfits = False, False, ""
                self._look()  # at what other labels and templates made too
        except stopped as error:
            self._stop_at(str(error))
        except Exception as error:  # whatever it is, its author reads it where they look
            self._stop_at(_told(error))

    def show(self) -> bool:
        """Put what changed in the guidance into every page that shows it; return whether no whole build is needed.

        One is where more than words of pages changed: a title, which stands in the navigation of all, a page that came
        or went, or something else than the guidance. With an error each page says so, above words that stay. The own
        page of a document comes first, before anything is checked; the others follow while its author reads.
        """
        files, around = files_at(self._root, _GUIDANCE), files_at(self._root, _AROUND)
        if (files, around) == (self._files, self._around) and not self._needs_build:
            return True  # the signal: what follows the last edit goes on
        self._settle()
        self._needs_build |= around != self._around
        self._files, self._around = files, around
        before, self._read = self._read, read(self._root)
        if self._read is before and self._is_whole and not self._needs_build:
            return True
        self._is_whole, self._leave = False, Event()
        build = None if self._needs_build else self._show_own(changed_documents(before, self._read))
        if build is not None:
            self._begin(self._follow, build)
            return True
        return self._show_inside()

    def _show_inside(self) -> bool:
        """Show everything but what takes longer before a server goes on; return whether no whole build is needed."""
        now = check(self._read)
        if self._needs_build:
            return self._tell_errors(now)
        if self._tell_errors(now):
            return True
        self._pages.tell(self._misfits)
        build = start(now, self._site, self._root)
        last = self._show_texts(build)
        if last is not None:
            self._begin(self._show_last, build, last)
        return last is not None

    def _begin(self, work: Callable[..., None], *words: object) -> None:
        """Do some work while the author reads; where it fails, every page says why, since nobody waits for it."""

        def done_or_told() -> None:
            try:
                work(*words)
            except Exception as error:  # whatever it is
                self._stop_at(_told(error))
                self.signal.touch()

        self._rest = Thread(target=done_or_told, daemon=True)
        self._rest.start()

    def _settle(self) -> None:
        """Have what follows the last edit stop at the next page or print, and wait until it has."""
        self._leave.set()
        if (setting := self._setting) is not None:
            stop_prints(setting)
        self._rest.join()

    def _tell_errors(self, now: Guidance) -> bool:
        """Tell on all pages what is wrong with the guidance; return whether anything is."""
        if not now.publishable:
            self._pages.tell(now.report_of_errors())
        return not now.publishable

    def _stop_at(self, report: str) -> None:
        self._needs_build = True
        self._pages.forget()
        self._pages.tell(report)

    def _show_own(self, documents: tuple[Document, ...]) -> Build | None:
        """Show the own pages of `documents`, and return what all else is made with; none where that cannot be."""
        if not documents:
            return None
        build = start(self._read.as_if_checked(), self._site, self._root)
        try:
            pages = [page for context in build.contexts for page in make_own(documents, context)]
        except Exception:  # it is not checked yet, and the check says what it lacks
            return None
        if not all(map(self._pages.fits, pages)):
            self._needs_build = True
            return None
        for each in pages:
            self._pages.put(each)
        return build

    def _follow(self, build: Build) -> None:
        """Check, and show all else; then have browsers look again."""
        last = None
        if not self._tell_errors(check(self._read)):
            self._pages.tell(self._misfits)
            last = self._show_texts(build)
            self._needs_build = last is None and not self._leave.is_set()
        if not self._leave.is_set():
            self.signal.touch()
            if last is not None:
                self._show_last(build, last)

    def _show_texts(self, build: Build) -> _Last | None:
        """Show every page that changed, and return what the rest needs; none where a whole build is needed."""
        paths, last = set(), _Last([], [])
        for each in _made(check(self._read), build):
            if self._leave.is_set() or not self._pages.fits(each):
                return None
            self._pages.put(last.noted(each))
            paths.add(path_of(each))
        return last if paths == self._pages.paths else None

    def _show_last(self, build: Build, last: _Last) -> None:
        """Make search, data, prints, and the pages that are waiting to say what those came to."""
        for language in Language:
            own = sorted((each for each in last.pages if each.language is language), key=lambda page: page.address)
            renew_search_index(self._folder, own, build.for_language(language))
        misfits, self._setting = "", build
        try:
            for made in make_shared(check(self._read), build):
                if self._leave.is_set():
                    return
                if isinstance(made, LateWords):
                    self._pages.put_late(made, last.waiting)
                else:
                    write_file(made, self._folder)
        except UnpublishableError as error:
            misfits = str(error)
        except CancelledError:
            return
        finally:
            self._setting = None
            build.store.close()
        self._misfits, self._is_whole = misfits, True
        if self._pages.tell(misfits):
            self.signal.touch()


def _made(guidance: Guidance, build: Build) -> Iterator[Artefact]:
    for context in build.contexts:
        yield from make(guidance, context, begin=False)


def _told(error: Exception) -> str:
    """Return a fault in words, with the file and line that a template says it is at; all of it is in the terminal."""
    traceback.print_exception(error)
    name, line = getattr(error, "filename", None) or getattr(error, "name", None), getattr(error, "lineno", None)
    where = f"{name}:{line}: " if name and line else ""
    return f"The site could not be built.\n{where}{type(error).__name__}: {error}\n"
