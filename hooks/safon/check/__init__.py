"""3. Library → problems: one file for each family of rules.

A rule is one function under `@rule(...)` that yields findings, and one case file under `tests/check/cases/`. `run`
finds the rules by itself; `report` says what they found, as text, GitHub annotations, SARIF and JSON.
"""
