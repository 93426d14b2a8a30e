"""Short addresses of clauses and documents: `/en/id/18.4/` leads to the clause, `/id/18.4/` offers both languages.

Prints and citations use these, so they stay when a title or a file name changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.render.labels import label
from safon.render.links import in_language, relative, target_of
from safon.render.plain_page import BOTH, Choice, plain_page


def _targets(library: Library) -> Iterator[tuple[str, str]]:
    """Yield every id with the address it leads to, without its language."""
    for any_id in (*library.by_id, *library.clauses):
        to = target_of(any_id, library)
        if to is not None:
            yield any_id, to


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the short addresses of one language."""
    for any_id, to in _targets(library):
        own = in_language(f"id/{any_id}/", language)
        way = relative(own, in_language(to, language))
        content = plain_page(
            title=label(language, "id.going", id=any_id),
            assets="../../../",
            choices=(Choice(language=language, href=way, text=label(language, "id.going", id=any_id), heading=any_id),),
            refresh=way,
            index=False,
        )
        yield Artefact(path=f"{own}index.html", content=content, language=language)


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the short addresses that offer both languages."""
    for any_id, to in _targets(library):
        own = f"id/{any_id}/"
        choices = tuple(
            Choice(
                language=each,
                href=relative(own, in_language(to, each)),
                text=each.own_name,
                heading=label(each, "id.going", id=any_id),
            )
            for each in BOTH
        )
        content = plain_page(
            title=f"Safon {any_id}",
            assets="../../",
            choices=choices,
            follow=True,
            index=False,
        )
        yield Artefact(path=f"{own}index.html", content=content)
