#!/bin/sh
# MkDocs 1.6.1: a strict build with search in a language that it does not know is clean, and searches as English.
#
# Guess: `--strict` refuses a language for which there are no rules, or leaves words as they are.
# Seen: the setting is replaced by English with a line of information, which strict does not count, and the index names English. The
# browser then goes by English rules, whose stop words "her", "is", "at" and "am" are Welsh for challenge, lower, to and about.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install mkdocs==1.6.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json
import subprocess
from pathlib import Path

Path("docs").mkdir()
Path("docs/index.md").write_text("# Hafan\n\nHer i bawb: is na hynny, at y plant, am ofal.\n", encoding="utf-8")
Path("mkdocs.yml").write_text("site_name: Prawf\ntheme: {name: mkdocs, locale: en}\nplugins: [search: {lang: cy}]\n", encoding="utf-8")
run = subprocess.run(["venv/bin/mkdocs", "build", "--strict"], capture_output=True, text=True, check=False)
said = [line for line in run.stderr.splitlines() if "search.lang" in line]
config = json.loads(Path("site/search/search_index.json").read_text(encoding="utf-8"))["config"]
print("a strict build ends with", run.returncode, "and says:", *said)
print("the index names", config["lang"])
assert run.returncode == 0, "a strict build is refused now"
assert len(said) == 1 and said[0].startswith("INFO"), "it is said otherwise now"
assert config["lang"] == ["en"], "Welsh has rules of its own now"
print("as described")
PYTHON
