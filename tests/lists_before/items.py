"""What was asked, each with a look that tells whether a site has it, and what was seen."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from safon.model.language import Language

from tests.contexts import label
from tests.lists_before.looking import ALL, Looked
from tests.site.odd_files import ODD

Seen = tuple[bool, str]
RETURN = ("18.4", "18.7", "18.8")
"""Return interviews, 24 hours, 72 hours."""
MAIL = 'kind = "mailto"'


@dataclass(frozen=True)
class Item:
    """One thing that was asked."""

    asked: str
    look: Callable[[Looked], Seen]


def _both(path: str) -> tuple[str, str]:
    return f"en/{path}", f"cy/{path}"


def _on_lists(looked: Looked) -> Seen:
    lists = [looked.rows(f"{tag}/checklists/{agency}/") for tag in Language for agency in ("local-authority", "police")]
    found = sum(each in rows for rows in lists for each in RETURN)
    return found == len(lists) * len(RETURN), f"18.4, 18.7 and 18.8 on {found} of {len(lists) * len(RETURN)} lists"


def _area(looked: Looked) -> Seen:
    with tempfile.TemporaryDirectory() as folder:
        errors = looked.errors_with_an_area(Path(folder) / "tree")
    return errors == 0, f"{errors} errors where an area says who does what"


def _must(looked: Looked) -> Seen:
    page = looked.opened("en/must-dos/?strength=must")
    english = page.locator("li[data-id^=NCT]:visible, [data-id^=NCT]:visible").count()
    title = page.locator("h1").inner_text()
    page.context.close()
    return english == 0 and title != "All must-dos", f"“{title}”, “Must” shows {english} of England"


def _whole(looked: Looked) -> Seen:
    page = looked.opened(f"en/{ALL}")
    told = page.locator(".sf-progress__told").first.inner_text()
    page.context.close()
    welsh = sum(each[0].isdigit() for each in set(looked.rows(f"en/{ALL}")))
    return told == f"0 of {welsh} done", f"“{told}”, of {welsh} clauses of Wales"


def _education(looked: Looked) -> Seen:
    pages = [looked.printed(path) for path in _both("print/checklist-education.pdf")]
    needed = [label(tag, key) for tag in Language for key in ("who.parts.unnamed", "print.columns.evidence")]
    found = sum(any(each in " ".join(one) for one in pages) for each in needed)
    heads = [text.count(label(Language.EN, "print.columns.number")) for text in pages[0]]
    return found == len(needed), f"{found} of {len(needed)} parts and columns, header {max(heads)} times on a page"


def _summary(looked: Looked) -> Seen:
    text = " ".join(looked.printed("en/print/standard-18.pdf"))
    strong = text.count("Must · ") + text.count("Should · ")
    run_on = text.count("No duty-holder named after a child goes missing")
    return strong > 5 and not run_on, f"strength on {strong} clauses, who and when in one sentence {run_on} times"


def _checked(looked: Looked) -> Seen:
    found = [looked.text(f"{tag}/{ALL}index.html").count('data-field="checker"') for tag in Language]
    return all(found), f"“checked by” on {sum(map(bool, found))} of 2 lists"


def _direction(looked: Looked) -> Seen:
    head = looked.text("data/coverage.csv").partition("\n")[0].strip().split(",")
    return {"direction", "closes"} <= set(head), f"{'a' if 'direction' in head else 'no'} column of directions"


def _together(looked: Looked) -> Seen:
    found = [looked.has(path) for path in _both("together/index.html")]
    return all(found), f"{sum(found)} of 2 pages for several teams"


def _own_key(looked: Looked) -> Seen:
    kept, _ = looked.read(json.dumps({"safon": "checklist", "answers": [{"id": "18.4", "state": "done"}]}).encode())
    page = looked.opened(f"en/{ALL}")
    page.locator("li[data-id='18.4'] input[value=done]").first.check()
    keys = [str(each) for each in page.evaluate("Object.keys(localStorage)") if "checklist" in str(each)]
    saved = page.locator("[data-sf-last-saved]").count()
    page.context.close()
    return bool(kept and saved) and all(
        ":/" in each for each in keys
    ), f"key {', '.join(keys)}, last saved told: {saved}"


def _twice(looked: Looked) -> Seen:
    mark = looked.reader.prints["18.10"]
    kept, said = looked.read(f"id,state,substance\n18.10,done,{mark}\n18.10,partly,{mark}\n".encode())
    return "18.10" not in kept and "18.10" in said, f"18.10 {'attached' if kept else 'attached to nothing'}"


def _other_duty(looked: Looked) -> Seen:
    """Hold one file of each form whose fingerprint is of another duty."""
    mark, row = looked.reader.prints["18.5"], {"id": "18.4", "state": "done"}
    book, sheet = Workbook(), io.BytesIO()
    for cells in (("id", "state", "substance"), ("18.4", "done", mark)):
        book.worksheets[0].append(cells)
    book.save(sheet)
    answers = json.dumps({"safon": "checklist", "version": 1, "answers": [{**row, "substance": mark}]}).encode()
    kept = [
        looked.read(each)[0] for each in (f"id,state,substance\n18.4,done,{mark}\n".encode(), answers, sheet.getvalue())
    ]
    return not any(kept), f"{sum(map(bool, kept))} of 3 forms attach it"


def _odd(looked: Looked) -> Seen:
    """Count odd files that are no workbook of this commit's, of which the same answers come as should."""
    names = [name for name, odd in ODD.items() if "workbook" not in name]
    right = 0
    for name in names:
        kept, said = looked.read(ODD[name].make(looked.reader))
        parts = ("state", "note", "date", "owner")
        wanted = ODD[name].answers
        read = {each: tuple(answer.get(part, "") for part in parts) for each, answer in kept.items()}
        short = {each: cells[: len(wanted.get(each, parts))] for each, cells in read.items()}
        untrue = bool(wanted) and "not a file from a checklist" in said
        right += short == dict(wanted) and not untrue
    return right == len(names), f"{right} of {len(names)} odd files read as they should be"


