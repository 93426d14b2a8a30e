"""The reference of keys behind the handbook: every key of every header and of every list, from their declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from safon.artefact import Heading, Page
from safon.context import Context
from safon.i18n.key_words import groups_of, said_of_keys
from safon.model.fields import FrontMatter
from safon.model.front_matter import PackHeader
from safon.model.kinds import KINDS
from safon.model.vocabulary import LISTS
from safon.urls import HANDBOOK_HEADERS, HANDBOOK_LISTS
from safon.views.templates import render

NEEDS_NO_PROSE = True

_PACK = "standards/packs/first-hour.yml"


@dataclass(frozen=True, kw_only=True)
class _Key:
    name: str
    needed: bool
    both: bool
    """Whether it stands in the files of both languages."""
    words: Markup


@dataclass(frozen=True, kw_only=True)
class _Keys:
    """The keys of one header, of an entry of one list, or of a group that stands in such."""

    anchor: str
    heading: str
    example: str
    """The name of a file; empty for a group."""
    inside: tuple[str, ...] = ()
    """The keys that a group stands at."""
    keys: tuple[_Key, ...]


def make(context: Context) -> Iterator[Page]:
    """Yield both pages in the language of the context."""
    yield _page(HANDBOOK_HEADERS, "headers", "every-key", tuple(_headers(context)), context)
    yield _page(HANDBOOK_LISTS, "lists", "every-list", tuple(_lists(context)), context)


def _page(address: str, name: str, anchor: str, parts: tuple[_Keys, ...], context: Context) -> Page:
    title, lead = context.label(f"handbook.{name}.title"), context.label(f"handbook.{name}.lead")
    content = render("handbook-keys.html.jinja", context, parts=parts, title=title, lead=lead, anchor=anchor)
    headings = (
        Heading(2, each.anchor, " ".join((each.heading, *each.inside)), " ".join(key.name for key in each.keys))
        for each in parts
    )
    return Page(
        address=address,
        content=content,
        language=context.language,
        title=title,
        description=lead,
        headings=(Heading(1, anchor, title), *headings),
        edit_path="hooks/safon/model",
    )


def _headers(context: Context) -> Iterator[_Keys]:
    for kind in KINDS:
        name, both = kind.kind.replace(" ", "-"), frozenset(kind.text_header.model_fields)
        yield _Keys(
            anchor=f"header-{name}",
            heading=context.label(f"handbook.headers.kinds.{name}"),
            example=f"standards/{kind.folder}/{kind.example}",
            keys=tuple(_keys(kind.header, context, both)),
        )
    yield _Keys(
        anchor="header-pack",
        heading=context.label("handbook.headers.kinds.pack"),
        example=_PACK,
        keys=tuple(_keys(PackHeader, context)),
    )
    yield from _groups((kind.header for kind in KINDS), context)


def _lists(context: Context) -> Iterator[_Keys]:
    for name, entry in LISTS.items():
        yield _Keys(
            anchor=f"list-{name}",
            heading=context.label(f"handbook.lists.names.{name}"),
            example=f"standards/vocabulary/{name}.yml",
            keys=tuple(_keys(entry, context)),
        )
    yield from _groups(LISTS.values(), context)


def _groups(models: Iterable[type[FrontMatter]], context: Context) -> Iterator[_Keys]:
    """Yield the groups that stand at a key, each once, with all of the keys that it stands at."""
    standing: dict[type[FrontMatter], dict[str, None]] = {}
    for model in models:
        for group, at in groups_of(model).items():
            standing.setdefault(group, {}).update(dict.fromkeys(at))
    for group, at_keys in standing.items():
        yield _Keys(
            anchor=f"group-{'-'.join(at_keys)}",
            heading=context.label("handbook.headers.group"),
            example="",
            inside=tuple(at_keys),
            keys=tuple(_keys(group, context)),
        )


def _keys(model: type[FrontMatter], context: Context, both: frozenset[str] = frozenset()) -> Iterator[_Key]:
    said = said_of_keys(model, context.language)
    names = sorted(model.model_fields, key=lambda name: (name not in both, not model.model_fields[name].is_required()))
    for name in names:
        field = model.model_fields[name]
        words = _marked(said.get(name, ""))
        yield _Key(name=field.alias or name, needed=field.is_required(), both=name in both, words=words)


def _marked(words: str) -> Markup:
    """Return words in which what stands between backticks is code."""
    code = Markup('<code lang="en">{}</code>')
    parts = words.split("`")
    return Markup("").join(escape(part) if at % 2 == 0 else code.format(part) for at, part in enumerate(parts))
