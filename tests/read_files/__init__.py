"""The readers, given what nobody foresaw."""
