"""A print that was typeset."""

from __future__ import annotations

from dataclasses import dataclass, field

from safon.print.cache import PrintCache
from safon.print.print_types import Sheet


@dataclass(frozen=True)
class FinishedPrint:
    """What is known of a finished print. The file itself stays in the store, or where that cannot be, in here."""

    sheet: Sheet
    """What it is."""
    pages: int
    """How many pages it has."""
    size: int
    """How large it is, in bytes."""
    key: str
    """What the store keeps it under."""
    store: PrintCache = field(compare=False, repr=False)
    """Where the file is."""
    held: bytes | None = None
    """The file, where the store does not keep it."""
    fresh: bool = field(default=False, compare=False)
    """Whether it was typeset just now, and not taken from the store."""

    @property
    def pdf(self) -> bytes:
        """The file."""
        kept = self.store.get(self.key) if self.held is None else None
        if kept is None and self.held is None:
            msg = f"{self.sheet.path} was taken from the store while the site was built; build it again"
            raise FileNotFoundError(msg)
        return kept.pdf if kept is not None else self.held or b""
