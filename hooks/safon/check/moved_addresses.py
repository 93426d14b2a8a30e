"""An address that was published leads on: readers keep it, and other sites link to it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.published import renamed_to, told_of_its_set
from safon.check.rule import rule
from safon.model.documents import Document
from safon.model.fields import FrontMatter
from safon.model.library import Library
from safon.model.problem import Finding


@rule("address-leads-on", "An address that was published leads on to where its document stands now.")
def address_leads_on(library: Library) -> Iterator[Finding]:
    for document in library.published.documents:
        now = library.by_id.get(document.id) or renamed_to(library, document)
        if now is None or type(now.header) is FrontMatter or told_of_its_set(library, document):
            continue
        kept = {now.address_name, *now.was}
        lost = [each for each in (document.address_name, *document.was) if each not in kept]
        if lost:
            message = f"The address of {now.id} was made with {' and '.join(lost)}, and leads nowhere any more."
            names = ", ".join((*now.was, *lost))
            hint = f"Write in the header of {now.texts.en.path.rpartition('/')[2]}: was: [{names}]"
            yield Finding(now.texts.en.source_map.at("was"), message, hint, 3)


@rule("old-address-free", "An address that leads on is that of no other document.")
def old_address_free(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        for at, name in enumerate(document.was):
            other = next((each for each in library.documents if _takes(each, name, document)), None)
            if other is not None:
                itself = other is document
                message = f'"{name}" is the name of {"the file itself" if itself else other.id}, so it cannot lead on.'
                place = document.texts.en.source_map.at("was", at)
                yield Finding(place, message, "Take it out of was:.", len(name))


def _takes(other: Document, name: str, document: Document) -> bool:
    """Return whether a name leads to another document, now or before."""
    if other.kind is not document.kind:
        return other.id == name
    beside = other.folder == document.folder or other.address_name != other.slug
    return beside and (other.address_name == name or (other is not document and name in other.was))
