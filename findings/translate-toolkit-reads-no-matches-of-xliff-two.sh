#!/bin/sh
# translate-toolkit 3.20.4: near matches reach a translator from XLIFF 1.2 and not from XLIFF 2.0.
#
# Guess: one toolkit reads both versions into the same kind of unit, so what `getalttrans()` gives of one it gives of the other.
# Seen: of version 1.2 it gives the earlier pair that stands in `alt-trans`. Of version 2.0 it gives an empty list and no error for
# the same pair in `mtc:match`, though the words and the id are read, and the match is written out again as it came. A program on
# top of it shows no suggestion, and nobody learns that there was one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install translate-toolkit==3.20.4 lxml==6.1.3
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

ONE = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en" target-language="cy" datatype="plaintext"><body>
<trans-unit id="1"><source>See the child alone.</source>
<alt-trans match-quality="80"><source>See the child.</source><target xml:lang="cy">Gwelwch y plentyn.</target></alt-trans>
</trans-unit></body></file></xliff>"""
TWO = """<xliff version="2.0" srcLang="en" trgLang="cy" xmlns="urn:oasis:names:tc:xliff:document:2.0"
 xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><file id="a"><unit id="1">
<mtc:matches><mtc:match ref="#m1" matchQuality="80.0">
<source>See the child.</source><target>Gwelwch y plentyn.</target></mtc:match></mtc:matches>
<segment><source><mrk id="m1" type="mtc:match">See the child alone.</mrk></source></segment></unit></file></xliff>"""


def read(kind, text):
    (unit,) = [each for each in kind.parsestring(text.encode()).units if each.source]
    return unit.source, [each.target for each in unit.getalttrans()]


one, two = read(xlifffile, ONE), read(Xliff2File, TWO)
print("XLIFF 1.2:", one)
print("XLIFF 2.0:", two)
kept = "mtc:match " in bytes(Xliff2File.parsestring(TWO.encode())).decode()
print("the match is still in the file that is written:", kept)
assert one == ("See the child alone.", ["Gwelwch y plentyn."]), "version 1.2 is read otherwise now"
assert two == ("See the child alone.", []), "version 2.0 gives its matches now"
assert kept, "matches are lost now"
print("as described")
PYTHON
