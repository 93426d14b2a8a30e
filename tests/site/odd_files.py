"""Files as programs and people leave them, each with what has to become of it. `18.10` and `18.1` are two duties."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from safon.data.workbook_parts import COLUMNS
from safon.model.language import Language

from tests.site.reading_files import FileReader, clauses_of, filled, written

Make = Callable[[FileReader], bytes]
HEAD = ("id", "state", "note", "date", "owner", "substance", "text")
NOTE = "Tŷ ’n â"


@dataclass(frozen=True)
class OddFile:
    """A file, and what becomes of it."""

    make: Make
    answers: Mapping[str, tuple[str, ...]]
    """By clause: the answer, and as far as given the note, the date and the team."""
    told: tuple[str, ...] = ()
    """What is said of rows, by the name of the message."""
    reason: str = ""
    """Why it is refused whole."""
    says: str = ""
    """Something that is among what is said."""


def table(
    reader: FileReader,
    *rows: dict[str, str],
    comma: str = ",",
    head: tuple[str, ...] = HEAD,
    above: str = "",
    end: str = "\r\n",
) -> str:
    """Return a table of rows, each with the fingerprint of its clause unless it has another."""
    text = io.StringIO(newline="")
    out = csv.writer(text, delimiter=comma, lineterminator=end)
    out.writerow(head)
    for row in rows:
        whole = {"substance": f"[{reader.prints.get(row['id'].strip('[]'), '')}]"} | row
        out.writerow([whole.get(each, "") for each in HEAD])
    return above + text.getvalue()


ONE = {"id": "[18.10]", "state": "done", "note": NOTE, "date": "2026-11-27", "owner": "Duty team"}
WHOLE = {"18.10": ("done", NOTE, "2026-11-27", "Duty team")}


def _one(encoding: str = "utf-8", **options: Any) -> Make:  # noqa: ANN401 - as `table` takes them
    return lambda reader: table(reader, ONE, **options).encode(encoding, "replace")


def _rows(*rows: dict[str, str], encoding: str = "utf-8") -> Make:
    return lambda reader: table(reader, *rows).encode(encoding, "replace")


def _text(text: str, encoding: str = "utf-8") -> Make:
    return lambda _: text.encode(encoding)


def _json(*answers: object, **more: object) -> Make:
    return lambda _: json.dumps({"safon": "checklist", "version": 1, "answers": answers, **more}).encode()


def _book(change: Callable[[Workbook, FileReader], object], language: Language = Language.EN) -> Make:
    """Return the workbook with 18.10 answered, after somebody has changed it."""

    def make(reader: FileReader) -> bytes:
        state = {Language.EN: "Done", Language.CY: "Wedi’i wneud"}[language]
        answer = {"status": state, "evidence": NOTE, "owner": "Duty team", "due": "2026-11-27"}
        book = filled(reader.books[language], {"18.10": answer})
        change(book, reader)
        return written(book)

    return make


def _unnamed(book: Workbook, _: FileReader) -> None:
    for name in list(book.defined_names):
        del book.defined_names[name]


def _number_ids(book: Workbook, _: FileReader) -> None:
    """Make a number of every id, as a program does that converts text to numbers."""
    for cells in clauses_of(book).iter_rows(min_row=2):
        if str(cells[0].value)[0].isdigit():
            cells[0].value = float(str(cells[0].value))
            cells[0].number_format = "General"


def _long_id(book: Workbook, _: FileReader) -> None:
    cell = next(each for each in clauses_of(book)["A"] if each.value == "18.10")
    cell.value, cell.number_format = 18.100000000000001, "General"


def _title_above(book: Workbook, _: FileReader) -> None:
    sheet = clauses_of(book)
    _unnamed(book, _)
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Our service, November"


def _own_columns(book: Workbook, reader: FileReader) -> None:
    _unnamed(book, reader)
    sheet = clauses_of(book)
    sheet.insert_cols(1)
    sheet.cell(1, 1).value = "Risk"
    row = next(each.row for each in sheet["B"] if each.value == "18.10")
    sheet.cell(row, 1).value = "High"


def _copied_sheet(book: Workbook, _: FileReader) -> None:
    book.copy_worksheet(clauses_of(book))


def _copy_that_differs(book: Workbook, _: FileReader) -> None:
    copy = book.copy_worksheet(clauses_of(book))
    row = next(each.row for each in copy["A"] if each.value == "18.10")
    copy.cell(row, list(COLUMNS).index("status") + 1).value = "Partly"


def _flat(reader: FileReader) -> bytes:
    return as_workbook(table(reader, ONE))


def as_workbook(text: str) -> bytes:
    """Return a table that was opened in a spreadsheet program and saved as a workbook: no names, one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    for cells in csv.reader(io.StringIO(text, newline="")):
        sheet.append(cells)
    return written(book)


