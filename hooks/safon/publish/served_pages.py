"""The pages of a site that is served: their words and names, others for them, and what is wrong above all."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from safon.artefact import UNKNOWN_YET, Artefact, LateWords, Page, StaticFile
from safon.model.language import Language
from safon.publish.minify_html import without_idle_space
from safon.publish.names_around import Names, with_names
from safon.publish.replace_article import with_notice, with_words
from safon.publish.standing import Seen, seen_of
from safon.publish.writing import path_of, write_file


class ServedPages:
    """Pages and files in the folder of a site that was built."""

    def __init__(self, folder: Path) -> None:
        """Look after the site in `folder`."""
        self._folder = folder
        self._stands: dict[str, Seen] = {}
        self._told = ""

    def know(self, seen: Mapping[str, Seen]) -> None:
        """Take note that a build wrote all pages, without any report, and what it made."""
        self._stands, self._told = dict(seen), ""

    def forget(self) -> None:
        """Know nothing of what stands any more: another build writes it."""
        self._stands = {}

    @property
    def paths(self) -> frozenset[str]:
        """The files that are known."""
        return frozenset(self._stands)

    def fits(self, made: Artefact, seen: Seen | None = None) -> bool:
        """Return whether words and names are all that a page needs. They are not where it is new.

        `seen` is what tells it apart, where that is known.
        """
        stands = self._stands.get(path_of(made))
        return stands is not None and stands.around == (seen or seen_of(made)).around

    def put(self, made: Artefact, seen: Seen | None = None) -> bool:
        """Put the words of a page into the one that stands, or write a file, where it differs; return whether it did.

        Raises LookupError where the page that stands has no place for words.
        """
        path, seen = path_of(made), seen or seen_of(made)
        stands = self._stands.get(path)
        if stands == seen:
            return False
        if isinstance(made, StaticFile):
            write_file(made, self._folder)
        else:
            self._put_words(made, path, (stands.names, seen.names) if stands else (None, None))
            sys.stderr.write(f"Shown at once: /{made.language.value}/{made.address}\n")
        self._stands[path] = seen
        return True

    def _put_words(self, page: Page, path: str, names: tuple[Names | None, Names | None] = (None, None)) -> None:
        file = self._folder / path
        words = without_idle_space(page.content).strip()
        changed = with_words(file.read_text(encoding="utf-8"), words)
        if changed is None:
            raise LookupError(path)
        before, now = names
        named = with_names(changed, before, now) if before and now and before != now else changed
        file.write_text(with_notice(named, self._told), encoding="utf-8")

    def put_late(self, words: LateWords, waiting: Iterable[Page]) -> None:
        """Put what came last into the page among those `waiting` that it belongs to."""
        own = (each for each in waiting if (each.address, each.language) == (words.address, words.language))
        for page in own:
            self._put_words(replace(page, content=page.content.replace(UNKNOWN_YET, words.content)), path_of(words))

    def tell(self, report: str) -> bool:
        """Show a report on every page, or take away the one that is there; return whether that changed anything."""
        told, self._told = self._told, report
        if report == told:
            return False
        sys.stderr.write(f"\n{report}")
        for file in self._pages():
            page = file.read_text(encoding="utf-8")
            if (noticed := with_notice(page, report)) != page:
                file.write_text(noticed, encoding="utf-8")
        return True

    def _pages(self) -> Iterator[Path]:
        for language in Language:
            yield from (self._folder / language.value).rglob("*.html")
