#!/bin/sh
# translate-toolkit 3.20.4: setting the translation of an XLIFF unit keeps a piece of the old one, and approves it.
#
# Guess: `unit.target = "…"` replaces the translation, and whether it was reviewed is for the caller to say.
# Seen: where the old target has an inline tag, the new words take the place of what stood before it, and the tag with all that
# followed stays: two sentences run together. In XLIFF 1.2 the unit becomes `approved="yes"` and "translated", over "needs review"; in
# 2.0 the state stays.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install translate-toolkit==3.20.4 lxml==6.1.3
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re

from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

FIRST = b"""<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="cy"
 datatype="plaintext"><body><trans-unit id="1"><source>A child <g id="1">must</g> be seen.</source>
<target state="needs-review-translation">Rhaid <g id="1">gweld</g> plentyn.</target></trans-unit></body></file></xliff>"""
SECOND = b"""<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="cy"><file id="f"><unit id="1">
<segment state="initial"><source>A child <pc id="1">must</pc> be seen.</source>
<target>Rhaid <pc id="1">gweld</pc> plentyn.</target></segment></unit></file></xliff>"""


def after(kind, file):
    store = kind.parsestring(file)
    store.units[0].target = "Gwelir pob plentyn."
    made = bytes(store).decode()
    return re.search("<target.*</target>", made, re.S)[0], 'approved="yes"' in made, re.search('state="[^"]*"', made)[0]


first, second = after(xlifffile, FIRST), after(Xliff2File, SECOND)
print("1.2:", first)
print("2.0:", second)
assert first == ('<target state="translated">Gwelir pob plentyn.<g id="1">gweld</g> plentyn.</target>', True, 'state="translated"'), "1.2 is written otherwise now"
assert second == ('<target>Gwelir pob plentyn.<pc id="1">gweld</pc> plentyn.</target>', False, 'state="initial"'), "2.0 is written otherwise now"
print("as described")
PYTHON
