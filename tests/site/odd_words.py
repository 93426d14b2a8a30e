"""A small tree in which every text that an author writes has signs in it that mean something to a browser.

It is the valid tree of the checks, with `SIGNS` after each title, summary, sentence and name: a new field or kind of
document is among them as soon as the valid tree has it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml
from safon.model.language import Language

from tests.check.trees import VALID, write
from tests.site.building import copy_of_the_tree

SIGNS = "R&D, \"quoted\", 'it', a < b > c, `<b>`, `</script>`, &amp; *x* [y] $& %s"
"""What a browser, a script or Markdown could take for something else. Outside of code there is no HTML in it: the check
refuses that."""
READ = "R&D, \"quoted\", 'it', a < b > c, <b>, </script>, & x [y] $& %s"
"""The same as a reader of Markdown sees it; in the header of a file and in the lists no sign means anything."""
FRAMEWORK, TERM = "example-framework", "quiet-room"
"""What the odd tree names in its texts: a document without a number, and a word of the glossary."""
_KEPT = re.compile(r"\n$|^(---|## )|^\s*- (?!\*\*|Promise|Addewid|Why|Pam)|^\s*$")
"""Lines that have to stay as they are: headings that the format gives, and sub-lines that hold no words."""
_TERMS = [
    {
        "id": TERM,
        "title": {"en": "quiet room", "cy": "ystafell dawel"},
        "definition": {"en": "A room (small) of (its) own.", "cy": "Ystafell (fach) ar (wahân)."},
        "acronym": {"en": "QR", "cy": "YD"},
    }
]


def odd_words_tree(root: Path) -> Path:
    """Make the tree at `root`, with all else that a build reads."""
    copy_of_the_tree(root)
    shutil.rmtree(root / "standards")
    shutil.copytree(VALID / "standards", root / "standards")
    write(root, "standards/vocabulary/terms.yml", yaml.safe_dump(_TERMS, allow_unicode=True))
    for file in sorted((root / "standards").rglob("*.yml")):
        file.write_text(_dump(_odd(yaml.safe_load(_quoted(file.read_text(encoding="utf-8"))))), encoding="utf-8")
    for file in sorted((root / "standards").rglob("*.md")):
        file.write_text(_odd_document(file.read_text(encoding="utf-8")), encoding="utf-8")
    for page in (root / "docs").glob("*.*.md"):
        header = _dump({"title": f"{page.stem} {SIGNS}"})
        page.write_text(f"---\n{header}---\n\n# {page.stem} {SIGNS}\n\nWords {SIGNS}\n", encoding="utf-8")
    return root


def _quoted(text: str) -> str:
    """Return YAML whose questions stand in quotation marks, without which this reader of YAML knows none in braces."""
    return re.sub(r"(?<=: )([^\s\"{][^,{}\n]*\?)(?=[,}])", r'"\1"', text)


def _odd(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return a value of a list or a header with the signs in every text that stands in both languages."""
    if isinstance(value, list):
        return [_odd(each) for each in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {each.value for each in Language}:
        return {language: f"{words} {SIGNS}" for language, words in value.items()}
    return {key: each if key == "acronym" else _odd(each) for key, each in value.items()}


def _odd_document(text: str) -> str:
    _, header, body = text.split("---\n", 2)
    told = {key: f"{value} {SIGNS}" if key in ("title", "summary") else _odd(value) for key, value in _load(header)}
    lines = [line if _KEPT.search(line) else f"{line} {SIGNS}" for line in body.split("\n")]
    named = f"\n\nSee [{FRAMEWORK}]. A quiet room. QR. Ystafell dawel. YD."
    first = next(at for at, line in enumerate(lines) if line.startswith("## ")) + 1
    return f"---\n{_dump(told)}---\n" + "\n".join((*lines[:first], named, *lines[first:]))


def _load(header: str) -> list[tuple[str, Any]]:
    return list(yaml.safe_load(header).items())


def _dump(value: Any) -> str:  # noqa: ANN401 - as above
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
