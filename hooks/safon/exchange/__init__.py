"""What goes to translators and comes back: units of text as XLIFF and as tables for Word and browsers; TBX and TMX.

A file that comes back is taken whole or refused whole. It is written by our own small writers over lxml: the usual
toolkit drops inline elements and marks as approved what is not.
"""
