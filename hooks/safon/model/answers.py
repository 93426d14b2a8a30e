"""What people answer to a clause in a checklist or a workbook."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """How far a clause is met, as somebody sees it for their own service."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    DOES_NOT_APPLY = "does-not-apply"
