"""Every address, path and anchor of the site, and the way from one page to another; `targets` says where an id leads.

Addresses are the same in both languages after the prefix, and permanent.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from functools import lru_cache

from safon.artefact import Site
from safon.model.documents import Document
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.responses import Response
from safon.model.review_header import ReviewHeader

HOME = "./"
"""The home page of a language."""
STANDARDS = "standards/"
MODELS = "models/"
FRAMEWORKS = "frameworks/"
PRACTICE_NOTES = "practice-notes/"
LOCAL = "local/"
REFERENCE = "reference/"
"""Notes, models and frameworks, by kind."""
MUST_DOS = "must-dos/"
TIMESCALES = "timescales/"
CLOCK = "clock/"
"""What must happen by when, as real days and times."""
CHECKLISTS = "checklists/"
"""The checklists that are filled in on the screen."""
TOGETHER = "together/"
"""Where the answers of several teams are laid side by side."""
AGENCIES = "agencies/"
"""Who does what."""
EVERY_AGENCY = f"{AGENCIES}every-agency/"
NOBODY_NAMED = f"{AGENCIES}nobody-named/"
HAVE_YOUR_SAY = "have-your-say/"
"""How to send views."""
YOU_SAID = f"{HAVE_YOUR_SAY}you-said/"
"""What people said when they were asked, and what came of it."""
TEAM = f"{HAVE_YOUR_SAY}team/"
"""Every link with which views can be sent, for those who run an engagement."""
REPORTED_USE = f"{MODELS}reported-use/"
"""Who reported using which practice model."""
PRINCIPLES, REVIEWS, LAWS, MAP, CHANGES = "principles/", "reviews/", "laws/", "map/", "changes/"
MEASURES, FIGURES, BODIES, GLOSSARY, COVERAGE = "measures/", "figures/", "bodies/", "glossary/", "coverage/"
BESIDE = "both"
"""The last part of the address of a page on which both languages stand side by side."""
CHANGES_SINCE = f"{CHANGES}since/"
"""What changed since the last edition."""
EDITORS = "editors/"
HANDBOOK = "handbook/"
"""How authors do the next thing; below it the reference: what the check holds to, and the keys of headers and lists."""
HANDBOOK_RULES, HANDBOOK_MESSAGES, HANDBOOK_HEADERS, HANDBOOK_LISTS = (
    f"{HANDBOOK}{each}/" for each in ("rules", "messages", "headers", "lists")
)
TRANSLATIONS = "translations/"
"""How far the two languages were checked against each other."""
PRINTS = "print/"
"""Everything that can be printed."""
DATA = "data/"
"""The open data: a page in each language, and at the site’s root the files."""
FRAMEWORK_JSON = f"{DATA}framework.json"
TABLES_WORKBOOK = f"{DATA}tables.xlsx"
"""All tables of the open data in one workbook, from the root of the site."""
CURRENT_DATA = f"{DATA}current/"
"""The data of the edition in force, from the root of the site."""
KNOWN_CLAUSES = f"{DATA}clauses.json"
"""What checklists ask of clauses that they do not hold."""
NOT_FOUND = "404.html"
SEARCH_TITLES = "search/search_titles.json"
SEARCH_FILES = ("search/search_index.json", "search/search_prose.json", "search/search_rest.json")
"""What is searched in the browser, below a language, in the order in which it is asked for."""
ASSETS, MADE_SMALL = "assets/safon/", ".min."
"""Where styles, scripts, fonts and pictures stand, from the root; and what is in the name of what was joined there."""
ASSETS_OF_THE_THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"""Where the generator puts what the theme brings, from the root."""
STYLE, LISTS_STYLE, WORKING_STYLE = (f"assets/safon/{each}.min.css" for each in ("themed", "lists", "working"))
PLAIN_STYLE, SAY_STYLE = (f"assets/safon/{each}.min.css" for each in ("plain", "say"))
"""All styles of a page to read, of lists of clauses, of a page to work with; without the theme, and to send views."""
ICONS = "assets/safon/icons.svg"
"""The picture of all icons, which the styles name."""
START_SCRIPT, SEARCH_SCRIPT = (f"assets/safon/{each}.min.js" for each in ("start", "search"))
"""What a page runs before it is drawn; and what the search runs on, which a page asks for when it is opened."""
SCRIPT, MUST_DOS_SCRIPT, MAP_SCRIPT, CHECKLIST_SCRIPT, TOGETHER_SCRIPT, CLOCK_SCRIPT, PLAIN_SCRIPT, SAY_SCRIPT = (
    f"assets/safon/{each}.min.js"
    for each in ("themed", "must-dos", "map", "checklist", "together", "clock", "plain", "say")
)
"""The script of a page with the theme, of five kinds that can do more, and of pages as above."""
ANY_TIME = "any-time"
"""The anchor of the channel that is open at any time, on the page of how to send views."""

WELSH_PAGES = {
    HAVE_YOUR_SAY: "dweud-eich-dweud/",
    STANDARDS: "safonau/",
    TIMESCALES: "terfynau-amser/",
    PRINTS: "argraffu/",
}
"""What paper in Welsh calls the pages that it tells of, below `cy/`; each leads to its page, whose address stays."""
WELSH_SHORT = {"id/": "at/", "say/": "dweud/"}
"""The same for addresses that are short already, `cy/at/18.4/`: `at` is “to” in Welsh."""

OF_KIND = {
    Kind.STANDARD: STANDARDS,
    Kind.MODEL: MODELS,
    Kind.FRAMEWORK: FRAMEWORKS,
    Kind.REVIEW: REVIEWS,
    Kind.ENGAGEMENT: HAVE_YOUR_SAY,
    Kind.NOTE: PRACTICE_NOTES,
}
"""The page of all documents of a kind, below which each has its own."""


def address_of(document: Document) -> str:
    """Return the address of a document's page without its language: `standards/18-missing-children/`."""
    match document.kind:
        case Kind.LOCAL_SET:
            return f"{document.folder}/"
        case Kind.LOCAL_STANDARD:
            return f"{document.folder}/{document.slug}/"
        case Kind.NOTE:
            return f"{PRACTICE_NOTES}pn{document.number}-{document.slug.split('-', 1)[1]}/"
        case kind:
            return f"{OF_KIND[kind]}{document.slug}/"


