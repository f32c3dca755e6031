"""Faults that the parser makes again and again on newswire, mended in the arrays."""

from collections.abc import Collection

from standoff.language.parse import Parse
from standoff.model.vocab import ZoneKind

FINITE = ("VBD", "VBZ", "VBP")
BELOW = ("xcomp", "advcl", "ccomp", "conj", "pcomp", "prep", "acl")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # how the names of the days begin


def repair(parse: Parse, cues: Collection[str]) -> None:
    """Mend heads and labels in place; `children` must not be filled yet.

    cues: lemmas of verbs of speech.

    - "The Union on Monday imposed sanctions": day and verb are read as part of a noun phrase.
    - "Washington to share them": in a headline the subject of an infinitive is read as an adverb.
    - "called on all to return and criticized the remarks", "denies that police beat her and blames
      others": a finite verb joined to an infinitive, or to a verb of another tense, belongs with the
      finite verb above it.
    - "X said he had agreed, but Y denied it": what somebody else says is no part of what X said.
    """
    for i in range(len(parse)):
        if parse.lower[i][:3] in DAYS and parse.tag[i] == "NNP":
            _day_before_verb(parse, i)
        if parse.dep[i] == "npadvmod" and parse.tag[i] in ("NNP", "NNPS", "NNS"):
            _subject_of_headline(parse, i)
        if parse.dep[i] == "conj" and _tense(parse, i):
            _finite_conjunct(parse, i)
            if parse.lemma[i] in cues:
                _other_speaker(parse, i)


def _day_before_verb(parse: Parse, day: int) -> None:
    verb = day + 1
    if day < 2 or verb >= len(parse) or parse.lower[day - 1] != "on" or parse.tag[verb] not in FINITE:
        return
    prep = day - 1
    subject, obj = parse.head[prep], parse.head[verb]
    if parse.dep[verb] != "amod" or parse.head[obj] != prep or parse.dep[obj] != "pobj" or subject >= prep:
        return
    parse.head[verb] = verb if parse.head[subject] == subject else parse.head[subject]
    parse.dep[verb] = parse.dep[subject]
    parse.head[subject], parse.dep[subject] = verb, "nsubj"
    parse.head[prep], parse.head[day], parse.dep[day] = verb, prep, "pobj"
    parse.head[obj], parse.dep[obj] = verb, "dobj"
    for j in range(verb + 1, len(parse)):
        if parse.sentence[j] != parse.sentence[verb]:
            break
        if parse.head[j] == subject:  # what followed the old root follows the verb
            parse.head[j] = verb


def _subject_of_headline(parse: Parse, token: int) -> None:
    verb = parse.head[token]
    sentence = parse.sentences[parse.sentence[token]]
    if sentence.zone not in (ZoneKind.HEADLINE, ZoneKind.SUMMARY) or token > verb or parse.head[verb] != verb:
        return
    if parse.lower[token + 1] == "to" and not _has_subject(parse, verb):
        parse.dep[token] = "nsubj"


def _finite_conjunct(parse: Parse, verb: int) -> None:
    head = parse.head[verb]
    if _has_subject(parse, verb) or parse.pos[head] not in ("VERB", "AUX"):
        return
    tense, below = _tense(parse, verb), _tense(parse, head)
    above = head
    for _ in range(5):
        if parse.head[above] == above or parse.dep[above] not in BELOW:
            return
        above = parse.head[above]
        if parse.pos[above] in ("VERB", "AUX") and _tense(parse, above):
            if not below or (below != tense and _tense(parse, above) == tense):
                parse.head[verb] = above
            return


def _tense(parse: Parse, verb: int) -> str:
    """The tag of the finite word of a verb group, VBZ also for the plural; empty for none."""
    group = [verb, *_auxiliaries(parse, verb)]
    tag = next((parse.tag[j] for j in group if parse.tag[j] in (*FINITE, "MD")), "")
    return "VBZ" if tag == "VBP" else tag


def _auxiliaries(parse: Parse, verb: int) -> list[int]:
    return [j for j in range(max(0, verb - 5), verb) if parse.head[j] == verb and parse.dep[j] in ("aux", "auxpass")]


def _has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.head[j] == verb and parse.dep[j] in ("nsubj", "nsubjpass") for j in range(max(0, verb - 15), verb))


def _other_speaker(parse: Parse, verb: int) -> None:
    """A verb of speech with its own subject, behind a comma and "but", "and" or "while"."""
    head = parse.head[verb]
    subject = next(
        (j for j in range(max(0, verb - 15), verb) if parse.head[j] == verb and parse.dep[j] == "nsubj"), None
    )
    if subject is None or parse.dep[head] != "ccomp" or parse.lower[subject] in ("he", "she", "it", "they"):
        return
    first = subject
    while first > head + 1 and first - 1 > head and _under(parse, first - 1, subject):
        first -= 1
    if first >= 2 and parse.lower[first - 1] in ("but", "and", "while") and parse.lower[first - 2] == ",":
        parse.head[verb] = parse.head[head]


def _under(parse: Parse, token: int, top: int) -> bool:
    for _ in range(4):
        if token == top:
            return True
        token = parse.head[token]
    return token == top
