"""Names in a parse: those of the actor tables, and organisations that only the parser knows. Tables overrule
the parser's named entities, which take capitals and groups for people."""

from standoff.actors.entries import NameEntry, Ref, RefKind
from standoff.actors.found import Found
from standoff.actors.lexicon import PEOPLES, ActorLexicon
from standoff.actors.phrases import left_edge, makes_compound_adjective
from standoff.knowledge.rows import ActorWordKind, NameForm, RoleUse, Strength
from standoff.language import Name, Parse
from standoff.model.vocab import MentionForm

PERSON_TAGS = ("NNP", "NNPS")
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "appos", "conj", "agent")
PLACES = ("GPE", "NORP", "LOC")


class NameFinder:
    """Finds names; `found` and `at` (token -> index of the mention over it) grow as it works.

    parse: the report. day: publication date (ISO), None if unknown.
    """

    def __init__(self, parse: Parse, lexicon: ActorLexicon, day: str | None) -> None:
        self.parse = parse
        self.lexicon = lexicon
        self.day = day
        self.found: list[Found] = []
        self.at: list[int | None] = [None] * len(parse)
        self._outright: set[Ref] | None = None
        self._place_names: set[tuple[str, ...]] | None = None
        self._label: list[Name | None] = [None] * len(parse)
        for name in parse.names:
            for i in range(name.first, name.last + 1):
                self._label[i] = name

    def find_names(self) -> None:
        """Names that tables know."""
        self._names()
        self._short_names()

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
        if first and self.parse.word[first - 1] == "New" and entry.ref.kind is RefKind.COUNTRY:
            return False  # "New Jersey"
        label = self._label[first]
        longer = label is not None and (label.first < first or label.last > last)
        if entry.ref.kind is RefKind.PERSON:
            if label is not None and label.label == "PERSON" and label.last > last and self._goes_on(last + 1):
                return False  # "Crown Prince Mohammed *bin Zayed*"
            return first < last or self.parse.tag[first] in PERSON_TAGS
        if longer and label is not None and label.label == "PERSON" and self.parse.word[last + 1 : last + 2] != ["'s"]:
            inside = [self.parse.tag[j] for j in range(label.first, label.last + 1) if not first <= j <= last]
            if (
                any(tag in PERSON_TAGS for tag in inside)
                and entry.form is not NameForm.ADJECTIVE
                and not self._titled(label, last)
            ):
                return False
        if (
            longer
            and label is not None
            and label.label in ("ORG", "FAC", "WORK_OF_ART", "EVENT")
            and entry.ref.kind is RefKind.COUNTRY
        ):
            if (
                last < label.last
                and self.lexicon.role_at(self.parse.lower, last + 1) is None
                and self._is_title_run(last + 1, label.last)
            ):
                return entry.form in (NameForm.ADJECTIVE, NameForm.ABBREVIATION) or self.parse.lower[last + 1] in (
                    "'s",
                    "-",
                )
        if entry.strength is Strength.WEAK and entry.ref.kind is RefKind.COUNTRY:
            if self.parse.lower[last + 1 : last + 2] == ["'s"] and self._titled_at(last + 2):
                return True  # "Jordan's King Abdullah"
            return (
                label is not None
                and label.label in PLACES
                or entry.words in self._places()
                or self._named_outright(entry.ref)
            )
        return True

    def _goes_on(self, i: int) -> bool:
        """Is the token the next part of a name?"""
        particle = self.parse.lower[i] in self.lexicon.words[ActorWordKind.PARTICLE]
        return particle or (self.parse.tag[i] in PERSON_TAGS and self.parse.word[i][:1].isupper())

    def _titled_at(self, i: int) -> bool:
        entry = self.lexicon.role_at(self.parse.lower, i) if i < len(self.parse) else None
        return entry is not None and entry.row.use is not RoleUse.COMMON and self.parse.word[i][:1].isupper()

    def _places(self) -> set[tuple[str, ...]]:
        """The names that the parser takes for places anywhere in the report ("Chad" may be a man elsewhere)."""
        if self._place_names is None:
            spans = ((n.first, n.last) for n in self.parse.names if n.label in PLACES)
            self._place_names = {tuple(self.parse.lower[first : last + 1]) for first, last in spans}
        return self._place_names

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
        return all(
            self.parse.word[j][:1].isupper() or self.parse.lower[j] in ("of", "for", "and", "the")
            for j in range(first, last + 1)
        )

    def _add_name(self, first: int, last: int, entries: list[NameEntry]) -> None:
        parse, entry = self.parse, entries[0]
        head = self._head(first, last)
        form = MentionForm.METONYM if entry.form in (NameForm.CAPITAL, NameForm.SEAT) else MentionForm.NAME
        refs = tuple(dict.fromkeys(e.ref for e in entries))
        mention = Found(
            first, last, head, form, refs, entry.form, person=entry.ref.kind is RefKind.PERSON, basis="table"
        )
        if mention.person:
            mention.name_form = None
        elif first > 0 and parse.lower[first - 1] == "the" and entry.form is not NameForm.ADJECTIVE:
            mention.first = first - 1
        if entry.ref.kind is RefKind.COUNTRY:
            mention.country = entry.ref.id
            counted = self._is_counted(mention, entries)
            if counted or self._is_national(mention, entries):
                mention.refs = ()
                mention.role = self.lexicon.nationals if counted else self.lexicon.national
                mention.plural = counted
                mention.name_form, mention.form = None, MentionForm.NOMINAL
                edge = left_edge(parse, first, self.at, self.lexicon)
                mention.first, mention.definite, mention.former = edge.first, edge.definite, edge.former
                self._keep(mention)
                return
            mention.modifier = self._is_modifier(mention, entry.form)
            mention.plural = entry.form is NameForm.PLURAL and parse.tag[head] != "JJ"
            mention.locative = not mention.modifier and self._is_locative(head)
        elif entry.ref.kind is RefKind.GROUP:
            mention.country = self.lexicon.country_of(entry.ref)
            mention.plural = parse.tag[head] in ("NNS", "NNPS")
        self._keep(mention)

    def _is_national(self, mention: Found, entries: list[NameEntry]) -> bool:
        """ "The Norwegian", "a dying Libyan": one person; not "the French", who are many."""
        parse, head = self.parse, mention.head
        forms = {e.form for e in entries if e.ref == entries[0].ref}
        if not forms <= {NameForm.DEMONYM, NameForm.ADJECTIVE} or parse.tag[head] not in ("NN", "NNP", "JJ"):
            return False
        if makes_compound_adjective(parse, mention.first, mention.last) or parse.dep[head] not in ARGUMENTS:
            return False
        determiner = next((c for c in parse.children[head] if parse.tag[c] == "DT" and c < head), None)
        return determiner is not None and parse.lower[determiner] in ("the", "a", "an", "another", "this", "that")

    def _is_counted(self, mention: Found, entries: list[NameEntry]) -> bool:
        """ "Four Egyptians", "some 2,000 Austrians": so many people, not their country."""
        parse, head = self.parse, mention.head
        if not any(e.form is NameForm.PLURAL for e in entries) or parse.tag[head] not in ("NNS", "NNPS"):
            return False
        quantity = self.lexicon.words[ActorWordKind.QUANTITY]
        counted = any(parse.dep[c] == "nummod" or parse.lower[c] in quantity for c in parse.children[head] if c < head)
        above = parse.head[head]
        measured = (
            parse.dep[head] == "pobj" and parse.lower[above] == "of" and parse.lower[parse.head[above]] in quantity
        )
        return counted or measured

    def _is_modifier(self, mention: Found, form: NameForm) -> bool:
        parse, head = self.parse, mention.head
        if makes_compound_adjective(parse, mention.first, mention.last):
            return True
        if form in PEOPLES and parse.dep[head] == "dobj" and parse.lemma[parse.head[head]] in ("speak", "learn"):
            return True  # a language
        if form in PEOPLES:
            return parse.dep[head] in ("amod", "compound", "nmod") or (
                form is NameForm.ADJECTIVE and parse.tag[head] == "JJ"
            )
        return parse.dep[head] in ("compound", "nmod", "amod") and parse.pos[parse.head[head]] in ("NOUN", "PROPN")

    def _is_locative(self, head: int) -> bool:
        parse = self.parse
        if parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in self.lexicon.words[ActorWordKind.PLACE]:
            return True
        return parse.dep[head] in ("appos", "npadvmod") and parse.pos[parse.head[head]] == "PROPN"

    def _short_names(self) -> None:
        """ "The Serbs", where the report speaks of Bosnian Serbs: the people named in full, not the country."""
        named = {m.refs[0] for m in self.found if m.refs and (m.refs[0].kind is RefKind.GROUP or self._full_people(m))}
        for mention in self.found:
            if mention.name_form not in PEOPLES or mention.head != mention.last:
                continue
            if mention.first < mention.last and self.parse.lower[mention.first] != "the":
                continue
            longer = [
                r
                for r in self.lexicon.short.get(self.parse.lower[mention.last], ())
                if r in named and r not in mention.refs
            ]
            longer = [r for r in longer if r.kind is RefKind.GROUP] or longer
            if len(longer) == 1 and (longer[0].kind is RefKind.GROUP or not self._named_outright(mention.refs[0])):
                mention.refs, mention.country = (longer[0],), self.lexicon.country_of(longer[0])

    def _full_people(self, mention: Found) -> bool:
        """ "Kosovo Serbs": a people by its name in full."""
        words = mention.last - mention.first + 1 - (self.parse.lower[mention.first] == "the")
        return mention.name_form in PEOPLES and words > 1

    # ---- organisations that only the parser knows ---------------------------------------------------
    def find_acronyms(self) -> None:
        """Short names that the report itself gives, wherever they stand: "the Donetsk People's Republic (DPR)"."""
        parse, short = self.parse, set()
        for mention in self.found:
            after = mention.last + 1
            if (
                mention.form is MentionForm.NAME
                and not mention.person
                and parse.lower[after : after + 1] == ["("]
                and parse.lower[after + 2 : after + 3] == [")"]
            ):
                if parse.word[after + 1].isupper() and len(parse.word[after + 1]) > 1:
                    short.add(parse.word[after + 1])
        for i, word in enumerate(parse.word) if short else ():
            over = self.at[i]
            if word in short and (over is None or (self.found[over].role is not None and self.found[over].head != i)):
                modifier = parse.dep[i] in ("compound", "nmod") and parse.head[i] > i
                self._keep(Found(i, i, i, MentionForm.NAME, modifier=modifier))

    def find_organisations(self) -> None:
        """Organisations named in capitals; run it after the phrases, which know more."""
        for name in self.parse.names:
            tokens = range(name.first, name.last + 1)
            if name.label != "ORG" or any(
                self.at[j] is not None and not self.found[self.at[j] or 0].modifier for j in tokens
            ):
                continue
            first = name.first
            while first < name.last and self.parse.pos[first] in ("DET", "PUNCT"):
                first += 1
            if not self.parse.word[first][:1].isupper() or self.parse.pos[first] not in ("PROPN", "ADJ", "NOUN"):
                continue
            mention = Found(first, name.last, self._head(first, name.last), MentionForm.NAME, basis="text")
            inner = [self.at[j] for j in tokens if self.at[j] is not None]
            mention.country = self.found[inner[0]].country if inner and inner[0] is not None else None
            mention.modifier = (
                self.parse.dep[mention.head] in ("compound", "nmod") and self.parse.head[mention.head] > name.last
            )
            index = self._keep(mention, cover=False)
            for j in tokens:
                self.at[j] = index

    def _head(self, first: int, last: int) -> int:
        """The token of first..last whose head lies outside; the last such, as names end in their head."""
        outside = [
            j for j in range(first, last + 1) if not first <= self.parse.head[j] <= last or self.parse.head[j] == j
        ]
        return outside[-1] if outside else last

    def _keep(self, mention: Found, cover: bool = True) -> int:
        self.found.append(mention)
        index = len(self.found) - 1
        if cover:
            for j in range(mention.first, mention.last + 1):
                self.at[j] = index
        return index
