"""What a process that typesets is asked for and replies, each a line of JSON in a pipe, and the file behind it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import BinaryIO

from safon.print.edition import Edition


@dataclass(frozen=True, kw_only=True)
class Order:
    """All that decides the bytes of a print besides templates, fonts and engine."""

    template: str
    """The template that draws it, without `.typ`."""
    data: str
    """What the template draws, as JSON."""
    edition: Edition
    """How it is laid out."""
    first_step: int
    """The step of tightening to begin with."""
    moment: int
    """The time in the file, in seconds since 1970."""
    gauges: tuple[str, ...]
    """The names of what has to fit."""
    known: tuple[int | None, ...] = ()
    """The step of tightening of each part that was found before; none where nobody knows."""

    def sent(self) -> bytes:
        """Return it as a line."""
        return json.dumps(asdict(self), ensure_ascii=False).encode() + b"\n"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What came of an order: a file, or by how much it does not fit, or what the engine says against it."""

    pdf: bytes = b""
    """The file; empty where there is none."""
    pages: int = 0
    """How many pages it has."""
    over: Mapping[str, float] = field(default_factory=dict)
    """By how many lines each part that has to fit is too long, by the name of its gauge."""
    refused: str = ""
    """Why the engine made no file."""
    steps: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """The step of tightening that each part took, and the names of the gauges that measure it."""

    def sent(self) -> bytes:
        """Return it as a line, and the file behind it."""
        head = {**asdict(replace(self, pdf=b"")), "pdf": len(self.pdf)}
        return json.dumps(head).encode() + b"\n" + self.pdf


def order_of(line: bytes) -> Order:
    """Return the order that a line holds."""
    told = json.loads(line)
    lists = {"gauges": tuple(told["gauges"]), "known": tuple(told["known"])}
    return Order(**{**told, **lists, "edition": Edition(told["edition"])})


def reply_from(pipe: BinaryIO) -> Reply | None:
    """Return the next reply of a pipe; none where it ends."""
    head = pipe.readline()
    if not head.endswith(b"\n"):
        return None
    told = json.loads(head)
    pdf = pipe.read(told["pdf"])
    steps = tuple((step, tuple(names)) for step, names in told["steps"])
    return Reply(**{**told, "pdf": pdf, "steps": steps}) if len(pdf) == told["pdf"] else None
