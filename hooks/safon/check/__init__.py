"""3. Library → problems: one file for each family of rules.

A rule is one function under `@rule(...)` that yields findings, and one case file under `tests/check/cases/`.

- `rule`: the decorator
- `identifiers`, `languages`, `references`, `lists`, `timescales`, `strengths`, `safe_content`: the families
- `texts`: every run of text that authors wrote
- `run`: all of them, found by themselves
- `report`: problems as text, GitHub annotations, SARIF and JSON
"""
