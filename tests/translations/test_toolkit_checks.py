"""What the toolkit of the field says of the whole guidance as it goes out: nothing, where a program can tell."""

from __future__ import annotations

from pathlib import Path

from translate.filters import checks
from translate.storage import xliff

from tests.check.commands import run_here
from tests.site.building import ROOT
from tests.translations.test_exchange import _read_by

SILENT = (
    *("numbers", "urls", "emails", "filepaths", "variables", "printf", "pythonbraceformat", "xmltags", "functions"),
    *("options", "escapes", "tabs", "newlines", "blank", "untranslated"),
)
"""Its checks of what has to be the same in both languages, or be there at all; the others are of style."""
OWN_GAPS = {("from {of}", "{since} ymlaen"), ("from {of}", "ar ôl {after}"), ("as {of}", "ar ôl {after}")}
"""Interface words in which each language has a gap for a form of its own."""


def test_the_checks_of_the_toolkit_find_nothing_in_the_whole_guidance(tmp_path: Path) -> None:
    words = ["export", "--to", "cy", "--everything", "--into", str(tmp_path)]
    code, _, wrong = run_here(ROOT, "translations", *words)
    assert (code, wrong) == (0, "")
    units = _read_by(xliff.xlifffile, tmp_path / "safon-cy.xlf")
    assert len(units) > 3000
    checker = checks.StandardChecker(checks.CheckerConfig(targetlanguage="cy"), limitfilters=list(SILENT))
    found = {
        (unit.source, unit.target, name)
        for unit in units
        if (str(unit.source), str(unit.target)) not in OWN_GAPS
        for name in checker.run_filters(unit)
    }
    assert found == set()
    assert not {name for name in SILENT if not hasattr(checker, name)}
