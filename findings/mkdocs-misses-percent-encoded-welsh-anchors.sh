#!/bin/sh
# MkDocs 1.6.1: a link to a Welsh heading that was copied from the browser's address bar is called broken, though it works.
#
# Guess: an anchor is compared after decoding, as the path of a link is.
# Seen: with headings that keep their letters, the address bar gives "#t%C5%B7-diogel" for "#tŷ-diogel", and both lead to the place. A
# page whose name has such a letter is found either way. Of anchors, MkDocs compares the letters as they stand: it warns of the
# encoded one, just as of one that does not exist, and a strict build ends.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install mkdocs==1.6.1 pymdown-extensions==12.3
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
from pathlib import Path

Path("docs").mkdir()
links = ["tŷ.md", "t%C5%B7.md", "tŷ.md#tŷ-diogel", "tŷ.md#t%C5%B7-diogel", "tŷ.md#none"]
Path("docs/index.md").write_text("# Hafan\n\n" + " ".join(f"[x]({link})" for link in links), encoding="utf-8")
Path("docs/tŷ.md").write_text("# Plant\n\n## Tŷ diogel\n", encoding="utf-8")
Path("mkdocs.yml").write_text("""
site_name: Prawf
theme: {name: mkdocs}
validation: {anchors: warn}
markdown_extensions:
  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
""", encoding="utf-8")
run = subprocess.run(["venv/bin/mkdocs", "build", "--strict"], capture_output=True, text=True, check=False)
warned = [link for link in links if f"a link '{link}'" in run.stderr]
print("strict ends with", run.returncode, "| warned of:", warned)
assert run.returncode != 0 and warned == ["tŷ.md#t%C5%B7-diogel", "tŷ.md#none"], "anchors are compared otherwise now"
print("as described")
PYTHON
