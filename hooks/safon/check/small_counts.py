"""What people said points at nobody: few voices, and a school with an age and a first name, do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.library import Library
from safon.model.problem import Finding, Severity

FEWEST = 5
"""Fewer voices than this may be recognised by those who know who was asked."""
_AGE = re.compile(
    r"\b(?:aged? \d{1,2}|\d{1,2}(?:[ -]years?[ -]old| oed| ml?wydd oed)|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen)[ -]years?[ -]old|year (?:[1-9]|1[0-3])\b|[Bb]lwyddyn (?:[1-9]|1[0-3])\b)",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:[A-Z][\w’'-]+ )+(?:School|College|Academy|Primary|High)\b|\b(?:Ysgol|Coleg) (?:[A-ZŴŶ][\w’'-]+)"
)
_NAME = re.compile(
    r"(?<=[a-zâêîôûŵŷ,;] )(?!(?:Wales|Cymru|Welsh|English|Saesneg|Cymraeg)\b)[A-ZŴŶ][a-zâêîôûŵŷ]{2,}(?![\w’'-])"
)


@rule(
    "response-count-large-enough",
    f"What people said is told of {FEWEST} or more together: fewer may be recognised.",
    Severity.WARNING,
    cy=f"Rhoddir yr hyn a ddywedodd {FEWEST} neu ragor o bobl gyda’i gilydd: gellid adnabod llai na hynny.",
    afterwards=True,
)
def response_count_large_enough(library: Library) -> Iterator[Finding]:
    for response in library.responses:
        if 0 < response.count < FEWEST:
            message = (
                f"{response.count} {'person' if response.count == 1 else 'people'} said this: that may point at them."
            )
            hint = f"Put it together with what is near to it, until {FEWEST} or more said it; or leave it out."
            yield Finding(response.position, message, hint)


@rule(
    "response-points-at-nobody",
    "What people said has no first name, school and age together, by which somebody could be known.",
    Severity.WARNING,
    cy="Nid oes enw cyntaf, ysgol ac oedran gyda’i gilydd yn yr hyn a ddywedodd pobl, y gellid adnabod rhywun wrthynt.",
    afterwards=True,
)
def response_points_at_nobody(library: Library) -> Iterator[Finding]:
    for response in library.responses:
        for name, text in response.texts():
            found = [_told(each, text) for each in ((_AGE, "an age"), (_SCHOOL, "a school"), (_NAME, "a name"))]
            told = [each for each in found if each]
            if len(told) > 1:
                parts = " and ".join([", ".join(told[:-1]), told[-1]])
                message = f'"{name}" has {parts}: together they may point at one person.'
                yield Finding(
                    response.position, message, "Leave out all but what was said, such as: a pupil said that …"
                )


def _told(looked_for: tuple[re.Pattern[str], str], text: str) -> str:
    match = looked_for[0].search(text)
    return f"{looked_for[1]} (“{match.group()}”)" if match is not None else ""
