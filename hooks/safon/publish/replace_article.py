"""A finished page with other words, or with a notice above them, and all that stands around them left as it is."""

from __future__ import annotations

from html import escape

_START = '<article class="md-content__inner md-typeset">'
_END = '<p class="sf-edit">'
"""The line that leads to a page's file, after its words, as `overrides/partials/content.html` has it."""
_LAST = "</article>"
"""What follows the words of the one page that has no such line, as `overrides/home.html` has it."""
_NOTICE = '<pre class="sf-problems" role="alert" tabindex="0" lang="en">'
_NOTICE_END = "</pre><!-- problems -->"


def with_words(page: str, words: str) -> str | None:
    """Return the HTML of a page with `words` in place of its own; none where it has no place for them."""
    before, start, rest = page.partition(_START)
    _, end, after = rest.rpartition(_END if _END in rest else _LAST)
    return f"{before}{start}\n{words}\n{end}{after}" if start and end else None


def with_notice(page: str, report: str) -> str:
    """Return the HTML of a page with a report above its words, in place of one that is there; empty takes it away."""
    before, start, rest = page.partition(_START)
    if rest.startswith(_NOTICE):
        rest = rest.partition(_NOTICE_END)[2]
    notice = f"{_NOTICE}{escape(report)}{_NOTICE_END}" if report and start else ""
    return f"{before}{start}{notice}{rest}"
