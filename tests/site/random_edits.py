"""Edits of every kind that people make, drawn by lot, in a copy of the small tree; each leaves a tree that builds."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from tests.check.trees import AGENCIES, LOCAL, NATIONAL, NOTE

LANGUAGES = ("en", "cy")
LABELS = "hooks/safon/labels"
TEMPLATES = "hooks/safon/templates"
_WORDS = ("early", "kindly", "together", "again", "openly", "gently", "often", "at school", "at home", "in time")


class Editor:
    """Somebody who edits a tree, one edit at a time, always the same ones for a seed."""

    def __init__(self, tree: Path, seed: int) -> None:
        """Begin with the tree at `tree`."""
        self._tree, self._lot = tree, random.Random(seed)  # noqa: S311 - not for secrets
        self._note = 2

    def edit(self) -> str:
        """Edit something; return what was done."""
        kinds: tuple[Callable[[], str], ...] = (
            *(self._words, self._words, self._title, self._summary, self._clause, self._vocabulary),
            *(self._label, self._template, self._theme, self._add, self._rename, self._remove, self._style),
        )
        return self._lot.choice(kinds)()

    def _change(self, path: str, pattern: str, to: Callable[[re.Match[str]], str]) -> None:
        """Change one of the places in a file where `pattern` stands."""
        file = self._tree / path
        text = file.read_text(encoding="utf-8")
        found = self._lot.choice(list(re.finditer(pattern, text, re.MULTILINE)))
        file.write_text(text[: found.start()] + to(found) + text[found.end() :], encoding="utf-8")

    def _word(self) -> str:
        return self._lot.choice(_WORDS)

    def _document(self) -> str:
        return self._lot.choice([NATIONAL, LOCAL, NOTE, *self._notes()])

    def _notes(self) -> list[str]:
        found = sorted((self._tree / "standards/practice-notes").glob("*-added*.en.md"))
        return [each.relative_to(self._tree).as_posix().removesuffix(".en.md") for each in found]

    def _words(self) -> str:
        path, word = f"{self._document()}.{self._lot.choice(LANGUAGES)}.md", self._word()
        self._change(path, r"^(?:- \*\*|(?=[A-Z]))[^\n]*\.$", lambda found: f"{found[0]} This too, {word}.")
        return f"words of {path}"

    def _title(self) -> str:
        path, word = f"{self._document()}.{self._lot.choice(LANGUAGES)}.md", self._word()
        self._change(path, r"^title: (.*)$", lambda _: f"title: Something {word}")
        return f"title of {path}"

    def _summary(self) -> str:
        path, word = f"{self._document()}.{self._lot.choice(LANGUAGES)}.md", self._word()
        self._change(path, r"^summary: (.*)$", lambda _: f"summary: About something {word}.")
        return f"summary of {path}"

    def _clause(self) -> str:
        word = self._word()
        for language in LANGUAGES:
            self._change(f"{NATIONAL}.{language}.md", r"^- \*\*1\.1\*\* .*$", lambda found: f"{found[0][:-1]}, {word}.")
        return "words of a must-do in both languages"

    def _vocabulary(self) -> str:
        word = self._word()
        self._change(AGENCIES, r"en: [^,]*,", lambda _: f"en: Body {word},")
        return "name of an agency"

    def _label(self) -> str:
        path, word = f"{LABELS}/{self._lot.choice(LANGUAGES)}.yml", self._word()
        self._change(path, r"^( +(?:title|lead): [A-Z][a-zA-Z ]*)$", lambda found: f"{found[0]} {word}")
        return f"label of {path}"

    def _template(self) -> str:
        path = self._lot.choice(sorted((self._tree / TEMPLATES).glob("*.jinja"))).relative_to(self._tree).as_posix()
        self._change(path, r"</p>", lambda _: f" <!-- {self._word()} --></p>") if "</p>" in (
            self._tree / path
        ).read_text(encoding="utf-8") else None
        return f"template {path}"

    def _theme(self) -> str:
        word = self._word()
        self._change("overrides/partials/footer.html", r"</footer>", lambda found: f"<!-- {word} -->{found[0]}")
        return "foot of every page"

    def _style(self) -> str:
        with (self._tree / "overrides/assets/safon/site.css").open("a", encoding="utf-8") as file:
            file.write(f".sf-{len(self._word())}x {{ color: inherit }}\n")
        return "a style"

    def _add(self) -> str:
        number, self._note = self._note, self._note + 1
        for language in LANGUAGES:
            text = (self._tree / f"{NOTE}.{language}.md").read_text(encoding="utf-8")
            text = re.sub(r"^note: 1$", f"note: {number}", text, flags=re.MULTILINE)
            text = re.sub(r"^title: .*$", f"title: Added {'x' * number}", text, flags=re.MULTILINE)
            added = self._tree / f"standards/practice-notes/{number:02}-added.{language}.md"
            added.write_text(text, encoding="utf-8")
        return f"practice note {number} added"

    def _rename(self) -> str:
        for note in self._lot.sample(self._notes(), min(1, len(self._notes()))):
            for language in LANGUAGES:
                (self._tree / f"{note}.{language}.md").rename(self._tree / f"{note}-too.{language}.md")
            return f"{note} renamed"
        return self._words()

    def _remove(self) -> str:
        for note in self._lot.sample(self._notes(), min(1, len(self._notes()))):
            for language in LANGUAGES:
                (self._tree / f"{note}.{language}.md").unlink()
            return f"{note} removed"
        return self._words()
