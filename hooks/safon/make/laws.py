"""Laws, guidance and other instruments that the sources name: whose they are, and what here cites each."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from safon.artefact import Page
from safon.context import Context
from safon.model.front_matter import Jurisdiction
from safon.model.vocabulary import Law
from safon.urls import LAWS, href, in_language, point_anchor, short_address
from safon.views.entry_page import EntryGroup, entry_page
from safon.views.points import PointView
from safon.views.prose import PageAddresses, prose
from safon.views.source_words import source_words


def make(context: Context) -> Iterator[Page]:
    """Yield the page in `language`."""
    groups = tuple(_groups(context))
    yield entry_page(LAWS, "laws", groups, context, edit_path="standards/vocabulary/laws.yml", order=3)


def _groups(context: Context) -> Iterator[EntryGroup]:
    laws = tuple(context.library.vocabulary.all(Law))
    for jurisdiction in Jurisdiction:
        inside = tuple(law_view(each, LAWS, context) for each in laws if each.jurisdiction is jurisdiction)
        if inside:
            elsewhere = jurisdiction is Jurisdiction.ENGLAND
            yield EntryGroup(
                heading=context.label(f"laws.of.{jurisdiction}"),
                anchor=f"laws-{jurisdiction}",
                notice=context.label("laws.not-wales") if elsewhere else "",
                entries=inside,
            )


def law_view(law: Law, address: str, context: Context) -> PointView:
    """Return a law as the page at `address` shows it."""
    page, language = PageAddresses(address, context), context.language
    note = prose(law.note[language], page) if law.note is not None else None
    title, cited = law.title[language], [each for each in map(page.reference, law.cited_by) if each is not None]
    year = (str(law.year),) if law.year is not None else ()
    return PointView(
        id=law.id,
        anchor=point_anchor(law.id),
        number="",
        title=title,
        chips=(context.label(f"laws.kinds.{law.kind}"), context.label(f"page.jurisdiction.{law.jurisdiction}"), *year),
        text=note.html if note is not None else Markup(""),
        facts=(),
        links=tuple((way, name, context.label("laws.cites")) for way, name in cited),
        source=source_words(law.source, context) if law.source is not None else Markup(""),
        permanent=href(in_language(address, language), in_language(short_address(law.id), language)),
        say="",
        told=" ".join((note.text if note is not None else "", *(name for _, name in cited))).strip(),
    )
