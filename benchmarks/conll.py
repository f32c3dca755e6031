"""The CoNLL score of coreference: the mean of MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and CEAF-e
(Luo 2005), over chains of mentions; chains of one are left out, as in CoNLL 2011 and 2012."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

Chain = frozenset[Hashable]


@dataclass(slots=True)
class Tally:
    """Sums over documents: numerator and denominator of precision and recall, by measure."""

    sums: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, gold: Iterable[Iterable[Hashable]], ours: Iterable[Iterable[Hashable]]) -> None:
        """Count one document's chains."""
        key = [frozenset(c) for c in gold if len(frozenset(c)) > 1]
        response = [frozenset(c) for c in ours if len(frozenset(c)) > 1]
        for name, top, bottom in (
            ("muc_r", *_muc(key, response)),
            ("muc_p", *_muc(response, key)),
            ("b3_r", *_b_cubed(key, response)),
            ("b3_p", *_b_cubed(response, key)),
        ):
            self.sums[name] += top
            self.sums[name + "_of"] += bottom
        common = _ceaf(key, response)
        self.sums["ceaf_r"] += common
        self.sums["ceaf_p"] += common
        self.sums["ceaf_r_of"] += len(key)
        self.sums["ceaf_p_of"] += len(response)

    def figures(self) -> dict[str, float]:
        """F1 of each measure, and their mean as `conll`."""
        found = {name: self._f1(name) for name in ("muc", "b3", "ceaf")}
        return {**found, "conll": sum(found.values()) / 3}

    def _f1(self, name: str) -> float:
        precision, recall = (
            self.sums[f"{name}_{side}"] / of if (of := self.sums[f"{name}_{side}_of"]) else 0.0 for side in "pr"
        )
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _muc(these: Sequence[Chain], those: Sequence[Chain]) -> tuple[int, int]:
    """Links of these chains that the others have too, of all links."""
    home = {m: i for i, chain in enumerate(those) for m in chain}
    kept = sum(len(chain) - len({home.get(m, ("alone", m)) for m in chain}) for chain in these)
    return kept, sum(len(chain) - 1 for chain in these)


def _b_cubed(these: Sequence[Chain], those: Sequence[Chain]) -> tuple[float, int]:
    """Over all mentions of these chains: the share of its chain that stands with it in the others."""
    home = {m: chain for chain in those for m in chain}
    shared = sum(len(chain & home[m]) / len(chain) for chain in these for m in chain if m in home)
    return shared, sum(len(chain) for chain in these)


def _ceaf(key: Sequence[Chain], response: Sequence[Chain]) -> float:
    """The greatest sum of similarities (Dice, phi 4) of chains paired one to one."""
    if not key or not response:
        return 0.0
    rows, columns = (key, response) if len(key) <= len(response) else (response, key)
    gain = [[2 * len(a & b) / (len(a) + len(b)) for b in columns] for a in rows]
    return sum(gain[i][j] for i, j in enumerate(_assigned(gain)))


def _assigned(gain: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row in the best one-to-one assignment (Kuhn-Munkres with potentials; rows <= columns)."""
    n, m = len(gain), len(gain[0])
    row_price, column_price = [0.0] * (n + 1), [0.0] * (m + 1)
    owner, way = [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        owner[0], column = i, 0
        least, seen = [float("inf")] * (m + 1), [False] * (m + 1)
        while owner[column]:
            seen[column] = True
            row, delta, following = owner[column], float("inf"), 0
            for j in range(1, m + 1):
                if not seen[j]:
                    cost = -gain[row - 1][j - 1] - row_price[row] - column_price[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, column
                    if least[j] < delta:
                        delta, following = least[j], j
            for j in range(m + 1):
                if seen[j]:
                    row_price[owner[j]] += delta
                    column_price[j] -= delta
                else:
                    least[j] -= delta
            column = following
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    columns = [0] * n
    for j in range(1, m + 1):
        if owner[j]:
            columns[owner[j] - 1] = j - 1
    return columns
