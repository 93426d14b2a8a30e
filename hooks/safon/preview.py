"""`make serve`: what an author writes, in the site that stands, before the next whole build."""

from __future__ import annotations

import sys
from pathlib import Path

from safon.artefact import Page, Site
from safon.pipeline import Guidance, changes, read_and_check, start
from safon.publish.minify_html import without_idle_space
from safon.publish.replace_article import with_words


class Preview:
    """A site that was built, and the guidance it shows."""

    def __init__(self, root: Path, site: Site, folder: Path) -> None:
        """Begin with the guidance of the tree at `root`, which has just been built into `folder`."""
        self._root, self._site, self._folder = root, site, folder
        self._shown: Guidance = read_and_check(root)

    def show(self) -> bool:
        """Put what changed in the guidance into its pages; return whether the site needs no whole build.

        It needs one where more than words changed, or something else than the guidance did. With an error it stays as
        it is, and the report says why.
        """
        now, before = read_and_check(self._root), self._shown
        if not now.publishable:
            sys.stderr.write(f"\n{now.report()}")
            return True
        self._shown = now
        pages = changes(before, now, start(now, self._site, self._root))
        return bool(pages) and all(self._put(each) for each in pages)

    def _put(self, page: Page) -> bool:
        """Put the words of a page into the one that stands; return whether it has a place for them."""
        file = self._folder / page.language.value / page.address / "index.html"
        words = page.content
        changed = with_words(file.read_text(encoding="utf-8"), without_idle_space(words).strip())
        if changed is None:
            return False
        file.write_text(changed, encoding="utf-8")
        sys.stderr.write(f"Shown at once: /{page.language.value}/{page.address}\n")
        return True
