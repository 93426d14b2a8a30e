#!/bin/sh
# dateparser 1.5.0: in running Welsh, a date with a mutated month becomes another day, and a time limit a day in the past.
#
# Guess: Welsh is a language that it knows, so a date in a sentence is found or is not.
# Seen: "3 Mai 2026" is found. A month after "i", "o" or an adverb is mutated, and of "7 Orffennaf 2026" only the year is taken, with
# today's day and month filled in: a wrong date, without a sign that it was guessed. "10 diwrnod" (ten days), as in "within 10 days", is
# read as ten days ago. Reading only the whole date "7 Orffennaf 2026" gives nothing, which is safer.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install dateparser==1.5.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

import dateparser
from dateparser.search import search_dates

TODAY = datetime.datetime(2025, 2, 14)
SETTINGS = {"RELATIVE_BASE": TODAY}


def found(sentence):
    return [(words, day.date().isoformat()) for words, day in search_dates(sentence, languages=["cy"], settings=SETTINGS) or []]


plain, mutated, limit = found("Cyhoeddwyd 3 Mai 2026."), found("Daw i ben ar 7 Orffennaf 2026."), found("Rhaid ateb o fewn 10 diwrnod.")
whole = dateparser.parse("7 Orffennaf 2026", languages=["cy"], settings=SETTINGS), dateparser.parse("7 Gorffennaf 2026", languages=["cy"], settings=SETTINGS)
print("on 2025-02-14:", plain, mutated, limit, whole)
assert plain == [("3 Mai 2026", "2026-05-03")], "a plain date is read otherwise now"
assert mutated == [("2026", "2026-02-14")], "a mutated month is read otherwise now"
assert limit == [("10 diwrnod", "2025-02-04")], "a time limit is read otherwise now"
assert whole[0] is None and whole[1] == datetime.datetime(2026, 7, 7), "a whole date is read otherwise now"
print("as described")
PYTHON
