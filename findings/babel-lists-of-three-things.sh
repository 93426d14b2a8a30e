#!/bin/sh
# Babel 2.18.0: a Welsh list ends with "a(c)"; the style "unit" works for two things and not for three, in one locale of four.
#
# Guess: "plant a theuluoedd" or at least "plant a teuluoedd"; whichever style has a pattern for two has one for three.
# Seen: the data print both forms of "and" with a bracket ("plant a(c) teuluoedd", and with a comma before it from three on), as one
# would on a form that is filled in by hand. A list of three in the style "unit" raises KeyError in one
# locale of four, Welsh among them; English, where one tries first, works.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install babel==2.18.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from babel.lists import format_list
from babel.localedata import locale_identifiers

THINGS = ["plant", "teuluoedd", "ysgolion"]
two, three = (format_list(THINGS[:n], locale="cy") for n in (2, 3))


def unit(n, locale):
    try:
        return format_list(THINGS[:n], style="unit", locale=locale)
    except KeyError as error:
        return repr(error)


failing = sum(unit(3, locale).startswith("KeyError") for locale in locale_identifiers())
print("locales in which a list of three fails:", failing, "of", len(locale_identifiers()))
print(two, "|", three, "| unit:", unit(2, "cy"), "|", unit(3, "cy"), "| in English:", unit(3, "en"))
assert (two, three) == ("plant a(c) teuluoedd", "plant, teuluoedd, a(c) ysgolion"), "lists are joined otherwise now"
assert unit(2, "cy") == "plant, teuluoedd" and unit(3, "cy").startswith("KeyError"), "the style is whole now"
assert unit(3, "en") == "plant, teuluoedd, ysgolion" and failing > 100, "other languages have changed"
print("as described")
PYTHON
