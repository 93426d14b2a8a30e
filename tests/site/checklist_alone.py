"""Checklists of the small tree without the site around them: no build, so that many things can be tried with them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safon.make import checklists
from safon.model.language import Language
from safon.pipeline import read_and_check

from tests.check.trees import VALID
from tests.contexts import build_of, context_of
from tests.site.building import ROOT
from tests.site.served import served

LIST, WHOLE = "checklists/standard-1/", "checklists/all/"
"""The addresses of the checklist of the one standard, and of that of everything."""
BREAKS = """
    const keep = Storage.prototype.setItem
    Storage.prototype.setItem = function (key, value) {
      const how = window.name
      if (how === "full") throw new DOMException("no room", "QuotaExceededError")
      if (how === "closed") throw new DOMException("closed", "SecurityError")
      return keep.call(this, key, value)
    }
"""
"""A script that lets a tab refuse what is to be kept, as long as its name says so."""


@contextmanager
def checklists_alone(folder: Path) -> Iterator[str]:
    """Serve the checklists in both languages and give the address of their site."""
    copy_of_the_lists(folder)
    with served(folder) as address:
        yield address


def copy_of_the_lists(folder: Path, says: str = "") -> None:
    """Write a copy of the checklists, whose pages say that the site stands at the address `says`; else nothing."""
    library = read_and_check(VALID).library
    shutil.copytree(ROOT / "overrides" / "assets", folder / "assets")
    for language in Language:
        for page in checklists.make(context_of(library, language)):
            place = folder / language.value / page.address
            place.mkdir(parents=True)
            start = f'<!doctype html><html lang="{language.value}"><meta charset="utf-8"><title>a</title>'
            if says:
                start += (
                    f'<link rel="alternate" hreflang="{language.value}" href="{says}{language.value}/{page.address}">'
                )
            start += "<h1>a</h1>"
            words = re.sub("<script[^>]*></script>", "", str(page.content))
            up = "../" * (page.address.count("/") + 1)
            script = f'<script type="module" src="{up}assets/safon/checklist/page.js"></script>'
            (place / "index.html").write_text(f"{start}{words}{script}", encoding="utf-8")
    for file in checklists.make_shared(build_of(library)):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_text(str(file.content), encoding="utf-8")
