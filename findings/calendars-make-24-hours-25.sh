#!/bin/sh
# icalendar 7.3.2, ics 0.7.3 and node-ical 0.27.2: on the night when clocks go back, a limit of 24 hours ends after 25, or a day after 24.
#
# Guess: the format tells two lengths apart, and libraries that read it do: PT24H is so many hours, P1D is the same time on the next day
# (RFC 5545, 3.3.6), which is 25 hours when the clocks go back in between.
# Seen: both Python libraries end both after 25 hours: they add a timedelta to a time with a zone, which Python does by the face of the
# clock. node-ical ends both after 24. So what has to be done within 24 hours is an hour late, or what has to be done by noon tomorrow
# is said to be due at eleven, once a year and by one of two programs. A time limit in hours is safe as two instants in UTC.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install icalendar==7.3.2 ics==0.7.3 tzdata
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2
cat > "$folder/run.py" <<'PYTHON'
import datetime
import json
import pathlib
import subprocess

import icalendar
import ics

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Example//EN
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20261001T090000Z
DTSTART;TZID=Europe/London:20261024T120000
DURATION:{length}
SUMMARY:Talk to the child
END:VEVENT
END:VCALENDAR
"""


def instants_between(start, end):
    return (end.astimezone(datetime.UTC) - start.astimezone(datetime.UTC)).total_seconds() / 3600


seen = {}
for length in ("PT24H", "P1D"):
    text = EVENT.format(length=length).replace("\n", "\r\n")
    file = pathlib.Path(f"{length}.ics")
    file.write_bytes(text.encode())
    one = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
    (other,) = ics.Calendar(text).events
    node = subprocess.run(["node", "run.mjs", file], check=True, capture_output=True, text=True).stdout
    seen[length] = {
        "icalendar": instants_between(one.start, one.end),
        "ics": instants_between(other.begin.datetime, other.end.datetime),
        "node-ical": json.loads(node),
    }
    print(length, "ends after hours:", seen[length])
assert seen["PT24H"] == {"icalendar": 25, "ics": 25, "node-ical": 24}, "24 hours end otherwise now"
assert seen["P1D"] == {"icalendar": 25, "ics": 25, "node-ical": 24}, "a day ends otherwise now"
print("as described")
PYTHON
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import ical from "node-ical"

const {start, end} = Object.values(ical.sync.parseFile(process.argv[2])).find(({type}) => type === "VEVENT")
console.log((end - start) / 3_600_000)
JAVASCRIPT
"$folder/venv/bin/python" "$folder/run.py"
