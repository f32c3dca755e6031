"""Attribution by punctuation in headlines and summary lines: `Putin: ...`, `... - Kremlin`."""

from standoff.attribution.found import Found
from standoff.attribution.page import Page
from standoff.model.vocab import Act

LONGEST_SPEAKER = 7  # words


def by_punctuation(page: Page, first: int, last: int) -> Found | None:
    """The attribution of one headline, tokens first..last, that names its speaker by a colon or a dash."""
    parse = page.parse
    colon = next((i for i in range(first + 1, min(last, first + LONGEST_SPEAKER + 1)) if parse.lower[i] == ":"), None)
    if colon is not None and _speaker(page, first, colon - 1):
        return _found(page, (first, colon - 1), (colon + 1, last))
    tail = next((i for i in (*range(last - 1, max(first, last - LONGEST_SPEAKER - 1), -1),) if _breaks(page, i)), None)
    if tail is not None and tail > first and _speaker(page, tail + 1, last):
        return _found(page, (tail + 1, last), (first, tail - 1))
    return None


def _breaks(page: Page, i: int) -> bool:
    """A dash with white space on both sides, or a colon before the last words."""
    parse = page.parse
    if parse.lower[i] == ":":
        return True
    free = parse.text[parse.end[i] : parse.end[i] + 1].isspace() and parse.text[parse.start[i] - 1 : parse.start[i]].isspace()
    return free and parse.lower[i] in ("-", "--", "\u2013", "\u2014", "_")


def _speaker(page: Page, first: int, last: int) -> bool:
    """Whether the words are a short noun phrase that names someone who can speak; a bare place is a topic."""
    parse = page.parse
    if not 0 < last - first + 1 <= LONGEST_SPEAKER:
        return False
    if any(parse.pos[i] in ("VERB", "AUX", "PRON", "PUNCT") and parse.lower[i] not in ("-", "'s") for i in range(first, last + 1)):
        return False
    head = parse.lower[last]
    if head in page.lexicon.roles or parse.lemma[last] in page.lexicon.roles:
        return True
    if parse.lemma[last] in page.lexicon.media or parse.lemma[last] in ("source", "report", "ministry"):
        return True
    return any(n.label in ("PERSON", "ORG") and first <= n.first and n.last == last for n in _names(page, first, last))


def _names(page: Page, first: int, last: int):  # type: ignore[no-untyped-def]
    return (n for n in page.parse.names if first <= n.first <= last)


def _found(page: Page, speaker: tuple[int, int], content: tuple[int, int]) -> Found | None:
    tight = page.tighten(*content)
    if tight is None or tight[1] - tight[0] < 1:
        return None
    return Found((), None, Act.SAY, (speaker, speaker[1]), (tight,))
