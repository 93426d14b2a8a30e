"""XLIFF 2.0, for tools that read nothing older. What a placeholder stands for is kept as the data of its unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from safon.exchange.near import Memory, NearMatch
from safon.exchange.placeholders import parts
from safon.exchange.returned import RefusedError, ReturnedFile, ReturnedUnit
from safon.exchange.units import SentUnit
from safon.exchange.xml import TAGS, XML, parsed, the_language, written
from safon.model.language import Language
from safon.model.translation import Freshness

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
_X, _MATCHES = f"{{{NAMESPACE}}}", f"{{{MATCHES}}}"
_SEGMENT = "s1"
"""The id of the one segment that a unit goes out with."""
_NAMES: Any = {None: NAMESPACE}
_STATES = {Freshness.NEVER_CHECKED: "initial", Freshness.STALE: "initial", Freshness.CHECKED: "final"}
_READY = frozenset({"translated", "reviewed", "final"})
_COUNT = "parts"


def write_xliff20(units: Iterable[SentUnit], to: Language, memory: Memory | None = None) -> bytes:
    """Return units as a file, each with what is near to it in `memory`."""
    found = tuple(units)
    languages = {"srcLang": TAGS[to.other], "trgLang": TAGS[to]}
    root = etree.Element(f"{_X}xliff", {"version": "2.0", **languages}, nsmap=_NAMES)
    file = etree.SubElement(root, f"{_X}file", {"id": "safon", f"{XML}space": "preserve"})
    notes = etree.SubElement(file, f"{_X}notes")
    etree.SubElement(notes, f"{_X}note", {"category": _COUNT}).text = str(len(found))
    for unit in found:
        _unit(file, unit, to, memory.near(unit) if memory is not None else ())
    return written(root)


def _matches(element: etree._Element, found: tuple[NearMatch, ...], to: Language) -> None:
    """Write near matches, in the module of the format that is for them; ids and links stand in them as words."""
    matches = etree.SubElement(element, f"{_MATCHES}matches", nsmap={"mtc": MATCHES})
    for each in found:
        quality = f"{each.quality}.0"
        attributes = {"ref": f"#{_SEGMENT}", "matchQuality": quality, "similarity": quality, "origin": each.unit.name}
        match = etree.SubElement(matches, f"{_MATCHES}match", attributes)
        etree.SubElement(match, f"{_X}source", {f"{XML}lang": TAGS[to.other]}).text = each.unit.source
        etree.SubElement(match, f"{_X}target", {f"{XML}lang": TAGS[to]}).text = each.unit.target


def _unit(file: etree._Element, unit: SentUnit, to: Language, near: tuple[NearMatch, ...]) -> None:
    element = etree.SubElement(file, f"{_X}unit", {"id": unit.id, "name": unit.name})
    if near:
        _matches(element, near, to)
    notes = etree.SubElement(element, f"{_X}notes")
    etree.SubElement(notes, f"{_X}note", {"category": "where"}).text = unit.note
    if unit.earlier[to] is not None:
        etree.SubElement(notes, f"{_X}note", {"category": "checked"}).text = unit.earlier[to]
    data: dict[str, str] = {}
    segment = etree.Element(f"{_X}segment", {"id": _SEGMENT, "state": _STATES[unit.state]})
    for tag, text, language in (("source", unit.source, to.other), ("target", unit.target, to)):
        _text(etree.SubElement(segment, f"{_X}{tag}", {f"{XML}lang": TAGS[language]}), text, data)
    if data:
        kept = etree.SubElement(element, f"{_X}originalData")
        for said, name in data.items():
            etree.SubElement(kept, f"{_X}data", {"id": name}).text = said
    element.append(segment)


def _text(element: etree._Element, text: str, data: dict[str, str]) -> None:
    """Write a text; a placeholder of the target has the number of its equal in the source."""
    last: etree._Element | None = None
    times: dict[str, int] = {}
    for part, locked in parts(text):
        if locked:
            name = data.setdefault(part, f"d{len(data) + 1}")
            times[part] = times.get(part, 0) + 1
            attributes = {"id": f"{name[1:]}-{times[part]}", "dataRef": name, "disp": part}
            last = etree.SubElement(element, f"{_X}ph", attributes)
        elif last is None:
            element.text = part
        else:
            last.tail = part


def read_xliff20(content: bytes) -> ReturnedFile:
    """Return a file that came back. Raises RefusedError where it is none."""
    root = parsed(content)
    files = root.findall(f"{_X}file")
    if root.tag != f"{_X}xliff" or root.get("version") != "2.0" or len(files) != 1:
        raise RefusedError(["It is no XLIFF 2.0 file with one file element, as it was exported."])
    (file,) = files
    counts = [each.text or "" for each in file.iterfind(f"{_X}notes/{_X}note[@category='{_COUNT}']")]
    return ReturnedFile(
        to=the_language(root.get("srcLang"), root.get("trgLang")),
        units=tuple(_returned(each) for each in file.iter(f"{_X}unit")),
        count=int(counts[0]) if len(counts) == 1 and counts[0].isascii() and counts[0].isdigit() else None,
    )


def _returned(element: etree._Element) -> ReturnedUnit:
    """Return a unit; a tool may have cut it into several segments, with what may be left out between them."""
    data = {each.get("id", ""): each.text or "" for each in element.iterfind(f"{_X}originalData/{_X}data")}
    pieces = [each for each in element if each.tag in (f"{_X}segment", f"{_X}ignorable")]
    segments = [each for each in pieces if each.tag == f"{_X}segment"]
    return ReturnedUnit(
        id=element.get("id", ""),
        source="".join(_said(each.find(f"{_X}source"), data) for each in pieces),
        target="".join(_said(_target(each), data) for each in pieces),
        done=bool(segments) and all(each.get("state") in _READY for each in segments),
    )


def _target(piece: etree._Element) -> etree._Element | None:
    """Return the target of a segment; between segments, where there is none, what stands in the source."""
    found = piece.find(f"{_X}target")
    return piece.find(f"{_X}source") if found is None and piece.tag == f"{_X}ignorable" else found


def _said(element: etree._Element | None, data: Mapping[str, str]) -> str:
    if element is None:
        return ""
    said = element.text or ""
    for each in element:
        said += data.get(each.get("dataRef", ""), "") if each.tag == f"{_X}ph" else _said(each, data)
        said += each.tail or ""
    return said
