"""The shape of the code: what may import what, what things are called, how long they may be.

Sources are parsed, not run. Every check is a function from a source root to what breaks it, so that the last tests can
show each of them a small tree in which something is planted.
"""

from __future__ import annotations

import ast
import graphlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
ADAPTER = "mkdocs_hooks"

_MAKING = frozenset({"model", "text", "artefact", "i18n", "urls", "targets", "store", "context"})
LAYERS: Mapping[str, frozenset[str]] = {
    "model": frozenset(),
    "text": frozenset({"model"}),
    "read": frozenset({"model", "text"}),
    "check": frozenset({"model", "text", "compare"}),
    "compare": frozenset({"model", "text"}),
    "artefact": frozenset({"model"}),
    "i18n": frozenset({"model"}),
    "urls": frozenset({"model", "artefact"}),
    "targets": frozenset({"model", "artefact", "urls"}),
    "store": frozenset(),
    "context": frozenset({"model", "artefact", "i18n", "urls", "targets", "store"}),
    "origin": frozenset({"model", "artefact", "read", "store", "context"}),
    "clock": frozenset({"model"}),
    "views": _MAKING | {"clock"},
    "charts": _MAKING | {"views"},
    "data": _MAKING | {"views"},
    "print": _MAKING | {"clock", "views"},
    "make": _MAKING | {"clock", "views", "charts", "data", "print"},
    "exchange": frozenset({"model", "text"}),
    "report": _MAKING | {"views", "compare"},
    "publish": _MAKING | {"views"},
    "host": frozenset(),
    "comparison": frozenset({"model", "artefact", "read", "compare", "context", "views", "report"}),
    "checked": frozenset({"model", "read", "check", "store"}),
    "pipeline": frozenset({"model", "artefact", "read", "check", "store", "context", "print", "make"})
    | {"checked", "comparison", "origin"},
    "edition": frozenset({"model", "artefact", "urls", "context", "print", "make", "read", "comparison", "pipeline"}),
    "proposal": frozenset({"model", "artefact", "read", "check", "compare", "store", "context", "print", "make"})
    | {"checked", "comparison", "pipeline"},
    "permanence": frozenset({"model", "read", "check", "compare", "comparison", "pipeline"}),
    "cli": frozenset({"model", "text", "artefact", "i18n", "urls", "clock", "context", "views", "report", "pipeline"})
    | {"comparison", "edition", "exchange", "permanence", "proposal", "publish"},
    "preview": frozenset({"model", "artefact", "urls", "store", "context", "pipeline", "publish"}),
    ADAPTER: frozenset({"model", "artefact", "context", "views", "pipeline", "preview", "publish"}),
}
"""What each layer may import besides itself."""
EXCEPTIONS: Mapping[tuple[str, str], str] = {
    ("safon.cli.main", "safon.check.report"): "the command line picks the form of the report",
    ("safon.cli.main", "safon.read.snapshot"): "it says where the guidance has to stand",
    ("safon.cli.report_command", "safon.check.report"): "it puts what the check says on the lines of a pull request",
    ("safon.cli.report_command", "safon.read.snapshot"): "it says where the guidance has to stand",
    ("safon.cli.translations_command", "safon.read.translation_history"): "it shows what changed since a check",
    ("safon.cli.exchange_command", "safon.read.translation_history"): "it sends what stood there before along",
    ("safon.cli.print_command", "safon.print.print_types"): "the command line offers the editions that there are",
}
"""Single imports beyond that, each with its reason."""
SITE_GENERATOR = frozenset({"mkdocs", "material", "mkdocs_static_i18n"})
EMPTY_NAMES = frozenset(
    {"util", "utils", "utilities", "helper", "helpers", "manager", "managers", "common", "misc", "tools"}
)

MODULE_LINES, FUNCTION_LINES, ADAPTER_LINES = 250, 45, 222
LONG_MODULES: Mapping[str, tuple[int, str]] = {
    "safon.model.front_matter": (320, "one declaration of every header, from which everything else is made"),
    "safon.pipeline": (300, "one call for each step from the files to a site"),
    "safon.model.library": (290, "one index of everything by its id"),
    "safon.model.vocabulary": (340, "one declaration of every list"),
    "safon.urls": (360, "one map of every address"),
    "safon.read.body": (290, "one pass over a file's skeleton; its parts are of no use apart"),
    "safon.read.clauses": (290, "one clause with all its sub-lines"),
}
"""Modules that are longer, up to how many lines, and why."""


