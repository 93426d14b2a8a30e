"""What a clause asks for, as a fingerprint: it stays through a change of commas and moves with a change of duty.

A reader's answer to a clause is kept with it. Where the two differ later, the answer has to be looked at again.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import fields
from functools import lru_cache

from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.timescale import Timescale, Timing

_MARKS = re.compile(r"[^\w]+")


def content_hash(clause: Clause) -> str:
    """Return an h and twelve hexadecimal digits for class, strength, duty-holders, limits and words.

    It begins with a letter, because 12e456789012 is a number to a spreadsheet program. Capitals, punctuation, accents
    and the order of duty-holders count for nothing. Both languages count, so that the fingerprint is one and an answer
    given in one language holds in the other.
    """
    told = [
        clause.kind.value,
        clause.strength.value,
        ",".join(sorted(clause.who)),
        *(_limit(each) for each in clause.timescales),
        *(_bare(clause.words[language].text) for language in Language),
    ]
    return "h" + hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(each for each in apart if not unicodedata.combining(each))
    return _MARKS.sub(" ", letters).strip()


def _limit(timescale: Timescale) -> str:
    timings = "; ".join(_timing(each) for each in timescale.timings())
    told = f"{timings} | {timescale.condition} {timescale.exception} {timescale.usually} {timescale.owner}"
    return told + (" often" if timescale.often else "") + (" either" if timescale.either is not None else "")


def _timing(timing: Timing) -> str:
    return " ".join(str(getattr(timing, each.name)) for each in fields(timing))
