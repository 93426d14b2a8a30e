#!/bin/sh
# Typst 0.15.2: `lang: "cy"` makes captions Welsh, leaves dates English, and hyphenates nothing, without a warning.
#
# Guess: a language is known or it is not; what cannot be done in it is warned of. There are Welsh patterns for TeX.
# Seen: "Cynnwys", "Tabl" and "Llyfryddiaeth" are Welsh; a date shown by name is "Tuesday 3 March"; `hyphenate: true` divides no
# word in a column so narrow that the same words set as English are divided many times. A word that begins with an apostrophe ('dw,
# 'na), as spoken Welsh does, gets an opening quotation mark.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install typst==0.15.2 pypdfium2==5.15.2
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io

import pypdfium2
import typst

WORDS = "Cydweithiwn amlasiantaethol gyda chyfrifoldebau ychwanegol gweithwyr cymdeithasol. " * 5


def text(source):
    made, warnings = typst.compile_with_warnings(source.encode())
    with pypdfium2.PdfDocument(made) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf).replace("\u00a0", " "), warnings


def divided(language):
    words, warnings = text(f'#set page(width: 5cm, margin: 5mm)\n#set text(lang: "{language}", hyphenate: true)\n#set par(justify: true)\n{WORDS}')
    return sum(words.count(sign) for sign in "\u00ad\u0002\ufffe-"), len(warnings)


body = '#set text(lang: "cy")\n#outline()\n= Safon\n#figure(table([a]), caption: [b])\n'
body += '#datetime(year: 2026, month: 3, day: 3).display("[weekday] [day padding:none] [month repr:long]")\n\n'
shown, warnings = text(body + "'dw i mae'r")
welsh, english = divided("cy"), divided("en")
print("words shown:", [word for word in ("Cynnwys", "Tabl 1", "Tuesday 3 March", "‘dw", "mae’r") if word in shown])
print("words divided and warnings, as Welsh:", welsh, "as English:", english)
assert all(word in shown for word in ("Cynnwys", "Tabl 1", "Tuesday 3 March", "‘dw", "mae’r")), "other words are shown now"
assert not warnings and welsh == (0, 0) and english[0] > 3, "words are divided otherwise now"
print("as described")
PYTHON
