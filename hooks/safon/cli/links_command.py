"""`safon links`: follow the links of a built site, or ask whether what lies outside it still answers.

What does the work is imported where it is called, so that the other commands need not wait for it.
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from pathlib import Path
from typing import Any


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser("links", help="follow every link and anchor of a built site")
    command.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="the built site")
    command.add_argument("--url", metavar="URL", help="the address it will stand at (/)")
    command.add_argument(
        "--external", action="store_true", help="ask whether the forms for views and every resource still answer"
    )
    command.add_argument(
        "--within", type=int, default=300, metavar="SECONDS", help="how long all of them have together (300)"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.folder is None and not options.external:
        return _misuse("name the folder of a built site, or say --external.")
    if options.folder is not None and not options.folder.is_dir():
        return _misuse(f"there is no folder called {options.folder}.")
    within = inside(options.folder, options.url or "/") if options.folder is not None else 0
    return max(within, _outside(options.url, options.within)) if options.external else within


def _misuse(message: str) -> int:
    sys.stderr.write(f"safon: {message}\n")
    return 2


def inside(folder: Path, url: str) -> int:
    """Follow every link within a built site that will stand at `url`, tell what leads nowhere, and return 1 for any."""
    from urllib.parse import urlsplit  # noqa: PLC0415

    from safon.publish.built_links import walk  # noqa: PLC0415

    walked = walk(folder, f"{(urlsplit(url).path or '/').rstrip('/')}/")
    for broken in walked.broken:
        sys.stdout.write(f"{broken.page}: {broken.link}: {broken.reason}\n")
    sys.stdout.write(f"{walked.links} links on {walked.pages} pages, {len(walked.broken)} broken.\n")
    return 1 if walked.broken or not walked.pages else 0


def _outside(url: str | None, within: int) -> int:
    import tempfile  # noqa: PLC0415

    from safon.pipeline import read_and_check, start  # noqa: PLC0415
    from safon.publish import external_links  # noqa: PLC0415
    from safon.publish.settings import EXAMPLE, site_of  # noqa: PLC0415

    root = Path.cwd()
    site = site_of(url or os.environ.get("SAFON_SITE_URL", EXAMPLE), root)
    addresses = external_links.outside_addresses(
        start(read_and_check(root), site, root), datetime.datetime.now(datetime.UTC)
    )
    if not addresses:
        sys.stdout.write("No form and no resource has an address outside.\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = external_links.unanswered(addresses, Path(folder) / "linkcheckerrc", within)
        except external_links.CheckerMissingError:
            return _misuse("linkchecker is not installed. It comes with: requirements/venv python3 test")
        except external_links.CheckerFailedError as failed:
            return _misuse(f"linkchecker could not do its work: {failed}")
    for each in found:
        sys.stdout.write(f"{each.outside.used_by}: {each.outside.address}: {each.fault}: {each.reason}\n")
    unasked = sum(each.fault is external_links.Fault.UNASKED for each in found)
    told = f", {unasked} could not be asked" if unasked else ""
    sys.stdout.write(f"{len(addresses)} addresses outside, {len(found) - unasked} broken{told}.\n")
    return 1 if len(found) > unasked else 0
