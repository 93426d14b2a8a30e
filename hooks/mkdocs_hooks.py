"""The only file that knows MkDocs: it checks the guidance, hands over the pages and writes the other artefacts.

The events fire once for each language, the root's private locale `xx` first; `docs/decisions/` says why. What must
happen once for the whole site happens in `on_post_build`, after the last language.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs_static_i18n.plugin import I18n
from safon.artefact import Site, StaticFile
from safon.context import Build, Context
from safon.model.language import Language
from safon.pipeline import Guidance, UnpublishableError, make, make_shared, prepared
from safon.preview import Preview
from safon.publish.around_pages import around
from safon.publish.bundles import bundles, styles_within
from safon.publish.left_out import is_left_out
from safon.publish.navigation import contents, source_in
from safon.publish.page_buffer import PageBuffer
from safon.publish.page_header import page_header
from safon.publish.search_files import complete_search_indexes, write_search_index
from safon.publish.settings import SettingsError, site_of
from safon.publish.site_folder import SiteFolder
from safon.publish.source_date import fix_clock
from safon.publish.template_context import template_context
from safon.views.compiled_templates import compiled_templates

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


# What we write ourselves is an empty page to MkDocs, which would say so of each, thousands of times.
logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "Generated empty output" not in record.msg)

gc.set_threshold(5_000)  # what is read and made stays, and to look through it all the time takes a tenth of a build


_PREVIEW = [Preview(serves=False)]
"""What shows edits while the site is served: then what takes longest follows when pages stand."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 - MkDocs calls it so
    """Learn whether the site is built to be served."""
    _PREVIEW[:] = [Preview(serves=command == "serve")]


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _i18n(config: MkDocsConfig) -> I18n:
    plugin = config.plugins["i18n"]
    assert isinstance(plugin, I18n)  # noqa: S101 - mkdocs.yml names it
    return plugin


def _guidance(config: MkDocsConfig) -> Guidance:
    return config.extra["guidance"]  # type: ignore[no-any-return]


def _build(config: MkDocsConfig) -> Build:
    """Return what the build is made with: the context of a language while that is built; for the root, none."""
    build: Build = config.extra["build"]
    current = _i18n(config).current_language
    return build.for_language(Language(current)) if current in set(Language) else build


def _site(config: MkDocsConfig) -> Site:
    """Return where the site will stand: as it was set, also while it is served from this computer."""
    address = next((each["site_url"] for each in config.user_configs if "site_url" in each), config.site_url)
    try:
        return site_of(address or "", _root(config), config.extra["edit_address"])
    except SettingsError as error:
        raise Abort(f"\n{error}") from error


@event_priority(50)
def on_config(config: MkDocsConfig) -> None:
    """Read and check the guidance, once for all languages, and stop before anything is written if it has errors."""
    if not _i18n(config).building:
        root, site = _root(config), _site(config)
        fix_clock(site.moment)
        _PREVIEW[0].begin(root, site, Path(config.site_dir))
        guidance, build = prepared(root, site)
        if build is None:
            raise Abort("\n" + guidance.report())
        sys.stderr.write(guidance.report_of_warnings())
        config.extra.update(guidance=guidance, build=_PREVIEW[0].made_with(build), pages=PageBuffer())
        config.extra["folder"] = SiteFolder(Path(config.site_dir), styles_within(root))


def on_pre_build(config: MkDocsConfig) -> None:
    """Keep what stands from being deleted, once for all languages: MkDocs empties the folder right after this."""
    if not _i18n(config).building:
        _folder(config).step_aside()


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001 - MkDocs calls it so
    """Have the theme's templates show every word as text, and let the three builds of one run share them compiled."""
    env.autoescape = True  # the theme means titles and summaries to be HTML; authors mean what they type
    env.bytecode_cache = compiled_templates(_build(config))


def _pages(config: MkDocsConfig) -> PageBuffer:
    """Return the pages of the language that is being built; none for the root."""
    return config.extra["pages"]  # type: ignore[no-any-return]


