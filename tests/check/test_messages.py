"""Everything that the check says, gathered from the cases of its rules: one list, to be read aloud.

`SAFON_WRITE_CASES=1 pytest tests/check/test_messages.py` writes `labels/messages.yml` anew, from the cases as they are.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from safon.i18n.messages import MESSAGES, messages_by_rule

from tests.check.test_cases import FILES, golden_of, rule_ids

KEPT = Path(__file__).parents[2] / "hooks" / "safon" / "labels" / MESSAGES
_FIRST = re.compile(r"\S.*: (?:error|warning|note) (?P<rule>[a-z0-9-]+)$")
_SHOWN = re.compile(r"\s*\d*\s*│")
"""A line of the file, or the mark below it."""
_HEAD = """# Everything that the check says, by rule: what is wrong, and what to type. Made from tests/check/cases/ with
# SAFON_WRITE_CASES=1 pytest tests/check/test_messages.py; a test holds it to them.
"""


def _told(file: Path) -> Iterator[tuple[str, str]]:
    """Yield what the rule that a case is named for says in it."""
    for block in golden_of(file).split("\n\n"):
        first, *rest = block.strip("\n").split("\n")
        found = _FIRST.match(first)
        if found is not None and found["rule"] == file.stem.split("--")[0]:
            words = [line.strip() for line in rest if not _SHOWN.match(line)]
            yield words[0], " ".join(words[1:])


def _gathered() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for file in FILES:
        found.setdefault(file.stem.split("--")[0], {}).update(dict.fromkeys(_told(file)))
    return {rule: list(told) for rule, told in sorted(found.items())}


def test_the_list_of_all_messages_is_what_the_cases_say() -> None:
    gathered = _gathered()
    if os.environ.get("SAFON_WRITE_CASES") == "1":
        lines = [_HEAD]
        for rule, told in gathered.items():
            lines += [f"{rule}:\n", *(f"  - {json.dumps(each, ensure_ascii=False)}\n" for each in told)]
        KEPT.write_text("".join(lines), encoding="utf-8")
    kept = {rule: [(each.message, each.hint) for each in told] for rule, told in messages_by_rule().items()}
    assert kept == gathered
    assert kept.keys() == rule_ids()
    assert [rule for rule, told in kept.items() if not told] == []


def test_a_message_is_a_sentence_and_says_what_to_do() -> None:
    """No message ends without a stop or a place, and none only names a command that a browser cannot run."""
    for rule, told in messages_by_rule().items():
        for each in told:
            assert each.hint, (rule, each.message)
            assert not each.hint.startswith("safon check --fix"), (rule, each.message)
            assert each.message[-1] in '.?”":' or rule == "language-is-its-own", (rule, each.message)
