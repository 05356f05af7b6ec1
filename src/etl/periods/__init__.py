"""Reference periods: the words that give one, and the days that they come to."""
