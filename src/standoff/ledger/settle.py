"""What becomes of a matter once the report is read: to whom it was put, its status, its links."""

from standoff.ledger.drafts import MatterDraft, MoveDraft
from standoff.ledger.lexicon import RANK, STATUS_OF
from standoff.ledger.moves import HAPPENED
from standoff.ledger.scene import Scene
from standoff.model.vocab import LinkKind, MatterKind, MoveKind, Status, TermRole

# An opponent's word for these does not make them so.
DISPUTED = (MoveKind.BREACH, MoveKind.WITHDRAW, MoveKind.DENY)
ANSWERING = (MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.COUNTER, MoveKind.ANSWER, MoveKind.DEFER)


def settle(matter: MatterDraft, scene: Scene) -> None:
    """Fill in status, pending and alleged moves (by the table in `lexicon`) and missing addressees."""
    _complete(matter, scene)
    for move in matter.moves:
        if move.status is Status.PLANNED:
            matter.pending.append(move.kind)
        elif move.status not in HAPPENED:
            continue
        elif _is_alleged(move, matter, scene):
            matter.alleged.append(move.kind)
        elif move.kind in STATUS_OF:
            reached = STATUS_OF[move.kind]
            if RANK[reached] > RANK[matter.status]:
                matter.status = reached
    matter.pending = list(dict.fromkeys(matter.pending))
    matter.alleged = list(dict.fromkeys(matter.alleged))


def _is_alleged(move: MoveDraft, matter: MatterDraft, scene: Scene) -> bool:
    """Does only another side than the one that is said to have made the move tell of it?"""
    if move.kind not in DISPUTED or not move.vouchers:
        return False
    said = scene.side(move.vouchers[-1])
    movers = scene.sides(move.by) or (
        scene.sides(matter.by) if move.kind in (MoveKind.BREACH, MoveKind.WITHDRAW) else set()
    )
    if said in movers:
        return False
    return move.kind is MoveKind.BREACH or said in scene.sides(matter.by) | scene.sides(matter.to)


def _complete(matter: MatterDraft, scene: Scene) -> None:
    """Who answered a matter is whom it was put to."""
    if matter.to:
        return
    own = scene.sides(matter.by)
    for move in matter.moves:
        answered = move.by if move.kind in ANSWERING else []
        matter.to = [e for e in answered if scene.side(e) not in own]
        if matter.to:
            return


def link(matters: list[MatterDraft]) -> None:
    """Matters that stand inside another's terms: the package contains its points."""
    for outer in matters:
        for inner in matters if outer.kind in (MatterKind.PROPOSAL, MatterKind.OFFER) else ():
            if outer is inner or any(other is inner for _, other in outer.links):
                continue
            if any(
                t.role is TermRole.CONTENT and t.span.holds(m) and t.span != m
                for t in outer.terms
                for m in inner.mentions[:1]
            ) and not any(other is outer for _, other in inner.links):
                outer.links.append((LinkKind.CONTAINS, inner))
