"""Who: mentions, actors, codes and coreference against the labelled passages of corpus/actors.

Usage: python -m benchmarks.actors [dev|test] [--misses]

mentions   F1 of the mentions found; a span is found where ours has its first or its last word (articles and the
           possessive 's aside). mentions_exact: where it is the same span.
country    of the gold actors that any mention of was found: the share whose country is right; sector: and whose
           first sector is right too.
coref      of the mentions of actors mentioned twice or more: the share that refers to the right actor, or to all the
           right ones; actors of ours and of the gold are paired one to one. What was not found counts as wrong.
pronouns   the same of pronouns alone.
Optional mentions count neither way. Relative and reflexive pronouns are not labelled and not looked at.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.passages import FOLDER, GoldMention, Passage, read_passages
from benchmarks.scoring import Score
from standoff import CodedReport, Coder, Report
from standoff.model.vocab import MentionForm

PRONOUNS = frozenset(
    "he him his she her hers it its they them their theirs we us our ours i me my mine you your yours".split()
)
UNLABELLED = frozenset("who whom whose which that himself herself itself themselves ourselves myself".split())
ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")

WEIGHTS = {MentionForm.NAME: 3, MentionForm.METONYM: 3, MentionForm.NOMINAL: 2, MentionForm.PRONOUN: 1}

Span = tuple[int, int]


@dataclass(slots=True)
class Tally:
    """Counts over all passages, and what was missed."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures of the module's head."""
        c = self.counts

        def ratio(part: str, whole: str) -> float:
            return round(c[part] / c[whole], 4) if c[whole] else 0.0

        precision, recall = ratio("found", "ours"), ratio("found", "gold")
        return {
            "mentions": round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0,
            "mentions_precision": precision,
            "mentions_recall": recall,
            "mentions_exact": ratio("exact", "gold"),
            "country": ratio("country", "actors"),
            "sector": ratio("sector", "actors"),
            "coref": ratio("linked", "chained"),
            "pronouns": ratio("pronouns_linked", "pronouns"),
        }


def score_actors(split: str, coder: Coder) -> Score:
    """Figures, misses, and a digest of the files."""
    tally = Tally()
    for passage in read_passages(split):
        score_passage(passage, coder.code(Report.from_text(passage.text, published=passage.date)), tally)
    digest = hashlib.sha256()
    for path in sorted((FOLDER / split).glob("*.txt")):
        digest.update(path.read_bytes())
    return Score(tally.figures(), tally.misses, digest.hexdigest())


def score_passage(passage: Passage, coded: CodedReport, tally: Tally) -> None:
    """Add one passage to the tally."""
    ours: dict[Span, set[str]] = {}
    for actor in coded.actors:
        for mention in actor.mentions:
            if passage.text[mention.start : mention.end].lower() not in UNLABELLED:
                ours.setdefault((mention.start, mention.end), set()).add(actor.id)
    pairs = _paired(passage, ours)
    _count_mentions(passage, ours, pairs, tally)
    forms = {(m.start, m.end): m.form for a in coded.actors for m in a.mentions}
    partner = _partners(passage, ours, pairs, forms)
    _count_actors(passage, coded, partner, tally)
    _count_links(passage, ours, pairs, partner, {a.id: a.name for a in coded.actors}, tally)


def _paired(passage: Passage, ours: dict[Span, set[str]]) -> dict[GoldMention, Span]:
    """Gold mentions with ours, one to one: the same span first, then the same end, then the same start."""
    ranked = []
    for gold in passage.mentions:
        theirs = _core(passage.text, (gold.start, gold.end))
        for span in ours:
            mine = _core(passage.text, span)
            shared = min(mine[1], theirs[1]) - max(mine[0], theirs[0])
            if shared > 0 and (mine[0] == theirs[0] or mine[1] == theirs[1]):
                same = (mine == theirs, mine[1] == theirs[1], not gold.optional, shared, gold.start - gold.end)
                ranked.append((same, -gold.start, gold, span))
    pairs: dict[GoldMention, Span] = {}
    taken: set[Span] = set()
    for *_, gold, span in sorted(ranked, key=lambda r: r[:2], reverse=True):
        if gold not in pairs and span not in taken:
            pairs[gold] = span
            taken.add(span)
    return pairs


def _core(text: str, span: Span) -> Span:
    """A span without article and possessive 's."""
    start, end = span
    start += next((len(a) for a in ARTICLES if text[start:end].startswith(a) and end - start > len(a)), 0)
    for ending in ("'s", "’s", "'", "’"):
        if text[start:end].endswith(ending):
            return start, end - len(ending)
    return start, end


