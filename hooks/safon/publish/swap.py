"""A finished site takes the place of the old one, whole: at no moment is there none.

The system exchanges two folders in one step where it can (Linux, macOS). Elsewhere there are two, and the next run puts
right what was stopped between them.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""
_HERE = -100
"""AT_FDCWD: paths are meant from the current folder."""
_UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a system or a file system says that cannot exchange folders."""
_ASIDE = "safon-replaced"


class SwapError(OSError):
    """The site stays as it is; the message says why, and what to do."""


def swap(finished: Path, site: Path, *, keep_old: bool = False) -> None:
    """Put the folder `finished` in the place of `site`.

    Where `site` is a link, the folder that it leads to is exchanged and the link stays. The old site is deleted, or
    kept where the new one was, for the next build to begin with. Raises SwapError, and then leaves what was there;
    OSError where the system refuses, with the same.
    """
    if not finished.is_dir():
        msg = f"there is no folder called {finished}, so {site} stays as it is."
        raise SwapError(msg)
    source, place = finished.resolve(), _place(site)
    restore(site)
    _check(source, place, site)
    place.parent.mkdir(parents=True, exist_ok=True)
    staged = _beside(source, place)
    try:
        if not place.exists():
            staged.rename(place)
        elif not exchanged(staged, place):
            _in_two_steps(staged, place)
    except BaseException:
        if staged != source:
            shutil.rmtree(staged, ignore_errors=True)
        raise
    for each in {staged, source} - ({source} if keep_old else set()):  # the old site, or what it was copied from
        shutil.rmtree(each, ignore_errors=True)


def restore(site: Path) -> None:
    """Put the old site back where a run was stopped between two steps, and let go of it where the new one stands."""
    with suppress(SwapError):
        place = _place(site)
        aside = _aside(place)
        if aside.is_dir() and not place.exists():
            aside.rename(place)
        elif aside.is_dir():
            shutil.rmtree(aside, ignore_errors=True)


def _place(site: Path) -> Path:
    try:
        return site.resolve()
    except (OSError, RuntimeError) as error:
        msg = f"{site} is a link that leads to itself. Delete it, and build again."
        raise SwapError(msg) from error


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}.{_ASIDE}")


def _check(source: Path, place: Path, site: Path) -> None:
    if place.is_symlink():
        msg = f"{site} is a link that leads to itself. Delete it, and build again."
    elif place.exists() and not place.is_dir():
        msg = f"{site} is a file. Move it away, so that the site can stand there."
    elif os.path.ismount(place):
        msg = f"a disk is mounted at {site}, which cannot be exchanged. Make {site} a link to a folder on that disk."
    elif source == place or source in place.parents or place in source.parents:
        msg = f"{source} and {site} are the same folder, or one stands in the other. Name two that stand apart."
    else:
        return
    raise SwapError(msg)


def _beside(source: Path, place: Path) -> Path:
    """Return the finished folder on the disk of `place`: itself, or a copy of it beside that."""
    same_disk = source.stat().st_dev == place.parent.stat().st_dev
    return source if same_disk else _copied(source, place)


def _copied(source: Path, place: Path) -> Path:
    staged = Path(tempfile.mkdtemp(prefix=f".{place.name}.new-", dir=place.parent))
    try:
        shutil.copytree(source, staged, symlinks=True, dirs_exist_ok=True)
        staged.chmod(source.stat().st_mode & 0o777)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    return staged


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return whether this system can. Raises OSError where it refuses."""
    import ctypes  # noqa: PLC0415 - the other commands need not wait for it

    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        failed = library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(*names, _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in _UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _in_two_steps(staged: Path, place: Path) -> None:
    aside = _aside(place)
    place.rename(aside)
    try:
        staged.rename(place)
    except BaseException:
        aside.rename(place)
        raise
    aside.rename(staged)
