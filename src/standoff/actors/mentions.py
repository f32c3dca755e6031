"""Candidate mentions of actors in a parse: names from the tables, people, phrases headed by role nouns,
pronouns. Tables overrule the parser's named entities, which take capitals and groups for people."""

from standoff.actors.found import Found
from standoff.actors.lexicon import RANK, ActorLexicon, NameEntry, Ref, RefKind, RoleEntry
from standoff.actors.phrases import complement_country, left_edge, makes_compound_adjective
from standoff.knowledge.rows import NameForm, RoleUse, Strength
from standoff.language import Name, Parse
from standoff.model.vocab import MentionForm

PRONOUNS = frozenset(
    "he him his himself she her hers herself it its itself they them their theirs themselves "
    "i me my mine myself we us our ours ourselves".split()
)
PLACE_PREPOSITIONS = frozenset("in at near into across inside outside within around through".split())
ADJECTIVAL = (NameForm.ADJECTIVE, NameForm.DEMONYM, NameForm.PLURAL)
PERSON_TAGS = ("NNP", "NNPS")


class MentionFinder:
    """Finds mentions in one parse; `run` returns them in text order of their heads.

    parse: the report. day: publication date (ISO), None if unknown.
    """

    def __init__(self, parse: Parse, lexicon: ActorLexicon, day: str | None) -> None:
        self.parse = parse
        self.lexicon = lexicon
        self.day = day
        self.found: list[Found] = []
        self.at: list[int | None] = [None] * len(parse)  # token -> index of the name or person over it
        self._outright: set[Ref] | None = None
        self._label: list[Name | None] = [None] * len(parse)
        for name in parse.names:
            for i in range(name.first, name.last + 1):
                self._label[i] = name

    def run(self) -> list[Found]:
        self._names()
        self._people()
        self._family_names()
        self._roles()
        self._organisations()
        self._complements()
        self._appositions()
        self._pronouns()
        return self.found

    # ---- names from the tables -------------------------------------------------------------------
    def _names(self) -> None:
        parse, i = self.parse, 0
        while i < len(parse):
            entries = self.lexicon.name_at(parse.lower, parse.word, i, self.day) if parse.lower[i] else []
            last = i + len(entries[0].words) - 1 if entries else i
            entries = [e for e in entries if self._plausible(e, i, last)]
            if entries and parse.sentence[last] == parse.sentence[i]:
                self._add_name(i, last, entries)
                i = last
            i += 1

    def _plausible(self, entry: NameEntry, first: int, last: int) -> bool:
        """Is it the name, and not a piece of somebody else's, or a common word?"""
        if entry.words[0] == "the" and self.parse.word[last + 1 : last + 2] and self.parse.word[last + 1][:1].isupper():
            return False  # "the North Korean embassy" is not "the North"
        label = self._label[first]
        longer = label is not None and (label.first < first or label.last > last)
        if entry.ref.kind is RefKind.PERSON:
            return first < last or self.parse.tag[first] in PERSON_TAGS
        if longer and label is not None and label.label == "PERSON" and self.parse.word[last + 1 : last + 2] != ["'s"]:
            inside = [self.parse.tag[j] for j in range(label.first, label.last + 1) if not first <= j <= last]
            if any(tag in PERSON_TAGS for tag in inside) and entry.form is not NameForm.ADJECTIVE and not self._titled(label, last):
                return False
        if longer and label is not None and label.label in ("ORG", "FAC", "WORK_OF_ART", "EVENT") and entry.ref.kind is RefKind.COUNTRY:
            if last < label.last and self.lexicon.role_at(self.parse.lower, last + 1) is None and self._is_title_run(last + 1, label.last):
                return entry.form in (NameForm.ADJECTIVE, NameForm.ABBREVIATION) or self.parse.lower[last + 1] in ("'s", "-")
        if entry.strength is Strength.WEAK and entry.ref.kind is RefKind.COUNTRY:
            return label is not None and label.label in ("GPE", "NORP", "LOC") or self._named_outright(entry.ref)
        return True

    def _named_outright(self, ref: Ref) -> bool:
        """Is the country named elsewhere in the report by a name that can mean no other?"""
        if self._outright is None:
            self._outright = {
                e.ref
                for i in range(len(self.parse))
                for e in self.lexicon.name_at(self.parse.lower, self.parse.word, i, self.day)[:1]
                if e.strength is Strength.STRONG and e.ref.kind is RefKind.COUNTRY
            }
        return ref in self._outright

    def _titled(self, label: Name, last: int) -> bool:
        """The entity label swallowed a title between the name and the person ("Iran President X")."""
        return last < label.last and self.lexicon.role_at(self.parse.lower, last + 1) is not None

    def _is_title_run(self, first: int, last: int) -> bool:
        return all(self.parse.word[j][:1].isupper() or self.parse.lower[j] in ("of", "for", "and", "the") for j in range(first, last + 1))

    def _add_name(self, first: int, last: int, entries: list[NameEntry]) -> None:
        parse, entry = self.parse, entries[0]
        head = self._head(first, last)
        form = MentionForm.METONYM if entry.form in (NameForm.CAPITAL, NameForm.SEAT) else MentionForm.NAME
        refs = tuple(dict.fromkeys(e.ref for e in entries))
        mention = Found(first, last, head, form, refs, entry.form, person=entry.ref.kind is RefKind.PERSON, basis="table")
        if mention.person:
            mention.name_form = None
        elif first > 0 and parse.lower[first - 1] == "the" and entry.form is not NameForm.ADJECTIVE:
            mention.first = first - 1
        if entry.ref.kind is RefKind.COUNTRY:
            mention.country = entry.ref.id
            mention.modifier = self._is_modifier(mention, entry.form)
            mention.plural = entry.form is NameForm.PLURAL and parse.tag[head] != "JJ"
            mention.locative = not mention.modifier and self._is_locative(head)
        self._keep(mention)

    def _is_modifier(self, mention: Found, form: NameForm) -> bool:
        parse, head = self.parse, mention.head
        if makes_compound_adjective(parse, mention.first, mention.last):
            return True
        if form in ADJECTIVAL:
            return parse.dep[head] in ("amod", "compound", "nmod") or (form is NameForm.ADJECTIVE and parse.tag[head] == "JJ")
        return parse.dep[head] in ("compound", "nmod", "amod") and parse.pos[parse.head[head]] in ("NOUN", "PROPN")

    def _is_locative(self, head: int) -> bool:
        parse = self.parse
        if parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in PLACE_PREPOSITIONS:
            return True
        return parse.dep[head] in ("appos", "npadvmod") and parse.pos[parse.head[head]] == "PROPN"

    # ---- people ------------------------------------------------------------------------------------
    def _people(self) -> None:
        parse = self.parse
        for name in parse.names:
            if name.label == "PERSON":
                self._person(name.first, name.last)
        for i in range(len(parse)):  # a title is followed by a name, whatever the parser calls it
            entry = self.lexicon.role_at(parse.lower, i)
            if entry and entry.row.use is RoleUse.TITLE and not entry.plural and parse.word[i][:1].isupper():
                first = i + len(entry.words)
                last = self._name_run(first)
                if last is not None and parse.head[i + len(entry.words) - 1] in range(i, last + 1):
                    self._person(first, last)
            elif self.at[i] is None and parse.tag[i] == "NNP" and self._holds_office(i):
                self._person(i, i)

    def _family_names(self) -> None:
        """Later mentions by family name alone, whatever the parser takes them for."""
        parse = self.parse
        known = {parse.word[m.last] for m in self.found if m.person and m.last > m.first and parse.word[m.last][1:].islower()}
        for i, word in enumerate(parse.word):
            if word in known and self.at[i] is None and not (i + 1 < len(parse) and parse.dep[i] == "compound" and parse.head[i] == i + 1 and parse.pos[i + 1] == "PROPN"):
                self._keep(Found(i, i, i, MentionForm.NAME, person=True))

    def _holds_office(self, i: int) -> bool:
        """A capitalised word that no label claims and that is the family name of one who leads on the day."""
        parse, label = self.parse, self._label[i]
        if self.day is None or label is not None and label.label not in ("ORG", "NORP") or parse.dep[i] in ("compound", "amod"):
            return False
        if not parse.word[i][1:].islower() or parse.start[i] == parse.start[parse.sentences[parse.sentence[i]].first] and label is None:
            return False
        ids = self.lexicon.bearers(parse.word[i])
        best = self.lexicon.best_bearer(ids, self.day) if ids else None
        office = self.lexicon.office_on(best, self.day) if best else None
        return office is not None and office.office in RANK

    def _name_run(self, first: int) -> int | None:
        """The last token of the run of capitalised words at `first` that no table knows."""
        parse, last = self.parse, None
        for j in range(first, min(first + 5, len(parse))):
            joined = j > first and parse.lower[j - 1] == "-"  # "Kang Seung-ho"
            fits = parse.tag[j] in PERSON_TAGS and (parse.word[j][:1].isupper() or joined) and self.at[j] is None
            if not fits and not (last is not None and parse.lower[j] in ("al", "bin", "-", "de", "van", "von", "el")):
                break
            if fits and self.lexicon.role_at(parse.lower, j) is None:
                last = j
            elif fits:
                break
        return last

    def _person(self, first: int, last: int) -> None:
        """Keep tokens first..last as a person's name, less titles and what tables know as something else."""
        parse = self.parse
        while first <= last and (
            parse.tag[first] not in PERSON_TAGS and not parse.word[first][:1].isupper() or self._is_title_word(first, last)
        ):
            first += 1
        while last >= first and (parse.lower[last] in ("'s", "'", ",", "-") or not parse.word[last][:1].isalnum()):
            last -= 1
        if first > last or any(self.at[j] is not None for j in range(first, last + 1)):
            return
        joined = last > first and parse.lower[last - 1] == "-"
        if not any(parse.tag[j] in PERSON_TAGS for j in range(first, last + 1)) or not (parse.word[last][:1].isupper() or joined):
            return
        self._keep(Found(first, last, self._head(first, last), MentionForm.NAME, person=True))

    def _is_title_word(self, first: int, last: int) -> bool:
        entry = self.lexicon.role_at(self.parse.lower, first)
        return entry is not None and first + len(entry.words) - 1 <= last and entry.row.use is RoleUse.TITLE

    # ---- phrases headed by role nouns -----------------------------------------------------------------
    def _roles(self) -> None:
        parse, i = self.parse, 0
        while i < len(parse):
            entry = self.lexicon.role_at(parse.lower, i)
            if entry is None or self.at[i] is not None or not self._noun_like(i, i + len(entry.words) - 1):
                i += 1
                continue
            self._role(i, i + len(entry.words) - 1, entry)
            i += len(entry.words)

    def _noun_like(self, first: int, last: int) -> bool:
        return any(self.parse.pos[j] in ("NOUN", "PROPN") for j in range(first, last + 1)) or (
            self.parse.pos[first] == "ADJ" and self.parse.dep[last] in ("nsubj", "pobj", "dobj")
        )

    def _role(self, first: int, last: int, entry: RoleEntry) -> None:
        parse, head = self.parse, self._head(first, last)
        plural = entry.plural and (not entry.row.noun == entry.row.plural or parse.tag[head] in ("NNS", "NNPS"))
        edge = left_edge(parse, first, self.at)
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
        index = self._keep(mention, cover=False)
        named = self._named_after(last, index)
        if named is None and parse.dep[head] in ("compound", "nmod", "amod") and parse.head[head] > last:
            mention.modifier = parse.pos[parse.head[head]] in ("NOUN", "PROPN")
        for j in range(first, last + 1):
            if self.at[j] is None:
                self.at[j] = index

    def _named_after(self, last: int, index: int) -> int | None:
        """The person whose title this is: the name right behind it, or the name it stands beside."""
        parse, mention = self.parse, self.found[index]
        person: int | None = None
        following = last + 1
        if following < len(parse) and parse.lower[following] == "," and following + 1 < len(parse):
            following += 1
        if following < len(parse) and (k := self.at[following]) is not None and self.found[k].person:
            beside = following == last + 1 or parse.dep[self.found[k].head] == "appos"
            if beside and self.found[k].first == following and not mention.plural:
                person = k
        if person is None and parse.dep[mention.head] == "appos" and not mention.plural:
            k = self.at[parse.head[mention.head]]
            if k is not None and self.found[k].person:
                person = k
        if person is None and not mention.plural:  # "a rebel spokesman in Accra, Capt. X"
            beside = (self.at[c] for c in parse.kids(mention.head, "appos"))
            person = next((k for k in beside if k is not None and self.found[k].person), None)
        if person is None and not mention.plural and (where := parse.child(mention.head, "prep")) is not None and where > last:
            places = parse.kids(where, "pobj")  # "its spokesman in Accra, X": hung on the place
            after = (self.at[c] for p in places for c in parse.kids(p, "appos"))
            person = next((k for k in after if k is not None and self.found[k].person), None)
        if person is not None:
            mention.title_of = person
            self.found[person].titles.append(mention)
        return person

    def _complements(self) -> None:
        """What stands behind the role nouns: "president of Iran", "researcher at a Beijing institute"."""
        for mention in self.found:
            if mention.role is None or (mention.country is not None and mention.role.use is not RoleUse.TITLE):
                continue
            found = complement_country(self.parse, mention.head, mention.last, self.at, self.found)
            if found is None:
                continue
            index, stretch = found
            if mention.country is None:
                mention.country = self.found[index].country
                mention.owner = mention.owner if mention.owner is not None else index
            if stretch:
                mention.last = max(mention.last, self.found[index].last)
            if mention.plural and self.found[index].refs:
                mention.countries = [c for i in self._listed(self.found[index].head) if (c := self.found[i].country)]

    def _listed(self, head: int) -> list[int]:
        """The names of a list: "Russia, Ukraine and France"."""
        out, stack = [], [head]
        while stack and len(out) < 12:
            token = stack.pop()
            over = self.at[token]
            if over is not None:
                out.append(over)
            stack.extend(self.parse.kids(token, "conj"))
        return out

    def _appositions(self) -> None:
        """"X, the rebels' second-in-command", "X, a member of the ruling party": no role noun that a table
        knows, but somebody that the person belongs to."""
        parse = self.parse
        for index, mention in enumerate(self.found):
            if not mention.person or mention.titles:
                continue
            for noun in parse.kids(mention.head, "appos"):
                over = self.at[noun]
                if over is not None and (self.found[over].person or self.found[over].refs):
                    continue
                owners = [*parse.kids(noun, "poss", "amod", "compound"), *(o for p in parse.kids(noun, "prep") if parse.lower[p] in ("of", "with", "for", "at", "from") for o in parse.kids(p, "pobj"))]
                owner = next((self.at[o] for o in owners if self.at[o] is not None and self.at[o] != index), None)
                if owner is not None and not self.found[owner].person:
                    mention.owner = owner
                    mention.country = mention.country or self.found[owner].country
                    break

    # ---- the rest ----------------------------------------------------------------------------------
    def _organisations(self) -> None:
        """Organisations that only the parser knows, named in capitals."""
        for name in self.parse.names:
            tokens = range(name.first, name.last + 1)
            if name.label != "ORG" or any(self.at[j] is not None and not self.found[self.at[j] or 0].modifier for j in tokens):
                continue
            first = name.first
            while first < name.last and self.parse.pos[first] in ("DET", "PUNCT"):
                first += 1
            if not self.parse.word[first][:1].isupper() or self.parse.pos[first] not in ("PROPN", "ADJ", "NOUN"):
                continue
            mention = Found(first, name.last, self._head(first, name.last), MentionForm.NAME, basis="text")
            inner = [self.at[j] for j in tokens if self.at[j] is not None]
            mention.country = self.found[inner[0]].country if inner and inner[0] is not None else None
            mention.modifier = self.parse.dep[mention.head] in ("compound", "nmod") and self.parse.head[mention.head] > name.last
            index = self._keep(mention, cover=False)
            for j in tokens:
                self.at[j] = index

    def _pronouns(self) -> None:
        parse = self.parse
        for i, word in enumerate(parse.lower):
            if word in PRONOUNS and parse.tag[i] in ("PRP", "PRP$") and self.at[i] is None:
                plural = word in ("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves")
                self._keep(Found(i, i, i, MentionForm.PRONOUN, plural=plural, basis="coreference"))

    def _head(self, first: int, last: int) -> int:
        """The token of first..last whose head lies outside; the last such, as names end in their head."""
        outside = [j for j in range(first, last + 1) if not first <= self.parse.head[j] <= last or self.parse.head[j] == j]
        return outside[-1] if outside else last

    def _keep(self, mention: Found, cover: bool = True) -> int:
        self.found.append(mention)
        index = len(self.found) - 1
        if cover:
            for j in range(mention.first, mention.last + 1):
                self.at[j] = index
        return index


def refs_of(mention: Found, kind: RefKind) -> list[Ref]:
    """The rows of one table that the mention may stand for."""
    return [ref for ref in mention.refs if ref.kind is kind]
