#!/bin/sh
# mkdocs-static-i18n 1.3.1: an untranslated page is published as Welsh, and the page for wrong addresses is in the last language.
#
# Guess: a page that falls back to English says so in its `lang`, or is not advertised as a translation; `404.html` is in the
# default language.
# Seen: the copy under /cy/ says `lang="cy"` around English words, so a screen reader reads them as Welsh, and the sitemap names it
# as the Welsh translation. `404.html` is written once for each language at the same place, so the last one stays. Strict is clean.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install mkdocs==1.6.1 mkdocs-static-i18n==1.3.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import subprocess
from pathlib import Path

Path("docs").mkdir()
for name, text in {"index.md": "# Home", "index.cy.md": "# Hafan", "only.md": "# Only in English\n\nNot translated yet."}.items():
    Path("docs", name).write_text(text, encoding="utf-8")
Path("mkdocs.yml").write_text("""
site_name: Example
site_url: https://site.example/
theme: {name: mkdocs}
plugins:
  - i18n:
      fallback_to_default: true
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: cy, name: Cymraeg, build: true}
""", encoding="utf-8")
run = subprocess.run(["venv/bin/mkdocs", "build", "--strict"], capture_output=True, text=True, check=False)
page = Path("site/cy/only/index.html").read_text(encoding="utf-8")
language = {name: re.search('<html lang="([^"]*)"', Path("site", name).read_text(encoding="utf-8"))[1] for name in ("cy/only/index.html", "404.html", "index.html")}
offered = 'hreflang="cy" href="https://site.example/cy/only/"' in Path("site/sitemap.xml").read_text(encoding="utf-8")
print("strict ends with", run.returncode, "languages:", language, "offered as Welsh in the sitemap:", offered)
assert run.returncode == 0 and "Not translated yet." in page, "there is no such page now"
assert language == {"cy/only/index.html": "cy", "404.html": "cy", "index.html": "en"}, "pages tell other languages now"
assert offered, "the page is not offered as Welsh any more"
print("as described")
PYTHON
