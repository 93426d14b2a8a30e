"""A copy of the guidance with an engagement that is open until spring, one in autumn, and what was said in an old one.

All of it is made up for the tests, and thrown away with them.
"""

from __future__ import annotations

from pathlib import Path

from tests.site.building import copy_of_the_tree

SPRING, AUTUMN, OLD = "2026-spring", "2026-autumn", "2023-engagement"
"""The engagements: the first two end on the days on which summer time begins and ends."""
HARD = "Beth sy’n “iawn” & 'gwir' yn nhŷ'r dŵr? #1 + 100%\nA \"Ŵ\" = 1 < 2 > 0; a\\b/c"
"""A question with everything that an address could trip over."""
FORMS = "https://forms.safon.local"
"""Where the forms stand; the tests lead it to a server of their own."""

_QUERY = "c={clause}&e={edition}&l={language}&q={question}&i={question-id}&p={page}"
_SHORT = "c={clause}&q={question}&l={language}"
_QUESTION = """- id: what-is-hard
  question:
    en: |-
      Is it “right” & 'true' in tŷ'r dŵr? #1 + 100%
      A "Ŵ" = 1 < 2 > 0; a\\b/c
    cy: |-
      Beth sy’n “iawn” & 'gwir' yn nhŷ'r dŵr? #1 + 100%
      A "Ŵ" = 1 < 2 > 0; a\\b/c
- id: what-is-plain
  question: {en: What would help?, cy: Beth fyddai’n helpu?}
"""
_ENGLISH = """---
engagement: {id}
title: {title}
summary: {title}, made up for a test.
opens: {opens}
closes: {closes}
covers: [S18, NCT8]
questions: [what-is-hard, what-is-plain]
no-welsh-question: {{en: A test asks for no effects., cy: Nid yw prawf yn gofyn am effeithiau.}}
welsh-replies: true
run-by: {{en: The test team, cy: Y tîm profi}}
privacy: {{en: We read it and delete it., cy: Rydym yn ei ddarllen ac yn ei ddileu.}}
channels:
  - id: form
    kind: form
    address:
      en: "{forms}/en?{query}"
      cy: "{forms}/cy?{query}"
  - id: tracker
    kind: form
    name: {{en: Use the tracker, cy: Defnyddio’r traciwr}}
    address:
      en: "{forms}/us/it/issues/new?template=views.yml&title=Views%20{{clause}}&{short}"
      cy: "{forms}/us/it/issues/new?template=barn.yml&title=Barn%20{{clause}}&{short}"
  - id: mail
    kind: mailto
    address: {{en: "mailto:views@safon.local", cy: "mailto:barn@safon.local"}}
    subject: {{en: "Views on {{clause}}: {{question}}", cy: "Barn am {{clause}}: {{question}}"}}
    body:
      en: "{{clause}}|{{edition}}|{{language}}|{{question-id}}|{{page}}\\n\\n{{question}}"
      cy: "{{clause}}|{{edition}}|{{language}}|{{question-id}}|{{page}}\\n\\n{{question}}"
  - id: letter
    kind: post
    address: {{en: "Test team\\nCardiff", cy: "Tîm profi\\nCaerdydd"}}
---

## What it is about

[S18].
"""
_WELSH = """---
engagement: {id}
title: {title}
summary: {title}, wedi’i lunio at brawf.
---

## Yr hyn yr oedd yn ymwneud ag ef

[S18].
"""
_SAID = (
    "clause,count,theme_en,theme_cy,heard_en,heard_cy,did_en,did_cy\n"
    "[18.2],12,Return interviews,Cyfweliadau dychwelyd,"
    '"People asked, “who?”","Gofynnodd pobl, “pwy?”",We named a person in 18.2.,Enwyd person yn 18.2.\n'
    "[18.2],3,Words,Geiriau,The words are hard.,Mae’r geiriau’n anodd.,"
    '"Nothing changed, because the law uses them.","Ni newidiodd dim, am fod y gyfraith yn eu defnyddio."\n'
    "S18,41,A theme whose name is so long that it needs two lines on a phone,"
    "Thema y mae ei henw mor hir fel bod angen dwy linell arni ar ffôn,"
    "It helps.,Mae’n helpu.,We kept it.,Fe’i cadwyd.\n"
)


def engaged_tree(folder: Path, *, autumn: bool = True) -> Path:
    """Return a copy of the tree in `folder` with the engagements and responses of these tests."""
    tree = copy_of_the_tree(folder)
    engagements = tree / "standards" / "engagements"
    wanted = [(SPRING, "Have a say by spring", "Dweud eich dweud erbyn y gwanwyn", "2025-12-01 09:00", "2026-03-29")]
    if autumn:
        wanted += [(AUTUMN, "Have a say in autumn", "Dweud eich dweud yn yr hydref", "2026-10-01", "2026-10-25 01:30")]
    for name, english, welsh, opens, closes in wanted:
        text = _ENGLISH.format(
            id=name, title=english, opens=opens, closes=closes, forms=FORMS, query=_QUERY, short=_SHORT
        )
        (engagements / f"{name}.en.md").write_text(text, encoding="utf-8")
        (engagements / f"{name}.cy.md").write_text(_WELSH.format(id=name, title=welsh), encoding="utf-8")
    (engagements / f"{OLD}.csv").write_text(_SAID, encoding="utf-8")
    questions = tree / "standards" / "vocabulary" / "engagement-questions.yml"
    questions.write_text(questions.read_text(encoding="utf-8") + _QUESTION, encoding="utf-8")
    return tree
