"""The files of `standards/packs/` → training packs."""

from __future__ import annotations

from collections.abc import Mapping

from safon.model.documents import Pack
from safon.model.front_matter import PackHeader
from safon.model.position import Position
from safon.model.problem import Problem
from safon.model.unfinished import Unfinished
from safon.read.source_text import SourceText
from safon.read.validated import unfinished, validate
from safon.read.yaml_tree import read_yaml


def read_packs(
    sources: Mapping[str, SourceText],
) -> tuple[tuple[Pack, ...], Mapping[str, Unfinished], tuple[Problem, ...]]:
    """Return the packs of `sources`, which are by name; those that lack something in one language; what is wrong."""
    found: list[Pack] = []
    lacking: dict[str, Unfinished] = {}
    problems: list[Problem] = []
    for name, source in sources.items():
        tree, places, unreadable = read_yaml(source.text, Position(source.path))
        problems.extend(unreadable)
        if unreadable:
            continue
        header, misfits = validate(PackHeader, tree, places)
        problems.extend(misfits)
        if header is not None:
            found.append(Pack(id=name, header=header, source_map=places))
        elif (half := unfinished(PackHeader, tree, places)) is not None:
            lacking[name] = half
    return tuple(found), lacking, tuple(problems)