def summary_of(document: Document) -> str:
    """Return the address of a document's print, without its language; empty for a kind that has none."""
    match document.kind:
        case Kind.STANDARD:
            return f"{PRINTS}standard-{document.number:02}.pdf"
        case Kind.NOTE:
            return f"{PRINTS}practice-note-{document.number:02}.pdf"
        case Kind.REVIEW if document.facts(ReviewHeader).printed:
            return f"{PRINTS}{document.slug}.pdf"
        case Kind.LOCAL_SET | Kind.LOCAL_STANDARD:
            return f"{PRINTS}{local_print(document)}.pdf"
        case _:
            return ""


def side_by_side_of(document: Document) -> str:
    """Return the address of the page on which both languages of a standard stand side by side."""
    return page_below(address_of(document), BESIDE)


def side_by_side_print(document: Document) -> str:
    """Return what the print of both languages of a standard, side by side, is called."""
    return f"standard-{document.number:02}-side-by-side"


def local_print(document: Document) -> str:
    """Return what the print of a local set, or of a practice standard of one, is called."""
    number = f"-{document.number:02}" if document.number is not None else ""
    return f"local-{file_name(document.folder)}{number}"


def checklist_print_of(name: str) -> str:
    """Return the address of a checklist on paper, of an agency or of what names nobody, without its language."""
    return f"{PRINTS}checklist-{name}.pdf"


def limits_print_of(agency: str) -> str:
    """Return the address of the sheet of an agency’s time limits, without its language."""
    return f"{PRINTS}{limits_print(agency)}.pdf"


def limits_print(agency: str) -> str:
    """Return what the sheet of an agency’s time limits is called."""
    return f"limits-{agency}"


def workbook_of(name: str, language: Language) -> str:
    """Return the address of a workbook from the root of the site: of an agency, or of the whole, where it is empty."""
    return f"{DATA}workbook{'-' if name else ''}{name}.{language.value}.xlsx"


def say_address(any_id: str) -> str:
    """Return the address, without language, of the page on which views on a clause or document can be sent."""
    return f"say/{any_id}/"


def page_of(name: str) -> str:
    """Return the address of a page of `docs/`: `privacy/`."""
    return f"{name}/"


def page_below(address: str, name: str) -> str:
    """Return the address of a page below another, as it is found in that page's list: `must-dos/relationships/`."""
    return f"{address}{name}/"


def agency_page(holder: str) -> str:
    """Return the address of the page of an agency or a role."""
    return page_below(AGENCIES, holder)


def checklist_page(slug: str) -> str:
    """Return the address of a checklist on the screen."""
    return page_below(CHECKLISTS, slug)


def clock_page(group: str) -> str:
    """Return the address of a journey, or of other limits, on the clock."""
    return page_below(CLOCK, group)


def changes_of_edition(edition: str) -> str:
    """Return the address of the page of what an edition changed."""
    return page_below(CHANGES, edition)


def changes_of(document: str) -> str:
    """Return the address of the page of all that ever changed in a document."""
    return page_below(f"{CHANGES}documents/", document.lower())


