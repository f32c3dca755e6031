"""Candidate mentions of actors in a parse: names, phrases headed by role nouns, pronouns."""

from standoff.actors.entries import Ref, RefKind, RoleEntry
from standoff.actors.found import Found
from standoff.actors.lexicon import PEOPLES
from standoff.actors.persons import PersonFinder
from standoff.actors.phrases import complement_country, left_edge
from standoff.knowledge.rows import RoleUse
from standoff.model.vocab import ActorKind, MentionForm, Sector

SINGULAR = frozenset("he him his himself she her hers herself it its itself i me my mine myself".split())
PLURAL = frozenset("they them their theirs themselves we us our ours ourselves".split())
RELATIVE = ("who", "whom", "whose", "which", "that")
POSTED = ("ambassador", "envoy", "spokesperson")
MAX_LIST = 12  # names of a list that are looked at


class MentionFinder(PersonFinder):
    """Finds mentions in one parse; `run` returns them, names first."""

    def run(self) -> list[Found]:
        """All candidate mentions; `at` then tells which lies over a token."""
        self.find_names()
        self.find_people()
        self._roles()
        self.find_organisations()
        self.find_acronyms()
        self._late_owners()
        self._complements()
        self._embassies()
        self._appositions()
        self._pronouns()
        return self.found

    # ---- phrases headed by role nouns -----------------------------------------------------------------
    def _roles(self) -> None:
        parse, i = self.parse, 0
        while i < len(parse):
            entry = self.lexicon.role_at(parse.lower, i)
            taken = entry is not None and self._taken(i, i + len(entry.words))
            taken = taken or (entry is not None and entry.capital and not parse.word[i][:1].isupper())
            if entry is None or taken or not self._noun_like(i, i + len(entry.words) - 1):
                i += 1
                continue
            self._role(i, i + len(entry.words) - 1, entry)
            i += len(entry.words)

    def _taken(self, first: int, end: int) -> bool:
        """Does a name lie over the words, other than that of a people ("ethnic Albanians")?"""
        if self.at[first] is not None:
            return True
        over = (self.at[j] for j in range(first + 1, end))
        return any(k is not None and self.found[k].name_form not in PEOPLES for k in over)

    def _noun_like(self, first: int, last: int) -> bool:
        if self._is_body_part(last) or self._is_measure(first):
            return False
        return any(self.parse.pos[j] in ("NOUN", "PROPN") for j in range(first, last + 1)) or (
            self.parse.pos[first] == "ADJ" and self.parse.dep[last] in ("nsubj", "pobj", "dobj")
        )

    def _is_measure(self, first: int) -> bool:
        """ "A three-*man* junta", "a five-*member* council"."""
        parse = self.parse
        return first > 1 and parse.lower[first - 1] == "-" and parse.pos[first - 2] == "NUM"

    def _is_body_part(self, token: int) -> bool:
        """ "Shook her head", "fired over the heads of"."""
        parse, above = self.parse, self.parse.head[token]
        owned = any(parse.tag[c] == "PRP$" for c in parse.children[token])
        if parse.lower[token] == "side" and owned and parse.dep[token] == "pobj":
            return True  # "stood at his side"
        over = parse.dep[token] == "pobj" and parse.lower[above] in (
            "over",
            "above",
            "on",
            "onto",
            "in",
            "to",
            "through",
        )
        if parse.lower[token] == "chair" and parse.dep[token] in ("dobj", "pobj") and not self._named_beside(token):
            return all(parse.lower[c] != "of" for c in parse.children[token])
        return (parse.lower[token] == "head" and (owned or over)) or (parse.lower[token] == "heads" and over)

    def _named_beside(self, token: int) -> bool:
        kids = self.parse.kids(token, "appos")
        return any(self.at[c] is not None for c in kids)

    def _role(self, first: int, last: int, entry: RoleEntry) -> None:
        parse, head = self.parse, self._head(first, last)
        plural = entry.plural and (entry.row.noun != entry.row.plural or parse.tag[head] in ("NNS", "NNPS"))
        edge = left_edge(parse, first, self.at, self.lexicon)
        mention = Found(edge.first, last, head, MentionForm.NOMINAL, role=entry.row, plural=plural)
        mention.definite, mention.former = edge.definite, edge.former
        mention.owner = edge.owner
        owner = self.found[edge.owner] if edge.owner is not None else None
        for index in edge.countries:
            mention.country = mention.country or self.found[index].country
        if plural:
            mention.countries = [c for i in reversed(edge.countries) if (c := self.found[i].country)]
        if owner is not None and mention.country is None and not owner.person:
            mention.country = owner.country
        mention.country = mention.country or entry.country
        index = self._keep(mention, cover=False)
        named = self._named_after(last, index)
        if named is None and parse.dep[head] in ("compound", "nmod", "amod") and parse.head[head] > last:
            mention.modifier = parse.pos[parse.head[head]] in ("NOUN", "PROPN")
        for j in range(first, last + 1):
            over = self.at[j]
            if over is not None and self.found[over].name_form in PEOPLES and self.found[over].last <= last:
                self.found[over].modifier = True  # "ethnic *Albanians*" are not Albania
                self.at[j] = None
            if self.at[j] is None:
                self.at[j] = index

    def _named_after(self, last: int, index: int) -> int | None:
        """The person whose title this is: the name right behind it, or the name it stands beside."""
        parse, mention = self.parse, self.found[index]
        person: int | None = None
        following = last + 1
        if following < len(parse) and parse.lower[following] == "," and following + 1 < len(parse):
            following += 1
            rank = self.lexicon.role_at(parse.lower, following)  # "a rebel spokesman, Capt. X"
            if rank is not None and rank.row.use is RoleUse.TITLE and parse.word[following][:1].isupper():
                following += len(rank.words)
        if following < len(parse) and (k := self.at[following]) is not None and self.found[k].person:
            beside = following == last + 1 or self._set_off(k, following)
            if beside and self.found[k].first == following and not mention.plural:
                person = k
        if person is None and parse.dep[mention.head] == "appos" and not mention.plural:
            k = self.at[parse.head[mention.head]]
            if k is not None and self.found[k].person:
                person = k
        if person is None and not mention.plural:  # "a rebel spokesman in Accra, Capt. X"
            named = (self.at[c] for c in parse.kids(mention.head, "appos"))
            person = next((k for k in named if k is not None and self.found[k].person), None)
        if (
            person is None
            and not mention.plural
            and (where := parse.child(mention.head, "prep")) is not None
            and where > last
        ):
            places = parse.kids(where, "pobj")  # "its spokesman in Accra, X": hung on the place
            after = (self.at[c] for p in places for c in parse.kids(p, "appos"))
            person = next((k for k in after if k is not None and self.found[k].person), None)
        if person is not None:
            mention.title_of = person
            self.found[person].titles.append(mention)
        return person

    def _set_off(self, person: int, first: int) -> bool:
        """Does the name stand in apposition: by the parse, or between a comma and the end of its clause?"""
        parse, name = self.parse, self.found[person]
        if parse.dep[name.head] == "appos":
            return True
        after = parse.lower[name.last + 1] if name.last + 1 < len(parse) else "."
        return (
            parse.dep[name.head] in ("npadvmod", "nsubj", "ROOT", "dep")
            and after in (",", ".", ")")
            and first == name.first
        )

    def _late_owners(self) -> None:
        """ "DPR militia", "the DPR's envoy": organisations that only the parser knows own phrases as well."""
        for mention in self.found:
            if mention.role is None or mention.owner is not None or mention.country is not None:
                continue
            for child in self.parse.kids(mention.head, "poss", "compound", "nmod", "amod"):
                k = self.at[child]
                if (
                    k is not None
                    and self.found[k].form is MentionForm.NAME
                    and not self.found[k].person
                    and self.found[k] is not mention
                ):
                    mention.owner, mention.country = k, self.found[k].country
                    mention.first = min(mention.first, self.found[k].first)
                    break

    def _complements(self) -> None:
        """What stands behind the role nouns: "president of Iran", "researcher at a Beijing institute"."""
        for mention in self.found:
            if mention.role is None or (mention.country is not None and mention.role.use is not RoleUse.TITLE):
                continue
            found = complement_country(self.parse, mention.head, mention.last, self.at, self.found, self.lexicon)
            if found is None:
                if mention.owner is None and mention.country is None and mention.role.kind is ActorKind.PERSON:
                    mention.owner = self._served(mention)
                continue
            index, stretch = found
            if stretch and self._harms(mention, index):
                continue  # "the kidnappers of a Dutch diplomat" are not Dutch
            if not stretch and self.found[index].locative and self._posted(mention):
                continue  # "a spokesman in Accra" serves somebody else
            if mention.country is None:
                mention.country = self.found[index].country
                mention.owner = mention.owner if mention.owner is not None else index
            if stretch:
                mention.last = max(mention.last, self.found[index].last)
            if mention.plural and self.found[index].refs:
                mention.countries = [c for i in self._listed(self.found[index].head) if (c := self.found[i].country)]

    def _harms(self, mention: Found, other: int) -> bool:
        """Does the noun name somebody by what he did to the one behind "of"?"""
        role = mention.role
        culprit = role is not None and role.sectors[:1] in ((Sector.CRM,), (Sector.UAF,))
        return culprit and (self.found[other].role is not None or self.found[other].person)

    def _served(self, mention: Found) -> int | None:
        """The person whom somebody serves: "an aide to Kibaki", "a lawyer for Suu Kyi"."""
        parse = self.parse
        objects = (
            o
            for p in parse.kids(mention.head, "prep")
            if parse.lower[p] in ("to", "for", "of")
            for o in parse.kids(p, "pobj")
        )
        return next((k for o in objects if (k := self.at[o]) is not None and self.found[k].person), None)

    def _posted(self, mention: Found) -> bool:
        """Is it somebody who may be anywhere: an envoy, a spokesman, one of somebody's own people?"""
        role = mention.role
        owned = any(self.parse.tag[j] == "PRP$" for j in range(mention.first, mention.head))
        return owned or (role is not None and (role.office in POSTED or role.noun == "diplomat"))

    def _embassies(self) -> None:
        """ "The embassy" is that of the ambassador or embassy named before it."""
        last: int | None = None
        for mention in sorted((m for m in self.found if m.role is not None), key=lambda m: m.head):
            assert mention.role is not None
            embassy = mention.role.noun in ("embassy", "consulate")
            posted = embassy or (mention.role.office == "ambassador" and mention.definite and mention.title_of is None)
            if mention.country is None and posted and mention.owner is None and last is not None:
                mention.country, mention.owner = self.found[last].country, last
            elif mention.country and (embassy or mention.role.office == "ambassador") and mention.owner is not None:
                last = mention.owner
        for mention in self.found:  # "a counsellor of the embassy"
            if mention.country is None and mention.owner is not None and mention.role is not None:
                mention.country = self.found[mention.owner].country

    def _listed(self, head: int) -> list[int]:
        """The names of a list: "Russia, Ukraine and France"."""
        out: list[int] = []
        stack = [head]
        while stack and len(out) < MAX_LIST:
            token = stack.pop()
            over = self.at[token]
            if over is not None:
                out.append(over)
            stack.extend(self.parse.kids(token, "conj"))
        return out

    def _appositions(self) -> None:
        """ "X, the rebels' second-in-command", "X, a member of the ruling party": no role noun that a table
        knows, but somebody that the person belongs to."""
        parse = self.parse
        for index, mention in enumerate(self.found):
            if not mention.person or mention.titles:
                continue
            for noun in parse.kids(mention.head, "appos"):
                over = self.at[noun]
                if over is not None and (self.found[over].person or self.found[over].refs):
                    continue
                owners = [
                    *parse.kids(noun, "poss", "amod", "compound"),
                    *(
                        o
                        for p in parse.kids(noun, "prep")
                        if parse.lower[p] in ("of", "with", "for", "at", "from")
                        for o in parse.kids(p, "pobj")
                    ),
                ]
                owner = next((self.at[o] for o in owners if self.at[o] is not None and self.at[o] != index), None)
                if owner is not None and not self.found[owner].person:
                    mention.owner = owner
                    mention.country = mention.country or self.found[owner].country
                    break

    # ---- the rest ----------------------------------------------------------------------------------
    def _pronouns(self) -> None:
        parse = self.parse
        for i, word in enumerate(parse.lower):
            if self.at[i] is not None:
                continue
            if (word in SINGULAR or word in PLURAL) and parse.tag[i] in ("PRP", "PRP$"):
                self._keep(Found(i, i, i, MentionForm.PRONOUN, plural=word in PLURAL, basis="coreference"))
            elif word in RELATIVE and parse.tag[i] in ("WP", "WDT", "WP$"):
                self._keep(Found(i, i, i, MentionForm.PRONOUN, basis="coreference"))


def refs_of(mention: Found, kind: RefKind) -> list[Ref]:
    """The rows of one table that the mention may stand for."""
    return [ref for ref in mention.refs if ref.kind is kind]
