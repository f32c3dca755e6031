"""Words that decide whether something happened: embedding words, modals, negators, conditionals."""

from standoff.errors import TableError
from standoff.knowledge import Knowledge, word_classes
from standoff.knowledge import rows as tables
from standoff.knowledge.rows import STATUSES, PartOfSpeech
from standoff.model.vocab import Status

KEEP = "keep"


class FactualityLexicon:
    """Built once from the tables."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._commitments: dict[tuple[str, PartOfSpeech, str], list[tables.Commitment]] = {}
        for row in knowledge.table("commitments.csv", tables.Commitment):
            for status in (row.status, row.negated):
                if status not in STATUSES and status != KEEP:
                    raise TableError("commitments.csv", None, f"{row.lemma}: {status!r} is no status")
            self._commitments.setdefault((row.lemma, row.pos, row.complement), []).append(row)
        classes = word_classes(knowledge)
        self.allegations = classes["allegation"]
        self.means = classes["troops"] | classes["weapon"] | classes["base"] | classes["vehicle"]
        self._verbs = {
            lemma for lemma, pos, complement in self._commitments if pos is PartOfSpeech.VERB and complement != "amod"
        }
        self.modals: dict[str, str] = {}
        self.semi_modals: dict[str, str] = {}
        for modal in knowledge.table("modals.csv", tables.Modal):
            words = modal.word.split()
            if words[0] == "be" and words[-1] == "to" and len(words) == 3:
                self.semi_modals[words[1]] = modal.status
            elif (
                words[0] in ("have", "need", "ought", "seem", "appear", "use") and words[-1] == "to" and len(words) == 2
            ):
                self.semi_modals[words[0]] = modal.status
            else:
                self.modals[modal.word] = modal.status
        self.negators = {r.word for r in knowledge.table("negators.csv", tables.Negator) if r.kind == "negation"}
        self.focus = {r.word for r in knowledge.table("negators.csv", tables.Negator) if r.kind == "focus"}
        self.conditions = {
            r.word.split()[0] for r in knowledge.table("conditionals.csv", tables.Conditional) if " " not in r.word
        }
        self.condition_phrases = {
            r.word for r in knowledge.table("conditionals.csv", tables.Conditional) if " " in r.word
        }

    def embeds(self, lemma: str) -> bool:
        """Is it a verb that decides on its complements? Then its adjuncts are told beside them."""
        return lemma in self._verbs

    def commitment(
        self, lemma: str, pos: PartOfSpeech, complement: str, particles: frozenset[str]
    ) -> tables.Commitment | None:
        """The row of an embedding word. particles: lower-case words that stand with it."""
        rows = self._commitments.get((lemma, pos, complement), ())
        best = None
        for row in rows:
            if not row.particle:
                best = best or row
            elif all(word in particles for word in row.particle.split()):
                return row
        return best


def as_status(value: str) -> Status | None:
    """None for `keep`."""
    return None if value == KEEP else Status(value)
