"""A change of the guidance in the words of one language: what it is called, what was written, whom it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.change import FieldChange, GuidanceChange, Sort
from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause
from safon.model.kinds import KINDS
from safon.model.language import Language
from safon.text.word_differences import Run, word_differences
from safon.views.clause_in_words import strength_words
from safon.views.names import duty_holder_name
from safon.views.reached_words import document_name, reached_words
from safon.views.timescale_text import timescale_text


@dataclass(frozen=True)
class Versions:
    """The two states of the guidance that are compared, each as something to make words with, in one language."""

    before: Context
    after: Context

    @property
    def language(self) -> Language:
        """The language of the words."""
        return self.after.language


@dataclass(frozen=True, kw_only=True)
class FieldWords:
    """One thing that is written otherwise, in words."""

    label: str
    """What: "Limit", "Words in Welsh"."""
    language: Language
    """The language of what was written: that of the guidance where it has one, else that of the words."""
    before: str
    """How it was; empty where nothing was there."""
    after: str
    """How it is; empty where nothing is there."""
    kind: ChangeKind
    """What that does."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Both, word by word."""
        return word_differences(self.before, self.after)


@dataclass(frozen=True, kw_only=True)
class ChangeWords:
    """A change in words."""

    change: GuidanceChange
    """What it is about."""
    name: str
    """"18.4", "Standard 18", "terms/mash"."""
    kind: str
    """What became of it: "Other limit"; by its author's own word, where there is one."""
    settled: bool
    """Whether its author has said so."""
    why: str
    """The author's reason; empty where there is none."""
    fields: tuple[FieldWords, ...]
    """What is written otherwise, the weightiest first."""
    left_behind: str
    """That one language stayed as it was; empty where that is not so."""
    reached: tuple[str, ...]
    """Whom and what it reaches, one sentence each."""


def change_words(change: GuidanceChange, versions: Versions) -> ChangeWords:
    """Return a change in words."""
    context, to = versions.after, _ids(change.to)
    return ChangeWords(
        change=change,
        name=_name(change, versions),
        kind=context.label(f"change.kind.{change.settled or change.kind}", to=to),
        settled=change.settled is not None,
        why=change.why[context.language] if change.why is not None else "",
        fields=tuple(_fields(change, versions)),
        left_behind=_left_behind(change, context),
        reached=tuple(reached_words(change.touched, versions.before, versions.after)),
    )


def substance_of(changes: Iterable[GuidanceChange]) -> tuple[GuidanceChange, ...]:
    """Return the changes to what somebody has to do, as far as a rule can tell or an author says."""
    return tuple(each for each in changes if each.sort is not Sort.ENTRY and each.substantial)


def summary_words(changes: tuple[GuidanceChange, ...], context: Context) -> str:
    """Return how much changed, and how many changes are to what somebody has to do, in a sentence or two."""
    if not changes:
        return context.label("change.nothing")
    numbers = ((sort, sum(each.sort is sort for each in changes)) for sort in Sort)
    parts = [context.counted(f"change.sorts.{sort}", number) for sort, number in numbers if number]
    *first, last = parts
    what = context.label("change.and", first=", ".join(first), last=last) if first else last
    return " ".join((context.label("change.summary", what=what), *_weight_words(changes, context)))


def _weight_words(changes: tuple[GuidanceChange, ...], context: Context) -> Iterator[str]:
    """Yield how many changes are to what somebody has to do, and what no rule can tell of the others."""
    substance = substance_of(changes)
    unreadable = any(ChangeKind.UNREADABLE in each.kinds for each in changes)
    if substance or not unreadable:
        yield context.counted("change.substance", len(substance))
    if unreadable:
        yield context.label("change.unreadable")
    if any(_to_weigh(each) for each in changes if each not in substance):
        yield context.label("change.words-to-weigh")


def may_matter(change: GuidanceChange) -> bool:
    """Return whether other words were written that may ask for another thing, which no rule can tell."""
    return change.sort is not Sort.ENTRY and ChangeKind.WORDS in change.kinds


