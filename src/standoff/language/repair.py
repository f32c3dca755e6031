"""Faults that the parser makes again and again on newswire, mended in the arrays."""

from standoff.language.parse import Parse
from standoff.model.vocab import ZoneKind

FINITE = ("VBD", "VBZ", "VBP")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # how the names of the days begin


def repair(parse: Parse) -> None:
    """Mend heads and labels in place; `children` must not be filled yet.

    - "The Union on Monday imposed sanctions": day and verb are read as part of a noun phrase.
    - "Washington to share them": in a headline the subject of an infinitive is read as an adverb.
    - "called on all to return and criticized the remarks": a finite verb joined to an infinitive
      belongs with the finite verb above it.
    """
    for i in range(len(parse)):
        if parse.lower[i][:3] in DAYS and parse.tag[i] == "NNP":
            _day_before_verb(parse, i)
        if parse.dep[i] == "npadvmod" and parse.tag[i] in ("NNP", "NNPS", "NNS"):
            _subject_of_headline(parse, i)
        if parse.dep[i] == "conj" and parse.tag[i] in FINITE:
            _finite_conjunct(parse, i)


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
    if _has_subject(parse, verb) or _is_finite(parse, head) or parse.pos[head] not in ("VERB", "AUX"):
        return
    above = head
    for _ in range(5):
        if parse.head[above] == above or parse.dep[above] not in (
            "xcomp",
            "advcl",
            "ccomp",
            "conj",
            "pcomp",
            "prep",
            "acl",
        ):
            return
        above = parse.head[above]
        if parse.pos[above] in ("VERB", "AUX") and _is_finite(parse, above):
            parse.head[verb] = above
            return


def _is_finite(parse: Parse, verb: int) -> bool:
    if parse.tag[verb] in FINITE or parse.tag[verb] == "MD":
        return True
    return any(parse.tag[j] in (*FINITE, "MD") for j in _auxiliaries(parse, verb))


def _auxiliaries(parse: Parse, verb: int) -> list[int]:
    return [j for j in range(max(0, verb - 5), verb) if parse.head[j] == verb and parse.dep[j] in ("aux", "auxpass")]


def _has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.head[j] == verb and parse.dep[j] in ("nsubj", "nsubjpass") for j in range(max(0, verb - 15), verb))
