"""What the data must be: one Pandera model a table, code lists, and the rows that reading passes on."""
