"""What people said of a clause or document, and what came of it, as it stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.language import Language
from safon.model.library import Library
from safon.render.labels import counted, label
from safon.render.links import YOU_SAID, relative, said_anchor


@dataclass(frozen=True, kw_only=True)
class SaidView:
    """What several people said, in one sentence and its answer."""

    heard: str
    did: str
    href: str
    """The way to it on the page of all that was said."""
    theme: str


def said_of(any_id: str, address: str, library: Library, language: Language) -> tuple[SaidView, ...]:
    """Return what was said of a clause or document, for the page at `address`."""
    return tuple(
        SaidView(
            heard=label(
                language,
                "you-said.beside",
                n=counted(language, "you-said.responses", each.count),
                theme=each.theme[language],
                heard=each.heard[language],
            ),
            did=label(language, "you-said.beside-did", did=each.did[language]),
            href=f"{relative(address, YOU_SAID)}#{said_anchor(each)}",
            theme=each.theme[language],
        )
        for each in library.responses
        if each.about == any_id
    )
