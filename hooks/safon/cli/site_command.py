"""`safon site`: build beside the site that stands, look at what was built, and put it in its place, whole.

What does the work is imported where it is called, so that the other commands need not wait for it.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from safon.artefact import Site
from safon.cli import links_command

_BEGINS = "Traceback (most recent call last):"
_SYSTEM = re.compile(r"(?:\w+\.)*\w*(?:Error|Exception): \[Errno (?P<code>\d+)\] (?P<words>[^:]+)(?:: (?P<where>.*))?")
"""The last line of a traceback that the system is the reason of."""


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser(
        "site", help="build the site, follow its links, and put it in the place of the old one"
    )
    command.add_argument("--into", type=Path, default=Path("site"), metavar="SITE", help="where it shall stand (site)")
    command.add_argument(
        "--generator", choices=("mkdocs", "properdocs"), default="mkdocs", help="what dresses the pages (mkdocs)"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from safon.publish.build_lock import BusyError, alone  # noqa: PLC0415

    work = Path.cwd() / ".build"
    try:
        with alone(work / "lock") as lock:
            return _build(work, options.into, options.generator, lock)
    except BusyError as busy:
        which = f" (process {busy.process})" if busy.process else ""
        sys.stderr.write(f"safon: another build of this folder is running{which}. Wait until it is done.\n")
        return 2


def _build(work: Path, place: Path, generator: str, lock: int) -> int:
    from safon.publish.settings import EXAMPLE, site_of  # noqa: PLC0415
    from safon.publish.swap import restore, swap  # noqa: PLC0415

    restore(place)
    finished, site = work / "site", site_of(os.environ.get("SAFON_SITE_URL", EXAMPLE), Path.cwd())
    command = [
        sys.executable,
        "-m",
        generator,
        "build",
        "--config-file",
        "mkdocs.yml",
        "--strict",
        "--quiet",
        "--site-dir",
        str(finished),
    ]
    if code := _run_generator(command, lock):
        return code
    if code := links_command.inside(finished, site.url) or _disagree(finished, site):
        return code
    _complete(finished, site, generator, work)
    swap(finished, place, keep_old=True)
    return 0


def _disagree(finished: Path, site: Site) -> int:
    """Tell what pages say of their language and their twins that does not agree, and return 1 for any."""
    from safon.publish.finished_pages import disagreements  # noqa: PLC0415

    found = list(disagreements(finished, site))
    for each in found:
        sys.stdout.write(f"{each.page}: {each.wrong}\n")
    return 1 if found else 0


def _complete(finished: Path, site: Site, generator: str, work: Path) -> None:
    """Write what a host reads, and what the site was made of."""
    from safon.publish.hosting import NGINX, host_files  # noqa: PLC0415
    from safon.publish.made_of import made_of  # noqa: PLC0415
    from safon.publish.writing import write_file  # noqa: PLC0415

    for file in host_files(finished, site.url):
        write_file(file, work if file.path == NGINX else finished)
    for file in made_of(finished, Path.cwd(), site, generator):
        write_file(file, finished)


def _run_generator(command: list[str], lock: int) -> int:
    """Run the site generator, and tell what it says; of a traceback that the system is the reason of, one sentence."""
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace", pass_fds=(lock,)
    ) as running:
        assert running.stderr is not None  # noqa: S101 - a pipe was asked for
        for line in _without_traceback(running.stderr):
            sys.stderr.write(line)
    return running.returncode


def _without_traceback(lines: Iterator[str]) -> Iterator[str]:
    from safon.publish.system_errors import told  # noqa: PLC0415

    held: list[str] = []
    for line in lines:
        if held or line.startswith(_BEGINS):
            held.append(line)
        else:
            yield line
    match = _SYSTEM.fullmatch(held[-1].strip()) if held else None
    if match is None:
        yield from held
    else:
        where = (match["where"] or "").strip("'\"")
        yield f"safon: {told(int(match['code']), where, match['words'])}\n"
