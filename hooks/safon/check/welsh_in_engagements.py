"""Who asks for views asks about the Welsh language too, and welcomes replies in it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import EngagementQuestion


@rule(
    "engagement-asks-about-welsh",
    "An engagement asks about effects on the Welsh language, or says why it does not.",
    cy="Mae ymgysylltiad yn gofyn am effeithiau ar y Gymraeg, neu’n dweud pam nad yw’n gwneud hynny.",
)
def engagement_asks_about_welsh(library: Library) -> Iterator[Finding]:
    about = [each.id for each in library.vocabulary.all(EngagementQuestion) if each.about_welsh]
    for document in library.of_kind(Kind.ENGAGEMENT):
        header, places = document.header, document.texts.en.source_map
        if not isinstance(header, EngagementHeader) or header.no_welsh_question is not None:
            continue
        if not (header.questions or header.channels):
            continue
        if not set(about) & set(header.questions):
            key = "questions" if header.questions else "channels"
            message = "It asks nothing about effects on the Welsh language, and does not say why."
            yield Finding(places.at(key), message, _how(about), len(key))


def _how(about: list[str]) -> str:
    question = f"{about[0]} to questions:" if about else "to questions: a question that has about-welsh: true"
    return f"Add {question}, or say why it asks nothing: no-welsh-question: {{en: …, cy: …}}."


@rule(
    "engagement-welcomes-welsh",
    "Who asks for views says that replies in Welsh are welcome, are answered in Welsh, and cause no delay.",
    Severity.WARNING,
    cy="Mae’r sawl sy’n gofyn am farn yn dweud bod croeso i atebion yn Gymraeg, y cânt eu hateb yn Gymraeg, "
    "ac nad ydynt yn achosi oedi.",
)
def engagement_welcomes_welsh(library: Library) -> Iterator[Finding]:
    for document in library.of_kind(Kind.ENGAGEMENT):
        header = document.header
        if isinstance(header, EngagementHeader) and header.channels and not header.welsh_replies:
            yield _unwelcome(document.texts.en.source_map.at("channels"), len("channels"))
    standing = library.settings.settings.standing_channel
    if standing is not None and not standing.welsh_replies:
        yield _unwelcome(library.settings.source_map.at("standing-channel"), len("standing-channel"), toml=True)


def _unwelcome(at: Position, length: int, *, toml: bool = False) -> Finding:
    message = "It does not say that replies in Welsh are welcome."
    written = "welsh-replies = true" if toml else "welsh-replies: true"
    return Finding(at, message, f"If they are answered in Welsh, and no later, write {written}.", length)
