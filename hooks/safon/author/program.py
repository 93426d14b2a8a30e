"""`safon` as a program of its own, which begins and ends faster than the same command within another program."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line, and end the program with its exit code."""
    gc.disable()  # What is loaded stays until the end.
    from safon.author.cli import main  # noqa: PLC0415

    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    # To free each of the things that were read takes as long as many rules do; the system frees all of them at once.
    os._exit(code)
