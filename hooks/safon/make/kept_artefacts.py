"""What makers made, kept between builds by what it was made of; a build that knows it again makes nothing of it.

It is kept in parts, so that nobody holds all pages of a large site at once, and is there when every part is.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from pydantic import TypeAdapter

from safon.artefact import Artefact, Page, StaticFile
from safon.model.language import Language
from safon.store import Store, key_of

_IN_A_PART = 100
"""How many artefacts are kept together."""


def made_or_kept(name: str, digest: bytes, store: Store, make: Callable[[], Iterable[Artefact]]) -> Iterator[Artefact]:
    """Yield what an earlier build made under some name of what has that digest, or else what `make` makes of it."""
    if not digest:
        yield from make()
        return
    key = key_of("artefacts", name, digest)
    parts = _found(key, store)
    if parts is not None:
        for part in parts:
            yield from map(_artefact, zlib.decompress(part).decode().split("\n"))
        return
    count, held = 0, list[str]()
    for made in make():
        held.append(_line(made))
        if len(held) == _IN_A_PART:
            count = _keep(held, key, count, store)
        yield made
    count = _keep(held, key, count, store)
    store.put(key, str(count).encode())  # last: what was left half way is not there


def _keep(held: list[str], key: bytes, count: int, store: Store) -> int:
    """Keep a part, and return how many there are now."""
    if not held:
        return count
    store.put(key_of(key, count), "\n".join(held).encode())
    held.clear()
    return count + 1


def _found(key: bytes, store: Store) -> list[bytes] | None:
    """Return every part of what is kept, packed; none where one of them is lost."""
    count = store.get(key)
    if count is None:
        return None
    parts = [part for at in range(int(count)) if (part := store.packed(key_of(key, at))) is not None]
    return parts if len(parts) == int(count) else None


@lru_cache(maxsize=1)
def _pages() -> TypeAdapter[Page]:
    return TypeAdapter(Page)


def _line(made: Artefact) -> str:
    """Return an artefact as one line, its kind before it."""
    if isinstance(made, Page):
        return f"page {_pages().dump_json(made).decode()}"
    if isinstance(made.content, str):
        form, content = "text", made.content
    else:
        form, content = "file", b64encode(made.content).decode("ascii")
    return f"{form} {json.dumps([made.path, made.language, content])}"


def _artefact(line: str) -> Artefact:
    form, _, told = line.partition(" ")
    if form == "page":
        return _pages().validate_json(told)
    path, language, content = json.loads(told)
    whole = content if form == "text" else b64decode(content)
    return StaticFile(path=path, content=whole, language=Language(language) if language else None)
