"""`make serve`: the page that an author writes at once, then every other page, then prints, data and search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from safon.artefact import Artefact, LateWords, Site
from safon.context import Build
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.library import Library
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
from safon.publish.around_pages import words_around
from safon.publish.following import Following, fault_in_words
from safon.publish.search_files import renew_search_index
from safon.publish.served_pages import ServedPages
from safon.publish.standing import Standing
from safon.publish.watched_files import changed_between, files_at
from safon.publish.writing import write_file

_GUIDANCE = ("standards", "editions", "safon.toml")
"""What an author edits, from the root of the tree."""
_AROUND = ("docs", "overrides", "hooks/safon", "mkdocs.yml")
"""What everything is made with besides: where any of it is another, everything is made anew, but for these two."""
_LABELS = tuple(f"hooks/safon/labels/{each.value}.yml" for each in Language)
"""Words of pages, and of what stands around them."""
_TEMPLATES = ("hooks/safon/templates/", "hooks/safon/print/typst/")
"""What words of pages and prints are made with, and nothing that stands around them."""


class Preview:
    """A site that is served, and the guidance it shows."""

    _root: Path
    _site: Site
    _pages: ServedPages

    def __init__(self, *, serves: bool) -> None:
        """Know of no build yet, or of none at all where nothing is served."""
        self.serves, self._following = serves, Following(self._fails)
        self._needs_build, self._is_whole, self._is_stopped, self._misfits = False, False, False, ""

    def begin(self, root: Path, site: Site, folder: Path) -> None:
        """Take note that a build of all pages begins, of the tree at `root` as it is now, into `folder`."""
        if not self.serves:
            return
        self._root, self._site, self._pages, self._standing = root, site, ServedPages(folder), Standing()
        self._folder, self._signal = folder, root / ".build" / "served"
        self._files, self._around, self._read = files_at(root, _GUIDANCE), files_at(root, _AROUND), read(root)

    def made_with(self, build: Build) -> Build:
        """Take what that build is made with, and return it as it is to be used."""
        if not self.serves:
            return build
        self._build = replace(build, assert_wanted=self._following.assert_wanted)
        self._words_around = words_around(self._root, build.labels)
        return self._build

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
        if (self._files, self._around) != (files_at(self._root, _GUIDANCE), files_at(self._root, _AROUND)):
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

        One is where more than words of pages changed: a title, which stands in the navigation of all, a page that came
        or went, or what stands around pages. With an error each page says so, above words that stay. The own page of a
        document comes first, before anything is checked; the others follow while its author reads.
        """
        files, around = files_at(self._root, _GUIDANCE), files_at(self._root, _AROUND)
        changed, changed_around = changed_between(files, self._files), changed_between(around, self._around)
        if not changed and not changed_around and (self._is_stopped or not self._needs_build):
            return True  # the signal: what follows the last edit goes on, or what stopped it is told
        self._following.leave()
        self._files, self._around, self._is_stopped = files, around, False
        self._needs_build |= self._is_more_than_words(changed_around)
        before, self._read = self._read, read(self._root)
        if self._read is before and self._is_whole and not changed_around and not self._needs_build:
            return True
        self._is_whole = False
        documents = changed_documents(before, self._read)
        self._needs_build |= any(_is_called_otherwise(each, before.library) for each in documents)
        build = None if self._needs_build else self._show_own(documents)
        if self._needs_build:
            return self._tell_errors(check(self._read))
        first = sorted(Language, key=lambda each: not _is_in(each, changed | changed_around))
        self._following.begin(self._follow, build, first)
        return True

    def _is_more_than_words(self, changed: Iterable[str]) -> bool:
        """Return whether of the files that `changed` any decides what stands around words."""
        paths = {Path(each).relative_to(self._root).as_posix() for each in changed}
        if not all(each in _LABELS or each.startswith(_TEMPLATES) for each in paths):
            return True
        return not paths.isdisjoint(_LABELS) and words_around(self._root) != self._words_around

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

    def _started(self, guidance: Guidance) -> Build:
        return replace(start(guidance, self._site, self._root), assert_wanted=self._following.assert_wanted)

    def _show_own(self, documents: tuple[Document, ...]) -> Build | None:
        """Show the own pages of `documents`, and return what all else is made with; none where that cannot be."""
        if not documents:
            return None
        build = self._started(self._read.as_if_checked())
        try:
            pages = [page for context in build.contexts for page in make_own(documents, context)]
        except Exception:  # it is not checked yet, and the check says what it lacks
            return None
        self._needs_build = not all(map(self._pages.fits, pages))
        for each in () if self._needs_build else pages:
            self._pages.put(each)
        return build

    def _follow(self, build: Build | None, first: list[Language]) -> None:
        """Check, and show all else; then have browsers look again."""
        now = check(self._read, assert_wanted=self._following.assert_wanted)
        if self._tell_errors(now):
            self._signal.touch()
            return
        self._pages.tell(self._misfits)
        build = build or self._started(now)
        try:
            standing = self._show_texts(now, build, first)
            self._needs_build = standing is None
            self._signal.touch()
            if standing is not None:
                self._show_search(build, standing)
                self._show_last(build, standing)
        finally:
            build.store.close(whole=False)

    def _show_texts(self, now: Guidance, build: Build, first: list[Language]) -> Standing | None:
        """Show every page that changed, and return what was made; none where a whole build is needed."""
        standing = Standing()
        for language in first:
            for each in make(now, build.for_language(language), begin=False):
                self._following.assert_wanted()
                seen = standing.note(each)
                if not self._pages.fits(each, seen):
                    return None
                self._pages.put(each, seen)
        return standing if standing.seen.keys() == self._pages.paths else None

    def _show_search(self, build: Build, standing: Standing) -> None:
        for language in Language:
            own = sorted((each for each in standing.pages if each.language is language), key=lambda page: page.address)
            renew_search_index(self._folder, own, build.for_language(language))

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


def _is_called_otherwise(document: Document, before: Library) -> bool:
    """Return whether a document is new or has another title, so that nobody makes its own page to learn it."""
    known = before.by_id.get(document.id)
    return known is None or any(known.texts[each].title != document.texts[each].title for each in Language)


def _is_in(language: Language, paths: Iterable[str]) -> bool:
    """Return whether any of `paths` is a file of a language: `18-missing-children.cy.md`, `cy.yml`."""
    return any(Path(each).stem.rpartition(".")[2] == language.value for each in paths)