def _commented(text: str) -> Make:
    """Return the workbook with a comment at the answer to 18.10."""

    def comment(book: Workbook, _: FileReader) -> None:
        sheet = clauses_of(book)
        row = next(each.row for each in sheet["A"] if each.value == "18.10")
        sheet.cell(row, list(COLUMNS).index("status") + 1).comment = Comment(text, "A manager")

    return _book(comment)


CONVERSATION = (
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it "
    "will get removed if the file is opened in a newer version of Excel. Learn more: "
    "https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    Ask the panel"
)
"""How Excel keeps a conversation for programs that know only comments."""


def _in_cell(column: int, value: str) -> Make:
    """Return the workbook with something in a cell beside 18.10."""

    def write(book: Workbook, _: FileReader) -> None:
        sheet = clauses_of(book)
        row = next(each.row for each in sheet["A"] if each.value == "18.10")
        sheet.cell(row, column).value = value

    return _book(write)


def _strict(reader: FileReader) -> bytes:
    """Return the workbook in the strict form that Excel offers, with other names for everything."""
    content, made = _book(lambda *_: None)(reader), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            text = text.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            new.writestr(
                name,
                text.replace(
                    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
                ),
            )
    return made.getvalue()


def _sheet_as_table(language: Language) -> Make:
    """Return the sheet of clauses saved as CSV by a spreadsheet program."""

    def make(reader: FileReader) -> bytes:
        state = {Language.EN: "Done", Language.CY: "Wedi’i wneud"}[language]
        answer = {"status": state, "evidence": NOTE, "owner": "Duty team", "due": "27/11/2026"}
        text = io.StringIO(newline="")
        for row in clauses_of(filled(reader.books[language], {"18.10": answer})).iter_rows(values_only=True):
            csv.writer(text).writerow(["" if each is None else each for each in row])
        return text.getvalue().encode("utf-8-sig")

    return make


def _archive(**files: str) -> Make:
    def make(_: FileReader) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in files.items():
                archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
        return made.getvalue()

    return make


def _wrapped(reader: FileReader) -> bytes:
    """Return a table of which a program took each line for one cell."""
    lines = table(reader, {**ONE, "note": "plain"}).splitlines()
    return "\r\n".join('"' + each.replace('"', '""') + '"' for each in lines).encode()


def _other_print(reader: FileReader) -> bytes:
    return table(reader, {**ONE, "substance": reader.prints["18.1"]} | {"id": "[18.4]"}).encode()


def _shortened(reader: FileReader) -> bytes:
    return table(reader, {**ONE, "id": "18.1", "substance": reader.prints["18.10"]}).encode()


def _earlier_print(reader: FileReader) -> bytes:
    """Return a row with a fingerprint of the form that earlier pages wrote."""
    return table(reader, {**ONE, "id": "18.1", "substance": reader.prints["18.10"][1:]}).encode()


def _days(*days: str) -> Make:
    return _rows(*({"id": f"[18.{at}]", "state": "done", "date": day} for at, day in enumerate(days, start=3)))


