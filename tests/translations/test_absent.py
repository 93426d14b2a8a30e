"""What one language lacks altogether goes out in every format, and comes back into its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from safon.model.language import Language
from safon.read.snapshot import take_snapshot

from tests.check.trees import CY, EN, LOCAL, NOTE, checked, edit, publish, rules_broken, valid_tree, write
from tests.translations.test_command import _with_state
from tests.translations.test_exchange import _READ, FORMATS, _change, _export, _import, _refused

EVERY = pytest.mark.parametrize("form", FORMATS)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree in Git."""
    root = tmp_path / "tree"
    root.mkdir()
    valid_tree(root)
    publish(root)
    return root


def _filled(file: Path, form: str, said: dict[str, str]) -> None:
    """Write the texts of units by the beginning of their ids, as a tool would save them."""

    def change(text: str) -> str:
        for key, words in said.items():
            text, times = _put(text, form, re.escape(key), words)
            assert times == 1, key
        return text

    _change(file, form, change)


def _put(text: str, form: str, key: str, words: str) -> tuple[str, int]:
    locked = re.sub(r"(\[[\w.]+\]|\*\*)", r"\1", words)
    match form:
        case "xliff12" | "xliff20":
            pattern = rf'(id="{key}:(?:(?!</target>|<target[^>]*/>).)*)(<target[^>]*?)(?:/>|>[^<]*</target>)'
            return re.subn(pattern, lambda found: f"{found[1]}{found[2]}>{locked}</target>", text, flags=re.DOTALL)
        case "html":
            pattern = rf"(<b>{key}:(?:(?!</td>).)*</td><td[^>]*>(?:(?!</td>).)*</td><td[^>]*>)[^<]*"
            return re.subn(pattern, lambda found: f"{found[1]}{words}", text, flags=re.DOTALL)
    lines = "</w:t></w:r></w:p><w:p><w:r><w:t>".join(words.split("\n"))
    pattern = (
        rf"({key}:(?:(?!</w:tc>).)*</w:tc>(?:(?!</w:tc>).)*</w:tc><w:tc>(?:(?!</w:tc>).)*?<w:p>).*?(</w:p></w:tc>)"
    )
    return re.subn(pattern, lambda found: f"{found[1]}<w:r><w:t>{lines}</w:t></w:r>{found[2]}", text, flags=re.DOTALL)


def _out(file: Path, form: str) -> list[str]:
    return [each.id.rsplit(":", 1)[0] for each in _READ[form](file.read_bytes()).units if not each.target]


@EVERY
def test_a_clause_that_one_language_lacks_comes_back_behind_the_one_before(tree: Path, form: str) -> None:
    before = (tree / CY).read_bytes()
    edit(tree, CY, "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n", "")
    assert "clause-in-both-languages" in rules_broken(checked(tree))
    file = _export(tree, form)
    assert _out(file, form) == ["S1:1.2:words"]
    _filled(file, form, {"S1:1.2:words": "Rhaid i bob ysgol gadw ystafell dawel."})
    assert _import(tree, file).startswith("1 parts written, 1 recorded")
    assert (tree / CY).read_bytes() == before
    assert _with_state(tree, "checked") == ["1.2"]


@EVERY
def test_a_promise_that_one_language_lacks_comes_back_below_its_clause(tree: Path, form: str) -> None:
    before = (tree / CY).read_bytes()
    edit(tree, CY, "    - Addewid: Mae rhywun yn gwrando arnaf i.\n", "")
    file = _export(tree, form)
    assert _out(file, form) == ["S1:1.1:promise"]
    _filled(file, form, {"S1:1.1:promise": "Mae rhywun yn gwrando arnaf i."})
    assert _import(tree, file).startswith("1 parts written")
    assert (tree / CY).read_bytes() == before


@EVERY
def test_a_section_that_one_language_lacks_comes_back_with_its_clauses(tree: Path, form: str) -> None:
    before = (tree / CY).read_bytes()
    edit(tree, CY, "\n## Disgwyliadau\n\n- **1.3** Dylai staff ateb pob llythyr ([1.1]).\n", "")
    file = _export(tree, form)
    assert _out(file, form) == ["S1:1.3:words"]
    _filled(file, form, {"S1:1.3:words": "Dylai staff ateb pob llythyr ([1.1])."})
    assert _import(tree, file).startswith("1 parts written")
    assert (tree / CY).read_bytes() == before


