#!/bin/sh
# Orama 3.1.18: without a language it knows, it cuts words in two at every Welsh letter with a circumflex.
#
# Guess: a search library cuts at spaces and punctuation, and a letter with an accent is a letter.
# Seen: its English rule lists the accented letters that it takes for letters. â, î, ŵ and ŷ are not among them: "dŵr" (water) is
# the words "d" and "r", so it finds pages about oak ("derwen") and glass ("gwydr"), and "dwr" without its accent finds none. Welsh
# cannot be asked for: it is not among the languages, and asking raises an error.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @orama/orama@3.1.18
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import { create, insert, search } from "@orama/orama"

const db = create({ schema: { text: "string" } })
for (const text of ["dŵr glân", "derwen", "rhaw", "plentyn"]) insert(db, { text })
const tokens = db.tokenizer.tokenize("dŵr tŷ tîm glân")
const found = (term) => search(db, { term }).hits.map((hit) => hit.document.text).sort()
let refused = ""
try {
  create({ schema: { text: "string" }, language: "welsh" })
} catch (error) {
  refused = error.code
}
console.log("words of “dŵr tŷ tîm glân”:", tokens.join(" "))
console.log("dŵr finds:", found("dŵr").join(", "), "| dwr finds:", found("dwr").join(", ") || "nothing")
console.log("asked for Welsh:", refused)
assert.deepEqual(tokens, ["d", "r", "t", "m", "gl", "n"], "words are cut otherwise now")
assert.deepEqual(found("dŵr"), ["derwen", "dŵr glân", "rhaw"], "other pages are found now")
assert.deepEqual(found("dwr"), [], "an accent can be left out now")
assert.equal(refused, "LANGUAGE_NOT_SUPPORTED", "Welsh is known now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
