"""What Jinja made of the theme's templates, shared by the builds of one run and by those of a preview."""

from __future__ import annotations

from functools import lru_cache

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Compiled templates in memory; Jinja asks by a digest of the source, so what it finds is never old."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` with what was made of the same source before."""
        if (held := self.held.get(f"{bucket.key} {bucket.checksum}")) is not None:
            bucket.bytecode_from_string(held)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made."""
        self.held[f"{bucket.key} {bucket.checksum}"] = bucket.bytecode_to_string()


@lru_cache(maxsize=1)
def compiled_templates() -> CompiledTemplates:
    """Return the one cache of this process."""
    return CompiledTemplates()
