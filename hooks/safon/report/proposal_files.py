"""Everything that a pull request needs, as files of one folder."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.model.language import Language
from safon.model.proposal import Proposal
from safon.report.change_annotations import in_the_files_languages
from safon.report.change_json import as_json
from safon.report.offered_mends import as_suggestions
from safon.report.proposal_comment import as_comment
from safon.report.proposal_page import as_page
from safon.report.report_paths import ANNOTATIONS, CHANGES, COMMENT, PAGE, SUGGESTIONS
from safon.views.change_words import Versions


def versions_of(before: Build, after: Build) -> tuple[Versions, Versions]:
    """Return both states in each language, Welsh first."""
    welsh, english = (
        Versions(before.for_language(each), after.for_language(each)) for each in (Language.CY, Language.EN)
    )
    return welsh, english


def report_files(proposal: Proposal, versions: tuple[Versions, Versions], problems: str) -> Iterator[StaticFile]:
    """Yield the files of a report but for its prints. `problems` is what the check says, as annotations."""
    annotations = problems + in_the_files_languages(proposal.changes, versions)
    yield StaticFile(path=COMMENT, content=as_comment(proposal, versions))
    yield StaticFile(path=SUGGESTIONS, content=as_suggestions(proposal.mends))
    yield StaticFile(path=ANNOTATIONS, content=annotations)
    yield StaticFile(path=CHANGES, content=as_json(proposal.changes))
    yield StaticFile(path=PAGE, content=as_page(proposal, versions))
