#!/bin/sh
# XlsxWriter 3.3.1: a list of two choices, one of which has a comma, becomes a list of three in the workbook.
#
# Guess: a Python list of choices is kept as such, or a choice with a comma is refused, as one that is too long is.
# Seen: the choices are joined with commas in one text, which is how the file holds them, and cut there by whoever opens it: "Ydym, yn
# llawn" (yes, in full) is two choices and can no longer be chosen whole. Nothing is said. Choices that stand in cells are kept.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install xlsxwriter==3.3.1 openpyxl==3.1.5
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

import openpyxl
import xlsxwriter

CHOICES = ["Ydym, yn llawn", "Nac ydym"]
book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    accepted = sheet.data_validation("A1", {"validate": "list", "source": CHOICES})
    refused = sheet.data_validation("A2", {"validate": "list", "source": ["x" * 300]})
sheet.write_column("C1", CHOICES)
sheet.data_validation("A3", {"validate": "list", "source": "=$C$1:$C$2"})
book.close()
rules = {str(rule.sqref): rule.formula1 for rule in openpyxl.load_workbook("a.xlsx").active.data_validations.dataValidation}
choices = rules["A1"].strip('"').split(",")
print("answer", accepted, "| choices in the file:", choices, "| too long:", refused, "and", len(said), "warning | in cells:", rules["A3"])
assert accepted == 0 and choices == ["Ydym", " yn llawn", "Nac ydym"], "commas are kept or refused now"
assert refused == -2 and len(said) == 1 and "A2" not in rules and rules["A3"] == "$C$1:$C$2", "long lists are treated otherwise now"
print("as described")
PYTHON
