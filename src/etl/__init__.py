"""How the data is made: read, find, resolve, decide, validate, load, publish."""
