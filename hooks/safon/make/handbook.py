"""The reference of rules behind the handbook, made from the rules themselves, so that it cannot drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.artefact import Heading, Page
from safon.context import Context
from safon.i18n.messages import messages_by_rule
from safon.model.language import Language
from safon.model.problem import Rule, Severity
from safon.urls import HANDBOOK_MESSAGES, HANDBOOK_RULES
from safon.views.templates import render

NEEDS_NO_PROSE = True


@dataclass(frozen=True, kw_only=True)
class _Told:
    id: str
    words: str
    language: Language
    """The language of the words: English where nobody has said it in Welsh."""
    settable: bool
    waivable: bool


@dataclass(frozen=True, kw_only=True)
class _Severity:
    anchor: str
    heading: str
    lead: str
    told: tuple[_Told, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield both pages in the language of the context."""
    yield _rules(context)
    yield _messages(context)


def _rules(context: Context) -> Page:
    groups = tuple(_severity(each, context) for each in Severity)
    title, lead = context.label("handbook.rules.title"), context.label("handbook.rules.lead")
    headings = (Heading(2, each.anchor, each.heading, " ".join(rule.words for rule in each.told)) for each in groups)
    return Page(
        address=HANDBOOK_RULES,
        content=render("handbook-rules.html.jinja", context, groups=groups),
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, "what-the-check-holds-to", title), *headings),
        edit_path="hooks/safon/check",
    )


def _messages(context: Context) -> Page:
    """Return the page of all messages, those of one rule below what the rule holds to."""
    title, lead = context.label("handbook.messages.title"), context.label("handbook.messages.lead")
    told, said = tuple(_told(rule, context) for rule in context.rules()), messages_by_rule()
    return Page(
        address=HANDBOOK_MESSAGES,
        content=render("handbook-messages.html.jinja", context, rules=told, said=said),
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, "everything-said", title), *(Heading(2, f"said-{each.id}", each.id, "") for each in told)),
        edit_path="tests/check/cases",
    )


def _severity(severity: Severity, context: Context) -> _Severity:
    return _Severity(
        anchor=f"severity-{severity}",
        heading=context.label(f"handbook.rules.{severity}"),
        lead=context.label(f"handbook.rules.what-{severity}"),
        told=tuple(_told(rule, context) for rule in context.rules() if rule.severity is severity),
    )


def _told(rule: Rule, context: Context) -> _Told:
    welsh = context.language is Language.CY and bool(rule.in_welsh)
    return _Told(
        id=rule.id,
        words=rule.in_welsh if welsh else rule.wanted,
        language=Language.CY if welsh else Language.EN,
        settable=rule.settable,
        waivable=rule.waivable,
    )
