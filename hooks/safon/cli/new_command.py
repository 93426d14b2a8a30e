"""`safon new`: the files of a new document in both languages, with the next free number and every key explained."""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safon.cli.new_document import Given, pack_of, text_of
from safon.model.ids import SLUG_LENGTH, is_set_prefix, is_slug
from safon.model.kinds import PACKS, Kind, document_type
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.source_documents import SourceDocument
from safon.model.vocabulary import Theme

_PACK = "pack"
_KINDS: Mapping[str, Kind] = {
    "standard": Kind.STANDARD,
    "note": Kind.NOTE,
    "local-set": Kind.LOCAL_SET,
    "local-standard": Kind.LOCAL_STANDARD,
    "model": Kind.MODEL,
    "framework": Kind.FRAMEWORK,
    "review": Kind.REVIEW,
    "engagement": Kind.ENGAGEMENT,
}
_NUMBERED = (Kind.STANDARD, Kind.NOTE, Kind.LOCAL_STANDARD)
_LAST_STANDARD = 26
_TREE = "standards"


class MisuseError(Exception):
    """What was asked for cannot be written; the message says what to type."""


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    kind: str
    titles: Bilingual[str]
    name: str
    """Its name in files and addresses."""
    within: str
    """The folder of the local set that it belongs to; empty for any other kind."""
    capitals: str


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser("new", help="write the files of a new document, in both languages")
    command.add_argument("kind", choices=(*_KINDS, _PACK), metavar="KIND", help=", ".join((*_KINDS, _PACK)))
    command.add_argument("title", metavar="TITLE", help="its English title")
    command.add_argument("--welsh", default="", metavar="TITLE", help="its Welsh title; it can be written later")
    command.add_argument("--name", default="", metavar="NAME", help="its name in addresses (made of the English title)")
    command.add_argument("--in", default="", dest="within", metavar="SET", help="of a local standard: its set’s folder")
    command.add_argument("--capitals", default="", metavar="ABC", help="of a local set: how its numbers begin")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from safon.pipeline import read_and_check  # noqa: PLC0415

    root = Path.cwd()
    titles = Bilingual(en=options.title.strip(), cy=options.welsh.strip())
    name = options.name or slug_of(titles.en)
    wanted = _Wanted(kind=options.kind, titles=titles, name=name, within=options.within, capitals=options.capitals)
    try:
        if not (root / _TREE).is_dir():
            msg = f"there is no {_TREE}/ here. Go to the folder that holds it, and run safon again."
            raise MisuseError(msg)
        files = _files(wanted, read_and_check(root).library)
        if there := [path for path in files if (root / path).exists()]:
            msg = f"{there[0]} is there already. Give this one another name: --name {wanted.name[: SLUG_LENGTH - 2]}-2"
            raise MisuseError(msg)
    except MisuseError as error:
        sys.stderr.write(f"safon: {error}\n")
        return 2
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path}\n")
    sys.stdout.write("Write what is empty in them. safon check says what is still missing, line by line.\n")
    return 0


def slug_of(title: str) -> str:
    """Return a title as the name of a file: small letters without accents, hyphens, the first words of a long one."""
    letters = unicodedata.normalize("NFKD", title.lower().replace("’", "").replace("'", ""))
    name = re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")
    return name if len(name) <= SLUG_LENGTH else name[: SLUG_LENGTH + 1].rpartition("-")[0] or name[:SLUG_LENGTH]


def _files(wanted: _Wanted, library: Library) -> dict[str, str]:
    """Return the text of each file by its path. Raises MisuseError where something is missing or taken."""
    if not is_slug(wanted.name):
        found = (
            f'"{wanted.name}" cannot be the name of a file' if wanted.name else "the title has no letter from a to z"
        )
        msg = f"{found}. Write a name with small letters and hyphens: --name warm-rooms"
        raise MisuseError(msg)
    choices = {"theme": library.vocabulary.ids(Theme), "document": library.vocabulary.ids(SourceDocument)}
    if wanted.kind == _PACK:
        text = pack_of(Given(identity="", titles=wanted.titles, choices=choices))
        return {f"{_TREE}/{PACKS}/{wanted.name}.yml": text}
    kind = document_type(_KINDS[wanted.kind])
    folder, stem, identity = _place(wanted, kind.kind, kind.folder, library)
    given = Given(identity=identity, titles=wanted.titles, choices=choices)
    return {f"{_TREE}/{folder}/{stem}.{each}.md": text_of(kind, each, given) for each in Language}


def _place(wanted: _Wanted, kind: Kind, folder: str, library: Library) -> tuple[str, str, str]:
    """Return the folder, the name without language, and what the header calls it."""
    if kind is Kind.LOCAL_SET:
        taken = [each.id for each in library.of_kind(kind)]
        if not is_set_prefix(wanted.capitals) or wanted.capitals in taken:
            beside = f" that is none of {', '.join(taken)}" if taken else ""
            free = next(each for each in ("GWY", "MON", "PEN", "SIR") if each not in taken or each == "SIR")
            msg = f"say how its numbers begin, with two to six capitals{beside}: --capitals {free}"
            raise MisuseError(msg)
        return f"local/{wanted.name}", "about", wanted.capitals
    if kind is Kind.LOCAL_STANDARD:
        sets = [each.folder.removeprefix("local/") for each in library.of_kind(Kind.LOCAL_SET)]
        if wanted.within not in sets:
            msg = f"say in which set it is, one of {', '.join(sets) or 'none so far'}: --in {next(iter(sets), 'SET')}"
            raise MisuseError(msg)
        folder = f"local/{wanted.within}"
    if kind not in _NUMBERED:
        return folder, wanted.name, wanted.name
    number = _next(kind, folder, library)
    if kind is Kind.STANDARD and number > _LAST_STANDARD:
        msg = f"all numbers up to {_LAST_STANDARD} are taken. Change the standard that has yours; a number stays."
        raise MisuseError(msg)
    return folder, f"{number:02}-{wanted.name}", str(number)


def _next(kind: Kind, folder: str, library: Library) -> int:
    """Return the next number of a kind that no document has, here or among what is published."""
    documents = (*library.documents, *library.published.documents)
    numbers = (each.number or 0 for each in documents if each.kind is kind and each.folder == folder)
    return max(numbers, default=0) + 1
