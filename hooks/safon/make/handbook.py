"""The reference behind the handbook, made from the rules and the declarations of headers, so that it cannot drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from safon.artefact import Heading, Page
from safon.context import Context
from safon.model.descriptions import descriptions_of
from safon.model.fields import FrontMatter
from safon.model.front_matter import PackHeader
from safon.model.kinds import KINDS
from safon.model.language import Language
from safon.model.problem import Rule, Severity
from safon.urls import HANDBOOK_HEADERS, HANDBOOK_RULES
from safon.views.templates import render


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


@dataclass(frozen=True, kw_only=True)
class _Key:
    name: str
    needed: bool
    both: bool
    """Whether it stands in the files of both languages."""
    words: Markup


@dataclass(frozen=True, kw_only=True)
class _Header:
    anchor: str
    heading: str
    example: str
    """A good name of a file."""
    keys: tuple[_Key, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield both pages in `language`."""
    yield _rules(context)
    yield _headers(context)


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


def _severity(severity: Severity, context: Context) -> _Severity:
    return _Severity(
        anchor=f"severity-{severity}",
        heading=context.label(f"handbook.rules.{severity}"),
        lead=context.label(f"handbook.rules.what-{severity}"),
        told=tuple(_told(rule, context) for rule in context.rules if rule.severity is severity),
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


def _headers(context: Context) -> Page:
    headers = tuple(_all_headers(context))
    title, lead = context.label("handbook.headers.title"), context.label("handbook.headers.lead")
    return Page(
        address=HANDBOOK_HEADERS,
        content=render("handbook-headers.html.jinja", context, headers=headers),
        language=context.language,
        title=title,
        description=lead,
        headings=(
            Heading(1, "every-key", title),
            *(Heading(2, each.anchor, each.heading, " ".join(key.name for key in each.keys)) for each in headers),
        ),
        edit_path="hooks/safon/model/front_matter.py",
    )


def _all_headers(context: Context) -> Iterator[_Header]:
    for kind in KINDS:
        name = kind.kind.replace(" ", "-")
        both = frozenset(kind.text_header.model_fields)
        yield _Header(
            anchor=f"header-{name}",
            heading=context.label(f"handbook.headers.kinds.{name}"),
            example=f"standards/{kind.folder}/{kind.example}",
            keys=tuple(_keys(kind.header, both)),
        )
    yield _Header(
        anchor="header-pack",
        heading=context.label("handbook.headers.kinds.pack"),
        example="standards/packs/first-hour.yml",
        keys=tuple(_keys(PackHeader, frozenset())),
    )


def _keys(model: type[FrontMatter], both: frozenset[str]) -> Iterator[_Key]:
    said = descriptions_of(model)
    names = sorted(model.model_fields, key=lambda name: (name not in both, not model.model_fields[name].is_required()))
    for name in names:
        field = model.model_fields[name]
        words = _marked(said.get(name, ""))
        yield _Key(name=field.alias or name, needed=field.is_required(), both=name in both, words=words)


def _marked(words: str) -> Markup:
    """Return words in which what stands between backticks is code."""
    parts = " ".join(words.split()).split("`")
    marked = (escape(part) if at % 2 == 0 else Markup("<code>{}</code>").format(part) for at, part in enumerate(parts))
    return Markup("").join(marked)
