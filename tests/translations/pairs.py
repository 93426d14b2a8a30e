"""A national standard of made-up words, to be changed on either side and read as files are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from safon.model.documents import Document
from safon.model.translation import BlockRecord, Translation
from safon.read.load import load
from safon.read.snapshot import RawFile, Snapshot

Pair = tuple[str, str]
"""English and Welsh."""


@dataclass(frozen=True)
class Standard:
    """What its two files say."""

    title: Pair = ("Listening", "Gwrando")
    summary: Pair = ("What comes first.", "Yr hyn sy’n dod gyntaf.")
    prose: tuple[Pair, ...] = (
        ("First words.", "Geiriau cyntaf."),
        ("At school\n\nA room.", "Yn yr ysgol\n\nYstafell."),
    )
    clauses: tuple[tuple[str, Pair, Pair], ...] = (
        ("1.1", ("They must listen.", "Rhaid gwrando."), ("I am heard.", "Clywir fi.")),
        ("1.2", ("They must write.", "Rhaid ysgrifennu."), ("", "")),
        ("1.3", ("They must call.", "Rhaid ffonio."), ("", "")),
    )

    def text(self, side: int) -> str:
        """Return one of its files: 0 is English."""
        narrative = "\n\n### ".join(each[side] for each in self.prose)
        lines = [
            f"- **{number}** {words[side]}"
            + (f"\n    - {('Promise', 'Addewid')[side]}: {promise[side]}" if promise[side] else "")
            for number, words, promise in self.clauses
        ]
        head = f"---\nstandard: 1\ntitle: {_quoted(self.title[side])}\nsummary: {_quoted(self.summary[side])}\n---\n\n"
        headings = (("Narrative", "Must-dos"), ("Naratif", "Rhaid gwneud"))[side]
        return f"{head}## {headings[0]}\n\n{narrative}\n\n## {headings[1]}\n\n" + "\n".join(lines) + "\n"

    def read(self) -> Document:
        """Return it as the reader of the guidance does."""
        texts = zip(("en", "cy"), (0, 1), strict=True)
        files = [(f"standards/national/01-listening.{name}.md", self.text(side).encode()) for name, side in texts]
        return load(Snapshot(tuple(RawFile(path, content, len(content)) for path, content in files))).library.documents[
            0
        ]

    def blocks(self) -> dict[str, tuple[str, ...]]:
        """Return what somebody reads side by side, by the name that the block should have."""
        said: dict[str, tuple[str, ...]] = {"title": self.title, "summary": self.summary}
        said |= {f"narrative/{at}": each for at, each in enumerate(self.prose, 1)}
        return said | {number: (*words, *promise) for number, words, promise in self.clauses}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def approved(standard: Standard, record: BlockRecord) -> dict[str, BlockRecord]:
    """Return the records of a standard of which somebody read every block."""
    blocks = standard.read().translation.blocks
    return {name: replace(record, fingerprints=sides) for name, sides in blocks.items()}


def with_records(standard: Standard, records: dict[str, BlockRecord]) -> Translation:
    """Return how far a standard is checked, by those records."""
    return Translation(standard.read().translation.blocks, records)
