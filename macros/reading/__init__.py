"""YAML with positions → validated handbook; all problems are collected."""