@dataclass(frozen=True)
class Source:
    """One module."""

    name: str
    path: Path
    text: str

    @property
    def layer(self) -> str:
        return layer_of(self.name)

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


def layer_of(module: str) -> str:
    """Return the layer that a module belongs to: `read` for `safon.read.load`; the package itself for `safon`."""
    parts = module.split(".")
    return parts[1] if parts[0] == "safon" and len(parts) > 1 else parts[0]


def sources(hooks: Path) -> dict[str, Source]:
    """Return every module below a source root, by its name."""
    found: dict[str, Source] = {}
    for path in sorted(hooks.rglob("*.py")):
        way = path.relative_to(hooks).with_suffix("").parts
        name = ".".join(way[:-1] if way[-1] == "__init__" else way)
        found[name] = Source(name, path, path.read_text(encoding="utf-8"))
    return found


def imports(source: Source, known: Mapping[str, Source]) -> Iterator[tuple[str, int]]:
    """Yield the modules that a module imports, wherever in it, with the line of each."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((each.name, node.lineno) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = _base(source, node)
            for each in node.names:
                inner = f"{start}.{each.name}"
                yield (inner if inner in known else start), node.lineno


def _base(source: Source, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = source.name.split(".")
    up = node.level - (source.path.name == "__init__.py")
    return ".".join([*package[: len(package) - up], *([node.module] if node.module else [])])


def wrong_layers(hooks: Path) -> list[str]:
    """Return the imports that point the wrong way."""
    known = sources(hooks)
    return [
        f"{source.name}:{line} ({source.layer}) imports {target}"
        for source in known.values()
        for target, line in imports(source, known)
        if target.split(".")[0] in ("safon", ADAPTER) and not _allowed(source, target)
    ]


def _allowed(source: Source, target: str) -> bool:
    layer = layer_of(target)
    same = layer == source.layer
    return same or layer in LAYERS.get(source.layer, frozenset()) or (source.name, target) in EXCEPTIONS


def unknown_layers(hooks: Path) -> list[str]:
    """Return the modules that stand in no layer; the package's own docstring may."""
    return [each.name for each in sources(hooks).values() if each.layer not in LAYERS and each.name != "safon"]


def site_generator_inside(hooks: Path) -> list[str]:
    """Return the modules that know the site generator and are not its adapter."""
    known = sources(hooks)
    return [
        f"{source.name}:{line} imports {target}"
        for source in known.values()
        for target, line in imports(source, known)
        if target.split(".")[0] in SITE_GENERATOR and source.name != ADAPTER
    ]


def import_cycles(hooks: Path) -> list[str]:
    """Return a cycle of modules that import each other, if there is one."""
    known = sources(hooks)
    graph = {
        source.name: {target for target, _ in imports(source, known) if target in known and target != source.name}
        for source in known.values()
    }
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return [" → ".join(error.args[1])]
    return []


def empty_names(hooks: Path) -> list[str]:
    """Return the modules and packages whose name does not say what they are for."""
    return [name for name in sources(hooks) if EMPTY_NAMES & set(name.split("."))]


def long_modules(hooks: Path) -> list[str]:
    """Return the modules with more lines than they may have."""
    found = ((source.name, len(source.text.splitlines())) for source in sources(hooks).values())
    return [
        f"{name}: {lines} lines"
        for name, lines in found
        if name != ADAPTER and lines > LONG_MODULES.get(name, (MODULE_LINES, ""))[0]
    ]


def long_adapter(hooks: Path) -> list[str]:
    """Return the adapter if it does more than adapt."""
    lines = len(sources(hooks)[ADAPTER].text.splitlines())
    return [f"{ADAPTER}: {lines} lines, not {ADAPTER_LINES}"] if lines > ADAPTER_LINES else []


def long_functions(hooks: Path) -> list[str]:
    """Return the functions with more lines than they may have."""
    return [
        f"{source.name}.{node.name}: {lines} lines"
        for source in sources(hooks).values()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]


def untyped_prints(hooks: Path) -> list[str]:
    """Return where print leaves open what a value is: only a declared shape says what a template may draw."""
    return [
        f"{source.name}:{node.lineno} takes Any"
        for source in sources(hooks).values()
        if source.layer == "print" or source.name.startswith("safon.make.prints.")
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.alias) and node.name == "Any")
        or (isinstance(node, ast.Attribute) and node.attr == "Any")
    ]