def _safe_ids(looked: Looked) -> Seen:
    head = [
        next(csv.reader(io.StringIO(looked.text(f"data/{each}.csv"))), []) for each in ("must-dos", "feedback-links")
    ]
    book = looked.book("data/tables.xlsx")
    found = sum("ref" in each for each in head)
    return found == 2 and book is not None, f"`ref` in {found} of 2 tables, {'a' if book else 'no'} workbook of tables"


def _silenced(looked: Looked) -> Seen:
    book = looked.book("data/workbook.en.xlsx")
    cell = book.worksheets[1]["A2"] if book is not None else None
    return (
        cell is not None and cell.number_format == "@",
        f"cells of ids are {cell.number_format if cell is not None else ''}",
    )


FORM = """kind = "form"
address.en = "{en}"
address.cy = "{cy}"
"""
WORKS = "https://forms.gov.wales/{at}?c={{clause}}&l={{language}}"
NEVER = (
    "https://forms.gov.wales/{at}",
    "https://forms.gov.wales/{at}?c=18.4&p={{page}}",
    "https://docs.google.com/forms/d/{at}/edit?c={{clause}}",
)
"""No placeholder, an example left in place of one, the link of an editor."""


def _forms(looked: Looked) -> Seen:
    def wrong(address: str) -> int:
        lines = FORM.format(**{tag.value: address.format(at=f"abc{tag.value}") for tag in Language})
        settings = (looked.tree / "safon.toml").read_text(encoding="utf-8")
        old = settings[settings.index("kind =") : settings.index("run-by.en")]
        with tempfile.TemporaryDirectory() as folder:
            return looked.wrong_with((old, lines), Path(folder) / "tree")

    usual = wrong(WORKS)
    told = sum(wrong(each) > usual for each in NEVER)
    return told == len(NEVER), f"{told} of {len(NEVER)} kinds of address told"


