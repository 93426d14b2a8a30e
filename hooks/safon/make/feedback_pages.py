"""A small page for each clause and document on which views can be sent: `/en/say/18.4/`; `/say/18.4/` offers both.

Links of pages and the codes of prints lead here and never to a form: a form comes and goes, and paper stays. What is
open is said here, with everything filled in.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.window import State
from safon.render.feedback import Subject, rounds_on, standing_round, subject_name, subject_of, subjects
from safon.render.labels import label
from safon.render.links import address_of, in_language, relative, say_address, target_of
from safon.render.names import full_name
from safon.render.plain_page import BOTH, Choice, plain_page
from safon.render.prose import PageAddresses, line
from safon.render.templates import render


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the pages of one language."""
    for subject in subjects(library):
        path = in_language(say_address(subject.id), language)
        content = _page(subject, path, library, site, language)
        yield Artefact(path=f"{path}index.html", content=content, language=language)


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the pages that offer both languages."""
    for subject in subjects(library):
        own = say_address(subject.id)
        choices = tuple(
            Choice(
                language=each,
                href=relative(own, in_language(own, each)),
                text=each.own_name,
                heading=label(each, "say.about", id=subject_name(subject, library, each)),
            )
            for each in BOTH
        )
        title = f"Safon {subject.id}"
        content = plain_page(title=title, assets="../../", choices=choices, follow=True, index=False)
        yield Artefact(path=f"{own}index.html", content=content)


def _page(subject: Subject, path: str, library: Library, site: Site, language: Language) -> str:
    short = subject_name(subject, library, language)
    rounds = rounds_on(subject, library, site, language)
    return render(
        "say.html.jinja",
        language,
        title=label(language, "say.about", id=short),
        short=short,
        name=full_name(subject.document, library, language) if short == subject.id else "",
        words=_words(subject, path, library, language),
        rounds=rounds,
        any_open=any(each.state is State.OPEN and each.answerable for each in rounds),
        links={each.id: _way(path, address_of(each.document), language) for each in rounds if each.document},
        standing=standing_round(subject, library, site, language),
        clauses=tuple(_clauses(subject, path, library, language)),
        back=_way(path, target_of(subject.id, library) or "", language),
        twin=relative(path, in_language(say_address(subject.id), language.other)),
        all=_way(path, "have-your-say/", language),
        assets="../../../",
        index=False,
        refresh="",
        follow=False,
        remember=False,
    )


def _way(start: str, to: str, language: Language) -> str:
    return relative(start, in_language(to, language))


def _words(subject: Subject, path: str, library: Library, language: Language) -> Markup:
    """Return the words of a clause; none for a document."""
    clause = library.clauses.get(subject.id)
    if clause is None:
        return Markup("")
    address = path.removeprefix(f"{language.value}/")
    return line(clause.words[language].text, PageAddresses(address, library, language))


def _clauses(subject: Subject, path: str, library: Library, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the clauses of a document, each with the way to its own page."""
    if subject.id == subject.document.id:
        for clause in subject.document.clauses:
            if subject_of(clause.id, library) is not None:
                yield clause.id, _way(path, say_address(clause.id), language)
