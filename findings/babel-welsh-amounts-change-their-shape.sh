#!/bin/sh
# Babel 2.19.0: Welsh amounts change between words, letters and digits from one number to the next.
#
# Guess: the same format gives the same shape: a digit and a word, or a digit and a letter, and the digit is always there.
# Seen: 1, 4 and 5 million are "miliwn", 2, 3 and 6 are "2M", "3M" and "6M". In two days' time is "ymhen deuddydd", without a digit, where
# two days ago is "2 ddiwrnod yn ôl". Four years are "4 mlynedd", since 4 shares its plural class with 5, though it takes "blynedd". In 2.18.0 all millions were written out: an upgrade changes pages.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install babel==2.19.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

from babel.dates import format_timedelta
from babel.numbers import format_compact_decimal
from babel.units import format_unit

millions = [format_compact_decimal(n * 1_000_000, format_type="long", locale="cy") for n in (1, 2, 3, 4, 5, 6)]
days = [format_timedelta(datetime.timedelta(days=n), add_direction=True, locale="cy") for n in (2, -2, 3)]
years = [format_unit(n, "duration-year", locale="cy") for n in (3, 4, 5)]
print(millions, days, years)
assert millions == ["1 miliwn", "2M", "3M", "4 miliwn", "5 miliwn", "6M"], "millions are written otherwise now"
assert days[:2] == ["ymhen deuddydd", "2 ddiwrnod yn ôl"], "days are written otherwise now"
assert years == ["3 blynedd", "4 mlynedd", "5 mlynedd"], "years are written otherwise now"
print("as described")
PYTHON