def _count_mentions(passage: Passage, ours: dict[Span, set[str]], pairs: dict[GoldMention, Span], tally: Tally) -> None:
    c = tally.counts
    wanted = [m for m in passage.mentions if not m.optional]
    c["gold"] += len(wanted)
    c["found"] += sum(m in pairs for m in wanted)
    c["exact"] += sum(
        m in pairs and _core(passage.text, pairs[m]) == _core(passage.text, (m.start, m.end)) for m in wanted
    )
    spared = {span for gold, span in pairs.items() if gold.optional}
    c["ours"] += len(ours.keys() - spared)
    for m in wanted:
        if m not in pairs:
            tally.misses.append(f"{passage.name}: not found {_shown(passage.text, (m.start, m.end))}")
    for span in sorted(ours.keys() - set(pairs.values())):
        tally.misses.append(f"{passage.name}: too much {_shown(passage.text, span)}")


def _partners(
    passage: Passage, ours: dict[Span, set[str]], pairs: dict[GoldMention, Span], forms: dict[Span, MentionForm]
) -> dict[str, str]:
    """Gold actor -> ours, one to one, those that share most mentions first; names weigh most, pronouns least."""
    shared: Counter[tuple[str, str]] = Counter()
    for gold, span in pairs.items():
        alone = len(gold.actors) == len(ours[span]) == 1
        for one in gold.actors:
            for other in ours[span]:
                shared[one, other] += WEIGHTS[forms[span]] * (4 if alone else 1)
    partner: dict[str, str] = {}
    taken: set[str] = set()
    order = {name: n for n, name in enumerate(passage.actors)}
    for (one, other), _ in sorted(shared.items(), key=lambda s: (-s[1], order[s[0][0]], s[0][1])):
        if one not in partner and other not in taken:
            partner[one] = other
            taken.add(other)
    return partner


def _count_actors(passage: Passage, coded: CodedReport, partner: dict[str, str], tally: Tally) -> None:
    known = {actor.id: actor for actor in coded.actors}
    for gold in passage.actors.values():
        if gold.id not in partner:
            continue
        actor = known[partner[gold.id]]
        country = (actor.country or "-") in gold.countries
        sector = (actor.sectors[0].value if actor.sectors else "-") in gold.sectors
        tally.counts["actors"] += 1
        tally.counts["country"] += country
        tally.counts["sector"] += country and sector
        if not (country and sector):
            wanted = f"{'/'.join(gold.countries)} {'/'.join(gold.sectors)}"
            found = f"{actor.country} {' '.join(s.value for s in actor.sectors) or '-'}"
            tally.misses.append(f"{passage.name}: code of {gold.name}: {found}, not {wanted}")


def _count_links(
    passage: Passage,
    ours: dict[Span, set[str]],
    pairs: dict[GoldMention, Span],
    partner: dict[str, str],
    names: dict[str, str],
    tally: Tally,
) -> None:
    times = Counter(one for m in passage.mentions for one in m.actors)
    for gold in passage.mentions:
        if gold.optional or all(times[one] < 2 for one in gold.actors):
            continue
        right = gold in pairs and ours[pairs[gold]] == {partner.get(one) for one in gold.actors}
        pronoun = passage.text[gold.start : gold.end].lower() in PRONOUNS
        tally.counts["chained"] += 1
        tally.counts["linked"] += right
        tally.counts["pronouns"] += pronoun
        tally.counts["pronouns_linked"] += pronoun and right
        if not right and gold in pairs:
            who = " + ".join(passage.actors[one].name for one in sorted(gold.actors))
            shown = _shown(passage.text, (gold.start, gold.end))
            found = " + ".join(names[one] for one in sorted(ours[pairs[gold]]))
            tally.misses.append(f"{passage.name}: {'pronoun' if pronoun else 'link'} {shown} is {who}, not {found}")


def _shown(text: str, span: Span) -> str:
    before, after = text[max(0, span[0] - 25) : span[0]], text[span[1] : span[1] + 20]
    return repr(f"{before}[{text[span[0] : span[1]]}]{after}".replace("\n", " "))


def report(figures: dict[str, float]) -> Iterable[str]:
    """The figures, a line each."""
    return (f"{name:<20} {value:.3f}" for name, value in figures.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", nargs="?", default="dev", choices=("dev", "test"))
    parser.add_argument("--misses", action="store_true", help="of dev: list what was missed")
    options = parser.parse_args()
    found = score_actors(options.split, Coder())
    if options.misses and options.split == "dev":
        print("\n".join(found.misses))
    print("\n".join(report(found.figures)))


if __name__ == "__main__":
    main()
