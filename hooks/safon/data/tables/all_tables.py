"""Every table of the open data, in the order of its page."""

from __future__ import annotations

from safon.data.tables.coverage import COVERAGE
from safon.data.tables.cross_references import CROSS_REFERENCES
from safon.data.tables.feedback_links import FEEDBACK_LINKS
from safon.data.tables.must_dos import MUST_DOS
from safon.data.tables.points import BODIES, LAWS, MEASURES, POINTS, REPORTED_USE
from safon.data.tables.timescales import TIMESCALES
from safon.data.tables.who_does_what import WHO_DOES_WHAT
from safon.data.tables.word_lists import RESOURCES, TERMS

TABLES = (
    *(MUST_DOS, TIMESCALES, CROSS_REFERENCES, COVERAGE, WHO_DOES_WHAT, TERMS, RESOURCES, FEEDBACK_LINKS),
    *(POINTS, LAWS, MEASURES, BODIES, REPORTED_USE),
)
