"""What a token looks like, and how far it stands from another: numbers for the heads."""

import math

SHAPES = 7
DISTANCES = 23
_HERE = DISTANCES // 2
_QUOTES = "\"“”'‘’`"


def shape(word: str) -> int:
    """A number from 0 to SHAPES - 1: lower case, capitalised, capitals, mixed, figure, punctuation, quotation mark."""
    if word[0] in _QUOTES:
        return 6
    if not any(character.isalnum() for character in word):
        return 5
    if word[0].isdigit():
        return 4
    if word.islower():
        return 0
    if word.isupper():
        return 2
    return 1 if word[0].isupper() else 3


def distance(token: int, first: int, last: int) -> int:
    """A number from 0 to DISTANCES - 1 for how far a token stands before or after tokens first..last (inclusive)."""
    if first <= token <= last:
        return _HERE
    away = token - first if token < first else token - last
    step = min(_HERE, int(math.log2(abs(away) + 1) * 2.2))
    return _HERE - step if away < 0 else _HERE + step
