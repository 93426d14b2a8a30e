"""The header by which the site generator knows a made page, whose words follow later."""

from __future__ import annotations

from typing import Any

import yaml

from safon.artefact import Page

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The safe dumper, as the C library has it, where PyYAML was built with that."""

DRESSED = "dressed.html"
"""The template of a page that is whole as it is."""


def page_header(page: Page, *, dressed: bool = False) -> str:
    """Return a page without words: its front matter alone."""
    header: dict[str, Any] = {
        "title": page.title,
        "description": page.description,
        "edit": page.edit_path,
        "chooser": page.chooser,
        "search": {"exclude": True},  # indexed from what it was made of, by write_search_index
    }
    if dressed or page.template:
        header["template"] = DRESSED if dressed else page.template
    if page.script:
        header["script"] = page.script
    if page.style:
        header["style"] = page.style
    if page.begins:
        header["begins"] = True
    return f"---\n{yaml.dump(header, Dumper=_DUMPER, allow_unicode=True)}---\n"
