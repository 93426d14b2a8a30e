"""What stands in the fields of headers and lists: text on one line, ids, dates, addresses."""

from __future__ import annotations

import datetime
import os
import re
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from safon.model.closest_match import closest_match
from safon.model.ids import DOCUMENT, SET_PREFIX, SLUG, SLUG_LENGTH

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""A plugin of pydantic's could change what headers mean; and to look for one takes as long as to read many files."""


_TWO = "[0-9][0-9]"
_DAY = rf"[0-9]{{4}}-{_TWO}-{_TWO}"


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class FrontMatter(BaseModel):
    """A header or list entry. Unknown keys are errors; keys are lower case with hyphens."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab, defer_build=True)


def _a_month(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text):
        msg = 'write a year and a month in quotes, such as "2023-11"'
        raise ValueError(msg)
    return text


def has_parts(address: str) -> bool:
    """Return whether an address has the parts of one: `https://[` has none."""
    try:
        return bool(urlsplit(address).scheme)
    except ValueError:
        return False


def _web_or_mail(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/<>\"]+[^\s<>\"]*|mailto:[^\s@<>\"]+@[^\s@<>\"]+", text) or not has_parts(text):
        msg = "write an address that starts https://, http:// or mailto:"
        raise ValueError(msg)
    return text


def _a_whole_number(given: object) -> object:
    """Return what was given where it is a number as people write one; else there are many ways to write each."""
    if isinstance(given, str) and not re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", given):
        raise PydanticCustomError("int_parsing", "digits alone, without a sign, a point or a zero before them")
    return given


def _in_our_digits(given: str) -> str:
    if any(each.isdigit() and not each.isascii() for each in given):
        msg = "write it with the digits 0 to 9"
        raise ValueError(msg)
    return given


def _a_day(given: object) -> object:
    """Return what was given where it is a day; the library takes seconds since 1970 for one too."""
    if isinstance(given, str) and not re.fullmatch(_DAY, given):
        raise PydanticCustomError("date_parsing", "year, month and day")
    return given


def _a_moment(given: object) -> object:
    if not isinstance(given, str):
        return given
    if not re.fullmatch(rf"{_DAY}([T ]{_TWO}:{_TWO}(:{_TWO})?)?", given):
        msg = "write a day, 2027-01-10, or a day and a time, 2027-01-10 17:00"
        raise ValueError(msg)
    try:
        return datetime.date.fromisoformat(given) if len(given) == 10 else datetime.datetime.fromisoformat(given)
    except ValueError as error:
        msg = "write a day and a time that the calendar and the clock have"
        raise ValueError(msg) from error


def _a_time_zone(given: str) -> str:
    try:
        return ZoneInfo(given).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        guess = closest_match(given, sorted(available_timezones()))
        msg = f"write {guess or 'Europe/London'}, or another name of the tz database"
        raise ValueError(msg) from error


Number = Annotated[int, BeforeValidator(_a_whole_number)]
"""A whole number, in digits."""
Day = Annotated[datetime.date, BeforeValidator(_a_day)]
"""A day: `2027-01-10`."""
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400, pattern=r"^[^\r\n]+$")]
"""Text on one line."""
Numeral = Annotated[Line, AfterValidator(_in_our_digits)]
"""A number as people write it: `5,995`, `37%`, `1.10`."""
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
"""A short paragraph."""
Id = Annotated[str, StringConstraints(pattern=rf"^{SLUG}$", max_length=SLUG_LENGTH)]
"""Lower case, digits and hyphens."""
Month = Annotated[str, AfterValidator(_a_month)]
"""A year and a month: `2023-11`."""
Address = Annotated[str, AfterValidator(_web_or_mail)]
"""An address on the web, or of a mailbox."""
Prefix = Annotated[str, StringConstraints(pattern=rf"^{SET_PREFIX}$")]
"""Two to six capitals that begin the ids of a local set's clauses."""
Moment = Annotated[datetime.date | datetime.datetime, BeforeValidator(_a_moment)]
"""A day, or a day and a time on the clocks of a time zone."""
TimeZone = Annotated[str, AfterValidator(_a_time_zone)]
"""A time zone, by its name in the tz database."""
DocumentId = Annotated[str, StringConstraints(pattern=rf"^({DOCUMENT})$")]
"""The id of a document: `S18`, `PN1`, `NCT8`, `NCT`, `signs-of-safety`."""
