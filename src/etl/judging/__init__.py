"""Accepted or left for a person: what each reading rests on, and what a person must decide."""
