"""What somebody types as a moment → the moment, in the time of London."""

from __future__ import annotations

import datetime
import re

from safon.clock.answer import LONDON, Happening

_FORM = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?")


class MomentError(ValueError):
    """No moment; the message says what to type."""


def read_moment(text: str, now: datetime.datetime) -> Happening:
    """Return the moment that `text` states: `now`, `2026-11-27T22:40` in local time, with an offset, or a day alone.

    A day alone, and a time that comes twice as clocks go back, are read from first to last. Raises MomentError.
    """
    if text == "now":
        at = now.astimezone(LONDON).replace(second=0, microsecond=0)
        return Happening(at, at)
    try:
        if _FORM.fullmatch(text) is None:
            raise ValueError  # Python would read other forms too, such as 20261127
        read = datetime.datetime.fromisoformat(text)
    except ValueError:
        msg = f'"{text}" is no moment. Type a day and a time, such as 2026-11-27T22:40; or a day, 2026-11-27; or now.'
        raise MomentError(msg) from None
    if len(text) == len("2026-11-27"):
        return Happening(read.replace(tzinfo=LONDON), read.replace(hour=23, minute=59, second=59, tzinfo=LONDON))
    if read.tzinfo is not None:
        at = read.astimezone(LONDON)
        return Happening(at, at)
    return _on_the_wall(read, text)


def _on_the_wall(read: datetime.datetime, text: str) -> Happening:
    """Return when a clock on the wall showed a time: twice, as clocks go back, and never, as they go forward."""
    first, last = (read.replace(tzinfo=LONDON, fold=each) for each in (0, 1))
    if first.astimezone(datetime.UTC).astimezone(LONDON).replace(tzinfo=None) != read:
        later = (read + datetime.timedelta(hours=1)).isoformat(timespec="minutes")
        msg = f"At {text} no clock showed that time: clocks went forward by an hour. Type {later}."
        raise MomentError(msg)
    return Happening(first, last)
