"""`safon edition`: keep the guidance as it stands as an edition, and say what to commit and tag."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from safon.cli import print_command
from safon.pipeline import UnpublishableError, read_and_check


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser(
        "edition", help="keep the guidance as an edition: data, changes, fingerprints of prints"
    )
    command.add_argument("name", metavar="YYYY-MM", help="its year and month, such as 2027-04")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from safon.edition import MadeEdition, NoEditionError, make_edition  # noqa: PLC0415

    root = Path.cwd()
    guidance = read_and_check(root)
    if not guidance.publishable:
        print(guidance.report(), end="")
        return 1
    try:
        made: MadeEdition = make_edition(root, options.name, guidance, print_command.site_at(root), _progress)
    except NoEditionError as error:
        print(f"safon: {error}", file=sys.stderr)
        return 2
    except UnpublishableError as error:
        print(error, end="")
        return 1
    opened = [each.id for each in made.changes if each.open]
    if made.first:
        print("This is the first edition: there is nothing to compare it with.")
    else:
        print(f"{len(made.changes)} changes since the last edition.")
    if opened:
        print(f"Nobody has said whether the other words of these ask for another thing: {', '.join(opened)}.")
    print(f"{made.prints} prints by fingerprint, data and changes are in {made.folder}. Now:")
    print(f"  git add {made.folder}")
    print(f'  git commit -m "Edition {options.name}"')
    print(f'  git tag --annotate edition-{options.name} --message "Edition {options.name}"')
    print("  git push --follow-tags")
    return 0


def _progress(number: int, path: str) -> None:
    """Show how far it is, on a terminal alone."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{number}: {path[:90]}", end="", file=sys.stderr, flush=True)
