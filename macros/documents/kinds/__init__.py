"""Kinds of document: each file turns the handbook, or a role of it, into blocks."""
