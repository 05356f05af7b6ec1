"""When, and in what order: the only package that knows Prefect."""
