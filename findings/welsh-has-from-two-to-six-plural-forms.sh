#!/bin/sh
# Welsh has two plural forms for translate-toolkit 3.20.4, four for plural-forms 0.5.5 (npm), five for Babel 2.18.0, six for 2.19.0.
#
# Guess: how many forms a language has, and in which order, comes from one table that all follow and that a small upgrade keeps, so that
# a file of messages of one tool can be filled in and read by another.
# Seen: the first knows "two" and "not two"; the second puts 8 and 11 apart; Babel 2.18 puts 0 with the numbers that have no form of
# their own, as the first form; Babel 2.19 gives the first form to 0 alone and moves all those numbers to a sixth, which a file of
# five forms does not have.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts plural-forms@0.5.5
python3 -m venv venv
venv/bin/pip --quiet --disable-pip-version-check install translate-toolkit==3.20.4
venv/bin/pip --quiet --disable-pip-version-check install --target older babel==2.18.0
venv/bin/pip --quiet --disable-pip-version-check install --target newer babel==2.19.0
cat > forms.py <<'PYTHON'
from babel.messages.plurals import get_plural

print(get_plural("cy").num_plurals, get_plural("cy").plural_expr)
PYTHON
cat > forms.mjs <<'JAVASCRIPT'
import forms from "plural-forms"

const form = forms.getPluralFunc("cy")
console.log(forms.getNPlurals("cy"), Array.from({ length: 12 }, (_, n) => form(n, [0, 1, 2, 3])).join(""))
JAVASCRIPT
toolkit=$(venv/bin/python -c 'from translate.lang.factory import getlanguage as get; cy = get("cy"); print(cy.nplurals, cy.pluralequation)')
npm=$(node forms.mjs)
older=$(PYTHONPATH=older venv/bin/python forms.py)
newer=$(PYTHONPATH=newer venv/bin/python forms.py)
echo "translate-toolkit: $toolkit"
echo "plural-forms, and the forms of 0 to 11: $npm"
echo "Babel 2.18.0: $older"
echo "Babel 2.19.0: $newer"
test "$toolkit" = "2 (n==2) ? 1 : 0"
test "$npm" = "4 201222223223"
test "$older" = "5 (n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 0)"
test "$newer" = "6 (n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n == 3 ? 3 : n == 6 ? 4 : 5)"
echo "as described"
