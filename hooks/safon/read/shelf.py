"""All files, sorted by what they are, before they are put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath

from safon.model.closest_match import closest_match
from safon.model.kinds import KINDS, VOCABULARY, DocumentType, Kind, document_type, kinds_in
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.model.remembered import Remembered
from safon.model.settings import SETTINGS, SettingsFile
from safon.model.source_passages import SOURCES, SourcePassage
from safon.read import rules
from safon.read.settings import read_settings
from safon.read.snapshot import MAX_PICTURE_BYTES, PICTURE_SUFFIXES, TEXT_SUFFIXES, TREE, RawFile
from safon.read.source_passages import read_passages
from safon.read.source_text import SourceText, read_text

_NAME = re.compile(r"(?P<stem>[^.]+)\.(?P<language>en|cy)\.md")


@dataclass
class Shelf:
    """Files sorted by what they are, before they are put together."""

    markdown: dict[tuple[str, str], dict[Language, SourceText]] = field(default_factory=dict)
    kinds: dict[tuple[str, str], tuple[DocumentType, int | None]] = field(default_factory=dict)
    yaml: dict[tuple[str, str], SourceText] = field(default_factory=dict)
    tables: dict[str, SourceText] = field(default_factory=dict)
    passages: dict[str, tuple[SourcePassage, ...]] = field(default_factory=dict)
    settings: SettingsFile = SettingsFile()
    unread: list[RawFile] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def shelve(file: RawFile, shelf: Shelf, remembered: Remembered) -> None:
    """Put a file where it belongs, or say why it belongs nowhere."""
    path = PurePosixPath(file.path)
    if file.path != SETTINGS and not file.outside and path.suffix not in TEXT_SUFFIXES:
        _shelve_picture(file, path, shelf)
        return
    source, problems = remembered.of(file, partial(read_text, file))
    shelf.problems.extend(problems)
    if file.path == SETTINGS:
        _shelve_settings(source, shelf)
        return
    folder, name = str(path.parent.relative_to(TREE)), path.name
    if path.suffix == ".md":
        _shelve_markdown(folder, name, file.path, source, shelf)
    elif path.suffix in (".csv", ".toml"):
        _shelve_table(folder, path, source, shelf)
    elif source is not None:
        if path.suffix != ".yml":
            message = "The name of a list ends in .yml."
            shelf.problems.append(misnamed(file.path, message, f"Rename it {path.stem}.yml."))
        shelf.yaml.setdefault((folder, path.stem), source)
    elif folder == VOCABULARY:
        shelf.unread.append(file)


def _shelve_settings(source: SourceText | None, shelf: Shelf) -> None:
    if source is not None:
        shelf.settings, misfits = read_settings(source)
        shelf.problems.extend(misfits)


def _shelve_table(folder: str, path: PurePosixPath, source: SourceText | None, shelf: Shelf) -> None:
    if path.suffix != ".csv" or folder not in (SOURCES, document_type(Kind.ENGAGEMENT).folder):
        shelf.problems.append(_not_guidance(path))
    elif source is not None and folder == SOURCES:
        shelf.passages[path.stem], problems = read_passages(source, path.stem)
        shelf.problems.extend(problems)
    elif source is not None:
        shelf.tables[path.stem] = source


def _not_guidance(path: PurePosixPath) -> Problem:
    if path.suffix not in TEXT_SUFFIXES and path.suffix.lower() in TEXT_SUFFIXES:
        return misnamed(
            str(path), "The ending of the name is in capitals.", f"Rename it {path.stem}{path.suffix.lower()}."
        )
    hint = "Guidance is written in .md and .yml files. Move this file out of standards/."
    return misnamed(str(path), "This is neither text, a list nor a picture.", hint)


def _shelve_picture(file: RawFile, path: PurePosixPath, shelf: Shelf) -> None:
    if path.suffix not in PICTURE_SUFFIXES:
        shelf.problems.append(_not_guidance(path))
    elif file.size > MAX_PICTURE_BYTES:
        message = f"The picture is {file.size / 1024:,.0f} KiB; at most {MAX_PICTURE_BYTES // 1024:,} are published."
        hint = "Save it smaller: 1,600 pixels wide is enough for a page."
        shelf.problems.append(Finding(Position(file.path), message, hint).breaks(rules.FILE_SMALL_ENOUGH))
    else:
        shelf.pictures[str(path.relative_to(TREE))] = file.content


def _shelve_markdown(folder: str, name: str, path: str, source: SourceText | None, shelf: Shelf) -> None:
    kinds = tuple(kinds_in(folder))
    match = _NAME.fullmatch(name)
    fitting = next((each for each in kinds if match and each.stem.fullmatch(match["stem"])), None)
    if match is not None and fitting is not None:
        _put_on_shelf(folder, match, fitting, source or SourceText(path, ""), shelf)
        return
    likely = re.sub(r"[\s_]+", "-", name.lower())
    meant = _NAME.fullmatch(likely)
    fitting = next((each for each in kinds if meant and each.stem.fullmatch(meant["stem"])), None)
    if source is not None:
        shelf.problems.append(_misplaced(folder, path, kinds, likely if fitting is not None else None))
    if meant is not None and fitting is not None:
        _put_on_shelf(folder, meant, fitting, SourceText(f"{TREE}/{folder}/{likely}", ""), shelf)


def _put_on_shelf(folder: str, name: re.Match[str], kind: DocumentType, source: SourceText, shelf: Shelf) -> None:
    """Put a file beside its twin.

    An empty text stands for a file that is there but cannot be read or is misnamed, which is reported: its twin
    must not be called single too.
    """
    key = (folder, name["stem"])
    number = kind.stem.fullmatch(name["stem"])
    groups = number.groupdict() if number is not None else {}
    shelf.kinds[key] = (kind, int(groups["number"]) if groups.get("number") else None)
    sides, language = shelf.markdown.setdefault(key, {}), Language(name["language"])
    if source.text or language not in sides:
        sides[language] = source


def _misplaced(folder: str, path: str, kinds: tuple[DocumentType, ...], likely: str | None) -> Problem:
    if likely is not None:
        message = "A file's name has small letters and hyphens only, so that its address works everywhere."
        return misnamed(path, message, f"Rename it {likely}.")
    if kinds:
        good = " or ".join(each.example for each in kinds)
        return misnamed(
            path,
            "The file's name does not say which document it is, or in which language.",
            f"Name it like {good}.",
        )
    folders = ", ".join(sorted({each.folder for each in KINDS}))
    guess = closest_match(folder.split("/", maxsplit=1)[0], tuple(each.folder.split("/")[0] for each in KINDS))
    hint = f"Did you mean standards/{guess}/?" if guess else f"Folders: {folders}."
    return misnamed(path, f'"{folder}" is not a folder of documents.', hint)


def misnamed(path: str, message: str, hint: str) -> Problem:
    """Return that a file has a name under which nothing is read."""
    return Finding(Position(path), message, hint).breaks(rules.FILE_NAME_KNOWN)
