#!/bin/sh
# mdpo 2.1.4 and translate-toolkit 3.20.4 both install `md2po` and `po2md`; whichever comes last stands, without a word.
#
# Guess: pip warns when one package writes over another's command, or refuses.
# Seen: nothing is said, and both count as installed. When the second is removed, the command is gone, though the first is still
# installed and `pip check` finds nothing amiss.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install mdpo==2.1.4
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
import sys
from pathlib import Path

PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
COMMAND = Path("venv/bin/md2po")


def pip(*words):
    return subprocess.run([*PIP, *words], check=True, capture_output=True, text=True)


def owner():
    return "nobody" if not COMMAND.exists() else "translate-toolkit" if "translate." in COMMAND.read_text() else "mdpo"


owners = [owner()]
said = pip("install", "--quiet", "translate-toolkit==3.20.4")
owners.append(owner())
clash = "md2po" in said.stdout + said.stderr
pip("uninstall", "--yes", "--quiet", "translate-toolkit")
owners.append(owner())
still = "mdpo" in pip("list").stdout
sound = pip("check").stdout.strip()
print("md2po belongs to:", *owners, "| said of it:", clash, "| mdpo still installed:", still, "|", sound)
assert owners == ["mdpo", "translate-toolkit", "nobody"] and not clash and still, "it is told or kept apart now"
print("as described")
PYTHON
