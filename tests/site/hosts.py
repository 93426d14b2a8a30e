"""What each host makes of its file: the headers that it sends with a path."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Headers = Callable[[str], Mapping[str, str]]
"""Returns the headers that are sent with a path."""


def netlify(text: str) -> Headers:
    """Return what Netlify and Cloudflare Pages send: every rule that fits, the later ones besides the earlier."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert name not in rules[-1][1]
            rules[-1][1][name] = value
        else:
            assert line.startswith("#")

    def sent(path: str) -> Mapping[str, str]:
        fitting = [own for rule, own in rules if path == rule or (rule.endswith("*") and path.startswith(rule[:-1]))]
        assert len({name for own in fitting for name in own}) == sum(map(len, fitting)), "a header would be sent twice"
        told = {name: value for own in fitting for name, value in own.items()}
        return {"Cache-Control": "no-cache", **told}  # both hosts have every other file asked for again

    return sent


def apache(text: str) -> Headers:
    """Return what Apache sends: what is set for all, and what a section says of files by their names."""
    own: dict[str, str] = {}
    sections: list[tuple[str, dict[str, str]]] = []
    for line in map(str.strip, text.splitlines()):
        if opened := re.fullmatch(r'<FilesMatch "(.*)">', line):
            sections.append((opened[1], {}))
        elif given := re.fullmatch(r'Header (?:always )?set (\S+) "([^"]*)"', line):
            inside = text.index(line) > text.index("<FilesMatch") if sections else False
            (sections[-1][1] if inside else own)[given[1]] = given[2]

    def sent(path: str) -> Mapping[str, str]:
        name = path.rpartition("/")[2]
        return {
            **own,
            **{key: value for rule, told in sections if re.search(rule, name) for key, value in told.items()},
        }

    return sent


def nginx(text: str) -> Headers:
    """Return what nginx sends: the headers of its one location, with a variable that a map fills by the path."""
    kept = re.search(r"map \$uri \$safon_kept \{(.*?)\n\}", text, re.DOTALL)
    assert kept is not None
    rules = re.findall(r'^\s+(default|"~[^"]*") "([^"]*)";', kept[1], re.MULTILINE)
    own = dict(re.findall(r'^\s+add_header (\S+) "?([^";]*(?:;[^"]*)?)"? always;$', text, re.MULTILINE))

    def sent(path: str) -> Mapping[str, str]:
        fitting = [value for rule, value in rules if rule != "default" and re.search(rule.strip('"~'), path)]
        default = next(value for rule, value in rules if rule == "default")
        return {name: (fitting or [default])[0] if value == "$safon_kept" else value for name, value in own.items()}

    return sent


HOSTS = {"_headers": netlify, ".htaccess": apache, "nginx.conf": nginx}
"""How each file is read, by its name."""
