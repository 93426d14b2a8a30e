"""`safon report`: everything that a pull request needs, in one folder, for any host."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from safon.artefact import StaticFile
from safon.check.report import as_github
from safon.cli import print_command
from safon.read.snapshot import TREE


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser(
        "report", help="write what a reviewer of a change needs: comment, annotations, before and after, changed prints"
    )
    command.add_argument("base", metavar="BASE", help="the earlier state: a commit, branch or tag, such as origin/main")
    command.add_argument("head", nargs="?", metavar="HEAD", help="the later one; left out, the files as they are here")
    command.add_argument("--into", type=Path, default=Path("report"), metavar="DIR", help="where to write (report)")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    root = Path.cwd()
    if (misuse := _misuse(root, options.into)) is not None:
        print(f"safon: {misuse}", file=sys.stderr)
        return 2
    from safon.comparison import IncomparableError  # noqa: PLC0415

    try:
        return _report(root, options)
    except IncomparableError as error:
        print(f"safon: {error}", file=sys.stderr)
        return 2


def _misuse(root: Path, into: Path) -> str | None:
    from safon.report.report_paths import CHANGES  # noqa: PLC0415

    if not (root / TREE).is_dir():
        return f"there is no {TREE}/ here. Go to the folder that holds it, and run safon again."
    if into.is_dir() and any(into.iterdir()) and not (into / CHANGES).is_file():
        return f"{into} holds something that is no report. Name a folder that is not there yet, with --into."
    return None


def _report(root: Path, options: argparse.Namespace) -> int:
    from safon.proposal import changed_prints, look_at  # noqa: PLC0415
    from safon.publish.swap import swap  # noqa: PLC0415
    from safon.publish.writing import write_file  # noqa: PLC0415
    from safon.report.proposal_files import report_files, versions_of  # noqa: PLC0415
    from safon.views.change_words import summary_words  # noqa: PLC0415

    site = print_command.site_at(root)
    looked = look_at(root, options.base, options.head, site)
    versions, proposal = versions_of(looked.before, looked.after), looked.proposal
    problems = as_github(tuple(each.problem for each in proposal.problems))
    options.into.parent.mkdir(parents=True, exist_ok=True)
    finished = Path(tempfile.mkdtemp(prefix=f".{options.into.name}-", dir=options.into.parent))
    try:
        for file in report_files(proposal, versions, problems):
            write_file(file, finished)
        prints = [_print(each.sheet.path, each.pdf, finished) for each in changed_prints(looked, root, site)]
        finished.chmod(0o755)
        swap(finished, options.into)
    finally:
        shutil.rmtree(finished, ignore_errors=True)
    print(summary_words(proposal.changes, versions[1].after))
    print(f"{len(prints)} prints changed. All of it is in {options.into}: comment.md, index.html.")
    return 0 if proposal.publishable else 1


def _print(path: str, pdf: bytes, folder: Path) -> str:
    """Write a print as soon as it is made: hundreds of them are not held. Return where it stands in the folder."""
    from safon.publish.writing import write_file  # noqa: PLC0415
    from safon.report.report_paths import print_path  # noqa: PLC0415

    file = StaticFile(path=print_path(path), content=pdf)
    write_file(file, folder)
    return file.path
