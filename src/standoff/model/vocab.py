"""Closed vocabularies of the contract. Values are what stands in the JSON; tests hold each against the design."""

from enum import StrEnum


class ZoneKind(StrEnum):
    HEADLINE = "headline"
    CAPTION = "caption"
    CREDIT = "credit"
    SUMMARY = "summary"
    DATELINE = "dateline"
    BODY = "body"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


class MentionForm(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    METONYM = "metonym"


class ActorKind(StrEnum):
    COUNTRY = "country"
    GOVERNMENT = "government"
    IGO = "igo"
    NGO = "ngo"
    ORGANISATION = "organisation"
    COMPANY = "company"
    ARMED_GROUP = "armed_group"
    PARTY = "party"
    MEDIA = "media"
    PERSON = "person"
    POPULATION = "population"
    BLOC = "bloc"
    UNKNOWN = "unknown"


class Sector(StrEnum):
    GOV = "GOV"
    MIL = "MIL"
    COP = "COP"
    LEG = "LEG"
    JUD = "JUD"
    SPY = "SPY"
    ELI = "ELI"
    OPP = "OPP"
    PTY = "PTY"
    REB = "REB"
    INS = "INS"
    SEP = "SEP"
    UAF = "UAF"
    CRM = "CRM"
    CVL = "CVL"
    BUS = "BUS"
    LAB = "LAB"
    EDU = "EDU"
    MED = "MED"
    REL = "REL"
    AGR = "AGR"
    HLH = "HLH"
    HRI = "HRI"
    ENV = "ENV"
    DEV = "DEV"
    REF = "REF"
    MOD = "MOD"
    RAD = "RAD"
    NGO = "NGO"
    IGO = "IGO"
    MNC = "MNC"


class EventType(StrEnum):
    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """Whether an event happened, as someone presents it."""

    ACTUAL = "actual"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    OFFERED = "offered"
    DENIED = "denied"
    DID_NOT_HAPPEN = "did_not_happen"


class Polarity(StrEnum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


class StatementForm(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    SAY = "say"
    CONFIRM = "confirm"
    DENY = "deny"
    WARN = "warn"
    THREATEN = "threaten"
    DEMAND = "demand"
    URGE = "urge"
    ASK = "ask"
    OFFER = "offer"
    PROMISE = "promise"
    ACCUSE = "accuse"
    CRITICISE = "criticise"
    PRAISE = "praise"
    SUPPORT = "support"
    REJECT = "reject"
    AGREE = "agree"
    ANNOUNCE = "announce"
    CLAIM = "claim"
    PREDICT = "predict"


class StanceValue(StrEnum):
    SUPPORT = "support"
    OPPOSE = "oppose"


class MediumKind(StrEnum):
    BRIEFING = "briefing"
    INTERVIEW = "interview"
    VIDEO_CALL = "video_call"
    PHONE = "phone"
    SPEECH = "speech"
    WRITTEN = "written"
    SOCIAL_MEDIA = "social_media"
    BROADCAST = "broadcast"
    UNNAMED = "unnamed"


class PlaceRelation(StrEnum):
    IN = "in"
    NEAR = "near"
    FROM = "from"
    TOWARD = "toward"
    ALONG = "along"


class PlacePrecision(StrEnum):
    POINT = "point"
    CITY = "city"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    REGION = "region"


class TimePrecision(StrEnum):
    INSTANT = "instant"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


class TimeExtent(StrEnum):
    WITHIN = "within"
    THROUGHOUT = "throughout"
    SINCE = "since"
    UNTIL = "until"


class TimeBasis(StrEnum):
    DATELINE = "dateline"
    METADATA = "metadata"
    OPTION = "option"
    EXPLICIT = "explicit"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    ANAPHORIC = "anaphoric"
    PUBLICATION = "publication"


class MatterKind(StrEnum):
    PROPOSAL = "proposal"
    DEMAND = "demand"
    OFFER = "offer"
    COMMITMENT = "commitment"
    ASSURANCE = "assurance"
    WARNING = "warning"


class TermRole(StrEnum):
    CONTENT = "content"
    CONDITION = "condition"
    DEADLINE = "deadline"


class LinkKind(StrEnum):
    CONTAINS = "contains"
    ANSWERS = "answers"
    COUNTERS = "counters"
    FOLLOWS = "follows"


class MoveKind(StrEnum):
    RAISE = "raise"
    TABLE = "table"
    HAND_OVER = "hand_over"
    RECEIVE = "receive"
    SHARE = "share"
    PUBLISH = "publish"
    DISCUSS = "discuss"
    ANSWER = "answer"
    ACCEPT = "accept"
    REJECT = "reject"
    COUNTER = "counter"
    DEFER = "defer"
    REPEAT = "repeat"
    FULFIL = "fulfil"
    BREACH = "breach"
    DENY = "deny"
    WITHDRAW = "withdraw"


class MatterStatus(StrEnum):
    RAISED = "raised"
    TABLED = "tabled"
    SHARED = "shared"
    UNDER_DISCUSSION = "under_discussion"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    COUNTERED = "countered"
    DEFERRED = "deferred"
    FULFILLED = "fulfilled"
    BREACHED = "breached"
    WITHDRAWN = "withdrawn"
