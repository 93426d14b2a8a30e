"""Answers to every clause, opened and saved by LibreOffice, and read again in Chromium:  make calc.

A table with three settings, the workbook, and the workbook by way of OpenDocument: afterwards the same answers stand on
the same duties, and what a form of file cannot hold is named.
"""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright
from safon.model.answers import Answer
from safon.model.language import Language
from safon.pipeline import read_and_check

from tests.calc import MISSING
from tests.site.browser import ARGUMENTS, browser
from tests.site.building import ROOT
from tests.site.reading_files import FileReader, ReadFile, file_reader

Answers = dict[str, dict[str, str]]
PARTS = ("state", "note", "date", "owner")
NOTES = (
    *("All teams know.", "18.10", "1/2", "=1+1", "007", "1e5", "TRUE", "'tis so", 'We said "yes"; twice, or more', "-"),
    *("one\ntwo", "Tŷ a gŵr", "27/11/2026", "3-4", "50%", "£1,250", "+44 1970 000000", "@team", "", "may"),
)
"""What a program could take for something else, and what it could lose."""
LOST = str.maketrans("ŵŷŴŶ", "????")
"""What becomes of letters that the older letters of Windows do not have."""


@dataclass(frozen=True)
class _Trip:
    """A way through LibreOffice."""

    name: str
    saved_as: tuple[tuple[str, str], ...]
    """The endings and filters that it is saved with, one after the other."""
    loses: bool = False
    """Whether ŵ and ŷ are lost, which has to be told."""
    refused: str = ""
    """Why its file cannot be read, by the name of the message."""


OPENED = "CSV:44,34,76,1,,2057,false,true"
"""How a table is opened in the United Kingdom: commas, UTF-8, numbers and days found by themselves."""
TABLES = (
    _Trip("commas, UTF-8", (("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true"),)),
    _Trip("semicolons, Windows", (("csv", "csv:Text - txt - csv (StarCalc):59,34,1,1,,2057,false,true"),), loses=True),
    _Trip("tabs, UTF-16", (("csv", "csv:Text - txt - csv (StarCalc):9,34,65535,1,,2057,false,true"),)),
)
BOOKS = (
    _Trip("workbook", (("xlsx", "xlsx:Calc MS Excel 2007 XML"),)),
    _Trip("workbook by way of OpenDocument", (("ods", "ods"), ("xlsx", "xlsx:Calc MS Excel 2007 XML"))),
)
OTHER_FORMS = (
    _Trip("OpenDocument itself", (("ods", "ods"),), refused="save-as"),
    _Trip("the old form of Excel", (("xls", "xls:MS Excel 97"),), refused="old-or-locked"),
    _Trip("a web page", (("html", "html:HTML (StarCalc)"),), refused="save-as"),
)
BARE = _Trip("ids without brackets", TABLES[0].saved_as)
"""As earlier pages wrote them, and people do: LibreOffice makes 18.1 of 18.10; the fingerprint says which it was."""
BRACKETS = re.compile(rb'"\[([^\]"]+)\]"')
WRITES = """async ([root, book, answers, words]) => {
  const modules = ["files", "workbook"].map((name) => import(`${root}checklist/${name}.js`))
  const [{toCsv}, {intoWorkbook}] = await Promise.all(modules)
  const bytes = Uint8Array.from(atob(book), (letter) => letter.charCodeAt(0))
  const filled = await intoWorkbook(bytes.buffer, new Map(answers.map((one) => [one.id, one])), words)
  const letters = (all) => btoa([...new Uint8Array(all)].map((byte) => String.fromCharCode(byte)).join(""))
  return [letters(new TextEncoder().encode(toCsv(answers))), letters(await filled.arrayBuffer())]
}"""
"""Writes answers as a table and into the workbook, as a checklist does."""


