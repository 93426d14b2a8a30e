#!/bin/sh
# translate-toolkit 3.20.4: `html2po` offers for translation what the page says must stay, and leaves out words that readers see.
#
# Guess: `translate="no"` keeps a name or a code out; texts in fields (`placeholder`, `aria-label`) are offered with all others.
# Seen: a paragraph with `translate="no"` is offered like any other. `placeholder` and `aria-label` are not offered, so a page that was
# translated whole still shows English in its fields and says it to screen readers. The language code of the page is offered instead.
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

Path("a.html").write_text("""<!doctype html><html lang="en"><head><title>Search</title></head><body>
<p>Every child is seen.</p><p translate="no">NCT8.1</p>
<input placeholder="Type a word" aria-label="Search the guidance"><img src="a.svg" alt="A map"></body></html>""", encoding="utf-8")
subprocess.run(["venv/bin/html2po", "--progress=none", "-i", "a.html", "-o", "a.po"], check=True, capture_output=True)
offered = [words for words in re.findall('^msgid "(.+)"$', Path("a.po").read_text(encoding="utf-8"), re.M)]
print("offered:", offered)
assert {"NCT8.1", "en", "A map", "Every child is seen."} <= set(offered), "less is offered now"
assert not {"Type a word", "Search the guidance"} & set(offered), "words in fields are offered now"
print("as described")
PYTHON
