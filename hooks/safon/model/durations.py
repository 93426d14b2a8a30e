"""How long a limit is, roughly, in hours: to put limits in order and to draw them. Never shown as a number."""

from __future__ import annotations

from safon.model.timescale import MOMENTS, Amount, Unit

WORKING = 24.0 * 7 / 5
"""Hours of a working day: five of them make a week."""
_HOURS = {
    Unit.HOUR: 1.0,
    Unit.DAY: 24.0,
    Unit.CALENDAR_DAY: 24.0,
    Unit.WORKING_DAY: WORKING,
    Unit.WEEK: 24.0 * 7,
    Unit.FORTNIGHT: 24.0 * 14,
    Unit.MONTH: 24.0 * 365 / 12,
    Unit.CALENDAR_MONTH: 24.0 * 365 / 12,
    Unit.YEAR: 24.0 * 365,
}
"""A day of which the source does not say which is taken for a calendar day, the shorter one."""


def hours(amount: Amount | None) -> float | None:
    """Return the length of an amount; none for a moment such as an age, and where there is no amount."""
    if amount is None or amount.unit in MOMENTS:
        return None
    return float(amount.number) * _HOURS[amount.unit]
