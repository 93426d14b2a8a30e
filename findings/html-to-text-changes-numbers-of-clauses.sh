#!/bin/sh
# html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6: a numbered list of duties that begins at 4 and goes on at 7 has other numbers as text.
#
# Guess: HTML has two ways to give an item its number, `start` of the list and `value` of the item; a converter knows both or neither.
# Seen: each of three converters knows one. html2text and markdownify begin at 4 and count on, so that duty 7 is called 5. inscriptis
# begins at 1, whatever the list says, and then takes over the 7. A browser shows 4, 7, 8; in guidance the number is the name of the duty.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install html2text==2025.4.15 markdownify==1.2.3 inscriptis==2.7.6
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re

import html2text
import inscriptis
import markdownify

PAGE = '<ol start="4"><li>See the child alone.</li><li value="7">Tell the police.</li><li>Write it down.</li></ol>'
found = {
    name: [int(each) for each in re.findall(r"^\s*(\d+)\.", convert(PAGE), re.MULTILINE)]
    for name, convert in (
        ("html2text", html2text.html2text),
        ("markdownify", markdownify.markdownify),
        ("inscriptis", inscriptis.get_text),
    )
}
print("in HTML 4, 7, 8;", "; ".join(f"{name}: {numbers}" for name, numbers in found.items()))
assert found["html2text"] == found["markdownify"] == [4, 5, 6], "the number of an item is taken over now"
assert found["inscriptis"] == [1, 7, 8], "the beginning of a list is taken over now"
print("as described")
PYTHON
