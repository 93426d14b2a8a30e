"""Speed and memory of the build, as ratios within one run:  make bench.

As many pages that a theme dresses, with the same authors' text, are built by the site generator alone (MkDocs, Material
and static-i18n, without our hooks and templates) and by Safon. Safon's short addresses, pages on which views are sent,
prints, workbooks and data come on top and are measured with it: the plain site has nothing like them.

Times differ from machine to machine and from minute to minute; the ratios differ little. Both build into memory where
the system has a file system there, since what a disk does with thousands of small files differs most of all. Nothing
here is asserted: the figures are for reading.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.site.building import ROOT, copy_of_the_tree

ROUNDS = {50: 3, 200: 1, 500: 1}
"""How often each number of standards is built; the largest take minutes."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - each run makes its own folder there
PARAGRAPH = {
    "en": "A team that knows the child and the family well sees early that something changes, and acts on it. ",
    "cy": "Mae tîm sy’n adnabod y plentyn a’r teulu’n dda yn gweld yn gynnar rywbeth yn newid ac yn gweithredu. ",
}
PLAIN = """\
site_name: Plain
site_url: https://safon.example/
theme: {name: material, font: false, features: [navigation.prune, navigation.sections, search.highlight]}
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages: [{locale: en, name: English, default: true}, {locale: cy, name: Cymraeg}]
markdown_extensions: [attr_list, md_in_html, tables, footnotes, sane_lists, toc]
"""


@dataclass(frozen=True)
class Measure:
    """What one build took."""

    seconds: float
    mebibytes: float


def _standard(number: int, language: str) -> str:
    prose = "\n\n".join(f"### Part {part}\n\n{PARAGRAPH[language] * 5}" for part in range(1, 7))
    lines = []
    for item in range(1, 9):
        words = "We must keep in touch." if language == "en" else "Rhaid inni gadw mewn cysylltiad."
        lines.append(f"- **NCT{number}.{item}** {words} {PARAGRAPH[language]}")
        if language == "en":
            lines.append("    - Within: 10 working days of initial-conference")
    source = "source: {document: northamptonshire-practice-standards}\n" if language == "en" else ""
    good, bottom = (
        ("What good looks like", "Bottom lines")
        if language == "en"
        else ("Sut olwg sydd ar ymarfer da", "Llinellau sylfaen")
    )
    return (
        f"---\npractice-standard: {number}\ntitle: Number {number}\nsummary: A summary.\n{source}---\n\n"
        f"## {good}\n\n{prose}\n\n## {bottom}\n\n" + "\n".join(lines) + "\n"
    )


def _trees(folder: Path, size: int) -> tuple[Path, Path]:
    """Write `size` standards in two languages for Safon and as plain pages. Returns both trees."""
    ours = copy_of_the_tree(folder / "safon")
    plain = folder / "plain"
    (plain / "docs" / "standards").mkdir(parents=True)
    (plain / "mkdocs.yml").write_text(PLAIN)
    local = ours / "standards" / "local" / "northamptonshire"
    (ours / "standards" / "sources" / "northamptonshire-practice-standards.yml").unlink()  # which has none of these
    for number in range(100, 100 + size):
        for language in ("en", "cy"):
            text = _standard(number, language)
            (local / f"{number}-number.{language}.md").write_text(text, encoding="utf-8")
            (plain / "docs" / "standards" / f"{number}-number.{language}.md").write_text(text, encoding="utf-8")
    return ours, plain


def _plain_rest(docs: Path, pages: int) -> None:
    """Write what Safon has besides: the documents of the guidance with their own text, and as many pages."""
    guidance = ROOT / "standards"
    for language in ("en", "cy"):
        texts = [path.read_text(encoding="utf-8") for path in sorted(guidance.rglob(f"*.{language}.md"))]
        made = pages - len(texts) - len(list(docs.rglob(f"*.{language}.md")))
        for number, text in enumerate([*texts, *[f"# List\n\n{PARAGRAPH[language] * 20}\n"] * made]):
            name = "index" if number == 0 else f"other-{number}"
            (docs / f"{name}.{language}.md").write_text(text, encoding="utf-8")


def _dressed(folder: Path) -> list[Path]:
    """Return the pages of a built site that the theme dresses: not short addresses, and not where views are sent."""
    return [path for path in folder.rglob("index.html") if path.relative_to(folder).parts[0] not in ("id", "say")]


def _build(tree: Path) -> Measure:
    site = tree / "site"
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    # Pages that an earlier build kept are not taken: the plain site has none either. Prints are.
    own = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600", "SAFON_FRESH": "1"}
    environment = {**os.environ, **own}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"the build of {tree} failed")
    return Measure(seconds, usage.ru_maxrss / 1024)


def _compare(size: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        ours, plain = _trees(Path(folder), size)
        _build(ours)
        pages = len(_dressed(ours / "site" / "en"))
        all_pages = sum(1 for _ in (ours / "site").rglob("*.html"))
        _plain_rest(plain / "docs", pages)
        pairs = [(_build(ours), _build(plain)) for _ in range(ROUNDS[size])]
        plain_pages = len(_dressed(plain / "site")) // 2
    mine = statistics.median(one.seconds for one, _ in pairs)
    theirs = statistics.median(other.seconds for _, other in pairs)
    ratio = statistics.median(one.seconds / other.seconds for one, other in pairs)
    memory = statistics.median(one.mebibytes for one, _ in pairs)
    plainly = statistics.median(other.mebibytes for _, other in pairs)
    print(
        f"{size:>5} standards: {pages} dressed pages and {plain_pages} plain ones in each language; "
        f"{all_pages} pages in all by Safon\n"
        f"      Safon {mine:6.2f} s, {memory:4.0f} MiB; plain {theirs:6.2f} s, "
        f"{plainly:4.0f} MiB; ratio {ratio:.2f} in time, {memory / plainly:.2f} in memory"
    )
    return mine, theirs


def main() -> None:
    """Measure and print."""
    print("Medians, Safon and plain in turn.")
    times = {size: _compare(size) for size in ROUNDS}
    small, large = min(ROUNDS), max(ROUNDS)
    for name, at in (("Safon", 0), ("plain", 1)):
        growth = times[large][at] / times[small][at]
        each = (times[large][at] - times[small][at]) / (large - small) * 1000
        print(
            f"{name}: {large // small} times the standards, {growth:.1f} times the time; {each:.0f} ms for each more."
        )


if __name__ == "__main__":
    main()
