#!/bin/sh
# MarkItDown 0.1.9: in a table with a cell merged downwards, the rows below lose a column, and "when" stands under "who".
#
# Guess: the merged cell is repeated or left empty, so that every row keeps its columns.
# Seen: nothing stands in its place, so what follows moves one column to the left and the row ends early. A bar in a cell is not
# escaped, so that row has a column more. The first row of the paper becomes a body row under an empty header.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install markitdown[docx]==0.1.9 python-docx==1.2.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import docx
from markitdown import MarkItDown

paper = docx.Document()
table = paper.add_table(3, 3)
for at, row in enumerate((("Step", "Who", "When"), ("Visit", "worker", "one day"), ("", "manager", "two days"))):
    for column, words in enumerate(row):
        table.cell(at, column).text = words
table.cell(1, 0).merge(table.cell(2, 0))
table.cell(0, 1).text = "Who | where"
paper.save("a.docx")
rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in MarkItDown().convert("a.docx").text_content.strip().splitlines()]
print(*rows, sep="\n")
assert rows[0] == ["", "", ""] and rows[2] == ["Step", "Who", "where", "When"], "heads and bars are written otherwise now"
assert rows[3] == ["Visit", "worker", "one day"] and rows[4] == ["manager", "two days"], "merged cells are written otherwise now"
print("as described")
PYTHON
