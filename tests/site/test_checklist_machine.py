"""Whatever a reader does in two tabs, what was shown as kept is there afterwards, or the page said otherwise."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from playwright.sync_api import Browser, BrowserContext

from tests.site.checklist_alone import BREAKS, LIST, WHOLE, checklists_alone
from tests.site.checklist_page import KEY, file_of

CLAUSES, FIELDS, STATES = ("1.1", "1.2"), ("note", "owner"), ("done", "partly", "")
STARTS = ("", "$& ", "'=", "<b> ", "ŵ ")
RUNS = int(os.environ.get("SAFON_RUNS", "8"))
"""How many stories are told; `make chaos` tells more."""
TAB, CLAUSE, FIELD = st.sampled_from((0, 1)), st.sampled_from(CLAUSES), st.sampled_from(FIELDS)
TYPES = """
    const [field, text, leaves] = given, input = item.querySelector(`[data-field=${field}]`), shown = input.value
    item.querySelector("details").open = true
    input.focus()
    input.value = text
    input.dispatchEvent(new Event("input", {bubbles: true}))
    if (leaves) input.dispatchEvent(new Event("change", {bubbles: true}))
    return shown
"""
"""What a browser does when somebody writes in a field of `item`; returns what stood there."""
LEAVES = "item.querySelector(`[data-field=${given}]`).dispatchEvent(new Event('change', {bubbles: true}))"
STORE = f"localStorage['{KEY}'] ?? null"
PAGES = ((LIST, "en"), (WHOLE, "cy"))
"""What each of the two tabs shows: two lists and two languages, which have clauses in common."""


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the checklists."""
    with checklists_alone(tmp_path_factory.mktemp("lists") / "site") as address:
        yield address