Check = Callable[[Path], list[str]]
CHECKS: tuple[Check, ...] = (
    wrong_layers,
    unknown_layers,
    site_generator_inside,
    import_cycles,
    empty_names,
    long_modules,
    long_adapter,
    long_functions,
    untyped_prints,
)


@pytest.mark.parametrize("check", CHECKS, ids=[check.__name__ for check in CHECKS])
def test_the_code_has_none_of(check: Check) -> None:
    assert check(HOOKS) == []


def test_the_whole_package_is_looked_at() -> None:
    found = sources(HOOKS)
    assert {layer_of(name) for name in found} - {"safon"} == set(LAYERS)
    assert len(found) > 50


def test_every_exception_is_still_made() -> None:
    found = sources(HOOKS)
    made = {(source.name, target) for source in found.values() for target, _ in imports(source, found)}
    assert set(EXCEPTIONS) <= made


def test_making_and_checking_can_do_without_reading() -> None:
    found = sources(HOOKS)
    reached: set[str] = set()
    waiting = [
        name for name in found if layer_of(name) in ("make", "check", "print", "views", "charts", "data", "model")
    ]
    while waiting:
        name = waiting.pop()
        if name not in reached and name in found:
            reached.add(name)
            waiting += [target for target, _ in imports(found[name], found)]
    layers = {layer_of(name) for name in reached}
    assert {"print", "views", "charts", "data", "model"} <= layers
    assert "read" not in layers


# What follows shows that each check finds what is planted for it.

CLEAN = {
    "mkdocs_hooks.py": "import mkdocs\nfrom safon.pipeline import go\n",
    "safon/__init__.py": '"""The map."""\n',
    "safon/model/__init__.py": "",
    "safon/model/clause.py": "import dataclasses\n",
    "safon/read/__init__.py": "",
    "safon/read/load.py": "from safon.model import clause\nfrom . import rules\n",
    "safon/read/rules.py": "",
    "safon/check/__init__.py": "",
    "safon/check/run.py": "from safon.model.clause import Clause\n",
    "safon/make/__init__.py": "",
    "safon/make/pages.py": "from safon.views import links\n",
    "safon/views/__init__.py": "",
    "safon/urls.py": "from safon.model.clause import Clause\n",
    "safon/publish/__init__.py": "",
    "safon/publish/writing.py": "from safon.views import links\n",
    "safon/cli/__init__.py": "",
    "safon/cli/cli.py": "from safon import pipeline\n",
    "safon/pipeline.py": "from safon.read.load import load\nfrom safon.make import pages\n",
}

PLANTED: list[tuple[Check, str, str]] = [
    (wrong_layers, "safon/make/pages.py", "from safon.read.load import load\n"),
    (wrong_layers, "safon/make/pages.py", "import safon.read.load\n"),
    (wrong_layers, "safon/make/pages.py", "from safon.check import run\n"),
    (wrong_layers, "safon/check/run.py", "from safon.read import load\n"),
    (wrong_layers, "safon/check/run.py", "from ..read import load\n"),
    (wrong_layers, "safon/check/run.py", "def late() -> None:\n    from safon.read.load import load\n"),
    (wrong_layers, "safon/check/run.py", "from safon.urls import link\n"),
    (wrong_layers, "safon/read/load.py", "from safon.check.run import run\n"),
    (wrong_layers, "safon/model/clause.py", "from safon.read.load import load\n"),
    (wrong_layers, "safon/model/clause.py", "from safon.views import links\n"),
    (wrong_layers, "safon/urls.py", "from safon.make import pages\n"),
    (wrong_layers, "safon/publish/writing.py", "from safon.make.pages import make\n"),
    (wrong_layers, "safon/publish/writing.py", "from safon import pipeline\n"),
    (wrong_layers, "safon/pipeline.py", "from safon.publish import writing\n"),
    (wrong_layers, "safon/cli/cli.py", "from safon.make.pages import make\n"),
    (wrong_layers, "safon/cli/cli.py", "import mkdocs_hooks\n"),
    (wrong_layers, "mkdocs_hooks.py", "from safon.read.load import load\n"),
    (unknown_layers, "safon/extras/thing.py", ""),
    (unknown_layers, "another_hook.py", ""),
    (site_generator_inside, "safon/publish/writing.py", "from mkdocs.structure.files import File\n"),
    (site_generator_inside, "safon/urls.py", "import material.extensions.emoji\n"),
    (site_generator_inside, "safon/cli/cli.py", "def late() -> None:\n    import mkdocs_static_i18n\n"),
    (import_cycles, "safon/read/rules.py", "from safon.read.load import load\n"),
    (import_cycles, "safon/read/rules.py", "from .load import load\n"),
    (empty_names, "safon/read/utils.py", ""),
    (empty_names, "safon/common/words.py", ""),
    (empty_names, "safon/make/manager.py", ""),
    (long_modules, "safon/read/rules.py", "A = 1\n" * (MODULE_LINES + 1)),
    (long_adapter, "mkdocs_hooks.py", "A = 1\n" * (ADAPTER_LINES + 1)),
    (long_functions, "safon/read/rules.py", "def long() -> None:\n" + "    print()\n" * FUNCTION_LINES),
    (
        long_functions,
        "safon/read/rules.py",
        "class A:\n    async def long(self) -> None:\n" + "        pass\n" * FUNCTION_LINES,
    ),
    (untyped_prints, "safon/print/part.py", "from typing import Any\ndef part() -> dict[str, Any]: ...\n"),
    (untyped_prints, "safon/print/part.py", "import typing\nPart = dict[str, typing.Any]\n"),
    (untyped_prints, "safon/print/part.py", "from typing import Any as Part\n"),
    (untyped_prints, "safon/make/prints/packs.py", "from typing import Any\ndef data() -> 'dict[str, Any]': ...\n"),
]


