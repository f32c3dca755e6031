"""The cue table and the table of media, indexed for look-up by the parsed word."""

from dataclasses import dataclass

from standoff.knowledge import Knowledge
from standoff.knowledge.rows import Cue, LightVerb, MediumNoun, RoleNoun
from standoff.language import Parse
from standoff.model.vocab import MediumKind


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Built once from the knowledge; never changed.

    verbs, nouns: rows by lemma. preps: by first word, the longest first, each with its words.
    media: by the lemma of the last word, the longest first, each with the words before it.
    roles: nouns that name a person by what they do ("spokesman", "officials").
    light: verbs that only carry a noun ("issued a warning").
    """

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, tuple[Cue, ...]]
    preps: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    media: dict[str, tuple[tuple[tuple[str, ...], MediumKind], ...]]
    roles: frozenset[str]
    light: frozenset[str]

    @classmethod
    def build(cls, knowledge: Knowledge) -> "CueLexicon":
        """Index the rows of cues.csv, media_kinds.csv and roles.csv."""
        by_pos: dict[str, dict[str, list[Cue]]] = {"verb": {}, "noun": {}, "prep": {}}
        for row in knowledge.table("cues.csv", Cue):
            key = row.lemma.split()[0] if row.pos.value == "prep" else row.lemma
            by_pos.setdefault(row.pos.value, {}).setdefault(key, []).append(row)
        media: dict[str, list[tuple[tuple[str, ...], MediumKind]]] = {}
        for medium in knowledge.table("media_kinds.csv", MediumNoun):
            *before, last = medium.noun.lower().split()
            media.setdefault(last, []).append((tuple(before), medium.kind))
        preps = {
            word: tuple(sorted(((tuple(r.lemma.split()), r) for r in found), key=lambda p: -len(p[0])))
            for word, found in by_pos["prep"].items()
        }
        roles = knowledge.table("roles.csv", RoleNoun)
        return cls(
            {lemma: tuple(found) for lemma, found in by_pos["verb"].items()},
            {lemma: tuple(found) for lemma, found in by_pos["noun"].items()},
            preps,
            {last: tuple(sorted(found, key=lambda m: -len(m[0]))) for last, found in media.items()},
            frozenset(word.lower().split()[-1] for r in roles for word in (r.noun, r.plural) if word),
            frozenset(r.lemma for r in knowledge.table("light_verbs.csv", LightVerb)),
        )

    def medium(self, parse: Parse, i: int) -> MediumKind | None:
        """The kind of medium that token i names, together with the words before it; None for no medium."""
        for key in (parse.lower[i], parse.lemma[i]):
            for before, kind in self.media.get(key, ()):
                first = i - len(before)
                if first >= 0 and tuple(parse.lower[first:i]) == before:
                    return kind
        return None
