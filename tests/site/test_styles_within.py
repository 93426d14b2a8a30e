"""Styles and the first script are put into pages where people begin, whose policy allows these and no other."""

from __future__ import annotations

import base64
import hashlib

import pytest
from safon.publish.styles_within import StylesWithin, StylesWithinError
from safon.urls import START_SCRIPT, STYLE

TEXT = 'a{background:url("a.svg")}b{background:url("data:image/svg+xml,<svg/>")}'
WITHIN = StylesWithin({STYLE: TEXT}, "start()")
PAGE = """<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'; img-src data:">
<link rel="stylesheet" href="{above}{style}" data-sf-within>
<script src="{above}{start}"></script>
<p>style-src 'self'
"""


def _page(above: str, style: str = STYLE, start: str = START_SCRIPT) -> str:
    return PAGE.format(above=above, style=style, start=start)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("path", "above"), [("en/index.html", "../"), ("cy/agencies/police/index.html", "../../../"), ("a.html", "./")]
)
def test_a_page_holds_what_it_waited_for_and_finds_files_from_where_it_stands(path: str, above: str) -> None:
    style = TEXT.replace('"a.svg"', f'"{above}assets/safon/a.svg"')
    assert WITHIN.put_into(path, _page(above)).splitlines() == [
        '<meta http-equiv="Content-Security-Policy" content="'
        f"script-src 'self' {_digest('start()')}; style-src 'self' {_digest(style)}; img-src data:\">",
        f"<style>{style}</style>",
        "<script>start()</script>",
        "<p>style-src 'self'",
    ]


def test_any_other_page_stays_as_it_is() -> None:
    for page in (_page("../", style="assets/safon/working.min.css"), _page("../").replace(" data-sf-within", "")):
        assert WITHIN.put_into("en/index.html", page) == page


def test_a_page_that_would_keep_its_styles_out_by_its_own_policy_stops_the_build() -> None:
    with pytest.raises(StylesWithinError, match=r"en/index\.html has no <script src="):
        WITHIN.put_into("en/index.html", _page("../", start="other.js"))
    with pytest.raises(StylesWithinError, match="style-src 'self'"):
        WITHIN.put_into("en/index.html", _page("../").replace("style-src 'self'", "style-src 'none'"))
