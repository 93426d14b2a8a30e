"""Trees with one thing wrong: how to break each, the rule that says so, and the file that it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.check.trees import AGENCIES, CY, EN, LOCAL, NATIONAL, NOTE, edit, write

LISTS = "standards/vocabulary"
_HEADER_CY = (
    "---\nstandard: 1\ntitle: Gwrando yn gyntaf\n"
    "summary: Clywed yr hyn y mae plentyn yn ei ddweud cyn penderfynu dim.\n---\n"
)
_LIMIT = "24 hours of first-call"


@dataclass(frozen=True)
class Broken:
    """A way to break the valid tree."""

    name: str
    """What is wrong."""
    rule: str
    """The rule that has to be named."""
    path: str
    """The file that has to be named."""
    line: int | None
    """The line that has to be named; none where that depends on nothing that an author sees."""
    breaking: Callable[[Path], None]
    """Breaks the tree."""


def _edited(name: str, rule: str, path: str, line: int | None, *edits: tuple[str, str]) -> Broken:
    def breaking(root: Path) -> None:
        for old, new in edits:
            edit(root, path, old, new)

    return Broken(name, rule, path, line, breaking)


def _written(name: str, rule: str, path: str, content: str | bytes | None, line: int | None = 1) -> Broken:
    return Broken(name, rule, path, line, lambda root: write(root, path, content))


def _linked(name: str, path: str, target: str) -> Broken:
    def breaking(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)

    return Broken(name, "file-inside-tree", path, 1, breaking)


def _title(name: str, rule: str, value: str, line: int = 3) -> Broken:
    return _edited(f"title: {name}", rule, EN, line, ("title: Listening first", value))


def _limit(value: str, rule: str = "timescale-readable") -> Broken:
    return _edited(f"limit: {value or 'none'}", rule, EN, 32, (_LIMIT, value))


def _prose(name: str, rule: str, value: str, line: int = 26) -> Broken:
    return _edited(f"prose: {name}", rule, EN, line, ("A quiet room helps.", value))


FILES = (
    _written("a file of 5 MB", "file-small-enough", CY, "x" * 5_000_000),
    _written("a list of 5 MB", "file-small-enough", f"{LISTS}/terms.yml", "- id: x\n" * 650_000),
    _written("a picture under another name", "file-is-text", CY, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", None),
    _written("a NUL byte", "file-is-text", CY, _HEADER_CY.encode() + b"\n## Naratif\n\na\x00b\n", 9),
    _written("UTF-16", "file-is-text", CY, _HEADER_CY.encode("utf-16")),
    _written(
        "Latin-1", "file-in-utf8", CY, "---\nstandard: 1\ntitle: Tŷ bach â\n".replace("ŷ", "y").encode("latin-1"), 3
    ),
    _written("a cut-off letter", "file-in-utf8", CY, _HEADER_CY.encode() + "ŵ".encode()[:1], 6),
    _written("no bytes", "file-not-empty", CY, b""),
    _written("white space alone", "file-not-empty", CY, " \n\t\n\n"),
    _written("a byte-order mark alone", "file-not-empty", CY, b"\xef\xbb\xbf"),
    _written("an empty list", "file-not-empty", AGENCIES, ""),
    Broken("a missing twin", "both-languages-present", CY, 1, lambda root: write(root, EN, None)),
    _linked("a link to a file outside", f"{LISTS}/terms.yml", "/etc/passwd"),
    _linked("a link to a folder outside", "standards/national/more", "/etc"),
    _linked("a link to nothing", "standards/national/02-x.en.md", "gone.md"),
    _linked("a link to itself", "standards/models/loop.cy.md", "loop.cy.md"),
    _written("no language in the name", "file-name-known", "standards/national/02-x.md", "text"),
    _written("an unknown language", "file-name-known", "standards/national/02-x.fr.md", "text"),
    _written("another dot in the name", "file-name-known", "standards/national/02-x.old.en.md", "text"),
    _written("no number in the name", "file-name-known", "standards/national/missing.en.md", "text"),
    _written("one digit in the name", "file-name-known", "standards/national/2-x.en.md", "text"),
    _written("capitals in the language", "file-name-known", "standards/national/02-x.EN.md", "text"),
    _written("a space in the name", "file-name-known", "standards/national/02 x.en.md", "text"),
    _written("an ending in capitals", "file-name-known", "standards/national/02-x.en.MD", "text"),
    _written("a Welsh letter in the name", "file-name-known", "standards/national/02-tŷ.cy.md", "text"),
    _written("a folder that is none of ours", "file-name-known", "standards/nationals/02-x.en.md", "text"),
    _written("a document in no folder", "file-name-known", "standards/02-x.en.md", "text"),
    _written("a folder called like a file", "file-name-known", "standards/national/02-x.en.md/02-x.en.md", "text"),
    _written("a list with the ending .yaml", "file-name-known", f"{LISTS}/terms.yaml", "- id: a\n"),
    _written("a list that is none of ours", "file-name-known", f"{LISTS}/agency.yml", "- id: a\n"),
    _written("a spreadsheet", "file-name-known", "standards/national/plan.xlsx", b"PK"),
    _written("a state without its document", "file-name-known", "standards/national/07-x.yml", "title: {}\n"),
)

HEADERS = (
    _written("no header", "front-matter-present", CY, "## Naratif\n\nTestun.\n"),
    _written("a header never closed", "front-matter-present", CY, "---\nstandard: 1\n\n## Naratif\n"),
    _written("a blank line before the header", "front-matter-present", CY, "\n" + _HEADER_CY, 2),
    _written("a header that is a list", "front-matter-present", CY, "---\n- standard\n- title\n---\n", 2),
    _written("a header that is a word", "front-matter-present", CY, "---\nstandard\n---\n", 2),
    _written("a header without keys", "front-matter-present", CY, "---\n---\n", 2),
    _written("a comment for a header", "front-matter-present", CY, "---\n# nothing\n---\n", 2),
    _written("only three hyphens", "front-matter-present", CY, "---"),
    _title("two colons", "yaml-readable", "title: Listening: first"),
    _title("an open quotation mark", "yaml-readable", 'title: "Listening first'),
    _title("an open bracket", "yaml-readable", "title: [Listening first"),
    _title("an open brace", "yaml-readable", "title: {Listening first"),
    _title("a closing bracket", "yaml-readable", "title: ] first"),
    _title("an at sign", "yaml-readable", "title: @listening"),
    _title("a percent sign", "yaml-readable", "title: %listening"),
    _title("a backslash in quotation marks", "yaml-readable", 'title: "Listening \\first \\q"'),
    _title("a tab before the key", "yaml-readable", "\ttitle: Listening"),
    _title("no colon", "yaml-readable", "title Listening first"),
    _title("an indented key", "yaml-readable", "  title: Listening first"),
    _title("a control character", "yaml-readable", "title: Listening \x1b[31m first"),
    _title("a next-line character", "yaml-readable", "title: Listening\x85first"),
    _title("a line separator", "yaml-readable", "title: Listening\u2028first"),
    _title("an anchor", "yaml-plain", "title: &a Listening first"),
    _title("an alias", "yaml-plain", "title: *a"),
    _title("a tag", "yaml-plain", "title: !!python/object/apply:os.system [id]"),
    _title("a merge key", "yaml-plain", "<<: *a"),
    _title("a list as a key", "yaml-plain", "? [a, b]\n: c"),
    _title("brackets without end", "yaml-plain", "title: " + "[" * 900),
    _title("braces without end", "yaml-plain", "title: " + "{" * 1_900),
    _title("levels without end", "yaml-plain", "title: " + "{a: " * 400),
    _title("a second document", "yaml-plain", "title: Listening\n--- # next", 4),
    _title("a key that stands twice", "key-once", "title: Listening first\ntitle: Second", 4),
    _title("a misspelt key", "key-known", "titel: Listening first"),
    _title("a key with a capital", "key-known", "Title: Listening first"),
    _title("a merge word", "key-known", "title: A\n<<: b", 4),
    _title("no value", "value-fits", "title:"),
    _title("an empty value", "value-fits", 'title: ""'),
    _title("a list", "value-fits", "title: [Listening, first]"),
    _title("both languages", "value-fits", "title: {en: Listening, cy: Gwrando}"),
    _title("several lines", "value-fits", "title: |\n  Listening\n  first"),
    _title("no end", "value-fits", "title: " + "long " * 200),
    _title("HTML", "no-raw-html", "title: Listening <script>alert(1)</script>"),
    _title("a hidden character", "no-hidden-characters", "title: Listening \u202efirst"),
    _edited("a standard that is a word", "value-fits", EN, 2, ("standard: 1", "standard: one")),
    _edited("a standard above 26", "value-fits", EN, 2, ("standard: 1", "standard: 27")),
    _edited("another number in the header", "file-name-fits-header", EN, 2, ("standard: 1", "standard: 2")),
    _edited("an edition of a 13th month", "value-fits", EN, 7, ("2024-05", "2024-13")),
    _edited("an edition that is a year", "value-fits", EN, 7, ('"2024-05"', "2024")),
    _edited("an unknown theme", "header-id-known", EN, 5, ("theme: voice", "theme: noise")),
    _edited("an unknown agency", "header-id-known", EN, 8, ("[council, school]", "[council, police]")),
    _edited("agencies as words", "value-fits", EN, 8, ("[council, school]", "council and school")),
    _edited("a link as a word", "value-fits", EN, 10, ("- to: PN1\n    strength: named\n", "- PN1\n")),
    _edited("a link without who says so", "key-present", EN, 10, ("    strength: named\n", "")),
    _edited("a reason in one language", "key-present", EN, 14, (", cy: Mae’r ddau’n dechrau gyda gwrando.}", "}")),
    _edited("facts in both files", "fact-stated-once", CY, 5, ("dim.\n---", "dim.\ntheme: voice\n---")),
    _edited(
        "a day that is none",
        "value-fits",
        "standards/frameworks/example-framework.en.md",
        5,
        ("2024-05-01", "2023-02-30"),
    ),
)

BODIES = (
    _edited("conflict markers", "merge-finished", CY, 7, ("## Naratif", "<<<<<<< a\n## Naratif\n=======\n>>>>>>> b")),
    _edited("one conflict marker", "merge-finished", CY, 7, ("## Naratif", ">>>>>>> b\n## Naratif")),
    _edited("a misspelt heading", "heading-known", CY, 15, ("## Rhaid gwneud", "## Rhaid gnweud")),
    _edited("a heading in the other language", "heading-known", CY, 21, ("## Disgwyliadau", "## Expectations")),
    _edited("a heading without its space", "heading-known", EN, 28, ("## Must-dos", "##Must-dos")),
    _edited("a heading twice", "heading-once", EN, 37, ("## Expectations", "## Must-dos")),
    _edited("text before the headings", "text-under-heading", EN, 20, ("## Narrative", "Text.\n\n## Narrative")),
    _edited(
        "a table of clauses",
        "clauses-in-list",
        EN,
        34,
        ("- **1.2** Each", "| 1.4 | A table |\n- **1.2** Each"),
    ),
    _edited("a clause without its number", "clauses-in-list", EN, 34, ("- **1.2** Each", "- Each")),
    _edited("a paragraph among clauses", "clauses-in-list", EN, 34, ("- **1.2** Each", "Moreover:\n- **1.2** Each")),
    _prose("a clause", "clause-in-its-section", "- **1.4** A quiet room must help."),
    _edited("a clause in one language", "clause-in-both-languages", EN, 34, ("**1.3**", "**1.4**")),
    _edited("a number used twice", "number-once", EN, 39, ("**1.3** Staff", "**1.2** Staff")),
    _edited("a number of another document", "clause-number-fits-document", EN, 39, ("**1.3**", "**2.3**")),
    _edited("a number that is asked for", "number-given", EN, 39, ("**1.3**", "**1.?**")),
    _edited("a misspelt sub-line", "sub-line-known", EN, 33, ("Promise:", "Pormise:")),
    _edited("a sub-line of the other language", "sub-line-known", CY, 18, ("Addewid:", "Promise:")),
    _edited("a duty-holder in the Welsh file", "fact-stated-once", CY, 18, ("- Addewid: Mae", "- Who: Mae")),
    _edited(
        "a promise in one language",
        "promise-in-both-languages",
        CY,
        17,
        ("    - Addewid: Mae rhywun yn gwrando arnaf i.\n", ""),
    ),
    _edited("an unknown duty-holder", "duty-holder-known", EN, 31, ("- Who: council", "- Who: police")),
    _edited("a duty-holder in words", "sub-line-fits", EN, 31, ("- Who: council", "- Who: The Council")),
    _edited("no duty-holder", "sub-line-fits", EN, 31, ("- Who: council", "- Who:")),
    _edited("an unknown condition", "condition-known", EN, 40, ("For: urgent-letters", "For: slow-letters")),
    _edited("an unknown reference", "reference-exists", EN, 39, ("letter ([1.1]).", "letter ([9.9]).")),
    _prose("HTML", "no-raw-html", "<div>A quiet room</div>"),
    _prose("an open tag over two lines", "no-raw-html", "<a\nhref=x>room</a>"),
    _prose("a comment", "no-raw-html", "<!-- hidden -->"),
    _prose("a tag with a colon in its name", "no-raw-html", "<x:y onclick=alert(1)>room"),
    _prose("a tag after escaped backticks", "no-raw-html", "\\`<b onclick=x>\\`"),
    _prose("a processing instruction", "no-raw-html", "<?php echo 1 ?>"),
    _prose("a script in a link", "link-is-safe", "[room](javascript:alert(1))"),
    _prose("a script in capitals", "link-is-safe", "[room](JavaScript:alert(1))"),
    _prose("a script in entities", "link-is-safe", "[room](&#106;avascript&colon;alert(1))"),
    _prose("a script with a space before", "link-is-safe", "[room](  javascript:alert(1))"),
    _prose("a script with a line break", "link-is-safe", "[room](\njavascript:alert(1))", 27),
    _prose("a script in angle brackets", "link-is-safe", "[room](<java script:alert(1)>)"),
    _prose("a script as an address", "link-is-safe", "<javascript:alert(1)>"),
    _prose("a script behind brackets", "link-is-safe", "[a [quiet] room](javascript:alert(1))"),
    _prose("a script behind an escaped bracket", "link-is-safe", "[a\\] room](javascript:alert(1))"),
    _prose("a script behind two lines", "link-is-safe", "[a quiet\nroom](javascript:alert(1))", 27),
    _prose("a script behind a definition", "link-is-safe", "[a][b]\n\n[b]: javascript:alert(1)", 28),
    _prose("a script in a quoted definition", "link-is-safe", "[a][b]\n\n> [b]: vbscript:x", 28),
    _prose("data in a link", "link-is-safe", "[room](data:text/html;base64,PHNjcmlwdD4=)"),
    _prose("a file in a link", "link-is-safe", "[room](file:///etc/passwd)"),
    _prose("a path in a link", "link-is-safe", "[room](../../etc/passwd)"),
    _prose("no address in a link", "link-is-safe", "[room]()"),
    _prose("a picture from elsewhere", "image-from-tree", "![room](https://example.org/a.png)"),
    _prose("a picture from above", "image-from-tree", "![room](../../a.png)"),
    _prose("a picture without words", "image-from-tree", "![](a.png)"),
    _prose("attributes", "no-attributes", "A room.{: onclick=alert(1) }"),
    _prose("attributes after a word", "no-attributes", "A *room*{ a onclick=alert(1) }"),
    _prose("attributes after braces", "no-attributes", "A *room*{{ onclick=alert(1) }"),
    _prose("a hidden character", "no-hidden-characters", "A qui\u200bet room."),
    _prose("a line separator", "no-hidden-characters", "A quiet\u2028room."),
    _edited("HTML in a clause", "no-raw-html", EN, 34, ("a quiet room.\n", "a <b>quiet</b> room.\n")),
    _edited("HTML in a promise", "no-raw-html", EN, 33, ("Somebody listens", "<i>Somebody</i> listens")),
    _edited("a script in a clause", "link-is-safe", EN, 34, ("a quiet room.\n", "a [room](javascript:x).\n")),
    _edited("a local line without its relation", "sub-line-fits", f"{LOCAL}.en.md", 17, ("[1.1] stronger", "stronger")),
    _edited("a bottom line that should", "strength-fits-class", f"{LOCAL}.en.md", 15, ("We must", "We should")),
    _edited("a source that nobody knows", "source-known", f"{NOTE}.en.md", 6, ("example-paper", "some-paper")),
)

LIMITS = (
    *(
        _limit(value)
        for value in (
            "",
            "soon",
            "24",
            "24 ours of first-call",
            "within 24h",
            "0 hours of first-call",
            "2.5 working days of first-call",
            "-3 days of first-call",
            "24 hours from first-call",
            "24 hours of First Call",
            "one day of first-call",
            "at least 2 days",
            "by 25:00",
            "99999999999999999999 days of first-call",
            "24 hours of first-call or so",
            "24 hours of <b>first-call</b>",
        )
    ),
    _limit("24 hours of second-call", "event-known"),
    _limit("before second-call", "event-known"),
)

VOCABULARY = (
    _written("a list that is a group of keys", "value-fits", AGENCIES, "council: Council\n"),
    _written("a list that is a word", "value-fits", AGENCIES, "council\n"),
    _written("a list of words", "value-fits", f"{LISTS}/terms.yml", "- word\n- term\n"),
    _written("a list of lists", "value-fits", f"{LISTS}/terms.yml", "- [a]\n"),
    _written("an entry without its id", "key-present", f"{LISTS}/terms.yml", "- title: {en: a, cy: b}\n"),
    _written("an entry in one language", "key-present", f"{LISTS}/terms.yml", "- id: a\n  title: {en: a}\n", 2),
    _written("an id in capitals", "value-fits", f"{LISTS}/terms.yml", "- id: A\n  title: {en: a, cy: b}\n"),
    _edited(
        "an id twice", "key-once", AGENCIES, 3, ("- id: school", "- id: council\n  title: {en: A, cy: B}\n- id: school")
    ),
    _edited("HTML in a list", "no-raw-html", AGENCIES, 4, ("en: School", "en: <b>School</b>")),
    _edited("a tab in a list", "yaml-readable", AGENCIES, 4, ("- id: school\n  title", "- id: school\n\ttitle")),
    _edited("conflict markers in a list", "merge-finished", AGENCIES, 1, ("- id: council", "<<<<<<< a\n- id: council")),
    _edited(
        "a script in a resource", "value-fits", f"{LISTS}/resources.yml", 5, ("https://www.example.org", "javascript:x")
    ),
    _edited(
        "an unknown event of a journey", "event-known", f"{LISTS}/journeys.yml", 3, ("[first-call,", "[last-call,")
    ),
    _edited(
        "an unknown agency of a role", "list-id-known", f"{LISTS}/roles.yml", 3, ("agency: school", "agency: police")
    ),
    _written(
        "a bomb of aliases",
        "yaml-plain",
        f"{LISTS}/terms.yml",
        "- &a [x, x]\n" + "".join(f"- &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)),
    ),
    _edited(
        "an unknown standard of a pack", "reference-exists", "standards/packs/first-steps.yml", 5, ("[S1]", "[S2]")
    ),
    _written("a state that somebody typed", "translation-state-readable", f"{NATIONAL}.yml", "title: checked\n"),
    _written("a state that is a list", "translation-state-readable", f"{NATIONAL}.yml", "- title\n"),
)

BROKEN = (*FILES, *HEADERS, *BODIES, *LIMITS, *VOCABULARY)
