"""What the mention finder yields: a noun phrase, name or pronoun that may refer to an actor."""

from dataclasses import dataclass, field

from standoff.actors.entries import Ref
from standoff.knowledge.rows import NameForm, RoleNoun
from standoff.model.vocab import MentionForm


@dataclass(slots=True)
class Found:
    """A candidate mention, tokens first..last inclusive with syntactic head `head`.

    refs: rows of the actor tables that the words may stand for.
    name_form: for country names, how the country is written (adjective, capital ...).
    person: the words are a person's name.
    role, plural: the role noun that heads the phrase. titles: roles that stand before or beside a name.
    country: ISO3 out of the phrase itself ("Russian troops", "troops from Chad").
    countries: all of them, where one noun stands for one of each ("ministers of Russia and Ukraine").
    owner: index of the Found that the phrase belongs to ("Putin's aide", "Kremlin aide", "its army").
    modifier: the words only modify a noun that is no actor ("troop build-up", "Russian attack").
    locative: a place name that holds rather than acts ("in Moscow").
    title_of: index of the person whose title this is.
    entities: the entities it was resolved to, several for a joint mention.
    stands_for: the entity of a name that only modifies, where no table knows it ("DPR commander").
    """

    first: int
    last: int
    head: int
    form: MentionForm
    refs: tuple[Ref, ...] = ()
    name_form: NameForm | None = None
    person: bool = False
    role: RoleNoun | None = None
    plural: bool = False
    definite: bool = False
    former: bool = False
    titles: list["Found"] = field(default_factory=list)
    country: str | None = None
    countries: list[str] = field(default_factory=list)
    owner: int | None = None
    modifier: bool = False
    locative: bool = False
    title_of: int | None = None
    entities: list[int] = field(default_factory=list)
    joint: bool = False
    stands_for: int | None = None
    basis: str = "text"
