"""Changes as an edition keeps them: in words, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from safon.model.change import GuidanceChange
from safon.model.edition import KeptChange, KeptField, KeptWords
from safon.model.language import Bilingual, Language
from safon.views.change_words import Versions, change_words


def kept(changes: tuple[GuidanceChange, ...], versions: Mapping[Language, Versions]) -> tuple[KeptChange, ...]:
    """Return changes in words, in the order of the guidance."""
    return tuple(_kept(each, versions) for each in changes)


def _kept(change: GuidanceChange, versions: Mapping[Language, Versions]) -> KeptChange:
    return KeptChange(
        id=change.id,
        of=change.sort,
        document=change.document,
        kind=change.kind,
        kinds=change.kinds,
        settled=change.settled,
        why=change.why,
        to=change.to,
        duty_holders=change.touched.duty_holders,
        every_agency=change.touched.everywhere,
        documents=change.touched.documents,
        told=Bilingual.of(lambda language: _told(change, versions[language])),
    )


def _told(change: GuidanceChange, versions: Versions) -> KeptWords:
    words = change_words(change, versions)
    fields = (
        KeptField(label=each.label, language=each.language, before=each.before, after=each.after)
        for each in words.fields
    )
    return KeptWords(name=words.name, kind=words.kind, fields=tuple(fields), left_behind=words.left_behind)
