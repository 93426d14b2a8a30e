"""How strongly a sentence binds, by its verbs, and whether it tells people to do something or not to.

Rhaid (must) and dylai (should) are kept apart as must and should are; the strongest verb of a sentence decides. What may
not be done must not be done, so `may not` and `ni chaiff` bind as strongly as `must not`. What need not be done is open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from safon.model.clause import Strength
from safon.model.language import Bilingual, Language

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
    def sense(self) -> tuple[Strength, bool]:
        """What has to be the same in both languages."""
        return self.strength, self.negated


_ENGLISH = re.compile(
    r"""
    \bwhether\b[^.;:,]*?\bshould\b
    | \b(?:need(?:\ not|n[’']t)|(?:does|do)(?:\ not|n[’']t)\ (?:need|have)\ to|no\ need\ to)\b (?P<none>)
    | (?P<no>(?:^|[.;:,(]\s+|\b(?:that|and|but)\s+)
        (?:no(?!\ (?:later|more|less|fewer|longer|matter|doubt)\b)|nobody|none|neither)\b[^.;:,]*?)?
      \b(?:(?P<must>must)|(?P<should>should)|(?P<may>may|(?P<can>can)))\b
      (?P<not>\s+(?:not\b(?!\ only\b)|never\b)|n[’']t\b)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What asks whether something should be done asks for nothing yet; `cannot` says what is so, not what is to be done."""
_WELSH = re.compile(
    r"""
    (?<!hyn\ )\ba\ ddylid\b | \b(?:pan|os)\ [fb]ydd\ rhaid\b | \b(?:nid?|nad?|nac)\ g?(?:all|ell)\w*
    | \by\ (?:caiff|cânt|ceir)\b(?=[^.;:,]*?\s(?:ei|eu)\b)
    | (?:\b(?:nid|nad|nac|does)\ (?:(?:oes|oedd|fydd)\ )?(?:(?:yn\ |dim\ )(?:rhaid|angen)|rhaid|angen)
        |\b(?:nid?|na|heb)\ (?:r?haid|raid|orfod))\b (?P<none>)
    | (?P<no>\b(?:nid?|nad?|nac)\s+)?
      (?:\b(?:(?P<must>g?orfod|ngorfod|rhaid|raid)|(?P<should>dd?yl(?:ai|id|ech|wn|em|et|ent|en|er|it)))\b
        (?P<not>[^.;:,]*?\s[bp]h?eidio\b)?
      | \b(?P<may>(?:c|g|ch)(?:aiff|eir|ânt|awn|ewch)|(?:c|g|ch)?aniateir|g?all(?:ant|wn|wch|af)?|g?ell(?:ir|wch))\b
        (?!\s+(?:ei|eu)\b))
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""As in English; `caiff ei …` and `y caiff … ei …` are passives, and `pan fydd rhaid` is a case that may come."""
_VERBS = Bilingual(en=_ENGLISH, cy=_WELSH)


_TRIGGERS = frozenset(
    {"must", "should", "may", "can", "need", "mustn", "shouldn", "needn", "rhaid", "raid", "gorfod", "orfod", "ngorfod"}
    | {
        f"{first}yl{end}"
        for first in ("d", "dd")
        for end in ["ai", "id", "ech", "wn", "em", "et", "ent", "en", "er", "it"]
    }
    | {"angen", "caniateir", "ganiateir", "chaniateir", "all", "gall", "gellir", "ellir", "gellwch", "ellwch"}
    | {f"{first}{end}" for first in ("ga", "a") for end in ["llant", "llwn", "llwch", "llaf"]}
    | {f"{first}{end}" for first in ("c", "g", "ch") for end in ["aiff", "eir", "ânt", "awn", "ewch"]}
)
"""Words, in small letters, without which no verb can be found, in either language."""


def may_bind(words: frozenset[str]) -> bool:
    """Return whether a text of these `words`, in small letters, can have a modal verb."""
    return not words.isdisjoint(_TRIGGERS)


def verbs_of(words: str, language: Language) -> tuple[Verb, ...]:
    """Return the modal verbs of `words`, in their order."""
    found = (match for match in _VERBS[language].finditer(words) if match.lastgroup is not None)
    verbs = ((match, _verb(match)) for match in found)
    return tuple(verb for match, verb in verbs if not (verb.negated and match.groupdict().get("can")))


def _verb(match: re.Match[str]) -> Verb:
    said = next((each for each in Strength if match[each.value] is not None), Strength.NONE)
    negated = said is Strength.NONE or match["no"] is not None or match["not"] is not None
    strength = Strength.MUST if negated and said is Strength.MAY else said
    start = next(at for at in (match.start("no"), match.start(said.value), match.start()) if at >= 0)
    return Verb(strength, negated, start, match.group())


def strongest(verbs: tuple[Verb, ...]) -> tuple[Strength, bool] | None:
    """Return the strength of the strongest verb, and whether all verbs of that strength are negated; none of none."""
    strength = min((each.strength for each in verbs), key=_ORDER.index, default=None)
    return strength and (strength, all(each.negated for each in verbs if each.strength is strength))


def strength_of(words: str, language: Language) -> Strength | None:
    """Return the strength of the strongest modal verb in `words`, or none where there is no such verb."""
    found = strongest(verbs_of(words, language))
    return found[0] if found is not None else None


def is_negated(words: str, language: Language) -> bool:
    """Return whether `words` say what is not to be done, or need not be, as strongly as they say anything."""
    found = strongest(verbs_of(words, language))
    return found is not None and found[1]
