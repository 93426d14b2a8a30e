"""How strongly a sentence binds, by its verb.

Rhaid (must) and dylai (should) are kept apart as must and should are; the strongest verb of a sentence decides.
"""

from __future__ import annotations

import re

from safon.model.clause import Strength
from safon.model.language import Bilingual, Language

_VERBS: Bilingual[tuple[tuple[Strength, re.Pattern[str]], ...]] = Bilingual(
    en=(
        (Strength.MUST, re.compile(r"\bmust\b", re.IGNORECASE)),
        (Strength.SHOULD, re.compile(r"\bshould\b", re.IGNORECASE)),
        (Strength.MAY, re.compile(r"\b(?:may|can)\b", re.IGNORECASE)),
    ),
    cy=(
        (Strength.MUST, re.compile(r"\b(?:g?orfod|rhaid|raid)\b", re.IGNORECASE)),
        (Strength.SHOULD, re.compile(r"\bdd?yl(?:ai|id|en|ech|wn|em|et)\b", re.IGNORECASE)),
        (
            Strength.MAY,
            re.compile(
                r"\b(?:g|ch)(?:aiff|eir|ânt|ant)\b|\b(?:caiff|ceir|cânt|g?all(?:ant|wn|wch)?)\b",
                re.IGNORECASE,
            ),
        ),
    ),
)


def strength_of(words: str, language: Language) -> Strength | None:
    """Return the strength of the strongest modal verb in `words`, or none where there is no such verb."""
    return next((strength for strength, verb in _VERBS[language] if verb.search(words)), None)
