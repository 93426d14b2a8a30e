"""PDFs per second, cold and from the store, beside WeasyPrint on the same words in the same run:  make bench.

WeasyPrint is no part of the project. To measure beside it, give it an environment of its own, and Pango:

    sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
    python3 -m venv .build/weasyprint && .build/weasyprint/bin/pip install weasyprint==70.0

Without it, the lines of its own are left out. Nothing here is asserted: the figures are for reading.
"""

from __future__ import annotations

import html
import json
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, cast

from safon.artefact import Site
from safon.make.printing import all_prints
from safon.make.prints.summaries import SummaryData
from safon.pipeline import read_and_check
from safon.print.cache import PrintCache
from safon.print.print_index import catalogue
from safon.print.print_types import Edition, Print, PrintKind
from safon.print.typeset import typeset

from tests.contexts import build_of
from tests.site.building import ROOT

SITE = Site(url="https://safon.example/")
OTHER = ROOT / ".build" / "weasyprint" / "bin" / "python"
STYLE = """\
@page { size: A4; margin: 21mm 15mm 21mm 22mm; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 10.5pt/1.25 "Atkinson Hyperlegible Next", sans-serif }
main { columns: 2; column-gap: 8mm } li, .clause { break-inside: avoid } table { border-collapse: collapse }
td, th { border-bottom: .5pt solid #8a849e; text-align: left }
"""
LOOP = """\
import json, sys, time
from weasyprint import CSS, HTML
documents = json.load(open(sys.argv[1], encoding="utf-8"))
HTML(string=documents[0]).write_pdf(pdf_variant="pdf/ua-1")  # what is loaded once is not measured
start = time.perf_counter()
pages = 0
for text in documents:
    pages += HTML(string=text).write_pdf(pdf_variant="pdf/ua-1").count(b"/Type /Page\\n") or 1
print(time.perf_counter() - start)
"""
_TAGS = {"p": "p", "em": "em", "strong": "strong", "code": "span", "span": "span", "quote": "blockquote"}


def _html(node: Any) -> str:  # noqa: ANN401 - a tree of strings and lists
    """Return what print draws of a text, as HTML."""
    if isinstance(node, str):
        return html.escape(node)
    if not node or not isinstance(node[0], str) or node[0] not in {*_TAGS, "link", "head", "list", "steps", "table"}:
        return "".join(_html(each) for each in node if not isinstance(each, int))
    kind, rest = node[0], node[1:]
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>{''.join(map(_html, rest))}</{_TAGS[kind]}>"
    if kind == "link":
        return f'<a href="{html.escape(rest[0])}">{"".join(map(_html, rest[1:]))}</a>'
    if kind == "head":
        return f"<h{rest[0]}>{''.join(map(_html, rest[1:]))}</h{rest[0]}>"
    if kind == "table":
        head = "".join(f"<th>{_html(each)}</th>" for each in rest[1])
        rows = "".join(f"<tr>{''.join(f'<td>{_html(cell)}</td>' for cell in row)}</tr>" for row in rest[2])
        return f"<table><thead><tr>{head}</tr></thead>{rows}</table>"
    items = "".join(f"<li>{''.join(map(_html, each))}</li>" for each in rest[-1])
    return f"<ol>{items}</ol>" if kind == "steps" else f"<ul>{items}</ul>"


def _page(wanted: Print) -> str:
    """Return a summary as one HTML document with the same words."""
    (part,) = cast("SummaryData", wanted.data())["parts"]
    told = [f"<h1>{html.escape(part['title'])}</h1><p>{html.escape(part['lead'])}</p><main>"]
    for section in part["sections"]:
        told.append(f"<h2>{html.escape(section['heading'])}</h2>{''.join(map(_html, section['blocks']))}")
        for clause in section["clauses"]:
            who = html.escape(", ".join(clause["who"]) or clause["nobody"])
            when = html.escape(" ".join(" ".join(each) for each in clause["when"]))
            told.append(f'<p class="clause"><b>{clause["id"]}</b> {_html(clause["words"])} {who} {when}</p>')
    appendix = part["appendix"]
    told.append(f'</main><h2 style="break-before: page">{html.escape(appendix["heading"])}</h2>')
    told += [f"<p>{html.escape(each['title'])} {html.escape(each['why'])}</p>" for each in appendix["resources"]]
    told += [f"<p>{_html(words)}</p>" for _, words in appendix["promises"]]
    told += [f"<p>{_html(each)}</p>" for each in appendix["local"]]
    head = f'<title>{html.escape(wanted.sheet.title)}</title><meta charset="utf-8"><style>{STYLE}</style>'
    return f'<!doctype html><html lang="{part["lang"]}"><head>{head}</head><body>{"".join(told)}</body></html>'


def _ours(summaries: list[Print], folder: Path) -> tuple[float, float]:
    seconds = []
    for _ in range(2):
        start = time.perf_counter()
        list(typeset(summaries, PrintCache(folder)))
        seconds.append(time.perf_counter() - start)
    return seconds[0], seconds[1]


def _theirs(documents: list[str], folder: Path) -> float | None:
    if not OTHER.exists():
        return None
    path = folder / "documents.json"
    path.write_text(json.dumps(documents), encoding="utf-8")
    done = subprocess.run([str(OTHER), "-c", LOOP, str(path)], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Measure and print."""
    library = read_and_check(ROOT).library
    summaries = [
        each
        for each in all_prints(build_of(library))
        if each.sheet.kind is PrintKind.SUMMARY and each.sheet.edition is Edition.STANDARD
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        list(typeset(summaries[:2], PrintCache(folder / "first")))  # what is loaded once is not measured
        cold, cached = _ours(summaries, folder / "store")
        count = len(summaries)
        print(f"{count} summaries: {count / cold:.1f} PDFs/s cold, {count / cached:.0f} PDFs/s from the store")
        theirs = _theirs([_page(each) for each in summaries], folder)
        if theirs is not None:
            print(f"WeasyPrint, the same words: {count / theirs:.1f} PDFs/s; ratio {theirs / cold:.1f}")
        else:
            print("WeasyPrint was not measured; the docstring of tests/bench_print.py says how.")
    catalogue(build_of(library), all_prints)
    start = time.perf_counter()
    prints = len(catalogue(build_of(library), all_prints))
    print(f"with nothing changed, the whole print step for {prints} prints: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
