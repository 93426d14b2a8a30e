#!/bin/sh
# typst 0.15.2 for Python: `sys_inputs` arrive in another order from one compilation to the next.
#
# Guess: a dictionary keeps its order from Python to Typst, as dictionaries of both do, so that a template that goes through
# `sys.inputs` sets the same lines each time.
# Seen: of forty compilations of the same four inputs by one compiler more than one order came, none of them announced. A document that
# shows its inputs one after the other (who published it, when, for whom) has other bytes at each build. With one input, which has one
# order, the text was the same forty times. Read values by name, or hand over one input that holds them all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install typst==0.15.2
cd "$folder"
cat > order.typ <<'TYPST'
#metadata(sys.inputs.keys().join(" ")) <order>
TYPST
"$folder/venv/bin/python" - <<'PYTHON'
import json

import typst

INPUTS = {"publisher": "Safon", "edition": "first", "made": "3 March 2026", "reader": "trainer"}


def orders(inputs):
    compiler, seen = typst.Compiler("order.typ"), []
    for _ in range(40):
        _, warnings = compiler.compile_with_warnings(sys_inputs=inputs)
        assert not warnings, warnings
        seen.append(json.loads(compiler.query("<order>", field="value"))[0])
    return seen


several, one = orders(INPUTS), orders({"all": json.dumps(INPUTS)})
print("orders of four inputs in forty compilations:", "more than one" if len(set(several)) > 1 else set(several))
print("orders of one input:", len(set(one)))
assert all(sorted(each.split()) == sorted(INPUTS) for each in several), "other inputs arrive now"
assert len(set(several)) > 1, "the order is kept now"
assert set(one) == {"all"}, "one input is told otherwise now"
print("as described")
PYTHON
