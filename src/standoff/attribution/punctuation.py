"""Attribution by punctuation: `Putin: ...` and `... - Kremlin` in headlines, `SMITH: ...` in transcripts,
`"..." - John Smith` below a quotation."""

from standoff.attribution.found import Found
from standoff.attribution.page import Page
from standoff.model.vocab import Act

LONGEST_SPEAKER = 7  # words
DASHES = frozenset(("-", "--", "\u2013", "\u2014", "\u2015", "_"))


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


def by_transcript(page: Page, first: int) -> Found | None:
    """The turn of a transcript: a paragraph, from token `first` on, that opens with a name and a colon."""
    parse = page.parse
    last = page.bounds(first)[1]
    colon = next((i for i in range(first + 1, min(last, first + LONGEST_SPEAKER + 1)) if parse.lower[i] == ":"), None)
    if colon is None or not _speaker(page, first, colon - 1):
        return None
    if not (parse.word[first].isupper() or _named(page, first, colon - 1)):
        return None
    paragraph, end = page.paragraph(first), last
    while end + 1 < len(parse) and page.paragraph(end + 1) == paragraph:
        end = page.bounds(end + 1)[1]
    tight = page.tighten(colon + 1, end)
    return None if tight is None else Found((), None, Act.SAY, ((first, colon - 1), colon - 1), (tight,))


def by_dash(page: Page, q: int) -> Found | None:
    """A quotation that a dash and a name follow."""
    parse, held = page.parse, page.quotations[q]
    i = held.last + 1
    while i < len(parse) and page.is_mark(i):
        i += 1
    if i + 1 >= len(parse) or parse.lower[i] not in DASHES or page.paragraph(i + 1) != held.paragraph:
        return None
    last = i + 1
    while last + 1 < len(parse) and page.paragraph(last + 1) == held.paragraph and last - i < LONGEST_SPEAKER:
        if parse.pos[last + 1] == "PUNCT":
            break
        last += 1
    if not _speaker(page, i + 1, last) and not all(parse.pos[k] == "PROPN" for k in range(i + 1, last + 1)):
        return None
    return Found((), None, Act.SAY, ((i + 1, last), last), ((held.first, held.last),), direct=True)


def _breaks(page: Page, i: int) -> bool:
    """A dash with white space on both sides, or a colon before the last words."""
    parse = page.parse
    if parse.lower[i] == ":":
        return True
    free = (
        parse.text[parse.end[i] : parse.end[i] + 1].isspace()
        and parse.text[parse.start[i] - 1 : parse.start[i]].isspace()
    )
    return free and parse.lower[i] in DASHES


def _speaker(page: Page, first: int, last: int) -> bool:
    """Whether the words are a short noun phrase that names someone who can speak; a bare place is a topic."""
    parse = page.parse
    if not 0 < last - first + 1 <= LONGEST_SPEAKER:
        return False
    if any(
        parse.pos[i] in ("VERB", "AUX", "PRON", "PUNCT") and parse.lower[i] not in ("-", "'s")
        for i in range(first, last + 1)
    ):
        return False
    head = parse.lower[last]
    if head in page.lexicon.roles or parse.lemma[last] in page.lexicon.roles:
        return True
    if parse.lemma[last] in page.lexicon.media or parse.lemma[last] in page.lexicon.nouns:
        return True
    return _named(page, first, last, "ORG")


def _named(page: Page, first: int, last: int, *also: str) -> bool:
    """Whether the words end with the name of a person (or of another of these labels)."""
    return page.names.get(last, ("", -1))[0] in ("PERSON", *also) and page.names[last][1] >= first


def _found(page: Page, speaker: tuple[int, int], content: tuple[int, int]) -> Found | None:
    tight = page.tighten(*content)
    if tight is None or tight[1] - tight[0] < 1:
        return None
    return Found((), None, Act.SAY, (speaker, speaker[1]), (tight,))
