"""read → check → compare → typeset, for a proposed change: all that a reviewer has to know, worked out once."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from safon.artefact import Site
from safon.check.report import in_order
from safon.check.run import breaches
from safon.checked import every_rule
from safon.compare.libraries import changes
from safon.compare.mends import mends
from safon.compare.problems import told_problems
from safon.compare.state import GuidanceState, state_of
from safon.comparison import committed
from safon.context import Build
from safon.make.printing import prints_of_the_site
from safon.model.effective import effective
from safon.model.problem import Problem
from safon.model.proposal import PrintChange, PrintFate, Proposal
from safon.model.published import Published
from safon.pipeline import Guidance, start, with_prints
from safon.print.cache import PrintCache, folder_of
from safon.print.finished_print import FinishedPrint
from safon.print.print_types import Print
from safon.print.problems import UnprintableError
from safon.print.typeset import typeset
from safon.read.day_of_check import day_of_check
from safon.read.git_objects import commit_of
from safon.read.load import load
from safon.read.published import PublishedState, read_published
from safon.read.snapshot import Snapshot, take_snapshot
from safon.store import store_of

_LINE_END = re.compile(r"\r\n|\r|\n")
_SHOWN = 7
"""Digits of a commit that are shown."""


@dataclass(frozen=True, eq=False)
class LookedAt:
    """A proposed change, with what words, pages and prints of it are made with."""

    proposal: Proposal
    """What there is to say."""
    before: Build
    """What words about the earlier state are made with."""
    after: Build
    """What words about the later state are made with."""
    guidance: Guidance
    """The later state, as it is published."""


@dataclass(frozen=True, eq=False)
class _Looked:
    """One of the two states, read and checked."""

    snapshot: Snapshot
    state: GuidanceState
    guidance: Guidance


def look_at(root: Path, base: str, head: str | None, site: Site) -> LookedAt:
    """Return what there is to say about the change from one commit to another; without a `head`, to the files here.

    What is published is the earlier state: its numbers are held to it. Raises IncomparableError where there is no such
    commit.
    """
    earlier = committed(root, base)
    published = PublishedState(base, commit=commit_of(root, base))
    later = committed(root, head) if head is not None else take_snapshot(root)
    one = _looked(earlier, Published(branch=base))
    other = _looked(later, read_published(root, published, later))
    checked = with_prints(other.guidance, root, site)
    told = told_problems(one.guidance.problems, checked.problems, _touched(earlier, later))
    proposal = Proposal(
        base=_named(root, base),
        head=_named(root, head) if head is not None else "",
        changes=changes(one.state, other.state),
        problems=told.told,
        mended=told.mended,
        elsewhere=told.elsewhere,
        prints=_prints(one.guidance, other.guidance, root, site),
        mends=tuple(mends((each.problem for each in told.told), _lines(earlier), _lines(later))),
        publishable=checked.publishable,
    )
    before, after = (Build(library=each.state.binding, site=site, rules=every_rule) for each in (one, other))
    return LookedAt(proposal, before, after, other.guidance)


def changed_prints(looked: LookedAt, root: Path, site: Site) -> Iterator[FinishedPrint]:
    """Yield the prints that say something else, or are new, typeset; what does not fit is told, and has none."""
    changed = looked.proposal.prints or ()
    wanted = {each.path for each in changed if each.fate is not PrintFate.GONE}
    if not wanted:
        return
    build = start(looked.guidance, site, root)
    with PrintCache(build.prints) as store, suppress(UnprintableError):
        found = typeset(_with_what_they_tell_of(build, wanted), store)
        yield from (each for each in found if each.sheet.path in wanted)


def _named(root: Path, name: str) -> str:
    short = commit_of(root, name)[:_SHOWN]
    return name if name.startswith(short) else f"{name} ({short})"


def _looked(snapshot: Snapshot, published: Published) -> _Looked:
    reading = load(snapshot)
    library = replace(reading.library, published=published, day=day_of_check())
    problems: tuple[Problem, ...] = in_order((*reading.problems, *breaches(library)))
    return _Looked(snapshot, state_of(reading.library, reading.problems), Guidance(effective(library), problems, {}))


def _touched(earlier: Snapshot, later: Snapshot) -> frozenset[str]:
    """Return the files that are other than they were, new, or gone."""
    one, other = ({each.path: (each.content, each.size) for each in files.files} for files in (earlier, later))
    return frozenset(each for each in {**one, **other} if one.get(each) != other.get(each))


def _lines(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of the texts of a state, by file; what is no UTF-8 has no line that could be mended."""
    return {each.path: tuple(_LINE_END.split(each.content.decode("utf-8-sig", "replace"))) for each in snapshot.files}


def _prints(one: Guidance, other: Guidance, root: Path, site: Site) -> tuple[PrintChange, ...] | None:
    """Return the prints that say something else; none where a state cannot be typeset."""
    if not one.publishable or not other.publishable:
        return None
    return tuple(_changed(_drawn(one, root, site), _drawn(other, root, site)))


def _with_what_they_tell_of(build: Build, wanted: set[str]) -> Iterator[Print]:
    """Yield the prints that are wanted, and before each those whose pages it counts."""
    every = {each.sheet.path: each for each in prints_of_the_site(build)}
    counted = {path for each in wanted if (told := every[each].told) is not None for path in told.of}
    return (each for path, each in every.items() if path in wanted or path in counted)


def _drawn(guidance: Guidance, root: Path, site: Site) -> Mapping[str, tuple[Print, str]]:
    """Return each print of a state, with a digest of what it shows: its date says nothing about that."""
    build = Build(library=guidance.library, site=site, prints=folder_of(root), store=store_of(root), every_print=False)
    return {each.sheet.path: (each, _digest(each)) for each in prints_of_the_site(build)}


def _digest(wanted: Print) -> str:
    data = json.dumps(wanted.data(), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{wanted.template}\0{wanted.first_step}\0{data}".encode()).hexdigest()


def _changed(was: Mapping[str, tuple[Print, str]], now: Mapping[str, tuple[Print, str]]) -> Iterator[PrintChange]:
    for path in dict.fromkeys((*now, *was)):
        one, other = was.get(path), now.get(path)
        if one is not None and other is not None and one[1] == other[1]:
            continue
        found = other or one
        assert found is not None  # noqa: S101 - it stands in one of the two
        fate = PrintFate.NEW if one is None else PrintFate.GONE if other is None else PrintFate.CHANGED
        sheet = found[0].sheet
        yield PrintChange(path=path, title=sheet.title, language=sheet.language, fate=fate)
