"""XLIFF 1.2, which Trados, memoQ and Phrase read.

Tools look at `approved` or at `state`, so both are written and both are read. Ids, links and the like are `ph` elements
that hold what they stand for, so that a tool without inline elements shows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from safon.exchange.near import Memory, NearMatch
from safon.exchange.placeholders import parts
from safon.exchange.returned import RefusedError, ReturnedFile, ReturnedUnit
from safon.exchange.units import SentUnit
from safon.exchange.xml import TAGS, XML, parsed, the_language, written
from safon.model.language import Language
from safon.model.translation import Freshness

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_X = f"{{{NAMESPACE}}}"
_NAMES: Any = {None: NAMESPACE}
_STATES = {
    Freshness.NEVER_CHECKED: "needs-review-translation",
    Freshness.STALE: "needs-adaptation",
    Freshness.CHECKED: "final",
}
_READY = frozenset({"translated", "signed-off", "final"})
_COUNT = "parts"


def write_xliff12(units: Iterable[SentUnit], to: Language, memory: Memory | None = None) -> bytes:
    """Return units as a file, each with what is near to it in `memory`."""
    found = tuple(units)
    root = etree.Element(f"{_X}xliff", {"version": "1.2"}, nsmap=_NAMES)
    file = etree.SubElement(
        root,
        f"{_X}file",
        {"original": "safon", "source-language": TAGS[to.other], "target-language": TAGS[to], "datatype": "plaintext"},
    )
    header = etree.SubElement(file, f"{_X}header")
    etree.SubElement(header, f"{_X}note", {"from": _COUNT}).text = str(len(found))
    body = etree.SubElement(file, f"{_X}body")
    for unit in found:
        element = _unit(body, unit, to)
        for near in memory.near(unit) if memory is not None else ():
            _alternative(element, near, to)
    return written(root)


def _alternative(element: etree._Element, near: NearMatch, to: Language) -> None:
    attributes = {"match-quality": f"{near.quality}%", "origin": near.unit.name}
    pair = etree.SubElement(element, f"{_X}alt-trans", attributes)
    _text(etree.SubElement(pair, f"{_X}source", {f"{XML}lang": TAGS[to.other]}), near.unit.source)
    _text(etree.SubElement(pair, f"{_X}target", {f"{XML}lang": TAGS[to]}), near.unit.target)


def _unit(body: etree._Element, unit: SentUnit, to: Language) -> etree._Element:
    checked = unit.state is Freshness.CHECKED
    attributes = {
        "id": unit.id,
        "resname": unit.name,
        "approved": "yes" if checked else "no",
        f"{XML}space": "preserve",
    }
    element = etree.SubElement(body, f"{_X}trans-unit", attributes)
    _text(etree.SubElement(element, f"{_X}source", {f"{XML}lang": TAGS[to.other]}), unit.source)
    state = _STATES[unit.state] if unit.target else "needs-translation"
    target = etree.SubElement(element, f"{_X}target", {f"{XML}lang": TAGS[to], "state": state})
    _text(target, unit.target)
    etree.SubElement(element, f"{_X}note").text = unit.note
    earlier = unit.earlier
    if earlier[to] is not None and earlier[to.other] is not None:
        pair = etree.SubElement(element, f"{_X}alt-trans", {"origin": "checked"})
        _text(etree.SubElement(pair, f"{_X}source", {f"{XML}lang": TAGS[to.other]}), earlier[to.other] or "")
        _text(etree.SubElement(pair, f"{_X}target", {f"{XML}lang": TAGS[to]}), earlier[to] or "")
    return element


def _text(element: etree._Element, text: str) -> None:
    last: etree._Element | None = None
    number = 0
    for part, locked in parts(text):
        if locked:
            number += 1
            last = etree.SubElement(element, f"{_X}ph", {"id": str(number)})
            last.text = part
        elif last is None:
            element.text = part
        else:
            last.tail = part


def read_xliff12(content: bytes) -> ReturnedFile:
    """Return a file that came back. Raises RefusedError where it is none."""
    root = parsed(content)
    files = root.findall(f"{_X}file")
    if root.tag != f"{_X}xliff" or root.get("version") != "1.2" or len(files) != 1:
        raise RefusedError(["It is no XLIFF 1.2 file with one file element, as it was exported."])
    (file,) = files
    counts = [each.text or "" for each in file.iterfind(f"{_X}header/{_X}note[@from='{_COUNT}']")]
    return ReturnedFile(
        to=the_language(file.get("source-language"), file.get("target-language")),
        units=tuple(_returned(each) for each in file.iter(f"{_X}trans-unit")),
        count=int(counts[0]) if len(counts) == 1 and counts[0].isascii() and counts[0].isdigit() else None,
    )


def _returned(element: etree._Element) -> ReturnedUnit:
    source, target = element.find(f"{_X}source"), element.find(f"{_X}target")
    state = target.get("state", "") if target is not None else ""
    return ReturnedUnit(
        id=element.get("id", ""),
        source=_said(source),
        target=_said(target),
        done=state in _READY or (element.get("approved") == "yes" and not state.startswith("needs-")),
    )


def _said(element: etree._Element | None) -> str:
    return "".join(str(each) for each in element.itertext()) if element is not None else ""
