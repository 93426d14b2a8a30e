"""What the readers hold files to. A breach is found while reading, because the rest depends on it."""

from __future__ import annotations

from safon.model.problem import Rule, Severity

FILE_INSIDE_TREE = Rule("file-inside-tree", "Every file is a real file inside the tree, not a link to another place.")
FILE_SMALL_ENOUGH = Rule("file-small-enough", "A file of guidance is at most 256 KiB.")
FILE_BOUNDED = Rule("file-bounded", "A file has no more of anything than a reader can follow.")
FILE_NOT_EMPTY = Rule("file-not-empty", "A file has something in it.")
FILE_IS_TEXT = Rule("file-is-text", "A file of guidance is text, not a picture or a Word document.")
FILE_IN_UTF8 = Rule("file-in-utf8", "A file of guidance is saved as UTF-8.")
MERGE_FINISHED = Rule("merge-finished", "No conflict markers are left in a file.")
FILE_NAME_KNOWN = Rule("file-name-known", "A file's name and folder say what it is.")
FRONT_MATTER_PRESENT = Rule("front-matter-present", "A document begins with a header between two lines of ---.")
BLANK_AFTER_FRONT_MATTER = Rule(
    "blank-after-front-matter", "A blank line follows the header's closing ---.", Severity.WARNING
)
YAML_READABLE = Rule("yaml-readable", "A header or list can be read as YAML.")
YAML_PLAIN = Rule("yaml-plain", "YAML is plain: no anchors, aliases or tags, and not deeply nested.")
KEY_ONCE = Rule("key-once", "A key stands once.")
KEY_KNOWN = Rule("key-known", "Every key is one that the format knows.")
KEY_PRESENT = Rule("key-present", "Every key that is needed is there.")
VALUE_FITS = Rule("value-fits", "Every value is of the form that its key asks for.")
FACT_STATED_ONCE = Rule("fact-stated-once", "A fact that does not depend on language stands once, in the .en.md file.")
FILE_NAME_FITS_HEADER = Rule("file-name-fits-header", "The number or id in the header is the one in the file's name.")
BOTH_LANGUAGES_PRESENT = Rule("both-languages-present", "Every document is there in English and in Welsh.")
LOCAL_SET_DESCRIBED = Rule("local-set-described", "Every local set has an about file in both languages.")
HEADING_KNOWN = Rule("heading-known", "A ## heading is one that the kind of document has.")
HEADING_ONCE = Rule("heading-once", "A ## heading stands once.")
TEXT_UNDER_HEADING = Rule("text-under-heading", "All text stands under a ## heading.")
CLAUSES_IN_LIST = Rule("clauses-in-list", "A section of clauses is a list of numbered lines.")
CLAUSE_IN_ITS_SECTION = Rule("clause-in-its-section", "Numbered lines stand only in sections of clauses.")
SUB_LINE_KNOWN = Rule("sub-line-known", "A line below a clause begins with a word that the format knows.")
SUB_LINE_ONCE = Rule("sub-line-once", "A sub-line stands once below its clause.")
SUB_LINE_FITS = Rule("sub-line-fits", "The value of a sub-line is of the form that it asks for.")
TIMESCALE_READABLE = Rule("timescale-readable", "A timescale is written in the grammar of timescales.")
NUMBER_ONCE = Rule("number-once", "A clause number stands once in a file and is never used again.")
NUMBER_GIVEN = Rule("number-given", "Every clause has a number; safon check --fix gives one to a question mark.")
INDENTATION_REGULAR = Rule(
    "indentation-regular",
    "Sub-lines are indented by four spaces; safon check --fix does it.",
    Severity.WARNING,
)
TRANSLATION_STATE_READABLE = Rule(
    "translation-state-readable", "A translation-state file has the form that the tools write."
)
EDITION_READABLE = Rule("edition-readable", "What is kept of an edition is as it was when it was made.")
TOML_READABLE = Rule("toml-readable", "safon.toml can be read as TOML.")
PASSAGES_READABLE = Rule(
    "passages-readable", "Every row of a table of passages says which lines it is about, and what rests on them."
)
RESPONSES_READABLE = Rule(
    "responses-readable", "Every row of a table of responses has a count and, in both languages, all of its texts."
)
