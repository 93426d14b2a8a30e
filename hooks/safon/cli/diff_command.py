"""`safon diff`: what changed in the guidance from one commit to another, and whom that reaches.

What does the work is imported where it is called, so that the other commands need not wait for it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safon.cli import print_command
from safon.model.language import Language

if TYPE_CHECKING:
    from safon.comparison import Comparison

_FORMATS = ("text", "markdown", "github", "json")


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser(
        "diff", help="say what changed in the guidance between two commits, and whom it reaches"
    )
    command.add_argument("base", metavar="BASE", help="the earlier state: a commit, branch or tag, such as origin/main")
    command.add_argument("head", nargs="?", metavar="HEAD", help="the later one; left out, the files as they are here")
    command.add_argument("--format", choices=_FORMATS, default="text", help="how to tell it (text)")
    command.add_argument("--language", choices=[each.value for each in Language], default="en", help="(en)")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from safon.comparison import IncomparableError, compare  # noqa: PLC0415

    root = Path.cwd()
    try:
        comparison = compare(root, options.base, options.head, print_command.site_at(root))
    except IncomparableError as error:
        print(f"safon: {error}", file=sys.stderr)
        return 2
    print(_told(comparison, options.format, Language(options.language)), end="")
    return 0


def _told(comparison: Comparison, form: str, language: Language) -> str:
    from safon.report.change_annotations import as_annotations  # noqa: PLC0415
    from safon.report.change_json import as_json  # noqa: PLC0415
    from safon.report.change_markdown import as_markdown  # noqa: PLC0415
    from safon.report.change_text import as_text  # noqa: PLC0415
    from safon.views.change_words import Versions  # noqa: PLC0415

    versions = Versions(comparison.before.for_language(language), comparison.after.for_language(language))
    match form:
        case "json":
            return as_json(comparison.changes)
        case "markdown":
            return as_markdown(comparison.changes, versions)
        case "github":
            return as_annotations(comparison.changes, versions)
        case _:
            return as_text(comparison.changes, versions)
