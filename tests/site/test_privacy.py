"""What a page sends, keeps and lets run: nothing beyond the site, nothing unasked, nothing that is not a file of it."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import found, words
from tests.site.kinds import Place, places, stay

STANDARD_18 = "standards/18-missing-children/"
KEPT = """async () => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
    databases: (await indexedDB.databases()).map((each) => each.name), workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": [], "session": [], "cookies": "", "databases": [], "workers": 0}


def _policy(page: html.HtmlElement) -> dict[str, list[str]]:
    """Return the directives of a page's content security policy."""
    metas = found(page, "//head/meta[@http-equiv='Content-Security-Policy']")
    assert len(metas) == 1
    directives = (each.split() for each in str(metas[0].get("content")).split(";"))
    return {name: sources for name, *sources in directives}


def test_every_page_has_a_policy_that_allows_scripts_of_the_site_alone(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    for path in pages:
        page = html.document_fromstring(path.read_bytes())
        policy = _policy(page)
        assert policy["default-src"] == ["'none'"], path
        assert policy["script-src"] == ["'self'"], path
        allowed = {source for sources in policy.values() for source in sources}
        assert allowed <= {"'none'", "'self'", "'unsafe-inline'", "data:"}, path
        assert [name for name, sources in policy.items() if "'unsafe-inline'" in sources] in ([], ["style-src"]), path
        head = [each for each in found(page, "//head/*") if each.get("http-equiv") or each.tag != "meta"]
        assert head[0].get("http-equiv") == "Content-Security-Policy", f"{path}: {head[0].tag} comes before the policy"


def test_no_page_holds_a_script_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = html.document_fromstring(path.read_bytes())
        assert found(page, "//script[not(@src) and not(@type='application/json')]") == [], path
        assert words(page, "//@*[starts-with(name(), 'on')]") == [], path
        assert words(page, "//@href[starts-with(normalize-space(.), 'javascript:')]") == [], path
        assert found(page, "//iframe | //object | //embed | //base") == [], path


def _listen(page: Page, address: str, said: list[str]) -> None:
    page.on("console", lambda message: said.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:")) else said.append(f"asks {request.url}"),
    )
    page.on("requestfailed", lambda request: said.append(f"failed: {request.url} {request.failure}"))


def _answers(page: Page, said: list[str]) -> None:
    page.on(
        "response",
        lambda answer: said.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,  # noqa: PLR2004
    )


def test_every_kind_of_page_is_silent_asks_no_other_host_and_keeps_nothing(
    chromium: Browser, address: str, site: Path
) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    _listen(page, address, said)
    _answers(page, said)
    stay(page, address)
    seen: list[Place] = places(site)
    for place in seen:
        said.append(place.name)
        page.goto(address + place.path, wait_until="networkidle")
    page.goto(f"{address}cy/?q=plant", wait_until="networkidle")
    page.locator(".md-search-result__link").first.wait_for()
    names = {place.name for place in seen}
    # The page of what is lost is asked for by its own name here, so that nothing is missing.
    assert [each for each in said if each not in names] == []
    assert page.evaluate(KEPT) == NOTHING
    assert context.cookies() == []
    context.close()


def test_the_listeners_hear_what_they_are_for(page: Page, address: str) -> None:
    said: list[str] = []
    _listen(page, address, said)
    _answers(page, said)
    page.goto(f"{address}en/nothing-here/")
    page.evaluate(
        """() => {
        const script = document.createElement("script")
        script.textContent = "document.title = 'ran'"
        document.body.append(script)
        const picture = new Image()
        picture.src = "https://elsewhere.example/a.png"
        document.body.append(picture)
    }"""
    )
    page.wait_for_timeout(200)
    assert page.title() != "ran"
    heard = " ".join(said)
    assert f"404 {address}en/nothing-here/" in heard
    assert heard.count("Content Security Policy") == 2


def test_the_theme_button_keeps_only_the_theme(page: Page, address: str) -> None:
    page.goto(f"{address}en/{STANDARD_18}")
    page.locator("[data-sf-theme-switch]").click()
    assert page.evaluate(KEPT) == {**NOTHING, "local": ["safon.theme"]}
    assert page.evaluate("localStorage.getItem('safon.theme')") in {"light", "dark"}


def test_the_box_at_the_root_keeps_only_the_language(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("checkbox").check()
    assert page.evaluate(KEPT) == NOTHING
    page.get_by_role("link", name="Cymraeg").click()
    page.wait_for_url(f"{address}cy/")
    assert page.evaluate(KEPT) == {**NOTHING, "local": ["safon.language"]}
    page.get_by_role("banner").get_by_role("link", name="English").click()
    page.wait_for_url(f"{address}en/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate("({...localStorage})") == {"safon.language": "en"}
