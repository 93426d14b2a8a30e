"""`make serve`: what an author writes, in the site that stands, at once; prints, data and search a moment later."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, replace
from pathlib import Path
from threading import Thread

from safon.artefact import UNKNOWN_YET, Artefact, LateWords, Page, Site, StaticFile
from safon.context import Build
from safon.model.language import Language
from safon.pipeline import Guidance, UnpublishableError, make, make_shared, read_and_check, start
from safon.publish.minify_html import without_idle_space
from safon.publish.replace_article import with_notice, with_words
from safon.publish.search_files import renew_search_index
from safon.publish.writing import write_file
from safon.store import key_of
from safon.urls import in_language, index_file

_Seen = tuple[bytes, bytes]
"""Digests of the words of a page, or of a file, and of what stands around the words."""


class Preview:
    """A site that was built, and the guidance it shows."""

    def __init__(self, root: Path, site: Site, folder: Path) -> None:
        """Begin with the guidance of the tree at `root`, which has just been built into `folder`."""
        self._root, self._site, self._folder = root, site, folder
        self._shown: Guidance = read_and_check(root)
        self._stands: Mapping[str, _Seen] = {}
        self._rest = Thread()
        self._told = ""
        self._unfinished = False
        self._look()

    def _look(self) -> None:
        """Work out what stands after a whole build, while its author reads: the next edit need not wait for that."""
        self._stands = {}
        self._looking = Thread(target=self._see, daemon=True)
        self._looking.start()

    def _see(self) -> None:
        self._stands = _seen(self._made(self._shown))

    def show_or_build(self, build: Callable[[], None], stopped: type[BaseException]) -> None:
        """Show what changed, or build everything.

        Where a whole build stops at its end, with `stopped`, every page says why: a server would let each of them wait.
        The next build is whole again.
        """
        try:
            if not self.show():
                build()
                self._look()  # at what other labels and templates made too
        except stopped as error:
            self._stands, self._unfinished = {}, True
            self._tell(str(error))

    def show(self) -> bool:
        """Put what changed in the guidance into every page that shows it; return whether no whole build is needed.

        One is where more than words of pages changed: a title, which stands in the navigation of all, a page that came
        or went, or something else than the guidance. With an error each page says so, above words that stay.
        """
        self._looking.join()
        if self._rest.ident is not None:
            self._rest.join()
        now, before = read_and_check(self._root), self._shown
        if not now.publishable:
            self._tell(now.report())
            return True
        if self._unfinished:
            self._shown, self._unfinished, self._told = now, False, ""
            return False
        if now is before:
            return self._tell("")
        stood = self._stands or _seen(self._made(before))
        build = start(now, self._site, self._root)
        made = list(self._made(now, build))
        self._shown, self._stands = now, _seen(iter(made))
        if _around(stood) != _around(self._stands):
            self._told = ""  # on pages that will be gone
            return False
        self._tell("")
        for each in made:
            if self._stands[_path(each)] != stood[_path(each)] and not self._put(each):
                return False
        waiting = [each for each in made if isinstance(each, Page) and UNKNOWN_YET in each.content]
        pages = [replace(each, content="") for each in made if isinstance(each, Page)]
        self._rest = Thread(target=self._finish, args=(now, build, waiting, pages))
        self._rest.start()
        return True

    def _made(self, guidance: Guidance, build: Build | None = None) -> Iterator[Artefact]:
        build = build or start(guidance, self._site, self._root)
        for context in build.contexts:
            yield from make(guidance, context, begin=False)

    def _put(self, artefact: Artefact) -> bool:
        """Put the words of a page into the one that stands, or write a file; return whether there is a place for it."""
        if isinstance(artefact, StaticFile):
            write_file(artefact, self._folder)
            return True
        file = self._folder / _path(artefact)
        words = without_idle_space(artefact.content).strip()
        changed = with_words(file.read_text(encoding="utf-8"), words)
        if changed is not None:
            file.write_text(changed, encoding="utf-8")
            sys.stderr.write(f"Shown at once: /{artefact.language.value}/{artefact.address}\n")
        return changed is not None

    def _finish(self, guidance: Guidance, build: Build, waiting: list[Page], pages: list[Page]) -> None:
        """Make what takes longer: search, data, prints, and the pages that are `waiting` to say what those came to."""
        for language in Language:
            own = sorted((each for each in pages if each.language is language), key=lambda page: page.address)
            renew_search_index(self._folder, own, build.for_language(language))
        try:
            for made in make_shared(guidance, build):
                if isinstance(made, LateWords):
                    self._put_late(made, waiting)
                else:
                    write_file(made, self._folder)
        except UnpublishableError as error:
            self._tell(str(error))
        build.store.close()

    def _put_late(self, words: LateWords, waiting: list[Page]) -> None:
        own = (each for each in waiting if (each.address, each.language) == (words.address, words.language))
        for page in own:
            self._put(replace(page, content=page.content.replace(UNKNOWN_YET, words.content)))

    def _tell(self, report: str) -> bool:
        """Show a report on every page, or take away the one that is there; return whether there was one, or is."""
        told, self._told = self._told, report
        if report == told:
            return bool(report)
        sys.stderr.write(f"\n{report}")
        for language in Language:
            for file in (self._folder / language.value).rglob("*.html"):
                page = file.read_text(encoding="utf-8")
                if (noticed := with_notice(page, report)) != page:
                    file.write_text(noticed, encoding="utf-8")
        return True


def _path(artefact: Artefact) -> str:
    """Return the file that an artefact ends up in, from the root of the site."""
    if isinstance(artefact, Page):
        return index_file(in_language(artefact.address, artefact.language))
    return artefact.path


def _seen(made: Iterator[Artefact]) -> Mapping[str, _Seen]:
    return {_path(each): _digests(each) for each in made}


def _digests(artefact: Artefact) -> _Seen:
    if isinstance(artefact, StaticFile):
        return key_of(artefact.content), b""
    headings = tuple(each.outline for each in artefact.headings)
    return key_of(artefact.content), key_of(astuple(replace(artefact, content="", headings=headings)))


def _around(seen: Mapping[str, _Seen]) -> Mapping[str, bytes]:
    return {path: around for path, (_, around) in seen.items()}
