"""The map, the coverage and the lineage, counted against the guidance."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from safon.charts.link_map import link_map
from safon.charts.map_layout import WIDTH, positions
from safon.make import changes_page, coverage_page, map_page, standards
from safon.model.clause import Direction, Relationship
from safon.model.coverage import SetCoverage, coverage
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.links import LinkKind
from safon.model.vocabulary import Principle
from safon.views.completeness import IncompleteError

from tests.contexts import context_of, label
from tests.make.pages import found, page, told, words
from tests.views.guidance import guidance

BOTH = pytest.mark.parametrize("language", Language)


def _pairs(library: Library) -> Counter[tuple[str, str]]:
    homes = [(link.source, library.home_of(link.to)) for link in library.links]
    return Counter((source, home.id) for source, home in homes if home is not None)


@BOTH
def test_every_relation_stands_on_the_drawing_in_the_matrix_and_in_the_table(
    library: Library, language: Language
) -> None:
    tree = page(map_page, "map/", library, language)
    wanted = _pairs(library)
    assert sum(wanted.values()) == len(library.links) > 120
    drawn = Counter((str(each.get("data-a")), str(each.get("data-b"))) for each in found(tree, "//*[@data-a]"))
    assert drawn == wanted
    matrix = link_map(context_of(library, language), "map/").matrix
    counted = {(row[0], head[0]): n for row in matrix.rows for head, n in zip(matrix.heads, row[2], strict=True) if n}
    assert counted == wanted
    cells = words(tree, "//table[contains(@class, 'sf-matrix')]//tbody//td/text()")
    assert sum(int(each) for each in cells) == len(library.links)
    assert len(found(tree, "//table[contains(@class, 'sf-relations')]//tbody/tr")) == len(library.links)


@BOTH
def test_every_document_and_principle_is_on_the_map_once(library: Library, language: Language) -> None:
    tree = page(map_page, "map/", library, language)
    wanted = [*(each.id for each in library.documents), *library.vocabulary.ids(Principle)]
    assert sorted(words(tree, "//*[@data-kind]/@data-id")) == sorted(wanted)
    assert all(each.get("aria-label") and each.get("href") for each in found(tree, "//*[@data-kind]"))


def test_how_a_line_is_drawn_says_who_says_so(library: Library) -> None:
    tree = page(map_page, "map/", library, Language.EN)
    drawn = Counter(str(each.get("class")) for each in found(tree, "//*[@data-a]"))
    assert drawn == Counter(f"e e-{link.strength or 'none'}" for link in library.links)


@BOTH
def test_no_node_lies_on_another(library: Library, language: Language) -> None:
    nodes = link_map(context_of(library, language), "map/").nodes
    for at, one in enumerate(nodes):
        for other in nodes[at + 1 :]:
            apart = abs(one.x - other.x) * 2 >= one.width + other.width or abs(one.y - other.y) * 2 >= (
                one.height + other.height
            )
            assert apart, (one.id, other.id)


def test_no_node_leaves_the_drawing(library: Library) -> None:
    made = link_map(context_of(library, Language.EN), "map/")
    for node in made.nodes:
        assert node.width / 2 <= node.x <= WIDTH - node.width / 2, node.id
        assert node.height / 2 <= node.y <= made.height - node.height / 2, node.id


def test_the_same_guidance_gives_the_same_map(library: Library) -> None:
    assert link_map(context_of(library, Language.EN), "map/") == link_map(context_of(library, Language.EN), "map/")


def test_a_map_of_nothing_is_empty() -> None:
    assert positions({}, [], [[]])[0] == {}
    assert set(positions({"a": (10, 10)}, [], [[]])[0]) == {"a"}


def test_no_document_is_linked_with_itself_by_a_mention(library: Library) -> None:
    mentions = [each for each in library.links if each.kind is LinkKind.MENTION]
    assert mentions
    assert all(each.to != each.source for each in mentions)


@BOTH
def test_each_page_shows_what_leads_out_of_it_and_into_it(library: Library, language: Language) -> None:
    for document in library.of_kind(Kind.STANDARD):
        address = f"standards/{document.slug}/"
        tree = page(standards, address, library, language)
        for anchor, links in (("out", library.links_from(document)), ("in", library.referring_to(document))):
            shown = found(tree, f"//h3[@id='links-{anchor}']/following-sibling::ul[1]/li")
            assert len(shown) == len(links), (document.id, anchor)
            assert all(told(each[-1]) for each in shown)


@BOTH
def test_coverage_counts_both_ways(library: Library, language: Language) -> None:
    tree = page(coverage_page, "coverage/", library, language)
    each = next(coverage(library))
    figures = [int(number) for number in words(tree, "//ul[@class='sf-figures']/li/strong/text()")]
    assert figures[0] == figures[1] + figures[2] == len(each.national)
    assert figures[3] == len(each.national) - len(each.to_write)
    assert figures[4] == figures[5] + figures[6] == len(each.local)
    rows = found(tree, "//table[contains(@class, 'sf-mapped')]//tbody/tr")
    relations = [one for clause in library.clauses.values() for one in clause.adds_to]
    assert len(rows) == len(relations)
    assert all(told(cell) for row in rows for cell in row)
    to_write, without_national = found(tree, "//dl[@class='sf-gaps']")
    assert words(to_write, "./dd/a/text()") == [clause.id for clause in each.to_write]
    assert words(without_national, "./dd/a/text()") == [clause.id for clause in each.without_national]
    assert len(each.to_write) > len(each.without_local)


def test_only_what_is_written_down_as_equal_or_wider_closes_a_gap(library: Library) -> None:
    each = next(coverage(library))
    directions = {one.relation.direction for one in each.mapped}
    assert not directions & {Direction.EQUAL, Direction.WIDER}, "no reason beside a line says that it reaches all"
    assert directions > {Direction.NARROWER, Direction.IN_PART, Direction.DIFFERENT_TRIGGER}
    assert each.to_write == each.national, "so none of them closes a gap"
    for direction in Direction:
        closed = _with_direction(each, direction)
        left = {clause.id for clause in each.national} - {clause.id for clause in closed.to_write}
        wanted = {one.national.id for one in each.mapped if one.relation.relationship in _AS_MUCH}
        assert left == (wanted if direction in (Direction.EQUAL, Direction.WIDER) else set()), direction


_AS_MUCH = (Relationship.MEETS, Relationship.STRONGER)


def _with_direction(each: SetCoverage, direction: Direction) -> SetCoverage:
    mapped = (replace(one, relation=replace(one.relation, direction=direction)) for one in each.mapped)
    return replace(each, mapped=tuple(mapped))


@BOTH
def test_a_map_says_beside_itself_that_it_proves_nothing(library: Library, language: Language) -> None:
    said = label(language, "map.no-proof")
    assert said in told(page(map_page, "map/", library, language))
    tree = page(coverage_page, "coverage/", library, language)
    assert said in told(found(tree, "//table[contains(@class, 'sf-mapped')]/../preceding-sibling::p[1]")[0])
    heads = words(tree, "//table[contains(@class, 'sf-mapped')]//th/text()")
    assert label(language, "coverage.columns.direction") in heads
    assert label(language, "clause.direction.not stated") in words(tree, "//table//td/text()")


def test_coverage_that_has_lost_a_line_is_not_made(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    real = coverage_page._mapped

    def another(*given: object) -> object:
        made = real(*given)  # type: ignore[arg-type]
        return made if made.local[1] != "NCT7.2" else type(made)(**{**vars(made), "local": ("", "NCT1.1", "")})

    monkeypatch.setattr(coverage_page, "_mapped", another)
    with pytest.raises(IncompleteError, match=r"coverage/ \(NCT, local\) is not complete\. It has lost: NCT7\.2\."):
        list(coverage_page.make(context_of(library, Language.EN)))


@BOTH
def test_a_withdrawn_clause_is_a_tombstone_with_its_successor(language: Language) -> None:
    tree = page(changes_page, "changes/", guidance(), language)
    stones = found(tree, "//h2[@id='withdrawn']/following-sibling::ul[1]/li")
    assert [told(stone[0]) for stone in stones] == ["18.2", "18.3"]
    assert "2027" in told(stones[0])
    assert words(stones[0], "./a/text()") == ["18.2", "18.4"]
    assert words(stones[1], "./a/text()") == ["18.3"]


@BOTH
def test_other_names_and_editions_are_listed(library: Library, language: Language) -> None:
    tree = page(changes_page, "changes/", library, language)
    named = found(tree, "//h2[@id='titles']/following-sibling::ul[1]/li")
    assert len(named) == sum(bool(each.texts[language].also_called) for each in library.documents)
    rows = found(tree, "//tbody/tr")
    assert len(rows) == sum(each.kind is not Kind.LOCAL_STANDARD for each in library.documents) - 25 - 1
    assert words(tree, "//h2[@id='withdrawn']/following-sibling::p[@class='sf-empty']") != []
