"""Every link with which views can be sent, as rows: what it is about, its channel, its state and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from safon.model.artefact import Site
from safon.model.language import Language
from safon.model.library import Library
from safon.render.feedback import Round, Subject, rounds_on, standing_round, subjects
from safon.render.links import address_of, in_language, say_address

COLUMNS = ("clause", "language", "question", "channel", "state", "url")
"""The columns of `feedback-links.csv`, in order. Files keep them: a new column goes to the end."""
STANDING = "standing"
"""The state of the channel that is open at any time."""


def feedback_rows(library: Library, site: Site, language: Language) -> Iterator[Mapping[str, str]]:
    """Yield a row for each clause or document, question and channel, in a stable order.

    `question` is the id of a question, or empty for anything else; `channel` is `<engagement>/<channel>`, or the id of
    the standing channel. A letter leads to the page that says where to send it; an engagement without a channel to its
    own page.
    """
    for subject in subjects(library):
        standing = standing_round(subject, library, site, language)
        for each in (*rounds_on(subject, library, site, language), *((standing,) if standing is not None else ())):
            state = each.state.value if each.document is not None else STANDING
            for question, channel, url in _links(each, subject, site, language):
                yield {
                    "clause": subject.id,
                    "language": language.value,
                    "question": question,
                    "channel": channel,
                    "state": state,
                    "url": url,
                }


def _links(on_it: Round, subject: Subject, site: Site, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield question, channel and address of each link."""
    prefix = f"{on_it.id}/" if on_it.document is not None else ""
    for asked in on_it.asked:
        for way in asked.ways:
            yield asked.id, f"{prefix}{way.channel}", way.href or _whole(say_address(subject.id), site, language)
        if not asked.ways and on_it.document is not None:
            yield asked.id, on_it.id, _whole(address_of(on_it.document), site, language)


def _whole(address: str, site: Site, language: Language) -> str:
    return f"{site.url}{in_language(address, language)}"
