"""Many stories of a reader with two tabs: what was shown as kept is there afterwards."""

from __future__ import annotations

from pathlib import Path

from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from playwright.sync_api import sync_playwright

from tests.chaos.told import Told
from tests.site.browser import ARGUMENTS, browser
from tests.site.checklist_alone import checklists_alone
from tests.site.test_checklist_machine import Reader


def tried(folder: Path, often: int) -> Told:
    """Tell so many stories of twenty steps."""
    told = Told(tried=often)
    with checklists_alone(folder / "site") as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=list(ARGUMENTS))
        Reader.chromium, Reader.address = running, address
        wanted = settings(
            max_examples=often,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            database=None,
            phases=(Phase.generate,),
            print_blob=False,
        )
        try:
            run_state_machine_as_test(Reader, settings=wanted)
        except AssertionError as error:
            told.wrong.append(str(error)[:600])
        running.close()
    return told