def _to_weigh(change: GuidanceChange) -> bool:
    """Return whether a person has to say of a change what it asks; words of a list may say when a limit begins."""
    lasting = (each for each in change.fields if each.kind is not ChangeKind.EDITORIAL)
    entry = change.sort is Sort.ENTRY and any(each.language is not None for each in lasting)
    return change.settled is None and (entry or may_matter(change))


def _name(change: GuidanceChange, versions: Versions) -> str:
    if change.sort is not Sort.DOCUMENT:
        return change.id
    return document_name(change.id, versions.before, versions.after)


def _left_behind(change: GuidanceChange, context: Context) -> str:
    behind = change.touched.left_behind
    return context.label(f"change.left-behind.{behind}") if behind is not None else ""


def _fields(change: GuidanceChange, versions: Versions) -> Iterator[FieldWords]:
    told = change.fields if change.after is not None or change.sort is not Sort.CLAUSE else ()
    for field in told or tuple(_of_one_side(change)):
        before, after = _values(field, change, versions)
        yield FieldWords(
            label=_label(field, versions.after),
            language=field.language or versions.language,
            before=before,
            after=after,
            kind=field.kind,
        )


def _of_one_side(change: GuidanceChange) -> Iterator[FieldChange]:
    """Yield what a clause that is new, or gone, says: its words in both languages, who and when."""
    clause = change.after or change.before
    if clause is None:
        return
    new = change.before is None
    told = [(language, clause.words[language].text) for language in Language]
    for language, words in told:
        before, after = ("", words) if new else (words, "")
        yield FieldChange(name="words", language=language, before=before, after=after, kind=change.kind)
    facts = (("who", bool(clause.who)), ("within", bool(clause.timescales)))
    for name in (name for name, there in facts if there):
        yield FieldChange(name=name, before="" if new else "-", after="-" if new else "", kind=change.kind)


def _label(field: FieldChange, context: Context) -> str:
    known = context.words["change"]["field"]  # type: ignore[index]  # a group of words
    label = context.label(f"change.field.{field.name}") if field.name in known else _heading(field.name, context)
    if field.language is None:
        return label
    return context.label("change.in-language", field=label, language=context.label(f"change.language.{field.language}"))


def _heading(name: str, context: Context) -> str:
    """Return what a part of a text is headed by, such as `narrative/Return interviews`; a key is its own name."""
    section, _, below = name.partition("/")
    kinds = (each for kind in KINDS for each in kind.sections if each.key == section)
    kind = next(kinds, None)
    first = kind.heading[context.language] if kind is not None else section
    return f"{first}: {below}" if below else first


def _values(field: FieldChange, change: GuidanceChange, versions: Versions) -> tuple[str, str]:
    """Return what was and what is written, in words where a clause has words for it."""
    if field.name == "withdrawn" and field.language is not None:
        sides = (each.words[field.language].text if each is not None else "" for each in (change.before, change.after))
        return next(sides), next(sides)
    if field.name not in ("who", "within", "strength", "class", "withdrawn"):
        return field.before, field.after
    one = _value(field.name, change.before, versions.before) if change.before is not None else ""
    other = _value(field.name, change.after, versions.after) if change.after is not None else ""
    return one, other


def _value(name: str, clause: Clause, context: Context) -> str:
    match name:
        case "who":
            names = (duty_holder_name(each, context) for each in clause.who)
            return ", ".join(names) or context.label("clause.nobody-named")
        case "within":
            return "; ".join(timescale_text(each, context).whole for each in clause.timescales)
        case "strength":
            return strength_words(clause, context)
        case "class":
            return context.label(f"clause.{clause.kind}")
        case _ if clause.withdrawn is not None:
            return context.label("clause.withdrawn", date=day_words(clause.withdrawn.on, context.language))
        case _:
            return clause.words[context.language].text


def _ids(ids: Iterable[str]) -> str:
    return ", ".join(ids)
