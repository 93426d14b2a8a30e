#!/bin/sh
# csvkit 2.2.0: sorting a table empties every cell that says "Na", which is Welsh for no, even when told to guess no types.
#
# Guess: sorting moves rows; with `--no-inference` each cell is text and stays.
# Seen: "na" in any capitals is among the words for "nothing here" and is written back as an empty cell, with and without inference,
# beside "Ie" (yes), which stays: the answers no are gone. So are "none" and "n/a". `csvcut` keeps them on the same file. With
# inference, a column of 0 and 1 comes back as False and True as well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install csvkit==2.2.0 agate==1.14.2
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
from pathlib import Path

Path("answers.csv").write_text("clause,answer,strength,seen\n18.4,Na,none,1\n18.10,Ie,must,0\n", encoding="utf-8")


def run(*words):
    return subprocess.run([f"venv/bin/{words[0]}", *words[1:], "answers.csv"], check=True, capture_output=True, text=True).stdout.splitlines()


told, guessed, cut = run("csvsort", "--no-inference", "-c", "answer"), run("csvsort", "-c", "answer"), run("csvcut", "-c", "answer,strength")
print(told, guessed, cut, sep="\n")
assert "18.4,,,1" in told and "18.10,Ie,must,0" in told, "cells are kept now"
assert "18.4,,,True" in guessed, "types are guessed otherwise now"
assert cut[1] == "Na,none", "csvcut has changed"
print("as described")
PYTHON
