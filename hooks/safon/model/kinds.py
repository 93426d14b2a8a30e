"""The kinds of document: their folders, their headers and the headings their text is divided by.

A heading is listed once, in both languages. The section says what class the clauses in it have, so authors
never type a class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from safon.model import front_matter as headers
from safon.model.clause import ClauseClass
from safon.model.fields import FrontMatter
from safon.model.ids import SLUG
from safon.model.language import Bilingual
from safon.model.review_header import ReviewHeader, ReviewText


class Kind(StrEnum):
    """A kind of document; the folder says which."""

    STANDARD = "national standard"
    NOTE = "practice note"
    LOCAL_SET = "local set"
    LOCAL_STANDARD = "local practice standard"
    MODEL = "practice model"
    FRAMEWORK = "framework"
    REVIEW = "review"
    ENGAGEMENT = "engagement"


@dataclass(frozen=True, kw_only=True)
class SectionKind:
    """A part of a document under a fixed heading."""

    key: str
    """A name for it that does not depend on language."""
    heading: Bilingual[str]
    """The words after `## ` in each language."""
    clauses: ClauseClass | None = None
    """The class of the clauses in it; none where it holds prose."""


@dataclass(frozen=True, kw_only=True)
class DocumentType:
    """What files of one kind look like."""

    kind: Kind
    """The kind."""
    folder: str
    """Its folder under `standards/`."""
    stem: re.Pattern[str]
    """What a file's name looks like before the language."""
    example: str
    """A good file name, for messages."""
    identity: str
    """The key of the header that says which one it is, as it stands in the file's name."""
    header: type[FrontMatter]
    """The header of the `.en.md` file: text and facts."""
    text_header: type[headers.TextHeader]
    """The header of the `.cy.md` file: text alone."""
    sections: tuple[SectionKind, ...] = ()
    """The headings allowed, in their usual order; any heading is allowed where there are none."""

    def clause_classes(self) -> frozenset[ClauseClass]:
        """Return the classes of clause that it may hold."""
        return frozenset(each.clauses for each in self.sections if each.clauses is not None)


def _prose(key: str, en: str, cy: str) -> SectionKind:
    return SectionKind(key=key, heading=Bilingual(en=en, cy=cy))


def _clauses(key: str, en: str, cy: str, kind: ClauseClass) -> SectionKind:
    return SectionKind(key=key, heading=Bilingual(en=en, cy=cy), clauses=kind)


_NUMBERED = re.compile(rf"(?P<number>[0-9]{{2,3}})-(?P<slug>{SLUG})")
_NAMED = re.compile(rf"(?P<slug>{SLUG})")

KINDS: tuple[DocumentType, ...] = (
    DocumentType(
        kind=Kind.STANDARD,
        folder="national",
        stem=_NUMBERED,
        example="18-missing-children.en.md",
        identity="standard",
        header=headers.StandardHeader,
        text_header=headers.StandardText,
        sections=(
            _prose("narrative", "Narrative", "Naratif"),
            _clauses("must-dos", "Must-dos", "Rhaid gwneud", ClauseClass.MUST_DO),
            _clauses("expectations", "Expectations", "Disgwyliadau", ClauseClass.EXPECTATION),
            _clauses("illustrations", "Illustrations", "Enghreifftiau", ClauseClass.ILLUSTRATION),
        ),
    ),
    DocumentType(
        kind=Kind.NOTE,
        folder="practice-notes",
        stem=_NUMBERED,
        example="01-return-interviews.en.md",
        identity="note",
        header=headers.NoteHeader,
        text_header=headers.NoteText,
        sections=(
            _prose("why", "Why it matters", "Pam mae’n bwysig"),
            _prose("when", "When to use it", "Pryd i’w ddefnyddio"),
            _prose("how", "How to do it", "Sut i’w wneud"),
            _prose("avoid", "What to avoid", "Beth i’w osgoi"),
            _prose("open", "Questions still open", "Cwestiynau sy’n dal ar agor"),
        ),
    ),
    DocumentType(
        kind=Kind.LOCAL_SET,
        folder="local/*",
        stem=re.compile(r"(?P<slug>about)"),
        example="about.en.md",
        identity="set",
        header=headers.LocalSetHeader,
        text_header=headers.LocalSetText,
    ),
    DocumentType(
        kind=Kind.LOCAL_STANDARD,
        folder="local/*",
        stem=_NUMBERED,
        example="08-child-protection-conferences.en.md",
        identity="practice-standard",
        header=headers.LocalStandardHeader,
        text_header=headers.LocalStandardText,
        sections=(
            _prose("good", "What good looks like", "Sut olwg sydd ar ymarfer da"),
            _clauses("bottom-lines", "Bottom lines", "Llinellau sylfaen", ClauseClass.BOTTOM_LINE),
        ),
    ),
    DocumentType(
        kind=Kind.MODEL,
        folder="models",
        stem=_NAMED,
        example="signs-of-safety.en.md",
        identity="model",
        header=headers.ModelHeader,
        text_header=headers.ModelText,
        sections=(
            _prose("what", "What it is", "Beth ydyw"),
            _prose("use", "Who reported using it", "Pwy ddywedodd eu bod yn ei ddefnyddio"),
            _prose("evidence", "What the evidence says", "Beth mae’r dystiolaeth yn ei ddweud"),
        ),
    ),
    DocumentType(
        kind=Kind.FRAMEWORK,
        folder="frameworks",
        stem=_NAMED,
        example="national-practice-framework.en.md",
        identity="framework",
        header=headers.FrameworkHeader,
        text_header=headers.FrameworkText,
    ),
    DocumentType(
        kind=Kind.REVIEW,
        folder="reviews",
        stem=_NAMED,
        example="practice-review-2018.en.md",
        identity="review",
        header=ReviewHeader,
        text_header=ReviewText,
    ),
    DocumentType(
        kind=Kind.ENGAGEMENT,
        folder="engagements",
        stem=_NAMED,
        example="2023-engagement.en.md",
        identity="engagement",
        header=headers.EngagementHeader,
        text_header=headers.EngagementText,
    ),
)

PACKS = "packs"
"""The folder of training packs: one YAML file each."""
VOCABULARY = "vocabulary"
"""The folder of the lists: one YAML file each."""


def kinds_in(folder: str) -> Iterator[DocumentType]:
    """Yield the kinds of document that `folder` (below `standards/`) may hold."""
    parts = folder.split("/")
    for rules in KINDS:
        wanted = rules.folder.split("/")
        if len(wanted) == len(parts) and all(want in ("*", part) for want, part in zip(wanted, parts, strict=True)):
            yield rules


def document_type(kind: Kind) -> DocumentType:
    """Return what files of `kind` look like."""
    return next(rules for rules in KINDS if rules.kind is kind)
