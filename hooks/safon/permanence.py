"""`safon check --since REF`: whether what was published in an earlier state still holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from safon.check.report import in_order
from safon.check.run import breaches
from safon.check.since import problems_since
from safon.compare.libraries import changes
from safon.compare.state import state_of
from safon.comparison import committed
from safon.model.effective import effective
from safon.pipeline import Guidance, texts_of
from safon.read.day_of_check import day_of_check
from safon.read.editions import edition_files, read_editions
from safon.read.git_objects import commit_of
from safon.read.load import load
from safon.read.published import PublishedState, read_published
from safon.read.snapshot import take_snapshot


def checked_since(root: Path, name: str) -> Guidance:
    """Return the guidance at `root`, held to a commit, branch or tag in place of the published branch.

    Every published number is held to that state, every address leads on from it, and what binds and asks for something
    else has a later edition. Raises IncomparableError where there is no such commit.
    """
    there = load(committed(root, name))
    snapshot = take_snapshot(root)
    here = load(snapshot)
    published = read_published(root, PublishedState(name, commit=commit_of(root, name)), snapshot)
    editions, unreadable = read_editions(edition_files(root))
    library = replace(here.library, published=published, day=day_of_check(), editions=editions)
    before, after = state_of(there.library, there.problems), state_of(library, here.problems)
    since = problems_since(changes(before, after), before.library, library)
    problems = in_order((*here.problems, *unreadable, *breaches(library, here.problems), *since))
    return Guidance(effective(library), problems, texts_of(snapshot, problems))
