"""QR codes, as drawings with quiet zones, and the address in words beside them."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, TypedDict

import segno

if TYPE_CHECKING:  # the engine draws codes, and needs nothing of a build
    from safon.context import Context

_QUIET_ZONE = 4
"""Empty modules on each side, as the standard for QR codes asks."""


class QrCode(TypedDict):
    """A QR code, for templates."""

    code: str
    """The address that it leads to."""
    alt: str
    """What it is, for readers who cannot see it."""
    ask: str
    """The question that it answers."""
    tell: str
    """What to do with it."""
    shown: str
    """The address in words."""


def code(address: str, purpose: str, context: Context) -> QrCode:
    """Return what templates draw as a QR code of `address`; `purpose` is the label of the question that it answers."""
    shown = address.split("://", 1)[-1]
    return {
        "code": address,
        "alt": context.label("print.qr-alt", address=shown),
        "ask": context.label(f"print.{purpose}"),
        "tell": context.label(f"print.{purpose}-tell"),
        "shown": shown,
    }


@lru_cache(maxsize=1024)
def drawing(address: str) -> str:
    """Return a QR code of `address` as SVG."""
    drawn = BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=_QUIET_ZONE, xmldecl=False, svgclass=None, lineclass=None, light="white"
    )
    return drawn.getvalue().decode()
