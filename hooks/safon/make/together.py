"""Where the answers of several teams are laid side by side: in the reader’s browser, which keeps none of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.data.answer_words import may_say, script_words
from safon.urls import (
    CHECKLISTS,
    KNOWN_CLAUSES,
    TOGETHER,
    TOGETHER_SCRIPT,
    WORKING_STYLE,
    href,
    in_language,
    workbook_of,
)
from safon.views.clause_list import assert_rows, list_html, listed
from safon.views.templates import render

NEEDS_NO_PROSE = True

KINDS = ("agree", "differ", "part", "silent")
"""How the answers of teams to a clause stand to each other; each is a label below `together.kinds`."""


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`. Raises IncompleteError where a clause is missing."""
    clauses, title = context.library.in_force, context.label("together.title")
    own = in_language(TOGETHER, context.language)
    kinds = tuple((each, context.label(f"together.kinds.{each}")) for each in KINDS)
    content = render(
        "together.html.jinja",
        context,
        up=href(TOGETHER, CHECKLISTS),
        rows=list_html(tuple(listed(clauses, TOGETHER, context)), context, "checklist-rows.html.jinja"),
        kinds=kinds,
        said=script_words(context),
        may_say=may_say(context),
        words=_words(context),
        known=href(own, KNOWN_CLAUSES),
        workbook=href(own, workbook_of("", context.language)),
    )
    assert_rows(f"{TOGETHER} ({context.language.value})", content, clauses)
    yield Page(
        address=TOGETHER,
        content=content,
        language=context.language,
        title=title,
        description=context.label("together.lead"),
        headings=(Heading(1, "together", title),),
        nav=NavEntry(section="nav.must-dos", title=title, order=(4, "")),
        edit_path=f"hooks/safon/labels/{context.language.value}.yml",
        template="wide.html",
        script=TOGETHER_SCRIPT,
        style=WORKING_STYLE,
    )


def _words(context: Context) -> str:
    """Return what the script says of teams, as JSON."""
    told: dict[str, object] = {each: context.label(f"together.{each}") for each in ("team", "drop", "silent", "all")}
    told |= {
        "kinds": {each: context.label(f"together.kinds.{each}") for each in KINDS},
        "answers": context.label("together.answers", n="{n}", file="{file}"),
        "most": context.label("together.most", n="{n}", file="{file}"),
        "changed": context.label("together.changed"),
    }
    return json.dumps(told, ensure_ascii=False)
