"""A small tree in which every text that an author writes has signs in it that mean something to a browser.

It is the valid tree of the checks, with `SIGNS` after each title, summary, sentence and name: a new field or kind of
document is among them as soon as the valid tree has it.
"""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import yaml
from safon.model.entry import Entry
from safon.model.front_matter import PackHeader
from safon.model.kinds import KINDS
from safon.model.settings import StandingChannel
from safon.model.vocabulary import LISTS, EditorNote

from tests.check.trees import VALID, write
from tests.site.building import copy_of_the_tree
from tests.site.every_text import filled

SIGNS = "R&D, \"quoted\", 'it', a < b > c, `<b>`, `</script>`, &amp; *x* [y] $& %s"
"""What a browser, a script or Markdown could take for something else. Outside of code there is no HTML in it: the check
refuses that."""
READ = "R&D, \"quoted\", 'it', a < b > c, <b>, </script>, & x [y] $& %s"
"""The same as a reader of Markdown sees it; in the header of a file and in the lists no sign means anything."""
FRAMEWORK, TERM = "example-framework", "quiet-room"
"""What the odd tree names in its texts: a document without a number, and a word of the glossary."""
_KEPT = re.compile(r"\n$|^(---|## )|^\s*- (?!\*\*|Promise|Addewid|Why|Pam)|^\s*$")
"""Lines that have to stay as they are: headings that the format gives, and sub-lines that hold no words."""
_SOURCE = {"document": "example-paper", "section": "A part"}
_MORE: dict[str, list[dict[str, Any]]] = {
    "terms": [
        {
            "id": TERM,
            "title": {"en": "quiet room", "cy": "ystafell dawel"},
            "definition": {"en": "A room (small) of (its) own.", "cy": "Ystafell (fach) ar (wahân)."},
            "acronym": {"en": "QR", "cy": "YD"},
        },
        {"id": "odd", "title": {"en": "an odd word", "cy": "gair od"}, "acronym": {"en": "O", "cy": "O"}},
    ],
    "principles": [
        {
            "id": "one",
            "number": 1,
            "title": {"en": "One", "cy": "Un"},
            "text": {"en": "Y.", "cy": "Y."},
            "source": _SOURCE,
        }
    ],
    "strategic-standards": [{"id": "two", "number": 1, "title": {"en": "Two", "cy": "Dau"}, "source": _SOURCE}],
    "laws": [{"id": "three", "title": {"en": "Three", "cy": "Tri"}, "kind": "act", "jurisdiction": "wales"}],
    "words-to-avoid": [
        {
            "id": "four",
            "avoid": {"en": "Four", "cy": "Pedwar"},
            "prefer": {"en": "Five", "cy": "Pump"},
            "why": {"en": "It reads so.", "cy": "Felly mae’n darllen."},
            "source": _SOURCE,
        }
    ],
    "corrections": [
        {
            "id": "five",
            "about": ["1.1", "PN1"],
            "corrected": "2024-01-10",
            "wrong": {"en": "Two days.", "cy": "Dau ddiwrnod."},
            "right": {"en": "A day.", "cy": "Diwrnod."},
            "prints": {"en": "every print", "cy": "pob print"},
            "made-from": "2024-01-01",
            "made-until": "2024-01-09",
        }
    ],
}
"""Lists that the valid tree leaves out."""
_CHANNELS = [
    {"id": "mail", "kind": "mailto", "address": {"en": "mailto:v@yours.wales", "cy": "mailto:b@yours.wales"}},
    {"id": "post", "kind": "post", "address": {"en": f"A {SIGNS}\nB", "cy": f"A {SIGNS}\nB"}},
]
_RESPONSES = "clause,count,theme_en,theme_cy,heard_en,heard_cy,did_en,did_cy\r\n[1.1],12"


