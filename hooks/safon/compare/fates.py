"""What became of clauses that went, and where new ones came from, as far as a rule can tell.

A person settles it. What is proposed rests on the words alone: a clause went to where most of its words now stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause
from safon.model.language import Language

_WORD = re.compile(r"[^\W_]+")
_REFERENCE = re.compile(r"\[[^\[\]]*\]")
_MOST = 0.6
"""So much of the words of a clause has to stand where it is said to have gone, and the other way round."""
_NEARLY = 0.8
"""From so much on, both ways, a withdrawn clause stands whole in another."""
_LEAST = 0.15
"""So much of the words of a clause stands in any other."""
_FEWEST = 3
"""Of fewer words that tell something nobody can say what they are about."""
_SMALL_WORDS = (
    "a all an and any are as at be been by can child children each every for from has have her his if in into is "
    "it its may must no not of on or other should so than that the their them then there they this to was when "
    "where which who with y yr ac ar am ag â bob bod bydd byth dylai ei eu er fod fydd gael gan gyda hyn i lle mae "
    "mewn na neu nid o oes os pan plant plentyn rhaid sy sydd un wedi wrth yn yna ym yng "
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that stand in most clauses, and tell nothing of where one came from."""


@dataclass(frozen=True, slots=True)
class Fate:
    """Where a clause went."""

    kind: ChangeKind
    to: tuple[str, ...]


def proposed_fates(
    before: Mapping[str, Clause], after: Mapping[str, Clause], gone: tuple[str, ...], new: tuple[str, ...]
) -> dict[str, Fate]:
    """Return the fate of each clause of `gone`, withdrawn or not there any more, that went on in clauses of `new`."""
    found: dict[str, Fate] = {}
    sources = {each: _telling(before[each]) for each in gone}
    targets = {each: _telling(after[each]) for each in new}
    rests = {each: _telling(after[each]) for each in gone if each in after and not _withdrawn(after[each])}
    for target, bag in targets.items():
        merged = [each for each, own in sources.items() if _share(own, bag) >= _MOST]
        if len(merged) > 1 and _share(bag, sum((sources[each] for each in merged), Counter())) >= _MOST:
            found |= {each: Fate(ChangeKind.MERGED, (target,)) for each in merged}
    for source, own in sources.items():
        open_to = targets | ({source: rests[source]} if source in rests else {})
        parts = tuple(sorted(_parts(own, open_to), key=lambda each: each != source))
        whole = sum((open_to[each] for each in parts), Counter[str]())
        if source not in found and len(parts) > 1 and _share(own, whole) >= _MOST:
            found[source] = Fate(ChangeKind.SPLIT, parts)
        elif source not in found and (fate := _went_whole(source, own, targets, after)) is not None:
            found[source] = fate
    return found


def _went_whole(
    source: str, own: Counter[str], targets: Mapping[str, Counter[str]], after: Mapping[str, Clause]
) -> Fate | None:
    """Return where a clause that was withdrawn stands whole, unless its withdrawal names another that covers it."""
    stands = after.get(source)
    if stands is None or not _withdrawn(stands) or own.total() < _FEWEST:
        return None
    near = [each for each, bag in targets.items() if min(_share(own, bag), _share(bag, own)) >= _NEARLY]
    see = stands.withdrawn.see if stands.withdrawn is not None else None
    if len(near) != 1 or see not in (None, near[0]):
        return None
    elsewhere = after[near[0]].document != stands.document
    return Fate(ChangeKind.MOVED if elsewhere else ChangeKind.COVERED_BY, (near[0],))


def _parts(own: Counter[str], targets: Mapping[str, Counter[str]]) -> Iterator[str]:
    """Yield the clauses that are made of the words of one."""
    for target, bag in targets.items():
        if bag and _share(bag, own) >= _MOST and _share(own, bag) < 1:
            yield target


def of_another_matter(before: Clause, after: Clause) -> bool:
    """Return whether a clause says, in both languages, something in which next to none of its own words are left."""
    for language in Language:
        one, other = (_telling(each, language) for each in (before, after))
        few = min(one.total(), other.total()) < _FEWEST
        if few or _withdrawn(after) or max(_share(one, other), _share(other, one)) > _LEAST:
            return False
    return not _withdrawn(before)


def _withdrawn(clause: Clause) -> bool:
    return any(clause.words[each].withdraws for each in Language)


def _telling(clause: Clause, *languages: Language) -> Counter[str]:
    """Return the words of a clause in some languages, or in both, that tell it from others."""
    texts = (_REFERENCE.sub(" ", clause.words[each].text).casefold() for each in languages or Language)
    return Counter(word for each in texts for word in _WORD.findall(each) if word not in _SMALL)


def _share(part: Counter[str], whole: Counter[str]) -> float:
    """Return how much of the words of `part` stand in `whole`, from 0 to 1."""
    return sum((part & whole).values()) / part.total() if part else 0.0
