"""What the parser’s elements hold, and where in the source that begins."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from safon.text.marks import first_place

WIDTHS = {"em": 1, "strong": 2, "code": 1}
"""How many signs stand on either side of what an element holds."""


def code(element: Element) -> str:
    """Return what stands between backticks, in which the parser has escaped three signs."""
    raw = element.text or ""
    return raw.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if "&" in raw else raw


def content(element: Element) -> list[Element | str]:
    """Return the text and the children of an element, in order."""
    found: list[Element | str] = [element.text or ""]
    for child in element:
        found += [child, child.tail or ""]
    return found


def first_in(part: Element | str) -> int | None:
    """Return where an element or a run begins in the source, by its first mark; none where it has none."""
    if isinstance(part, str):
        return first_place(part)
    if part.tag == "reference":
        return int(part.get("at", 0)) - 1 if part.get("at") else None
    if part.tag == "code":
        return first_place(code(part))
    found = next((place for each in content(part) if (place := first_in(each)) is not None), None)
    if found is None and part.tag == "img":
        return first_place(part.get("alt") or "")
    return found
