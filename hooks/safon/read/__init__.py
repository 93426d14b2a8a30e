"""2. Files → model.

Every reader returns what it could read and all that is wrong with it; none raises for what an author wrote. Start with
`load`, which puts it all together, then `body` and `clauses`; the first line of each file says what it reads.
"""
