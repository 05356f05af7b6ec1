"""What was counted and what happened to it: the words of a sentence attached to its numbers."""
