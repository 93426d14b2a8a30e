#!/bin/sh
# docx2python 3.7.1: the hyphen that Word does not break at is dropped, so "e-bost" becomes "ebost".
#
# Guess: a hyphen typed with Ctrl and Shift is a hyphen to every reader, or U+2011 to some.
# Seen: python-docx gives a plain hyphen, mammoth U+2011, docx2python nothing. Welsh has such hyphens in everyday words (e-bost, ôl-ofal,
# pen-blwydd) and they keep figures together (16-17): "aged 16-17" becomes "aged 1617".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install docx2python==3.7.1 python-docx==1.2.0 mammoth==1.13.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import docx
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

paper = docx.Document()
for before, after in (("e", "bost"), ("aged 16", "17")):
    paragraph = paper.add_paragraph(before)
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:noBreakHyphen/></w:r>'))
    paragraph.add_run(after)
paper.save("a.docx")
with docx2python("a.docx") as read:
    bare = read.text.split()
plain = " ".join(each.text for each in docx.Document("a.docx").paragraphs)
with open("a.docx", "rb") as file:
    marked = mammoth.extract_raw_text(file).value
print("docx2python:", bare, "| python-docx:", plain, "| mammoth:", ascii(marked))
assert bare == ["ebost", "aged", "1617"], "the hyphen is kept now"
assert plain == "e-bost aged 16-17" and "e\u2011bost" in marked, "other readers have changed"
print("as described")
PYTHON
