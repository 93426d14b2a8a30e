"""`safon print`: typeset what is asked for, and write it to a folder."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safon.artefact import Site
from safon.model.closest_match import closest_match
from safon.model.language import Language
from safon.pipeline import Guidance, UnpublishableError, prints, read_and_check, start, typeset_prints
from safon.print.print_types import Edition, Print
from safon.publish.settings import EXAMPLE, site_of

if TYPE_CHECKING:
    from safon.context import Build


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser("print", help="typeset summaries, checklists, notes and packs as PDF")
    command.add_argument("ids", nargs="*", metavar="ID", help="S18, PN1, NCT, police, a pack …; everything without one")
    command.add_argument("--edition", choices=[each.value for each in Edition], help="only this edition")
    command.add_argument("--language", choices=[each.value for each in Language], help="only this language")
    command.add_argument("--into", type=Path, default=Path("prints"), metavar="DIR", help="where to write (prints)")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    root = Path.cwd()
    guidance = read_and_check(root)
    if not guidance.publishable:
        print(guidance.report(), end="")
        return 1
    build = start(guidance, site_at(root), root)
    every = prints(build)
    if (unknown := _unknown(options.ids, every)) is not None:
        print(f"safon: {unknown}", file=sys.stderr)
        return 2
    wanted = [each for each in every if _is_wanted(each, options)]
    if not wanted:
        print("safon: nothing is printed in that edition and language.", file=sys.stderr)
        return 2
    return _write(guidance, build, wanted, options.into)


def site_at(root: Path) -> Site:
    """Return where prints of the tree at `root` lead, and their date. Raises SettingsError where one is wrong."""
    return site_of(os.environ.get("SAFON_SITE_URL", EXAMPLE), root)


def _unknown(ids: Sequence[str], every: Iterable[Print]) -> str | None:
    """Return what to say of the first id that nothing is printed for; none where all are known."""
    groups = {each.sheet.group.casefold(): each.sheet.group for each in every}
    for each in ids:
        if each.casefold() not in groups:
            near = closest_match(each, tuple(groups.values()))
            return f"nothing is printed for {each}." + (f" Did you mean {near}?" if near else "")
    return None


def _is_wanted(each: Print, options: argparse.Namespace) -> bool:
    asked = {wanted.casefold() for wanted in options.ids}
    return (
        (not asked or each.sheet.group.casefold() in asked)
        and (options.edition is None or each.sheet.edition == options.edition)
        and (options.language is None or each.sheet.language == options.language)
    )


def _write(guidance: Guidance, build: Build, wanted: Sequence[Print], into: Path) -> int:
    pages = 0
    try:
        for count, printed in enumerate(typeset_prints(guidance, build, wanted), start=1):
            path = into / printed.sheet.path.replace("print/", "", 1)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(printed.pdf)
            pages += printed.pages
            _progress(f"{count} of {len(wanted)}: {path}")
    except UnpublishableError as error:
        _progress("")
        print(error, end="")
        return 1
    _progress("")
    print(f"{len(wanted)} prints, {pages} pages, in {into}.")
    return 0


def _progress(told: str) -> None:
    """Show how far it is, on a terminal alone; nothing clears the line."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{told[:100]}", end="", file=sys.stderr, flush=True)
