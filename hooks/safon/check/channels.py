"""Ways to send views lead somewhere safe, in each language, with everything filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safon.check.rule import rule
from safon.model.channel import PLACEHOLDERS, ChannelKind, placeholders_in, reserved
from safon.model.channel_address import size_without_question
from safon.model.closest_match import closest_match
from safon.model.front_matter import Channel, EngagementHeader
from safon.model.kinds import Kind
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import SourceMap
from safon.model.problem import Finding, Severity

_FORM = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z0-9-]+(:\d+)?([/?#][^\s\"<>\\]*)?")
_MAILBOX = re.compile(r"mailto:[A-Za-z0-9.!#$'*+/=^_`|~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_KNOWN = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)


@dataclass(frozen=True)
class PlacedChannel:
    """A channel and where it is written."""

    channel: Channel
    source_map: SourceMap


def placed_channels(library: Library) -> Iterator[PlacedChannel]:
    """Yield every channel of the guidance and its settings."""
    for document in library.of_kind(Kind.ENGAGEMENT):
        if isinstance(document.header, EngagementHeader):
            places = document.texts.en.source_map
            for at, channel in enumerate(document.header.channels):
                yield PlacedChannel(channel, places.below("channels", at))
    standing = library.settings.settings.standing_channel
    if standing is not None:
        yield PlacedChannel(standing, library.settings.source_map.below("standing-channel"))


@rule(
    "channel-address-fits",
    "A form’s address begins with https://, a mailbox with mailto:, and only an e-mail has a subject and a body.",
)
def channel_address_fits(library: Library) -> Iterator[Finding]:
    for placed in placed_channels(library):
        channel, places = placed.channel, placed.source_map
        for language in Language:
            told = _wrong_address(channel.kind, channel.address[language])
            if told is not None:
                yield Finding(places.at("address", language.value), *told)
        if channel.kind is not ChannelKind.MAILTO:
            for key in ("subject", "body"):
                if getattr(channel, key) is not None:
                    message = f"A channel of the kind {channel.kind} has no {key}."
                    yield Finding(places.at(key), message, f"Delete {key}:, or write kind: mailto.", len(key))


def _wrong_address(kind: ChannelKind, address: str) -> tuple[str, str] | None:
    shown = address if len(address) <= 60 else f"{address[:59]}…"
    if kind is ChannelKind.FORM and _FORM.fullmatch(address) is None:
        return f'A form cannot have the address "{shown}".', "Write the whole address, which starts https://."
    if kind is ChannelKind.MAILTO and _MAILBOX.fullmatch(address) is None:
        hint = "Write mailto: and the mailbox, such as mailto:views@example.org; the rest goes to subject: and body:."
        return f'An e-mail cannot be sent to "{shown}".', hint
    return None


@rule("placeholder-known", f"What stands in braces in a channel is one of {_KNOWN}.")
def placeholder_known(library: Library) -> Iterator[Finding]:
    for placed in placed_channels(library):
        for key, text in _texts(placed.channel):
            for language in Language:
                for each in placeholders_in(text[language]):
                    if each.name not in PLACEHOLDERS:
                        yield _unknown(each.name, placed.source_map, key, language)


def _texts(channel: Channel) -> Iterator[tuple[str, Bilingual[str]]]:
    for key in ("address", "subject", "body"):
        if (text := getattr(channel, key)) is not None:
            yield key, text


def _unknown(name: str, places: SourceMap, key: str, language: Language) -> Finding:
    position = places.at(key, language.value)
    if not name:
        return Finding(position, "A brace stands here without a name.", f"Write one of {_KNOWN}, or delete it.")
    guess = closest_match(name, PLACEHOLDERS)
    hint = f"Did you mean {{{guess}}}?" if guess else f"Write one of {_KNOWN}."
    return Finding(position, f"Nothing is filled in for {{{name}}}.", hint)


@rule("form-in-each-language", "Each language has a form of its own, or the form is told which language it is.")
def form_in_each_language(library: Library) -> Iterator[Finding]:
    for placed in placed_channels(library):
        address = placed.channel.address
        told = any(each.name == "language" for each in placeholders_in(address.cy))
        if placed.channel.kind is ChannelKind.FORM and address.en == address.cy and not told:
            message = "The Welsh link leads to the same form as the English, which cannot tell the two apart."
            hint = "Write the address of the Welsh form after cy:, or put {language} into both."
            yield Finding(placed.source_map.at("address", "cy"), message, hint)


@rule("address-short-enough", "An address leaves room for what is filled in.")
def address_short_enough(library: Library) -> Iterator[Finding]:
    for placed in placed_channels(library):
        for language in Language:
            if not _fillable(placed.channel):
                continue  # which is reported already
            size = size_without_question(placed.channel, language)
            if size > placed.channel.longest:
                message = f"Filled in, this address would be {size:,} characters long before any question is in it."
                hint = f"Shorten it, so that it stays below {placed.channel.longest:,}; or raise longest:."
                yield Finding(placed.source_map.at("address", language.value), message, hint)


def _fillable(channel: Channel) -> bool:
    texts = (text[language] for _, text in _texts(channel) for language in Language)
    return all(each.name in PLACEHOLDERS for text in texts for each in placeholders_in(text))


@rule("channel-once", "The channels of an engagement have different ids.")
def channel_once(library: Library) -> Iterator[Finding]:
    for document in library.of_kind(Kind.ENGAGEMENT):
        seen: set[str] = set()
        channels = document.header.channels if isinstance(document.header, EngagementHeader) else ()
        for at, channel in enumerate(channels):
            if channel.id in seen:
                position = document.texts.en.source_map.at("channels", at, "id")
                yield Finding(position, f'Two channels have the id "{channel.id}".', "Give one of them another id.", 2)
            seen.add(channel.id)


@rule(
    "channel-reaches-somebody",
    "No channel has an address that is reserved for examples: nobody would read what is sent there.",
    Severity.WARNING,
)
def channel_reaches_somebody(library: Library) -> Iterator[Finding]:
    for placed in placed_channels(library):
        kind, address = placed.channel.kind, placed.channel.address
        found = [each for each in Language if kind is not ChannelKind.POST and reserved(address[each])]
        if found:
            message = f'The channel "{placed.channel.id}" has an example address. What people send reaches nobody.'
            hint = "Write the address of your own form or mailbox, in both languages."
            yield Finding(placed.source_map.at("address", found[0].value), message, hint)


@rule(
    "engagement-explained", "An engagement with channels says when it opens and closes, who runs it, and what happens."
)
def engagement_explained(library: Library) -> Iterator[Finding]:
    for document in library.of_kind(Kind.ENGAGEMENT):
        header = document.header
        if isinstance(header, EngagementHeader) and header.channels:
            for key, told in _NEEDED.items():
                if getattr(header, key.replace("-", "_")) is None:
                    position = document.texts.en.source_map.at("channels")
                    message = f'The engagement has channels, but does not say {told}: "{key}" is missing.'
                    yield Finding(position, message, _HOW[key], len("channels"))


_NEEDED = {
    "opens": "from when views are wanted",
    "closes": "until when views are wanted",
    "run-by": "who reads what people send",
    "privacy": "what happens to what people send",
}
_HOW = {
    "opens": "Add opens: 2027-01-10, or a day and a time such as 2027-01-10 09:00.",
    "closes": "Add closes: 2027-03-31, which means until the end of that day; or a day and a time.",
    "run-by": "Add run-by: {en: …, cy: …}.",
    "privacy": "Add privacy: {en: …, cy: …}.",
}
