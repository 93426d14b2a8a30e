"""What Jinja made of templates, shared by the three builds of a run, by those of a preview, and by later runs."""

from __future__ import annotations

from jinja2.bccache import Bucket, BytecodeCache, bc_magic

from safon.context import Build, code_of, once
from safon.store import Store, key_of, versions


class CompiledTemplates(BytecodeCache):
    """Compiled templates; Jinja asks by a digest of the source, so what it finds is never old."""

    def __init__(self, store: Store, code: str) -> None:
        """Keep them in memory and in `store`. `code` is a digest of the code that says how Jinja compiles."""
        self._store, self._code = store, code
        self._held: dict[bytes, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` with what was made of the same source before."""
        key = self._key(bucket)
        held = self._held.get(key) or self._store.get(key)
        if held is not None:
            bucket.bytecode_from_string(held)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made."""
        key = self._key(bucket)
        self._held[key] = bucket.bytecode_to_string()
        self._store.put(key, self._held[key])

    def _key(self, bucket: Bucket) -> bytes:
        return key_of("template", bc_magic, versions("jinja2"), self._code, bucket.key, bucket.checksum)


@once
def compiled_templates(build: Build) -> CompiledTemplates:
    """Return the one cache of a build."""
    return CompiledTemplates(build.store, code_of(build))
