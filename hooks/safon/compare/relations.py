"""What leads to what in one of the two states that are compared: pages say so on both ends."""

from __future__ import annotations

import re

from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library

_REFERENCE = re.compile(r"\[([^\[\]]+)\]")


def relations_of(library: Library, documents: tuple[str, ...]) -> frozenset[str]:
    """Return the documents to which some documents lead, and those that lead to them."""
    pairs = ((library.by_id.get(link.source), library.home_of(link.to)) for link in library.links)
    ends = ((one.id, other.id) for one, other in pairs if one is not None and other is not None)
    return frozenset(each for pair in ends if set(pair) & set(documents) for each in pair)


def references_of(clause: Clause | None) -> frozenset[str]:
    """Return the ids that the words of a clause lead to, in either language."""
    texts = (clause.words[each].text for each in Language) if clause is not None else ()
    return frozenset(found for text in texts for found in _REFERENCE.findall(text))