class Reader(RuleBasedStateMachine):
    """A reader with two tabs. `owed` is what was shown as kept; `here` is what a tab said that it could not keep."""

    chromium: ClassVar[Browser]
    address: ClassVar[str]

    @initialize()
    def open(self) -> None:
        self.context: BrowserContext = self.chromium.new_context()
        self.context.add_init_script(BREAKS)
        self.tabs = [self.context.new_page() for _ in PAGES]
        for number, tab in enumerate(self.tabs):
            tab.on("dialog", lambda dialog: dialog.accept())
            self._go(number)
        self.words = 0
        self.owed: set[tuple[str, str]] = set()
        self.here: list[set[tuple[str, str]]] = [set(), set()]

    def teardown(self) -> None:
        if hasattr(self, "context"):
            self.context.close()

    def _go(self, number: int) -> None:
        address, language = PAGES[number]
        self.tabs[number].goto(f"{self.address}{language}/{address}")
        self.tabs[number].wait_for_selector(".sf-progress:not([hidden])")

    def _item(self, number: int, clause: str, script: str, given: object = None) -> Any:  # noqa: ANN401 - as returned
        return self.tabs[number].evaluate(
            f"([clause, given]) => {{ const item = document.querySelector(`li[data-id='${{clause}}']`); {script} }}",
            [clause, given],
        )

    def _told(self, number: int, clause: str, entered: str) -> None:
        """Take what the tab says of what was just entered."""
        trouble = self.tabs[number].locator(".sf-unkept").is_visible()
        if trouble:
            self.here[number].add((clause, entered))
        else:
            self.owed |= {(clause, entered), *self.here[number]}
            self.here[number] = set()

    def _replaced(self, clause: str, shown: str) -> None:
        """Forget what the reader saw and wrote something else over."""
        for kept in (self.owed, *self.here):
            kept.discard((clause, shown))

    def _next(self, start: str) -> str:
        self.words += 1
        return f"{start}word {self.words}."

    def _type(self, number: int, clause: str, field: str, text: str, *, leaves: bool) -> None:
        """Write in a field, and leave it or not."""
        shown = self._item(number, clause, TYPES, [field, text, leaves])
        self._replaced(clause, shown)

    @rule(number=TAB, clause=CLAUSE, field=FIELD, start=st.sampled_from(STARTS))
    def write(self, number: int, clause: str, field: str, start: str) -> None:
        text = self._next(start)
        self._type(number, clause, field, text, leaves=True)
        self._told(number, clause, text)

    @rule(number=TAB, clause=CLAUSE, field=FIELD)
    def write_in_both_at_once(self, number: int, clause: str, field: str) -> None:
        """Write in one tab, in the other while that is not kept yet, and leave the first."""
        mine, theirs = self._next(""), self._next("")
        self._type(number, clause, field, mine, leaves=False)
        self._type(1 - number, clause, field, theirs, leaves=True)
        self._told(1 - number, clause, theirs)
        self._kept()
        self._item(number, clause, LEAVES, field)
        self._told(number, clause, mine)

    @rule(number=TAB, clause=CLAUSE, field=FIELD, how=st.sampled_from(("full", "closed")))
    def write_in_one_that_cannot_keep_and_in_the_other(self, number: int, clause: str, field: str, how: str) -> None:
        """Write where it cannot be kept, write something else in the other tab, and go on when it can be."""
        self.let_the_store(number, how)
        self.write(number, clause, field, "refused ")
        self.let_the_store(1 - number, "")
        self.write(1 - number, clause, field, "taken ")
        self.let_the_store(number, "")
        self.write(number, next(each for each in CLAUSES if each != clause), field, "")

    @rule(number=TAB, clause=CLAUSE, field=FIELD, away=st.sampled_from(("reload", "hide")))
    def write_and_go(self, number: int, clause: str, field: str, away: str) -> None:
        """Write, and leave before the pause in which it would be kept."""
        text = self._next("last ")
        self._type(number, clause, field, text, leaves=False)
        refuses = self.tabs[number].evaluate("window.name") != ""
        if away == "hide":
            self.tabs[number].evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
            self._told(number, clause, text)
        else:
            self.leave(number, "reload")
            if not refuses:
                self.owed.add((clause, text))

    @rule(number=TAB, clause=CLAUSE, state=st.sampled_from(STATES))
    def choose(self, number: int, clause: str, state: str) -> None:
        self._item(number, clause, "item.querySelector(`input[type=radio][value='${given}']`).click()", state)

    @rule(number=TAB, how=st.sampled_from(("reload", "back")))
    def leave(self, number: int, how: str) -> None:
        """Leave a page and come back. What it said that it could not keep goes: it said so, and asks before."""
        if how == "reload":
            self.tabs[number].reload()
        else:
            self.tabs[number].goto(f"{self.address}assets/safon/mark.svg")
            self.tabs[number].go_back()
        self.tabs[number].wait_for_selector(".sf-progress:not([hidden])")
        if self.here[number] and not self.tabs[number].locator(".sf-unkept").is_visible():
            self.owed |= {each for each in self.here[number] if self._is_kept(*each)}
        self.here[number] = set()

    @rule(number=TAB, how=st.sampled_from(("full", "closed", "")))
    def let_the_store(self, number: int, how: str) -> None:
        self._kept()
        self.tabs[number].evaluate("(how) => { window.name = how }", how)

    @rule(number=TAB, clause=CLAUSE, old=st.booleans())
    def read_a_file(self, number: int, clause: str, old: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
        """Read a file of this edition, or of one in which the clause was another."""
        text, tab = self._next("read "), self.tabs[number]
        content = file_of({"id": clause, "note": text, "substance": "0" * 12 if old else ""})
        tab.evaluate("document.querySelector('.sf-said p').textContent = ''")
        tab.set_input_files("input[type=file]", {"name": "a.json", "mimeType": "", "buffer": content})
        tab.wait_for_function("document.querySelector('.sf-said p').textContent !== ''")
        self._told(number, clause, text)

    @rule(number=TAB)
    def clear(self, number: int) -> None:
        self.tabs[number].evaluate("document.querySelector('[data-clear]').click()")
        if self.tabs[number].locator(".sf-unkept").is_visible():
            return  # It says that nothing could be written: what was kept may be there or not.
        self.owed.clear()
        self.here[number] = set()
        self.here[1 - number] = {each for each in self.here[1 - number] if self._is_here(1 - number, *each)}

    def _kept(self) -> dict[str, str]:
        """Return what is kept, when both tabs see the same: what one wrote, the other learns a little later."""
        seen = [tab.evaluate(STORE) for tab in self.tabs]
        while seen[0] != seen[1]:
            self.tabs[0].wait_for_timeout(20)
            seen = [tab.evaluate(STORE) for tab in self.tabs]
        text = seen[0]
        return (
            {each["id"]: json.dumps(each, ensure_ascii=False) for each in json.loads(text)["answers"]} if text else {}
        )

    def _is_kept(self, clause: str, text: str) -> bool:
        return json.dumps(text, ensure_ascii=False)[1:-1] in self._kept().get(clause, "")

    def _is_here(self, number: int, clause: str, text: str) -> bool:
        script = """
            const values = [...item.querySelectorAll("[data-field]")].map((each) => each.value)
            return [...values, item.querySelector(".sf-others").textContent].some((each) => each.includes(given))
        """
        return bool(self._item(number, clause, script, text))

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "owed"):
            return
        kept = self._kept()
        lost = [(c, t) for c, t in self.owed if json.dumps(t, ensure_ascii=False)[1:-1] not in kept.get(c, "")]
        assert lost == [], f"shown as kept, and lost: {lost}; kept: {kept}"
        for number, here in enumerate(self.here):
            gone = [each for each in here if not self._is_here(number, *each)]
            assert gone == [], f"said to be on the page alone, and lost there: {gone}"


def test_what_was_shown_as_kept_is_there_afterwards(chromium: Browser, alone: str) -> None:
    Reader.chromium, Reader.address = chromium, alone
    # A story of fourteen steps can be read as it is; to look for a shorter one would take minutes.
    phases = (Phase.reuse, Phase.generate)
    told = settings(max_examples=RUNS, stateful_step_count=14, deadline=None, phases=phases, print_blob=False)
    run_state_machine_as_test(Reader, settings=told)
