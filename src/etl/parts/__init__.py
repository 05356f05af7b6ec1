"""Figures that a text states as part of another: by a cue, in a list, after a colon, or because they add up."""
