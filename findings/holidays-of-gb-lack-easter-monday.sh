#!/bin/sh
# holidays 0.109: the bank holidays of "GB" lack Easter Monday and the one in August; asked for in Welsh they are English, without a word.
#
# Guess: whoever names no part of the United Kingdom gets the days of its largest part, or all days of all parts; a language that the
# library does not have is refused, as an unknown part is.
# Seen: without a part come the days alone that Scotland, too, has: seven in 2026, where Wales and England have nine (Boxing Day on its
# Saturday and in lieu). Five working days from the Thursday before Easter so end a working day early, and a limit in Wales is told as run
# out when it has not. An unknown part raises NotImplementedError; `language="cy"` gives the English names, and no warning. Name the part
# ("WLS"), and translate the names yourself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install holidays==0.109
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import datetime

import holidays

YEAR = 2026
whole, wales, england = (holidays.country_holidays("GB", years=YEAR, **part) for part in ({}, {"subdiv": "WLS"}, {"subdiv": "ENG"}))
lacking = sorted((str(day), name) for day, name in wales.items() if day not in whole)
print("days of GB:", len(whole), "of Wales:", len(wales), "of England:", len(england))
print("lacking in GB:", lacking)


def after(start, days, free):
    day = start
    while days:
        day += datetime.timedelta(days=1)
        days -= day.weekday() < 5 and day not in free
    return str(day)


before_easter = datetime.date(YEAR, 4, 2)
print("five working days from 2 April:", after(before_easter, 5, whole), "with GB,", after(before_easter, 5, wales), "with Wales")
welsh = holidays.country_holidays("GB", subdiv="WLS", years=YEAR, language="cy")
print("in Welsh:", welsh[datetime.date(YEAR, 4, 6)])
try:
    holidays.country_holidays("GB", subdiv="CYM", years=YEAR)
    refused = False
except NotImplementedError:
    refused = True
print("an unknown part is refused:", refused)
assert [day for day, _ in lacking] == ["2026-04-06", "2026-08-31"] and dict(wales) == dict(england), "other days are lacking now"
assert (len(whole), len(wales)) == (7, 9), "other days are there now"
assert after(before_easter, 5, whole) == "2026-04-10" and after(before_easter, 5, wales) == "2026-04-13"
assert dict(welsh) == dict(wales) and refused, "languages or parts are told otherwise now"
print("as described")
PYTHON
