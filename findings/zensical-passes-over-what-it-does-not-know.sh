#!/bin/sh
# Zensical 0.0.73, the named successor of Material for MkDocs: a strict build passes over plugins and hooks that are not there.
#
# Guess: as with MkDocs, a plugin that cannot be loaded and a hook file that does not exist stop the build, strict or not.
# Seen: "No issues found". The plugin for two languages does nothing: a site of two languages becomes one, with the Welsh page under
# /index.cy/, every page marked with the one language of the theme, English ones too, and nothing at the root. What was checked by
# a hook is no longer checked.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install zensical==0.0.73
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import subprocess
from pathlib import Path

Path("docs").mkdir()
for name, text in {"index.en.md": "# Home", "index.cy.md": "# Hafan"}.items():
    Path("docs", name).write_text(text, encoding="utf-8")
Path("mkdocs.yml").write_text("""
site_name: Example
site_url: https://site.example/
theme: {name: material, language: cy}
hooks: [not-there.py]
plugins:
  - search
  - no-such-plugin: {option: value}
  - i18n:
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: cy, name: Cymraeg, build: true}
""", encoding="utf-8")
run = subprocess.run(["venv/bin/zensical", "build", "--strict"], capture_output=True, text=True, check=False)
languages = {str(path.relative_to("site")): re.search('<html lang="([^"]*)"', path.read_text(encoding="utf-8"))[1] for path in sorted(Path("site").rglob("index.html"))}
quiet = "No issues found" in run.stdout + run.stderr
print("strict ends with", run.returncode, "| no issues:", quiet, "| pages:", languages)
assert run.returncode == 0 and quiet, "something is said now"
assert languages == {"index.cy/index.html": "cy", "index.en/index.html": "cy"}, "other pages are made now"
print("as described")
PYTHON
