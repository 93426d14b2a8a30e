"""XML that comes from outside: bounded, without a DTD, without entities, without the network."""

from __future__ import annotations

from lxml import etree

from safon.exchange.returned import RefusedError
from safon.model.language import Language

MOST = 20 * 1024 * 1024
"""The largest file that is read, in bytes: all of the guidance in both languages takes a tenth of it."""
XML = "{http://www.w3.org/XML/1998/namespace}"
TAGS = {Language.EN: "en-GB", Language.CY: "cy-GB"}
"""The languages as tools for translators call them."""


def parsed(content: bytes) -> etree._Element:
    """Return the root of an XML file. Raises RefusedError where it is not whole, too large, or more than plain XML."""
    if len(content) > MOST:
        raise RefusedError([f"The file is larger than {MOST // 1024 // 1024} MB."])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        msg = f"It is not whole: {error}. Send the file again, as the tool saved it."
        raise RefusedError([msg]) from error
    if b"<!DOCTYPE" in content:
        raise RefusedError(["It has a document type declaration, which no file that was exported here has."])
    return root


def language_of(tag: str | None) -> Language | None:
    """Return the language of a tag such as `cy-GB`; none for another language."""
    name = (tag or "").replace("_", "-").lower().split("-")[0]
    return next((each for each in Language if each.value == name), None)


def written(root: etree._Element) -> bytes:
    """Return an XML file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def the_language(source: str | None, target: str | None) -> Language:
    """Return the language that a file was to be written in. Raises RefusedError where the two are not ours."""
    one, other = language_of(source), language_of(target)
    if one is None or other is None or one is other:
        raise RefusedError([f'It goes from "{source}" to "{target}"; only English and Welsh are exchanged.'])
    return other
