"""The address of a form can do what it is for: readers reach the form, and it learns what their views are on.

These are warnings, because only the people who made a form can know for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote

from safon.check.channels import PlacedChannel, placed_channels
from safon.check.rule import rule
from safon.model.channel import PLACEHOLDERS, ChannelKind, placeholders_in
from safon.model.ids import CLAUSE, NOTE, STANDARD
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import EngagementQuestion

_EDITORS = (
    r"docs\.google\.com/forms/(?:u/\d+/)?d/(?!e/)[^/]+/(?:edit|prefill|viewanalytics)",
    r"docs\.google\.com/forms/.*[?&]edit2=",
    r"forms\.(?:office\.com|microsoft\.com|cloud\.microsoft)/.*(?:Design|Analysis)\w*Page",
    r"[\w.-]*surveymonkey\.[\w.]+/(?:create|analyze|collect|design)/",
    r"[\w.-]*jotform\.com/(?:build|form-builder|edit|inbox|tables)/",
    r"admin\.typeform\.com/",
    r"[\w.-]*qualtrics\.com/(?:survey-builder|responses|Q|jfe/preview)/",
    r"airtable\.com/app\w+/(?:tbl|viw|pag)",
    r"app\.smartsurvey\.co\.uk/|[\w.-]*smartsurvey\.co\.uk/survey/(?:edit|design)",
    r"github\.com/[^/]+/[^/]+/(?:edit|blob)/",
    r"[^?#]*/(?:edit|editor|design|designer|builder|form-builder|prefill|preview)/?(?:[?#]|$)",
)
"""Where people work on a form, host and path, as such services write them; the last is general."""
_EDITOR = re.compile("|".join(_EDITORS), re.IGNORECASE)
_EXAMPLE = re.compile(r"example|enghraifft|sample|test|value|x{2,}|\?+|\.{3}|…", re.IGNORECASE)
_ID = re.compile(rf"(?:{CLAUSE}|S{CLAUSE}|{STANDARD}|{NOTE})")
_EDITION = re.compile(r"20\d{2}-(?:0[1-9]|1[0-2])")
_PAGE = re.compile(r"https?://[^\s]+/id/[^\s/]+/?")
_MARKED = re.compile(r"[\[(<{$%:@#*]+\s*([A-Za-z-]+)\s*[\])>}$%*]*")


@rule(
    "form-takes-clause",
    "The address of a form holds {clause} or {page}: otherwise nobody knows what the views are on.",
    Severity.WARNING,
)
def form_takes_clause(library: Library) -> Iterator[Finding]:
    for placed, language in _forms(library):
        address = placed.channel.address[language]
        names = {each.name for each in placeholders_in(address)}
        told_elsewhere = _is_editor(address) or any(_examples(address, language, library)) or names - set(PLACEHOLDERS)
        if told_elsewhere or names & {"clause", "page"}:
            continue
        message = f'The form "{placed.channel.id}" is not told which clause the views are on.'
        hint = "Take the form’s pre-filled link, and write {clause} as the answer to the question which clause it is."
        yield Finding(placed.source_map.at("address", language.value), message, hint)


@rule(
    "form-example-replaced",
    "No example stands in the address of a form where something in braces should stand.",
    Severity.WARNING,
)
def form_example_replaced(library: Library) -> Iterator[Finding]:
    for placed, language in _forms(library):
        for value, wanted in _examples(placed.channel.address[language], language, library):
            message = f'The form "{placed.channel.id}" always gets the example "{value[:40]}".'
            yield Finding(placed.source_map.at("address", language.value), message, f"Write {wanted} in its place.")


@rule(
    "form-address-for-readers",
    "The address of a form is the one for those who answer, not the one for those who work on it.",
    Severity.WARNING,
)
def form_address_for_readers(library: Library) -> Iterator[Finding]:
    for placed, language in _forms(library):
        if _is_editor(placed.channel.address[language]):
            message = f'The form "{placed.channel.id}" has the address at which it is made. Readers cannot open it.'
            hint = "In the form choose Send, Share or Publish, and take the link for people who answer."
            yield Finding(placed.source_map.at("address", language.value), message, hint)


def _forms(library: Library) -> Iterator[tuple[PlacedChannel, Language]]:
    """Yield every form in each language; one address for both is told once."""
    for placed in placed_channels(library):
        if placed.channel.kind is ChannelKind.FORM:
            address = placed.channel.address
            yield placed, Language.EN
            if address.cy != address.en:
                yield placed, Language.CY


def _is_editor(address: str) -> bool:
    return _EDITOR.match(address.partition("://")[2]) is not None


def _examples(address: str, language: Language, library: Library) -> Iterator[tuple[str, str]]:
    """Yield each value of an address that looks like an example, with what should stand there."""
    _, _, filled = address.partition("?")
    questions = {each.question[language] for each in library.vocabulary.all(EngagementQuestion)}
    for _, value in parse_qsl(filled.replace("#", "&").replace("+", "%20")):
        told = value.strip()
        if told in questions:
            yield told, "{question}"
        elif wanted := _stands_for(told, address):
            yield (quote(told, safe="") if told.startswith("{") else told), wanted


def _stands_for(value: str, address: str) -> str:
    """Return what should stand in place of an example; empty for what is none."""
    if any(value == f"{{{each.name}}}" for each in placeholders_in(address)):
        return ""  # in braces, as it should be
    marked = _MARKED.fullmatch(value)
    name = (marked[1] if marked else value if value.isupper() else "").lower()
    if name in PLACEHOLDERS:
        return f"{{{name}}}"
    if _ID.fullmatch(value):
        return "{clause}"
    if _EDITION.fullmatch(value):
        return "{edition}"
    if _PAGE.fullmatch(value):
        return "{page}"
    return "{clause}, or what is meant," if _EXAMPLE.fullmatch(value) else ""
