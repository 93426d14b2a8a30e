"""All prints of a library, typeset once for every state of the guidance, the program and the site's address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from pathlib import Path

from safon.model.artefact import Site
from safon.model.library import Library
from safon.print.press import typeset
from safon.print.sheets import Print, Printed
from safon.print.store import Store

_last: list[tuple[Library, Site, tuple[Printed, ...]]] = []
"""The last catalogue: each language of a build asks for it, and the print page too."""


def catalogue(library: Library, site: Site, prints: Callable[[Library, Site], Iterable[Print]]) -> tuple[Printed, ...]:
    """Return all `prints` of a library, typeset. Raises what typesetting raises."""
    if not (_last and _last[0][0] is library and _last[0][1] == site):
        _last[:] = [(library, site, _made_or_kept(library, site, prints))]
    return _last[0][2]


def _made_or_kept(
    library: Library, site: Site, prints: Callable[[Library, Site], Iterable[Print]]
) -> tuple[Printed, ...]:
    """Return the catalogue from the store if nothing has changed, without asking what each print holds."""
    with Store() as store:
        key = _fingerprint(library, site)
        if key and (kept := store.catalogue(key)) is not None:
            return kept
        made = tuple(typeset(prints(library, site), site.moment, store))
        if key:
            store.keep_catalogue(key, made)
        return tuple(replace(each, fresh=False) for each in made)


def _fingerprint(library: Library, site: Site) -> str:
    """Return a digest of all that decides every print; empty for a library that was not read from files."""
    if not library.fingerprint:
        return ""
    found = hashlib.sha256(f"{library.fingerprint}\0{site}\0{_program()}".encode())
    for path, picture in library.pictures.items():
        found.update(path.encode() + b"\0" + picture)
    return found.hexdigest()


@lru_cache(maxsize=1)
def _program() -> str:
    """Return a digest of the package's files: code, templates, words, fonts."""
    found = hashlib.sha256()
    root = Path(str(resources.files("safon")))
    for path in sorted(each for each in root.rglob("*") if each.is_file() and each.suffix != ".pyc"):
        found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
