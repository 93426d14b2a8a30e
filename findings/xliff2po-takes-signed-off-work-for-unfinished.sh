#!/bin/sh
# translate-toolkit 3.20.4: `xliff2po` calls a translation fuzzy that is signed off, and offers what must not be translated.
#
# Guess: states "final" and "signed-off" are the strongest there are, so such units come out done; a unit with `translate="no"` is
# left out.
# Seen: the attribute `approved` alone decides. "final" and "signed-off" without it come out fuzzy, which most programs then do not
# use; "needs-translation" with it comes out done. The unit that is not to be translated stands there as one that waits.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install translate-toolkit==3.20.4 lxml==6.1.3
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import subprocess
from pathlib import Path

UNITS = {
    "Signed off": 'id="1"><source>Signed off</source><target state="signed-off">Un</target>',
    "Final": 'id="2"><source>Final</source><target state="final">Dau</target>',
    "Approved": 'id="3" approved="yes"><source>Approved</source><target state="needs-translation">Tri</target>',
    "NCT8.1": 'id="4" translate="no"><source>NCT8.1</source>',
}
units = "".join(f"<trans-unit {each}</trans-unit>" for each in UNITS.values())
Path("a.xlf").write_text(f'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="cy" datatype="plaintext"><body>{units}</body></file></xliff>', encoding="utf-8")
subprocess.run(["venv/bin/xliff2po", "--progress=none", "-i", "a.xlf", "-o", "a.po"], check=True, capture_output=True)
entries = Path("a.po").read_text(encoding="utf-8").split("\n\n")
states = {}
for words in UNITS:
    entry = next((each for each in entries if f'msgid "{words}"' in each), None)
    states[words] = "left out" if entry is None else "fuzzy" if "#, fuzzy" in entry else "waits" if re.search('msgstr ""$', entry.strip()) else "done"
print(states)
assert states == {"Signed off": "fuzzy", "Final": "fuzzy", "Approved": "done", "NCT8.1": "waits"}, "states are read otherwise now"
print("as described")
PYTHON
