"""What is published keeps its number: links, prints and the minutes of meetings cite it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.withdrawals import day_to_write
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.kinds import Kind, document_type
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Severity

_TREE = "standards"


@rule("published-branch-known", "A check on a server knows what is published.", Severity.WARNING)
def published_branch_known(library: Library) -> Iterator[Finding]:
    published = library.published
    if published.missing:
        message = (
            f'The published branch "{published.branch}" cannot be read ({published.missing}), '
            "so nobody is told of a published number that is deleted or given to other words."
        )
        remote, _, name = published.branch.partition("/")
        fetch = f"git fetch --depth=1 {remote} +refs/heads/{name}:refs/remotes/{published.branch}"
        known = re.fullmatch(r"[\w.-]+/[\w./-]+", published.branch) is not None and remote != "refs"
        named = "set SAFON_PUBLISHED_BRANCH to a branch that is there."
        hint = f"Before safon check, run: {fetch} – or {named}" if known else f"{named[0].upper()}{named[1:]}"
        yield Finding(Position(_TREE), message, hint)


@rule("published-number-kept", "A published number stays, if only to say that what it named was withdrawn.")
def published_number_kept(library: Library) -> Iterator[Finding]:
    for document in library.published.documents:
        if text_now(library, document) is not None or told_of_its_set(library, document):
            continue
        if renamed_to(library, document) is not None:
            continue
        if document.id not in library.by_id:
            if not _misplaced(library, document):
                yield _document_gone(document)
        elif gone := _gone(library, document):
            yield _clauses_gone(library.by_id[document.id], document, gone, day_to_write(library))


def _misplaced(library: Library, document: Document) -> bool:
    """Return whether its files stand in a folder of another kind, which is told where they stand."""
    return any(each.slug == document.slug and not each.texts.en.readable for each in library.documents)


def _document_gone(document: Document) -> Finding:
    holds = f", with {len(document.clauses)} numbered clauses" if document.clauses else ""
    message = f"{document.id} is published, but is gone from here{holds}. Links and prints lead to it."
    text, twin = document.texts.en.path, document.texts.cy.path.rpartition("/")[2]
    if document.kind is Kind.LOCAL_SET:
        message = f"{document.id} is published, but is gone from here. Links and prints lead to it and its standards."
        hint = f"Put {text} and {twin} back, with every other file that stood beside them."
    else:
        hint = f"Put both of its files back: {text} and {twin}."
    if isinstance(document.header, SharedFacts):
        hint += f" If it no longer holds, write status: withdrawn in the header of {text.rpartition('/')[2]}."
    return Finding(Position(text), message, hint)


def _gone(library: Library, document: Document) -> tuple[str, ...]:
    """Return the published numbers of a document that no file has any more, nor their words under another number."""
    moved = {each.source for language in Language for each in library.moves[language]}
    readable = library.by_id[document.id].texts.en.readable
    numbers = (each.id for each in document.clauses if each.id not in library.clauses and each.id not in moved)
    return tuple(numbers) if readable else ()


def _clauses_gone(document: Document, published: Document, gone: tuple[str, ...], day: datetime.date) -> Finding:
    names = [each.id for each in published.clauses]
    here = document.numbers.en
    before = next((each for each in reversed(names[: names.index(gone[0])]) if each in here), None)
    verb = "is" if len(gone) == 1 else "are"
    it = "it" if len(gone) == 1 else "them"
    message = f"{_listed(gone)} {verb} published, but {verb} gone from here. Links and prints lead to {it}."
    back = "Write it back" if len(gone) == 1 else "Write each back"
    instead = "If another took its place, add: See [its number]."
    hint = f"{back} in both languages, as withdrawn: - **{gone[0]}** Withdrawn {day}. {instead}"
    if before is None:
        return Finding(document.texts.en.source_map.start, message, hint)
    return Finding(here[before], message, hint, len(before) + 4)


def _listed(names: tuple[str, ...]) -> str:
    shown = names if len(names) <= 4 else (*names[:2], f"{len(names) - 3} more", names[-1])
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else shown[0]


@rule("document-keeps-its-number", "A published document keeps its number, or its name where it has no number.")
def document_keeps_its_number(library: Library) -> Iterator[Finding]:
    for document in library.published.documents:
        now = text_now(library, document)
        if now is None or told_of_its_set(library, document) or renamed_to(library, document) is not None:
            continue
        key = document_type(now.kind).identity
        wanted = str(document.number or document.id)
        cited = f", and its clauses as {document.clauses[0].id} and so on" if document.clauses else ""
        message = f"What is {now.id} here is published as {document.id}{cited}. Links and prints lead there."
        if now.kind is Kind.LOCAL_SET:
            hint = f"Write {key}: {wanted} in both files again, and {wanted} before the numbers of its clauses."
        else:
            also = ", and the numbers of its clauses" if document.clauses else ""
            hint = f"Call its files {document.slug} again, and write {key}: {wanted} in both{also}."
            if document.id == document.slug:
                hint += f" If the new name is meant, write in the header of {now.slug}.en.md: was: [{document.slug}]"
        yield Finding(now.texts.en.source_map.at(key), message, hint, len(key))


def text_now(library: Library, published: Document) -> Document | None:
    """Return the document that has the text of a published one under another number or name; else none."""
    own = library.by_id.get(published.id)
    if own is not None and (_same_text(published, own) or not own.texts.en.readable):
        return None
    others = (each for each in library.documents if not library.published.unchanged(each))
    return next((each for each in others if each.id != published.id and _same_text(published, each)), None)


def renamed_to(library: Library, published: Document) -> Document | None:
    """Return the document that says itself that it had the name of a published one, which is all that this one has."""
    if published.id in library.by_id or published.id != published.slug:
        return None
    return next(
        (each for each in library.of_kind(published.kind) if published.slug in each.was and each.texts.en.readable),
        None,
    )


def _same_text(one: Document, other: Document) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is Kind.LOCAL_SET:
        return one.folder == other.folder
    titles = any(one.texts[each].title and one.texts[each].title == other.texts[each].title for each in Language)
    return titles or _name(one) == _name(other)


def _name(document: Document) -> str:
    return document.slug.lstrip("0123456789-")


def told_of_its_set(library: Library, document: Document) -> bool:
    """Return whether the set that a local standard is of is gone or has other capitals, which is told once."""
    heads = (each for each in library.published.documents if each.kind is Kind.LOCAL_SET)
    head = next((each for each in heads if each.folder == document.folder), None)
    return document.kind is Kind.LOCAL_STANDARD and head is not None and head.id not in library.by_id
