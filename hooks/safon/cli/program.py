"""`safon` as a program of its own, which begins and ends faster than the same command within another program."""

from __future__ import annotations

import gc
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line, and end the program with its exit code."""
    gc.disable()  # What is loaded stays until the end.
    from safon.cli.main import end, main  # noqa: PLC0415

    end(main())
