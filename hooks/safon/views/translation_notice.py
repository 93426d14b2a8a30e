"""What a reader is told of how far the two languages of a document were checked against each other."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.translation import Translation


def translation_notices(translation: Translation, where: str, context: Context) -> Iterator[str]:
    """Yield the notices for a `page` or a `print`; none where every part was checked and has not changed since.

    The notice that nothing was checked goes part by part: one clause that was checked says nothing of the others.
    """
    checked, unchecked = len(translation.ever_checked), len(translation.unchecked)
    if not checked:
        yield context.label(f"{where}.never-checked")
    elif unchecked:
        yield context.counted(f"{where}.partly-checked", checked + unchecked, checked=checked)
    if translation.stale:
        yield context.label("page.stale")
