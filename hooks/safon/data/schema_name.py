"""The version of the structure for other programs, and what its schema is called.

`VERSION` goes up in its first number when a program that reads the file could break, in its second when something is
added to `framework_schema`.
"""

VERSION = "1.4"
SCHEMA_NAME = f"framework-{VERSION}.schema.json"
"""The schema's file, which keeps its name for as long as the version lasts."""
