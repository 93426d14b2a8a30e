"""Jinja, which escapes everything that is not HTML of our own parser."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from safon.context import Build, Context, once
from safon.model.language import Language
from safon.urls import download_name
from safon.views.compiled_templates import compiled_templates


@once
def _environment(build: Build) -> Environment:
    environment = Environment(
        loader=PackageLoader("safon", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_templates(build),
        auto_reload=False,  # templates are as they were when the build began
    )
    environment.globals["say"] = lambda language, key: build.labels[Language(language)].label(key)
    environment.globals["kept_as"] = download_name
    return environment


def render(template: str, context: Context, **values: object) -> str:
    """Return a template of `templates/` filled in, with `t(key)` for the words of the context's language."""
    return _environment(context).get_template(template).render(t=context.label, language=context.language, **values)


def source_of(template: str, context: Context) -> str:
    """Return a template as it stands: styles that a page carries in itself, which nothing is filled into."""
    environment = _environment(context)
    assert environment.loader is not None  # noqa: S101 - it has one
    return environment.loader.get_source(environment, template)[0]
