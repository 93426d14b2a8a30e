"""Jinja, which escapes everything that is not HTML of our own parser."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from safon.model.language import Language
from safon.render.labels import label


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("safon", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = lambda language, key: label(Language(language), key)
    return environment


def render(template: str, language: Language, **values: object) -> str:
    """Return a template of `templates/` filled in, with `t(key)` for the words of `language`."""

    def words(key: str, **named: object) -> str:
        return label(language, key, **named)

    return _environment().get_template(template).render(t=words, language=language, **values)
