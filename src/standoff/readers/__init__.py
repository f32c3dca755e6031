"""Readers: files, folders, globs and stdin to reports, each with one canonical text; what cannot be read becomes a reject."""

from standoff.readers.read import read

__all__ = ["read"]
