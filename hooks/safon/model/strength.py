"""How strongly a sentence binds, by its verbs, and whether it tells people to do something or not to.

Rhaid (must) and dylai (should) are kept apart as must and should are; the strongest verb of a sentence decides. What
may not be done must not be done, so `may not` and `ni chaiff` bind as strongly as `must not`. What need not be done is
left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from safon.model.clause import Strength
from safon.model.language import Bilingual, Language

_SHORT = 3
_ORDER = tuple(Strength)
"""The strengths, the strongest first."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A modal verb, as it stands in a sentence."""

    strength: Strength
    """How strongly it binds; `none` for what need not be done."""
    negated: bool
    """Whether it says what must not, should not or need not be done."""
    start: int
    """Where it begins in the text."""
    words: str
    """The verb as it stands there, with what negates it."""

    @property
    def shortly(self) -> str:
        """The verb and what negates it, without what stands between: `rhaid … beidio`."""
        words = self.words.split()
        return " ".join(words) if len(words) <= _SHORT else f"{words[0]} … {words[-1]}"

    @property
    def first(self) -> str:
        """What of it stands in one piece: `rhaid` of `rhaid … beidio`."""
        return self.shortly.partition(" …")[0]

    @property
    def sense(self) -> tuple[Strength, bool]:
        """What has to be the same in both languages."""
        return self.strength, self.negated


# Both begin at the beginning of a word with one of a few letters: that is looked for first, since it is seen at once.
_ENGLISH = re.compile(
    r"""
    \b(?=[wndmsc])(?:whether\b[^.;:,]*?\bshould\b
    | (?:need(?:\ not|n[’']t)|(?:does|do)(?:\ not|n[’']t)\ (?:need|have)\ to|no\ need\ to)\b (?P<none>)
    | (?:(?P<must>must)|(?P<should>should)|(?P<may>may|(?P<can>can)))
      (?P<not>\s+(?:not\b(?!\ only\b)|never\b)|n[’']t\b)?(?!\w))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_ONE = re.compile(
    r"(?P<before>^|[.;:,(]\s+|\b(?:that|and|but)\s+)"
    r"(?:no(?!\ (?:later|more|less|fewer|longer|matter|doubt)\b)|nobody|none|neither)\b[^.;:,]*\Z",
    re.IGNORECASE,
)
"""What makes a ban of a verb at its end: no agency must …"""
"""What asks whether something should be done asks for nothing yet; `cannot` says what is so, not what is to be done."""
_WELSH = re.compile(
    r"""
    \b(?=[acdeghnopry])(?:(?<!hyn\ )a\ ddylid\b | (?:pan|os)\ [fb]ydd\ rhaid\b | (?:nid?|nad?|nac)\ g?(?:all|ell)\w*
    | y\ (?:caiff|cânt|ceir)\b(?=[^.;:,]*?\s(?:ei|eu)\b)
    | (?:(?:nid|nad|nac|does)\ (?:(?:oes|oedd|fydd)\ )?(?:(?:yn\ |dim\ )(?:rhaid|angen)|rhaid|angen)
        |(?:nid?|na|heb)\ (?:r?haid|raid|orfod))\b (?P<none>)
    | (?P<not>(?:nid?|nad?|nac)\s+)?
      (?:(?:(?P<must>g?orfod|ngorfod|rhaid|raid)|(?P<should>dd?yl(?:ai|id|ech|wn|em|et|ent|en|er|it)))\b
        (?P<after>[^.;:,]*?\s[bp]h?eidio\b)?
      | (?P<may>(?:c|g|ch)(?:aiff|eir|ânt|awn|ewch)|(?:c|g|ch)?aniateir|g?all(?:ant|wn|wch|af)?|g?ell(?:ir|wch))\b
        (?!\s+(?:ei|eu)\b)))
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""As in English; `caiff ei …` and `y caiff … ei …` are passives, and `pan fydd rhaid` is a case that may come."""
_VERBS = Bilingual(en=_ENGLISH, cy=_WELSH)


_FORMS = Bilingual(
    en="must should may can need mustn shouldn needn",
    cy="rhaid raid gorfod orfod ngorfod angen caniateir ganiateir chaniateir dylai ddylai dylid ddylid dylech ddylech "
    "dylwn ddylwn dylem ddylem dylet ddylet dylent ddylent dylen ddylen dyler ddyler caiff gaiff chaiff ceir geir "
    "cheir cânt gânt chânt cawn gawn chawn cewch gewch chewch gall all gallant allant gallwn allwn gallwch allwch "
    "gallaf allaf gellir ellir gellwch ellwch",
).map(lambda forms: frozenset(forms.split()))
"""Words, in small letters, without which there is no verb to find."""


def may_bind(words: frozenset[str], language: Language) -> bool:
    """Return whether a text of these `words`, in small letters, can have a modal verb."""
    return not words.isdisjoint(_FORMS[language])


def verbs_of(words: str, language: Language) -> tuple[Verb, ...]:
    """Return the modal verbs of `words`, in their order."""
    verbs: list[Verb] = []
    since = 0
    for match in _VERBS[language].finditer(words):
        if match.lastgroup is not None:
            no_one = _NO_ONE.search(words, since, match.start()) if language is Language.EN else None
            said = match.groupdict()
            verb = _verb(match, said, words, no_one.end("before") if no_one is not None else None)
            verbs += [verb] if not (verb.negated and said.get("can")) else []
            since = match.end()
    return tuple(verbs)


def _verb(match: re.Match[str], said: dict[str, str | None], words: str, subject: int | None) -> Verb:
    """Return the verb of a match, whose groups are `said`; `subject` is where the words begin that make a ban of it."""
    bound = next((each for each in _ORDER if said[each.value] is not None), Strength.NONE)
    negated = bound is Strength.NONE or not (subject is None and said["not"] is None and said.get("after") is None)
    strength = Strength.MUST if negated and bound is Strength.MAY else bound
    start = match.start() if subject is None else subject
    return Verb(strength, negated, start, words[start : match.end()])


def strongest(verbs: tuple[Verb, ...]) -> tuple[Strength, bool] | None:
    """Return the strength of the strongest verb, and whether all verbs of that strength are negated; none of none."""
    strength = min((each.strength for each in verbs), key=_ORDER.index, default=None)
    if strength is None:
        return None
    return strength, all(each.negated for each in verbs if each.strength is strength)


def unequalled(verbs: Bilingual[tuple[Verb, ...]]) -> Bilingual[tuple[Verb, ...]]:
    """Return the verbs of each side to which the other side has none that is equal."""
    return Bilingual(en=_without_equal(verbs.en, verbs.cy), cy=_without_equal(verbs.cy, verbs.en))


def _without_equal(verbs: tuple[Verb, ...], others: tuple[Verb, ...]) -> tuple[Verb, ...]:
    left = [each.sense for each in others]
    alone: list[Verb] = []
    for verb in verbs:
        if verb.sense in left:
            left.remove(verb.sense)
        else:
            alone.append(verb)
    return tuple(alone)


def strength_of(words: str, language: Language) -> Strength | None:
    """Return the strength of the strongest modal verb in `words`, or none where there is no such verb."""
    found = strongest(verbs_of(words, language))
    return found[0] if found is not None else None


def is_negated(words: str, language: Language) -> bool:
    """Return whether `words` say what is not to be done, or need not be, as strongly as they say anything."""
    found = strongest(verbs_of(words, language))
    return found is not None and found[1]
