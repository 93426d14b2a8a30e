"""Addresses outside the site: the forms that views are sent with, and every resource.

linkchecker asks whether they answer.
"""

from __future__ import annotations

import csv
import datetime
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from safon.context import Build
from safon.model.channel import ChannelKind
from safon.model.front_matter import EngagementHeader
from safon.model.interval import State
from safon.model.library import Library
from safon.model.vocabulary import Resource
from safon.views.feedback_forms import FeedbackForm, forms_on, standing_form, subjects

_CHECKER = Path(sys.executable).with_name("linkchecker")
_CONFIGURATION = "[checking]\nrecursionlevel=0\nrobotstxt=0\ntimeout=20\n[output]\nstatus=0\nwarnings=0\n"
"""Each address alone, without what it links to. A person could open it too, so that robots.txt is not asked."""
_NO_ERROR = 1
"""The highest exit code of linkchecker that still means that it did its work: 1 where an address does not answer."""


class CheckerMissingError(Exception):
    """linkchecker is not installed."""


class CheckerFailedError(Exception):
    """linkchecker could not do its work."""


@dataclass(frozen=True)
class Outside:
    """An address outside the site."""

    address: str
    """Where it leads."""
    used_by: str
    """What leads there: a channel, or a resource."""


def outside_addresses(build: Build, now: datetime.datetime) -> tuple[Outside, ...]:
    """Return every resource, and every form of what is open or will be, once, filled in as for the first reader.

    One clause or document stands for all: a form's maker and its address are the same for each.
    """
    found: dict[str, Outside] = {}
    for each in (*_resources(build.library), *_forms(build, now)):
        found.setdefault(each.address, each)
    return tuple(found.values())


def _resources(library: Library) -> Iterator[Outside]:
    for resource in library.vocabulary.all(Resource):
        if resource.url is not None:
            urls = (resource.url,) if isinstance(resource.url, str) else (resource.url.en, resource.url.cy)
            yield from (Outside(url, f"resource {resource.id}") for url in urls if not url.startswith("mailto:"))


def _forms(build: Build, now: datetime.datetime) -> Iterator[Outside]:
    seen: set[str] = set()
    for subject in subjects(build.library):
        for context in build.contexts:
            standing = standing_form(subject, context)
            rounds = (*forms_on(subject, context), *((standing,) if standing is not None else ()))
            for each in rounds:
                key = f"{each.id} {context.language}"
                if key not in seen and not _over(each, now):
                    seen.add(key)
                    yield from _of_round(each)


def _over(on_it: FeedbackForm, now: datetime.datetime) -> bool:
    return on_it.document is not None and (
        on_it.document.facts(EngagementHeader).window.state_at(now) is State.AFTER or not on_it.answerable
    )


def _of_round(on_it: FeedbackForm) -> Iterator[Outside]:
    for way in (way for asked in on_it.asked for way in asked.ways):
        if way.kind is ChannelKind.FORM:
            yield Outside(way.href, f"channel {on_it.id}/{way.channel}")


def unanswered(addresses: tuple[Outside, ...], configuration: Path) -> tuple[tuple[Outside, str], ...]:
    """Return the addresses that do not answer well, each with the reason that linkchecker gives.

    `configuration` is a file that is written for it. Raises CheckerMissingError where it is not installed, and
    CheckerFailedError where it could not do its work.
    """
    if not _CHECKER.is_file():
        raise CheckerMissingError
    configuration.write_text(_CONFIGURATION, encoding="utf-8")
    command = [str(_CHECKER), "-f", str(configuration), "-o", "csv", "--stdin"]
    asked = "\n".join(each.address for each in addresses)
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)  # noqa: S603 - no input
    if done.returncode > _NO_ERROR:
        raise CheckerFailedError(done.stderr.strip()[-500:])
    reasons = _reasons(done.stdout)
    return tuple((each, reasons[each.address]) for each in addresses if each.address in reasons)


def _reasons(said: str) -> dict[str, str]:
    """Return the reason for each address that linkchecker calls broken."""
    lines = [line for line in said.splitlines() if not line.startswith("#")]
    return {row["urlname"]: row["result"] for row in csv.DictReader(lines, delimiter=";") if row["valid"] == "False"}
