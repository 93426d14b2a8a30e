"""The how of print: an author's Markdown → a tree → typeset pages.

Start with `sheets`, what a print is before and after it is typeset, then `wording` and `press`; the first line of each
file says what it does.
"""
