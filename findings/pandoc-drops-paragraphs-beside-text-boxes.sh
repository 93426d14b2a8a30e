#!/bin/sh
# pandoc 3.9: a paragraph of a Word paper that holds a text box's anchor loses all its words, and the run ends well.
#
# Guess: the words of the box come before or after the paragraph, or are left out; the paragraph itself stays.
# Seen: what is in the box takes the paragraph's place. Word anchors a box to whichever paragraph is next, so it is a sentence of the
# text that goes, and neither a warning nor the exit code tells. mammoth and docx2python keep both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install pypandoc_binary==1.17 python-docx==1.2.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess

import docx
import pypandoc
from docx.oxml import parse_xml

SPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}.items())
BOX = "<w:txbxContent><w:p><w:r><w:t>Words in the box.</w:t></w:r></w:p></w:txbxContent>"
RUN = f"""<w:r {SPACES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="1800000" cy="600000"/><wp:docPr id="1" name="Text Box 1"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>
<wps:txbx>{BOX}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:200pt;height:50pt"><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""
paper = docx.Document()
paragraph = paper.add_paragraph("A child is seen within a day. ")
paragraph._p.append(parse_xml(RUN))
paragraph.add_run("The police are told.")
paper.add_paragraph("The last paragraph.")
paper.save("a.docx")
run = subprocess.run([pypandoc.get_pandoc_path(), "a.docx", "-t", "plain"], capture_output=True, text=True, check=False)
print("pandoc", pypandoc.get_pandoc_version(), "ends with", run.returncode, "says", repr(run.stderr), "and gives", run.stdout.split("\n\n"))
assert run.returncode == 0 and run.stderr == "", "something is said now"
assert "The last paragraph." in run.stdout and "Words in the box." in run.stdout, "less is kept now"
assert "seen within a day" not in run.stdout and "police" not in run.stdout, "the paragraph stays now"
print("as described")
PYTHON
