#!/bin/sh
# dictionary-cy 2.0.0 with nspell 2.1.5: every Welsh word with a printed apostrophe is a mistake.
#
# Guess: dictionaries take the typographic apostrophe for the typed one, as the English and French ones do with a line for it.
# Seen: "mae'r" and "sy'n" are right, "mae’r" and "sy’n" are wrong: the Welsh file has no such line. Nearly every sentence of well-set
# Welsh has one, so a check of a page finds faults in all its lines unless the signs are exchanged before it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts nspell@2.1.5 dictionary-cy@2.0.0
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import welsh from "dictionary-cy"
import nspell from "nspell"

const spell = nspell(welsh)
const words = ["mae'r", "sy'n", "mae’r", "sy’n", "phlant", "tŷ"]
const right = words.filter((word) => spell.correct(word))
console.log("right:", right.join(" "), "| wrong:", words.filter((word) => !right.includes(word)).join(" "))
console.log("the file says something of apostrophes:", /^ICONV.*’/m.test(welsh.aff.toString()))
assert.deepEqual(right, ["mae'r", "sy'n", "phlant", "tŷ"], "other words are right now")
assert.ok(!/^ICONV.*’/m.test(welsh.aff.toString()), "apostrophes are exchanged now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
