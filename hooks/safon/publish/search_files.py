"""The files of a search, by how soon an answer needs them.

The first has what people ask for: titles, summaries, clauses, terms. The second has the prose of the guidance. The
third has what was reported elsewhere, and what is about the site. The first also says which words are in the others
alone, and in the other language, so that nothing is fetched in vain. A fourth has titles alone, for readers of the
other language who ask with words of this one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from safon.artefact import Page
from safon.context import Context
from safon.model.language import Language
from safon.publish.search import Indexed, hand_written, index_of
from safon.publish.search_words import packed, words_of
from safon.urls import (
    CHANGES,
    EDITORS,
    FIGURES,
    HANDBOOK,
    PRACTICE_NOTES,
    REVIEWS,
    SEARCH_FILES,
    SEARCH_TITLES,
    STANDARDS,
    TRANSLATIONS,
    page_of,
)

INDEX, PROSE, REST = (Path(each) for each in SEARCH_FILES)
"""Where the generator leaves one index for its hand-written pages, and where each language then has its three."""

LATER = (REVIEWS, FIGURES, HANDBOOK, EDITORS, TRANSLATIONS, CHANGES, page_of("accessibility"))
"""Pages of which all is in the third file."""
GUIDANCE = (STANDARDS, PRACTICE_NOTES)
"""Pages whose prose is in the second file; that of all others is in the third."""
STRONG = 0.8
"""What a page counts at least that is guidance, and not what others say of it."""

MOST_BYTES = 8_000_000
"""What the three take together at most, up to 5,000 pages; packed, a quarter of it."""
_CUTS = (4_000, 1_000, 400, 150, 60, 0)
"""To how many characters prose is cut, one after the other, until all keep within that."""


def write_search_index(site: Path, pages: Iterable[Page], context: Context) -> None:
    """Write the index of the made pages of a language as one, so that nobody has to keep their words any longer."""
    file = site / context.language.value / INDEX
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_json(index_of(pages, context)), encoding="utf-8")


def complete_search_indexes(site: Path) -> None:
    """Write the files of each language, with what the one index of hand-written pages of `site` has of it."""
    whole = json.loads((site / INDEX).read_text(encoding="utf-8"))
    made = {each: json.loads((site / each.value / INDEX).read_text(encoding="utf-8")) for each in Language}
    for language, index in made.items():
        index["pages"].extend(hand_written(whole["docs"], language))
    for language, index in made.items():
        _write(site, index, made[language.other])
    (site / INDEX).unlink()
    (site / INDEX).parent.rmdir()


def renew_search_index(site: Path, pages: Iterable[Page], context: Context) -> None:
    """Write the index of a language again with other made pages; what it says of hand-written ones stays."""
    made = sorted(pages, key=lambda page: page.address)
    index, stands = index_of(made, context), whole_index(site, context.language)["pages"]
    places = {each["address"] for each in index["pages"]}
    kept = (each for each in stands if each["address"] not in places)
    context.assert_wanted()
    _write(site, {**index, "pages": [*index["pages"], *kept]}, whole_index(site, context.language.other))


def in_files(index: Indexed, other: Indexed | None = None) -> tuple[str, str, str]:
    """Return an index as JSON in three files, its prose cut where they would be too large.

    `other` is the index of the other language, for the words that are in it alone.
    """
    soon, later = _divided(index["pages"], lambda each: not each["address"].startswith(LATER))
    guidance, others = _divided(soon, lambda each: each["address"].startswith(GUIDANCE))
    words = _words(soon, guidance, index, other)
    first = _json({**index, "pages": [_without_prose(each) for each in soon], "words": words})
    for most in (None, *_CUTS):
        second = _json(_prose(guidance, most))
        rest = {"pages": [_without_prose(each) for each in later], "prose": _prose([*others, *later], most)}
        files = first, second, _json(rest)
        if sum(len(each.encode()) for each in files) <= MOST_BYTES:
            break
    return files


def _divided(pages: list[Indexed], first: Callable[[Indexed], bool]) -> tuple[list[Indexed], list[Indexed]]:
    """Return the pages of which something is true, and the others."""
    return [each for each in pages if first(each)], [each for each in pages if not first(each)]


def _words(soon: list[Indexed], guidance: list[Indexed], index: Indexed, other: Indexed | None) -> dict[str, str]:
    """Return which words are in each of the files that come later, and not before: as `packed` writes them."""
    known = words_of(_said(soon))
    prose = words_of(_prose_of(guidance)) - known
    rest = words_of(chain(_said(index["pages"]), _prose_of(index["pages"]))) - known - prose
    own = words_of(_said(each for each in soon if each["weight"] >= STRONG))
    theirs = words_of(_said(other["pages"])) - own if other else set()
    return {"prose": packed(prose), "rest": packed(rest), "other": packed(theirs)}


def _said(pages: Iterable[Indexed]) -> Iterator[str]:
    """Yield each text of pages but their prose."""
    for page in pages:
        yield from (page["title"], page.get("name", ""), page["about"])
        for part in page["parts"]:
            yield from (part["title"], part.get("text", ""), *part.get("told", ()))


def _prose_of(pages: Iterable[Indexed]) -> Iterator[str]:
    for page in pages:
        yield from (each.get("prose", "") for each in (page, *page["parts"]))


def _without_prose(page: Indexed) -> Indexed:
    """Return a page as it is in a file that is not of prose."""
    parts = [{**_without(part, "prose"), "anchor": _shortened(part)} for part in page["parts"]]
    return {**_without(page, "prose"), "parts": parts}


def _without(told: Indexed, key: str) -> Indexed:
    return {each: value for each, value in told.items() if each != key}


def _slug(title: str) -> str:
    """Return what most anchors make of a title, as `anchorOf` of `reading.js` does."""
    return re.sub(r"[\W_]+", "-", re.sub("[’‘']", "", title.lower())).strip("-")


def _shortened(part: Indexed) -> str:
    """Return an anchor with a star where the title tells the end of it: `clause-*`, `narrative-*`."""
    slug = _slug(part["title"])
    anchor: str = part["anchor"]
    return f"{anchor.removesuffix(slug)}*" if slug and anchor.endswith(slug) else anchor


def titles_of(index: Indexed) -> str:
    """Return as JSON what the first file knows but for texts: enough to find by a term where it stands."""
    pages = (each for each in index["pages"] if not each["address"].startswith(LATER))
    return _json({**_without(index, "says"), "pages": [_by_title(each) for each in pages]})


def _by_title(page: Indexed) -> Indexed:
    parts = [{"anchor": _shortened(part), "title": part["title"]} for part in page["parts"]]
    return {**_without(_without(page, "prose"), "id"), "about": "", "parts": parts}


def _prose(pages: Iterable[Indexed], most: int | None) -> dict[str, list[str]]:
    """Return for the address of each page that has prose the one of its parts, and last its own."""
    found = {each["address"]: [_cut(one.get("prose", ""), most) for one in (*each["parts"], each)] for each in pages}
    return {address: texts for address, texts in found.items() if any(texts)}


def _cut(text: str, most: int | None) -> str:
    """Return the beginning of a text, cut between two words."""
    return text if most is None or len(text) <= most else text[:most].rpartition(" ")[0]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(site: Path, index: Indexed, other: Indexed | None = None) -> None:
    folder = site / index["language"]
    (folder / INDEX).parent.mkdir(parents=True, exist_ok=True)
    (folder / SEARCH_TITLES).write_text(titles_of(index), encoding="utf-8")
    for path, content in zip((INDEX, PROSE, REST), in_files(index, other), strict=True):
        (folder / path).write_text(content, encoding="utf-8")


def whole_index(site: Path, language: Language) -> Indexed:
    """Return the index of a language as one, with its prose where it belongs."""
    files = ((site / language.value / each).read_text(encoding="utf-8") for each in (INDEX, PROSE, REST))
    first, prose, rest = (json.loads(each) for each in files)
    texts = {**prose, **rest["prose"]}
    pages = [*first["pages"], *rest["pages"]]
    for page in pages:
        for one, text in zip((*page["parts"], page), texts.get(page["address"], ()), strict=False):
            one.update({"prose": text} if text else {})
        for part in page["parts"]:
            part["anchor"] = part["anchor"].replace("*", _slug(part["title"]))
    return {**_without(first, "words"), "pages": pages}
