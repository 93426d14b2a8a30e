"""Answers belong to one copy of the site; what an earlier page kept for all copies of a host is moved once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from safon.i18n.cldr import day_words
from safon.model.language import Language

from tests.contexts import label
from tests.site.checklist_alone import LIST, copy_of_the_lists
from tests.site.checklist_page import OLD_KEY, answer, read, saved, state
from tests.site.served import served


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve two copies on one host: the site, and a trial of it, which says that it is the site."""
    folder = tmp_path_factory.mktemp("host")
    says = "https://safon.example/safon/"
    copy_of_the_lists(folder / "safon", says)
    copy_of_the_lists(folder / "safon" / "trial", says)
    with served(folder) as address:
        yield address


def _open(page: Page, host: str, copy: str, language: str = "en") -> None:
    page.goto(f"{host}{copy}/{language}/{LIST}")
    expect(page.locator(".sf-progress").first).to_be_visible()


def _kept(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("({...localStorage})")
    return found


OLD = json.dumps({"version": 1, "answers": [{"id": "1.1", "state": "partly", "note": "from before"}]})


def test_a_trial_copy_on_the_same_host_has_answers_of_its_own(page: Page, host: str) -> None:
    _open(page, host, "safon")
    answer(page, "1.1", "done", note="real")
    page.locator("#checklist").click()
    _open(page, host, "safon/trial")
    assert state(page, "1.1") == ""
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-clear]").click()
    answer(page, "1.2", "not-yet")
    _open(page, host, "safon", "cy")
    assert (state(page, "1.1"), state(page, "1.2")) == ("done", "")


def test_what_was_kept_for_all_copies_is_moved_once_and_to_the_site_itself(page: Page, host: str) -> None:
    _open(page, host, "safon")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [OLD_KEY, OLD])
    _open(page, host, "safon/trial")
    assert state(page, "1.1") == ""
    assert _kept(page)[OLD_KEY] == OLD
    _open(page, host, "safon")
    assert state(page, "1.1") == "partly"
    assert OLD_KEY not in _kept(page)
    assert "from before" in _kept(page)["safon.checklist:/safon/"]


def test_nothing_is_overwritten_when_it_is_moved(page: Page, host: str) -> None:
    _open(page, host, "safon")
    answer(page, "1.1", "done", note="newer")
    page.locator("#checklist").click()
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [OLD_KEY, OLD])
    page.reload()
    assert state(page, "1.1") == "done"
    expect(page.locator("li[data-id='1.1'] .sf-others")).to_contain_text("from before")
    assert OLD_KEY not in _kept(page)


def test_what_cannot_be_moved_stays_where_it_is(page: Page, host: str) -> None:
    _open(page, host, "safon")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [OLD_KEY, OLD])
    page.add_init_script(
        """const keep = Storage.prototype.setItem
        Storage.prototype.setItem = function (key, value) {
          if (key.includes(":")) throw new DOMException("no room", "QuotaExceededError")
          return keep.call(this, key, value)
        }"""
    )
    page.reload()
    assert _kept(page)[OLD_KEY] == OLD


@pytest.mark.parametrize("language", Language)
def test_the_page_says_when_answers_were_last_saved_and_that_browsers_forget(
    page: Page, host: str, language: Language
) -> None:
    _open(page, host, "safon", language.value)
    told = page.locator("[data-sf-last-saved]")
    expect(told).to_have_text(label(language, "checklist.messages.never-saved"))
    expect(told.locator("..")).to_contain_text(label(language, "checklist.thrown-away"))
    answer(page, "1.1", "done")
    assert saved(page, "json")
    today = day_words(date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')")), language)
    expect(told).to_have_text(label(language, "checklist.messages.last-saved", date=today))
    page.reload()
    expect(told).to_have_text(label(language, "checklist.messages.last-saved", date=today))
    read(page, b"nothing")
    expect(told).to_contain_text(today)
