"""Names as keys: one folding for all look-ups of places, whatever the accents, hyphens and capitals."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th"}
    | dict.fromkeys("-‐‑–—/\n\t\u00a0", " ")
    | dict.fromkeys("'’‘ʼʻʿʾ`´.ʹ", None)
)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The name in lower case, without accents, full stops and apostrophes, hyphens as spaces.

    >>> fold_name("Deir ez-Zor"), fold_name("Goražde"), fold_name("St. John's")
    ('deir ez zor', 'gorazde', 'st johns')
    """
    lower = name.lower()
    if not lower.isascii():
        lower = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return " ".join(lower.translate(_LETTERS).split())
