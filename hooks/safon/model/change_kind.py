"""What can become of something in the guidance, from the weightiest to what is no change of substance."""

from __future__ import annotations

from enum import StrEnum


class ChangeKind(StrEnum):
    """What became of something: the weightiest of all that changed in it, in this order of weight.

    `FATES` of `change.py` are those that the author of a clause may settle on.
    """

    GONE = "gone"
    """A number, document or entry stands nowhere any more, without having been withdrawn."""
    REUSED = "reused"
    """A published number has other words than its own, which stand elsewhere or nowhere."""
    WITHDRAWN = "withdrawn"
    COVERED_BY = "covered by"
    """It was withdrawn, and names what took its place."""
    SPLIT = "split"
    """What it asked now stands in several clauses."""
    MERGED = "merged"
    """What it asked now stands in one clause with what another asked."""
    MOVED = "moved to another document"
    RENUMBERED = "renumbered"
    """Its words stand at another number of the same document."""
    NEW = "new"
    RESTORED = "restored"
    """It had been withdrawn, and stands again."""
    STRENGTH = "strength"
    OWNER = "owner"
    LIMIT = "limit"
    STANDING = "standing"
    """A must-do became an expectation, or the like; of a document, its status or edition."""
    DUTY = "duty"
    """What is asked is another thing, by its author's own word."""
    WORDS = "words"
    """Other words, which may or may not ask for another thing."""
    FACTS = "facts"
    """Something else that is written down about it."""
    EDITORIAL = "editorial"
    """White space, or the form of quotation marks, apostrophes and dashes."""
    UNREADABLE = "unreadable"
    """One of the two states has it in a form that cannot be read, so that nothing can be said."""
