"""The units as a table that a browser shows and Word opens, for people without a translators’ tool, and its return."""

from __future__ import annotations

import html
from collections.abc import Iterable

from lxml import etree
from lxml import html as reading

from safon.exchange.returned import RefusedError, ReturnedFile, ReturnedUnit
from safon.exchange.units import SentUnit
from safon.exchange.xml import MOST, TAGS, the_language
from safon.model.language import Language

_STYLE = (
    "body{font:1rem/1.5 sans-serif;margin:1rem}table{border-collapse:collapse;width:100%;table-layout:fixed}"
    "th,td{border:1px solid #555;padding:.5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere;"
    "white-space:pre-wrap}th:first-child{width:9rem}th:last-child{width:5rem}td small{color:#444}"
)


def guide(to: Language, count: int) -> tuple[str, str]:
    """Return what whoever fills the table in has to know, and how many parts it has."""
    write = f"Change the {to.english_name} alone. Ids, numbers, links and signs such as [18.4] and ** have to stay."
    return f"{write} Where a part is right as it stands, write yes in the last column.", f"Parts: {count}"


def write_html(units: Iterable[SentUnit], to: Language) -> bytes:
    """Return units as a page."""
    found = tuple(units)
    told, count = guide(to, len(found))
    heads = ("Id", to.other.english_name, to.english_name, "Right?")
    rows = "".join(_row(each, to) for each in found)
    page = (
        f'<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Safon</title><style>{_STYLE}</style>'
        f'</head><body>\n<p>{told}</p>\n<p id="parts">{count}</p>\n<table data-from="{TAGS[to.other]}" '
        f'data-to="{TAGS[to]}"><thead><tr>'
        + "".join(f'<th scope="col">{each}</th>' for each in heads)
        + f"</tr></thead><tbody>\n{rows}</tbody></table></body></html>\n"
    )
    return page.encode()


def _row(unit: SentUnit, to: Language) -> str:
    source, target, name, note = (html.escape(each) for each in (unit.source, unit.target, unit.id, unit.note))
    return (
        f'<tr><td><b>{name}</b> <small>{note}</small></td><td lang="{TAGS[to.other]}">{source}</td>'
        f'<td lang="{TAGS[to]}">{target}</td><td></td></tr>\n'
    )


def read_html(content: bytes) -> ReturnedFile:
    """Return a page that came back. Raises RefusedError where it is none of ours."""
    if len(content) > MOST:
        raise RefusedError([f"The file is larger than {MOST // 1024 // 1024} MB."])
    try:
        root = reading.document_fromstring(content.decode("utf-8"), ensure_head_body=True)
    except (etree.ParserError, UnicodeDecodeError, ValueError) as error:
        raise RefusedError([f"It is no page: {error}."]) from error
    tables = [each for each in root.iter("table") if each.get("data-to")]
    if len(tables) != 1 or not content.rstrip().endswith(b"</html>"):
        raise RefusedError(["It is not the whole page that was exported, with its one table."])
    (table,) = tables
    told = [_text(each) for each in root.iter("p") if each.get("id") == "parts"]
    count = count_in("".join(told))
    rows = [[_text(cell) for cell in row.iterfind("td")] for row in table.iterfind("tbody/tr")]
    return ReturnedFile(to=the_language(table.get("data-from"), table.get("data-to")), units=in_rows(rows), count=count)


def in_rows(rows: Iterable[list[str]]) -> tuple[ReturnedUnit, ...]:
    """Return the units of the rows of a table. Raises RefusedError for a row that has not its four cells."""
    found: list[ReturnedUnit] = []
    wrong: list[str] = []
    for number, cells in enumerate(rows, 1):
        if len(cells) != len(("id", "source", "target", "right")):
            wrong.append(f"Row {number} has {len(cells)} cells in place of 4.")
            continue
        name = (cells[0].split() or [""])[0]
        found.append(ReturnedUnit(id=name, source=cells[1], target=cells[2], done=bool(cells[3].strip())))
    if wrong:
        raise RefusedError(wrong)
    return tuple(found)


def count_in(text: str) -> int | None:
    """Return how many parts a table says that it has."""
    number = text.partition(":")[2].strip()
    return int(number) if number.isascii() and number.isdigit() else None


def _text(cell: etree._Element) -> str:
    for each in cell.iter("br"):
        each.tail = "\n" + (each.tail or "")
    return "".join(str(each) for each in cell.itertext())
