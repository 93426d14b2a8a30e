"""The guidance has as many of everything as its sources have, and the relations, entries and names that they have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from safon.check.rule import rule
from safon.model.documents import Document
from safon.model.entry import Entry
from safon.model.front_matter import ModelHeader, RelationStrength
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.links import LinkKind
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.source_facts import CountFact, EntryFact, UseFact
from safon.model.vocabulary import LISTS

_POINTS = "points"


@rule("count-as-in-source", "There are as many of something as its source has, or as many as an author means to have.")
def count_as_in_source(library: Library) -> Iterator[Finding]:
    for source, file in library.source_facts.items():
        for at, fact in enumerate(file.facts.counts):
            found = _counted(fact, source, library)
            wanted = fact.number if fact.here is None else fact.here
            if found is None:
                kinds = ", ".join((*(each.value for each in Kind), _POINTS, "or the name of a list"))
                yield Finding(file.places.at("counts", at, "of"), f'"{fact.of}" cannot be counted.', f"Write {kinds}.")
            elif found != wanted:
                where = "".join(f", {each}" for each in (fact.in_, fact.kind, fact.stage) if each is not None)
                message = f"{fact.of}{where}: {fact.number} in the source, {found} here."
                hint = (
                    "Take out what the source does not have, or write back what is missing. If that is meant, add to "
                    f"this row: here: {found}, why: a sentence with the reason. If the row is wrong, mend it."
                )
                yield Finding(file.places.at("counts", at), message, hint)


@rule(
    "link-as-in-source", "What a source states or names as belonging together is linked as that, and nothing else is."
)
def link_as_in_source(library: Library) -> Iterator[Finding]:
    for source, file in library.source_facts.items():
        if not file.facts.links:
            continue
        mine = {each.id: each for each in library.documents if _rests_on(each, source, library)}
        related = [each for each in library.links if each.kind is LinkKind.RELATED and each.source in mine]
        linked = {(each.source, each.to, each.strength) for each in related}
        known: dict[tuple[str, str, RelationStrength | None], int] = {}
        known |= {(each.from_, each.to, each.strength): at for at, each in enumerate(file.facts.links)}
        for at, (one, other, strength) in ((at, each) for each, at in known.items() if each not in linked):
            message = f"{one} is linked to {other} as {strength}, by this row, and not in its header."
            hint = (
                f"Write in the header of {one} below related: - to: {other}, strength: {strength}. Or delete the row."
            )
            yield Finding(file.places.at("links", at), message, hint)
        said = (each for each in sorted(linked - known.keys(), key=str) if each[2] is not RelationStrength.INFERRED)
        for one, other, strength in said:
            place = mine[one].texts.en.source_map.at("related")
            row = f"{{from: {one}, to: {other}, strength: {strength}}}"
            message = f"{one} is linked to {other} as {strength}, and standards/sources/{source}.yml has no such link."
            hint = f"If the source says so, add there below links: - {row} If it is our reading: strength: inferred."
            yield Finding(place, message, hint)


@rule("entry-as-in-source", "An entry of a list stands at the line that its source has for it.")
def entry_as_in_source(library: Library) -> Iterator[Finding]:
    for source, file in library.source_facts.items():
        for name in dict.fromkeys(each.list_ for each in file.facts.entries):
            here = list(_entries(name, source, library))
            for at, fact in ((at, each) for at, each in enumerate(file.facts.entries) if each.list_ == name):
                found = next((each for each in here if _is(each[0], fact)), None)
                if found is None:
                    yield _no_entry(fact, file.places.at("entries", at))
                else:
                    here.remove(found)
            for entry, position in here:
                line = _first_line(entry)
                message = f"standards/sources/{source}.yml has no row for {entry.id}, at line {line} of the source."
                hint = f"If the source has it there, add below entries: - {{list: {name}, line: {line}}}"
                yield Finding(position, message, hint)


@rule("use-as-in-source", "Whoever a source names as using a practice model is named, and nobody else is.")
def use_as_in_source(library: Library) -> Iterator[Finding]:
    for source, file in library.source_facts.items():
        known = {each.model: at for at, each in enumerate(file.facts.uses)}
        for model, at in known.items():
            document = library.by_id.get(model)
            if document is None or not isinstance(document.header, ModelHeader):
                yield Finding(file.places.at("uses", at), f'No practice model is called "{model}".', "Mend the row.")
            elif (here := _use(model, document.header)) != (there := _sorted(file.facts.uses[at])):
                message = f"{model} is said to be used {_use_words(here)}; its source says {_use_words(there)}."
                line = file.places.at("uses", at).line
                hint = f"Say what the source says, or mend line {line} of standards/sources/{source}.yml."
                place = document.texts.en.source_map.at("reported-use")
                yield Finding(place, message, hint, see=file.places.at("uses", at))


@rule("name-as-in-source", "A name that a source gives stands in what restates it.")
def name_as_in_source(library: Library) -> Iterator[Finding]:
    for source, file in library.source_facts.items():
        mine = [each for each in library.documents if _rests_on(each, source, library)] if file.facts.names else []
        said = "\n".join(f"{one.heading}\n{one.prose}" for each in mine for one in each.texts.en.sections)
        for at, name in enumerate(file.facts.names):
            if name not in said:
                hint = "Write it where the source names it; or, if it is left out on purpose, delete the row."
                yield Finding(file.places.at("names", at), f'Nothing that restates this source says "{name}".', hint)


def _rests_on(document: Document, source: str, library: Library) -> bool:
    head = library.head_of(document).source
    return head is not None and head.document == source


def _counted(fact: CountFact, source: str, library: Library) -> int | None:
    """Return how many of something there are here; none where it is no name of anything."""
    if fact.of == _POINTS:
        home = library.by_id.get(fact.in_ or "")
        good = home.texts.en.section("good") if home is not None else None
        return sum(line.startswith("- ") for line in good.prose.split("\n")) if good is not None else 0
    if fact.of in tuple(Kind):
        documents = (each for each in library.of_kind(Kind(fact.of)) if _rests_on(each, source, library))
        return sum(1 for each in documents if fact.stage in (None, getattr(each.header, "stage", None)))
    if fact.of not in LISTS:
        return None
    wanted = {"of": fact.in_, "kind": fact.kind, "stage": fact.stage}
    entries = (entry for entry, _ in _entries(fact.of, source, library))
    return sum(1 for each in entries if all(value in (None, getattr(each, key, None)) for key, value in wanted.items()))


def _entries(name: str, source: str, library: Library) -> Iterator[tuple[Entry, Position]]:
    """Yield the entries of a list that rest on a source, and where they stand."""
    for listed in library.vocabulary.lists.get(LISTS[name], {}).values() if name in LISTS else ():
        own = getattr(listed.entry, "source", None)
        if own is not None and own.document == source:
            yield listed.entry, listed.source_map.start


def _is(entry: Entry, fact: EntryFact) -> bool:
    value = f"{getattr(entry, 'bound', None) or ''} {getattr(entry, 'value', '')}".strip()
    said = {
        "line": (fact.line, _first_line(entry)),
        "kind": (fact.kind, getattr(entry, "kind", None)),
        "value": (fact.value, value),
        "advice": (fact.advice, ", ".join(getattr(entry, "advice", ()))),
        "names": (fact.names, len(getattr(entry, "names", ()))),
    }
    word = fact.word is None or fact.word.casefold() in str(entry.model_dump()).casefold()
    return word and all(wanted in (None, found) for wanted, found in said.values())


def _first_line(entry: Entry) -> int:
    lines = getattr(getattr(entry, "source", None), "lines", None) or "0"
    return int(lines.replace(",", "-").split("-")[0])


def _no_entry(fact: EntryFact, position: Position) -> Finding:
    told = fact.model_dump(exclude={"list_", "line"}, exclude_none=True)
    what = "".join(f", {key}: {value}" for key, value in told.items())
    message = f"The list {fact.list_} has nothing that begins at line {fact.line} of the source{what}."
    hint = "Write it back as the source has it, with its lines. If the row is wrong, mend it."
    return Finding(position, message, hint)


_Use = dict[str, tuple[str, ...]]


def _use(model: str, header: ModelHeader) -> _Use:
    found: dict[str, list[str]] = {}
    for each in header.reported_use:
        found.setdefault(str(each.extent or "by"), []).append(each.by[Language.EN])
    return _sorted(UseFact(model=model, **{key: tuple(names) for key, names in found.items()}))


def _sorted(use: UseFact) -> _Use:
    return {"by": _names(use.by), "full": _names(use.full), "part": _names(use.part)}


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(Counter(names).elements()))


def _use_words(use: _Use) -> str:
    return "; ".join(f"{key}: {', '.join(names)}" for key, names in use.items() if names) or "by nobody"
