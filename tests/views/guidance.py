"""A small tree of guidance, written for these tests, with one document of every kind."""

from __future__ import annotations

from functools import lru_cache

from safon.model.effective import effective
from safon.model.library import Library
from safon.model.translation import fingerprint
from safon.read.load import load
from safon.read.snapshot import RawFile, Snapshot

_SOURCE = "source: {document: test-source}"

_FILES = {
    "national/18-missing-children.en.md": f"""---
standard: 18
title: Missing children
summary: Finding a child.
theme: safety
stage: full draft
edition: "2023-11"
{_SOURCE}
---

## Must-dos

- **18.1** Each area must have a plan.
    - Who: police, manager
    - Within: 24 hours of first-alert
    - Promise: Somebody looks for me, as [18.4] says.
- **18.2** Withdrawn 2027-03-01. See [18.4].
- **18.3** Withdrawn 2027-03-01.
- **18.4** The plan must follow [S12], [PN1] and [18.1].
    - Who: all
""",
    "national/18-missing-children.cy.md": """---
standard: 18
title: Plant ar goll
summary: Dod o hyd i blentyn.
---

## Rhaid gwneud

- **18.1** Rhaid i bob ardal gael cynllun.
    - Addewid: Mae rhywun yn chwilio amdanaf, fel y dywed [18.4].
- **18.2** Tynnwyd yn ôl 2027-03-01. Gweler [18.4].
- **18.3** Tynnwyd yn ôl 2027-03-01.
- **18.4** Rhaid i’r cynllun ddilyn [S12], [PN1] a [18.1].
""",
    "national/18-missing-children.yml": f"""'18.1': {{en: 0123456789abcdef, cy: 0123456789abcdef, checked: 2027-02-01}}
'18.4':
  en: {fingerprint([("words", "The plan must follow [S12], [PN1] and [18.1].")])}
  cy: {fingerprint([("words", "Rhaid i’r cynllun ddilyn [S12], [PN1] a [18.1].")])}
  checked: 2027-02-01
""",
    "national/12-trusted-adults.en.md": f"""---
standard: 12
title: Trusted adults
summary: Somebody to turn to.
theme: safety
stage: outline
edition: "2023-11"
{_SOURCE}
---
""",
    "national/12-trusted-adults.cy.md": "---\nstandard: 12\ntitle: Oedolion\nsummary: Rhywun i droi ato.\n---\n",
    "practice-notes/01-return-interviews.en.md": f"---\nnote: 1\ntitle: Talking\nsummary: How.\n{_SOURCE}\n---\n",
    "practice-notes/01-return-interviews.cy.md": "---\nnote: 1\ntitle: Siarad\nsummary: Sut i siarad.\n---\n",
    "local/example/about.en.md": f"""---
set: ABC
title: Example area
summary: What one area does.
body: {{en: Example Trust, cy: Ymddiriedolaeth Enghraifft}}
area: {{en: Example, cy: Enghraifft}}
{_SOURCE}
---
""",
    "local/example/about.cy.md": "---\nset: ABC\ntitle: Ardal enghraifft\nsummary: Beth a wneir.\n---\n",
    "local/example/03-visits.en.md": f"""---
practice-standard: 3
title: Visits
summary: When we visit.
{_SOURCE}
---

## Bottom lines

- **ABC3.1** A plan must be written and read out.
    - Adds to: [18.1] stronger
    - Why: it asks for reading, and see [18.4]
- **ABC3.2**
    - Repeats: [ABC3.1]
""",
    "local/example/03-visits.cy.md": """---
practice-standard: 3
title: Ymweliadau
summary: Pryd rydym yn ymweld.
---

## Llinellau sylfaen

- **ABC3.1** Rhaid ysgrifennu cynllun a’i ddarllen yn uchel.
    - Pam: mae’n gofyn am ddarllen, a gweler [18.4]
- **ABC3.2**
""",
    "models/secure-base.en.md": f"---\nmodel: secure-base\ntitle: Secure base\nsummary: A model.\n{_SOURCE}\n---\n",
    "models/secure-base.cy.md": "---\nmodel: secure-base\ntitle: Sylfaen ddiogel\nsummary: Model.\n---\n",
    "frameworks/first-framework.en.md": f"---\nframework: first-framework\ntitle: One\nsummary: 1.\n{_SOURCE}\n---\n",
    "frameworks/first-framework.cy.md": "---\nframework: first-framework\ntitle: Cyntaf\nsummary: Un.\n---\n",
    "engagements/first-round.en.md": "---\nengagement: first-round\ntitle: Views\nsummary: Have a say.\n---\n",
    "engagements/first-round.cy.md": "---\nengagement: first-round\ntitle: Barn\nsummary: Dweud eich dweud.\n---\n",
    "vocabulary/agencies.yml": "- {id: police, title: {en: Police, cy: Yr heddlu}}\n",
    "vocabulary/roles.yml": "- {id: manager, title: {en: Manager, cy: Rheolwr}}\n",
    "vocabulary/events.yml": """- id: first-alert
  title: {en: First alert, cy: Rhybudd cyntaf}
  of: {en: the first alert, cy: i’r rhybudd cyntaf}
  after: {en: the first alert, cy: y rhybudd cyntaf}
""",
}


@lru_cache(maxsize=1)
def guidance() -> Library:
    """Return the library of the small tree."""
    raw = ((f"standards/{path}", text.encode()) for path, text in sorted(_FILES.items()))
    reading = load(Snapshot(tuple(RawFile(path, content, len(content)) for path, content in raw)))
    assert [problem for problem in reading.problems if problem.rule.id != "blank-after-front-matter"] == []
    return effective(reading.library)
