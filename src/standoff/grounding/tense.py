"""Whether an expression of time looks back or ahead, as the verb above it tells."""

from collections.abc import Collection

from standoff.language import Parse

_AHEAD = frozenset({"will", "'ll", "wo", "shall", "would", "'d", "may", "might", "could", "should", "can", "must"})
_PAST_TAGS = ("VBD", "VBN")


def looks_ahead(parse: Parse, token: int, planned: Collection[str], implicative: Collection[str]) -> bool | None:
    """True for the future ("will meet on Friday"), False for the past, None where nothing tells.

    token: head of the expression. planned: lemmas that put what they govern ahead ("scheduled for").
    implicative: lemmas whose infinitive shares their tense ("managed to reach").
    """
    at, purpose = token, False
    while True:
        if parse.lemma[at] in planned or parse.lower[at] in planned:
            return True
        if parse.pos[at] in ("VERB", "AUX"):
            verdict = _verb(parse, at)
            if verdict is not None:
                return None if purpose and verdict is False else verdict
            if any(parse.lower[c] == "to" for c in parse.kids(at, "aux")):
                above = parse.head[at]
                if parse.dep[at] in ("xcomp", "ccomp", "acl") and parse.lemma[above] not in implicative:
                    return True
                if parse.dep[at] == "advcl":
                    purpose = True  # "flew to Geneva to meet ... on Friday": the meeting may lie on either side
        if parse.head[at] == at:
            return None
        at = parse.head[at]


def _verb(parse: Parse, verb: int) -> bool | None:
    """The time of a finite verb; None for an infinitive or participle that borrows it."""
    auxiliaries = parse.kids(verb, "aux", "auxpass")
    words = [parse.lower[a] for a in auxiliaries]
    perfect = any(parse.lemma[a] == "have" for a in auxiliaries)
    if any(w in _AHEAD for w in words) and "to" not in words:
        return not perfect
    if perfect or any(parse.tag[a] == "VBD" for a in auxiliaries):
        return False
    tag = parse.tag[verb]
    if any(parse.tag[a] in ("VBZ", "VBP") for a in auxiliaries):
        return True
    if tag in _PAST_TAGS and "to" not in words:
        return False
    if tag in ("VBZ", "VBP"):
        return True
    return None
