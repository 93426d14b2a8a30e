"""Every table of the open data, in the order of its page."""

from __future__ import annotations

from safon.render.tables.coverage import COVERAGE
from safon.render.tables.cross_references import CROSS_REFERENCES
from safon.render.tables.feedback_links import FEEDBACK_LINKS
from safon.render.tables.must_dos import MUST_DOS
from safon.render.tables.timescales import TIMESCALES
from safon.render.tables.word_lists import RESOURCES, TERMS

TABLES = (MUST_DOS, TIMESCALES, CROSS_REFERENCES, COVERAGE, TERMS, RESOURCES, FEEDBACK_LINKS)