def _switch(looked: Looked) -> Seen:
    place = next(
        str(each)
        for each in looked.shown("en/standards/18-missing-children/").xpath("//h3[starts-with(@id, 'narrative-')]/@id")
    )
    page = looked.opened(f"en/standards/18-missing-children/#{place}")
    page.locator("header a[data-sf-language=cy]").click()
    page.wait_for_url("**/cy/**")
    page.wait_for_timeout(500)
    kept = page.evaluate("document.querySelector(':target')?.id ?? ''")
    page.context.close()
    return bool(kept), f"arrives at “{kept}”"


def _pack(looked: Looked) -> Seen:
    answers = [label(tag, "print.answers") for tag in Language]
    packs = [looked.printed(path) for path in _both("print/pack-missing-children.pdf")]
    inside = sum(word in " ".join(pages) for word, pages in zip(answers, packs, strict=True))
    cards = [looked.printed(path) for path in _both("print/pack-missing-children-cards.pdf")]
    backs = all(pages and not any(pages[1::2]) for pages in cards)
    return not inside and backs, f"answers in {inside} of 2 packs, {'blank' if backs else 'no blank'} backs of cards"


def _poster(looked: Looked) -> Seen:
    told = " ".join(looked.printed("en/print/poster.pdf")).count("Nobody reads")
    both = looked.has("print/poster-bilingual.pdf") and looked.has("print/pack-missing-children-bilingual.pdf")
    return not told and both, f"“Nobody reads” {told} times, {'with' if both else 'without'} both languages"


def _prints(looked: Looked) -> Seen:
    names = ("local-northamptonshire", "limits-police", "local-northamptonshire-01-large", "pack-missing-children-a5")
    found = sum(looked.has(path) for name in names for path in _both(f"print/{name}.pdf"))
    return found == 2 * len(names), f"{found} of {2 * len(names)} prints"


def _booklet(looked: Looked) -> Seen:
    words = [looked.printed(path) for path in _both("print/whole-framework-a5.pdf")]
    # The second page stands on the back of the cover’s sheet, as page 2 of the file.
    codes = sum(label(tag, "print.current") in pages[1] for tag, pages in zip(Language, words, strict=True))
    return not codes, f"codes on the second page of {codes} of 2 booklets"


def _team(looked: Looked) -> Seen:
    page = looked.shown("en/have-your-say/team/")
    order = [str(each.text_content()).strip() for each in page.xpath("//article//h3 | //article//summary")]
    first = next((each for each in order if "Links on" in each), "")
    search = bool(page.xpath("//article//input[@type='search']"))
    return "Standard 1" in first and search, f"first “{first}”, {'a' if search else 'no'} search within"


def _shape(looked: Looked) -> Seen:
    found = [bool(looked.shown(path).xpath("//article//dl")) for path in _both("have-your-say/you-said/")]
    return all(found), f"its shape on {sum(found)} of 2 pages"


ITEMS = (
    Item("Lists of agencies have what names nobody", _on_lists),
    Item("An area says who does what", _area),
    Item("Everything asked is called that, and Must shows Wales", _must),
    Item("The whole list scores Wales alone", _whole),
    Item("The head teacher’s print has its parts and columns", _education),
    Item("Summaries say must, should, and when apart from who", _summary),
    Item("A second person checked", _checked),
    Item("Coverage has a direction", _direction),
    Item("Several teams side by side", _together),
    Item("A key for each copy of the site, and when it was saved", _own_key),
    Item("Two rows that claim one id go to neither", _twice),
    Item("A fingerprint decides, in every form", _other_duty),
    Item("Odd files", _odd),
    Item("Open data have a safe column, and a workbook", _safe_ids),
    Item("Ids in the workbook are text", _silenced),
    Item("Form addresses that can never work", _forms),
    Item("The language switch keeps headings", _switch),
    Item("Packs are three files", _pack),
    Item("Posters", _poster),
    Item("Prints of sets, limits, large and A5", _prints),
    Item("The booklet’s second page", _booklet),
    Item("The page of the team", _team),
    Item("You said, we did shows its shape", _shape),
)
