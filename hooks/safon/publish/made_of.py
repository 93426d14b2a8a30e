"""What a site was made of: a bill of materials in the form of CycloneDX, and a digest of every file.

The same input gives the same bytes: no clock and no random number is asked.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
import uuid
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from safon.artefact import Site, StaticFile

BILL, SUMS = "made-of.json", "sha256sums.txt"
"""The files, at the root of the site."""
LOCK = "requirements/site.txt"
"""Which packages may have had a part in it, from the root of the tree."""
INPUTS = ("standards", "safon.toml", "docs", "overrides", "hooks", "mkdocs.yml", "requirements")
"""What a build reads, from the root of the tree."""
_LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
_CARRIED = (
    ("Atkinson Hyperlegible Next", "OFL-1.1"),
    ("Literata", "OFL-1.1"),
    ("Material Design Icons", "Apache-2.0"),
)
"""What is part of the repository and made by others: fonts and pictures, with their licences."""


def made_of(finished: Path, root: Path, site: Site, generator: str) -> Iterator[StaticFile]:
    """Yield both files for a finished site of the tree at `root`; what stands in it already is what is summed up."""
    yield StaticFile(path=BILL, content=json.dumps(_bill(root, site, generator), indent=1, ensure_ascii=False) + "\n")
    yield StaticFile(path=SUMS, content="".join(f"{digest}  {path}\n" for path, digest in _digests(finished)))


def _digests(finished: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(each for each in finished.rglob("*") if each.is_file()):
        name = path.relative_to(finished).as_posix()
        if name not in (BILL, SUMS):
            yield name, hashlib.sha256(path.read_bytes()).hexdigest()


def _bill(root: Path, site: Site, generator: str) -> Mapping[str, object]:
    commit = _git(root, "rev-parse", "HEAD")
    changed = _git(root, "status", "--porcelain", "--", *INPUTS)
    told = {
        "safon:commit": commit or "none",
        "safon:changed-since": "not known" if changed is None else "yes" if changed else "no",
        "safon:date": site.made_at.isoformat(),
        "safon:generator": f"{generator} {metadata.version(generator)}",
        "safon:python": platform.python_version(),
        "safon:inputs-sha256": _digest_of(root),
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join((site.url, *told.values())))}",
        "version": 1,
        "metadata": {
            "timestamp": site.made_at.isoformat(),
            "component": {
                "type": "application",
                "name": "Safon",
                "version": commit or metadata.version("safon"),
                "externalReferences": [{"type": "website", "url": site.url}],
            },
            "properties": [{"name": name, "value": value} for name, value in told.items()],
        },
        "components": [*_packages(root, generator), *map(_carried, _CARRIED)],
    }


def _digest_of(root: Path) -> str:
    """Return a digest of all that a build reads: the same where the tree is the same, committed or not."""
    found = hashlib.sha256()
    for top in INPUTS:
        inside = (root / top).rglob("*") if (root / top).is_dir() else (root / top,)
        for path in sorted(each for each in inside if each.is_file() and not _is_made(each)):
            found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _is_made(path: Path) -> bool:
    return any(part == "__pycache__" or part.endswith(".egg-info") for part in path.parts)


def _packages(root: Path, generator: str) -> Iterator[Mapping[str, object]]:
    lock = root / LOCK
    names = [match["name"] for match in _LOCKED.finditer(lock.read_text(encoding="utf-8"))] if lock.is_file() else []
    for name in sorted({*names, generator}):
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # locked for another system or another Python
        licence = _first(about, "License-Expression") or _classified(about) or _first(about, "License")
        yield {
            "type": "library",
            "name": name,
            "version": about["Version"],
            "purl": f"pkg:pypi/{re.sub('[-_.]+', '-', name).lower()}@{about['Version']}",
            **({"licenses": [{"license": {"name": licence}}]} if licence else {}),
        }


def _first(about: metadata.PackageMetadata, key: str) -> str:
    """Return the first line of what a package says of itself under a key; empty where it says nothing."""
    found: list[str] = about.get_all(key) or [""]
    return found[0].split("\n")[0]


def _classified(about: metadata.PackageMetadata) -> str:
    found = (each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or () if each.startswith("License :: "))
    return ", ".join(found)


def _carried(named: tuple[str, str]) -> Mapping[str, object]:
    return {"type": "data", "name": named[0], "licenses": [{"license": {"id": named[1]}}]}


def _git(root: Path, *words: str) -> str | None:
    """Return what Git says; none where it cannot say it."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, check=False, timeout=30)  # noqa: S603, S607 - no input
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
