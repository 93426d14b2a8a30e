"""What changed in a header, or in an entry of a list: key by key, in the words of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from safon.compare.clauses import text
from safon.model.change import FieldChange
from safon.model.change_kind import ChangeKind
from safon.model.language import Language

_UNORDERED = frozenset(
    {
        "about",
        "agencies",
        "also-called",
        "also-from",
        "cited-by",
        "covers",
        "follows",
        "holds-for",
        "models",
        "notes",
        "related",
        "reported-use",
        "resources",
        "see",
        "standards",
        "start-not-stated",
        "was",
    }
)
"""Keys whose values are lists in which nothing follows from the order."""
_STANDING = frozenset({"status", "edition", "stage", "in-force-from", "replaces"})
"""Keys that say how far a document binds."""
_OWNER = frozenset({"we"})
"""Keys that say to whom every clause falls that names nobody."""


def record_changes(before: BaseModel, after: BaseModel, *, but: frozenset[str] = frozenset()) -> Iterator[FieldChange]:
    """Yield each key of two headers or entries whose value differs, but for the keys named."""
    one, other = _values(before), _values(after)
    for key in dict.fromkeys((*one, *other)):
        if key[0] in but:
            continue
        name, language = key
        kind = ChangeKind.OWNER if name in _OWNER else ChangeKind.FACTS
        kind = ChangeKind.STANDING if name in _STANDING else kind
        yield from text(name, language, one.get(key, ""), other.get(key, ""), kind=kind)


def _values(record: BaseModel) -> dict[tuple[str, Language | None], str]:
    """Return what a record says, by key and language."""
    found: dict[tuple[str, Language | None], str] = {}
    for key, value in record.model_dump(mode="json", by_alias=True, exclude_defaults=True).items():
        if isinstance(value, Mapping) and set(value) == {"en", "cy"}:
            for language in Language:
                found[key, language] = _written(value[language.value], key)
        else:
            found[key, None] = _written(value, key)
    return found


def _written(value: object, key: str = "") -> str:
    if isinstance(value, Mapping):
        return (
            "{" + ", ".join(f"{name}: {_written(each, name)}" for name, each in value.items() if each is not None) + "}"
        )
    if isinstance(value, (list, tuple)):
        items = [_written(each) for each in value]
        return ", ".join(sorted(items) if key in _UNORDERED else items)
    return "" if value is None else str(value)
