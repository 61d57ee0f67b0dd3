"""Formats: each file turns blocks into the bytes of one kind of file."""
