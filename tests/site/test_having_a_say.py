"""Sending views from the built site, in a real browser, to a form server that says what it received.

The guidance is a copy with engagements that are made up (`tests/feedback/engaged.py`), built while the first is open.
"""

from __future__ import annotations

import csv
import http.server
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pypdfium2 as pdfium
import pytest
import zxingcpp
from playwright.sync_api import Browser, BrowserContext, Page, Route
from safon.model.language import Language
from safon.model.statements import Statement
from safon.model.vocabulary import Measure
from safon.pipeline import Guidance, read_and_check
from safon.publish.built_links import walk
from safon.urls import told_address

from tests.contexts import label
from tests.feedback.engaged import AUTUMN, FORMS, HARD, SPRING, engaged_tree
from tests.site.building import build
from tests.site.conftest import found, parse
from tests.site.served import served

BUILT = datetime(2026, 1, 1, tzinfo=UTC)
"""When every site of the tests is built, so that they share their prints: the engagement of spring is open, that of
autumn is to come."""
BOTH = pytest.mark.parametrize("language", Language)
STANDARD = "standards/18-missing-children"
PLAIN = {Language.EN: "What would help?", Language.CY: "Beth fyddai’n helpu?"}
HARD_IN = {Language.EN: HARD.replace(HARD.partition("\n")[0], "Is it “right” & 'true' in tŷ'r dŵr? #1 + 100%")}
HARD_IN[Language.CY] = HARD
Received = dict[str, list[str]]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the guidance with its engagements."""
    return engaged_tree(tmp_path_factory.mktemp("engaged") / "tree")


@pytest.fixture(scope="module")
def engaged(tree: Path) -> Guidance:
    """Give the guidance with its engagements."""
    return read_and_check(tree)


@pytest.fixture(scope="module")
def engaged_site(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site."""
    folder = tmp_path_factory.mktemp("say") / "site"
    done = build(folder, root=tree, SOURCE_DATE_EPOCH=str(int(BUILT.timestamp())))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def say_address(engaged_site: Path) -> Iterator[str]:
    """Serve the site."""
    with served(engaged_site) as url:
        yield url


class FormServer:
    """A form, of whatever maker: it keeps what it is filled in with."""

    def __init__(self) -> None:
        self.received: list[tuple[str, Received]] = []
        self.url = ""

    @contextmanager
    def running(self) -> Iterator[FormServer]:
        """Serve until the end of the block."""
        keep = self.received.append

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                keep((parts.path, parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)))
                self.send_response(http.HTTPStatus.OK)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(b"<!doctype html><title>Form</title>Thank you")

            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self.url = f"http://127.0.0.1:{server.server_port}"
            yield self
            server.shutdown()


@pytest.fixture(scope="module")
def form() -> Iterator[FormServer]:
    """Run the form server."""
    with FormServer().running() as server:
        yield server


@pytest.fixture(scope="module")
def reader(chromium: Browser, form: FormServer) -> Iterator[Page]:
    """Open a browser for which the forms stand on the form server."""
    context = chromium.new_context()
    _lead_to(form, context)
    yield context.new_page()
    context.close()


def _lead_to(form: FormServer, context: BrowserContext) -> None:
    def onwards(route: Route) -> None:
        route.fetch(url=route.request.url.replace(FORMS, form.url))
        route.fulfill(status=http.HTTPStatus.NO_CONTENT)  # The browser stays where it is: there are more links.

    context.route(f"{FORMS}/**", onwards)


def _opened(reader: Page, form: FormServer, href: str) -> tuple[str, Received]:
    """Follow the link of an address on the page, and return what the form server then received.

    A browser hands a mailto address to what is registered for it: a mail program, or a web mailbox, which gets it as a
    query. The form server stands in for the latter.
    """
    link = reader.locator(f'a[href="{href}"]').first
    with reader.expect_response(f"{FORMS}/**"):
        if href.startswith("mailto:"):
            mailbox = f"{FORMS}/mailbox?mailto="
            link.evaluate("(link, mailbox) => { location = mailbox + encodeURIComponent(link.href) }", mailbox)
        else:
            link.click()
    return form.received.pop()


def _mail(received: Received) -> tuple[str, str, str]:
    parts = urlsplit(received["mailto"][0])
    headers = dict(each.split("=", 1) for each in parts.query.split("&"))
    return parts.path, unquote(headers["subject"]), unquote(headers["body"])


def _ways(site: Path, about: str, language: Language, engagement: str) -> dict[tuple[str, str], str]:
    """Return the links of an engagement on the page of a clause or document: by question and what they say."""
    page = parse(site, f"{language.value}/say/{about}")
    ways = {}
    for link in found(page, f"//section[@aria-labelledby='round-{engagement}']//a[contains(@class, 'sf-way')]"):
        question = found(page, f"//*[@id='{link.get('aria-describedby')}']")[0].text_content()
        ways[question, link.text_content()] = str(link.get("href"))
    return ways


