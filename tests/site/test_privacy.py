"""What a page sends, keeps and lets run: nothing beyond the site, nothing unasked, nothing that is not a file of it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect
from safon.publish.bundles import STYLES, WITHIN
from safon.publish.hosting import NETLIFY, host_files

from tests.site.conftest import found, words
from tests.site.hosts import netlify
from tests.site.listening import KEPT, NOTHING, listen
from tests.site.searching import answered
from tests.site.served import served

OWN = ("script-src", "style-src")
"""What a page may hold itself."""
_OWN_SCRIPT = "//script[not(@src) and not(@type='application/json')]/text()"
_OWN_STYLE = "//style/text()"
STANDARD_18 = "standards/18-missing-children/"


@pytest.fixture(scope="module")
def trees(site: Path) -> dict[Path, html.HtmlElement]:
    """Read every page of the site."""
    read = {path: html.document_fromstring(path.read_bytes()) for path in sorted(site.rglob("*.html"))}
    assert len(read) > 100
    return read


def _policy(page: html.HtmlElement) -> dict[str, list[str]]:
    """Return the directives of a page's content security policy."""
    metas = found(page, "//head/meta[@http-equiv='Content-Security-Policy']")
    assert len(metas) == 1
    directives = (each.split() for each in str(metas[0].get("content")).split(";"))
    return {name: sources for name, *sources in directives}


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_every_page_has_a_policy_that_allows_what_is_the_sites_alone(trees: dict[Path, html.HtmlElement]) -> None:
    for path, page in trees.items():
        policy = _policy(page)
        assert policy["default-src"] == ["'none'"], path
        assert policy["script-src"] == ["'self'", *map(_digest, words(page, _OWN_SCRIPT))], path
        assert policy["style-src"] == ["'self'", *map(_digest, words(page, _OWN_STYLE))], path
        others = {source for name, sources in policy.items() if name not in OWN for source in sources}
        assert others <= {"'none'", "'self'", "data:"}, path
        head = [each for each in found(page, "//head/*") if each.get("http-equiv") or each.tag != "meta"]
        assert head[0].get("http-equiv") == "Content-Security-Policy", f"{path}: {head[0].tag} comes before the policy"


def test_only_pages_where_people_begin_hold_a_script_and_a_style(
    trees: dict[Path, html.HtmlElement],
) -> None:
    held: dict[str, set[str]] = {"script": set(), "style": set()}
    for path, page in trees.items():
        scripts, styles = words(page, _OWN_SCRIPT), words(page, _OWN_STYLE)
        assert len(scripts) == len(styles) <= 1, path
        assert len(found(page, "//head/style")) == len(found(page, "//style")), path
        held["script"].update(scripts)
        held["style"].update(each.replace("../", "") for each in styles)
        assert words(page, "//@*[starts-with(name(), 'on')]") == [], path
        assert found(page, "//*[@style]") == [], path
        assert words(page, "//@href[starts-with(normalize-space(.), 'javascript:')]") == [], path
        assert found(page, "//iframe | //object | //embed | //base") == [], path
    assert {name: len(each) for name, each in held.items()} == {"script": 1, "style": len(WITHIN)}


def test_fonts_and_pictures_of_the_styles_are_files_of_the_site(
    site: Path, trees: dict[Path, html.HtmlElement]
) -> None:
    files = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.css")}
    assert len(files) == len(STYLES) - 1
    faces = 0
    within = {path: "".join(words(page, _OWN_STYLE)) for path, page in trees.items()}
    for path, styles in {**files, **within}.items():
        text = re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)
        faces += text.count("@font-face")
        assert "@import" not in text, path
        for address in set(re.findall(r"""url\(["']?([^"')]+)""", text)):
            assert address.startswith("data:") or (path.parent / address.split("?")[0]).is_file(), (path, address)
    assert faces >= 6


@pytest.fixture(scope="module")
def hosted(site: Path) -> Iterator[str]:
    """Serve the site as a host does that reads its file; on this computer without https."""
    (file,) = (each for each in host_files(site, "http://safon.example/") if each.path == NETLIFY)
    with served(site, told=netlify(str(file.content))) as url:
        yield url


def test_an_open_search_is_silent_asks_no_other_host_and_keeps_nothing(page: Page, address: str) -> None:
    """As every kind of page is while it is surveyed (`test_accessibility.py`)."""
    said = listen(page, address)
    page.goto(f"{address}cy/?q=plant", wait_until="networkidle")
    expect(answered(page).first).to_be_visible()
    assert said == []
    assert page.evaluate(KEPT) == NOTHING
    assert page.context.cookies() == []


def test_a_page_as_a_host_serves_it_cannot_be_framed_and_tells_nobody_where_a_reader_comes_from(
    page: Page, hosted: str, address: str, tmp_path: Path
) -> None:
    with page.expect_response(f"{hosted}en/{STANDARD_18}") as answer:
        page.goto(f"{hosted}en/{STANDARD_18}")
    sent = answer.value.headers
    assert sent["content-security-policy"].endswith("; frame-ancestors 'none'")
    assert (sent["referrer-policy"], sent["x-content-type-options"]) == ("no-referrer", "nosniff")
    with page.expect_request(f"{address}en/") as asked:
        page.evaluate("(url) => { location.href = url }", f"{address}en/")
    page.wait_for_url(f"{address}en/")
    assert "referer" not in asked.value.headers
    (tmp_path / "frames.html").write_text(f"<!doctype html><iframe src='{hosted}en/'></iframe>", encoding="utf-8")
    with served(tmp_path) as elsewhere, page.expect_console_message(lambda each: "frame-ancestors" in each.text):
        page.goto(f"{elsewhere}frames.html")


def test_a_page_looks_and_works_the_same_where_a_host_was_told_of_an_older_one(page: Page, site: Path) -> None:
    """As it is where the file of a host was filled in once, before a style and a script changed."""
    (file,) = (each for each in host_files(site, "http://safon.example/") if each.path == NETLIFY)
    older = re.sub(r"'sha256-[^']+'", _digest("older"), str(file.content))
    assert older != file.content
    with served(site, told=netlify(older)) as host:
        page.goto(f"{host}en/{STANDARD_18}")
        expect(page.locator("html")).to_have_class("js")
        expect(page.locator(".md-header")).to_have_css("position", "sticky")
        page.locator("[data-sf-theme-switch]").click()
        expect(page.locator("html")).to_have_attribute("data-sf-theme", re.compile("light|dark"))


PLANT = """async () => {
    const script = document.createElement("script")
    script.textContent = "document.title = 'ran'"
    document.body.append(script)
    const picture = new Image()
    const done = new Promise((then) => { picture.onerror = then })
    picture.src = "https://elsewhere.example/a.png"
    document.body.append(picture)
    await done
    try { eval("document.title = 'ran'") } catch { console.log("no eval") }
}"""


def test_the_policy_stops_what_is_not_the_sites_and_the_listeners_hear_it(page: Page, address: str) -> None:
    said = listen(page, address)
    page.goto(f"{address}en/nothing-here/")
    assert f"404 {address}en/nothing-here/" in said
    page.goto(f"{address}en/privacy/")

    def all_heard(_: object) -> bool:
        heard = " ".join(said)
        return heard.count("Content Security Policy") >= 2 and "no eval" in heard

    with page.expect_console_message(all_heard):
        page.evaluate(PLANT)
    assert page.title() != "ran"


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
