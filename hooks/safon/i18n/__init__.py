"""The interface language: its words, plurals, dates, alphabets."""
