"""The header by which the site generator knows a made page, whose words follow later."""

from __future__ import annotations

from typing import Any

import yaml

from safon.artefact import Page


def page_header(page: Page) -> str:
    """Return a page without words: its front matter alone."""
    header: dict[str, Any] = {
        "title": page.title,
        "description": page.description,
        "edit": page.edit_path,
        "chooser": page.chooser,
        "search": {"exclude": True},  # indexed from what it was made of, by write_search_index
    }
    if page.template:
        header["template"] = page.template
    if page.script:
        header["script"] = page.script
    return f"---\n{yaml.safe_dump(header, allow_unicode=True)}---\n"
