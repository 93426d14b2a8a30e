#!/bin/sh
# textstat 0.7.13: sentences of one or two words are not counted, so plain writing scores as if it ran on.
#
# Guess: each sentence counts, and more short ones make a text easier.
# Seen: "Stop. Tell someone. Write it down today, please do." is one sentence of nine words. With words of its own left out of the count
# of sentences and not out of the count of words, a list of short steps has longer "sentences" than the same words run together in two.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install textstat==0.7.13
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import textstat


def counted(text):
    return textstat.sentence_count(text), textstat.lexicon_count(text)


short, long = counted("Stop. Tell someone. Write it down today, please do."), counted("Stop and tell someone. Write it down today, please do.")
three = textstat.sentence_count("Act right now. Ask for help.")
print("in short sentences:", short, "| run together:", long, "| with three words each:", three)
assert short == (1, 9) and long == (2, 10) and three == 2, "sentences are counted otherwise now"
print("as described")
PYTHON
