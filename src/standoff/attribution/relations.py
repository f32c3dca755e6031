"""How each token around a cue hangs on it in the parse: what tells a clause reported from one that is not."""

from standoff.language import Parse

FAR = 4  # steps above the cue that are told apart
AWAY = "away"


def cue_head(parse: Parse, first: int, last: int) -> int:
    """The token of first..last (inclusive) on which its others hang: the one whose head lies outside."""
    for token in range(first, last + 1):
        if not first <= parse.head[token] <= last or parse.head[token] == token:
            if parse.pos[token] not in ("PUNCT", "PART", "AUX", "ADV"):
                return token
    return last


def relations(parse: Parse, head: int, first: int, last: int) -> list[str]:
    """The relation of tokens first..last (inclusive) to the cue's head.

    For what hangs below it, the label of its child on the way ("ccomp", "nsubj"); for what hangs above, how many steps
    up and the label of the branch ("up1:nsubj"); "away" for other sentences and what is further off.
    """
    out = [AWAY] * (last - first + 1)
    path = [head]
    while parse.head[path[-1]] != path[-1] and len(path) <= FAR:
        path.append(parse.head[path[-1]])
    for steps, top in enumerate(path):
        below = path[steps - 1] if steps else None
        mark = f"up{steps}" if steps else "self"
        if first <= top <= last:
            out[top - first] = mark
        for child in parse.children[top]:
            if child != below:
                label = f"{mark}:{parse.dep[child]}" if steps else parse.dep[child]
                _paint(parse, child, label, first, last, out)
    return out


def _paint(parse: Parse, top: int, label: str, first: int, last: int, out: list[str]) -> None:
    stack = [top]
    while stack:
        token = stack.pop()
        if first <= token <= last:
            out[token - first] = label
        stack.extend(parse.children[token])
