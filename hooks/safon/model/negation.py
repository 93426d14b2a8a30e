"""How often a sentence negates, as far as its words tell.

Welsh says one negation with two words (`ni … dim`, `nid … byth`), and English says with `un-` or `no more than` what
Welsh may say with `heb` or `nid`. So words that surely negate are told from words that may answer a negation of the
other language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from safon.model.language import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that negates, or may."""

    word: str
    """The word as it stands in the text."""
    start: int
    """Where it begins there."""
    sure: bool
    """Whether the other language has to negate as well."""


_OPEN = Bilingual(
    en=r"not only|no (?:more|less|later|earlier|fewer|longer) than|no (?:less|better|worse)|less well|otherwise"
    r"|un(?!der|til|it|i[of]|iv|ique|ison|less)\w+|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)?|whether or not",
    cy=r"nid (?:yn unig|dim ond)|d?di-\w+|d?dirybudd|d?diymdroi|heblaw|an(?:allu|alluog|fodlon|abl)\w*|ychwaith"
    r"|byth|erioed|cannot|not|no|never|without|nor|neither|none|nobody",
)
"""What may answer a negation, and asks for none. English words in a Welsh text are quotations."""
_SURE = Bilingual(
    en="not no never nobody none nor neither nothing nowhere cannot without unless",
    cy="nid nad nas nis ni oni onid heb peidio beidio pheidio peidiwch pheidiwch beidiwch peidiwn peidier peidied "
    "beidied methu fethu",
).map(str.split)
_DEPENDENT = "na nac dim ddim neb unman nunlle".split()  # noqa: SIM905 - a list of words to read
"""Welsh words that go with a particle of the sentence; where there is none, the first of them negates by itself."""
_COMPARED = (
    r"(?:\w{2,}ach|mwy|fwy|llai|lai|g?well|g?waeth|uwch|is|hŷn|iau|haws|nes|g?cynt|gynt|hytrach|amgen|eraill|arall)"
    r"|niferus"
)
_WE = r"(?:\w+(?:wn|om|ym|on|em)|i|â|gyda|gan|at|fel|neu|am|ac?|ein \w+|’n \w+|yw|dyma) ni"
_NONE = Bilingual(
    en="no matter",
    cy=r"dd?im ond|anad dim|cyn(?: \w+){0,3} dim|(?:os|a) oes (?:neb|dim)|ni waeth|am byth"
    rf"|(?:{_COMPARED}) na[cg]?(?:’\w+)?|{_WE}",
)
"""Words that look like a negation and are none: more than (`mwy na`), only (`dim ond`), we (`i ni`)."""
_TRIGGERS = Bilingual(en=frozenset({*_SURE.en, "t"}), cy=frozenset({*_SURE.cy, *_DEPENDENT}))
_ANSWERS = Bilingual(en=frozenset(_SURE.en) - {"no"}, cy=frozenset(_SURE.cy) - {"ni"})
"""Those that are a negation, or may answer one, wherever they stand."""


def _pattern(language: Language) -> re.Pattern[str]:
    welsh = language is Language.CY
    sure = "|".join((*_SURE[language], *(() if welsh else (r"\w+n[’']t",))))
    dependent = rf"|(?P<dependent>{'|'.join(_DEPENDENT)})" if welsh else ""
    words = f"(?P<none>{_NONE[language]})|(?P<open>{_OPEN[language]})|(?P<sure>{sure}){dependent}"
    return re.compile(rf"(?<![\w’'-])(?:{words})(?![\w-])", re.IGNORECASE)


_WORDS = Bilingual.of(_pattern)


def negations_of(words: str, language: Language) -> tuple[Negation, ...]:
    """Return the words of a sentence that negate it or a part of it, in their order."""
    found = [(match.lastgroup, match) for match in _WORDS[language].finditer(words) if match.lastgroup != "none"]
    particles = any(kind == "sure" for kind, _ in found)
    alone = None if particles else next((match for kind, match in found if kind == "dependent"), None)
    return tuple(Negation(each.group(), each.start(), kind == "sure" or each is alone) for kind, each in found)


def may_negate(words: frozenset[str], language: Language) -> bool:
    """Return whether a text of these `words`, in small letters, can surely negate."""
    return not words.isdisjoint(_TRIGGERS[language])


def surely_negates(words: frozenset[str], language: Language) -> bool:
    """Return whether a text of these `words`, in small letters, can answer a negation."""
    return not words.isdisjoint(_ANSWERS[language])


def unanswered(sides: Bilingual[tuple[Negation, ...]], language: Language) -> tuple[Negation, ...]:
    """Return the sure negations of `language`, if they are more than the other side can answer; else nothing."""
    sure = tuple(each for each in sides[language] if each.sure)
    return sure if len(sure) > len(sides[language.other]) else ()
