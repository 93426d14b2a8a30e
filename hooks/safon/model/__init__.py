"""1. What the guidance is: frozen types with no input or output, no Markdown and no site generator.

Start with `library`, then `documents`, `clause` and `timescale`; the first line of each file says what it holds.
"""
