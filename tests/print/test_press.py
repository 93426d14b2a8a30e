"""The same bytes, the store, the limit of two pages, and faults of templates."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from safon.artefact import Site
from safon.context import Build
from safon.make.printing import all_prints
from safon.make.prints import summaries
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import Guidance, UnpublishableError, make_shared, prints, read_and_check, typeset_prints
from safon.print import engine
from safon.print.cache import PrintCache
from safon.print.cache_key import TEMPLATES
from safon.print.engine_process import EngineProcess
from safon.print.finished_print import FinishedPrint
from safon.print.orders import Order, Reply, order_of, reply_from
from safon.print.print_index import catalogue
from safon.print.print_types import Edition, Print
from safon.print.problems import EngineError, UnprintableError
from safon.print.tightening import LARGE, TIGHTEST
from safon.print.typeset import typeset

from tests.check.trees import VALID, valid_tree
from tests.contexts import build_of
from tests.print.texts import SITE, print_of

EN = "standards/national/01-listening-first.en.md"


def _printed(library: Library, folder: Path, wanted: str = "") -> dict[str, FinishedPrint]:
    chosen = [each for each in all_prints(build_of(library)) if wanted in each.sheet.name]
    return {each.sheet.path: each for each in typeset(chosen, PrintCache(folder))}


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    library = read_and_check(VALID).library
    one, other = (_printed(library, tmp_path / name) for name in ("one", "other"))
    assert len(one) > 10
    assert {path: each.pdf for path, each in one.items()} == {path: each.pdf for path, each in other.items()}
    assert all(each.fresh for each in (*one.values(), *other.values()))


def test_another_date_gives_other_bytes() -> None:
    library = read_and_check(VALID).library
    later = Site(url=SITE.url, moment=SITE.moment + 86_400)
    wanted = [next(iter(summaries.prints(build_of(library, site)))) for site in (SITE, later)]
    assert wanted[0].data() != wanted[1].data()


def test_what_was_made_is_taken_from_the_store(tmp_path: Path) -> None:
    library = read_and_check(VALID).library
    first = _printed(library, tmp_path)
    second = _printed(library, tmp_path)
    assert not any(each.fresh for each in second.values())
    assert {path: each.pdf for path, each in first.items()} == {path: each.pdf for path, each in second.items()}


def test_one_changed_standard_makes_only_its_own_prints_anew(tmp_path: Path) -> None:
    tree = valid_tree(tmp_path / "tree")
    before = _printed(read_and_check(tree).library, tmp_path / "store")
    note = tree / "standards/practice-notes/01-quiet-rooms.en.md"
    note.write_text(note.read_text(encoding="utf-8").replace("summary: ", "summary: Now ", 1), encoding="utf-8")
    after = _printed(read_and_check(tree).library, tmp_path / "store")
    fresh = {path for path, each in after.items() if each.fresh}
    assert fresh
    assert before.keys() == after.keys()
    assert all("practice-note" in path or "pack" in path or "whole" in path for path in fresh)
    assert not any(path.startswith("cy/") for path in fresh)


@pytest.mark.parametrize("damage", [b"", b"000001", b"nonsense", b"00000x%PDF-"])
def test_a_damaged_store_costs_time_and_nothing_else(damage: bytes, tmp_path: Path) -> None:
    (made,) = typeset([print_of("Text.")], PrintCache(tmp_path))
    (tmp_path / f"{made.key}.kept").write_bytes(damage)
    (again,) = typeset([print_of("Text.")], PrintCache(tmp_path))
    assert again.fresh
    assert again.pdf == made.pdf


def test_without_a_store_everything_is_made_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv("SAFON_PRINTS", str(blocked))
    made = catalogue(build_of(read_and_check(VALID).library, Site(url="https://elsewhere.example/")), all_prints)
    assert made
    assert all(each.pdf.startswith(b"%PDF") for each in made)


def test_with_nothing_changed_no_print_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFON_PRINTS", str(tmp_path))
    library = read_and_check(VALID).library
    site = Site(url="https://once.example/")
    first = catalogue(replace(build_of(library, site), digest=b"one"), all_prints)

    def never(_build: Build) -> tuple[Print, ...]:
        raise AssertionError

    assert catalogue(replace(build_of(library, site), digest=b"one"), never) == first


def _long(tree: Path, words: int) -> Guidance:
    path = tree / EN
    text = path.read_text(encoding="utf-8")
    start = text.index("## Narrative\n\n") + len("## Narrative\n\n")
    path.write_text(f"{text[:start]}{'word ' * 40}\n\n{'many ' * words}\n\n{text[start:]}", encoding="utf-8")
    return read_and_check(tree)


def _summary(guidance: Guidance) -> list[Print]:
    return [
        each
        for each in prints(build_of(guidance.library))
        if each.sheet.name == "standard-01"
        and each.sheet.language is Language.EN
        and each.sheet.edition is Edition.STANDARD
    ]


def test_a_standard_over_two_pages_is_an_error_that_names_what_to_shorten(tmp_path: Path) -> None:
    tree = valid_tree(tmp_path)
    guidance = _long(tree, 1990)
    with pytest.raises(UnpublishableError) as caught:
        list(typeset_prints(guidance, build_of(guidance.library, SITE), _summary(guidance)))
    told = str(caught.value)
    lines = (tree / EN).read_text(encoding="utf-8").split("\n")
    longest = next(at for at, line in enumerate(lines, start=1) if line.startswith("many"))
    assert f"{EN}:{longest}:1: error summary-fits" in told
    assert re.search(r"S1 in English runs over by \d+ lines", told)
    assert f"line {longest} (1990 words), line {longest - 2} (40 words)" in told


def test_a_site_with_such_a_standard_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFON_PRINTS", str(tmp_path / "store"))
    guidance = _long(valid_tree(tmp_path / "tree"), 1990)
    with pytest.raises(UnpublishableError, match="summary-fits"):
        list(make_shared(guidance, build_of(guidance.library)))


def test_the_lines_over_grow_with_the_text(tmp_path: Path) -> None:
    over = []
    for words in (1900, 1990):
        guidance = _long(valid_tree(tmp_path / str(words)), words)
        with pytest.raises(UnpublishableError) as caught:
            list(typeset_prints(guidance, build_of(guidance.library, SITE), _summary(guidance)))
        found = re.search(r"over by (\d+) lines", str(caught.value))
        assert found is not None
        over.append(int(found[1]))
    assert 10 < over[1] - over[0] < 45


def test_layout_tightens_before_it_gives_up_and_never_below_its_bounds() -> None:
    face = (TEMPLATES / "typography.typ").read_text(encoding="utf-8")
    sizes = [float(each) for each in re.findall(r"\(size: ([\d.]+)pt, lead", face)]
    assert len(sizes) == TIGHTEST + 1 + LARGE + 1, "a step for each, and those of large print"
    assert min(sizes) >= 10.5
    assert max(sizes) >= 18


def _ordered(template: str) -> Order:
    return Order(template=template, data="{}", edition=Edition.STANDARD, first_step=0, moment=SITE.moment, gauges=())


def test_a_warning_of_the_engine_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "typst").mkdir()
    template = '#set document(title: "a")\n#set text(font: "No such font")\n= a\n#[#metadata((pages: 1)) <gauge>]'
    (tmp_path / "typst" / "warns.typ").write_text(template, encoding="utf-8")
    monkeypatch.setattr(engine, "TEMPLATES", tmp_path / "typst")
    monkeypatch.setattr(engine, "HERE", tmp_path)
    with pytest.raises(EngineError, match="unknown font family"):
        engine.Engine().fitted(_ordered("warns"))


def test_a_fault_of_a_template_is_told_with_the_print_it_was_found_in(tmp_path: Path) -> None:
    with pytest.raises(UnprintableError, match=r"en/print/text.pdf cannot be typeset.*dictionary does not contain key"):
        list(typeset([replace(print_of("a"), template="poster")], PrintCache(tmp_path)))


def test_an_engine_that_ends_is_told_and_the_next_print_has_a_new_one() -> None:
    fine = replace(_ordered("document"), data=json.dumps(print_of("a").data(), separators=(",", ":")))
    with EngineProcess() as process:
        with pytest.raises(EngineError, match="it ended with code 1"):
            process.reply(replace(fine, template="no such template"))
        assert process.reply(fine).pages == 1


def test_an_order_and_a_reply_come_out_of_a_pipe_as_they_went_in() -> None:
    order = replace(_ordered("document"), data='{"a": "tŷ\\n"}', gauges=("standard-1-cy",))
    assert order_of(order.sent()) == order
    replies = (Reply(pdf=b"%PDF\n{}\n", pages=3), Reply(over={"standard-1-cy": 2.5}), Reply(refused="no\nway"))
    pipe = BytesIO(b"".join(each.sent() for each in replies))
    assert tuple(reply_from(pipe) for _ in replies) == replies
    assert reply_from(pipe) is None
    cut_short = replies[0].sent()[:-1]
    assert reply_from(BytesIO(cut_short)) is None