def _folder(config: MkDocsConfig) -> SiteFolder:
    return config.extra["folder"]  # type: ignore[no-any-return]


@event_priority(0)
def _declare(files: Files, config: MkDocsConfig) -> Files:
    """Make everything of a language: declare its pages in both, so that static-i18n pairs them, and write the rest."""
    _folder(config).step_back()
    if isinstance(build := _build(config), Context):
        pages = config.extra["pages"] = PageBuffer(build.store)
        for made in _PREVIEW[0].noted(make(_guidance(config), build, begin=not _PREVIEW[0].serves)):
            if isinstance(made, StaticFile):
                _folder(config).write(made)
            else:
                pages.add(source_in(made.address, build.language), made)
        for page in pages:
            for uri in (source_in(page.address, each) for each in Language):
                files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(-200)
def _fill(files: Files, config: MkDocsConfig) -> Files:
    """Give the declared pages their headers, and the language its navigation; leave out what no page asks for."""
    for file in [each for each in files if is_left_out(each.src_uri)]:
        files.remove(file)
    if isinstance(build := _build(config), Context):
        pages = _pages(config)
        written = [each.src_uri for each in files.documentation_pages() if each.src_uri not in pages]
        config.nav = _PREVIEW[0].navigation(pages, tuple(written), build)
        settings = (config.site_url, config.extra["edit_address"], config.extra_css, config.extra_javascript)
        pages.find_dressed(around(build, _root(config), config.nav, settings))
        for file in files.documentation_pages():
            if (artefact := pages.get(file.src_uri)) is not None:
                file.content_string = page_header(artefact, dressed=pages.is_dressed(file.src_uri))
    return files


on_files = CombinedEvent(_declare, _fill)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Give a made page its headings. Its words follow when it is dressed, after all pages came by here."""
    made = _pages(config).get(page.file.src_uri)
    if made is None:
        return html
    page.toc = get_toc(cast("list[Any]", contents(made.headings)))
    page.present_anchor_ids = {each.id for each in made.headings}
    return ""


@event_priority(-100)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:  # noqa: ARG001
    """Give a made page its words; lead "edit this page" to the file of its language, and the page to its twin."""
    if page.file.src_uri in _pages(config):
        page.content = _pages(config).pop(page.file.src_uri)
    page.edit_url = config.extra["edit_address"].format(path=page.meta.get("edit", f"docs/{page.file.src_uri}"))
    if isinstance(build := _build(config), Context):
        own = PurePosixPath(page.url).relative_to(build.language.value)
        place = "" if str(own) == "." else f"{own}/"
        context.update(template_context(place, build, page.meta.get("chooser", "")))
        # Not a list: the theme would write relative addresses, and its script would ask each for a sitemap.
        config.extra.alternate = True  # type: ignore[attr-defined]  # where static-i18n keeps its own


@event_priority(-300)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write a page where another stands; let go of it, which MkDocs would keep until the last language is done."""
    page.content = page.markdown = None
    return _folder(config).write_page(page.file.dest_uri, _pages(config).finished(page.file.src_uri, output))


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Give each language its own search index, and after the last write what serves both."""
    folder, build = Path(config.site_dir), _build(config)
    if _i18n(config).building:
        if isinstance(build, Context):
            write_search_index(folder, _pages(config), build)
        return
    for made in chain(bundles(_root(config)), () if _PREVIEW[0].serves else make_shared(_guidance(config), build)):
        _folder(config).write(made)
    complete_search_indexes(folder)
    _folder(config).finish()
    _PREVIEW[0].finish(build)


def on_build_error(error: Exception) -> None:
    """Stop with the report where something cannot be published: a print is done while the rest is, and told last."""
    if isinstance(error, UnpublishableError):
        raise Abort(f"\n{error}") from error


def on_serve(server: LiveReloadServer, builder: Callable[[], None], **_: object) -> LiveReloadServer:
    """Show changed words at once on all pages that hold them; build everything where more changed."""
    server.builder = lambda: _PREVIEW[0].show_or_build(builder, Abort)
    server.watch(str(_PREVIEW[0].follow()))
    return server
