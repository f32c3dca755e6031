"""Names of people in a parse, known to a table or not."""

from standoff.actors.found import Found
from standoff.actors.known_people import RANK
from standoff.actors.names import PERSON_TAGS, NameFinder
from standoff.knowledge.rows import ActorWordKind, RoleUse
from standoff.model.vocab import MentionForm

CLOSED = ("IN", "DT", "CC", "TO", "RB", "PRP", "MD")  # "*In* Seoul, Moon Jae In"
MAX_NAME = 5  # words of a person's name


class PersonFinder(NameFinder):
    """Finds names, people among them."""

    def find_people(self) -> None:
        """People whom the parser or a title shows, then their family names alone; run it after `find_names`."""
        self._people()
        self._family_names()

    def _people(self) -> None:
        parse = self.parse
        for name in parse.names:
            if name.label == "PERSON" and not self._is_word(name.first, name.last):
                self._person(name.first, name.last)
        for i in range(len(parse)):  # a title is followed by a name, whatever the parser calls it
            entry = self.lexicon.role_at(parse.lower, i)
            if entry and entry.row.use is RoleUse.TITLE and not entry.plural and parse.word[i][:1].isupper():
                first = i + len(entry.words)
                last = self._name_run(first)
                if last is not None and parse.head[i + len(entry.words) - 1] in range(i, last + 1):
                    self._person(first, last)
            elif self.at[i] is None and self._opens_as_word(i) and parse.tag[i + 1 : i + 2] in (["VBD"], ["VBZ"]):
                if self._leads(i):  # "*May* urged patience", which the parser takes for an auxiliary
                    self._keep(Found(i, i, i, MentionForm.NAME, person=True))
            elif self.at[i] is None and parse.tag[i] == "NNP":
                if self._holds_office(i):
                    self._person(i, i)
                elif parse.dep[i] == "appos" and (start := self._beside_title(i)) is not None:
                    self._person(start, i)

    def _is_word(self, first: int, last: int) -> bool:
        """ "*Rice* has doubled in price", "*Bush* fires": a word at the head of a sentence that is also a family name,
        where nobody of that name is named in full or leads on the day ("the *Bush* administration")."""
        parse, word = self.parse, self.parse.lower[first]
        if first < last or not self._opens_as_word(first):
            return False
        if any(n.label == "PERSON" and n.first < n.last and parse.lower[n.last] == word for n in parse.names):
            return False
        noun = parse.head[first]
        thing = parse.dep[first] == "compound" and noun > first and self.lexicon.role_at(parse.lower, noun) is None
        return thing or not self._leads(first)

    def _opens_as_word(self, i: int) -> bool:
        """Does a word that is a family name too stand at the head of a sentence, where it has a capital anyway?"""
        opens = i == self.parse.sentences[self.parse.sentence[i]].first
        return opens and self.parse.lower[i] in self.lexicon.words[ActorWordKind.WORD_NAME]

    def _leads(self, i: int) -> bool:
        """Is the word the family name of somebody who leads on the day?"""
        people = self.lexicon.people
        held = (people.office_on(p, self.day) for p in people.bearers(self.parse.word[i])) if self.day else ()
        return any(office is not None and office.office in RANK for office in held)

    def _beside_title(self, last: int) -> int | None:
        """ "A spokesman in Accra, Kabineh Sannoh": where a name that stands beside a title, or beside the place
        behind it, begins. None where token `last` ends no such name."""
        parse, first = self.parse, last
        particles = self.lexicon.words[ActorWordKind.PARTICLE]
        while (
            last - first < MAX_NAME
            and first > 0
            and self.at[first - 1] is None
            and (
                parse.tag[first - 1] in PERSON_TAGS
                or parse.lower[first - 1] in particles
                or parse.lower[first - 1] == "-"
            )
        ):
            first -= 1
        if first in (last, 0) or parse.lower[first - 1] != ",":
            return None
        noun = parse.head[last]
        if parse.dep[noun] == "pobj":
            noun = parse.head[parse.head[noun]]
        entry = self.lexicon.role_at(parse.lower, noun)
        return first if entry is not None and entry.row.use is RoleUse.TITLE and not entry.plural else None

    def _family_names(self) -> None:
        """Later mentions by family name alone, whatever the parser takes them for."""
        parse = self.parse
        known = {
            parse.word[i] for m in self.found if m.person and m.last > m.first and (i := self._family(m)) is not None
        } | {parse.word[m.first] for m in self.found if m.person and self._family_first(m)}
        for i, word in enumerate(parse.word):
            if (
                word in known
                and self.at[i] is None
                and parse.tag[i] not in CLOSED
                and not (
                    i + 1 < len(parse)
                    and parse.dep[i] == "compound"
                    and parse.head[i] == i + 1
                    and parse.pos[i + 1] == "PROPN"
                )
            ):
                self._keep(Found(i, i, i, MentionForm.NAME, person=True))

    def _family_first(self, mention: Found) -> bool:
        """Is it a name of the tables that begins with the family name ("Xi Jinping")?"""
        ids = {ref.id for ref in mention.refs}
        return mention.last > mention.first and bool(
            ids & set(self.lexicon.people.bearers(self.parse.word[mention.first]))
        )

    def _family(self, mention: Found) -> int | None:
        """The token of the family name: the last, the first where a given name with a hyphen ends the name."""
        parse, last = self.parse, mention.last
        token = (
            mention.first
            if last - 1 > mention.first and parse.lower[last - 1] == "-" and parse.word[last].islower()
            else last
        )
        return token if parse.word[token][:1].isupper() and parse.word[token][1:].islower() else None

    def _holds_office(self, i: int) -> bool:
        """A capitalised word that no label claims and that is the family name of one who leads on the day."""
        parse, label = self.parse, self._label[i]
        if (
            self.day is None
            or label is not None
            and label.label not in ("ORG", "NORP", "GPE")
            or parse.dep[i] in ("compound", "amod")
        ):
            return False
        if (
            not parse.word[i][1:].islower()
            or parse.start[i] == parse.start[parse.sentences[parse.sentence[i]].first]
            and label is None
        ):
            return False
        ids = self.lexicon.people.bearers(parse.word[i])
        best = self.lexicon.people.best_bearer(ids, self.day) if ids else None
        office = self.lexicon.people.office_on(best, self.day) if best else None
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
            parse.tag[first] not in PERSON_TAGS
            and not parse.word[first][:1].isupper()
            or self._is_title_word(first, last)
        ):
            first += 1
        while last >= first and (parse.lower[last] in ("'s", "'", ",", "-") or not parse.word[last][:1].isalnum()):
            last -= 1
        if first < last and parse.lower[last] in self.lexicon.features:
            return  # "Ho Chi Minh City"
        if first > last or any(self.at[j] is not None for j in range(first, last + 1)):
            return
        first, last = self._stretched(first, last)
        joined = last > first and parse.lower[last - 1] == "-"
        if not any(parse.tag[j] in PERSON_TAGS for j in range(first, last + 1)) or not (
            parse.word[last][:1].isupper() or joined
        ):
            return
        self._keep(Found(first, last, self._head(first, last), MentionForm.NAME, person=True))

    def _stretched(self, first: int, last: int) -> tuple[int, int]:
        """The name with what the parser left outside it: "al-" before, "-ho" behind."""
        parse, at = self.parse, self.at
        if (
            first > 1
            and parse.lower[first - 1] == "-"
            and at[first - 2] is None
            and parse.end[first - 2] == parse.start[first - 1]
        ):
            if (
                parse.lower[first - 2] in self.lexicon.words[ActorWordKind.PARTICLE]
                or parse.tag[first - 2] in PERSON_TAGS
            ):
                first -= 2
        while (
            first > 0
            and at[first - 1] is None
            and self._label[first - 1] is None
            and parse.dep[first - 1] == "compound"
            and (parse.lower[first - 1] in self.lexicon.words[ActorWordKind.PARTICLE])
        ):
            first -= 1
        if (
            last + 2 < len(parse)
            and parse.word[last + 1] == "-"
            and at[last + 2] is None
            and parse.start[last + 2] == parse.end[last + 1]
        ):
            if (
                parse.end[last] == parse.start[last + 1]
                and parse.word[last + 2].isalpha()
                and parse.tag[last + 2] in ("NNP", "NN")
            ):
                last += 2
        return first, last

    def _is_title_word(self, first: int, last: int) -> bool:
        entry = self.lexicon.role_at(self.parse.lower, first)
        return entry is not None and first + len(entry.words) - 1 <= last and entry.row.use is RoleUse.TITLE
