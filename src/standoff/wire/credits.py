"""Who made a report: `Reporting by A and B; Editing by C`, `By JOHN SMITH`, `REUTERS/Name`."""

import re

from standoff.model import Credit
from standoff.model.span import trim
from standoff.wire.marks import Marks

# First letters of what the credit lines say, each with the role that the contract knows.
_ROLES = (("photo", "photo"), ("writ", "writing"), ("edit", "editing"), ("compil", "editing"), ("", "reporting"))
_CLAUSE = re.compile(
    r"\b((?:additional )?(?:reporting|report(?:ed)?|writing|written|editing|edited|compil(?:ing|ed)|photos?|"
    r"photography|translat\w+)(?:(?: and |, | & )(?:reporting|writing|editing|edited|written|translation))*|"
    r"editors?|writers?|reporters?|authors?)"
    r"(?:\s+(?:by|from)\s*:?|\s*:)\s+",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\b(?:also )?(?:contributed|reported from)\b", re.IGNORECASE)
_NAME = re.compile(
    r"[^\W\d_a-z](?:[\w'’.`]|-(?=\w))*"
    r"(?:[ \n](?:(?:de|da|del|van|von|der|den|bin|ibn|al|el|la|le|ten|ter|dos|di|du)[ \n]|al-|el-)*"
    r"[^\W\d_a-z](?:[\w'’.`]|-(?=\w))*){1,4}"
)
_TOP = re.compile(r"\^?\s*(?:by|from)\s+", re.IGNORECASE)
_AFTER_TOP = re.compile(r"\s*(?:$|[,|<;/–—-]|and\b|in\b|at\b|for\b|with\b|of\b|\n|\()", re.IGNORECASE)
_WHERE = re.compile(r"\s+(?:in|at|from|on)\s+[^,;]+", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:(?:Associated Press|AP|Reuters|AFP|VOA)\s+(?:\w+\s+)?(?:writers?|reporters?|correspondents?|journalists?)|"
    r"[A-Z]\w+['’]s)\s+",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\b(?:press|writers?|staff|correspondents?|agency|service|news|reporters?|editor|desk|reuters|afp)\b",
    re.IGNORECASE,
)
MAX_TOP = 120  # characters of a by-line above the story


def is_top_byline(text: str, start: int, end: int) -> bool:
    """`By JOHN SMITH`, `By John Smith and Jane Doe, Associated Press Writers`: a by-line on its own."""
    if end - start > MAX_TOP:
        return False
    opening = _TOP.match(text, start, end)
    if not opening:
        return False
    name = _NAME.match(text, opening.end(), end)
    if not name or text[start:end].rstrip().endswith((".", "?", "!")):
        return False
    return bool(_AFTER_TOP.match(text, name.end(), end))


def is_name(text: str, start: int, end: int) -> bool:
    """Whether these are two to five capitalised words and nothing else."""
    return text[end - 1] != "." and _NAME.fullmatch(text, start, end) is not None


def credits_of(text: str, start: int, end: int) -> list[Credit]:
    """The people named in a by-line, in order."""
    clauses = list(_CLAUSE.finditer(text, start, end))
    if clauses:
        found: list[Credit] = []
        for clause, following in zip(clauses, [*clauses[1:], None], strict=True):
            stop = following.start() if following else end
            found += _people(text, clause.end(), _sentence_end(text, clause.end(), stop), _role(clause.group(1)))
        return found
    gave = _CONTRIBUTED.search(text, start, end)
    if gave:
        return _people(text, start, gave.start(), "reporting")
    opening = _TOP.match(text, start, end)
    people = _people(text, opening.end() if opening else start, end, "reporting")
    return [person for person in people if not _NO_PERSON.search(person.name)]


def photographer(text: str, start: int, end: int, marks: Marks) -> list[Credit]:
    """The name in a photo credit text[start:end]."""
    for pattern in marks.credits:
        match = pattern.match(text, start, end)
        name = match and match.groupdict().get("name")
        if match and name:
            span = trim(text, *match.span("name"))
            if span.end > span.start and span.of(text).lower() not in marks.agencies:
                return [Credit("photo", span.of(text), span.start, span.end)]
    return []


def _role(words: str) -> str:
    lowered = words.lower().removeprefix("additional ")
    return next(role for stem, role in _ROLES if lowered.startswith(stem))


def _sentence_end(text: str, start: int, end: int) -> int:
    stop = re.compile(r"[;|\n)\]]\s*|\.\s+(?=[A-Z(])").search(text, start, end)
    while stop and stop.group().startswith(".") and re.search(r"\b[A-Z]$", text[start : stop.start()]):
        stop = re.compile(r"[;|\n)\]]\s*|\.\s+(?=[A-Z(])").search(text, stop.end(), end)
    return stop.start() if stop and not stop.group().startswith("\n") else end


def _people(text: str, start: int, end: int, role: str) -> list[Credit]:
    people: list[Credit] = []
    at = start
    while at < end:
        office = _OFFICE.search(text, at, end)
        if office and office.start() <= at + 1:
            at = office.end()
        match = _NAME.search(text, at, end)
        if not match:
            break
        stop = match.end() - (1 if match.group().endswith(".") and match.end() == end else 0)
        people.append(Credit(role, text[match.start() : stop], match.start(), stop))
        where = _WHERE.match(text, match.end(), end)
        comma = re.compile(r"[^,;&\n]*?(?:,\s*(?:and\s+)?|;|&|\s+and\s+|\n)").match(text, match.end(), end)
        if where and where.end() < end:
            comma = re.compile(r"\s*[,;]?\s*(?:and\s+)?").match(text, where.end(), end)
        at = comma.end() if comma and comma.end() > match.end() else end
    return people
