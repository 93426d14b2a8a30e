"""`safon translations export` and `import`: what goes to translators, and what comes back.

What does the work is imported where it is called, so that the other commands need not wait for it.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safon.model.language import Language

if TYPE_CHECKING:
    from safon.exchange.returned import ReturnedFile, Taken
    from safon.exchange.units import SentUnit
    from safon.model.translations import BlocksByOwner
    from safon.pipeline import Guidance

_ENDINGS = {"xliff12": "xlf", "xliff20": "xlf", "docx": "docx", "html": "html"}
_TREE = ("standards", "safon.toml")
"""What a tree is made of, without the history."""


def add_to(actions: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add both to `safon translations`."""
    export = actions.add_parser("export", help="write what is new or behind for translators, with glossary and memory")
    export.add_argument("--format", choices=tuple(_ENDINGS), default="xliff12", help="what their tool reads (xliff12)")
    export.add_argument("--to", choices=[each.value for each in Language], help="the language to write (both)")
    export.add_argument("--into", type=Path, default=Path(), metavar="DIR", help="the folder to write into (this one)")
    export.add_argument("--everything", action="store_true", help="also what was checked and has not changed since")
    export.add_argument("names", nargs="*", metavar="ID or PATH", help="as for approve; everything without one")
    export.set_defaults(run=_export)

    back = actions.add_parser("import", help="take a file that came back, or say all that is wrong with it")
    back.add_argument("file", type=Path, metavar="FILE", help="what came back: .xlf, .docx or .html")
    back.add_argument("--who", required=True, metavar="NAME", help="who translated or compared it")
    back.set_defaults(run=_import)


def _export(options: argparse.Namespace) -> int:
    from safon.cli.named_tree import chosen_blocks, read_tree  # noqa: PLC0415
    from safon.cli.written import write_whole  # noqa: PLC0415
    from safon.exchange.beside import write_tbx, write_tmx  # noqa: PLC0415

    root = Path.cwd()
    read = read_tree(root)
    wanted = chosen_blocks(options.names, read[1], read[0], root) if read is not None else None
    if read is None or wanted is None:
        return 2
    guidance, blocks = read
    named = {(each.owner, each.block) for each in wanted}
    files: dict[Path, bytes] = {}
    for to in [Language(options.to)] if options.to else list(Language):
        every = _units(guidance, blocks, root, to)
        if to is Language.CY or options.to:
            files |= {options.into / "safon.tbx": write_tbx(guidance.library.vocabulary)}
            files |= {options.into / "safon.tmx": write_tmx(every)}
        units = [each for each in _to_send(every, options) if (each.owner, each.block.name) in named]
        if units:
            name = f"safon-{to.value}.{_ENDINGS[options.format]}"
            files[options.into / name] = _writer(options.format, every)(units, to)
            print(f"{len(units)} parts to write in {to.english_name}: {(options.into / name).as_posix()}")
    if not any(path.stem.startswith("safon-") for path in files):
        print("Nothing is new or behind. With --everything, what was checked is exported too.")
        return 0
    write_whole(files)
    return 0


def _to_send(every: Iterable[SentUnit], options: argparse.Namespace) -> Iterable[SentUnit]:
    """Return what is new or behind; where no language is asked for, what was never checked goes to Welsh alone."""
    from safon.model.translation import Freshness  # noqa: PLC0415

    if options.everything:
        return every if options.to else [each for each in every if each.to is Language.CY]
    new = Freshness.NEVER_CHECKED
    units = (each for each in every if each.state is new or each.behind or not each.target)
    return [each for each in units if options.to or each.to is Language.CY or each.state is not new or not each.target]


def _units(guidance: Guidance, blocks: BlocksByOwner, root: Path, to: Language) -> list[SentUnit]:
    """Return every unit of which the file is in the tree at `root`; the interface words may be elsewhere."""
    from safon.exchange.units import units_of  # noqa: PLC0415
    from safon.model.translations import INTERFACE, translations_in  # noqa: PLC0415
    from safon.read.translation_history import earlier_texts  # noqa: PLC0415

    here = blocks[INTERFACE] if (root / "hooks/safon/labels/en.yml").exists() else ()
    inside = {**blocks, INTERFACE: here}
    states = translations_in(guidance.library, here, unfinished=True)
    return list(units_of(inside, states, earlier_texts(root, guidance.library), to))


def _writer(form: str, every: list[SentUnit]) -> Callable[[Iterable[SentUnit], Language], bytes]:
    """Return what writes a format; XLIFF has beside each unit what is near to it among `every`."""
    from safon.exchange.html_table import write_html  # noqa: PLC0415
    from safon.exchange.near import Memory  # noqa: PLC0415
    from safon.exchange.word_table import write_word  # noqa: PLC0415
    from safon.exchange.xliff12 import write_xliff12  # noqa: PLC0415
    from safon.exchange.xliff20 import write_xliff20  # noqa: PLC0415

    if form in ("docx", "html"):
        return write_word if form == "docx" else write_html
    return partial(write_xliff12 if form == "xliff12" else write_xliff20, memory=Memory(every))


