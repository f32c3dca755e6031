"""Names in a parse: those of the actor tables, people, and organisations that only the parser knows. Tables
overrule the parser's named entities, which take capitals and groups for people."""

from standoff.actors.found import Found
from standoff.actors.lexicon import PEOPLES, RANK, ActorLexicon, NameEntry, Ref, RefKind
from standoff.actors.phrases import makes_compound_adjective
from standoff.knowledge.rows import ActorWordKind, NameForm, RoleUse, Strength
from standoff.language import Name, Parse
from standoff.model.vocab import MentionForm

PERSON_TAGS = ("NNP", "NNPS")
MAX_NAME = 5  # words of a person's name


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
        self._label: list[Name | None] = [None] * len(parse)
        for name in parse.names:
            for i in range(name.first, name.last + 1):
                self._label[i] = name

    def find_names(self) -> None:
        """Names that tables know, then people."""
        self._names()
        self._short_names()
        self._people()
        self._family_names()

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
        elif entry.ref.kind is RefKind.GROUP:
            mention.country = self.lexicon.country_of(entry.ref)
            mention.plural = parse.tag[head] in ("NNS", "NNPS")
        self._keep(mention)

    def _is_modifier(self, mention: Found, form: NameForm) -> bool:
        parse, head = self.parse, mention.head
        if makes_compound_adjective(parse, mention.first, mention.last):
            return True
        if form in PEOPLES:
            return parse.dep[head] in ("amod", "compound", "nmod") or (form is NameForm.ADJECTIVE and parse.tag[head] == "JJ")
        return parse.dep[head] in ("compound", "nmod", "amod") and parse.pos[parse.head[head]] in ("NOUN", "PROPN")

    def _is_locative(self, head: int) -> bool:
        parse = self.parse
        if parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in self.lexicon.words[ActorWordKind.PLACE]:
            return True
        return parse.dep[head] in ("appos", "npadvmod") and parse.pos[parse.head[head]] == "PROPN"

    def _short_names(self) -> None:
        """"The Serbs", where the report speaks of Bosnian Serbs: the people named in full, not the country."""
        named = {m.refs[0]: None for m in self.found if m.refs}
        for mention in self.found:
            if mention.name_form not in PEOPLES or mention.head != mention.last:
                continue
            if mention.first < mention.last and self.parse.lower[mention.first] != "the":
                continue
            longer = [r for r in self.lexicon.short.get(self.parse.lower[mention.last], ()) if r in named and r not in mention.refs]
            longer = [r for r in longer if r.kind is RefKind.GROUP] or longer
            if len(longer) == 1 and (longer[0].kind is RefKind.GROUP or not self._named_outright(mention.refs[0])):
                mention.refs, mention.country = (longer[0],), self.lexicon.country_of(longer[0])

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
            elif self.at[i] is None and parse.tag[i] == "NNP":
                if self._holds_office(i):
                    self._person(i, i)
                elif parse.dep[i] == "appos" and (start := self._beside_title(i)) is not None:
                    self._person(start, i)

    def _beside_title(self, last: int) -> int | None:
        """"A spokesman in Accra, Kabineh Sannoh": where a name that stands beside a title, or beside the place
        behind it, begins. None where token `last` ends no such name."""
        parse, first = self.parse, last
        particles = self.lexicon.words[ActorWordKind.PARTICLE]
        while last - first < MAX_NAME and first > 0 and self.at[first - 1] is None and (
            parse.tag[first - 1] in PERSON_TAGS or parse.lower[first - 1] in particles or parse.lower[first - 1] == "-"
        ):
            first -= 1
        if first == last or first == 0 or parse.lower[first - 1] != ",":
            return None
        noun = parse.head[last]
        if parse.dep[noun] == "pobj":
            noun = parse.head[parse.head[noun]]
        entry = self.lexicon.role_at(parse.lower, noun)
        return first if entry is not None and entry.row.use is RoleUse.TITLE and not entry.plural else None

    def _family_names(self) -> None:
        """Later mentions by family name alone, whatever the parser takes them for."""
        parse = self.parse
        known = {parse.word[i] for m in self.found if m.person and m.last > m.first and (i := self._family(m)) is not None}
        for i, word in enumerate(parse.word):
            if word in known and self.at[i] is None and not (i + 1 < len(parse) and parse.dep[i] == "compound" and parse.head[i] == i + 1 and parse.pos[i + 1] == "PROPN"):
                self._keep(Found(i, i, i, MentionForm.NAME, person=True))

    def _family(self, mention: Found) -> int | None:
        """The token of the family name: the last, the first where a given name with a hyphen ends the name."""
        parse, last = self.parse, mention.last
        token = mention.first if last - 1 > mention.first and parse.lower[last - 1] == "-" and parse.word[last].islower() else last
        return token if parse.word[token][:1].isupper() and parse.word[token][1:].islower() else None

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
        particles = self.lexicon.words[ActorWordKind.PARTICLE]
        for j in range(first, min(first + MAX_NAME, len(parse))):
            joined = j > first and parse.lower[j - 1] == "-"  # "Kang Seung-ho"
            fits = parse.tag[j] in PERSON_TAGS and (parse.word[j][:1].isupper() or joined) and self.at[j] is None
            if not fits and not (last is not None and (parse.lower[j] == "-" or parse.lower[j] in particles)):
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
        first, last = self._stretched(first, last)
        joined = last > first and parse.lower[last - 1] == "-"
        if not any(parse.tag[j] in PERSON_TAGS for j in range(first, last + 1)) or not (parse.word[last][:1].isupper() or joined):
            return
        self._keep(Found(first, last, self._head(first, last), MentionForm.NAME, person=True))

    def _stretched(self, first: int, last: int) -> tuple[int, int]:
        """The name with what the parser left outside it: "al-" before, "-ho" behind."""
        parse, at = self.parse, self.at
        if first > 1 and parse.lower[first - 1] == "-" and at[first - 2] is None and parse.end[first - 2] == parse.start[first - 1]:
            if parse.lower[first - 2] in self.lexicon.words[ActorWordKind.PARTICLE] or parse.tag[first - 2] in PERSON_TAGS:
                first -= 2
        while first > 0 and at[first - 1] is None and self._label[first - 1] is None and parse.dep[first - 1] == "compound" and (
            parse.lower[first - 1] in self.lexicon.words[ActorWordKind.PARTICLE]
        ):
            first -= 1
        if last + 2 < len(parse) and parse.word[last + 1] == "-" and at[last + 2] is None and parse.start[last + 2] == parse.end[last + 1]:
            if parse.end[last] == parse.start[last + 1] and parse.word[last + 2].isalpha() and parse.tag[last + 2] in ("NNP", "NN"):
                last += 2
        return first, last

    def _is_title_word(self, first: int, last: int) -> bool:
        entry = self.lexicon.role_at(self.parse.lower, first)
        return entry is not None and first + len(entry.words) - 1 <= last and entry.row.use is RoleUse.TITLE

    # ---- organisations that only the parser knows ---------------------------------------------------
    def find_organisations(self) -> None:
        """Organisations named in capitals; run it after the phrases, which know more."""
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


