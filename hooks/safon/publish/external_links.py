"""Addresses outside the site: the forms that views are sent with, and every resource.

linkchecker asks whether they answer.
"""

from __future__ import annotations

import csv
import datetime
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from safon.context import Build
from safon.model.channel import ChannelKind
from safon.model.front_matter import EngagementHeader
from safon.model.interval import State
from safon.model.library import Library
from safon.model.vocabulary import Resource
from safon.views.feedback_forms import FeedbackForm, forms_on, standing_form, subjects

_CHECKER = Path(sys.executable).with_name("linkchecker")
_EACH = 20
"""Seconds that an address has to answer."""
WITHIN = 300
"""Seconds that all of them have together, unless somebody says otherwise."""
_TO_STOP = 30
"""Seconds that the checker has to end by itself when these are over."""
_CONFIGURATION = (
    f"[checking]\nrecursionlevel=0\nrobotstxt=0\ntimeout={_EACH}\nmaxrunseconds={{within}}\n"
    "[output]\nstatus=0\nverbose=1\n"
)
"""Each address alone, without what it links to. A person could open it too, so that robots.txt is not asked."""
_NO_ERROR = 1
"""The highest exit code of linkchecker that still means that it did its work: 1 where an address does not answer."""
_UNASKED = re.compile(
    r"(?:401|403|407|408|425|429|5[0-9]{2}|999)\b|.*Timeout|.*(?:Connection aborted|reset by peer)", re.DOTALL
)
"""Answers of hosts that keep programs out, have no time or are broken just now: they say nothing of the page."""
_HOME = re.compile(r"/?(?:(?:en|cy|home|hafan|index\.\w+|default\.aspx?)/?)?", re.IGNORECASE)
"""The path of the first page of a site."""


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


class Fault(StrEnum):
    """What is wrong with an address."""

    GONE = "gone"
    """There is no such page, or no such host."""
    HOME = "leads to the first page of its site"
    """The page is gone, and whoever asks for it is sent to another."""
    UNASKED = "could not be asked"
    """Nobody can tell: a person should open it."""


@dataclass(frozen=True)
class Unanswered:
    """An address that does not answer well."""

    outside: Outside
    """The address."""
    fault: Fault
    """What is wrong."""
    reason: str
    """What its host said, or the checker did."""


def unanswered(addresses: tuple[Outside, ...], configuration: Path, within: int = WITHIN) -> tuple[Unanswered, ...]:
    """Return the addresses that do not answer well, each with the reason that linkchecker gives.

    `configuration` is a file that is written for it; `within` is how many seconds it has. Raises CheckerMissingError
    where it is not installed, and CheckerFailedError where it could not do its work.
    """
    if not _CHECKER.is_file():
        raise CheckerMissingError
    configuration.write_text(_CONFIGURATION.format(within=within), encoding="utf-8")
    command = [str(_CHECKER), "-f", str(configuration), "-o", "csv", "--stdin"]
    rows = _rows(_said(command, "\n".join(each.address for each in addresses), within + _TO_STOP))
    found = ((each, _fault(rows.get(each.address), each.address)) for each in addresses)
    return tuple(Unanswered(each, *fault) for each, fault in found if fault is not None)


def _said(command: list[str], asked: str, within: int) -> str:
    """Return what the checker wrote, as far as it came."""
    try:
        done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, timeout=within)  # noqa: S603 - no input
    except subprocess.TimeoutExpired as over:
        return over.stdout.decode("utf-8", "replace") if isinstance(over.stdout, bytes) else over.stdout or ""
    if done.returncode > _NO_ERROR:
        raise CheckerFailedError(done.stderr.strip()[-500:])
    return done.stdout


def _rows(said: str) -> dict[str, dict[str, str]]:
    """Return what is said of each address, by the address as it was asked for."""
    lines = [line for line in said.splitlines() if not line.startswith("#")]
    return {row["urlname"]: row for row in csv.DictReader(lines, delimiter=";") if row.get("url")}


def _fault(row: dict[str, str] | None, asked: str) -> tuple[Fault, str] | None:
    """Return what is wrong with an address, and the reason; none where it answers."""
    if row is None:
        return Fault.UNASKED, "there was no time left"
    if _UNASKED.match(row["result"]):
        return Fault.UNASKED, row["result"]
    if row["valid"] == "False":
        return Fault.GONE, row["result"]
    came_to, wanted = urlsplit(row["url"]), urlsplit(asked)
    if _HOME.fullmatch(came_to.path) and not _HOME.fullmatch(wanted.path):
        return Fault.HOME, row["url"]
    return None
