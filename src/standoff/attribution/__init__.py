"""Quotations and reported speech: who is quoted, by which cue, saying what."""

from standoff.attribution.attribution import Attribution
from standoff.attribution.find import find_attributions
from standoff.attribution.lexicon import CueLexicon

__all__ = ["Attribution", "CueLexicon", "find_attributions"]
