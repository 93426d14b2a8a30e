"""Where things stand in the folder of a report."""

from __future__ import annotations

COMMENT, ANNOTATIONS, CHANGES, PAGE = "comment.md", "annotations.txt", "changes.json", "index.html"
SUGGESTIONS = "suggestions.json"
"""What can be mended on lines that the change wrote, for a host that offers it there."""


def print_path(path: str) -> str:
    """Return where a print of a site stands in a report: `prints/en/standard-18.pdf`."""
    return f"prints/{path.replace('print/', '', 1)}"
