"""What stands to the left and right of a role noun: determiners, countries, owners, places."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from standoff.actors.found import Found
from standoff.actors.lexicon import ActorLexicon
from standoff.knowledge.rows import ActorWordKind
from standoff.language import Parse
from standoff.model.vocab import ActorKind

SUBJECTS = ("nsubj", "nsubjpass", "csubj")  # labels of what a clause says something of
MAX_LEFT = 9  # tokens looked at before a role noun


@dataclass(slots=True)
class LeftEdge:
    """first: first token of the phrase. countries: indices of country names that modify it, nearest
    first. owner: index of the mention it belongs to."""

    first: int
    countries: list[int] = field(default_factory=list)
    owner: int | None = None
    definite: bool = False
    former: bool = False


def left_edge(parse: Parse, first: int, at: Sequence[int | None], lexicon: ActorLexicon) -> LeftEdge:
    """Walk left from a role noun over what belongs to its phrase.

    first: first token of the role noun. at: token -> index of the name over it.
    """
    edge = LeftEdge(first)
    definite, former = lexicon.words[ActorWordKind.DEFINITE], lexicon.words[ActorWordKind.FORMER]
    lowest = max(parse.sentences[parse.sentence[first]].first, first - MAX_LEFT)
    j, possessive = first - 1, False
    while j >= lowest:
        index = at[j]
        if index is not None:
            if (
                possessive
                or parse.dep[j] in ("compound", "nmod", "amod", "poss", "nsubj", "npadvmod")
                or j == first - 1
            ):
                if not _name_start(parse, j, index, at, edge):
                    break
                j = edge.first - 1
                possessive = False
                continue
            break
        word, tag = parse.lower[j], parse.tag[j]
        if word in ("'s", "'") and tag == "POS":
            possessive = True
        elif tag == "PRP$":
            edge.first, edge.definite, edge.owner = j, True, edge.owner
            break
        elif tag in ("DT", "PDT"):
            edge.first = j
            edge.definite = edge.definite or word in definite
            break
        elif word in former:
            edge.first, edge.former = j, True
        elif (
            word in (",", "and")
            and edge.countries
            and j > lowest
            and at[j - 1] is not None
            and parse.tag[j - 1] in ("JJ", "NNP")
        ):
            pass  # "Russian and Ukrainian ministers"
        elif word == "-" or tag in ("JJ", "JJR", "JJS", "NN", "NNP", "NNS", "NNPS", "CD", "VBN", "VBG", "HYPH", "AFX"):
            if possessive or not _inside(parse, j, first):
                break
            edge.first = j
        else:
            break
        j -= 1
    return edge


def _name_start(parse: Parse, j: int, index: int, at: Sequence[int | None], edge: LeftEdge) -> bool:
    """Take the name that ends at token j into the phrase; False when it does not belong there."""
    start = j
    while start > 0 and at[start - 1] == index:
        start -= 1
    if makes_compound_adjective(parse, start, j):
        edge.first = start
        return True
    if start > 1 and parse.lower[start - 1] == "-" and parse.lower[start - 2] in ("pro", "anti", "non", "trans"):
        edge.first = start - 2
        return True
    edge.countries.append(index)
    if edge.owner is None:
        edge.owner = index
    edge.first = start
    return True


def makes_compound_adjective(parse: Parse, first: int, last: int) -> bool:
    """ "U.S.-led", "Iran-backed", "pro-Russian": the country only colours what follows."""
    if (
        last + 2 < len(parse)
        and parse.lower[last + 1] == "-"
        and parse.tag[last + 2] in ("VBN", "VBD", "JJ", "VBG", "NN")
    ):
        return True
    return first > 1 and parse.lower[first - 1] == "-" and parse.lower[first - 2] in ("pro", "anti", "non")


def _inside(parse: Parse, j: int, first: int) -> bool:
    """Does token j hang, directly or not, on the noun phrase that begins at `first` or later?"""
    head = j
    for _ in range(4):
        head = parse.head[head]
        if head >= first:
            return parse.pos[head] in ("NOUN", "PROPN", "ADJ") or head == first
    return False


def complement_country(
    parse: Parse, head: int, last: int, at: Sequence[int | None], found: Sequence[Found], lexicon: ActorLexicon
) -> tuple[int, bool] | None:
    """A country, body or group in a phrase behind the noun: "president of Iran", "troops from Chad",
    "officials in Tehran". Returns its index, and whether it belongs inside the mention."""
    for token in range(head, last + 1):
        for prep in parse.kids(token, "prep"):
            if parse.lower[prep] not in lexicon.words[ActorWordKind.MEMBER] or prep < last:
                continue
            for obj in parse.kids(prep, "pobj"):
                index = at[obj]
                if index is None or found[index].person:
                    continue
                role = found[index].role
                body = role is not None and role.kind not in (ActorKind.PERSON, ActorKind.POPULATION, ActorKind.COUNTRY)
                if found[index].country or found[index].refs or body:
                    return index, parse.lower[prep] == "of"
    return None
