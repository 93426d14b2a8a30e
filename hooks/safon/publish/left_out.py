"""What the theme and our own folder of parts hold that no page asks for: it is not published.

The theme brings a script, a search with its languages, and styles; pages have those of `bundles.py` in their place
(decisions 0030 and 0045). The parts of which these are joined stand in the tree, and nobody needs them twice.
"""

from __future__ import annotations

from safon.urls import ASSETS, ASSETS_OF_THE_THEME, MADE_SMALL

_PARTS = (".js", ".css")


def is_left_out(uri: str) -> bool:
    """Return whether a file is one that no page asks for, by its address from the root of the site."""
    is_part = uri.startswith(ASSETS) and uri.endswith(_PARTS) and MADE_SMALL not in uri
    return uri.startswith((*ASSETS_OF_THE_THEME, f"{ASSETS}icons/")) or is_part
