"""The how of print: an author's Markdown → a tree → typeset pages.

- `sheets`: what a print is, before and after it is typeset
- `letters`: curled quotes, and which letters the fonts hold
- `places`: where in a file a paragraph stands
- `wording`: an author's Markdown as a tree that templates can draw, in one language
- `press`: typesetting, over all cores, with a store of what was made before
- `problems`: what stops a print, for authors
"""
