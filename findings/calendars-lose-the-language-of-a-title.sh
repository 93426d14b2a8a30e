#!/bin/sh
# node-ical 0.27.2 and ics 0.7.3: a title that says it is Welsh is shown as "[object Object]", or is not Welsh any more.
#
# Guess: a title with the parameter LANGUAGE (RFC 5545, 3.2.10) is read like one without; who writes the calendar again keeps it.
# Seen: node-ical gives text for a bare title and an object for a marked one, so that a page that puts it into words says
# "[object Object]" for the Welsh entries of a bilingual calendar, and for those alone. ics reads the words and writes them back without
# the mark: a screen reader reads them in English. Words marked in a list of categories come through as text, without the mark.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install ics==0.7.3
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2
{
    printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Example//CY\r\n'
    printf 'BEGIN:VEVENT\r\nUID:one@example.org\r\nDTSTAMP:20261201T090000Z\r\nDTSTART;VALUE=DATE:20261203\r\n'
    printf 'SUMMARY;LANGUAGE=cy:Siarad â’r plentyn\r\nCATEGORIES;LANGUAGE=cy:Dyletswydd\r\nEND:VEVENT\r\n'
    printf 'BEGIN:VEVENT\r\nUID:two@example.org\r\nDTSTAMP:20261201T090000Z\r\nDTSTART;VALUE=DATE:20261203\r\n'
    printf 'SUMMARY:Talk to the child\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
} > "$folder/calendar.ics"
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import ical from "node-ical"

const read = ical.sync.parseFile("calendar.ics"), marked = read["one@example.org"], bare = read["two@example.org"]
console.log("node-ical, marked:", `${marked.summary}`, marked.summary, marked.categories, "bare:", bare.summary)
assert.equal(`${marked.summary}`, "[object Object]")
assert.equal(marked.summary.val, "Siarad â’r plentyn")
assert.equal(bare.summary, "Talk to the child")
assert.deepEqual(marked.categories, ["Dyletswydd"])
JAVASCRIPT
node "$folder/run.mjs"
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib

import ics

calendar = ics.Calendar(pathlib.Path("calendar.ics").read_bytes().decode())
written = calendar.serialize()
print("ics writes:", [line for line in written.splitlines() if line.startswith("SUMMARY")])
assert "SUMMARY:Siarad â’r plentyn" in written and "LANGUAGE" not in written, "it keeps the language now"
print("as described")
PYTHON
