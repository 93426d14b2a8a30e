"""Drawings made at build time: the map, the timelines, the bars. A table beside each says the same."""
