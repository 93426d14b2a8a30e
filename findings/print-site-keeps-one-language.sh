#!/bin/sh
# mkdocs-print-site-plugin 2.9 with mkdocs-static-i18n 1.3.1: the English site's printable page holds the Welsh words.
#
# Guess: each language gets a printable page below its own address, or the default language gets the only one.
# Seen: the page is made once for each language and written to the same place at the root, so the last language stays: /print_page/
# is Welsh and says so, English has none, and nothing is said even with `--strict`.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install mkdocs==1.6.1 mkdocs-static-i18n==1.3.1 mkdocs-print-site-plugin==2.9
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import subprocess
from pathlib import Path

Path("docs").mkdir()
for name, text in {"index.md": "# Home\n\nEvery child is seen.", "index.cy.md": "# Hafan\n\nGwelir pob plentyn."}.items():
    Path("docs", name).write_text(text, encoding="utf-8")
Path("mkdocs.yml").write_text("""
site_name: Example
theme: {name: mkdocs}
plugins:
  - i18n:
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: cy, name: Cymraeg, build: true}
  - print-site
""", encoding="utf-8")
run = subprocess.run(["venv/bin/mkdocs", "build", "--strict"], capture_output=True, text=True, check=False)
made = sorted(str(path) for path in Path("site").rglob("print_page/index.html"))
text = Path("site/print_page/index.html").read_text(encoding="utf-8")
language = re.search('<html lang="([^"]*)"', text)[1]
print("strict ends with", run.returncode, "| made:", made, "| language:", language, "| Welsh words:", "Gwelir" in text, "| English words:", "is seen" in text)
assert run.returncode == 0 and made == ["site/print_page/index.html"], "other pages are made now"
assert language == "cy" and "Gwelir pob plentyn" in text and "Every child" not in text, "it holds other words now"
print("as described")
PYTHON