def changes_for(holder: str) -> str:
    """Return the address of the page of all that ever changed for an agency or a role."""
    return page_below(f"{CHANGES}agencies/", holder)


def feed_of(address: str) -> str:
    """Return the address of the feed of what the page at `address` tells."""
    return f"{address}feed.xml"


def edition_file(edition: str, name: str) -> str:
    """Return the address of a file of the data of an edition, from the root of the site."""
    return f"{DATA}{edition}/{name}"


def data_file(name: str) -> str:
    """Return the address of a file of the open data, from the root of the site."""
    return f"{DATA}{name}"


def table_file(table: str, ending: str = "csv") -> str:
    """Return the address of a table of the open data, from the root of the site."""
    return data_file(f"{table}.{ending}")


def response_template(engagement: str) -> str:
    """Return the address of the empty table of responses of an engagement, from the root of the site."""
    return data_file(f"responses-{engagement}.csv")


def anchored(address: str, anchor: str) -> str:
    """Return the address of an element of a page."""
    return f"{address}#{anchor}"


def file_name(path: str) -> str:
    """Return the last part of the address of a file: what it is called."""
    return posixpath.basename(path)


def download_name(words: str, address: str) -> str:
    """Return what a download is to be called: a title in its own language, in letters that every system takes."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:90].strip('-')}{posixpath.splitext(address)[1]}"


def index_file(address: str) -> str:
    """Return the file that a host serves at an address."""
    return f"{address}index.html"


def picture_file(path: str) -> str:
    """Return the address of a picture of the guidance, from the root of the site."""
    return f"pictures/{path}"


def print_file(name: str, language: Language | None) -> str:
    """Return the address of a print from the root of the site; one in both languages stands beside both."""
    return f"{in_language(PRINTS, language) if language is not None else PRINTS}{name}.pdf"


def table_anchor(table: str) -> str:
    """Return the id of where a table of the open data is described."""
    return f"{table}-csv"


def term_anchor(term: str) -> str:
    """Return the id of a word in the glossary."""
    return f"term-{term}"


def point_anchor(any_id: str) -> str:
    """Return the id of the element of an entry that can be cited."""
    return f"point-{any_id}"


def principle_anchor(any_id: str) -> str:
    """Return the id of the element of a principle."""
    return f"principle-{any_id}"


def strategic_standard_anchor(any_id: str) -> str:
    """Return the id of the element of a strategic standard."""
    return f"strategic-standard-{any_id}"


def said_anchor(response: Response) -> str:
    """Return the id of a response on the page of what people said."""
    return f"said-{response.engagement}-{response.position.line}"


def href(start: str, to: str) -> str:
    """Return the way from the page at address `start` to the address `to`, both from the same root."""
    target, _, fragment = to.partition("#")
    here, there = _steps(start), _steps(target)
    same = 0
    while same < len(here) and same < len(there) and here[same] == there[same]:
        same += 1
    way = "/".join((*[".."] * (len(here) - same), *there[same:])) or "."
    slash = "/" if target.endswith("/") or not target else ""
    return f"{way}{slash}{'#' + fragment if fragment else ''}"


@lru_cache(maxsize=4096)
def _steps(address: str) -> tuple[str, ...]:
    """Return the folders and the file of an address, in which there is no `..`; ways begin and end at the same few."""
    return tuple(each for each in address.split("/") if each not in ("", "."))


def in_language(address: str, language: Language) -> str:
    """Return an address with its language before it: `cy/standards/18-x/`."""
    return f"{language.value}/{'' if address == HOME else address}"


def short_address(any_id: str) -> str:
    """Return the short address of a document or clause: `id/18.4/`, below a language, or at the root for both."""
    return f"id/{any_id}/"


def told_address(address: str, language: Language) -> str:
    """Return an address with its language as paper tells it: in Welsh with Welsh words, where it has such."""
    return in_language(address if language is Language.EN else in_welsh(address) or address, language)


def in_welsh(address: str) -> str:
    """Return the Welsh words of an address, without the language: `dweud-eich-dweud/`; empty where there are none."""
    if (whole := WELSH_PAGES.get(address)) is not None:
        return whole
    short = next((each for each in WELSH_SHORT if address.startswith(each)), None)
    return address.replace(short, WELSH_SHORT[short], 1) if short is not None else ""


def alternates(address: str, site: Site, chooser: str = "") -> tuple[tuple[str, str], ...]:
    """Return the absolute address of a page in each language, with its tag, and of the page that offers both.

    `chooser` is the address of that page, from the root of the site, where it is not the root itself.
    """
    both = tuple((each.value, site.url + in_language(address, each)) for each in Language)
    return (*both, ("x-default", site.url + chooser))
