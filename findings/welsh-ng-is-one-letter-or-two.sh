#!/bin/sh
# ICU 78.3 and hyphen 1.14.1 (npm) both take every Welsh "ng" for one letter, also where n and g meet.
#
# Guess: rules made for Welsh know the places where a word ends in n and the next begins with g: Llan+gefni, Ban+gor.
# Seen: the order of ICU, which databases use, puts ng between g and h: Llangefni stands before Llanberis, dangos before
# dan, Bangor before Bala. Only a sign without width between the two (U+034F) parts them. Hyphenation, made from other data, has
# "dan-gos" right and divides "Llang-efni" and "Bang-or".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyphen@1.14.1
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install icukit-pyicu==78.3.1
"$folder/venv/bin/python" - <<'PYTHON'
import icu

order = icu.Collator.createInstance(icu.Locale("cy"))


def in_order(*words):
    return sorted(words, key=order.getSortKey)


places = in_order("Llanberis", "Llangefni", "Llanelli")
words = in_order("dan", "dangos", "dawn"), in_order("Bala", "Banc", "Bangor"), in_order("cwm", "chwaer")
parted = [word.replace("\u034f", "") for word in in_order("Llanberis", "Llan\u034fgefni", "Llanelli")]
print("ICU", icu.ICU_VERSION, places, words, "| with the sign:", parted)
assert places == ["Llangefni", "Llanberis", "Llanelli"] and words[0][0] == "dangos" and words[1][0] == "Bangor", "ng is ordered otherwise now"
assert parted == ["Llanberis", "Llanelli", "Llangefni"] and words[2] == ["cwm", "chwaer"], "letters are parted otherwise now"
PYTHON
cat > "$folder/run.mjs" <<'JAVASCRIPT'
import assert from "node:assert"
import { createRequire } from "node:module"

const { hyphenateSync } = createRequire(import.meta.url)("hyphen/cy")
const divided = ["dangos", "Llangefni", "Bangor"].map((word) => hyphenateSync(word, { hyphenChar: "-" }))
console.log("hyphenation:", divided)
assert.deepEqual(divided, ["dan-gos", "Llang-efni", "Bang-or"], "words are divided otherwise now")
console.log("as described")
JAVASCRIPT
node "$folder/run.mjs"
