"""A header or entry of a list that would be whole, if one language did not lack some of its texts."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from safon.model.language import Bilingual
from safon.model.position import Place, SourceMap


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What it says, and what it lacks. Only translators are given it: it is an error until it is whole."""

    model: BaseModel
    """What it would be, if both languages said of each text what the one says."""
    lacks: Bilingual[frozenset[Place]]
    """The ways to the texts that each language lacks."""
    source_map: SourceMap
    """Where each value stands; of what is lacking, where it would."""
