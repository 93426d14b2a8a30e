"""What a copy of Safon is told about the place it serves: `safon.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.fields import FrontMatter, Line, Prose
from safon.model.front_matter import Channel
from safon.model.language import Bilingual
from safon.model.position import Position, SourceMap

SETTINGS = "safon.toml"
"""The file, from the root of the tree."""


class StandingChannel(Channel):
    """The way to send views when no engagement is open."""

    run_by: Bilingual[Line]
    """Who reads what people send."""
    privacy: Bilingual[Prose]
    """What happens to what people send."""


class TranslationSettings(FrontMatter):
    """What a translation that is behind stops."""

    refuse_in_force_while_stale: bool = False
    """Whether a document in force cannot be published while one language of it is behind."""
    refuse_one_language_alone: bool = False
    """Whether a proposal cannot change one language alone."""


class Settings(FrontMatter):
    """All of the file."""

    standing_channel: StandingChannel | None = None
    """The way to send views when no engagement is open."""
    translations: TranslationSettings | None = None
    """What a translation that is behind stops; nothing, where nobody says."""


@dataclass(frozen=True)
class SettingsFile:
    """The settings, and where they were written."""

    settings: Settings = Settings()
    """What they say; nothing where there is no such file."""
    source_map: SourceMap = SourceMap(Position(SETTINGS))
    """Where each value stands."""
