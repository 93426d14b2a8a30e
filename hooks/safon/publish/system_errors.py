"""What the system refuses, in one sentence that says what to do."""

from __future__ import annotations

import errno
import os

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})


def sentence(error: OSError) -> str:
    """Return what went wrong, and what to do."""
    if error.errno is None:
        return str(error)
    where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    return told(error.errno or 0, where, error.strerror or str(error))


def told(code: int, where: str, words: str) -> str:
    """Return the same of the number that the system gave, of the file that it is about, and of what the system says."""
    there = f" ({where})" if where else ""
    if code in _FULL:
        return f"the disk is full{there}. Make room on it, and try again."
    if code == errno.EROFS:
        return f"this disk may only be read{there}. Work in a folder that can be written to."
    if code in _FORBIDDEN:
        return f"you may not use {where or 'a file'}. Ask whoever owns it to let you read and write it."
    if code in (errno.EMFILE, errno.ENFILE):
        return f"too many files are open at once{there}. Close other programs, or raise the limit: ulimit -n 4096."
    return f"the system says “{words}”{there}. Put that right, and try again."
