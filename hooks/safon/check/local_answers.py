"""What an area answers is about a clause that it is asked, stands once, and is looked at again as it said."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.areas import holds_in
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding, Severity

_CLAUSE = len("clause")


@rule("local-answer-in-its-area", "An area answers clauses that hold there: its own, and in Wales those of the nation.")
def local_answer_in_its_area(library: Library) -> Iterator[Finding]:
    for about in library.of_kind(Kind.LOCAL_SET):
        for answer in library.local_answers.of(about.folder).values():
            clause = library.clauses.get(answer.clause)
            if clause is None and (library.find(answer.clause) is not None or answer.clause in library.citable):
                hint = "Write the number of a clause, such as 18.4, or delete this answer."
                yield Finding(answer.source_map.at("clause"), f"{answer.clause} is not a clause.", hint, _CLAUSE)
            if clause is not None and not holds_in(about, library.document_of(clause), library):
                home = library.home_of(clause.id)
                message = f"{clause.id} stands in {home.id if home else ''}, which does not hold in this area."
                yield Finding(answer.source_map.at("clause"), message, "Delete this answer.", _CLAUSE)


@rule("local-answer-needed", "An area answers clauses that are in force.", Severity.WARNING)
def local_answer_needed(library: Library) -> Iterator[Finding]:
    for answer in library.local_answers.all:
        clause = library.clauses.get(answer.clause)
        if clause is not None and clause.withdrawn is not None:
            see = clause.withdrawn.see
            hint = f"Delete this answer, or answer {see}, which took its place." if see else "Delete this answer."
            message = f"{clause.id} was withdrawn, so nobody has to do it."
            yield Finding(answer.source_map.at("clause"), message, hint, _CLAUSE)


@rule("local-answer-once", "An area says once who does what a clause asks.")
def local_answer_once(library: Library) -> Iterator[Finding]:
    first: dict[tuple[str, str], Position] = {}
    for answer in library.local_answers.all:
        here, key = answer.source_map.at("clause"), (answer.folder, answer.clause)
        if (see := first.setdefault(key, here)) is not here:
            message = f"{answer.clause} has an answer in this file already."
            yield Finding(here, message, "Make one of the two, or delete one.", _CLAUSE, see=see)


@rule("local-answer-decided", "An area writes down what it has decided already.", Severity.WARNING)
def local_answer_decided(library: Library) -> Iterator[Finding]:
    for answer in library.local_answers.all:
        decided = answer.entry.date
        if library.day is not None and decided > library.day:
            message = f"The answer to {answer.clause} was decided on {decided.isoformat()}, which is still to come."
            hint = f"Write the day on which it was decided, {library.day} at the latest; or wait with it until then."
            yield Finding(answer.source_map.at("date"), message, hint, len("date"))


@rule("local-answer-reviewed", "An area looks at its answers again by the day it set itself.", Severity.NOTE)
def local_answer_reviewed(library: Library) -> Iterator[Finding]:
    for answer in library.local_answers.all:
        review = answer.entry.review
        if library.day is not None and review < library.day:
            message = f"The area was to look at its answer to {answer.clause} again by {review.isoformat()}."
            hint = "If it did, write the new date and the next review. The pages say that the day has passed."
            yield Finding(answer.source_map.at("review"), message, hint, len("review"))
