"""`safon when`: what must happen by when after something has happened.

What answers is imported where it is called, so that the other commands need not wait for it.
"""

from __future__ import annotations

import argparse
from typing import Any

from safon.model.language import Language


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser("when", help="say what must happen by when, as real days and times")
    command.add_argument("event", metavar="EVENT", help="what happened: an id of vocabulary/events.yml")
    command.add_argument("moment", metavar="MOMENT", help="when: 2026-11-27T22:40 in local time, 2026-11-27, or now")
    command.add_argument("--set", metavar="SET", help="also the limits of this local set: its folder or its capitals")
    command.add_argument("--language", choices=[each.value for each in Language], default="en", help="(en)")
    command.add_argument("--format", choices=("text", "json"), default="text", help="how to tell it (text)")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from safon.cli.when_answers import run  # noqa: PLC0415

    return run(options)
