"""Words from a run of somebody else's code → words that a host may show under our own account.

Whoever proposes a change decides what that run writes. It may say anything; it may not do anything: no link, no
picture, no HTML, no mention that tells somebody, nothing hidden, and no more than is shown.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile

MOST_PACKED = 300_000
"""Bytes of the archive at most."""
_MOST_UNPACKED = 400_000
"""Bytes of the comment at most: 60,000 characters of up to four, and room for what is put between them."""
MOST_SHOWN = 64_000
"""Characters at most, as the host counts them; it takes 65,536, of which the foot needs some."""
_NAME = "comment.md"
_JOINER = "\N{WORD JOINER}"
"""Shows as nothing, and keeps what stands around it from being taken for one word."""
_TOKEN = re.compile(r"\\[!-/:-@\[-`{-~]|[<>\[\]`|~&$]")
"""A sign that is escaped already, or one that could begin something else than words."""
_REACHES = (
    (re.compile(rf"@(?!{_JOINER})"), f"@{_JOINER}"),
    (re.compile(r"#(?=[0-9])"), f"#{_JOINER}"),
    (re.compile(r"\b(gh)-(?=[0-9])", re.IGNORECASE), rf"\1{_JOINER}-"),
    (re.compile(r":(?=//)"), f":{_JOINER}"),
    (re.compile(r"\b(www)\.", re.IGNORECASE), rf"\1{_JOINER}."),
)
"""What a host makes a mention or a link of without any sign for it."""


class UntrustworthyError(Exception):
    """What a run left is not what it should be; the message says why, without its words."""


def comment_in(archive: bytes) -> str:
    """Return the comment in an archive, as text. Raises UntrustworthyError where there is none, or too much of it."""
    return member_of(archive, _NAME)


def member_of(archive: bytes, name: str, *, needed: bool = True) -> str:
    """Return a file of an archive, as text; empty where it is not there and not needed. Raises UntrustworthyError."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            if not needed and name not in packed.namelist():
                return ""
            with packed.open(name) as file:
                content = file.read(_MOST_UNPACKED + 1)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
        msg = f"the archive holds no {name} that can be read"
        raise UntrustworthyError(msg) from error
    if len(content) > _MOST_UNPACKED:
        msg = f"{name} has more than {_MOST_UNPACKED} bytes"
        raise UntrustworthyError(msg)
    return content.decode("utf-8", "replace")


def harmless(text: str) -> str:
    """Return Markdown of which headings, points and bold are left, and all else is words."""
    plain = "".join(each for each in text.replace("\r\n", "\n") if each in ("\n", _JOINER) or is_shown(each))
    escaped = _TOKEN.sub(lambda found: found[0] if len(found[0]) > 1 else f"\\{found[0]}", plain)
    for reaches, instead in _REACHES:
        escaped = reaches.sub(instead, escaped)
    return _bounded(escaped).strip()


def is_shown(letter: str) -> bool:
    """Return whether a letter shows, and does nothing to those around it."""
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _bounded(text: str) -> str:
    """Return the first lines of a text, as many as are shown."""
    used, lines = 0, list[str]()
    for line in text.split("\n"):
        used += len(line.encode("utf-16-le")) // 2 + 1
        if used > MOST_SHOWN:
            return "\n".join([*lines, "…"])
        lines.append(line)
    return text
