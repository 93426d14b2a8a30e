"""A waiver holds for its words at one place. It goes where the words go, or where no rule asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import Check, rule
from safon.check.run import checks
from safon.check.sense import figures_differing, negations_differing, senses_differing
from safon.check.strengths import strengths_differing
from safon.check.waiving import covers, found_by
from safon.model.closest_match import closest_match
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.passages import Passage, phrase, pieces_of, stands
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import Listed
from safon.model.waiver import Waiver


@rule(
    "waiver-needed",
    "A waiver is for words that stand at its place, and that a rule would report without it.",
    Severity.WARNING,
    cy="Mae hepgoriad ar gyfer geiriau sydd yn ei le, ac y byddai rheol yn rhoi gwybod amdanynt hebddo.",
)
def waiver_needed(library: Library) -> Iterator[Finding]:
    for listed in library.vocabulary.lists.get(Waiver, {}).values():
        if isinstance(listed.entry, Waiver):
            yield from _unneeded(listed, listed.entry, library)


@rule(
    "waiver-names-its-cause",
    "A waiver names a rule that can be waived, with a reason in both languages; or it quotes two phrases.",
    cy="Mae hepgoriad yn enwi rheol y gellir ei hepgor, gyda rheswm yn y ddwy iaith; neu mae’n dyfynnu dau ymadrodd.",
)
def waiver_names_its_cause(library: Library) -> Iterator[Finding]:
    for listed in library.vocabulary.lists.get(Waiver, {}).values():
        waiver, place = listed.entry, listed.source_map
        if not isinstance(waiver, Waiver):
            continue
        if (waiver.rule is None) == (waiver.words is None):
            told = "neither a rule nor two phrases" if waiver.rule is None else "a rule and two phrases"
            hint = "Write rule: and the name of one rule; or words: with the phrase of each language."
            yield Finding(place.at("id"), f'The waiver "{waiver.id}" names {told}.', hint, 2)
        elif waiver.rule is not None and _waivable(waiver) is None:
            guess = closest_match(waiver.rule, [each.rule.id for each in checks() if each.rule.waivable])
            hint = f"Did you mean {guess}?" if guess else "Mend what the rule says, and delete the waiver."
            yield Finding(place.at("rule"), f'No rule called "{waiver.rule}" can be waived.', hint, len("rule"))
        elif waiver.rule is not None and not isinstance(waiver.why, Bilingual):
            hint = "Write why: {en: …, cy: …}."
            yield Finding(place.at("why"), "The reason stands in one language. The editors’ page shows it.", hint, 3)


def _waivable(waiver: Waiver) -> Check | None:
    return next((each for each in checks() if each.rule.id == waiver.rule and each.rule.waivable), None)


def _unneeded(listed: Listed, waiver: Waiver, library: Library) -> Iterator[Finding]:
    passages = [each for each in library.passages if each.place == waiver.at]
    if not passages:
        guess = closest_match(waiver.at, tuple(dict.fromkeys(each.place for each in library.passages)))
        hint = f"Did you mean {guess}?" if guess else "Write where the words stand: 18.4, S18, terms/key-working."
        yield Finding(listed.source_map.at("at"), f"Nothing is said at {waiver.at}.", hint)
    elif waiver.words is not None:
        yield from _unneeded_pair(listed, waiver, waiver.words, passages, library)
    elif (check := _waivable(waiver)) is not None:
        yield from _unneeded_rule(listed, waiver, check, passages, library)


def _unneeded_pair(
    listed: Listed, waiver: Waiver, words: Bilingual[str], passages: list[Passage], library: Library
) -> Iterator[Finding]:
    gone = [each for each in Language if not any(stands(waiver, passage, each) for passage in passages)]
    for language in gone:
        message = f'"{words[language]}" no longer stands at {waiver.at} in {language.english_name}.'
        hint = "Delete the waiver; or, if the two still say the same, quote the new words."
        yield Finding(listed.source_map.at("words", language.value), message, hint)
    if not gone and not _asked_for(waiver, passages, library):
        message = f'The waiver "{waiver.id}" is not needed: no rule stumbles over the two phrases.'
        yield Finding(listed.source_map.at("id"), message, "Delete the waiver.")


def _asked_for(waiver: Waiver, passages: list[Passage], library: Library) -> bool:
    """Return whether a rule would report the passages if it were not for the waiver."""
    others = (each for each in library.vocabulary.all(Waiver) if each is not waiver)
    pieces = tuple(pieces_of(passages, others))
    rules = (figures_differing, negations_differing, senses_differing, strengths_differing)
    return any(True for differing in rules for _ in differing(pieces))


def _unneeded_rule(
    listed: Listed, waiver: Waiver, check: Check, passages: list[Passage], library: Library
) -> Iterator[Finding]:
    said = [passage.sides[language].text for passage in passages for language in Language]
    if waiver.phrase is not None and not any(phrase(waiver.phrase).search(each) for each in said):
        message = f'"{waiver.phrase}" no longer stands at {waiver.at}.'
        hint = "Delete the waiver; or, if the new words are meant so too, quote them."
        yield Finding(listed.source_map.at("phrase"), message, hint, len("phrase"))
    elif not any(covers(waiver, check.rule, each) for each in found_by(check, library)):
        message = f'The waiver "{waiver.id}" is not needed: {check.rule.id} finds nothing there.'
        yield Finding(listed.source_map.at("id"), message, "Delete the waiver.")
