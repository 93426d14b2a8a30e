#!/bin/sh
# docx2txt 0.9 and python-docx 1.2.0: of a Word file in which somebody moved a sentence with changes tracked, one has it twice, one nowhere.
#
# Guess: a program that leaves deletions out leaves out the old place of a moved sentence too; one that reads paragraphs has it at the new one.
# Seen: Word marks what was deleted with an element for deleted text, but keeps what was moved away in ordinary text within a mark of its
# own. docx2txt drops the deletion and prints the duty at both places. python-docx gives an empty paragraph at both, and leaves out a tracked
# insertion as well. mammoth 1.13.0 reads it as it will be once the changes are accepted.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install docx2txt==0.9 python-docx==1.2.0 mammoth==1.13.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from zipfile import ZipFile

import docx
import docx2txt
import mammoth

BY = 'w:author="A" w:date="2026-01-01T00:00:00Z"'
DUTY = "Workers must see the child alone."


def paragraph(mark, number, words, text="t"):
    return f'<w:p><w:{mark} w:id="{number}" {BY}><w:r><w:{text}>{words}</w:{text}></w:r></w:{mark}></w:p>'


def ranged(mark, number, words):
    start = f'<w:{mark}RangeStart w:id="{number}" w:name="move" {BY}/>'
    return f'{start}{paragraph(mark, number + 1, words)}<w:{mark}RangeEnd w:id="{number}"/>'


body = (
    ranged("moveFrom", 1, DUTY)
    + "<w:p><w:r><w:t>Before the visit.</w:t></w:r></w:p>"
    + ranged("moveTo", 3, DUTY)
    + paragraph("ins", 5, "Write it down.")
    + paragraph("del", 6, "Taken out.", "delText")
)
types, rels = (f"http://schemas.openxmlformats.org/package/2006/{each}" for each in ("content-types", "relationships"))
office, word = "http://schemas.openxmlformats.org/officeDocument/2006", "application/vnd.openxmlformats"
with ZipFile("moved.docx", "w") as file:
    file.writestr(
        "[Content_Types].xml",
        f'<Types xmlns="{types}"><Default Extension="rels" ContentType="{word}-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" '
        f'ContentType="{word}-officedocument.wordprocessingml.document.main+xml"/></Types>',
    )
    file.writestr(
        "_rels/.rels",
        f'<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{office}/relationships/officeDocument" '
        f'Target="word/document.xml"/></Relationships>',
    )
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file.writestr("word/document.xml", f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>')

with open("moved.docx", "rb") as file:
    accepted = mammoth.extract_raw_text(file).value
every, read = docx2txt.process("moved.docx"), "\n".join(each.text for each in docx.Document("moved.docx").paragraphs)
found = {"docx2txt": every, "python-docx": read, "mammoth": accepted}
for name, text in found.items():
    print(f"{name}: the duty {text.count(DUTY)} times, the insertion {text.count('Write it down.')} times: {text.split()}")
assert not any("Taken out." in text for text in found.values()), "what was deleted is read now"
assert [text.count(DUTY) for text in found.values()] == [2, 0, 1], "moved text is read otherwise now"
assert "Write it down." not in read and "Write it down." in every, "an insertion is read otherwise now"
print("as described")
PYTHON