def odd_words_tree(root: Path) -> Path:
    """Make the tree at `root`, with all else that a build reads."""
    copy_of_the_tree(root)
    shutil.rmtree(root / "standards")
    shutil.copytree(VALID / "standards", root / "standards")
    for name, entries in _MORE.items():
        write(root, f"standards/vocabulary/{name}.yml", _dump(entries))
    for file in sorted((root / "standards/vocabulary").glob("*.yml")):
        entries = yaml.safe_load(_quoted(file.read_text(encoding="utf-8")))
        file.write_text(_dump([_entry(each, LISTS[file.stem]) for each in entries]), encoding="utf-8")
    for file in sorted((root / "standards/packs").glob("*.yml")):
        file.write_text(_dump(filled(yaml.safe_load(file.read_text(encoding="utf-8")), PackHeader, SIGNS)), "utf-8")
    _odd_ways_to_send_views(root)
    for file in sorted((root / "standards").rglob("*.md")):
        file.write_text(_odd_document(file), encoding="utf-8")
    for page in (root / "docs").glob("*.*.md"):
        header = _dump({"title": f"{page.stem} {SIGNS}"})
        page.write_text(f"---\n{header}---\n\n# {page.stem} {SIGNS}\n\nWords {SIGNS}\n", encoding="utf-8")
    return root


def _quoted(text: str) -> str:
    """Return YAML whose questions stand in quotation marks, without which this reader of YAML knows none in braces."""
    return re.sub(r"(?<=: )([^\s\"{][^,{}\n]*\?)(?=[,}])", r'"\1"', text)


def _entry(entry: dict[str, Any], kind: type[Entry]) -> dict[str, Any]:
    """Return an entry of a list with the signs in every text; words that a text is searched for stay as they are."""
    kept = {"acronym": entry["acronym"]} if entry.get("id") == TERM else {}
    if kind is EditorNote:  # it gets a text that says how clauses differ, so it has to be about two
        kept["about"] = [*entry["about"], "1.1"]
    return {**filled(entry, kind, SIGNS), **kept}


def _odd_ways_to_send_views(root: Path) -> None:
    """Write the signs into the settings, the channels of the engagement, and what people said."""
    engagement = root / "standards/engagements/2024-example.en.md"
    text = engagement.read_text(encoding="utf-8")
    opens = text.replace("2024-05-01", "2025-12-01").replace("2024-05-31", "2026-01-31")
    engagement.write_text(opens.replace("covers:", f"{_dump({'channels': _CHANNELS})}covers:"), encoding="utf-8")
    words = ",".join(f'"{SIGNS.replace(chr(34), chr(34) * 2)}"' for _ in range(6))
    write(root, "standards/engagements/2024-example.csv", f"{_RESPONSES},{words}\r\n")
    given = tomllib.loads((root / "safon.toml").read_text(encoding="utf-8"))["standing-channel"]
    told: dict[str, str] = {}
    for key, each in filled(given, StandingChannel, SIGNS).items():
        told |= {f"{key}.{name}": words for name, words in each.items()} if isinstance(each, dict) else {key: each}
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in told.items())
    write(root, "safon.toml", f"[standing-channel]\n{lines}")


def _odd_document(file: Path) -> str:
    _, header, body = file.read_text(encoding="utf-8").split("---\n", 2)
    given = yaml.safe_load(header)
    kind = next(each for each in KINDS if each.identity in given)
    told = filled(given, kind.header if file.name.endswith(".en.md") else kind.text_header, SIGNS)
    for channel in told.get("channels", ()):
        for key in ("subject", "body") if channel["kind"] == "post" else ():
            del channel[key]
    lines = [line if _KEPT.search(line) else f"{line} {SIGNS}" for line in body.split("\n")]
    named = f"\n\nSee [{FRAMEWORK}]. A quiet room. QR. Ystafell dawel. YD."
    first = next(at for at, line in enumerate(lines) if line.startswith("## ")) + 1
    return f"---\n{_dump(told)}---\n" + "\n".join((*lines[:first], named, *lines[first:]))


def _dump(value: Any) -> str:  # noqa: ANN401 - as above
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
