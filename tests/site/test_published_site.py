"""What `make site` publishes besides pages: what hosts read, and what the site was made of. And what stops it."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from safon.artefact import Site
from safon.publish.finished_pages import disagreements
from safon.publish.hosting import FOR_EVER, HASHED, LOOKED_AT, host_files
from safon.publish.made_of import made_of

from tests.site.building import ROOT, small_tree
from tests.site.conftest import words
from tests.site.hosts import HOSTS

URL = "https://guidance.example/children/"
SITE = Site(url=URL, moment=1_767_225_600)


def _git(tree: Path, *words: str) -> str:
    who = ["-c", "user.name=Someone", "-c", "user.email=someone@safon.example", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *words], cwd=tree, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the small tree below a path of a host, from a checkout."""
    root = small_tree(tmp_path_factory.mktemp("published") / "tree")
    shutil.copytree(ROOT / "requirements", root / "requirements")
    (root / ".gitignore").write_text("/site/\n/.build/\n__pycache__/\n")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "All"]):
        _git(root, *command)
    settings = {"SAFON_SITE_URL": URL, "SOURCE_DATE_EPOCH": str(SITE.moment), "NO_MKDOCS_2_WARNING": "1"}
    command = [str(Path(sys.executable).with_name("safon")), "site"]
    done = subprocess.run(
        command, cwd=root, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
    return root


@pytest.fixture(scope="module")
def site(tree: Path) -> Path:
    """Give the folder that is to be published."""
    return tree / "site"


def test_what_hosts_read_stands_where_they_look_for_it(tree: Path, site: Path) -> None:
    assert {"_headers", ".htaccess", "made-of.json", "sha256sums.txt"} <= {each.name for each in site.iterdir()}
    assert "location /children/ {" in (tree / ".build" / "nginx.conf").read_text()
    assert not (tree / ".build" / "site").exists(), "the first site has no old one to begin the next with"


def _policy(site: Path) -> str:
    """Return what a host is told to allow: what the home page allows, but that styles within pages are not named."""
    page = html.document_fromstring((site / "cy" / "index.html").read_bytes())
    (policy,) = words(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
    told = re.sub(r"style-src 'self' 'sha256-[^']+'", "style-src 'self' 'unsafe-inline'", policy)
    assert told != policy
    return f"{told}; frame-ancestors 'none'"


@pytest.mark.parametrize("name", HOSTS)
def test_every_host_is_told_the_same(tree: Path, site: Path, name: str) -> None:
    text = ((tree / ".build" if name == "nginx.conf" else site) / name).read_text()
    sent = HOSTS[name](text)
    always = {
        "Content-Security-Policy": _policy(site),
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    if name != "_headers":  # which names the files that there are; there are none
        assert sent("/children/assets/part.0123456789.min.js") == {**always, "Cache-Control": FOR_EVER}
    for path in ("", "en/", "en/standards/01-listening-first/", "assets/safon/mark.svg", "data/must-dos.csv", "en/x/"):
        assert sent(f"/children/{path}") == {**always, "Cache-Control": LOOKED_AT}


def test_hosts_of_ones_own_pack_every_kind_of_text_and_nothing_that_is_packed(tree: Path, site: Path) -> None:
    packed = {
        ".htaccess": re.findall(r"AddOutputFilterByType DEFLATE (.+)", (site / ".htaccess").read_text()),
        "nginx.conf": re.findall(r"gzip_types (.+);", (tree / ".build" / "nginx.conf").read_text()),
    }
    assert "types { text/csv csv; }" in (tree / ".build" / "nginx.conf").read_text()
    for name, (types,) in packed.items():
        held = {*types.split(), "text/html"}  # nginx packs HTML wherever it packs
        for ending in {each.suffix for each in site.rglob("*.*")} - {".map", ".txt", ".xml", ".htaccess"}:
            kind = mimetypes.types_map.get(ending, "font/woff2" if ending == ".woff2" else "")
            is_text = kind.startswith("text/") or kind.partition("/")[2] in {"json", "javascript", "svg+xml"}
            assert (kind in held) == is_text, (name, ending, kind)


def test_a_site_without_https_is_not_tied_to_it(site: Path) -> None:
    assert all("Strict-Transport" not in str(each.content) for each in host_files(site, "http://intranet.example/"))


def test_a_name_with_a_digest_has_that_of_its_content(site: Path) -> None:
    """Only what gets another name with another content may be kept for ever: no file of ours has a name by chance."""
    assert not [each for each in site.rglob("*.*") if re.search(HASHED, each.name)]


def test_no_style_or_script_is_published_that_no_page_asks_for(site: Path) -> None:
    there = {each.relative_to(site).as_posix() for each in (site / "assets").rglob("*") if each.is_file()}
    pages = (each.read_text(encoding="utf-8") for each in site.rglob("*.html"))
    asked = {found for page in pages for found in re.findall(r"assets/safon/[\w./-]+", page)}  # by styles within it too
    styles = [each for each in asked if each.endswith(".css")]
    asked |= {
        f"assets/safon/{found}" for each in styles for found in re.findall(r"fonts/[\w-]+\.woff2", _text(site, each))
    }
    kinds = (".js", ".css", ".map", ".woff2")
    assert {each for each in there if each.endswith(kinds)} == {each for each in asked if each.endswith(kinds)}
    assert {each.split("/")[1] for each in there} == {"safon"}


def _text(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_every_page_names_itself_to_nobody(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert b'<meta name="referrer" content="no-referrer">' in path.read_bytes(), path


def test_the_sums_are_those_of_every_file(site: Path) -> None:
    lines = (line.partition("  ") for line in (site / "sha256sums.txt").read_text().splitlines())
    sums = {name: digest for digest, _, name in lines}
    files = {each.relative_to(site).as_posix(): each for each in site.rglob("*") if each.is_file()}
    assert sums.keys() == files.keys() - {"made-of.json", "sha256sums.txt"}
    assert any(name.endswith(".pdf") for name in sums)
    assert {name: hashlib.sha256(files[name].read_bytes()).hexdigest() for name in sums} == sums


def _bill(tree: Path) -> dict[str, object]:
    (bill, _) = made_of(tree / "site", tree, SITE, "mkdocs")
    told: dict[str, object] = json.loads(str(bill.content))
    return told


def test_the_bill_names_commit_inputs_and_every_package(tree: Path, site: Path) -> None:
    text = (site / "made-of.json").read_text()
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    told = {each["name"]: each["value"] for each in bill["metadata"]["properties"]}
    assert told["safon:commit"] == bill["metadata"]["component"]["version"] == _git(tree, "rev-parse", "HEAD")
    assert told["safon:changed-since"] == "no"
    assert bill["metadata"]["component"]["externalReferences"] == [{"type": "website", "url": URL}]
    components = {each["name"]: each for each in bill["components"]}
    for name in ("mkdocs", "mkdocs-material", "typst", "pikepdf", "markdown"):
        assert re.fullmatch(rf"pkg:pypi/{name}@[0-9.]+", components[name]["purl"])
        assert components[name]["licenses"], name
    assert components["Material Design Icons"]["licenses"] == [{"license": {"id": "Apache-2.0"}}]
    assert json.loads(text) == _bill(tree), "the same input gives the same bill"


def test_a_tree_that_has_changed_since_its_commit_says_so(tree: Path) -> None:
    before = _bill(tree)
    file = tree / "docs" / "about.en.md"
    text = file.read_text()
    file.write_text(f"{text}\nMore.\n")
    after = _bill(tree)
    file.write_text(text)

    def told(bill: dict[str, object]) -> dict[str, str]:
        return {each["name"]: each["value"] for each in bill["metadata"]["properties"]}  # type: ignore[index]

    assert told(after)["safon:changed-since"] == "yes"
    assert told(after)["safon:inputs-sha256"] != told(before)["safon:inputs-sha256"]
    assert after["serialNumber"] != before["serialNumber"]
    assert _bill(tree) == before


PAGE = "cy/standards/01-listening-first/index.html"
Change = Callable[[str], str]
FAULTS: dict[str, tuple[Change, str]] = {
    "English": (lambda page: page.replace('<html lang="cy"', '<html lang="en"'), "does not say that it is Welsh"),
    "no language": (lambda page: page.replace(' lang="cy"', "", 1), "does not say that it is Welsh"),
    "English words": (lambda page: page.replace(">Preifatrwydd<", ">Privacy<"), "at its foot"),
    "another twin": (
        lambda page: page.replace('data-sf-language="en"', 'data-sf-language="en" href="../"', 1).replace(
            'href="../../../en/standards/01-listening-first/" lang="en"', 'lang="en"'
        ),
        "in the other language",
    ),
    "no twin": (lambda page: page.replace(' data-sf-language="en"', ""), "leads to no page in the other language"),
    "no alternates": (lambda page: page.replace(' hreflang="en" href="https', ' href="https'), "to programs"),
    "a fallback page": (lambda page: page.replace(f"{URL}cy/standards", f"{URL}en/standards"), "to programs"),
    "the theme in English": (lambda page: page.replace('placeholder="Chwilio"', 'placeholder="Search"'), "“Search”"),
}
"""What another generator has done, or might do, to a page, and what is said of it."""


def test_pages_of_both_languages_agree(site: Path) -> None:
    assert list(disagreements(site, SITE)) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_page_that_does_not_agree_is_named(site: Path, name: str) -> None:
    change, said = FAULTS[name]
    file = site / PAGE
    before = file.read_text(encoding="utf-8")
    try:
        file.write_text(change(before), encoding="utf-8")
        assert file.read_text(encoding="utf-8") != before
        found = list(disagreements(site, SITE))
    finally:
        file.write_text(before, encoding="utf-8")
    assert any(said in each.wrong for each in found), found
    assert {each.page for each in found} <= {PAGE, "cy/"}


def test_a_site_that_its_generator_has_left_without_its_theme_is_named(tmp_path: Path) -> None:
    for tag in ("en", "cy"):
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "index.html").write_text(f'<html lang="{tag}"><p>a</p>')
    assert [each.page for each in disagreements(tmp_path, SITE)] == ["en/", "cy/"]


def test_addresses_of_hosts_begin_with_the_path_of_the_site(site: Path) -> None:
    for file in host_files(site, URL):
        assert urlsplit(URL).path in str(file.content)
