"""What goes with the units: the glossary as TBX, and all that stands in both languages as a translation memory, TMX."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from safon.exchange.units import SentUnit
from safon.exchange.xml import TAGS, XML, written
from safon.model.language import Language
from safon.model.translation import Freshness
from safon.model.vocabulary import Term, Vocabulary


def write_tbx(vocabulary: Vocabulary) -> bytes:
    """Return the terms of the glossary as TBX, in the form that tools call TBX-Basic (a martif file)."""
    root = etree.Element("martif", {"type": "TBX", f"{XML}lang": TAGS[Language.EN]})
    header = etree.SubElement(root, "martifHeader")
    about = etree.SubElement(etree.SubElement(header, "fileDesc"), "sourceDesc")
    etree.SubElement(about, "p").text = "Safon: standards/vocabulary/terms.yml"
    encoding = etree.SubElement(header, "encodingDesc")
    etree.SubElement(encoding, "p", {"type": "XCSURI"}).text = "TBXBasicXCSV02.xcs"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for term in vocabulary.all(Term):
        entry = etree.SubElement(body, "termEntry", {"id": f"terms-{term.id}"})
        for language in Language:
            own = etree.SubElement(entry, "langSet", {f"{XML}lang": TAGS[language]})
            if term.definition is not None:
                grouped = etree.SubElement(own, "descripGrp")
                etree.SubElement(grouped, "descrip", {"type": "definition"}).text = term.definition[language]
            for words in (term.title[language], *((term.acronym[language],) if term.acronym is not None else ())):
                etree.SubElement(etree.SubElement(own, "tig"), "term").text = words
    return written(root)


def write_tmx(units: Iterable[SentUnit]) -> bytes:
    """Return everything that stands in both languages as TMX 1.4; a property says how far it was checked."""
    root = etree.Element("tmx", {"version": "1.4"})
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "safon",
            "creationtoolversion": "1",
            "segtype": "block",
            "o-tmf": "safon",
            "adminlang": "en-GB",
            "srclang": "*all*",
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for unit in (each for each in units if each.target):
        pair = etree.SubElement(body, "tu", {"tuid": unit.key})
        checked = "checked" if unit.state is Freshness.CHECKED else "not checked"
        etree.SubElement(pair, "prop", {"type": "x-state"}).text = checked
        for language in Language:
            variant = etree.SubElement(pair, "tuv", {f"{XML}lang": TAGS[language]})
            etree.SubElement(variant, "seg").text = unit.field.sides[language].text.strip()
    return written(root)
