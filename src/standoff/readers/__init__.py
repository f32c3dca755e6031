"""Readers: files, folders, globs and stdin to reports, each with one canonical text, or to rejects."""

from standoff.readers.read import read

__all__ = ["read"]
