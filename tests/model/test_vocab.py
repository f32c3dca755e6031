"""The closed vocabularies, word for word as the contract has them."""

from enum import StrEnum

import pytest

from standoff.model import vocab

CONTRACT: dict[type[StrEnum], str] = {
    vocab.ZoneKind: "headline caption credit summary dateline body byline boilerplate",
    vocab.MentionForm: "name nominal pronoun metonym",
    vocab.ActorKind: "country government igo ngo organisation company armed_group party media person population bloc unknown",
    vocab.Sector: "GOV MIL COP LEG JUD SPY ELI OPP PTY REB INS SEP UAF CRM CVL BUS LAB EDU MED REL AGR HLH HRI ENV DEV "
    "REF MOD RAD NGO IGO MNC",
    vocab.EventType: "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT",
    vocab.Status: "actual ongoing planned possible conditional demanded offered denied did_not_happen",
    vocab.Polarity: "positive negative",
    vocab.StatementForm: "direct indirect mixed",
    vocab.Act: "say confirm deny warn threaten demand urge ask offer promise accuse criticise praise support reject agree "
    "announce claim predict",
    vocab.StanceValue: "support oppose",
    vocab.MediumKind: "briefing interview video_call phone speech written social_media broadcast unnamed",
    vocab.PlaceRelation: "in near from toward along",
    vocab.PlacePrecision: "point city admin2 admin1 country region",
    vocab.TimePrecision: "instant day week month year decade interval unknown",
    vocab.TimeExtent: "within throughout since until",
    vocab.TimeBasis: "dateline metadata option explicit weekday relative anaphoric publication",
    vocab.MatterKind: "proposal demand offer commitment assurance warning",
    vocab.TermRole: "content condition deadline",
    vocab.LinkKind: "contains answers counters follows",
    vocab.MoveKind: "raise table hand_over receive share publish discuss answer accept reject counter defer repeat fulfil "
    "breach deny withdraw",
    vocab.MatterStatus: "raised tabled shared under_discussion answered accepted rejected countered deferred fulfilled "
    "breached withdrawn",
}


@pytest.mark.parametrize("vocabulary", CONTRACT, ids=lambda v: v.__name__)
def test_vocabulary_is_that_of_the_contract(vocabulary: type[StrEnum]) -> None:
    assert [member.value for member in vocabulary] == CONTRACT[vocabulary].split()


def test_no_vocabulary_is_forgotten() -> None:
    known = {v for v in vars(vocab).values() if isinstance(v, type) and issubclass(v, StrEnum) and v is not StrEnum}
    assert known == set(CONTRACT)
