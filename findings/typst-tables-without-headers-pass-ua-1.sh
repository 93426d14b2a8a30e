#!/bin/sh
# Typst 0.15.2: asked for PDF/UA-1, it accepts a table that has no header cells.
#
# Guess: the standard asks that cells can be traced to their headers, so a table of data without `table.header` is refused, as a
# picture without an alternative text is.
# Seen: the file is made, says that it meets PDF/UA-1, and its table has data cells alone: a screen reader reads "24 hours" and
# cannot say of what. The picture is refused. Whoever writes the template has to see to headers.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install typst==0.15.2 pikepdf==10.18.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io

import pikepdf
import typst

HEAD = '#set document(title: [Standard])\n#set text(lang: "en")\n= Standard\n'
TABLE = "#table(columns: 2, [Who], [When], [Police], [24 hours])"
PICTURE = '#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\' width=\'9\' height=\'9\'/>"), format: "svg")'
made = typst.compile((HEAD + TABLE).encode(), pdf_standards=["ua-1"])
with pikepdf.open(io.BytesIO(made)) as pdf:
    roles = [str(each.get("/S")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
    claim = pdf.open_metadata().get("pdfuaid:part")
try:
    typst.compile((HEAD + PICTURE).encode(), pdf_standards=["ua-1"])
    refused = False
except typst.TypstError:
    refused = True
print("claims PDF/UA part", claim, "| data cells:", roles.count("/TD"), "| header cells:", roles.count("/TH"), "| picture without words refused:", refused)
assert claim == "1" and roles.count("/TD") == 4 and roles.count("/TH") == 0, "such a table is treated otherwise now"
assert refused, "such a picture is accepted now"
print("as described")
PYTHON
