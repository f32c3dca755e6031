"""Pronouns that stand for no actor: "it is time to", "they" of proposals."""

from standoff.actors.cast import Cast
from standoff.actors.phrases import SUBJECTS

SAID_OF_NOBODY = ("expect", "report", "think", "believe", "say", "hope", "know", "fear", "understand", "announce")


def stands_for_nobody(cast: Cast, token: int) -> bool:
    """ "It is expected that ...", "it is time to ...": the pronoun stands for nobody."""
    parse = cast.parse
    if parse.lower[token] != "it" or parse.dep[token] not in SUBJECTS:
        return False
    verb = parse.head[token]
    that = any(parse.dep[c] in ("ccomp", "csubj", "csubjpass") for c in parse.children[verb] if c > verb)
    if parse.dep[token] == "nsubjpass":
        return that and parse.lemma[verb] in SAID_OF_NOBODY
    if parse.lemma[verb] in ("seem", "appear", "happen", "remain"):
        return that
    if parse.lemma[verb] != "be":
        return False
    clause = that or any(parse.dep[c] in ("xcomp", "advcl") for c in parse.children[verb])
    return clause or parse.child(verb, "acomp") is not None


def means_things(cast: Cast, token: int) -> bool:
    """ "Moscow handed them over": an object pronoun whose nearest plural object is no actor ("proposals")
    stands for that."""
    parse = cast.parse
    if parse.lower[token] not in ("them", "they", "these", "those") or parse.dep[token] not in ("dobj", "nsubjpass"):
        return False
    lowest = parse.sentences[max(0, parse.sentence[token] - 1)].first
    for j in range(token - 1, lowest - 1, -1):
        if parse.tag[j] != "NNS" or parse.dep[j] not in ("dobj", "nsubjpass", "nsubj", "ROOT"):
            continue
        if (
            parse.dep[parse.head[j]] in ("relcl", "advcl", "acl", "pcomp", "xcomp")
            and parse.sentence[j] != parse.sentence[token]
        ):
            continue
        index = cast.at[j]
        return (index is None or cast.found[index].modifier) and not _are_people(cast, j)
    return False


def _are_people(cast: Cast, noun: int) -> bool:
    """ "Dozens of soldiers": a measure of people."""
    parse = cast.parse
    return any(
        cast.at[o] is not None
        for c in parse.kids(noun, "prep")
        if parse.lower[c] == "of"
        for o in parse.kids(c, "pobj")
    )
