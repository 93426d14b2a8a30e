"""What a maintainer sets for a build: where the site will stand, where its files are edited, its date.

A wrong address would be printed as a QR code on every sheet, so all are looked at before anything is written.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from safon.artefact import Site
from safon.publish.source_date import date_is_given, source_date

EXAMPLE = "https://safon.example/"
"""A reserved address, for a site that stands nowhere yet."""
EXAMPLE_EDIT = f"{EXAMPLE}edit/{{path}}"
_LATEST = 253_402_300_799
"""The last second of the year 9999: no file can hold a later date."""


class SettingsError(Exception):
    """Some of what is set is wrong; the message says of each what to type."""


def site_of(address: str, root: Path, edit_address: str = EXAMPLE_EDIT) -> Site:
    """Return the site of the tree at `root`. Raises SettingsError, with all that is wrong at once."""
    wrong = [*_wrong_address(address), *_wrong_edit_address(edit_address), *_wrong_date()]
    if wrong:
        raise SettingsError("\n".join(wrong))
    return Site(url=f"{address.rstrip('/')}/", moment=source_date(root), date_given=date_is_given())


def _told(name: str, value: str, wrong: str, hint: str) -> str:
    return f'{name}: error setting-is-right\n  "{value[:80]}" {wrong}.\n  {hint}\n'


def _wrong_address(address: str) -> Iterator[str]:
    found = _unfit(address)
    if found:
        hint = f"Write where it will stand, as in https://www.example.org/guidance/, or leave it out for {EXAMPLE}"
        yield _told("SAFON_SITE_URL", address, found, hint)


def _wrong_edit_address(address: str) -> Iterator[str]:
    name = "SAFON_EDIT_ADDRESS"
    hint = "Write where a file is edited, as in SAFON_EDIT_ADDRESS=https://www.example.org/edit/{path}"
    if re.findall(r"[{}]", address) != ["{", "}"] or address.count("{path}") != 1:
        yield _told(name, address, "does not have {path} once and no other braces", hint)
    elif found := _unfit(address.replace("{path}", "path"), query=True):
        yield _told(name, address, found, hint)


def _unfit(address: str, *, query: bool = False) -> str:
    """Return what is wrong with an address; nothing where it is fit."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "is no address"
    if re.search(r"[^!-~]", address) or any(each in address for each in '<>"\\^`{|}'):
        return "has a space or another sign that an address cannot have"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return "does not begin with https:// and the name of a host"
    if parts.username is not None or parts.password is not None:
        return "has a name or a password, which everybody would read"
    if not query and (parts.query or parts.fragment or "?" in address or "#" in address):
        return "has a query or a fragment, to which no page can be added"
    return ""


def _wrong_date() -> Iterator[str]:
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    if value and not (re.fullmatch(r"[0-9]{1,12}", value) and int(value) <= _LATEST):
        hint = "Write seconds since 1970, such as $(date +%s), or leave it out for the date of the last commit."
        yield _told("SOURCE_DATE_EPOCH", value, "is no date", hint)
