"""5. Artefacts → a site that can be served, whatever generator dresses the pages.

The first line of each file says what it does.
"""
