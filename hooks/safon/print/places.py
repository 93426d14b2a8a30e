"""Where in a file a paragraph stands. The Markdown parser does not say, so it is looked for by its letters."""

from __future__ import annotations

from safon.model.position import Position

_ENOUGH = 32
"""How many letters of a paragraph tell it from others that follow."""


class Places:
    """Finds paragraphs in a run of Markdown, in their order."""

    def __init__(self, text: str, start: Position) -> None:
        self._start = start
        self._written = text.split("\n")
        self._lines: list[int] = []
        for offset, line in enumerate(self._written):
            self._lines += [offset] * len(_letters(line))
        self._whole = _letters(text)
        self._at = 0

    def of(self, begins: str) -> Position:
        """Return the line of the next paragraph that begins so; where there is none, that of the last one found."""
        wanted = _letters(begins)[:_ENOUGH]
        found = self._whole.find(wanted, self._at) if wanted else -1
        if found >= 0:
            self._at = found
        line = self._lines[self._at] if self._at < len(self._lines) else 0
        if not wanted and begins.strip():
            line = next((at for at, each in enumerate(self._written) if at >= line and begins.strip() in each), line)
        return Position(self._start.path, self._start.line + line)


def _letters(text: str) -> str:
    return "".join(each for each in text if each.isalnum())