@EVERY
def test_a_file_that_is_not_there_yet_is_written_whole(tree: Path, form: str) -> None:
    before = (tree / CY).read_bytes()
    write(tree, CY, None)
    file = _export(tree, form)
    wanted = {
        "S1:title:text": "Gwrando yn gyntaf",
        "S1:summary:text": "Clywed yr hyn y mae plentyn yn ei ddweud cyn penderfynu dim.",
        "S1:narrative:text": "Mae plant yn sylwi pwy sy’n gwrando ([1.1], [PN1]).\n\n"
        "### Yn yr ysgol\n\nMae ystafell dawel yn helpu.",
        "S1:1.1:words": "Rhaid i’r cyngor wrando ar y plentyn.",
        "S1:1.1:promise": "Mae rhywun yn gwrando arnaf i.",
        "S1:1.2:words": "Rhaid i bob ysgol gadw ystafell dawel.",
        "S1:1.3:words": "Dylai staff ateb pob llythyr ([1.1]).",
    }
    assert _out(file, form) == list(wanted)
    _filled(file, form, wanted)
    assert _import(tree, file).startswith("7 parts written, 7 recorded")
    assert (tree / CY).read_bytes() == before
    assert rules_broken(checked(tree)) == []
    assert _with_state(tree, "checked") == [
        "S1/title", "S1/summary", "S1/narrative/1", "S1/narrative/2", "1.1", "1.2", "1.3"
    ]  # fmt: skip


@EVERY
def test_what_is_not_written_yet_may_come_back_so_and_changes_nothing(tree: Path, form: str) -> None:
    edit(tree, CY, "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n", "")
    before = take_snapshot(tree).fingerprint
    assert _import(tree, _export(tree, form)).startswith("0 parts written, 0 recorded")
    assert take_snapshot(tree).fingerprint == before


def test_half_of_a_new_file_is_refused_with_what_is_missing(tree: Path) -> None:
    write(tree, CY, None)
    file = _export(tree, "xliff12", "S1")
    _filled(file, "xliff12", {"S1:title:text": "Gwrando yn gyntaf"})
    told = _refused(tree, file)
    assert "S1 has no Welsh file yet, so that all of it is needed: 1.1, 1.2, 1.3, narrative, summary." in told


def test_what_comes_back_for_nothing_is_held_to_the_same_signs_and_numbers(tree: Path) -> None:
    edit(tree, CY, "- **1.3** Dylai staff ateb pob llythyr ([1.1]).\n", "")
    file = _export(tree, "xliff12")
    _filled(file, "xliff12", {"S1:1.3:words": "Dylai 7 o staff ateb pob llythyr."})
    told = _refused(tree, file)
    assert "1.3: ids, links and what stands in braces have to stay. Missing: [1.1]." in told
    assert "1.3: the numbers are not the same: added 7." in told


def _texts(tree: Path, path: str, to: str, document: str) -> dict[str, str]:
    """Return everything that a file says, by the ids of what goes out where it is not there."""
    sections = checked(tree).library.by_id[document].texts[Language(to)].sections
    units = _READ["html"](_export(tree, "html", "--to", to, path).read_bytes()).units
    said = {each.id.rsplit(":", 1)[0]: each.target for each in units}
    return said | {f"{document}:{each.key}:text": each.prose.strip() for each in sections if each.prose.strip()}


@pytest.mark.parametrize(("path", "document"), [(CY, "S1"), (f"{LOCAL}.cy.md", "EXA1"), (f"{NOTE}.cy.md", "PN1")])
def test_a_whole_file_comes_back_letter_for_letter(tree: Path, path: str, document: str) -> None:
    before, texts = (tree / path).read_bytes(), _texts(tree, path, "cy", document)
    write(tree, path, None)
    file = _export(tree, "html", "--to", "cy", document)
    _filled(file, "html", {key: texts[key] for key in _out(file, "html")})
    _import(tree, file)
    assert (tree / path).read_bytes() == before


def test_an_english_file_is_not_made_without_its_facts(tree: Path) -> None:
    texts = _texts(tree, EN, "en", "S1")
    write(tree, EN, None)
    file = _export(tree, "html", "--to", "en", "S1")
    _filled(file, "html", {key: texts[key] for key in _out(file, "html")})
    told = _refused(tree, file)
    assert "theme" in told
    assert "(key-present)" in told
