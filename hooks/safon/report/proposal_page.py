"""Before and after, beside each other in both languages: one page of what changed, which needs nothing but itself.

It is opened from a disk, out of an archive: no script, no file beside it, nothing from elsewhere. Its policy lets in
its own styles alone.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from safon.model.change import GuidanceChange
from safon.model.language import Language
from safon.model.proposal import PrintChange, Proposal
from safon.report.change_markdown import parts_of
from safon.report.field_lines import as_it_stood
from safon.report.problem_words import problem_words
from safon.report.proposal_comment import by_weight
from safon.report.report_paths import print_path
from safon.text.reading import read
from safon.text.walk import plain
from safon.text.word_differences import Became, Run, word_differences
from safon.views.change_words import FieldWords, Versions, change_words, summary_words
from safon.views.templates import render, source_of

_STYLES = "proposal.css.jinja"


@dataclass(frozen=True, kw_only=True)
class FieldRow:
    """One thing, before and after, in one language."""

    label: str
    before: tuple[Run, ...]
    """How it was: what stayed, and what went; empty where nothing stood there."""
    after: tuple[Run, ...]
    """How it is: what stayed, and what came; empty where nothing stands there."""
    same: str = ""
    """What stands there as it did; then there is no before and after."""


@dataclass(frozen=True, kw_only=True)
class ChangeSide:
    """A change in one language."""

    language: Language
    kind: str
    why: str
    """What its author says became of it; empty where nobody said."""
    left_behind: str
    rows: tuple[FieldRow, ...]
    as_it_was: bool
    """Whether nothing changed in it, though something did in the other language."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A change on the page, with the ways to its neighbours."""

    anchor: str
    name: str
    place: str
    sides: tuple[ChangeSide, ...]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, kw_only=True)
class ProposalPart:
    """Changes of one weight under one heading."""

    headings: tuple[tuple[Language, str], ...]
    """Its heading in each language."""
    changes: tuple[Shown, ...]


def as_page(proposal: Proposal, versions: tuple[Versions, Versions]) -> str:
    """Return the page, as HTML that is complete in itself."""
    context = versions[0].after
    styles = source_of(_STYLES, context)
    digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode()
    parts = tuple(_parts(proposal.changes, versions))
    ordered = by_weight(proposal.problems)
    return render(
        "proposal.html.jinja",
        context,
        parts=parts,
        summaries=[_summary(proposal, each) for each in versions],
        languages=[each.language for each in versions],
        problems=[[(one.language, problem_words(each, one.after)) for one in versions] for each in ordered],
        prints=[(print_path(each.path), each, _fates(each, versions)) for each in proposal.prints or ()],
        names={each.language: each.language.own_name for each in versions},
        styles=styles,
        digest=digest,
    )


def _summary(proposal: Proposal, versions: Versions) -> tuple[Language, str, str]:
    """Return a language, how much changed, and what was compared."""
    context = versions.after
    head = proposal.head or context.label("proposal.files-here")
    made = context.label("proposal.made", base=proposal.base, head=head)
    return versions.language, summary_words(proposal.changes, context), made


def _fates(each: PrintChange, versions: tuple[Versions, Versions]) -> list[tuple[Language, str]]:
    return [(one.language, one.after.label(f"proposal.fate.{each.fate}")) for one in versions]


def _parts(changes: tuple[GuidanceChange, ...], versions: tuple[Versions, Versions]) -> Iterator[ProposalPart]:
    """Yield the parts that hold anything; each change leads to the one before and the one behind it on the page."""
    ordered = [(key, each) for key, part in parts_of(changes) for each in part]
    anchors = ["", *(f"change-{at}" for at, _ in enumerate(ordered, 1)), ""]
    shown: dict[str, list[Shown]] = {}
    for (key, change), (before, own), (_, after) in zip(
        ordered, pairwise(anchors), pairwise(anchors[1:]), strict=False
    ):
        shown.setdefault(key, []).append(_shown(change, versions, own, before, after))
    for key, found in shown.items():
        headings = tuple((each.language, each.after.label(f"change.parts.{key}")) for each in versions)
        yield ProposalPart(headings=headings, changes=tuple(found))


def _shown(change: GuidanceChange, versions: tuple[Versions, Versions], own: str, before: str, after: str) -> Shown:
    return Shown(
        anchor=own,
        name=change_words(change, versions[1]).name,
        place=f"{change.position.path}:{change.position.line}",
        sides=tuple(_side(change, each) for each in versions),
        previous=before,
        next=after,
    )


def _side(change: GuidanceChange, versions: Versions) -> ChangeSide:
    words, language = change_words(change, versions), versions.language
    rows = [_row(each) for each in words.fields if each.language is language]
    if same := _same(change, language):
        label = versions.after.label("change.field.words")
        rows.insert(0, FieldRow(label=label, before=(), after=(), same=_plain(same)))
    why = versions.after.label("change.settled", why=words.why) if words.settled else ""
    return ChangeSide(
        language=language,
        kind=words.kind,
        why=why,
        left_behind=words.left_behind,
        rows=tuple(rows),
        as_it_was=bool(words.fields) and not rows,
    )


def _same(change: GuidanceChange, language: Language) -> str:
    """Return what a clause says in a language in which its words did not change."""
    if change.before is None or change.after is None or change.after.withdrawn is not None:
        return ""
    told = any(each.name == "words" and each.language is language for each in change.fields)
    return "" if told else change.after.words[language].text


def _row(field: FieldWords) -> FieldRow:
    one, other = _plain(field.before), _plain(field.after)
    if one == other:  # Only the markup changed, so it has to be seen.
        one, other = field.before, field.after
    runs = word_differences(one, other)
    return FieldRow(
        label=field.label,
        before=tuple(as_it_stood(each, "before") for each in runs if each.part is not Became.IN) if one else (),
        after=tuple(each for each in runs if each.part is not Became.OUT) if other else (),
    )


def _plain(markdown: str) -> str:
    """Return what a reader sees of a text: its words, without marks of Markdown."""
    return " ".join(plain(read(markdown).blocks).split())
