"""The tables of the open data, each with its columns and its rows in both languages."""
