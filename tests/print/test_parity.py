"""What `safon check --prints` passes, builds and prints: odd but allowed texts, drawn at random.

A longer run outside the tests:  SAFON_TREES=2000 pytest tests/print/test_parity.py
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safon.artefact import Site
from safon.make.artefacts import artefacts, shared_files
from safon.pipeline import Guidance, prints, read_and_check, typeset_prints, with_prints

from tests.check.trees import CY, EN, VALID
from tests.contexts import build_of

SITE = Site(url="https://safon.example/")
TREES = int(os.environ.get("SAFON_TREES", "4"))
_BITS = st.sampled_from(
    [
        *("word", "ŵy", "It’s", "a “b” c", "[1.1]", "[S1]", "[PN1]", "[1.2]", "**bold**", "_emphasis_", "`code #x`"),
        *(
            "<https://example.org/a_b?c=d&e=f>",
            "[words](https://example.org/(x))",
            "a@b.example",
            "&amp;",
            "&copy;",
            "\\*",
        ),
        *("£5", "½", "…", "–", "#hash", "$x$", "@ref", "~tilde", "%", "3.", "e‑bost", "x" * 90, "\u00a0"),
    ]
)
_LINE = st.lists(_BITS, min_size=1, max_size=8).map(" ".join)
_BLOCK = st.one_of(
    _LINE,
    _LINE.map(lambda line: f"### {line}"),
    st.lists(_LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {each}" for each in lines)),
    st.lists(_LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"1. {each}" for each in lines)),
    st.tuples(_LINE, _LINE).map(lambda both: f"- {both[0]}\n    - {both[1]}"),
    _LINE.map(lambda line: f"> {line}"),
    st.tuples(_LINE, _LINE).map(lambda both: f"| A | B |\n| --- | --- |\n| {both[0]} | {both[1]} |"),
    st.just("---"),
)
_PROSE = st.lists(_BLOCK, max_size=5).map("\n\n".join)


def _tree(root: Path, prose: str, words: str) -> Path:
    shutil.copytree(VALID, root, dirs_exist_ok=True)
    for path, old in ((EN, "A quiet room helps."), (CY, "Mae ystafell dawel yn helpu.")):
        file = root / path
        file.write_text(file.read_text().replace(old, prose))
    for path, old in ((EN, "to the child."), (CY, "ar y plentyn.")):
        file = root / path
        file.write_text(file.read_text().replace(old, f"{old[:-1]} {words}.", 1))
    return root


@settings(derandomize=True, deadline=None, max_examples=TREES, suppress_health_check=[HealthCheck.too_slow])
@given(_PROSE, _LINE)
def test_what_the_check_passes_builds_and_prints(prose: str, words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = _tree(Path(folder), prose, words)
        guidance = with_prints(read_and_check(root), root, SITE)
        if guidance.publishable:
            _build(guidance)
        else:
            assert all(each.position.line and each.position.column for each in guidance.problems)


def _build(guidance: Guidance) -> None:
    build = build_of(guidance.library)
    assert all(list(artefacts(each)) for each in build.contexts)
    assert list(shared_files(build))
    wanted = [each for each in prints(build) if each.sheet.group == "S1"]
    assert all(each.pdf.startswith(b"%PDF") for each in typeset_prints(guidance, build, wanted))
