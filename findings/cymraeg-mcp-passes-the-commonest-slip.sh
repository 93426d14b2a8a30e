#!/bin/sh
# cymraeg-mcp 0.1.0, which checks Welsh mutations: it finds the rare slip "yng Cymru" and passes the common one, "yn Cymru".
#
# Guess: of a checker of initial mutations, "in Wales" (yng Nghymru) is the first thing that it knows.
# Seen: it knows that "yng" wants a nasal mutation, and leaves "yn" alone, which has three meanings. "yn Cymru", "yn Caerdydd" and "yn da"
# pass, at every level of confidence; so does "eu phlant" (their children, where nothing changes). "i Caerdydd", "dau plentyn" and
# "fy plant" are found. The spelling half calls each word with a printed apostrophe wrong.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install --no-deps cymraeg-mcp==0.1.0 spylls==0.1.7 pyyaml==6.0.3
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from cymraeg_mcp import mutations, paths, spelling

engine = mutations.MutationEngine(paths.mutation_rules_path(), spelling.lookup)


def finds(words):
    return [found.word for found in engine.check_text(words, include_low_confidence=True)]


slips = ["yng Cymru", "yn Cymru", "yn Caerdydd", "yn da", "eu phlant", "i Caerdydd", "dau plentyn", "fy plant"]
found = [slip for slip in slips if finds(f"Mae hyn {slip}.")]
spelt = [each.word for each in spelling.check_text("Mae’r plant yma. Mae'r plant yma.")[0]]
print("found:", found, "| passed:", [slip for slip in slips if slip not in found], "| misspelt:", spelt)
assert found == ["yng Cymru", "i Caerdydd", "dau plentyn", "fy plant"], "other slips are found now"
assert spelt == ["Mae’r"], "apostrophes are read otherwise now"
print("as described")
PYTHON
