"""A local set with the slips of a real one, in words of its own: each is found by a rule, at its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.check.trees import checked, valid_tree, write

FOLDER = "standards/local/exampleshire"
Both = tuple[str, str]
COPIED: Sequence[Both] = (
    (
        "Managers must read the record of each family before they meet the worker who visits it.",
        "Rhaid i reolwyr ddarllen cofnod pob teulu cyn cwrdd â’r gweithiwr sy’n ymweld ag ef.",
    ),
    (
        "Each decision of a manager must stand on the record with the reason that was given for it.",
        "Rhaid i bob penderfyniad gan reolwr fod ar y cofnod gyda’r rheswm a roddwyd drosto.",
    ),
    (
        "Workers must bring the two families that worry them most to every meeting with their manager.",
        "Rhaid i weithwyr ddod â’r ddau deulu sy’n eu poeni fwyaf i bob cyfarfod â’u rheolwr.",
    ),
)
POINTS: Sequence[Both] = (
    (
        "The plan is written at the kitchen table, together with those who will live by it.",
        "Caiff y cynllun ei ysgrifennu wrth fwrdd y gegin, gyda’r rhai a fydd yn byw wrtho.",
    ),
    (
        "A friend or a neighbour of the family is asked what help they could give and when.",
        "Gofynnir i ffrind neu gymydog i’r teulu pa gymorth y gallent ei roi a phryd.",
    ),
    (
        "What went well since the last meeting is said before anything that was hard.",
        "Dywedir beth aeth yn dda ers y cyfarfod diwethaf cyn sôn am yr hyn a fu’n anodd.",
    ),
)
LIMITS = """\
- **EXA5.1** {first[0]}
    - Within: 5 working days of first-call
- **EXA5.2** {second[0]}
    - Within: 5 days of first-call
- **EXA5.3** A worker must visit each child who lives in a foster home.
    - Within: at least every 6 weeks
- **EXA5.4** A foster home must be visited by the worker of the child.
    - Within: at least every 3 months
- **EXA5.5** The record of a visit must be written.
    - Within: 3 days
"""
FIRST: Both = ("The worker must see the child.", "Rhaid i’r gweithiwr weld y plentyn.")
SECOND: Both = ("The child must be seen at home.", "Rhaid gweld y plentyn gartref.")


def _document(root: Path, number: int, *, points: Sequence[Both] = (), clauses: str | Sequence[Both] = ()) -> None:
    heads = (
        ("What good looks like", "Bottom lines", f"title: Part {number}"),
        ("Sut olwg sydd ar ymarfer da", "Llinellau sylfaen", f"title: Rhan {number}"),
    )
    for at, (suffix, (good, lines, title)) in enumerate(zip(("en", "cy"), heads, strict=True)):
        summary = ("summary: A part.", "summary: Un rhan.")[at]
        source = "\nsource: {document: example-paper}" if at == 0 else ""
        prose = "\n".join(f"- {each[at]}" for each in points)
        if isinstance(clauses, str):
            listed = clauses if at == 0 else WELSH_LIMITS
        else:
            listed = "\n".join(f"- **EXA{number}.{no}** {each[at]}" for no, each in enumerate(clauses, 1))
        parts = [f"---\npractice-standard: {number}\n{title}\n{summary}{source}\n---"]
        parts += [f"## {good}\n\n{prose}"] if prose else []
        parts += [f"## {lines}\n\n{listed.strip()}"] if listed else []
        write(root, f"{FOLDER}/{number:02}-part.{suffix}.md", "\n\n".join(parts) + "\n")


WELSH_LIMITS = f"""\
- **EXA5.1** {FIRST[1]}
- **EXA5.2** {SECOND[1]}
- **EXA5.3** Rhaid i weithiwr ymweld â phob plentyn mewn cartref maeth.
- **EXA5.4** Rhaid i weithiwr y plentyn ymweld â’r cartref maeth.
- **EXA5.5** Rhaid ysgrifennu cofnod ymweliad.
"""


def test_what_was_copied_and_what_contradicts_itself_is_found(tmp_path: Path) -> None:
    root = valid_tree(tmp_path)
    longer = (f"{COPIED[0][0]} This helps.", f"{COPIED[0][1]} Mae hyn yn helpu.")
    _document(root, 2, points=POINTS, clauses=COPIED)
    _document(root, 3, points=POINTS, clauses=COPIED)
    _document(root, 4, clauses=[longer])
    _document(root, 5, clauses=LIMITS.format(first=FIRST, second=SECOND))
    found = [f"{each.rule.id}: {each.finding.message}" for each in checked(root).problems]
    assert found == [
        "text-says-something-new: 3 of the 3 sentences and points of EXA3 stand in EXA2 already.",
        "clause-says-something-new: EXA3.1 says the same as EXA2.1.",
        "clause-says-something-new: EXA3.2 says the same as EXA2.2.",
        "clause-says-something-new: EXA3.3 says the same as EXA2.3.",
        "clause-says-something-new: EXA4.1 says nearly the same as EXA2.1.",
        "kind-of-days-stated: EXA5.2 counts days: working days or calendar days?",
        "same-limit-in-same-days: EXA5.2 counts as many days as EXA5.1 from the same event, and another kind of day.",
        "one-duty-one-limit: EXA5.4 seems to ask for the same as EXA5.3, and gives every 3 months where that gives "
        "every 6 weeks.",
        "kind-of-days-stated: EXA5.5 counts days: working days or calendar days?",
        "limit-has-start: EXA5.5 gives 3 days, and does not say of what.",
    ]
