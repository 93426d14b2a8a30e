"""The sentences of documents that are new or changed: advice on style is about these, and not about what was there."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.kept import kept
from safon.check.sentences import Sentence, said_of, sentences
from safon.model.language import Language
from safon.model.library import Library


@kept
def new_sentences(library: Library) -> Iterator[Sentence]:
    """Yield each sentence that is not published; none where nothing is, for then all of them would be new."""
    if library.published.same:
        before = _published_texts(library)
        for each in sentences(library):
            unchanged = library.published.unchanged(each.document)
            if not unchanged and " ".join(each.text.split()) not in before[each.language]:
                yield each


def _published_texts(library: Library) -> dict[Language, str]:
    """Return all that the published form of the documents that differ says, on one line for each language.

    Ids in brackets are blanked, as they are in the sentences that are looked for in it.
    """
    documents = library.published.documents
    parts = {
        language: [
            *(section.prose for each in documents for section in each.texts[language].sections),
            *(each.texts[language].summary for each in documents),
            *(each.words[language].text for each in library.published.clauses.values()),
            *(each.promise[language].text for each in library.published.clauses.values()),
        ]
        for language in Language
    }
    return {language: " ".join(said_of(" ".join(own)).split()) for language, own in parts.items()}