def _import(options: argparse.Namespace) -> int:
    from safon.cli.named_tree import misuse, name_of, read_tree, refused  # noqa: PLC0415
    from safon.cli.written import write_whole  # noqa: PLC0415
    from safon.exchange.edits import PlaceError  # noqa: PLC0415
    from safon.exchange.returned import RefusedError, taken  # noqa: PLC0415

    root = Path.cwd()
    if (who := name_of(options.who)) is None:
        return misuse('name who translated it: --who "A. Person".')
    if not options.file.is_file():
        return misuse(f"there is no file called {options.file}.")
    read = read_tree(root)
    if read is None:
        return 2
    guidance, blocks = read
    try:
        file = _returned(options.file)
        found = taken(file, {each.key: each for each in _units(guidance, blocks, root, file.to)})
        files, count = _changed(found, guidance, root, who)
    except RefusedError as error:
        return refused([f"{options.file}: {reason}" for reason in error.reasons])
    except PlaceError as error:
        return refused([f"{error}. Change it by hand, and export again."])
    write_whole({root / path: content for path, content in files.items()})
    written = sum(each.text != each.unit.target for each in found)
    print(f"{written} parts written, {count} recorded as checked by {who}.")
    return 0


def _returned(path: Path) -> ReturnedFile:
    from safon.exchange.html_table import read_html  # noqa: PLC0415
    from safon.exchange.returned import RefusedError  # noqa: PLC0415
    from safon.exchange.word_table import read_word  # noqa: PLC0415
    from safon.exchange.xliff12 import read_xliff12  # noqa: PLC0415
    from safon.exchange.xliff20 import NAMESPACE, read_xliff20  # noqa: PLC0415

    content = path.read_bytes()
    match path.suffix.lower():
        case ".docx":
            return read_word(content)
        case ".html" | ".htm":
            return read_html(content)
        case ".xlf" | ".xliff":
            return read_xliff20(content) if NAMESPACE.encode() in content[:4096] else read_xliff12(content)
        case ending:
            raise RefusedError([f'No file that ends in "{ending}" comes back, but .xlf, .docx and .html.'])


def _changed(found: tuple[Taken, ...], guidance: Guidance, root: Path, who: str) -> tuple[Mapping[Path, bytes], int]:
    """Return the files of the tree that change, and how many blocks are recorded as checked.

    All is written to a copy of the tree first and read from there. Raises RefusedError where the copy does not say what
    was to be written, or has an error that the tree has not; PlaceError where a text is not where it should be.
    """
    from safon.cli.imported import path_of  # noqa: PLC0415
    from safon.exchange.places import files_with  # noqa: PLC0415

    changed: dict[str, list[Taken]] = {}
    for each in found:
        if each.text != each.unit.target:
            changed.setdefault(path_of(each.unit, guidance.library), []).append(each)
    there = {path: (root / path).read_bytes() for path in changed if (root / path).exists()}
    files = files_with(changed, there, guidance.library.by_id)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _TREE:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, symlinks=True)
            elif (root / name).exists():
                shutil.copy2(root / name, copy / name)
        for path, content in files.items():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes(content)
        states, count = _recorded(found, guidance, copy, who)
    return {**{Path(path): content for path, content in files.items()}, **states}, count


def _recorded(found: tuple[Taken, ...], guidance: Guidance, copy: Path, who: str) -> tuple[Mapping[Path, bytes], int]:
    from safon.cli.imported import labels_in, new_errors, not_as_wanted, whole_blocks  # noqa: PLC0415
    from safon.cli.translation_states import Approval, approved  # noqa: PLC0415
    from safon.exchange.returned import RefusedError  # noqa: PLC0415
    from safon.i18n.label_blocks import label_blocks  # noqa: PLC0415
    from safon.model.translations import blocks_in, translations_in  # noqa: PLC0415
    from safon.pipeline import read_and_check  # noqa: PLC0415

    after = read_and_check(copy)
    words = label_blocks(labels_in(copy))
    blocks = blocks_in(after.library, words, unfinished=True)
    if wrong := [*new_errors(guidance, after), *not_as_wanted(found, blocks)]:
        raise RefusedError(wrong)
    day = guidance.library.day
    assert day is not None  # noqa: S101 - every library that is checked has one
    states = translations_in(after.library, words, unfinished=True)
    return approved(Approval(who, day), whole_blocks(found, blocks), states, after.library)
