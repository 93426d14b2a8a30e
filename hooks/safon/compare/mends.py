"""The fixes of what the check found → one mend for each line that has any, and whether the change wrote that line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from safon.model.mend import Mend, mended
from safon.model.problem import Fix, Problem

LinesByFile = Mapping[str, Sequence[str]]
"""The lines of files by path, without their ends."""


def mends(problems: Iterable[Problem], before: LinesByFile, after: LinesByFile) -> Iterator[Mend]:
    """Yield what can be mended, by file and line; `before` and `after` are the files of the two states."""
    by_place: dict[tuple[str, int], dict[Fix, None]] = defaultdict(dict)
    for problem in problems:
        if (fix := problem.finding.fix) is not None:
            by_place[fix.start.path, fix.start.line][fix] = None
    written: dict[str, frozenset[int]] = {}
    for (path, line), fixes in sorted(by_place.items()):
        lines = after.get(path, ())
        if line <= len(lines) and (new := mended(lines[line - 1], fixes)) != lines[line - 1]:
            if path not in written:
                written[path] = frozenset(_written(before.get(path, ()), lines))
            yield Mend(path=path, line=line, old=lines[line - 1], new=new, changed=line in written[path])


def _written(before: Sequence[str], after: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines that are not as they were."""
    for kind, _, _, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from range(start + 1, end + 1)
