#!/bin/sh
# python-docx 1.2, mammoth 1.13, MarkItDown 0.1.9 and pandoc 3.9 all lose the text of simple fields: "See section 4" becomes "See".
#
# Guess: a field is a rule with its last result as text, and readers that do not know the rule give the text.
# Seen: Word writes a cross-reference or a caption's number in one of two ways. Of the way with a begin and an end, all four keep the
# result. Of the other, one element around the result (`w:fldSimple`), all four drop the result: the number of a table and the section
# referred to are gone from sentences that still read well. Only mammoth says so, as one message among others.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install python-docx==1.2.0 mammoth==1.13.0 markitdown[docx]==0.1.9 pypandoc_binary==1.17
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markitdown import MarkItDown

warnings.simplefilter("ignore")
paper = docx.Document()
simple = paper.add_paragraph("See section ")
simple._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" REF part "><w:r><w:t>44</w:t></w:r></w:fldSimple>'))
simple.add_run(" first.")
whole = paper.add_paragraph("See section ")
for part in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText> REF part </w:instrText>", '<w:fldChar w:fldCharType="separate"/>', "<w:t>55</w:t>", '<w:fldChar w:fldCharType="end"/>'):
    whole._p.append(parse_xml(f'<w:r {nsdecls("w")}>{part}</w:r>'))
whole.add_run(" first.")
paper.save("a.docx")
with open("a.docx", "rb") as file:
    told = mammoth.convert_to_html(file)
texts = {
    "python-docx": " ".join(each.text for each in docx.Document("a.docx").paragraphs),
    "mammoth": told.value,
    "MarkItDown": MarkItDown().convert("a.docx").text_content,
    f"pandoc {pypandoc.get_pandoc_version()}": pypandoc.convert_file("a.docx", "plain"),
}
kept = {reader: ("44" in text, "55" in text) for reader, text in texts.items()}
print("kept of (one element, begin and end):", kept)
print("mammoth says:", [each.message for each in told.messages])
assert set(kept.values()) == {(False, True)}, "fields are read otherwise now"
print("as described")
PYTHON
