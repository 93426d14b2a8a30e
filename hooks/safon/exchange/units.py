"""The guidance as units for translators: one for each text of a block, with an id that says what it was then."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.model.language import Bilingual, Language
from safon.model.translated import TranslatedBlock, TranslatedField
from safon.model.translation import Earlier, Freshness, Translation
from safon.model.translations import INTERFACE, BlocksByOwner

_NO_TOKEN = re.compile(r"[^A-Za-z0-9.\-]")
"""What cannot stand in the id of a unit, which is a name token of XML."""
_DIGITS = 8


@dataclass(frozen=True, kw_only=True)
class SentUnit:
    """One text in both languages."""

    owner: str
    """The id of its document, or the name of its list."""
    block: TranslatedBlock
    """The block that it is part of."""
    field: TranslatedField
    """What it is there."""
    to: Language
    """The language that it is to be written in."""
    state: Freshness
    """How far the block was checked."""
    behind: bool
    """Whether the other language moved since, and this one did not follow."""
    earlier: Bilingual[str | None]
    """What the block said when it was last checked, where that is known and it has one text."""

    @property
    def source(self) -> str:
        """What is translated."""
        return self.field.sides[self.to.other].text.strip()

    @property
    def target(self) -> str:
        """What stands there now in the other language."""
        return self.field.sides[self.to].text.strip()

    @property
    def key(self) -> str:
        """Which text it is, whatever it says."""
        return ":".join(_NO_TOKEN.sub(_escaped, part) for part in (self.owner, self.block.name, self.field.name))

    @property
    def id(self) -> str:
        """Which text it is, and a digest of what both sides said."""
        said = f"{self.field.sides.en.text.strip()}\0{self.field.sides.cy.text.strip()}"
        return f"{self.key}:{hashlib.sha256(said.encode()).hexdigest()[:_DIGITS]}"

    @property
    def name(self) -> str:
        """What people call it: `18.4 (promise)`, `S18/title`."""
        whole = self.block.name if self.block.clause is not None else f"{self.owner}/{self.block.name}"
        return whole if self.field.name in ("text", "words") else f"{whole} ({self.field.name})"

    @property
    def note(self) -> str:
        """Where it stands, and how long it may be, for whoever translates it."""
        path = self.field.sides[self.to].position
        room = max(len(self.source), len(self.target))
        stands = f"Stands in {path.path}, line {path.line}." if self.target else "Not written yet in this language."
        where = f"{self.name}. {stands}"
        printed = f" Printed: keep to {room} characters if you can." if self.owner != INTERFACE else ""
        return where + printed


def _escaped(match: re.Match[str]) -> str:
    return f"_{ord(match.group()):x}_"


def units_of(
    blocks: BlocksByOwner,
    translations: Mapping[str, Translation],
    earlier: Mapping[tuple[str, str], Earlier],
    to: Language,
) -> Iterator[SentUnit]:
    """Yield every text that stands in the language that is translated from, in the order of the guidance.

    Of the interface words only what stands in both.
    """
    for owner, own in blocks.items():
        for block in own:
            before = earlier.get((owner, block.name))
            nothing: Bilingual[str | None] = Bilingual(en=None, cy=None)
            for field in block.fields:
                if field.sides[to.other].text.strip() and (field.sides[to].text.strip() or owner != INTERFACE):
                    yield SentUnit(
                        owner=owner,
                        block=block,
                        field=field,
                        to=to,
                        state=translations[owner].freshness(block.name),
                        behind=to.other in translations[owner].moved(block.name),
                        earlier=before.texts if before is not None and len(block.fields) == 1 else nothing,
                    )
