"""What people said of a clause or document, and what came of it, as it stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from safon.context import Context
from safon.urls import YOU_SAID, anchored, href, said_anchor


@dataclass(frozen=True, kw_only=True)
class ResponseView:
    """What several people said, in one sentence and its answer."""

    heard: str
    did: str
    href: str
    """The way to it on the page of all that was said."""
    theme: str


def responses_on(any_id: str, address: str, context: Context) -> tuple[ResponseView, ...]:
    """Return what was said of a clause or document, for the page at `address`."""
    return tuple(
        ResponseView(
            heard=context.label(
                "you-said.beside",
                n=context.counted("you-said.responses", each.count),
                theme=each.theme[context.language],
                heard=each.heard[context.language],
            ),
            did=context.label("you-said.beside-did", did=each.did[context.language]),
            href=anchored(href(address, YOU_SAID), said_anchor(each)),
            theme=each.theme[context.language],
        )
        for each in context.library.responses
        if each.about == any_id
    )