def answers_to_all(reader: FileReader) -> Answers:
    """Return an answer to every clause, each a little different from the next."""
    states, found = [each.value for each in Answer], {}
    for at, (clause, mark) in enumerate(reader.prints.items()):
        found[clause] = {
            "id": clause,
            "state": states[at % len(states)],
            "note": NOTES[at % len(NOTES)],
            "date": f"2026-{at % 12 + 1:02}-{at % 28 + 1:02}" if at % 3 else "",
            "owner": ("Duty team", "Tîm dyletswydd", "12", "")[at % 4],
            "substance": mark,
            "text": reader.texts[clause],
        }
    return found


def written_by_a_checklist(reader: FileReader, answers: Answers) -> tuple[bytes, bytes]:
    """Return the answers as a table and as a workbook."""
    words = {each.value: each.value for each in Answer}
    book = base64.b64encode(reader.books[Language.EN]).decode()
    given = [reader.script.address, book, list(answers.values()), words]
    table, workbook = reader.script.page.evaluate(WRITES, given)
    return base64.b64decode(table), base64.b64decode(workbook)


def through_libreoffice(content: bytes, ending: str, trip: _Trip, folder: Path) -> bytes:
    """Have LibreOffice open a file and save it, once for each step of a trip."""
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit(MISSING)
    file = folder / f"answers.{ending}"
    file.write_bytes(content)
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    for step, (end, filters) in enumerate(trip.saved_as):
        out = folder / str(step)
        opened = [f"--infilter={OPENED}"] if file.suffix == ".csv" else []
        command = [program, profile, "--headless", *opened, "--convert-to", filters, "--outdir", str(out), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
        file = out / f"answers.{end}"
        if done.returncode or not file.is_file():
            raise SystemExit(done.stderr or f"LibreOffice wrote no {end}")
    return file.read_bytes()


def wrong_with(trip: _Trip, found: ReadFile, answers: Answers) -> Iterator[str]:
    """Say which answers did not come back as they were, to the duties that they were of."""
    if found.reason != trip.refused:
        yield f"{trip.name}: refused: {found.reason or 'no'}, and not {trip.refused or 'no'}"
    if found.reason:
        return
    if found.lost is not trip.loses:
        yield f"{trip.name}: letters are{'' if found.lost else ' not'} said to be lost"
    for clause, answer in answers.items():
        wanted = {part: answer[part].translate(LOST) if trip.loses else answer[part] for part in PARTS}
        read = found.answers.get(clause, {})
        if differs := [part for part in PARTS if read.get(part) != wanted[part]]:
            told = ", ".join(f"{part} {wanted[part]!r} is {read.get(part)!r}" for part in differs)
            yield f"{trip.name}: {clause}: {told}"
    yield from (f"{trip.name}: {clause} was never answered" for clause in found.answers.keys() - answers.keys())
    yield from (f"{trip.name}: said of a row: {key} {gaps}" for key, gaps in found.told)


def main() -> None:
    """Send answers to every clause on each trip."""
    wrong: list[str] = []
    guidance = read_and_check(ROOT)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        with file_reader(running, guidance) as reader:
            answers = answers_to_all(reader)
            table, book = written_by_a_checklist(reader, answers)
            trips = [
                *(("csv", table, each) for each in TABLES),
                *(("xlsx", book, each) for each in BOOKS + OTHER_FORMS),
            ]
            trips.append(("csv", BRACKETS.sub(rb'"\1"', table), BARE))
            for at, (ending, content, trip) in enumerate(trips):
                folder = Path(made) / str(at)
                folder.mkdir()
                found = reader.read(through_libreoffice(content, ending, trip, folder))
                told = list(wrong_with(trip, found, answers))
                wrong += told
                counts = f"{len(found.answers)} of {len(answers)} answers, {found.moved} put right, {len(told)} wrong"
                print(f"{trip.name}: {f'refused: {found.reason}' if found.reason else counts}")
        running.close()
    if wrong:
        raise SystemExit("\n".join(wrong))


if __name__ == "__main__":
    main()
