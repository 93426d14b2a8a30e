"""The workbooks, opened by LibreOffice without a window:  make calc.

Another program than Excel has to show every clause and to add up the totals. It is a job of its own, because
LibreOffice is large and nothing else needs it.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from openpyxl import load_workbook
from safon.data.workbook import ids_in
from safon.data.workbook_parts import state_words
from safon.model.answers import Answer
from safon.model.language import Language

from tests.contexts import label, words_of

ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Each sheet as UTF-8, values as they are shown: LibreOffice's own words for it."""
MISSING = (
    "LibreOffice is not installed. On Debian and Ubuntu: apt-get install --no-install-recommends libreoffice-calc-nogui"
)


def opened(workbooks: list[Path], folder: Path) -> None:
    """Have LibreOffice open the workbooks and write every sheet into `folder`, with totals added up anew."""
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit(MISSING)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        ALL_SHEETS,
        "--outdir",
        str(folder),
        *map(str, workbooks),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        raise SystemExit(done.stderr)


def answered(workbook: Path, copy: Path, language: Language) -> None:
    """Write a copy of a workbook in which the first clause is done."""
    book = load_workbook(workbook)
    sheet = book[label(language, "workbook.sheets.clauses")]
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index(label(language, "workbook.columns.status")) + 1).value = state_words(
        Answer.DONE, words_of(language)
    )
    book.save(copy)


def wrong_with(workbook: Path, folder: Path, language: Language) -> Iterator[str]:
    """Say what LibreOffice showed otherwise than it should: a clause, or a total after one answer."""
    rows = _sheet(workbook, "clauses", folder, language)
    if tuple(row[0] for row in rows) != ids_in(workbook.read_bytes()):
        yield f"{workbook.name}: its clauses are not those that were written"
    sums = label(language, "workbook.total")
    apart = {label(language, f"workbook.sheets.{each}") for each in ("nobody", "elsewhere")}
    totals = [row for row in _sheet(workbook, "totals", folder, language) if row[0] not in apart]
    for where, *figures in totals:
        if not all(each.isdecimal() for each in figures):
            yield f"{workbook.name}: {where} is not added up: {', '.join(figures)}"
        elif int(figures[0]) != sum(map(int, figures[1:])):
            yield f"{workbook.name}: {where} does not come to its clauses: {', '.join(figures)}"
    done = sum(int(row[2]) for row in totals if row[0] != sums and row[2].isdecimal())
    if done != min(len(rows), 1):
        yield f"{workbook.name}: one clause is done, and the totals show {done}"


def _sheet(workbook: Path, name: str, folder: Path, language: Language) -> list[list[str]]:
    """Return the rows of a sheet below its header."""
    file = folder / f"{workbook.stem}-{label(language, f'workbook.sheets.{name}')}.csv"
    with file.open(encoding="utf-8", newline="") as content:
        return [row for row in csv.reader(content) if any(row)][1:]


def main(data: Path) -> None:
    """Open every workbook of a built site."""
    workbooks = sorted(data.glob("workbook*.xlsx"))
    if not workbooks:
        raise SystemExit(f"There is no workbook in {data}. Run make site first.")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        copies = folder / "answered"
        copies.mkdir()
        languages = {each: Language(each.stem.rpartition(".")[2]) for each in workbooks}
        for each, language in languages.items():
            answered(each, copies / each.name, language)
        opened(sorted(copies.iterdir()), folder)
        wrong = [one for each, language in languages.items() for one in wrong_with(each, folder, language)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    print(f"{len(workbooks)} workbooks opened: every clause is there, and every total is right.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
