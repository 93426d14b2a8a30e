"""What a clause differs in from others on the same duty, in words."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.clause import Clause
from safon.text.reading import literal


def difference_lines(clause: Clause, context: Context) -> Iterator[str]:
    """Yield as Markdown where a clause differs from others, with their ids as links."""
    for each in context.library.differences_of(clause):
        ids = ", ".join(f"[{other}]" for other in each.others)
        yield context.label("clause.differs", ids=ids, on=literal(each.on[context.language]))
