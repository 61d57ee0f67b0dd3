"""The search: what it reads about each record, and the index that the browser loads in pieces.

Pagefind stems the words and ranks the pages; `overrides/assets/js/search/` is the browser's half.
"""
