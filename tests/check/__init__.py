"""Broken trees, and what the check says about each."""