@BOTH
@pytest.mark.parametrize("about", ["18.4", "S18", "NCT8.1"])
def test_every_link_of_a_page_opens_with_exactly_its_values(
    engaged_site: Path, say_address: str, reader: Page, form: FormServer, language: Language, about: str
) -> None:
    edition = "" if about.startswith("NCT") else "2023-11"
    page = f"https://safon.example/{language}/id/{about}/"
    ways = _ways(engaged_site, about, language, SPRING)
    assert len(ways) == 9
    reader.clock.set_fixed_time(BUILT)
    reader.goto(f"{say_address}{language}/say/{about}/")
    for (question, way), href in ways.items():
        words = {HARD_IN[language]: HARD_IN[language], PLAIN[language]: PLAIN[language]}.get(question, "")
        question_id = {HARD_IN[language]: "what-is-hard", PLAIN[language]: "what-is-plain"}.get(question, "")
        path, received = _opened(reader, form, href)
        if way == label(language, "say.form"):
            wanted = {"c": about, "e": edition, "l": language.value, "q": words, "i": question_id, "p": page}
            assert (path, received) == (f"/{language}", {key: [value] for key, value in wanted.items()})
        elif way == label(language, "say.mailto"):
            box, subject, body = _mail(received)
            assert box == {"en": "views@safon.local", "cy": "barn@safon.local"}[language]
            said = {"en": "Views on", "cy": "Barn am"}[language]
            assert subject == f"{said} {about}: {words}".replace("\n", " ").strip()
            wanted_body = f"{about}|{edition}|{language}|{question_id}|{page}\n\n{words}"
            assert body == wanted_body.replace("\n", "\r\n")
        else:
            template, said = {"en": ("views.yml", "Views"), "cy": ("barn.yml", "Barn")}[language]
            tracker = {"template": template, "title": f"{said} {about}", "c": about, "q": words, "l": language.value}
            assert (path, received) == ("/us/it/issues/new", {key: [value] for key, value in tracker.items()})


def _rows(site: Path) -> list[dict[str, str]]:
    content = (site / "data" / "feedback-links.csv").read_bytes()
    assert content.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_table_has_every_combination_of_clause_language_question_and_channel_once(
    engaged_site: Path, engaged: Guidance
) -> None:
    library, rows = engaged.library, _rows(engaged_site)
    assert list(rows[0]) == ["clause", "language", "question", "channel", "state", "url", "clause_as_text", "ref"]
    keys = [(each["clause"], each["language"], each["question"], each["channel"]) for each in rows]
    assert len(keys) == len(set(keys))
    questions, old = ("what-is-hard", "what-is-plain", ""), library.by_id["2023-engagement"].header
    channels = [
        (f"{name}/{each}", questions) for name in (SPRING, AUTUMN) for each in ("form", "tracker", "mail", "letter")
    ]
    channels += [("2023-engagement", (*old.questions, ""))]  # type: ignore[attr-defined]
    covers = {SPRING: ("S18", "NCT8"), AUTUMN: ("S18", "NCT8"), "2023-engagement": old.covers}  # type: ignore[attr-defined]
    wanted = set()
    for channel, asked in channels:
        for document in (library.by_id[each] for each in covers[channel.partition("/")[0]]):
            for about in (document.id, *(each.id for each in document.clauses if each.withdrawn is None)):
                wanted |= {(about, each.value, question, channel) for each in Language for question in asked}
    assert {key for key in keys if key[3] != "standing"} == wanted
    everything = {each.id for each in library.documents if each.kind.value != "engagement"}
    everything |= {each.id for each in library.clauses.values() if each.withdrawn is None}
    everything |= {each.id for each in library.citable.values() if isinstance(each, Statement | Measure)}
    standing = {key[:2] for key in keys if key[3] == "standing"}
    assert standing == {(about, each.value) for about in everything for each in Language}


def test_every_address_of_the_table_holds_the_values_of_its_row(engaged_site: Path) -> None:
    for row in (each for each in _rows(engaged_site) if each["channel"].startswith(("2026-", "standing"))):
        language = Language(row["language"])
        words = {"what-is-hard": HARD_IN[language], "what-is-plain": PLAIN[language], "": ""}[row["question"]]
        parts, channel = urlsplit(row["url"]), row["channel"].partition("/")[2] or row["channel"]
        assert row["url"].isascii()
        assert len(row["url"]) <= 2000
        if channel in ("form", "tracker"):
            values = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
            assert (values["c"], values["q"], values["l"]) == ([row["clause"]], [words], [row["language"]])
        elif channel == "letter":
            assert row["url"] == f"https://safon.example/{language}/say/{row['clause']}/"
        else:
            assert row["clause"] in unquote(parts.query)
            assert quote(words.replace("\n", "\r\n"), safe="") in parts.query
        if channel == "form":
            assert (parts.path, values["i"]) == (f"/{language}", [row["question"]])


