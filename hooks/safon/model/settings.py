"""What a copy of Safon is told about the place it serves: `safon.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from safon.model.fields import FrontMatter, Id, Line, Prose
from safon.model.front_matter import Channel
from safon.model.language import Bilingual
from safon.model.position import Position, SourceMap

SETTINGS = "safon.toml"
"""The file, from the root of the tree."""


RuleLevel = Annotated[str, StringConstraints(pattern=r"^(error|warning|note|off)$")]
"""How serious a rule is, or that nobody is told of it."""


class StandingChannel(Channel):
    """The way to send views when no engagement is open."""

    run_by: Bilingual[Line]
    """Who reads what people send."""
    privacy: Bilingual[Prose]
    """What happens to what people send."""
    welsh_replies: bool = False
    """Whether replies in Welsh are welcome, are answered in Welsh, and cause no delay: a promise of its readers."""


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
    rules: dict[Id, RuleLevel] = Field(default_factory=dict)
    """How serious the rules named are here: `error`, `warning`, `note` or `off`."""


@dataclass(frozen=True)
class SettingsFile:
    """The settings, and where they were written."""

    settings: Settings = Settings()
    """What they say; nothing where there is no such file."""
    source_map: SourceMap = SourceMap(Position(SETTINGS))
    """Where each value stands."""
