#!/usr/bin/env bash
# Python-Markdown 3.11.3: whether a tab at the end of a line breaks the line depends on how long the line is.
#
# Guess: white space at the end of a line is dropped, or a tab never counts as the two spaces that break a line.
# Seen: tabs become spaces up to the next of the tab stops, four columns apart, before lines are read. After "one" a tab is one
# space, and the paragraph goes on; after "at" it is two, and a <br> follows. Text that comes from a word processor, where such
# tabs are not seen, gets line breaks in some places and not in others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install markdown==3.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import markdown

seen = {text: markdown.markdown(text) for text in ("one\t\nmore", "at\t\nmore", "four\t\nmore", "a tab\t\nmore")}
for text, made in seen.items():
    print(repr(text), "->", repr(made))
assert "<br" not in seen["one\t\nmore"], "one space no longer ends the line quietly"
assert "<br" in seen["at\t\nmore"], "two spaces no longer break the line"
assert "<br" in seen["four\t\nmore"], "four spaces no longer break the line"
assert "<br" in seen["a tab\t\nmore"], "three spaces no longer break the line"
print("as described")
PYTHON
