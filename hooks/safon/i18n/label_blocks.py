"""The interface words as blocks: what has to be checked against its other language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from safon.i18n.labels import Labels, LabelTree
from safon.model.clause import Words
from safon.model.language import Bilingual, Language
from safon.model.position import Position
from safon.model.translated import TranslatedBlock, TranslatedField

_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
_FOLDER = "hooks/safon/labels"


def label_blocks(labels: Mapping[Language, Labels]) -> tuple[TranslatedBlock, ...]:
    """Return a block for each interface word by its dotted key; the forms that a number asks for are of one block."""
    found: dict[str, dict[str, dict[Language, str]]] = {}
    for language in Language:
        for key, form, words in _leaves(labels[language].words, ""):
            found.setdefault(key, {}).setdefault(form, {})[language] = words
    return tuple(
        TranslatedBlock(key, tuple(_field(form, sides) for form, sides in forms.items()))
        for key, forms in found.items()
    )


def _field(form: str, sides: Mapping[Language, str]) -> TranslatedField:
    words = Bilingual.of(lambda each: Words(sides.get(each, ""), Position(f"{_FOLDER}/{each.value}.yml")))
    return TranslatedField(form or "text", words, "value")


def _leaves(tree: LabelTree, above: str) -> Iterator[tuple[str, str, str]]:
    for name, value in tree.items():
        key = f"{above}.{name}" if above else str(name)
        if isinstance(value, str):
            yield key, "", value
        elif any(str(each) in _FORMS for each in value):
            yield from ((key, str(form), words) for form, words in value.items() if isinstance(words, str))
        else:
            yield from _leaves(value, key)
