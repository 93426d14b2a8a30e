"""What is printed: one file for each kind, found by itself.

Each has `prints(library, site)`, which yields what is to be typeset, in both languages.
"""
