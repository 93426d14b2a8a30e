"""`safon translations`: how far the two languages were checked against each other, and who says that they agree.

What does the work is imported where it is called, so that the other commands need not wait for it.
"""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safon.cli import exchange_command
from safon.cli.named_tree import chosen_blocks, misuse, name_of, read_tree, refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safon.cli.named_blocks import Named
    from safon.pipeline import Guidance

_NAMES = "ids of documents, clauses or lists (S18, 18.4, terms/mash), or files and folders; everything without one"


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser(
        "translations", help="say which parts were checked in both languages, which changed since, and which never were"
    )
    command.add_argument("--format", choices=("text", "json"), default="text", help="how to tell it (text)")
    command.set_defaults(run=_show, names=())
    actions = command.add_subparsers(metavar="ACTION")

    show = actions.add_parser("show", help="the same of some parts alone")
    show.add_argument("names", nargs="*", metavar="ID or PATH", help=_NAMES)
    show.add_argument("--format", choices=("text", "json"), default="text", help="how to tell it (text)")
    show.set_defaults(run=_show)

    approve = actions.add_parser("approve", help="record that somebody read both languages and found that they agree")
    approve.add_argument("--who", required=True, metavar="NAME", help="who read them")
    approve.add_argument(
        "--editorial", action="store_true", help="only white space, quotation marks, apostrophes and dashes changed"
    )
    approve.add_argument("names", nargs="*", metavar="ID or PATH", help=_NAMES)
    approve.set_defaults(run=_approve)

    exchange_command.add_to(actions)

    coming = actions.add_parser("coming", help="tell readers that an update of the other language is on its way")
    coming.add_argument("names", nargs="+", metavar="ID or PATH", help=_NAMES)
    coming.set_defaults(run=_coming)


def _show(options: argparse.Namespace) -> int:
    from safon.cli.translations_table import as_json, as_text  # noqa: PLC0415
    from safon.model.translations import translations_in  # noqa: PLC0415
    from safon.read.translation_history import earlier_texts  # noqa: PLC0415

    root = Path.cwd()
    read = read_tree(root)
    if read is None:
        return 2
    guidance, blocks = read
    wanted = chosen_blocks(options.names, blocks, guidance, root)
    if wanted is None:
        return 2
    translations = translations_in(guidance.library, blocks[_interface()], unfinished=True)
    told = as_json if options.format == "json" else as_text
    print(told(wanted, translations, blocks, earlier_texts(root, guidance.library)), end="")
    return 0


def _approve(options: argparse.Namespace) -> int:
    from safon.cli.translation_states import Approval, approved, refusals  # noqa: PLC0415
    from safon.cli.written import write_whole  # noqa: PLC0415
    from safon.model.translations import translations_in  # noqa: PLC0415

    root = Path.cwd()
    if (who := name_of(options.who)) is None:
        return misuse('name who read both languages: --who "A. Person".')
    read = read_tree(root)
    wanted = chosen_blocks(options.names, read[1], read[0], root) if read is not None else None
    if read is None or wanted is None:
        return 2
    guidance, blocks = read
    translations = translations_in(guidance.library, blocks[_interface()], unfinished=True)
    approval = Approval(who, _day(guidance), editorial=options.editorial)
    if options.editorial and not options.names:
        wanted = tuple(each for each in wanted if each.block in translations[each.owner].stale)
    wrong = [*_unreadable(guidance, wanted), *refusals(approval, wanted, translations, blocks)]
    if wrong:
        return refused(wrong)
    files, count = approved(approval, wanted, translations, guidance.library)
    write_whole({root / path: content for path, content in files.items()})
    print(f"{count} recorded as checked by {who}, {len(wanted) - count} were checked already.")
    _say_where(files)
    return 0


def _coming(options: argparse.Namespace) -> int:
    from safon.cli.translation_states import announced  # noqa: PLC0415
    from safon.cli.written import write_whole  # noqa: PLC0415
    from safon.model.translations import translations_in  # noqa: PLC0415

    root = Path.cwd()
    read = read_tree(root)
    wanted = chosen_blocks(options.names, read[1], read[0], root) if read is not None else None
    if read is None or wanted is None:
        return 2
    guidance, blocks = read
    if wrong := _unreadable(guidance, wanted):
        return refused(wrong)
    translations = translations_in(guidance.library, blocks[_interface()], unfinished=True)
    files, count = announced(_day(guidance), wanted, translations, guidance.library)
    write_whole({root / path: content for path, content in files.items()})
    print(f"An update of {count} is announced; {len(wanted) - count} were checked, and need none.")
    _say_where(files)
    return 0


def _day(guidance: Guidance) -> datetime.date:
    """Return the day of the check: that of SOURCE_DATE_EPOCH, or today."""
    assert guidance.library.day is not None  # noqa: S101 - every library that is checked has one
    return guidance.library.day


def _say_where(files: Iterable[Path]) -> None:
    for path in files:
        print(f"  {path.as_posix()}")


def _interface() -> str:
    from safon.model.translations import INTERFACE  # noqa: PLC0415

    return INTERFACE


def _unreadable(guidance: Guidance, wanted: Iterable[Named]) -> list[str]:
    """Return a sentence for each file with an error in it: what it says is not sure."""
    from safon.model.problem import Severity  # noqa: PLC0415
    from safon.model.translations import files_of, state_file  # noqa: PLC0415

    library = guidance.library
    wrong = {each.position.path for each in guidance.problems if each.severity is Severity.ERROR}
    owners = dict.fromkeys(each.owner for each in wanted)
    files = [file for owner in owners for file in (*files_of(owner, library), state_file(owner, library))]
    return [f"{file} has an error. Run: safon check {file}" for file in files if file in wrong]
