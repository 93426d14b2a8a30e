"""What the check says, message by message: kept from the cases that its rules are tried with, for the handbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

import yaml

MESSAGES = "messages.yml"
"""Beside the interface words; written with the cases, and held to them by a test."""


@dataclass(frozen=True, slots=True)
class CheckMessage:
    """One message of the check, as an author sees it."""

    message: str
    """What is wrong."""
    hint: str
    """What to type, and where the matching place is; it may be empty."""


def messages_by_rule() -> Mapping[str, tuple[CheckMessage, ...]]:
    """Return the messages of each rule by its id, each once."""
    text = (resources.files("safon") / "labels" / MESSAGES).read_text(encoding="utf-8")
    told = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - either is a safe one
    return {rule: tuple(CheckMessage(*each) for each in messages) for rule, messages in told.items()}
