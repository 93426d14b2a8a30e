"""Two states of the guidance → what changed from one to the other, and whom that reaches."""