DAY = "2026-11-27"
ODD: dict[str, OddFile] = {
    # how programs part cells, and which letters they write
    "commas": OddFile(_one(), WHOLE),
    "semicolons": OddFile(_one(comma=";"), WHOLE),
    "tabs": OddFile(_one(comma="\t"), WHOLE),
    "bars": OddFile(_one(comma="|"), WHOLE),
    "separator line, semicolon": OddFile(_one(comma=";", above="sep=;\r\n"), WHOLE),
    "separator line in quotation marks": OddFile(_one(comma=";", above='"sep=;"\r\n'), WHOLE),
    "separator line, another sign": OddFile(_one(comma="^", above="sep=^\n"), WHOLE),
    "separator line that is not true": OddFile(_one(comma=",", above="sep=;\n"), WHOLE),
    "byte-order mark": OddFile(_one("utf-8-sig"), WHOLE),
    "byte-order mark and separator line": OddFile(_one("utf-8-sig", comma=";", above="sep=;\r\n"), WHOLE),
    "UTF-16 with tabs": OddFile(_one("utf-16", comma="\t"), WHOLE),
    "UTF-16, big end first": OddFile(lambda r: b"\xfe\xff" + table(r, ONE).encode("utf-16-be"), WHOLE),
    "UTF-16 that does not say so": OddFile(_one("utf-16-le", comma="\t"), WHOLE),
    "Windows letters": OddFile(_rows({**ONE, "note": "tîm ’n â"}, encoding="cp1252"), {"18.10": ("done", "tîm ’n â")}),
    "old Mac letters": OddFile(
        _rows({**ONE, "note": "tîm ’n â"}, encoding="mac-roman"), {"18.10": ("done", "tîm ’n â")}
    ),
    "DOS letters": OddFile(_rows({**ONE, "note": "tân"}, encoding="cp850"), {"18.10": ("done", "tƒn")}, says="lost"),
    "Windows letters without ŷ": OddFile(_one("cp1252"), {"18.10": ("done", "T? ’n â")}),
    "line ends of Unix": OddFile(_one(end="\n"), WHOLE),
    "line ends of an old Mac": OddFile(_one(end="\r"), WHOLE),
    "each line one cell": OddFile(_wrapped, {"18.10": ("done", "plain", DAY)}),
    # heads
    "capitals and spaces in the head": OddFile(
        _one(head=(" ID ", "STATE", "Note", "DATE", "Owner", "Substance", "Text")), WHOLE
    ),
    "head in quotation marks": OddFile(lambda r: table(r, ONE).replace("id,state", '"id","state"').encode(), WHOLE),
    "title row above": OddFile(_one(above="Checklist of our service,,,,,,\r\n"), WHOLE),
    "two title rows and an empty one": OddFile(_one(above="Our service\r\nNovember 2026\r\n\r\n"), WHOLE),
    "empty rows above": OddFile(_one(above="\r\n,,,\r\n"), WHOLE),
    "empty columns at the end": OddFile(lambda r: table(r, ONE).replace("\r\n", ",,,\r\n").encode(), WHOLE),
    "English words as heads": OddFile(
        _one(head=("Clause", "Answer", "Evidence", "Due date", "Team or post", "Fingerprint", "Words")), WHOLE
    ),
    "Welsh words as heads": OddFile(
        _one(head=("Cymal", "Ateb", "Tystiolaeth", "Dyddiad", "Tîm neu swydd", "Ôl bys", "Geiriau")), WHOLE
    ),
    "columns in another order": OddFile(_text("note,state,id\nmine,yes,S18.10\n"), {"18.10": ("done", "mine")}),
    "head below the answers": OddFile(_text("[18.10],done,mine\nid,state,note\n"), {"18.10": ("done", "mine")}),
    "head on each printed page": OddFile(
        _text("id,state\n[18.10],done\nid,state\n[18.4],no\n"), {"18.10": ("done",), "18.4": ("not-yet",)}
    ),
    "a column of one’s own": OddFile(_text("id,Risk,state\nS18.10,High,done\n"), {"18.10": ("done",)}, says="Risk"),
    "a cell beyond the columns": OddFile(
        _text("id,state,note\n[18.10],done,a,b\n"), {"18.10": ("done", "a\nb")}, ("row-more",)
    ),
    "no head at all": OddFile(_text("[18.10],done\n"), {}, reason="no-head"),
    "another head": OddFile(_text("name,colour\nred,blue\n"), {}, reason="no-head"),
    "open data": OddFile(
        _text("clause,language,question,channel,state,url\n18.4,en,,x,standing,https://a\n"), {}, reason="no-head"
    ),
    # numbers of clauses
    "S before the number": OddFile(_rows({**ONE, "id": "S18.10"}), WHOLE),
    "clause before the number": OddFile(_rows({**ONE, "id": "Clause 18.10"}), WHOLE),
    "cymal before the number": OddFile(_rows({**ONE, "id": "cymal 18.10:"}), WHOLE),
    "other words before the number": OddFile(
        _text("id,state\nrhif 18.10,done\nClause no. 18.4,done\nMust-do 18.3,done\n№ 18.5,done\n"),
        {"18.10": ("done",), "18.4": ("done",), "18.3": ("done",), "18.5": ("done",)},
    ),
    "letters of a set that are a word": OddFile(_text("id,state\nNO1.1,done\n"), {"NO1.1": ("done",)}),
    "formula of a text": OddFile(_rows({**ONE, "id": '="18.10"'}), WHOLE),
    "apostrophe before": OddFile(_rows({**ONE, "id": "'18.10"}), WHOLE),
    "spaces that do not break": OddFile(_rows({**ONE, "id": "\u00a018.10\u00a0", "state": "\u00a0Done\u00a0"}), WHOLE),
    "broad digits": OddFile(_rows({**ONE, "id": "１８.１０"}), WHOLE),
    "18.1 with the fingerprint of 18.10": OddFile(_shortened, WHOLE),
    "18.1 with an earlier fingerprint of 18.10": OddFile(_earlier_print, WHOLE),
    "18.100000000000001 and its fingerprint": OddFile(
        lambda r: table(r, {**ONE, "id": "18.100000000000001", "substance": r.prints["18.10"]}).encode(), WHOLE
    ),
    "1.81E+01 and its fingerprint": OddFile(
        lambda r: table(r, {**ONE, "id": "1.81E+01", "substance": r.prints["18.10"]}).encode(), WHOLE
    ),
    "18.100000000000001 alone": OddFile(_text("id,state\n18.100000000000001,done\n"), {}, ("row-doubtful",)),
    "18.1 alone": OddFile(_text("id,state\n18.1,done\n"), {}, ("row-doubtful",)),
    "a day made of a number, with its fingerprint": OddFile(
        lambda r: table(r, {**ONE, "id": "18-Oct", "substance": r.prints["18.10"]}).encode(), WHOLE
    ),
    "a day made of a number, alone": OddFile(_text("id,state\n18-Oct,done\n"), {}, ("row-number",), says="18-Oct"),
    "fingerprint of another duty": OddFile(_other_print, {}, ("row-conflict",), says="18.1"),
    "one id twice, the same": OddFile(_rows(ONE, ONE), WHOLE),
    "one id twice, otherwise": OddFile(_rows(ONE, {**ONE, "state": "partly"}), {}, ("row-twice",), says="18.10"),
    "one duty by number and by fingerprint": OddFile(
        lambda r: table(r, ONE, {**ONE, "id": "18.1", "state": "no", "substance": r.prints["18.10"]}).encode(),
        {},
        ("row-twice",),
        says="18.10",
    ),
    "no number": OddFile(_text("id,state\n,done\n"), {}, ("row-nameless",)),
    # answers and days
    "yes and no": OddFile(_text("id,state\n[18.10],YES\n[18.4],no.\n"), {"18.10": ("done",), "18.4": ("not-yet",)}),
    "straight apostrophe": OddFile(_text("id,state\n[18.10],Wedi'i wneud\n"), {"18.10": ("done",)}),
    "curly apostrophe": OddFile(_text("id,state\n[18.10],WEDI’I WNEUD\n"), {"18.10": ("done",)}),
    "another apostrophe": OddFile(_text("id,state\n[18.10],wedi´i wneud!\n"), {"18.10": ("done",)}),
    "an answer that is none": OddFile(
        _text("id,state,note\n[18.10],75%,n\n"), {"18.10": ("", "n\n75%")}, ("row-state",)
    ),
    "ISO times": OddFile(
        _days(
            "2026-11-27T09:30:00Z",
            "2026-11-27T00:00:00",
            "2026-11-27 09:30",
            "2026-11-27T00:00:00+00:00",
            "2026-11-27T09:30:00.000Z",
        ),
        {f"18.{at}": ("done", "", DAY) for at in range(3, 8)},
    ),
    "midnight in summer, as programs write it": OddFile(
        _days("2026-06-26T23:00:00.000Z"), {"18.3": ("done", "", "2026-06-27")}
    ),
    "a day that there is not": OddFile(
        _days("2026-02-30", "31/04/2026", "2026-02-30T00:00:00Z"),
        {
            "18.3": ("done", "2026-02-30", ""),
            "18.4": ("done", "31/04/2026", ""),
            "18.5": ("done", "2026-02-30T00:00:00Z", ""),
        },
        ("row-date", "row-date", "row-date"),
    ),
    "days in words, with that of the week": OddFile(
        _days("Friday, 27 November 2026", "Dydd Gwener, 27 Tachwedd 2026", "Dydd Gwener 27 o Dachwedd 2026"),
        {f"18.{at}": ("done", "", DAY) for at in range(3, 6)},
    ),
    "an instant as a database writes it": OddFile(
        _days("2026-06-26 23:00:00+00"), {"18.3": ("done", "", "2026-06-27")}
    ),
    "days in words": OddFile(
        _days("27 November 2026", "27 Tachwedd 2026", "Fri Nov 27 2026 00:00:00 GMT+0000 (Greenwich Mean Time)"),
        {f"18.{at}": ("done", "", DAY) for at in range(3, 6)},
    ),
    "a quarter and no day": OddFile(_days("Q4 2026"), {"18.3": ("done", "Q4 2026", "")}, ("row-date",)),
    # JSON
    "JSON with a byte-order mark": OddFile(
        lambda _: b"\xef\xbb\xbf" + _json({"id": "18.10", "state": "done"})(_), {"18.10": ("done",)}
    ),
    "JSON in UTF-16": OddFile(
        lambda _: _json({"id": "18.10", "state": "done"})(_).decode().encode("utf-16"), {"18.10": ("done",)}
    ),
    "JSON without what goes round it": OddFile(_text('[{"id": "18.10", "state": "done"}]'), {"18.10": ("done",)}),
    "JSON with a number for an id": OddFile(
        _text('{"safon": "checklist", "answers": [{"id": 18.10, "state": "done"}]}'), {}, ("row-doubtful",)
    ),
    "JSON with the fingerprint of another duty": OddFile(
        lambda r: _json({"id": "18.4", "state": "done", "substance": r.prints["18.5"]})(r), {}, ("row-conflict",)
    ),
    "JSON beside whose answer another duty stands": OddFile(
        lambda r: _json({"id": "18.4", "state": "done", "others": [{"state": "no", "substance": r.prints["18.5"]}]})(r),
        {"18.4": ("done",)},
        ("row-conflict",),
    ),
    "JSON with a part of its own": OddFile(
        _json({"id": "18.10", "state": "done", "risk": "high"}), {"18.10": ("done",)}, says="risk"
    ),
    "JSON that says one id twice": OddFile(
        _json({"id": "18.10", "state": "done"}, {"id": "18.10", "state": "partly"}), {}, ("row-twice",)
    ),
    "JSON as a browser kept it": OddFile(
        _text('{"version": 1, "answers": [{"id": "18.10", "state": "done"}]}'), {"18.10": ("done",)}
    ),
    "JSON of a table in the words of the workbook": OddFile(
        _text('[{"Cymal": "18.10", "Ateb": "Ie", "Dyddiad": "27/11/2026"}, "astray", {"Cymal": "18.4", "Risg": ""}]'),
        {"18.10": ("done", "", DAY)},
        ("row-nameless",),
        says="astray",
    ),
    "half a JSON": OddFile(_text('{"safon": "checklist", "answers": [{"id"'), {}, reason="broken"),
    "another JSON": OddFile(_text('{"a": 1}'), {}, reason="not-ours"),
    # workbooks
    "workbook": OddFile(_book(lambda *_: None), WHOLE),
    "Welsh workbook": OddFile(_book(lambda *_: None, Language.CY), WHOLE),
    "workbook whose names are gone": OddFile(_book(_unnamed), WHOLE),
    "workbook with a title above": OddFile(_book(_title_above), WHOLE),
    "workbook with a column of one’s own": OddFile(_book(_own_columns), WHOLE, says="Risk"),
    "workbook with ids made numbers": OddFile(_book(_number_ids), WHOLE),
    "workbook with 18.100000000000001": OddFile(_book(_long_id), WHOLE),
    "workbook with a copied sheet": OddFile(_book(_copied_sheet), WHOLE),
    "workbook with a copied sheet that differs": OddFile(_book(_copy_that_differs), {}, ("row-twice",), says="Copy"),
    "workbook with a comment on a cell": OddFile(
        _commented("Ask the panel"), {"18.10": ("done", f"{NOTE}\nAsk the panel")}, ("row-more",)
    ),
    "workbook with a conversation on a cell": OddFile(
        _commented(CONVERSATION), {"18.10": ("done", f"{NOTE}\nAsk the panel")}, ("row-more",)
    ),
    "workbook with a cell far to the right": OddFile(
        _in_cell(250, "and more"), {"18.10": ("done", f"{NOTE}\nand more")}, ("row-more",)
    ),
    "workbook with a formula that nothing worked out": OddFile(
        _in_cell(list(COLUMNS).index("status") + 1, '=IF(1,"Done","")'),
        {"18.10": ("", f'{NOTE}\n=IF(1,"Done","")')},
        ("row-state",),
    ),
    "table saved as a workbook": OddFile(_flat, WHOLE),
    "strict workbook": OddFile(_strict, WHOLE),
    "sheet of a workbook saved as CSV": OddFile(_sheet_as_table(Language.EN), WHOLE),
    "sheet of a Welsh workbook saved as CSV": OddFile(_sheet_as_table(Language.CY), WHOLE),
    # what cannot be read
    "old workbook": OddFile(lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), {}, reason="old-or-locked"),
    "OpenDocument": OddFile(
        _archive(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_dot_xml="<a/>"),
        {},
        reason="save-as",
    ),
    "OpenDocument text": OddFile(
        _archive(mimetype="application/vnd.oasis.opendocument.text", content_dot_xml="<a/>"), {}, reason="not-ours"
    ),
    "binary workbook": OddFile(_archive(xl__workbook_dot_bin="x"), {}, reason="save-as"),
    "Numbers": OddFile(_archive(Index__Document_dot_iwa="x"), {}, reason="save-as"),
    "Word document": OddFile(_archive(word__document_dot_xml="<a/>"), {}, reason="not-ours"),
    "web page under another name": OddFile(_text("<html><table><tr><td>id</td></tr></table>"), {}, reason="save-as"),
    "PDF": OddFile(_text("%PDF-1.7\n1 0 obj\n"), {}, reason="not-ours"),
    "half a CSV": OddFile(_text('id,state,note\n[18.10],done,"half'), {}, reason="broken"),
    "nothing": OddFile(_text(""), {}, reason="not-ours"),
}
"""The table of odd files."""
