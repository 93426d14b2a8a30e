#!/bin/sh
# num2words 0.5.14: Welsh numbers with a noun are mutated after 2, 3 and 6, and not shortened or mutated after 5, 7 and 10.
#
# Guess: an option for the noun that is counted (`counted`) means that the whole phrase comes out right, or that nothing is done.
# Seen: "dwy flwyddyn" and "tair blwyddyn" take gender and mutation into account, 6 and 5 keep their long forms ("chwech phlentyn",
# "pump blwyddyn"), and no nasal mutation follows. The 11th is "unfed ar ddeg", the 21st "cyntaf ar hugain" instead of unfed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install num2words==0.5.14
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from num2words import num2words

years = {n: num2words(n, lang="cy", counted="blwyddyn", gender="fem") for n in (2, 3, 5, 6, 7, 10)}
ordinals = {n: num2words(n, lang="cy", to="ordinal") for n in (11, 21)}
print(years, ordinals)
assert years == {2: "dwy flwyddyn", 3: "tair blwyddyn", 5: "pump blwyddyn", 6: "chwech blwyddyn", 7: "saith blwyddyn", 10: "deg blwyddyn"}, "nouns are treated otherwise now"
assert num2words(2, lang="cy", counted="plentyn") == "dau blentyn" and num2words(3, lang="cy", counted="plentyn") == "tri phlentyn" and num2words(6, lang="cy", counted="plentyn") == "chwech phlentyn", "mutations are made otherwise now"
assert ordinals == {11: "unfed ar ddeg", 21: "cyntaf ar hugain"}, "ordinals are made otherwise now"
print("as described")
PYTHON
