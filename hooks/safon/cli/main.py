"""The command line: arguments in, exit codes out.

Exit codes: 0 for nothing wrong (warnings and notes alone count as that), 1 for errors, 2 for misuse. What one command
alone needs is imported where it is called.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from safon.check.report import as_github, as_json, as_sarif, as_text, how_many
from safon.cli import (
    diff_command,
    edition_command,
    links_command,
    new_command,
    print_command,
    report_command,
    schemas_command,
    site_command,
    sources_report,
    translations_command,
    when_command,
)
from safon.comparison import IncomparableError
from safon.model.language import Language
from safon.model.problem import Problem, Severity
from safon.model.settings import SETTINGS
from safon.pipeline import Guidance, with_prints
from safon.publish.settings import SettingsError
from safon.read.snapshot import TREE

_FORMATS = ("text", "github", "sarif", "json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `safon` and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    # A command reads, tells and ends: collecting what it leaves takes a tenth of its time and frees next to nothing.
    gc.disable()
    try:
        return int(options.run(options))
    except BrokenPipeError:
        return 1
    except IncomparableError as error:
        print(f"safon: {error}", file=sys.stderr)
        return 2
    except SettingsError as error:
        print(error, end="", file=sys.stderr)
        return 2
    except OSError as error:
        return _refused(error)
    finally:
        gc.enable()


def end(code: int) -> NoReturn:
    """End the program with an exit code, at once.

    To free each of the things that were read takes as long as many rules do; the system frees all of them together.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    except OSError as error:
        code = _refused(error)
    os._exit(code)


def _refused(error: OSError) -> int:
    """Say what the system refuses, and return the exit code for it."""
    from safon.publish.system_errors import sentence  # noqa: PLC0415

    print(f"safon: {sentence(error)}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="safon", description="Works on the guidance of the tree in the current folder."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="say what is wrong with the guidance, with file, line and what to type")
    check.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="report only on these files or folders; of a document, on all of its files",
    )
    check.add_argument("--format", choices=_FORMATS, default="text", help="how to report (text)")
    check.add_argument(
        "--fix", action="store_true", help="first write numbers in place of **18.?**, and mend indentation"
    )
    check.add_argument(
        "--prints", action="store_true", help="also typeset, and say what runs over its pages (takes longer)"
    )
    check.add_argument(
        "--since", metavar="REF", help="hold it to a commit, branch or tag: numbers, addresses and editions last"
    )
    sources_report.add_to(check)
    check.set_defaults(run=_check)

    diff_command.add_to(commands)
    edition_command.add_to(commands)
    links_command.add_to(commands)
    new_command.add_to(commands)
    print_command.add_to(commands)
    schemas_command.add_to(commands)
    report_command.add_to(commands)
    site_command.add_to(commands)
    translations_command.add_to(commands)
    when_command.add_to(commands)

    put = commands.add_parser("swap", help="put a finished site in the place of the old one, whole")
    put.add_argument("finished", type=Path, metavar="FINISHED")
    put.add_argument("site", type=Path, metavar="SITE")
    put.set_defaults(run=_swap)
    return parser


def _check(options: argparse.Namespace) -> int:
    root = Path.cwd()
    if (misuse := _misuse(root, options)) is not None:
        print(f"safon: {misuse}", file=sys.stderr)
        return 2
    guidance, coverage = sources_report.checked(root, options.sources, options.since)
    named = [_inside(root, each) for each in options.paths]
    wanted = [*named, *_beside(named)]
    if options.fix:
        from safon.cli.fix import apply_fixes, said_of  # noqa: PLC0415

        made = apply_fixes(root, _under(guidance.problems, wanted))
        guidance, coverage = sources_report.checked(root, options.sources, options.since)
        print("\n".join((*map(said_of, made), f"{len(made)} fixed.")), file=sys.stderr)
    if options.prints:
        guidance = with_prints(guidance, root, print_command.site_at(root))
    problems = _under(guidance.problems, wanted)
    print(_report(problems, guidance, options.format), end="")
    if options.format == "text":
        print(sources_report.report(coverage, guidance.library, options), end="")
    if elsewhere := _errors(guidance.problems) - _errors(problems):
        print(f"{how_many(elsewhere, 'error')} in other files: safon check shows all.", file=sys.stderr)
    return 1 if any(each.severity is Severity.ERROR for each in problems) else 0


def _misuse(root: Path, options: argparse.Namespace) -> str | None:
    if not (root / TREE).is_dir():
        return f"there is no {TREE}/ here. Go to the folder that holds it, and run safon again."
    missing = next((each for each in options.paths if not Path(each).exists() and not Path(each).is_symlink()), None)
    if missing is not None:
        return f"there is no file or folder called {missing}."
    if options.sources is not None and not options.sources.is_dir():
        return f"there is no folder called {options.sources}."
    outside = next((each for each in options.paths if _inside(root, each) is None), None)
    return f"{outside} is not inside {TREE}/." if outside is not None else None


def _inside(root: Path, path: str) -> str | None:
    """Return `path` from the root of the tree; none where it is not part of the guidance."""
    whole = Path(os.path.normpath(root / path))
    try:
        inside = (whole.parent.resolve() / whole.name).relative_to(root.resolve()).as_posix()
    except ValueError:
        return None
    ours = inside in (TREE, SETTINGS) or inside.startswith(f"{TREE}/")
    return inside if ours else "" if inside == "." else None


def _beside(wanted: list[str | None]) -> Iterator[str]:
    """Yield the other files of the same documents: a fault of one is often told where the other has to be changed."""
    for path in wanted:
        stem = path and next((path.removesuffix(each) for each in _OF_A_DOCUMENT if path.endswith(each)), None)
        yield from (f"{stem}{each}" for each in _OF_A_DOCUMENT if stem)


_OF_A_DOCUMENT = (*(f".{language}.md" for language in Language), ".yml", ".csv")
"""How the names of the files of a document end: its texts, the state of its translation, what people said of it."""


def _errors(problems: tuple[Problem, ...]) -> int:
    return sum(each.severity is Severity.ERROR for each in problems)


def _under(problems: tuple[Problem, ...], wanted: list[str | None]) -> tuple[Problem, ...]:
    """Return the problems of the files and folders wanted, with those of the tree as such; all, where none is named."""
    if not wanted or "" in wanted:
        return problems
    paths = {TREE, *wanted}
    folders = tuple(f"{path}/" for path in wanted)
    return tuple(each for each in problems if each.position.path in paths or each.position.path.startswith(folders))


def _report(problems: tuple[Problem, ...], guidance: Guidance, form: str) -> str:
    match form:
        case "github":
            return as_github(problems)
        case "sarif":
            return as_sarif(problems)
        case "json":
            return as_json(problems)
        case _:
            return as_text(problems, guidance.lines)


def _swap(options: argparse.Namespace) -> int:
    from safon.publish.swap import swap  # noqa: PLC0415

    swap(options.finished, options.site)
    return 0


if __name__ == "__main__":
    end(main())
