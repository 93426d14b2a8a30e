"""Identifiers: a number means one thing, for ever."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from safon.check.published import told_of_its_set
from safon.check.rule import rule
from safon.model.clause import Clause, Withdrawal
from safon.model.documents import Document
from safon.model.ids import clause_id
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import ALL, Library
from safon.model.problem import Finding
from safon.model.vocabulary import Agency, Role
from safon.model.withdrawal import withdrawal_meant, withdrawal_of, words_of

_EACH = 3
"""Up to how many wrong numbers each is told of by itself, where no number of a document is right."""


@rule("clause-number-fits-document", "A clause's number begins with the number of its document.")
def clause_number_fits_document(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        own = tuple(clause for clause in document.clauses if not _fits(clause, document))
        if own and not told_of_its_set(library, document):
            yield from _misnumbered(document, own)


def _fits(clause: Clause, document: Document) -> bool:
    parts = clause_id(clause.id)
    return parts is None or parts.document_id == document.id


def _misnumbered(document: Document, clauses: tuple[Clause, ...]) -> Iterator[Finding]:
    """Yield what is wrong with each number, or, where all of a document are, once for each file."""
    stem = document.id.removeprefix("S") if document.kind is Kind.STANDARD else document.id
    whole = len(clauses) == len(document.clauses) > _EACH
    for language in Language:
        wrong = [each for each in clauses if each.words[language]]
        for clause in wrong[:1] if whole else wrong:
            more = f" So should those of the other {len(wrong) - 1} clauses." if whole else ""
            message = f"{clause.id} stands in {document.id}, so its number should begin with {stem}.{more}"
            hint = f"Write **{stem}.{clause.id.rpartition('.')[2]}**"
            yield Finding(clause.positions[language], message, hint, len(clause.id) + 4)


@rule("document-number-once", "Two documents of a kind never have the same number.")
def document_number_once(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        first = library.by_id[document.id]
        text, other = document.texts.en, first.texts.en
        if first is not document and text.readable and other.readable:
            message = f'{document.id} is already "{first.slug}".'
            hint = "Give one of them another number, in its name and in its header."
            yield Finding(text.source_map.start, message, hint, see=other.source_map.start)


@rule("withdrawal-readable", "A withdrawn clause says on which day, and where to look instead, in one form.")
def withdrawal_readable(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for language in Language:
            words = clause.words[language]
            if words.withdraws and withdrawal_of(words.text, language) is None:
                message = f"{clause.id} seems to be withdrawn, but the day or the form cannot be read."
                meant = withdrawal_meant(words.text)
                example = Withdrawal(on=datetime.date(2027, 1, 10), see="18.4")
                more = "" if meant else " Put your own day and clause there; the part after the day may be left out."
                hint = f"Write: **{clause.id}** {words_of(meant or example, language)}{more}"
                yield Finding(words.position, message, hint, len(words.text))


@rule("duty-holder-id-once", "An id is an agency or a role, never both.")
def duty_holder_id_once(library: Library) -> Iterator[Finding]:
    agencies = library.vocabulary.lists.get(Agency, {})
    for role_id, listed in library.vocabulary.lists.get(Role, {}).items():
        if role_id in agencies:
            message = f'"{role_id}" is an agency as well as a role, so "Who: {role_id}" would be unclear.'
            see = agencies[role_id].source_map.at("id")
            yield Finding(listed.source_map.at("id"), message, "Give the role another id.", 2, see=see)
    for kind in (Agency, Role):
        listed_all = library.vocabulary.lists.get(kind, {}).get(ALL)
        if listed_all is not None:
            message = f'"{ALL}" stands for every agency and cannot be the id of one.'
            yield Finding(listed_all.source_map.at("id"), message, "Choose another id.", 2)
