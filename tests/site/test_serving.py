"""`make serve`, as an author has it open while writing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.site.building import small_tree
from tests.site.served import free_port
from tests.site.serving import NOTICE, Serving, whole

PAGE = "cy/standards/01-listening-first/"
FILE = "standards/national/01-listening-first.cy.md"


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """Serve the small tree, with the labels and templates of its own copy of the package, once its page stands."""
    folder = tmp_path_factory.mktemp("serving")
    found = Serving(small_tree(folder / "tree"), free_port(), folder / "log.txt")
    try:
        found.until(lambda: whole(found.page(PAGE)))
        yield found
    finally:
        found.stop()


def test_words_show_on_every_page_that_holds_them_while_all_others_stay(serving: Serving) -> None:
    before = serving.page("en/must-dos/")
    serving.change(FILE, "- **1.1** ", "- **1.1** Geiriau newydd sbon. ")
    for page in (PAGE, "cy/must-dos/", "cy/agencies/council/", "cy/checklists/all/", "cy/say/1.1/"):
        serving.until(lambda page=page: whole(now := serving.page(page)) and "Geiriau newydd sbon." in now)  # type: ignore[misc]
    assert serving.page("en/must-dos/") == before != ""
    assert serving.page(PAGE).count("<h1") == 1


def test_search_data_and_prints_follow_a_moment_later(serving: Serving) -> None:
    path = "cy/print/standard-01.pdf"
    serving.until(lambda: serving.page(path).startswith("%PDF"))
    before = serving.page(path)
    serving.change(FILE, "- **1.1** ", "- **1.1** Ymhen ennyd. ")
    serving.until(lambda: "Ymhen ennyd." in serving.page("cy/search/search_index.json"))
    serving.until(lambda: "Ymhen ennyd." in serving.page("data/framework.json"))
    serving.until(lambda: serving.page(path) not in (before, ""))
    assert '"privacy/"' in serving.page("cy/search/search_index.json"), "hand-written pages are found as before"


def test_an_error_is_told_on_the_pages_themselves_and_the_other_language_stays(serving: Serving) -> None:
    serving.until(lambda: NOTICE not in serving.page(PAGE))
    before, others = serving.page(PAGE), serving.page("en/must-dos/")
    serving.change(FILE, "- **1.1** ", "- **1.1** [1.99] ")
    serving.until(lambda: whole(now := serving.page(PAGE)) and NOTICE in now)
    told = serving.page(PAGE)
    assert f"{FILE}:" in told
    assert "[1.99]" in told
    assert "warning" not in told.partition("<!-- problems -->")[0].partition(NOTICE)[2], "the error is what to read"
    assert _without_notice(told).replace("[1.99] ", "") == before, "what was written, as it is"
    serving.until(lambda: whole(now := serving.page("en/must-dos/")) and NOTICE in now)
    assert _without_notice(serving.page("en/must-dos/")) == others
    serving.change(FILE, "- **1.1** [1.99] ", "- **1.1** ")
    for page in (PAGE, "en/must-dos/"):
        serving.until(lambda page=page: whole(now := serving.page(page)) and NOTICE not in now)  # type: ignore[misc]
    assert serving.page(PAGE) == before


def _without_notice(page: str) -> str:
    return re.sub(rf"<pre {NOTICE}.*?<!-- problems -->", "", page, flags=re.DOTALL)


def test_another_title_shows_on_every_page(serving: Serving) -> None:
    title = next(line for line in (serving.tree / FILE).read_text(encoding="utf-8").splitlines() if "title:" in line)
    serving.change(FILE, title, "title: Gwrando ar bawb")
    for page in ("cy/standards/", "cy/models/open-doors/", "cy/agencies/council/"):
        serving.until(lambda page=page: "Gwrando ar bawb" in serving.page(page))  # type: ignore[misc]


def test_other_names_stand_where_a_build_puts_them(serving: Serving) -> None:
    """A title, a summary, a heading, and words of the navigation and the foot, with signs that HTML takes."""
    english = FILE.replace(".cy.", ".en.")
    header = dict(re.findall(r"^(title|summary): (.*)$", (serving.tree / english).read_text(encoding="utf-8"), re.M))
    serving.until(lambda: serving.page("en/print/standard-01.pdf").startswith("%PDF"))
    about = serving.tree / "docs" / "about.en.md"
    about.write_text(f"---\ntitle: What this is\n---\n{about.read_text(encoding='utf-8')}", encoding="utf-8")
    serving.until(lambda: whole(now := serving.page("en/about/")) and "<title>What this is" in now)
    before = _builds(serving)
    serving.change(english, f"title: {header['title']}", 'title: Hearing all & everyone’s "own" words')
    serving.change(english, f"summary: {header['summary']}", 'summary: What & why, in everybody\'s "own" words.')
    serving.change(english, "### At school", "### At school & 'there'")
    serving.change("hooks/safon/labels/en.yml", "home: Home", "home: At the start & first")
    serving.change("hooks/safon/labels/en.yml", "about: About", 'about: About & "around"')
    serving.until(lambda: "Hearing all & everyone’s" in serving.page("en/search/search_index.json"))
    own = PAGE.replace("cy/", "en/")
    pages = (own, "en/", "en/privacy/", "en/standards/", "en/agencies/council/", "en/about/", "cy/", PAGE)
    shown = {page: serving.page(page) for page in pages}
    assert _builds(serving) == before, "nothing was built for it"
    assert all("At the start &amp; first" in shown[page] for page in pages if page.startswith("en/"))
    assert "About &amp; &#34;around&#34;" in shown[own]
    serving.change("docs/about.en.md", "title: What this is", "title: What that is")
    serving.until(lambda: whole(now := serving.page("en/about/")) and "<title>What that is" in now)
    shown["en/about/"] = shown["en/about/"].replace("<title>What this is", "<title>What that is")
    for page in pages:
        assert serving.page(page).splitlines() == shown[page].splitlines(), page


def _builds(serving: Serving) -> int:
    """Return how many builds of the whole site were begun. That one ended is not told twice in the same seconds."""
    return serving.log.read_text(encoding="utf-8").count("Building 'cy' documentation")


def test_what_does_not_fit_is_told_on_the_pages_after_another_title_too(serving: Serving) -> None:
    path = "standards/national/01-listening-first.en.md"
    text = (serving.tree / path).read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if "title:" in line)
    long = ("One more sentence of many words stands here. " * 10 + "\n\n") * 40
    changed = text.replace(title, "title: Hearing all", 1).replace("## Narrative\n", f"## Narrative\n\n{long}\n", 1)
    assert changed.count(long) == 1
    (serving.tree / path).write_text(changed, encoding="utf-8")
    for page in ("en/standards/01-listening-first/", "cy/must-dos/"):
        serving.until(lambda page=page: NOTICE in serving.page(page))  # type: ignore[misc]
    assert "too long for two pages" in serving.page("cy/must-dos/")
    serving.change(path, long, "")
    for page in ("en/standards/", "cy/must-dos/"):
        serving.until(lambda page=page: whole(now := serving.page(page)) and NOTICE not in now)  # type: ignore[misc]
    serving.until(lambda: "Hearing all" in serving.page("en/standards/"))
    serving.until(lambda: serving.page("en/print/standard-01.pdf").startswith("%PDF"))


def test_another_label_shows(serving: Serving) -> None:
    serving.change("hooks/safon/labels/en.yml", "home: At the start & first", "home: At the start")
    serving.until(lambda: "At the start<" in serving.page("en/"))


def test_a_label_that_comes_back_together_with_other_words_shows(serving: Serving) -> None:
    serving.until(lambda: "At the start<" in serving.page("en/"))
    serving.change("hooks/safon/labels/en.yml", "home: At the start", "home: Home")
    serving.change(FILE, "- **1.1** ", "- **1.1** Gyda’i gilydd. ")
    serving.until(lambda: whole(now := serving.page(PAGE)) and "Gyda’i gilydd." in now)
    serving.until(lambda: whole(now := serving.page("en/")) and "At the start" not in now)


def test_another_template_shows(serving: Serving) -> None:
    serving.change("hooks/safon/templates/home.html.jinja", '<h2 id="who"', '<h2 id="who" data-edited')
    serving.until(lambda: "data-edited" in serving.page("en/"))


def test_another_template_of_prints_makes_other_prints(serving: Serving) -> None:
    path = "en/print/poster-standard-01.pdf"
    serving.until(lambda: serving.page(path).startswith("%PDF"))
    before = serving.page(path)
    serving.change("hooks/safon/print/typst/poster.typ", "x: 22mm", "x: 24mm")
    serving.until(lambda: serving.page(path) not in (before, ""))


def test_the_own_page_of_what_was_written_comes_before_all_others(serving: Serving) -> None:
    start = len(serving.log.read_text(encoding="utf-8"))
    serving.change(FILE, "- **1.1** ", "- **1.1** Yn gyntaf. ")
    serving.until(lambda: whole(now := serving.page("cy/agencies/council/")) and "Yn gyntaf." in now)
    shown = re.findall(r"Shown at once: (\S+)", serving.log.read_text(encoding="utf-8")[start:])
    assert shown[0] == f"/{PAGE}"
    assert shown.index("/cy/must-dos/") < shown.index("/cy/agencies/council/"), "then lists of clauses"


def test_edits_that_follow_each_other_are_all_right_in_the_end(serving: Serving) -> None:
    serving.change(FILE, "- **1.1** ", "- **1.1** Drachefn. ")
    serving.until(lambda: whole(now := serving.page(PAGE)) and "Drachefn. Yn gyntaf." in now)
    serving.change(FILE.replace(".cy.", ".en."), "- **1.1** ", "- **1.1** Now as then. ")  # while lists still follow
    for page, words in (
        ("cy/must-dos/", "Drachefn. Yn gyntaf."),
        ("en/must-dos/", "Now as then. "),
        ("en/checklists/all/", "Now as then. "),
    ):
        serving.until(lambda page=page, words=words: whole(now := serving.page(page)) and words in now)  # type: ignore[misc]
    serving.until(
        lambda: "Drachefn. Yn gyntaf." in (now := serving.page("data/framework.json")) and "Now as then. " in now
    )


def test_a_fault_in_a_template_is_told_on_the_pages_with_its_line(serving: Serving) -> None:
    path = "hooks/safon/templates/home.html.jinja"
    serving.change(path, '<h2 id="who"', '{% if %}<h2 id="who"')
    line = next(
        number
        for number, text in enumerate((serving.tree / path).read_text(encoding="utf-8").splitlines(), 1)
        if "{% if %}" in text
    )
    for page in ("en/", PAGE):
        serving.until(lambda page=page: whole(now := serving.page(page)) and NOTICE in now)  # type: ignore[misc]
    assert f"home.html.jinja:{line}: TemplateSyntaxError" in serving.page("en/")
    serving.change(path, "{% if %}", "")
    for page in ("en/", PAGE):
        serving.until(lambda page=page: whole(now := serving.page(page)) and NOTICE not in now)  # type: ignore[misc]
