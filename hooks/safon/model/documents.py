"""A document in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from safon.model import front_matter as headers
from safon.model.clause import Clause, ClauseClass
from safon.model.fields import FrontMatter
from safon.model.kinds import Kind
from safon.model.language import Bilingual
from safon.model.position import Position, SourceMap
from safon.model.texts import Text
from safon.model.translated import TranslatedBlock, document_blocks
from safon.model.translation import BlockRecord, Translation
from safon.model.unhashable import no_hash

H = TypeVar("H", bound=FrontMatter)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document in both languages, with the facts that stand once."""

    __hash__ = no_hash

    id: str
    """`S18`, `PN1`, `NCT8`, `NCT` or the slug of a model, framework or engagement."""
    kind: Kind
    """What it is."""
    folder: str
    """Its folder under `standards/`: `national`, `local/northamptonshire`."""
    slug: str
    """Its name in files and addresses: `18-missing-children`."""
    number: int | None = None
    """Its number within its kind or local set."""
    header: FrontMatter
    """The facts, from the `.en.md` header."""
    texts: Bilingual[Text]
    """The words."""
    clauses: tuple[Clause, ...] = ()
    """Its clauses in the order of the English file."""
    numbers: Bilingual[Mapping[str, Position]] = field(default_factory=lambda: Bilingual(en={}, cy={}))
    """Where each clause number stands in each file, in that file's order."""
    mentions: tuple[str, ...] = ()
    """The ids in the English prose and clauses, in order; the check holds the Welsh to the same ones."""
    records: Mapping[str, BlockRecord] = field(default_factory=dict)
    """What is on record of the translation of its blocks, by their names."""

    @cached_property
    def blocks(self) -> tuple[TranslatedBlock, ...]:
        """What of it has to be checked against its other language."""
        return document_blocks(self.texts, self.clauses, self.header)

    @cached_property
    def translation(self) -> Translation:
        """How far the two languages were checked against each other. Pages ask for it; the check does not."""
        return Translation({each.name: each.fingerprints for each in self.blocks}, self.records)

    def facts(self, kind: type[H]) -> H:
        """Return the header as the class that its kind has. Raises TypeError for another kind of document."""
        if not isinstance(self.header, kind):
            msg = f"{self.id} has a {type(self.header).__name__}, not a {kind.__name__}"
            raise TypeError(msg)
        return self.header

    @property
    def related(self) -> tuple[headers.Related, ...]:
        """The links of its header to other documents."""
        return getattr(self.header, "related", ())

    @property
    def address_name(self) -> str:
        """What its address is made with: the name of its file, of a local set that of its folder."""
        return self.folder.rpartition("/")[2] if isinstance(self.header, headers.LocalSetHeader) else self.slug

    @property
    def was(self) -> tuple[str, ...]:
        """What its address was made with before."""
        return getattr(self.header, "was", ())

    @property
    def source(self) -> headers.Source | None:
        """Where its content comes from; none where its header names no source."""
        return getattr(self.header, "source", None)

    @property
    def sources(self) -> tuple[headers.Source, ...]:
        """Every place that its content comes from, the first one first."""
        further: tuple[headers.Source, ...] = getattr(self.header, "also_from", ())
        return (*((self.source,) if self.source is not None else ()), *further)

    def of_class(self, kind: ClauseClass) -> tuple[Clause, ...]:
        """Return its clauses of one class, in order."""
        return tuple(clause for clause in self.clauses if clause.kind is kind)


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A training pack."""

    id: str
    """The name of its file."""
    header: headers.PackHeader
    """What it holds."""
    source_map: SourceMap
    """Where each value stands."""