def _tree(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("check", CHECKS, ids=[check.__name__ for check in CHECKS])
def test_a_clean_tree_passes(check: Check, tmp_path: Path) -> None:
    assert check(_tree(tmp_path, CLEAN)) == []


@pytest.mark.parametrize(
    ("check", "name", "text"), PLANTED, ids=[f"{check.__name__}-{at}" for at, (check, _, _) in enumerate(PLANTED)]
)
def test_what_is_planted_is_found(check: Check, name: str, text: str, tmp_path: Path) -> None:
    assert len(check(_tree(tmp_path, CLEAN | {name: text}))) == 1


def test_every_check_has_something_planted() -> None:
    assert {check for check, _, _ in PLANTED} == set(CHECKS)


def test_a_breach_is_told_with_its_place(tmp_path: Path) -> None:
    planted = CLEAN | {"safon/check/run.py": "import re\nfrom safon.read.load import load\n"}
    assert wrong_layers(_tree(tmp_path, planted)) == ["safon.check.run:2 (check) imports safon.read.load"]


def test_a_module_may_be_as_long_as_its_room(tmp_path: Path) -> None:
    assert long_modules(_tree(tmp_path, CLEAN | {"safon/read/rules.py": "A = 1\n" * MODULE_LINES})) == []


MARKDOWN_READERS = frozenset({"text"})
"""The layers that may know the Markdown library."""
HTML_IN_PATTERNS = re.compile(r"(?<!\(\?P)(?<!\(\?)<(?:/|\(?/?[a-z])")
"""An element in a regular expression."""
PATTERNS_WITH_HTML: Mapping[str, str] = {
    "safon.model.figures": "it blanks HTML that an author typed, since other rules speak of it",
}
"""Modules whose patterns may hold elements, and why: no finished page is read by patterns."""
ID_IN_PATTERNS = re.compile(r"\\d\{1,3\}\\\.|\\d\+\\\.\\d\+\[a-z\]|\[A-Z\]\{2,6\}|\[a-z0-9\]\+\(")
"""What the grammar of an id looks like in a regular expression."""


def _patterns(source: Source) -> Iterator[str]:
    """Yield the literals of the regular expressions of a module."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re":
            yield from (
                each.value
                for argument in node.args[:1]
                for each in ast.walk(argument)
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )


def test_one_layer_knows_the_markdown_library() -> None:
    found = sources(HOOKS)
    knowing = {
        layer_of(name) for name, each in found.items() for target, _ in imports(each, found) if _is_markdown(target)
    }
    assert knowing == MARKDOWN_READERS


def _is_markdown(module: str) -> bool:
    return module.split(".", maxsplit=1)[0] == "markdown"


def test_no_page_is_read_by_patterns() -> None:
    holding = {name for name, each in sources(HOOKS).items() if any(map(HTML_IN_PATTERNS.search, _patterns(each)))}
    assert holding == set(PATTERNS_WITH_HTML)


def test_one_module_knows_the_form_of_ids() -> None:
    holding = {name for name, each in sources(HOOKS).items() if any(map(ID_IN_PATTERNS.search, _patterns(each)))}
    assert holding <= {"safon.model.ids"}
