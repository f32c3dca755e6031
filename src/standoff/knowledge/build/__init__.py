"""Scripts that build tables of `data/` from other people's data; nothing here runs with the coder."""
