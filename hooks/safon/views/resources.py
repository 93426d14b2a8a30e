"""Resources behind a document: something to read, use or ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.documents import Document
from safon.model.vocabulary import Resource


@dataclass(frozen=True, kw_only=True)
class ResourceView:
    """A resource in one language."""

    title: str
    url: str
    """Its address; empty where the source gives none."""
    about: str
    """Who publishes it, since when, and where it applies."""
    why: str
    """What it is good for."""


def resources_of(document: Document, context: Context) -> Iterator[ResourceView]:
    """Yield the resources that a document's header names, in its order."""
    for resource_id in getattr(document.header, "resources", ()):
        resource = context.library.vocabulary.get(Resource, resource_id)
        if resource is not None:
            url = (
                resource.url
                if resource.url is None or isinstance(resource.url, str)
                else resource.url[context.language]
            )
            about = [resource.body[context.language]] if resource.body is not None else []
            about += [str(resource.year)] if resource.year is not None else []
            about += [context.label(f"page.jurisdiction.{resource.jurisdiction}")]
            yield ResourceView(
                title=resource.title[context.language],
                url=url or "",
                about=", ".join(about),
                why=resource.why[context.language],
            )
