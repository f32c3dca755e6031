"""Headlines made readable for the parser: Title Case and CAPITALS brought to sentence case, and verbs
that it takes for nouns ("Spain signs pact", "EU sanctions Iran") found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from standoff.knowledge import Knowledge
from standoff.knowledge.rows import Cue, PartOfSpeech, PredicateRow

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


# Past tenses that are never read as nouns, for verbs of one object and of two.
ONE_OBJECT, TWO_OBJECTS = "attacked", "gave"
VERBAL = ("VB", "VBD", "VBP", "VBZ", "MD", "TO")
NOMINAL = ("NN", "NNS", "NNP", "NNPS", "JJ", "POS", "CD", "DT", "PRP$")
PLURAL = ("NNS", "NNPS")


@dataclass(frozen=True, slots=True)
class HiddenVerb:
    """A verb read as a noun. `surrogate`: the word to parse in its place; `shift`: code points by
    which that is longer."""

    token: int
    lemma: str
    surrogate: str
    shift: int


class HeadlineVerbs:
    """Finds the verb of a headline in which the parser saw none."""

    def __init__(self, knowledge: Knowledge) -> None:
        rows = [
            row
            for file in ("predicates_verbal.csv", "predicates_material.csv")
            for row in knowledge.table(file, PredicateRow)
            if row.type != "none" and " " not in row.lemma
        ]
        verbs = {row.lemma for row in rows if row.pos is PartOfSpeech.VERB}
        verbs |= {row.lemma for row in knowledge.table("cues.csv", Cue) if row.pos is PartOfSpeech.VERB}
        self._giving = {row.lemma for row in rows if "iobj" in row.target}
        self._nouns = {row.lemma for row in rows if row.pos is PartOfSpeech.NOUN}
        self._singular = {form: lemma for lemma in sorted(verbs) for form in _third_person(lemma)}
        self._base = verbs

    def find(self, words: Sequence[str], tags: Sequence[str]) -> HiddenVerb | None:
        """The hidden verb of a parsed headline: the first word that may be a verb of the tables, in a
        run of nouns from the start that holds no verb, with something before it and behind it."""
        for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
            if tag in VERBAL or (tag not in (*NOMINAL, "CC", ",") and i):
                return None
            lemma = self._lemma(words, tags, i)
            if lemma is not None:
                surrogate = TWO_OBJECTS if lemma in self._giving else ONE_OBJECT
                return HiddenVerb(i, lemma, surrogate, len(surrogate) - len(word))
        return None

    def _lemma(self, words: Sequence[str], tags: Sequence[str], i: int) -> str | None:
        if (
            i == 0
            or i + 1 >= len(words)
            or tags[i - 1] in ("JJ", "POS", "DT", "CD", "PRP$")
            or tags[i] not in ("NN", "NNS", "NNP")
        ):
            return None
        low = words[i].lower()
        behind = tags[i + 1]
        several = tags[i - 1] in PLURAL or "CC" in tags[: i - 1]  # "U.S. and NATO hand Russia answers"
        if several and low in self._base and words[i].islower():
            lemma = low
        elif low in self._singular and tags[i - 1] not in PLURAL:
            lemma = self._singular[low]
        else:
            return None
        if behind in NOMINAL or (behind in ("VB", "VBP") and words[i + 1].lower() not in self._base):
            return lemma
        return (
            lemma
            if behind in ("IN", "RP", "TO") and words[i + 1].lower() != "of" and lemma not in self._nouns
            else None
        )


def _third_person(lemma: str) -> tuple[str, ...]:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return (lemma + "es",)
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return (lemma[:-1] + "ies",)
    return (lemma + "s",)
