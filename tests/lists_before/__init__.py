"""What was asked of lists, answers and paper, looked at in two sites: it holds here, and at an earlier commit it fails.

`python -m tests.lists_before` builds both and prints a table; two finished sites may be named instead, this one first.
"""
