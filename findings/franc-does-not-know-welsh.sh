#!/bin/sh
# franc 6.2.0 (npm): it knows close to two hundred languages, and calls a long Welsh paragraph Tamazight.
#
# Guess: a detector of so many languages knows an official language of the United Kingdom, or says "undetermined".
# Seen: it goes by the number of speakers, and Welsh has too few. The answer is another language with full marks, and no Welsh text
# can come out as Welsh: a check that a Welsh page is Welsh fails all of them, or, told to trust "not English", passes anything.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts franc@6.2.0
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import { franc, francAll } from "franc"

const welsh = `Rhaid cynnig cyfweliad annibynnol i bob plentyn sydd wedi bod ar goll, a hynny o fewn saith deg dwy awr ar ôl iddo
ddychwelyd adref. Yr awdurdod lleol sy’n gyfrifol am ei drefnu, ac mae’n rhaid cofnodi’r hyn y mae’r plentyn yn ei ddweud.`
const all = francAll(welsh)
console.log("first answers:", all.slice(0, 3), "| languages:", all.length, "| Welsh among them:", all.some(([code]) => code === "cym"))
assert.equal(franc(welsh), "tzm", "it answers otherwise now")
assert.ok(!all.some(([code]) => code === "cym"), "Welsh is known now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
