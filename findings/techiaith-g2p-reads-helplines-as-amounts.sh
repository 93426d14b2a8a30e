#!/bin/sh
# techiaith-g2p 1.4.0, which writes out Welsh text for a voice: short telephone numbers are spoken as amounts.
#
# Guess: it knows telephone numbers, since a long one is spoken digit by digit; so it knows the ones that matter most.
# Seen: an eleven-digit number is spoken digit by digit. The helpline 0800 1111 becomes "nought eight nought nought, one thousand one
# hundred and eleven", and 999 "nine hundred and ninety-nine". "0–25 oed" (aged 0 to 25) becomes "nought, twenty-five", and "e‑bost" with
# the hyphen that does not break sounds other than "e-bost".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install techiaith-g2p==1.4.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from techiaith.g2p import BangorG2P

voice = BangorG2P(english_mode="native")
said = {words: voice.normalize(words) for words in ("Ffoniwch 01632 960123.", "Ffoniwch 0800 1111.", "Ffoniwch 999.", "0–25 oed", "4 oed")}
for words, spoken in said.items():
    print(words, "->", spoken)
same = voice.text_to_ids("e‑bost") == voice.text_to_ids("e-bost"), voice.text_to_ids("mae’r") == voice.text_to_ids("mae'r")
print("both hyphens sound the same:", same[0], "| both apostrophes:", same[1])
assert said["Ffoniwch 01632 960123."] == "ffoniwch dim un chwech tri dau naw chwech dim un dau tri.", "long numbers are spoken otherwise now"
assert said["Ffoniwch 0800 1111."] == "ffoniwch dim wyth dim dim un mil cant un deg un.", "the helpline is spoken otherwise now"
assert said["Ffoniwch 999."] == "ffoniwch naw cant naw deg naw.", "999 is spoken otherwise now"
assert said["0–25 oed"] == "sero, dau ddeg pump oed", "ages are spoken otherwise now"
assert same == (False, True), "signs sound otherwise now"
print("as described")
PYTHON
