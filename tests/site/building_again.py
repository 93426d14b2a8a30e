"""A process that builds one tree again and again, with its own code: what takes long is loaded once.

Run with the tree as folder and its `hooks` on the path; each line that it reads is a folder to build into, and the word
`fresh` before it has everything made anew. It answers `ok`, or what went wrong on one line.
"""

from __future__ import annotations

import logging
import os
import sys
import warnings

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main() -> None:
    """Build until there is nothing more to read."""
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        fresh, _, folder = line.rstrip("\n").rpartition(" ")
        os.environ["SAFON_FRESH"] = fresh
        try:
            with open(os.devnull, "w") as sys.stderr:  # noqa: PTH123 - as the shell would
                config = load_config("mkdocs.yml", site_dir=folder, strict=True)
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
        except (Exception, SystemExit) as error:
            sys.stdout.write(repr(error).replace("\n", " ") + "\n")
        else:
            sys.stdout.write("ok\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
