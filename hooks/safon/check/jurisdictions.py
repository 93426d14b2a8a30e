"""Welsh guidance rests on what holds in Wales: law of another country is named as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.sentences import Sentence, sentences
from safon.model.front_matter import Jurisdiction
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import Law

_COUNTRY = re.compile(
    r"\b(?:England|English|Wales|Welsh|[LN]?loegr|[LN]?Loegr|Seisnig|Saesnig|[CG]h?ymru|Nghymru|[CG]ymreig)\b"
)
_WORKING_TOGETHER = re.compile(r"\bWorking Together\b(?!\s+to\s+(?!Safeguard))")
_SAYS_WHOSE = re.compile(
    r"^[^.;,]{0,40}?(?:\bof|\bfor|\bin|\(|,|\byn|\bo)\s*\(?(?:England|Wales|L?loegr|Nghymru|Gymru|Loegr|Lloegr)\b"
)
_NAMED_BEFORE = re.compile(r"(?:England|Wales|English|Welsh)(?:[’']s)?\s+$")


@rule(
    "law-of-this-country",
    "Welsh guidance names law and guidance of England only as England’s, and says whose Working Together is meant.",
    Severity.WARNING,
    cy="Dim ond fel rhai Lloegr y mae canllawiau Cymru yn enwi cyfraith a chanllawiau Lloegr, ac maent yn dweud pa "
    "“Working Together” a olygir.",
    waivable=True,
)
def law_of_this_country(library: Library) -> Iterator[Finding]:
    english = [each for each in library.vocabulary.all(Law) if each.jurisdiction is Jurisdiction.ENGLAND]
    titles = {language: _titles([each.title[language] for each in english]) for language in Language}
    for sentence in sentences(library):
        if not _is_welsh(sentence, library):
            continue
        bare = _WORKING_TOGETHER.search(sentence.text) if "Working" in sentence.text else None
        if bare is not None and not _says_whose(sentence.text, bare):
            message = "“Working Together” is guidance of one country, and this does not say of which."
            hint = "Write whose, as in: England’s Working Together."
            yield sentence.finding(bare.start(), len(bare.group()), message, hint)
            continue
        named = titles[sentence.language].search(sentence.unquoted)
        if named is not None and not _COUNTRY.search(sentence.text):
            message = (
                f"“{named.group()}” holds in England, not in Wales, and a reader cannot tell that from this sentence."
            )
            hint = "Say in the sentence that it is England’s, or name what holds in Wales."
            yield sentence.finding(named.start(), len(named.group()), message, hint)


def _titles(titles: list[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(each) for each in sorted(titles, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names or '(?!)'})(?!\w)")


def _is_welsh(sentence: Sentence, library: Library) -> bool:
    """Return whether it is guidance of Wales: a review tells what others said, and may name what they named."""
    header = library.head_of(sentence.document).header
    here = getattr(header, "jurisdiction", Jurisdiction.WALES) is Jurisdiction.WALES
    return here and sentence.document.kind not in (Kind.REVIEW, Kind.ENGAGEMENT)


def _says_whose(text: str, match: re.Match[str]) -> bool:
    return bool(_SAYS_WHOSE.match(text[match.end() :]) or _NAMED_BEFORE.search(text[: match.start()]))
