#!/bin/sh
# pdf.js 5.6.205 (the reader in Firefox): it hands on the language of a paragraph, not that of words within one.
#
# Guess: a tagged file that says which words are English within a Welsh sentence is read so everywhere.
# Seen: an English paragraph of a Welsh file carries its language in the structure that pdf.js gives. An English name within a Welsh
# sentence does not, neither there nor in the text, which says "cy" for the whole page; the file has it, beside the marked words.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@5.6.205
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install typst==0.15.2
"$folder/venv/bin/python" - <<'PYTHON'
from pathlib import Path

import typst

source = """#set document(title: [Safon])
#set text(lang: "cy")
= Safon
Mae #text(lang: "en")[Children First] yn enw.

#text(lang: "en")[This paragraph is English.]
"""
Path("page.pdf").write_bytes(typst.compile(source.encode(), pdf_standards=["ua-1"]))
PYTHON
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import { readFileSync } from "node:fs"
import { getDocument, version } from "pdfjs-dist/legacy/build/pdf.mjs"

const data = new Uint8Array(readFileSync("page.pdf"))
const page = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)
const [heading, sentence, paragraph] = (await page.getStructTree()).children[0].children
const text = await page.getTextContent({ includeMarkedContent: true })
const within = JSON.stringify(sentence).includes('"lang"')
const marks = text.items.filter((item) => item.type && JSON.stringify(item).includes('"en"'))
console.log(`pdf.js ${version}: text is "${text.lang}"; paragraph is "${paragraph.lang}"; words within a sentence have a language: ${within || marks.length > 0}`)
assert.deepEqual([heading.role, sentence.role, paragraph.role], ["H1", "P", "P"], "the structure is another now")
assert.deepEqual([text.lang, paragraph.lang], ["cy", "en"], "languages are given otherwise now")
assert.ok(!within && marks.length === 0, "the language of words is given now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
