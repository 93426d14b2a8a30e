"""The workbooks of each edition at an address of its own, and of the edition in force at one that never changes.

They are made of the guidance as it stood, read from the history, by the program of today. Where there is no history an
edition has none; what stands at the address that never changes is then the guidance as it stands.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from safon.artefact import StaticFile
from safon.context import Build, program_of
from safon.make.tables_workbook import tables_workbook
from safon.make.workbooks import workbooks_of
from safon.model.edition import KeptEdition
from safon.store import key_of, versions
from safon.urls import CURRENT_DATA, FRAMEWORK_JSON, edition_file, file_name
from safon.views.kept_changes import edition_in_force

_AT_MIDNIGHT = (1980, 1, 1, 0, 0, 0)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the workbooks of every edition that the history has, and those of the edition in force."""
    known = {each.id: _of_edition(each, build) for each in build.library.editions}
    for edition, files in known.items():
        for name, content in files.items():
            yield StaticFile(path=edition_file(edition, name), content=content)
    binding = edition_in_force(build)
    current = known[binding.id] if binding is not None else {}
    for name, content in (current or _of(build)).items():
        yield StaticFile(path=f"{CURRENT_DATA}{name}", content=content)


def _of(build: Build) -> dict[str, bytes]:
    """Return every workbook of the guidance of a build, by name."""
    listed = build.without_prose()  # as `workbooks` is given it, so that none is made twice
    made = (tables_workbook(build), *(each for context in listed.contexts for each in workbooks_of(context)))
    return {file_name(each.path): _bytes(each) for each in made}


def _bytes(file: StaticFile) -> bytes:
    return file.content if isinstance(file.content, bytes) else file.content.encode()


def _of_edition(edition: KeptEdition, build: Build) -> dict[str, bytes]:
    """Return every workbook of an edition, by name; none where the history lacks it."""
    frozen = edition.files.get(file_name(FRAMEWORK_JSON), b"")
    key = key_of("edition", edition.id, frozen, build.site.url, program_of(build), versions("xlsxwriter"))
    packed = build.store.get(key)
    if packed is None:
        library = build.past(edition.id)
        if library is None:
            return {}
        moment = int(edition.record.made.timestamp())
        site = replace(build.site, moment=moment, or_earlier=False)
        packed = build.store.made(
            key, lambda: _packed(_of(replace(build, library=library, site=site, dates=None, digest=b"", kept={})))
        )
    with zipfile.ZipFile(io.BytesIO(packed)) as pack:
        return {each: pack.read(each) for each in pack.namelist()}


def _packed(files: dict[str, bytes]) -> bytes:
    """Return files as one, as they are kept between builds."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as pack:
        for name, content in files.items():
            pack.writestr(zipfile.ZipInfo(name, _AT_MIDNIGHT), content)
    return whole.getvalue()
