#!/bin/sh
# langcodes 3.5.1: for a reader who asks for Welsh, English counts as a match, and wordfreq 3.1.1 so gives English counts for Welsh words.
#
# Guess: two languages of different families do not match; where there is no Welsh, the answer is that there is none.
# Seen: Unicode's data put Welsh at 24 from English, one below the usual limit of 25, since its speakers read English; the other way is
# 84. `closest_supported_match("cy", …)` so returns "en", and for French alone nothing. wordfreq, which asks it, answers for Welsh
# "plant" (children) with how often English speaks of a plant.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install langcodes==3.5.1 language-data==1.4.0 wordfreq==3.1.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import langcodes
from wordfreq import zipf_frequency

there, back = langcodes.tag_distance("cy", "en"), langcodes.tag_distance("en", "cy")
matches = langcodes.closest_supported_match("cy", ["fr", "en"]), langcodes.closest_supported_match("cy", ["fr", "de"])
counts = zipf_frequency("plant", "cy"), zipf_frequency("plant", "en")
print("Welsh to English:", there, "| English to Welsh:", back, "| matches:", matches, "| plant:", counts)
assert (there, back) == (24, 84), "languages lie at other distances now"
assert matches == ("en", None), "other languages match now"
assert counts[0] == counts[1] > 4, "Welsh words are counted otherwise now"
print("as described")
PYTHON
