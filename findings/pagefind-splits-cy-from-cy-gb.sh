#!/bin/sh
# Pagefind 1.5.2: a page marked "cy-GB" is not found from a page marked "cy".
#
# Guess: both are Welsh, so they share one index, as a browser's ":lang(cy)" covers both.
# Seen: each spelling of the language tag gets an index of its own, with its own count of pages; a search asks only the one of the
# page it is made on. Capitals do not matter, the region does. A site on which one template writes "cy" and another "cy-GB" loses
# half of its Welsh pages in each search, and the run ends well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install pagefind[bin]==1.5.2
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json
import subprocess
import sys
from pathlib import Path

for name, language in {"a": "cy", "b": "cy", "c": "cy-GB", "d": "CY-gb", "e": "en"}.items():
    page = f'<!doctype html><html lang="{language}"><head><title>{name}</title></head><body><p>Gofal plant</p></body></html>'
    Path("site").mkdir(exist_ok=True)
    Path(f"site/{name}.html").write_text(page, encoding="utf-8")
run = subprocess.run([sys.executable, "-m", "pagefind", "--site", "site"], capture_output=True, text=True, check=False)
entry = json.loads(Path("site/pagefind/pagefind-entry.json").read_text())
pages = {language: each["page_count"] for language, each in entry["languages"].items()}
print("Pagefind", entry["version"], "ends with", run.returncode, "and has one index for each of", pages)
assert run.returncode == 0 and pages == {"cy": 2, "cy-gb": 2, "en": 1}, "languages are put together otherwise now"
print("as described")
PYTHON
