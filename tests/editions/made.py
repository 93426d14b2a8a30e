"""A fictitious tree with two editions: what it said first, what changed and why, and what had to be put right after.

The first edition is of October 2026. The second, of April 2027, comes into force on 1 July 2027.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from safon.artefact import Site
from safon.edition import MadeEdition, make_edition
from safon.pipeline import Guidance, read_and_check

from tests.check.trees import CY, EN, NOTE, edit, valid_tree, write

SITE = "https://safon.example/"
FIRST, SECOND = "2026-10", "2027-04"
CORRECTION = """- id: first-call-limit
  about: [1.1]
  corrected: 2027-07-10
  wrong: {en: The limit was given as two days., cy: Rhoddwyd y terfyn fel dau ddiwrnod.}
  right: {en: It is within 48 hours., cy: O fewn 48 awr y mae.}
  prints: {en: every print of Standard 1, cy: pob print o Safon 1}
  made-from: 2027-07-01
  made-until: 2027-07-09
  notice-until: 2027-12-31
"""
_DAYS = {
    "begun": "2026-10-05",
    FIRST: "2026-10-06",
    "changed": "2027-03-01",
    SECOND: "2027-03-02",
    "right": "2027-07-10",
}
_HEADER = """edition: "2027-04"
status: in force
in-force-from: 2027-07-01
replaces: "2024-05"
approved-by: {en: The Example Office, cy: Y Swyddfa Enghreifftiol}
"""


def site_on(day: str) -> Site:
    """Return the site as it is built at noon of a day."""
    done = subprocess.run(["date", "-u", "-d", f"{day}T12:00:00Z", "+%s"], capture_output=True, check=True, text=True)
    return Site(url=SITE, moment=int(done.stdout))


def commit(root: Path, step: str) -> None:
    """Commit all of the tree, at noon of the day of a step."""
    at = f"{_DAYS[step]}T12:00:00Z"
    who = ["-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false"]
    dates = {**os.environ, "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    subprocess.run(["git", "add", "--all"], cwd=root, check=True, capture_output=True)
    subprocess.run(["git", *who, "commit", "-qm", step], cwd=root, check=True, capture_output=True, env=dates)


def checked(root: Path) -> Guidance:
    """Return the guidance of the tree, which has no error."""
    guidance = read_and_check(root)
    assert guidance.publishable, guidance.report()
    return guidance


def keep(root: Path, name: str) -> MadeEdition:
    """Make an edition and commit it."""
    made = make_edition(root, name, checked(root), site_on(_DAYS[name]), lambda *_: None)
    commit(root, name)
    return made


def begun(root: Path) -> Path:
    """Return the tree in `root` as it was before its first edition."""
    valid_tree(root)
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=root, check=True)
    commit(root, "begun")
    return root


def change_it(root: Path) -> None:
    """Change a limit, divide a clause, reword one, and leave open what other words of a note mean."""
    edit(root, EN, 'edition: "2024-05"\n', _HEADER)
    told: Mapping[str, list[tuple[str, str]]] = {
        EN: [
            (
                "    - Within: 24 hours of first-call\n",
                "    - Within: 48 hours of first-call\n" + _said("limit", "Too short."),
            ),
            (
                "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n",
                "- **1.2** Withdrawn 2027-03-01. See [1.4].\n"
                + _said("split [1.4] [1.5]", "Two duties stood in one line.")
                + "- **1.4** Each school must keep a room.\n    - Who: school\n"
                "- **1.5** Each school must keep the room quiet.\n    - Who: school\n",
            ),
            (
                "- **1.3** Staff should answer every letter ([1.1]).\n",
                "- **1.3** Staff should reply to every letter ([1.1]).\n" + _said("words", "Plainer words."),
            ),
        ],
        CY: [
            (
                "- **1.1** Rhaid i’r cyngor wrando ar y plentyn.\n",
                "- **1.1** Rhaid i’r cyngor wrando ar y plentyn.\n    - Pam: Rhy fyr.\n",
            ),
            (
                "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n",
                "- **1.2** Tynnwyd yn ôl 2027-03-01. Gweler [1.4].\n    - Pam: Roedd dwy ddyletswydd mewn un llinell.\n"
                "- **1.4** Rhaid i bob ysgol gadw ystafell.\n- **1.5** Rhaid i bob ysgol gadw’r ystafell yn dawel.\n",
            ),
            (
                "- **1.3** Dylai staff ateb pob llythyr ([1.1]).\n",
                "- **1.3** Dylai staff roi ateb i bob llythyr ([1.1]).\n    - Pam: Geiriau symlach.\n",
            ),
        ],
        f"{NOTE}.en.md": [("Noise makes talking hard.", "Noise makes it hard to talk."), ("[1.2]", "[1.4]")],
        f"{NOTE}.cy.md": [("[1.2]", "[1.4]")],
    }
    for path, edits in told.items():
        for old, new in edits:
            edit(root, path, old, new)
    commit(root, "changed")


def _said(fate: str, why: str) -> str:
    return f"    - Fate: {fate}\n    - Why: {why}\n"


def put_right(root: Path) -> None:
    """Say that a wrong limit was published, and take out the fates that the second edition keeps."""
    write(root, "standards/vocabulary/corrections.yml", CORRECTION)
    commit(root, "right")
