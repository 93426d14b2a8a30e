#!/bin/sh
# lunr 2.3.9: its English stop words hold the words that tell a duty from advice.
#
# Guess: stop words are "the", "and", "of"; "must", "should" and "not" carry the sense of guidance and stay.
# Seen: "must", "should", "may", "cannot", "not", "no", "every" and "after" are dropped from the index; "never", "within" and "before"
# are kept. "must not" finds nothing at all, and "after" cannot be told from "before".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import lunr from "lunr"

const words = ["must", "should", "may", "cannot", "not", "no", "every", "after", "never", "within", "before"]
const dropped = words.filter((word) => lunr.stopWordFilter(new lunr.Token(word, {})) === undefined)
const index = lunr(function () {
  this.ref("id")
  this.field("text")
  this.add({ id: "ban", text: "A worker must not wait." })
  this.add({ id: "order", text: "A visit before the meeting, a letter after it." })
})
const found = (query) => index.search(query).map((each) => each.ref)
console.log(`lunr ${lunr.version} drops`, dropped.join(", "))
console.log("must not:", found("must not"), "before:", found("before"), "after:", found("after"))
assert.deepEqual(dropped, ["must", "should", "may", "cannot", "not", "no", "every", "after"], "other words are dropped now")
assert.deepEqual([found("must not"), found("before"), found("after")], [[], ["order"], []], "other pages are found now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
