"""One search index for each language, so that a search answers in the language of its page."""

from __future__ import annotations

import json
from pathlib import Path

from safon.model.language import Language

INDEX = Path("search") / "search_index.json"
"""Where the generator leaves one index for all languages, and where each language then has its own."""


def split_search_index(site: Path) -> None:
    """Replace the one index of `site` by one below the folder of each language, with that language's rules."""
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for language in Language:
        prefix = f"{language.value}/"
        docs = [
            {**entry, "location": entry["location"].removeprefix(prefix)}
            for entry in whole["docs"]
            if entry["location"].startswith(prefix)
        ]
        index = {**whole, "config": {**whole["config"], "lang": [language.value]}, "docs": docs}
        path = site / language.value / INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (site / INDEX).unlink()
    (site / INDEX).parent.rmdir()
