#!/bin/sh
# xliff 6.4.0 (npm): a file that is read and written again has lost how far each translation is, and gained spaces.
#
# Guess: reading and writing without a change gives the same units, but for the layout between them.
# Seen: `approved` and notes stay, the state of a target goes ("needs-review-translation" in 1.2, the state of a segment in 2.0), and so
# does who wrote a note. Where a sentence holds an inline tag, line breaks and spaces are written into the sentence itself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts xliff@6.4.0
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import xliff from "xliff"

const first = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="cy" datatype="plaintext"><body>
<trans-unit id="1" approved="no"><source>It <g id="1">must</g> be so.</source><target state="needs-review-translation">Rhaid.</target><note from="reviewer">Look.</note></trans-unit></body></file></xliff>`
const second = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="cy"><file id="a"><unit id="1"><segment state="reviewed"><source>One</source><target>Un</target></segment></unit></file></xliff>`
const again = await xliff.jsToXliff12(await xliff.xliff12ToJs(first))
const againSecond = await xliff.js2xliff(await xliff.xliff2js(second))
const source = again.match(/<source>([\s\S]*?)<\/source>/)[1]
console.log("1.2 keeps approved:", again.includes('approved="no"'), "state:", again.includes("needs-review"), "who wrote the note:", again.includes("reviewer"))
console.log("2.0 keeps the state:", againSecond.includes("reviewed"), "| the sentence:", JSON.stringify(source))
assert.ok(again.includes('approved="no"') && again.includes("Look."), "less is kept now")
assert.ok(!again.includes("needs-review") && !again.includes("reviewer") && !againSecond.includes("reviewed"), "more is kept now")
assert.notEqual(source.replace(/\s+/g, " ").trim(), source, "the sentence keeps its spaces now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