def test_every_address_of_the_table_stands_on_the_page_of_its_clause(engaged_site: Path) -> None:
    hrefs: dict[str, set[str]] = {}
    for row in _rows(engaged_site):
        place = f"{row['language']}/say/{row['clause']}"
        if place not in hrefs:
            hrefs[place] = {str(each.get("href")) for each in found(parse(engaged_site, place), "//a[@class='sf-way']")}
        assert row["url"].startswith("https://safon.example/") or row["url"] in hrefs[place]


MOMENTS = [
    ("2025-12-01T08:59:59Z", "before", "before"),
    ("2025-12-01T09:00:00Z", "open", "before"),
    ("2026-03-29T00:30:00Z", "open", "before"),  # just before summer time begins
    ("2026-03-29T22:59:59Z", "open", "before"),  # the day has 23 hours
    ("2026-03-29T23:00:00Z", "after", "before"),
    ("2026-09-30T22:59:59Z", "after", "before"),
    ("2026-09-30T23:00:00Z", "after", "open"),
    ("2026-10-25T00:59:59Z", "after", "open"),  # just before summer time ends
    ("2026-10-25T01:29:59Z", "after", "open"),  # half past one came twice: the second counts
    ("2026-10-25T01:30:00Z", "after", "after"),
]
"""A moment, and the state of the engagement of spring and of that of autumn."""


def _states(page: Page, engagement: str) -> set[str]:
    """Return the states whose words can be seen."""
    section = page.locator(f"section[aria-labelledby='round-{engagement}']")
    shown = section.locator("p[data-sf-when]").all()
    return {str(each.get_attribute("data-sf-when")) for each in shown if each.is_visible()}


@BOTH
def test_a_page_says_at_every_second_what_is_open(say_address: str, page: Page, language: Language) -> None:
    page.clock.install(time=BUILT)
    page.goto(f"{say_address}{language}/say/18.4/")
    for moment, spring, autumn in MOMENTS:
        page.clock.set_fixed_time(moment)
        page.reload()
        assert (_states(page, SPRING), _states(page, AUTUMN)) == ({spring}, {autumn}), moment
        ways = page.locator("a.sf-way").all()
        seen = {str(each.get_attribute("href"))[:20] for each in ways if each.is_visible()}
        assert any(each.startswith(FORMS[:20]) for each in seen) is ("open" in (spring, autumn)), moment
        standing = page.locator("[data-sf-standing]").is_visible()
        assert standing is not ("open" in (spring, autumn)), moment


@BOTH
def test_a_page_that_is_open_while_an_engagement_closes_says_so(
    say_address: str, page: Page, language: Language
) -> None:
    page.clock.install(time="2026-03-29T22:50:00Z")
    page.goto(f"{say_address}{language}/say/18.4/")
    page.clock.pause_at("2026-03-29T22:59:50Z")
    assert _states(page, SPRING) == {"open"}
    page.clock.run_for(9_000)
    assert _states(page, SPRING) == {"open"}
    page.clock.run_for(1_500)
    assert _states(page, SPRING) == {"after"}


@BOTH
@pytest.mark.parametrize("place", [f"{STANDARD}/", "have-your-say/", f"have-your-say/{SPRING}/"])
def test_pages_that_speak_of_an_engagement_are_corrected_too(
    say_address: str, page: Page, language: Language, place: str
) -> None:
    told = label(language, "say.open", closes={"en": "29 March 2026", "cy": "29 Mawrth 2026"}[language])
    over = label(language, "say.after", closes={"en": "29 March 2026", "cy": "29 Mawrth 2026"}[language])
    for moment, visible, hidden in ((BUILT, told, over), ("2026-04-01T12:00:00Z", over, told)):
        page.clock.set_fixed_time(moment)
        page.goto(f"{say_address}{language}/{place}")
        assert page.get_by_text(visible, exact=True).first.is_visible()
        assert not any(each.is_visible() for each in page.get_by_text(hidden, exact=True).all())


