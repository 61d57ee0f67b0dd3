"""How each fact of the handbook reads; pages, papers, book and search lay it out."""
