"""What a part of the chaos came to."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Told:
    """How often something was tried, and what did not hold."""

    tried: int = 0
    wrong: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    """What else was counted: how many were refused, answered, over a bound."""

    def count(self, what: str, number: int = 1) -> None:
        """Count something."""
        self.seen[what] = self.seen.get(what, 0) + number

    def __str__(self) -> str:
        others = "".join(f", {number} {what}" for what, number in sorted(self.seen.items()))
        return f"{self.tried} tried, {len(self.wrong)} did not hold{others}"
