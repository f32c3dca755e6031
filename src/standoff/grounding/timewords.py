"""The words of the calendar, indexed, and a reader of tokens in their light."""

import re
from collections.abc import Iterable
from datetime import date

from standoff.knowledge import Knowledge
from standoff.knowledge.rows import TimeWord
from standoff.language import Parse

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class TimeWords:
    """The table of time words: one index a kind, built once."""

    def __init__(self, rows: Iterable[TimeWord]) -> None:
        self._kinds: dict[str, dict[str, str]] = {}
        for row in rows:
            self._kinds.setdefault(row.kind, {})[row.word] = row.value
        skip = ("number", "planned", "implicative", "zone", "ordinal", "lead", "stage")
        self.triggers = frozenset(w for kind, table in self._kinds.items() if kind not in skip for w in table)
        self.counts = frozenset(self.of("number"))
        self.ordinals = frozenset(self.of("ordinal"))
        self.planned = frozenset(self.of("planned"))
        self.implicative = frozenset(self.of("implicative"))

    @classmethod
    def build(cls, knowledge: Knowledge) -> "TimeWords":
        return cls(knowledge.table("time_words.csv", TimeWord))

    def of(self, kind: str) -> dict[str, str]:
        """The words of one kind with their values."""
        return self._kinds.get(kind, {})


class Reader:
    """Tokens of one parse, read as words of the calendar; never beyond the sentence `enter`ed."""

    def __init__(self, parse: Parse, words: TimeWords) -> None:
        self.parse = parse
        self.words = words
        self.start = self.stop = 0
        self._labels: dict[int, str] = {t: n.label for n in parse.names for t in range(n.first, n.last + 1)}

    def enter(self, first: int, last: int) -> None:
        """Look at tokens first..last (inclusive) from now on."""
        self.start, self.stop = first, last + 1

    def low(self, i: int) -> str:
        """The token's folded word; empty outside the sentence."""
        return self.parse.lower[i] if self.start <= i < self.stop else ""

    def get(self, kind: str, i: int) -> str | None:
        """The value of the token as a word of that kind, if it is one."""
        return self.words.of(kind).get(self.low(i))

    def label(self, i: int) -> str:
        """The label of the named entity that holds the token; empty where none does."""
        return self._labels.get(i, "")

    def is_capital(self, i: int) -> bool:
        return self.parse.word[i][:1].isupper()

    def year(self, i: int) -> int | None:
        word = self.low(i)
        return int(word) if len(word) == 4 and _YEAR.fullmatch(word) else None

    def day_number(self, i: int) -> int | None:
        """1 to 31, as "14" or "14th"."""
        word = self.low(i)
        if not word[:1].isdigit():
            return None
        match = _ORDINAL.fullmatch(word)
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None

    def month(self, i: int) -> int | None:
        value = self.get("month", i)
        return int(value) if value and self.is_capital(i) else None

    def weekday(self, i: int) -> int | None:
        value = self.get("weekday", i)
        if value is None and self.is_capital_in(i) and self.label(i) in ("DATE", "TIME"):
            value = self.get("weekday_short", i)
        return int(value) if value is not None else None

    def is_capital_in(self, i: int) -> bool:
        return self.start <= i < self.stop and self.is_capital(i)

    def count(self, i: int) -> tuple[int | None, int] | None:
        """A count that starts at token i and the token after it: (3, i + 1); (None, ...) for "a few"."""
        if self.get("vague", i) is not None:
            return None, i + 1
        word = self.low(i)
        number = int(word) if word.isascii() and word.isdigit() and len(word) <= 3 else None
        if number is None:
            value = self.get("number", i)
            if value is None:
                return None
            number = int(value)
            if word in ("a", "an") and self.get("vague", i + 1) is not None:
                return None, i + 2
            if word in ("a", "an") and self.low(i + 1) in ("couple", "dozen", "half-dozen"):
                return self.count(i + 1)
            if word == "couple" and self.low(i + 1) == "of":
                return number, i + 2
        return number, i + 1


def nearest(options: Iterable[date], anchor: date, ahead: bool | None) -> date | None:
    """Of days that an expression may mean, the one that fits its tense, else the nearest.

    ahead False: the latest up to the anchor and one day (the date line); True: the first from it on.
    """
    known = sorted(options)
    if ahead is not None:
        fit = [d for d in known if (d >= anchor if ahead else (d - anchor).days <= 0)]
        if fit:
            return fit[0] if ahead else fit[-1]
    return min(known, key=lambda d: (abs((d - anchor).days), d), default=None)
