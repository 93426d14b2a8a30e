"""The only file that knows MkDocs: it checks the guidance, hands over the pages and writes the other artefacts.

The events fire once for each language, the root's private locale `xx` first; `docs/decisions/` says why. What must
happen once for the whole site happens in `on_post_build`, after the last language.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n
from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.pipeline import Guidance, make, read_and_check
from safon.publish.clock import source_date
from safon.publish.navigation import navigation
from safon.publish.search import split_search_index
from safon.publish.writing import write_files
from safon.render.links import in_language, relative

log = get_plugin_logger("safon")


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _i18n(config: MkDocsConfig) -> I18n:
    plugin = config.plugins["i18n"]
    assert isinstance(plugin, I18n)  # noqa: S101 - mkdocs.yml names it
    return plugin


def _language(config: MkDocsConfig) -> Language | None:
    """Return the language that is being built; none for the root."""
    current = _i18n(config).current_language
    return Language(current) if current in set(Language) else None


def _guidance(config: MkDocsConfig) -> Guidance:
    return config.extra["guidance"]  # type: ignore[no-any-return]


def _site(config: MkDocsConfig) -> Site:
    return Site(url=f"{(config.site_url or '/').rstrip('/')}/")


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 - MkDocs calls it so
    """Fix the clock of everything that is written, so that the same input gives the same bytes."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(source_date(Path.cwd())))


@event_priority(50)
def on_config(config: MkDocsConfig) -> None:
    """Read and check the guidance, once for all languages, and stop before anything is written if it has errors."""
    if not _i18n(config).building:
        guidance = read_and_check(_root(config))
        if not guidance.publishable:
            raise Abort("\n" + guidance.report())
        config.extra["guidance"] = guidance


def _pages(config: MkDocsConfig, language: Language) -> dict[str, Artefact]:
    made = make(_guidance(config), _site(config), language)
    return {f"{each.path[:-3]}.{language.value}.md": each for each in made if each.is_page}


@event_priority(0)
def _declare(files: Files, config: MkDocsConfig) -> Files:
    """Declare every page in both languages, so that static-i18n pairs them as if they were written by hand."""
    if (language := _language(config)) is not None:
        for path in _pages(config, language):
            for each in Language:
                uri = f"{path.removesuffix(f'.{language.value}.md')}.{each.value}.md"
                files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(-200)
def _fill(files: Files, config: MkDocsConfig) -> Files:
    """Give the declared pages their text, and the language its navigation."""
    if (language := _language(config)) is not None:
        pages = _pages(config, language)
        for file in files.documentation_pages():
            if (artefact := pages.get(file.src_uri)) is not None:
                file.content_string = _with_header(artefact)
        written = [each.src_uri for each in files.documentation_pages() if each.src_uri not in pages]
        config.nav = navigation(pages.values(), tuple(written), language)
    return files


on_files = CombinedEvent(_declare, _fill)


def _with_header(page: Artefact) -> str:
    header: dict[str, Any] = {"title": page.title, "description": page.description, "edit": page.edit_path}
    if page.template:
        header["template"] = page.template
    text = page.content if isinstance(page.content, str) else page.content.decode()
    return f"---\n{yaml.safe_dump(header, allow_unicode=True)}---\n\n{text}"


@event_priority(-100)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:  # noqa: ARG001
    """Lead "edit this page" to the file of its language, and the page to its twin."""
    page.edit_url = config.extra["edit_address"].format(path=page.meta.get("edit", f"docs/{page.file.src_uri}"))
    if (language := _language(config)) is not None:
        own = PurePosixPath(page.url).relative_to(language.value)
        place = "" if str(own) == "." else f"{own}/"
        context["language_root"] = relative(in_language(place, language), in_language("", language))
        context["twin"] = relative(in_language(place, language), in_language(place, language.other))
        url = _site(config).url
        config.extra.alternate = [  # type: ignore[attr-defined]  # as static-i18n sets it
            {"lang": each.value, "name": each.own_name, "link": url + in_language(place, each)} for each in Language
        ]


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language, write what is not a page, and give each language its own search index."""
    if _i18n(config).building:
        return
    folder = Path(config.site_dir)
    for language in (None, *Language):
        write_files(make(_guidance(config), _site(config), language), folder)
    split_search_index(folder)
