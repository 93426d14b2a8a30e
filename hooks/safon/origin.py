"""What a build is made of, as two digests: where one is the same, so is what is made of it, byte for byte.

The time of the last commit is no part of them, though everything bears it: pages say no more of it than the day. Only
where a day comes or goes on which something begins or ends, the second tells.
"""

from __future__ import annotations

import datetime
import hashlib
import platform
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import resources
from pathlib import Path

from safon.artefact import Site
from safon.context import Build, program_of
from safon.model.front_matter import EngagementHeader, SharedFacts
from safon.model.library import Library
from safon.model.settings import SETTINGS
from safon.read.parts import listed_lines
from safon.read.snapshot import Snapshot
from safon.store import key_of, versions

_PACKAGES = (
    "babel",
    "jinja2",
    "lxml",
    "markdown",
    "markupsafe",
    "pydantic",
    "pymdown-extensions",
    "segno",
    "tzdata",
    "xlsxwriter",
)
"""What makers call."""
_NEAR = datetime.timedelta(days=2)
"""How far apart two days are at most that a time zone can put together."""


def with_origin(build: Build, files: Snapshot, past: Iterable[str]) -> Build:
    """Return a build that knows what it is made of: the guidance in `files`, the commits of `past` editions, all else.

    A library that was not read from files has no origin, and nothing that is made of it is kept.
    """
    if not build.library.fingerprint:
        return build
    around = tuple(_around(build, past))
    dates = build.site.moment if build.dates is None else build.dates.state
    whole = key_of("whole", build.library.fingerprint, dates, *around)

    def listed() -> bytes:
        return key_of("listed", _listed(files), *_quoted(build.library), *_dates(build, files), *around)

    return replace(build, digest=whole, listed_digest=lambda: build.store.made(key_of("listed", whole), listed))


def _around(build: Build, past: Iterable[str]) -> Iterator[object]:
    """Yield all that decides what is made besides the guidance and its dates."""
    yield from (build.site.url, build.site.or_earlier, _moment(build.site, build.library), build.every_print)
    yield from (program_of(build), _templates(), versions(*_PACKAGES), platform.python_version())
    yield from (sorted(build.earlier.items()), build.since, [*past])
    for path, picture in sorted(build.library.pictures.items()):
        yield path
        yield picture


def _moment(site: Site, library: Library) -> object:
    """Return the day of a site; where something begins or ends about then, its very time."""
    day = site.made_at.date()
    return site.moment if any(abs(each - day) <= _NEAR for each in _days(library)) else day


def _days(library: Library) -> Iterator[datetime.date]:
    """Yield the days on which something begins or ends."""
    for document in library.documents:
        if isinstance(document.header, SharedFacts) and document.header.in_force_from is not None:
            yield document.header.in_force_from
        if isinstance(document.header, EngagementHeader):
            window = document.header.window
            yield from (each.date() for each in (window.opens, window.closes) if each is not None)


def _templates() -> str:
    found = hashlib.sha256()
    for path in sorted(Path(str(resources.files("safon") / "templates")).iterdir()):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _listed(files: Snapshot) -> str:
    """Return a digest of what lists can show of the guidance: of its documents no prose, all else whole."""
    found = hashlib.sha256()
    for file in files.files:
        content = file.content
        if file.path.endswith(".md"):
            content = "\n".join(listed_lines(content.decode("utf-8-sig", "replace"))).encode()
        found.update(key_of(file.path, file.size if not file.content else "", content))
    return found.hexdigest()


def _quoted(library: Library) -> Iterator[object]:
    found = library.quotations
    yield from (sorted(found.en), sorted(found.cy))


def _dates(build: Build, files: Snapshot) -> Iterator[object]:
    """Yield what decides the dates of what shows no prose: of all files, and of the lines of lists."""
    if build.dates is None:
        yield build.site.moment
        return
    paths = [SETTINGS, *(each.path for each in files.files)]
    dates = build.dates.without_prose(each for each in paths if each.endswith(".md"))
    yield from ([dates.of_file(each) for each in paths], dates.oldest)
    yield [dates.lines(each) for each in paths if each.endswith(".yml")]
