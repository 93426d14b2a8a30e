"""What runs on the project’s host with the right to write there: the standard library, and no other part of Safon."""
