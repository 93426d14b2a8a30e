#!/bin/sh
# xlsx2csv 0.8.6: the letters of a unit beside a number are taken for parts of a date, and the number is lost.
#
# Guess: words in quotation marks in a cell's format are words; the number is written as a number.
# Seen: 5 with the format `0 "diwrnod"` (days) comes out as `0 "04iwrno04"`: d is the day of the date that 5 would be, and the 5 is gone.
# The same happens to `0 "days"` and `0.0 "mis"` (months). A date whose format carries the tag of Welsh comes out as a serial number
# if the tag is `[$-cy-GB]` and as a date if it is `[$-452]`; openpyxl, python-calamine and SheetJS read both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install xlsx2csv==0.8.6 xlsxwriter==3.3.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import subprocess

import xlsxwriter

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
for row, (value, shape) in enumerate([(5, '0 "diwrnod"'), (5, '0 "days"'), (5, '0.0 "mis"'), (5, "0.0")]):
    sheet.write_number(row, 0, value, book.add_format({"num_format": shape}))
for row, shape in enumerate(["[$-cy-GB]d mmmm yyyy", "[$-452]d mmmm yyyy"], start=4):
    sheet.write_datetime(row, 0, datetime.datetime(2026, 3, 3), book.add_format({"num_format": shape}))
book.close()
rows = subprocess.run(["venv/bin/xlsx2csv", "a.xlsx"], check=True, capture_output=True, text=True).stdout.splitlines()
print(*rows, sep="\n")
assert "iwrno" in rows[0] and "5" not in rows[0], "days are written otherwise now"
assert "5" not in rows[1] and "days" not in rows[1] and "mis" not in rows[2], "other units are written otherwise now"
assert rows[3] == "5" and rows[4] == "46084" and rows[5] == "03 March 2026", "numbers and dates are written otherwise now"
print("as described")
PYTHON
