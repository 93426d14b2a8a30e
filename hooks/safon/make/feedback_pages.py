"""A small page for each clause and document on which views can be sent: `/en/say/18.4/`; `/say/18.4/` offers both.

Links of pages and the codes of prints lead here and never to a form: a form comes and goes, and paper stays. What is
open is said here, with everything filled in.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.artefact import StaticFile
from safon.context import Build, Context
from safon.model.interval import State
from safon.model.language import Language
from safon.model.statements import Statement
from safon.targets import target_of
from safon.urls import HAVE_YOUR_SAY, address_of, href, in_language, index_file, say_address
from safon.views.feedback_forms import Subject, forms_on, standing_form, subject_name, subject_of, subjects
from safon.views.names import full_name
from safon.views.plain_page import BOTH, LanguageChoice, at_each_address, plain_page
from safon.views.prose import PageAddresses, line
from safon.views.templates import render

NEEDS_NO_PROSE = True


def make(context: Context) -> Iterator[StaticFile]:
    """Yield the pages of one language."""
    for subject in subjects(context.library):
        address = say_address(subject.id)
        content = _page(subject, in_language(address, context.language), context)
        yield from at_each_address(address, content, context.language)


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the pages that offer both languages."""
    for subject in subjects(build.library):
        own = say_address(subject.id)
        choices = tuple(
            LanguageChoice(
                language=each,
                href=href(own, in_language(own, each)),
                text=each.own_name,
                heading=build.for_language(each).label("say.about", id=subject_name(subject, build.for_language(each))),
            )
            for each in BOTH
        )
        title = f"Safon {subject.id}"
        content = plain_page(build, title=title, assets="../../", choices=choices, follow=True, index=False)
        yield StaticFile(path=index_file(own), content=content)


def _page(subject: Subject, path: str, context: Context) -> str:
    short = subject_name(subject, context)
    rounds = forms_on(subject, context)
    return render(
        "say.html.jinja",
        context,
        title=context.label("say.about", id=short),
        short=short,
        name=full_name(subject.document, context) if short == subject.id else "",
        words=_words(subject, path, context),
        rounds=rounds,
        any_open=any(each.state is State.OPEN and each.answerable for each in rounds),
        links={each.id: _way(path, address_of(each.document), context.language) for each in rounds if each.document},
        standing=standing_form(subject, context),
        clauses=tuple(_clauses(subject, path, context)),
        back=_way(path, target_of(subject.id, context.library) or "", context.language),
        twin=href(path, in_language(say_address(subject.id), context.language.other)),
        all=_way(path, HAVE_YOUR_SAY, context.language),
        assets="../../../",
        index=False,
        refresh="",
        follow=False,
        remember=False,
    )


def _way(start: str, to: str, language: Language) -> str:
    return href(start, in_language(to, language))


def _words(subject: Subject, path: str, context: Context) -> Markup:
    """Return the words of a clause; none for a document."""
    clause, entry = context.library.clauses.get(subject.id), context.library.citable.get(subject.id)
    words = clause.words[context.language].text if clause is not None else ""
    if clause is None and isinstance(entry, Statement):
        words = entry.text[context.language]
    if not words:
        return Markup("")
    address = path.removeprefix(f"{context.language.value}/")
    return line(words, PageAddresses(address, context))


def _clauses(subject: Subject, path: str, context: Context) -> Iterator[tuple[str, str]]:
    """Yield the clauses of a document, each with the way to its own page."""
    if subject.id == subject.document.id:
        for clause in subject.document.clauses:
            if subject_of(clause.id, context.library) is not None:
                yield clause.id, _way(path, say_address(clause.id), context.language)
