"""Changes as one JSON array, for other tools: ids, kinds and texts as they stand in the files."""

from __future__ import annotations

import json
from collections.abc import Mapping

from safon.model.change import GuidanceChange, Touched


def as_json(changes: tuple[GuidanceChange, ...]) -> str:
    """Return changes as a JSON array, one object each, in the order of the guidance."""
    return json.dumps([record_of(each) for each in changes], ensure_ascii=False, indent=2) + "\n"


def record_of(change: GuidanceChange) -> Mapping[str, object]:
    """Return a change as what JSON holds."""
    return {
        "id": change.id,
        "of": change.sort.value,
        "document": change.document or None,
        "kind": change.kind.value,
        "kinds": [each.value for each in change.kinds],
        "to": list(change.to),
        "settled": change.settled.value if change.settled is not None else None,
        "why": {"en": change.why.en, "cy": change.why.cy} if change.why is not None else None,
        "path": change.position.path,
        "line": change.position.line,
        "changed": [
            {
                "field": each.name,
                "language": each.language.value if each.language is not None else None,
                "kind": each.kind.value,
                "before": each.before,
                "after": each.after,
            }
            for each in change.fields
        ],
        "before": _texts(change.before),
        "after": _texts(change.after),
        "touches": _touched(change.touched),
    }


def _texts(clause: object) -> Mapping[str, str] | None:
    words = getattr(clause, "words", None)
    return {"en": words.en.text, "cy": words.cy.text} if words is not None else None


def _touched(touched: Touched) -> Mapping[str, object]:
    return {
        "duty-holders": list(touched.duty_holders),
        "nobody-named": touched.nobody,
        "every-agency": touched.everywhere,
        "local-lines": list(touched.local),
        "documents": list(touched.documents),
        "packs": list(touched.packs),
        "left-behind": touched.left_behind.value if touched.left_behind is not None else None,
        "responses": touched.responses,
        "engagements": list(touched.engagements),
        "areas": list(touched.areas),
        "kept-answers": touched.kept_answers,
    }
