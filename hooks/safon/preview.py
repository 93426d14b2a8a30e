"""`make serve`: the page that an author writes at once, then every other page, then prints, data and search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from safon.artefact import Artefact, LateWords, Page, Site
from safon.context import Build, Context
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.remembered import Remembered
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
)
from safon.publish.edited_tree import EditedTree, Edits
from safon.publish.following import Following, fault_in_words, fault_of
from safon.publish.navigation import NavTree, navigation
from safon.publish.search_files import renew_search_index
from safon.publish.served_navigation import ServedNavigation, relabelled
from safon.publish.served_pages import ServedPages
from safon.publish.standing import Standing
from safon.publish.writing import path_of, write_file


class Preview:
    """A site that is served, and the guidance it shows."""

    _root: Path
    _site: Site
    _pages: ServedPages

    def __init__(self, *, serves: bool) -> None:
        """Know of no build yet, or of none at all where nothing is served."""
        self.serves, self._following, self._remembered = serves, Following(self._fails), Remembered()
        self._needs_build, self._is_whole, self._is_stopped, self._misfits = False, False, False, ""

    def begin(self, root: Path, site: Site, folder: Path) -> None:
        """Take note that a build of all pages begins, of the tree at `root` as it is now, into `folder`."""
        if not self.serves:
            return
        self._root, self._site, self._folder, self._signal = root, site, folder, root / ".build" / "served"
        self._pages, self._navigation, self._standing = ServedPages(folder), ServedNavigation(folder), Standing()
        self._tree, self._read = EditedTree(root), read(root, self._remembered)

    def made_with(self, build: Build) -> Build:
        """Take what that build is made with, and return it as it is to be used."""
        if not self.serves:
            return build
        self._build = replace(build, assert_wanted=self._following.assert_wanted)
        self._tree.dressed_with(build.labels)
        return self._build

    def navigation(self, pages: Iterable[Page], hand_written: tuple[str, ...], context: Context) -> NavTree:
        """Return the navigation of a language for that build, and take note of it."""
        note = self._navigation.note if self.serves else navigation
        return note(pages, hand_written, context)

    def noted(self, found: Iterable[Artefact]) -> Iterator[Artefact]:
        """Yield what that build made, and take note of it."""
        for made in found:
            if self.serves:
                self._standing.note(made)
            yield made

    def finish(self, build: Build) -> None:
        """End that build, unless more of it follows."""
        if not self.serves:
            build.store.close()

    def follow(self) -> Path:
        """Begin with what that build left, while its author reads: prints, data and workbooks.

        Return a file that is written when pages changed that no server waited for, so that browsers look again.
        """
        self._needs_build, self._is_whole, self._is_stopped, self._misfits = False, False, False, ""
        self._pages.know(self._standing.seen)
        for each in self._standing.waiting:
            until = self._build.for_language(each.language).label("print-page.being-made")
            words = LateWords(address=each.address, language=each.language, content=f"<p>{until}</p>")
            self._pages.put_late(words, self._standing.waiting)
        self._signal.parent.mkdir(exist_ok=True)
        self._signal.touch()
        self._following.begin(self._finish, self._build, self._standing)
        return self._signal

    def _finish(self, build: Build, standing: Standing) -> None:
        try:
            self._show_last(build, standing)
        finally:
            build.store.close(whole=self._is_whole)
        if self._tree.is_edited():
            self._signal.touch()  # edited before anybody watched

    def show_or_build(self, build: Callable[[], None], stopped: type[BaseException]) -> None:
        """Show what changed, or build everything.

        Where that stops, with `stopped` or at a fault in a template, every page says why: a server would let each of
        them wait. The next build is whole again.
        """
        try:
            if not self.show():
                build()
                self.follow()
        except stopped as error:
            self._stop_at(str(error))
        except Exception as error:  # whatever it is, its author reads it where they look
            self._stop_at(fault_in_words(error))

    def show(self) -> bool:
        """Put what changed into every page that shows it; return whether no whole build is needed.

        One is where more than words and names of pages changed: a page that came or went, its place in the navigation,
        or what stands around pages. With an error each page says so, above words that stay. The own page of a document
        and the navigation come first, before anything is checked; the others follow while its author reads.
        """
        edits = self._following.held_for(self._tree.edits)
        if not edits and (self._is_stopped or not self._needs_build):
            return True  # the signal: what follows the last edit goes on, or what stopped it is told
        self._following.leave()
        self._is_stopped = False
        self._needs_build |= self._tree.needs_dressing(edits)
        before, self._read = self._read, read(self._root, self._remembered)
        if self._read is before and self._is_whole and not edits.around and not self._needs_build:
            return True
        self._is_whole = False
        documents = changed_documents(before, self._read)
        self._needs_build |= any(each.id not in before.library.by_id for each in documents)
        build = None if self._needs_build else self._show_own(documents, edits)
        if self._needs_build:
            return self._tell_errors(check(self._read))
        self._following.begin(self._follow, build, sorted(Language, key=lambda each: not edits.in_language(each)))
        return True

    def _tell_errors(self, now: Guidance) -> bool:
        """Tell on all pages what is wrong with the guidance; return whether anything is."""
        if not now.publishable:
            self._pages.tell(now.report_of_errors())
        return not now.publishable

    def _stop_at(self, report: str) -> None:
        self._needs_build, self._is_stopped = True, True
        self._pages.forget()
        self._pages.tell(report)

    def _fails(self, error: Exception) -> None:
        """Tell on all pages of what work failed that nobody waits for."""
        self._stop_at(fault_in_words(error))
        self._signal.touch()

    def _started(self, edited: frozenset[str] = frozenset()) -> Build:
        """Return what everything is made with, as it was read: nobody has checked it yet."""
        build = start(self._read.as_if_checked(), self._site, self._root)
        return replace(build, assert_wanted=self._following.assert_wanted, edited=edited)

    def _show_own(self, documents: tuple[Document, ...], edits: Edits) -> Build | None:
        """Show own pages of `documents`, and names, in languages that were edited; return what all else is made with.

        None where that cannot be: it is not checked yet, and the check says what it lacks.
        """
        try:
            build = self._started(edits.around)
            edited = [each for each in build.contexts if edits.in_language(each.language)] or build.contexts
            pages = [page for context in edited for page in make_own(documents, context)]
        except Exception:
            return None
        self._needs_build = not all(map(self._pages.fits, pages))
        for each in () if self._needs_build else pages:
            self._pages.put(each)
        named = {path_of(each): each for each in (*self._standing.pages, *pages)}.values()
        for context in edited:
            before = self._build.labels[context.language].words
            own = _in(context.language, named)
            renamed = relabelled(own, before, context.words) if edits.labels else own
            self._needs_build |= not self._navigation.follow(renamed, context)
        return build

    def _follow(self, build: Build | None, first: list[Language]) -> None:
        """Show all else, and check; then have browsers look again.

        The language that was edited is shown before the check, which says why where that cannot be.
        """
        standing = Standing()
        try:
            fault = fault_of(self._show_texts, build.for_language(first[0]), standing) if build else None
            if self._tell_errors(check(self._read, assert_wanted=self._following.assert_wanted)):
                self._signal.touch()
                return
            if fault is not None:
                raise fault
            self._pages.tell(self._misfits)
            left = first[1:] if build else first
            build = build or self._started()
            for language in left:
                self._show_texts(build.for_language(language), standing)
            self._needs_build |= standing.seen.keys() != self._pages.paths
            self._signal.touch()
            if not self._needs_build:
                self._standing, self._build = standing, build
                self._show_search(build, standing)
                self._show_last(build, standing)
        finally:
            if build is not None:
                build.store.close(whole=False)

    def _show_texts(self, context: Context, standing: Standing) -> None:
        """Show every page of a language that changed, and take note of what was made, unless all is to be built."""
        if self._needs_build:
            return
        for each in make(self._read.as_if_checked(), context, begin=False):
            self._following.assert_wanted()
            seen = standing.note(each)
            if not self._pages.fits(each, seen):
                self._needs_build = True
                return
            self._pages.put(each, seen)
        self._needs_build = not self._navigation.follow(_in(context.language, standing.pages), context)

    def _show_search(self, build: Build, standing: Standing) -> None:
        for language in Language:
            renew_search_index(self._folder, _in(language, standing.pages), build.for_language(language))

    def _show_last(self, build: Build, standing: Standing) -> None:
        """Make data, prints, and the pages that are waiting to say what those came to."""
        misfits = ""
        try:
            for made in make_shared(check(self._read), build):
                self._following.assert_wanted()
                if isinstance(made, LateWords):
                    self._pages.put_late(made, standing.waiting)
                else:
                    write_file(made, self._folder)
        except UnpublishableError as error:
            misfits = str(error)
        self._misfits, self._is_whole = misfits, True
        if self._pages.tell(misfits):
            self._signal.touch()


def _in(language: Language, pages: Iterable[Page]) -> Iterator[Page]:
    return (each for each in pages if each.language is language)
