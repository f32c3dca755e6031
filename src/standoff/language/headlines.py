"""Headlines in Title Case or CAPITALS, brought to sentence case for the parser."""

import re

_WORD = re.compile(r"[^\W\d_][\w'-]*")


def sentence_case(words: str, body: str) -> str:
    """Lower the words of a headline that the body writes in lower case. Length stays the same.

    words: the headline. body: the running text of the report, the witness for each word's own case.
    A headline in which at least a third of the long words are lower case already is left alone.
    """
    found = list(_WORD.finditer(words))
    long = [m for m in found if len(m.group()) > 3]
    if len(long) < 2 or sum(m.group().islower() for m in long) * 3 > len(long):
        return words
    capitals = sum(m.group().isupper() for m in long) * 2 > len(long)
    names = {m.group().lower(): m.group() for m in re.finditer(r"(?<=[\w,;] )[A-Z][\w'-]*", body)}
    common = {m.group() for m in re.finditer(r"\b[a-z][\w'-]*", body)}
    out = list(words)
    for n, match in enumerate(found):
        low = match.group().lower()
        if len(low) != len(match.group()) or (n == 0 and not capitals):
            continue
        if low in names and low not in common:
            new = names[low]
        elif low in common or (capitals and low not in names):
            new = low
        elif low.endswith(("s", "ed", "ing", "ly")) and low not in names:
            new = low
        else:
            new = match.group()
        out[match.start() : match.end()] = new if len(new) == len(match.group()) else match.group()
    return "".join(out)