@BOTH
def test_without_a_script_a_page_says_what_was_true_when_it_was_built(
    chromium: Browser, say_address: str, language: Language
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{say_address}{language}/say/18.4/")
    assert (_states(page, SPRING), _states(page, AUTUMN)) == ({"open"}, {"before"})
    assert page.locator("a.sf-way").first.is_visible()
    context.close()


@BOTH
def test_a_clause_and_its_page_lead_to_where_views_are_sent_and_back(
    say_address: str, page: Page, language: Language
) -> None:
    page.clock.set_fixed_time(BUILT)
    page.goto(f"{say_address}{language}/{STANDARD}/")
    name = label(language, "say.button")
    page.locator(".sf-clause", has=page.locator("#clause-18-4")).locator("summary").click()
    page.get_by_role("link", name=f"{name} 18.4", exact=True).click()
    page.wait_for_url(f"**/{language}/say/18.4/")
    assert page.locator("h1").inner_text() == label(language, "say.about", id="18.4")
    page.get_by_role("link", name=label(language, "say.read", id="18.4"), exact=True).click()
    page.wait_for_url(f"**/{language}/{STANDARD}/#clause-18-4")
    page.get_by_role("link", name=name, exact=True).and_(page.locator(".sf-button")).click()
    page.wait_for_url(f"**/{language}/say/S18/")
    page.locator(f"a[hreflang='{language.other}']").click()
    page.wait_for_url(f"**/{language.other}/say/S18/")


@BOTH
def test_what_people_said_stands_beside_the_clause_and_on_a_page_with_a_chart(
    engaged_site: Path, language: Language
) -> None:
    said: Callable[[str], str] = lambda place: " ".join(parse(engaged_site, place).text_content().split())  # noqa: E731
    words = {
        "en": ("12 responses", "People asked, “who?”", "We named a person"),
        "cy": ("12 ymateb", "Gofynnodd pobl", "Enwyd person"),
    }
    for each in words[language]:
        assert each in said(f"{language}/{STANDARD}")
        assert each in said(f"{language}/have-your-say/you-said")
    page = parse(engaged_site, f"{language}/have-your-say/you-said")
    table = [tuple(cell.text_content() for cell in row) for row in found(page, "//article//tbody/tr")]
    assert [(row[1], row[2]) for row in table] == [("S18", "41"), ("18.2", "12"), ("18.2", "3")]
    bars = [float(str(each.get("width")).removesuffix("%")) for each in found(page, "//svg//*[local-name()='rect']")]
    assert bars == sorted(bars, reverse=True)
    assert bars[1] / bars[0] == pytest.approx(12 / 41, abs=0.001)
    assert [each.text_content() for each in found(page, "//svg//*[@class='sf-bars__count']")] == ["41", "12", "3"]
    beside = found(parse(engaged_site, f"{language}/{STANDARD}"), "//p[contains(@class, 'sf-heard')]/a")
    assert len(beside) == 3
    assert walk(engaged_site).broken == ()


@BOTH
def test_a_poster_says_until_when_and_has_a_slip_to_post(engaged_site: Path, language: Language) -> None:
    for name, way in (("poster-standard-18", "say/S18/"), ("poster", "have-your-say/")):
        pdf = pdfium.PdfDocument((engaged_site / language.value / "print" / f"{name}.pdf").read_bytes())
        assert len(pdf) == 1
        told = " ".join(pdf[0].get_textpage().get_text_bounded().replace("\ufffe", "-").split())
        closes = {"en": "29 March 2026", "cy": "29 Mawrth 2026"}[language]
        assert label(language, "say.open", closes=closes) in told
        assert label(language, "poster.slip") in told
        assert {"en": "Test team Cardiff", "cy": "Tîm profi Caerdydd"}[language] in told
        drawn = pdf[0].render(scale=150 / 72, grayscale=True)
        codes = zxingcpp.read_barcodes(memoryview(bytes(drawn.buffer)).cast("B", (drawn.height, drawn.stride)))
        assert f"https://safon.example/{told_address(way, language)}" in {code.text for code in codes}


@BOTH
def test_where_nobody_was_summed_up_yet_the_page_says_so(site: Path, language: Language) -> None:
    page = parse(site, f"{language}/have-your-say/you-said")
    assert found(page, "//p[@class='sf-empty']")[0].text_content() == label(language, "you-said.empty")
    assert found(page, "//article//table") == []


@BOTH
def test_the_example_address_says_that_it_reaches_nobody(site: Path, language: Language) -> None:
    for place in ("say/18.4", "have-your-say", "have-your-say/team"):
        told = parse(site, f"{language}/{place}").text_content()
        assert label(language, "say.example") in told


def test_the_build_says_that_the_standing_channel_is_an_example(tree: Path) -> None:
    guidance = read_and_check(tree)
    assert "channel-reaches-somebody" in guidance.report_of_warnings()
    assert guidance.publishable
