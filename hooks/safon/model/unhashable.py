"""What frozen values say that hold mappings, which cannot be hashed."""

from __future__ import annotations

from typing import NoReturn


def no_hash(value: object) -> NoReturn:
    """Refuse to be hashed, with the reason. Raises TypeError."""
    msg = f"{type(value).__name__} holds mappings, which have no hash. Use its id, or the fingerprint of the library."
    raise TypeError(msg)
