"""Files to download, made from the handbook: blocks, kinds of document, formats.

- kinds/ turn the handbook, or a role of it, into blocks (blocks.py);
- formats/ turn blocks into bytes;
- downloads.py lists every kind × every format, with addresses;
- cache.py keeps the bytes by content.
"""
