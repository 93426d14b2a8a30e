#!/bin/sh
# lunr 2.3.9 and its Python port lunr 0.8.0: the same Welsh page is found by one and not by the other.
#
# Guess: the port makes the same index as the original, and "tŷ" (house) is found by typing "tŷ".
# Seen: before a word is kept, both cut off at its ends what is no letter. For the original a letter is one of a to z: it keeps
# "tŷ" as "t" and "ŵyl" (festival) as "yl", and then finds neither word. The port counts ŷ and ŵ as letters and finds both; so does
# the original when it loads the port's index. "dŵr" (water), with its ŵ inside, is found everywhere.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install lunr==0.8.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
from pathlib import Path

from lunr import lunr

pages = [{"id": "house", "text": "Mae dŵr yn y tŷ"}, {"id": "festival", "text": "gofal yn yr ŵyl"}]
index = lunr(ref="id", fields=["text"], documents=pages)
found = {word: [each["ref"] for each in index.search(word)] for word in ("tŷ", "ŵyl", "dŵr")}
print("lunr 0.8.0 (Python) finds", found)
assert found == {"tŷ": ["house"], "ŵyl": ["festival"], "dŵr": ["house"]}, "the port finds other pages now"
Path("pages.json").write_text(json.dumps(pages), encoding="utf-8")
Path("index.json").write_text(json.dumps(index.serialize()), encoding="utf-8")
PYTHON
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import { readFileSync } from "node:fs"
import lunr from "lunr"

const read = (name) => JSON.parse(readFileSync(name, "utf8"))
const own = lunr(function () {
  this.ref("id")
  this.field("text")
  read("pages.json").forEach((page) => this.add(page))
})
const loaded = lunr.Index.load(read("index.json"))
const found = (index) => Object.fromEntries(["tŷ", "ŵyl", "dŵr"].map((word) => [word, index.search(word).map((each) => each.ref)]))
console.log(`lunr ${lunr.version} (JavaScript), its own index:`, found(own))
console.log("the same, with the port's index:", found(loaded))
assert.deepEqual(found(own), { tŷ: [], ŵyl: [], dŵr: ["house"] }, "the original finds other pages now")
assert.deepEqual(found(loaded), { tŷ: ["house"], ŵyl: ["festival"], dŵr: ["house"] }, "a loaded index answers otherwise now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
