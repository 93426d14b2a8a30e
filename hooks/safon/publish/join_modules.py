"""A module of the site's scripts and all that it imports, as one plain script.

What is joined is what our own modules say: names in braces imported from a file beside them, one import in a line;
constants, functions and classes exported where they are declared. Whatever else stops the build.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

_IMPORT = re.compile(r'^import \{([^{}\n]+)\} from "(\.{1,2}/[\w./-]+\.js)"$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|function|class) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import\b|export\b).*$|\bimport(?:\(|\.meta\b)", re.MULTILINE)
_RENAMED = re.compile(r"\s+as\s+")


class JoiningError(Exception):
    """A module says something that is not joined; the message names the module and the words."""


@dataclass(frozen=True)
class _Module:
    name: str
    """Its file, by which others import it."""
    variable: str
    """What holds its exports in the joined script."""
    text: str


def joined(entry: str, read: Callable[[str], str]) -> str:
    """Return one script of the module in the file `entry`, where `read` gives the text of a file of that name.

    Each module is a function of its own, so that no name of one meets another’s. Raises JoiningError.
    """
    modules: dict[str, _Module] = {}
    _add(entry, read, modules, ())
    variables = {each.name: each.variable for each in modules.values()}
    return "\n".join(_function(each, variables) for each in modules.values())


def _add(name: str, read: Callable[[str], str], modules: dict[str, _Module], above: tuple[str, ...]) -> None:
    """Put a module behind those that it imports."""
    if name in above:
        msg = f"{name}: imports itself by way of {', '.join(above[above.index(name) + 1 :]) or 'itself'}"
        raise JoiningError(msg)
    if name not in modules:
        text = read(name)
        for _, path in _IMPORT.findall(text):
            _add(_beside(name, path), read, modules, (*above, name))
        modules[name] = _Module(name, f"module{len(modules)}", text)


def _beside(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _function(module: _Module, variables: dict[str, str]) -> str:
    def taken(match: re.Match[str]) -> str:
        names = (_RENAMED.sub(": ", each.strip()) for each in match[1].split(","))
        return f"const {{{', '.join(names)}}} = {variables[_beside(module.name, match[2])]}"

    text = _EXPORT.sub("", _IMPORT.sub(taken, module.text))
    if other := _OTHER.search(text):
        msg = f"{module.name}: this is not joined: {other[0]}"
        raise JoiningError(msg)
    exported = ", ".join(_EXPORT.findall(module.text))
    return f'const {module.variable} = (() => {{\n"use strict"\n{text}\nreturn {{{exported}}}\n}})()'
