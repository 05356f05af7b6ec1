"""Which period a figure is of: its own, its sentence's, or the one in force from before."""
