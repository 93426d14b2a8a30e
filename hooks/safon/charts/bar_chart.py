"""A chart of counts as bars, drawn at build time. A table beside it says the same."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from markupsafe import Markup

from safon.context import Context
from safon.views.templates import render

_LETTERS = 40
"""How many letters fit into a line on the narrowest phone."""
_LINE, _BAR, _GAP = 21, 22, 14
"""Heights in pixels: of a line of words, of a bar, and of the space below it."""
_WIDEST = 84
"""Percent of the width that the longest bar has; the rest is for its number."""


@dataclass(frozen=True, kw_only=True)
class _Bar:
    lines: tuple[tuple[int, str], ...]
    """Each line of its name, with its place from the top."""
    top: int
    percent: str
    count: int


def bar_chart(anchor: str, title: str, counts: dict[str, int], context: Context) -> Markup:
    """Return bars for the counts of names, the longest first as given; `title` says what they are."""
    highest = max(counts.values(), default=1)
    bars, top = [], 0
    for name, count in counts.items():
        lines = textwrap.wrap(name, _LETTERS) or [name]
        placed = tuple((top + _LINE * at - 6, words) for at, words in enumerate(lines, start=1))
        top += _LINE * len(lines)
        bars.append(_Bar(lines=placed, top=top, percent=f"{count / highest * _WIDEST:.2f}%", count=count))
        top += _BAR + _GAP
    html = render("bar-chart.html.jinja", context, anchor=anchor, title=title, bars=bars, height=top, bar=_BAR)
    return Markup(html)  # noqa: S704 - made by Jinja
