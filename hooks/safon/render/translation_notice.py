"""What a reader is told of how far the two languages of a document were checked against each other."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.language import Language
from safon.model.translation import Translation
from safon.render.labels import counted, label


def translation_notices(translation: Translation, where: str, language: Language) -> Iterator[str]:
    """Yield the notices for a `page` or a `print`; none where every part was checked and has not changed since.

    The notice that nothing was checked goes part by part: one clause that was checked says nothing of the others.
    """
    checked, unchecked = len(translation.ever_checked), len(translation.unchecked)
    if not checked:
        yield label(language, f"{where}.never-checked")
    elif unchecked:
        yield counted(language, f"{where}.partly-checked", checked + unchecked, checked=checked)
    if translation.stale:
        yield label(language, "page.stale")
