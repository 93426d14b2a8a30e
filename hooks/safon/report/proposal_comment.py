"""A proposed change as a comment for people, in both languages: substance first, in words that can be read aloud.

Then whom it touches, then the other language, then what the check says. It is bounded: what a host would refuse to show
is left out, by number, and stands on the page of the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from safon.context import Context
from safon.model.change import GuidanceChange, Sort, together
from safon.model.language import Language
from safon.model.problem import Severity
from safon.model.proposal import Proposal, ToldProblem
from safon.report.change_markdown import escaped, parts_of
from safon.report.field_lines import cut, field_lines
from safon.report.offered_mends import mend_lines
from safon.report.problem_words import problem_words
from safon.views.change_words import Versions, change_words, summary_words
from safon.views.reached_words import names_up_to, reached_words

MOST = 60_000
"""Characters at most. GitHub refuses a comment of more than 65,536; whoever sends it adds where the rest is."""
_CHANGES, _REACHED, _LEFT, _CHECK, _MENDS = 15_500, 4_000, 1_500, 6_000, 1_500
"""Characters for each part of one language, and no more."""
_FIELDS = 6
"""So many things that are written otherwise are shown of one change."""
_NAMES = 30
"""So many names are in one list."""
_SAID = 300
"""Characters of what a clause says that are shown beside another change of it."""

InBothLanguages = tuple[Versions, Versions]
"""Both states in each language, Welsh first."""


def as_comment(proposal: Proposal, versions: InBothLanguages) -> str:
    """Return the whole comment, at most `MOST` characters."""
    title = " · ".join(each.after.label("proposal.title") for each in versions)
    lines = [f"# {escaped(title)}", ""]
    for each in versions:
        lines += [f"## {each.language.own_name}", "", *_in_one_language(proposal, each)]
    return "\n".join(lines).rstrip() + "\n"


def _in_one_language(proposal: Proposal, versions: Versions) -> Iterator[str]:
    context = versions.after
    head = proposal.head or context.label("proposal.files-here")
    yield summary_words(proposal.changes, context)
    yield escaped(context.label("proposal.made", base=proposal.base, head=head))
    yield ""
    yield from _changes(proposal, versions)
    if proposal.changes:
        yield from _heading("change.touches", context)
        yield from _reached(proposal, versions)
        yield from _heading("proposal.other-language", context)
        yield from _other_language(proposal, versions)
    yield from _heading("proposal.check", context)
    yield from _check(proposal, context)
    if proposal.mends:
        yield from _heading("proposal.mends.title", context)
        yield from within(list(mend_lines(proposal.mends, context)), _MENDS, context)
        yield ""


def _heading(key: str, context: Context) -> tuple[str, str]:
    return f"### {context.label(key)}", ""


def _changes(proposal: Proposal, versions: Versions) -> Iterator[str]:
    context, blocks = versions.after, []
    for key, part in parts_of(proposal.changes):
        heading = f"### {context.label(f'change.parts.{key}')}\n\n"
        for each in part:
            blocks.append(heading + "\n".join(_one(each, versions)) + "\n")
            heading = ""
    yield from within(blocks, _CHANGES, context)


def _one(change: GuidanceChange, versions: Versions) -> Iterator[str]:
    """Yield one change: what stands once for both, and the words of this language; else those of the other."""
    words, context = change_words(change, versions), versions.after
    own = [each for each in words.fields if each.language is versions.language] or list(words.fields)
    yield f"#### {escaped(words.name)}: {escaped(words.kind)}"
    yield ""
    if words.settled:
        yield f"- {escaped(context.label('change.settled', why=words.why))}"
    for each in own[:_FIELDS]:
        yield from field_lines(each, context)
    if len(own) > _FIELDS:
        yield f"- {context.counted('proposal.more-fields', len(own) - _FIELDS)}"
    if said := _said(change, context.language):
        yield f"- {context.label('proposal.says', words=cut(escaped(said), _SAID))}"


def _said(change: GuidanceChange, language: Language) -> str:
    """Return what a clause says in a language, where its words there did not change and so are not shown."""
    if change.sort is not Sort.CLAUSE or change.after is None or change.before is None:
        return ""
    told = any(each.name == "words" and each.language is language for each in change.fields)
    return "" if told or change.after.withdrawn is not None else " ".join(change.after.words[language].text.split())


def _reached(proposal: Proposal, versions: Versions) -> Iterator[str]:
    context = versions.after
    told = list(_together(proposal, versions))
    told += _prints(proposal, context)
    yield from within([f"- {escaped(each)}" for each in told], _REACHED, context)
    if not told:
        yield context.label("proposal.reaches-nothing")
    yield ""


def _together(proposal: Proposal, versions: Versions) -> Iterator[str]:
    touched = together(each.touched for each in proposal.changes)
    return reached_words(touched, versions.before, versions.after, most=_NAMES)


def _prints(proposal: Proposal, context: Context) -> Iterator[str]:
    if proposal.prints is None:
        yield context.label("proposal.prints-unknown")
        return
    own = [each for each in proposal.prints if each.language in (None, context.language)]
    titles = list(dict.fromkeys(each.title for each in own))
    if own:
        names = names_up_to(titles, _NAMES, context, between="; ")
        yield context.counted("proposal.prints", len(own), names=names)


def _other_language(proposal: Proposal, versions: Versions) -> Iterator[str]:
    context = versions.after
    behind = [each for each in proposal.changes if each.touched.left_behind is not None]
    told = (change_words(each, versions) for each in behind)
    yield from within([f"- {escaped(f'{each.name}: {each.left_behind}')}" for each in told], _LEFT, context)
    if not behind:
        yield context.label("proposal.together")
    yield ""


def _check(proposal: Proposal, context: Context) -> Iterator[str]:
    """Yield how much the check says, and what: in Welsh what its rules ask for, in English each thing word by word."""
    for severity in Severity:
        if number := sum(each.problem.severity is severity for each in proposal.problems):
            yield f"- {context.counted(f'proposal.found.{severity}', number)}"
    if not proposal.problems:
        yield f"- {context.label('proposal.check-nothing')}"
    if proposal.mended:
        yield f"- {context.counted('proposal.mended', proposal.mended)}"
    if proposal.elsewhere:
        yield f"- {context.counted('proposal.elsewhere', proposal.elsewhere)}"
    yield ""
    if proposal.problems:
        yield context.label("proposal.check-list")
        yield ""
        yield from within([_problem(each, context) for each in by_weight(proposal.problems)], _CHECK, context)
        yield ""


def by_weight(problems: Iterable[ToldProblem]) -> list[ToldProblem]:
    """Return what the check says, what has to be mended first, and of that what is new."""
    order = tuple(Severity)
    return sorted(problems, key=lambda each: (order.index(each.problem.severity), not each.new))


def _problem(told: ToldProblem, context: Context) -> str:
    words = problem_words(told, context)
    return f"- **{words.severity}.** {words.when} {escaped(words.place)}: {cut(escaped(words.said))}"


def within(blocks: Sequence[str], room: int, context: Context) -> Iterator[str]:
    """Yield as many blocks as fit into `room` characters, and then how many more there are and where."""
    used = 0
    for at, block in enumerate(blocks):
        used += len(block) + 1
        if used > room:
            yield f"- {context.counted('proposal.left-out', len(blocks) - at)}"
            yield ""
            return
        yield block
