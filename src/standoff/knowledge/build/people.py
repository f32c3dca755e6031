"""Build people.csv and offices.csv from a folder of openly licensed facts.

    python people.py FACTS OUT

FACTS holds `leaders/` with the Factbook's leaders, Wikidata's officeholders, the Institute for
Government's table of UK ministers and the list of members of the US Congress. `people_curated.txt`
beside this script is read as well; what it says about a person's office wins over the sources.
Column `source`: wd Wikidata, fb Factbook, ifg, usc Congress, cia World Leaders, own our own list.
"""

from __future__ import annotations

import argparse
import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

SNAPSHOT = "2023-02"  # last month that the Wikidata files cover
FACTBOOK_LAST = "2026-05-17"  # last edition of the Factbook that the facts cover
CURATED = Path(__file__).with_name("people_curated.txt")
SINGLE_HOLDER = {
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "interior_minister",
    "legislature_speaker",
    "national_security_adviser",
    "intelligence_chief",
}

# ---------------------------------------------------------------- names

FOLD = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "dj",
        "Đ": "Dj",
        "ß": "ss",
        "ı": "i",
        "İ": "I",
        "ə": "a",
        "Ə": "A",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ħ": "h",
        "Ħ": "H",
        "’": "'",
        "‘": "'",
        "ʻ": "'",
        "ʼ": "'",
        "`": "'",
        "ŋ": "ng",
        "–": "-",
    }
)
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
PARTICLES = {
    "al",
    "el",
    "bin",
    "ibn",
    "bint",
    "de",
    "da",
    "do",
    "dos",
    "das",
    "di",
    "del",
    "della",
    "du",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "ter",
    "zu",
    "af",
    "av",
    "y",
    "e",
    "ould",
    "ag",
    "ben",
    "of",
    "the",
    "und",
}
HONORIFICS = re.compile(
    r"^(?:(?:the )?(?:right |rt\.? )?hon(?:ou?rable|\.)?|(?:his|her) (?:excellency|majesty|royal highness)|sir|dame|lord|lady"
    r"|dr\.?|prof(?:essor)?\.?|mr\.?|mrs\.?|ms\.?|eng\.?|gen\.?|general|lt\.? ?gen\.?|maj\.? ?gen\.?|brig\.? ?gen\.?|sr\.? ?gen\.?"
    r"|vice sr\.? gen\.?|lt\.? ?col\.?|col\.?|colonel|maj\.?|major|capt\.?|captain|adm\.?|admiral|rear adm\.?|vice adm\.?"
    r"|lt\.?|brig\.?|air vice[- ]marshal|air chief marshal|air marshal|marshal|field marshal|cdre\.?|cmdr\.?|flt\.? lt\.?"
    r"|ret\.?|\(ret\.?\)|dato'?|datuk|tan sri|tun|dr haji|haji|hajj|ing\.?|lic\.?|arq\.?)\s+",
    re.IGNORECASE,
)
DEBRIS = re.compile(
    r"[\[\](){}<>0-9:;|/_=*#!?&%]|\b(?:of|since|and|vacant|acting|former|president|minister|commander|chairman|council"
    r"|bailiff|premier|deputy|government|king of|commissioner|governor|unknown|none|appointed|elect|officer|dynasty)\b",
    re.IGNORECASE,
)
GIVEN_EAST = [  # (pattern in the CIA's or Wikidata's spelling, usual spelling in the news, further spellings)
    ("Aleksandr", "Alexander", ()),
    ("Aleksey", "Alexei", ("Alexey",)),
    ("Alexey", "Alexei", ("Aleksei",)),
    ("Sergey", "Sergei", ()),
    ("Sergei", "Sergey", ()),
    ("Dmitriy", "Dmitry", ("Dmitri",)),
    ("Dmitry", "Dmitri", ()),
    ("Yevgeniy", "Yevgeny", ("Evgeny",)),
    ("Yevgeny", "Evgeny", ()),
    ("Andrey", "Andrei", ()),
    ("Andrei", "Andrey", ()),
    ("Nikolay", "Nikolai", ()),
    ("Nikolai", "Nikolay", ()),
    ("Valeriy", "Valery", ()),
    ("Yuriy", "Yuri", ("Yury",)),
    ("Yury", "Yuri", ()),
    ("Yuri", "Yury", ()),
    ("Vasiliy", "Vasily", ()),
    ("Anatoliy", "Anatoly", ()),
    ("Gennadiy", "Gennady", ()),
    ("Vitaliy", "Vitaly", ()),
    ("Grigoriy", "Grigory", ()),
    ("Georgiy", "Georgy", ("Georgi",)),
    ("Arkadiy", "Arkady", ()),
    ("Mikhail", "Mikhail", ()),
    ("Oleksandr", "Olexander", ("Alexander",)),
    ("Volodymyr", "Vladimir", ()),
    ("Serhiy", "Sergiy", ("Sergei",)),
    ("Mykola", "Nikolai", ()),
    ("Alexei", "Alexey", ()),
    ("Alyaksandr", "Alexander", ("Aleksandr",)),
    ("Siarhei", "Sergei", ("Syarhey",)),
    ("Uladzimir", "Vladimir", ()),
    ("Leonid", "Leonid", ()),
    ("Eduard", "Edward", ()),
    ("Nursultan", "Nursultan", ()),
]
GIVEN_ARAB = [
    ("Muhammad", ("Mohammed", "Mohammad", "Mohamed")),
    ("Mohammad", ("Mohammed", "Mohamed", "Muhammad")),
    ("Mohammed", ("Mohammad", "Mohamed", "Muhammad")),
    ("Mohamed", ("Mohammed", "Mohammad", "Muhammad")),
    ("Ahmad", ("Ahmed",)),
    ("Ahmed", ("Ahmad",)),
    ("Abdallah", ("Abdullah",)),
    ("Abdullah", ("Abdallah",)),
    ("Husayn", ("Hussein",)),
    ("Hussein", ("Hussain",)),
    ("Hussain", ("Hussein",)),
    ("Yusuf", ("Youssef", "Yousef")),
    ("Youssef", ("Yousef", "Yusuf")),
    ("Umar", ("Omar",)),
    ("Khalid", ("Khaled",)),
    ("Khaled", ("Khalid",)),
    ("Mahmud", ("Mahmoud",)),
    ("Mustafa", ("Moustafa",)),
    ("Hasan", ("Hassan",)),
    ("Hassan", ("Hasan",)),
    ("Sulayman", ("Suleiman",)),
    ("Ibrahim", ("Ebrahim",)),
    ("Usama", ("Osama",)),
    ("Nuri", ("Nouri",)),
    ("Faysal", ("Faisal",)),
    ("Saud", ("Saoud",)),
    ("Tariq", ("Tarek", "Tareq")),
    ("Karim", ("Kareem",)),
]
EAST = {
    "RUS",
    "UKR",
    "BLR",
    "KAZ",
    "KGZ",
    "TJK",
    "TKM",
    "UZB",
    "MDA",
    "GEO",
    "ARM",
    "AZE",
    "SUN",
    "EST",
    "LVA",
    "LTU",
    "BGR",
}
PATRONYMIC = re.compile(
    r"(?:ovich|evich|yevich|ovych|evych|'?yevych|yovych|ich|ovna|evna|yevna|ivna|ovic|ogly|oglu|oghlu|uly)$"
)
ARAB = {
    "DZA",
    "BHR",
    "EGY",
    "IRQ",
    "JOR",
    "KWT",
    "LBN",
    "LBY",
    "MRT",
    "MAR",
    "OMN",
    "PSE",
    "QAT",
    "SAU",
    "SDN",
    "SYR",
    "TUN",
    "ARE",
    "YEM",
    "YMD",
    "IRN",
    "AFG",
    "PAK",
    "DJI",
    "SOM",
    "TCD",
    "COM",
    "BGD",
    "MDV",
}
HYPHEN_GIVEN = {"KOR", "PRK", "TWN", "CHN", "HKG"}

GIVEN_NAMES = Path(__file__).with_name("given_names.txt")
GENDER_OF = {
    name: line[0]
    for line in GIVEN_NAMES.read_text(encoding="utf-8").splitlines()
    if line[:2] in ("f ", "m ")
    for name in line[2:].split()
}


# states where a shared last word says little: the given name or a ruling house
ONE_LAST_WORD = {
    "CHN",
    "TWN",
    "HKG",
    "KOR",
    "PRK",
    "VNM",
    "KHM",
    "MMR",
    "SGP",
    "KWT",
    "BHR",
    "QAT",
    "SAU",
    "ARE",
    "OMN",
}


def fold(text: str) -> str:
    """The text without accents, in plain Latin letters."""
    text = unicodedata.normalize("NFKD", text.translate(FOLD))
    return "".join(c for c in text if not unicodedata.combining(c))


def key(name: str) -> str:
    """The name as compared: folded, lower case, letters only."""
    return re.sub(r"[^a-z ]", "", fold(name).lower().replace("-", " ")).strip()


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name).lower().replace("'", "")).strip("-")


def latin(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z .'\-]+", fold(name)))


def cased(word: str) -> str:
    """A surname in capitals as it is normally written."""
    if re.search(r"-[A-Z']{3,}$|^[A-Z]{3,}-[A-Z]?[a-z]", word):
        return "-".join(p.capitalize() if p.isupper() else p for p in word.split("-"))
    if m := re.fullmatch(r"([a-z]{2,3}-)([A-Z'-]{2,})", word):
        return m[1] + "-".join(p.capitalize() for p in m[2].split("-"))
    if m := re.fullmatch(r"((?:d|D|l|L)')([A-Z'-]{2,})", word):
        return m[1] + m[2].capitalize()
    if not (len(word) > 1 and word.upper() == word and any(c.isalpha() for c in word)):
        return word
    if re.fullmatch(r"[IVX]+", word):
        return word

    def part(piece: str) -> str:
        if re.match(r"MC[A-Z]{2}", piece):
            return "Mc" + piece[2:].capitalize()
        if re.match(r"O'[A-Z]{2}", piece):
            return "O'" + piece[2:].capitalize()
        return piece.capitalize()

    pieces = [part(p) for p in word.split("-")]
    return "-".join(
        p.lower() if p.lower() in ("al", "el", "ul") and len(pieces) > 1 and i == 0 else p for i, p in enumerate(pieces)
    )


def strip_titles(name: str) -> str:
    name = re.sub(r"\s+", " ", name).strip(" ,.-")
    while True:
        shorter = HONORIFICS.sub("", name)
        if shorter == name:
            return name
        name = shorter


def clean_name(raw: str, country: str) -> str:
    """A source's name in the form the news writes it; empty where it cannot be told."""
    name = raw.replace("’", "'").replace("‘", "'").replace("ʻ", "'").replace("`", "'")
    name = re.sub(r"\s*\((?:[^)]*)\)", "", name)
    name = re.sub(r"\s*[\"“][^\"”]*[\"”]\s*", " ", name)
    name = re.sub(r",?\s+(Jr|Sr|Jnr)\b\.?", r" \1.", name).replace("Jnr.", "Jr.")
    name = re.sub(
        r",\s*(?:\d+(?:st|nd|rd|th) )?(?:Baron|Baroness|Viscount|Earl|Marquess|Duke|Lord|Grand Duke|Count|Dr|Ph\.?D|Gen|Lt\. Gen|KC|QC|MP)\b.*$",
        "",
        name,
    )
    name = strip_titles(name)
    if "," in name or DEBRIS.search(name) or not latin(name):
        return ""
    words = [cased(w) for w in name.split()]
    if country in EAST and raw != raw.title():
        words = [w.replace("'", "") for w in words]
        if len(words) == 3 and PATRONYMIC.search(words[1].lower()):
            words = [words[0], words[2]]
        words = [re.sub(r"iy$", "y", w) for w in words]
    out = []
    for i, w in enumerate(words):
        if 0 < i < len(words) - 1 and w.lower() in PARTICLES and w.upper() == w:
            w = w.lower()
        out.append(w)
    name = " ".join(out)
    return name if len(name.split()) > 1 and len(name) < 46 else ""


def variants(name: str, country: str) -> set[str]:
    """Other spellings of the name that the news uses, as far as rules can tell."""
    found: set[str] = set()
    plain = fold(name)
    found.add(plain)
    if country in ("DEU", "AUT", "CHE", "DDR") and re.search("[äöüÄÖÜß]", name):
        found.add(fold(name.translate(UMLAUTS)))
    no_initials = re.sub(r"(?<=\s)(?:[A-Z]\.\s*)+", "", plain)
    no_suffix = (
        re.sub(r" (?:Jr|Sr)\.$| II$| III$", "", no_initials) if not plain.startswith(("King", "Queen")) else no_initials
    )
    if len(no_initials.split()) > 1:
        found.add(no_initials)
    if len(no_suffix.split()) > 1 and len(plain.split()) > 2:
        found.add(no_suffix)
    if country in EAST:
        first, _, rest = plain.partition(" ")
        for given, usual, more in GIVEN_EAST:
            if first == given:
                found.update(f"{v} {rest}" for v in (usual, *more) if v != first)
    if country in ARAB:
        for given, others in GIVEN_ARAB:
            words = plain.split()
            if words[0] == given:
                found.update(" ".join([other, *words[1:]]) for other in others)
        if re.search(r" [Aa]l-", plain):
            found.add(re.sub(r" [Aa]l-", " al ", plain))
            found.add(re.sub(r" [Aa]l-", " ", plain))
    if country in HYPHEN_GIVEN:
        m = re.fullmatch(r"(\w+) (\w+)-(\w+)", plain)
        if m:
            found.add(f"{m[1]} {m[2].capitalize()} {m[3].capitalize()}")
            if country == "KOR":
                found.add(f"{m[1]} {m[2]}{m[3]}")
        m = re.fullmatch(r"(\w+) ([A-Z]\w+) ([A-Z]\w+)", plain)
        if m and country in ("KOR", "PRK"):
            found.add(f"{m[1]} {m[2]}-{m[3].lower()}")
    found.discard(name)
    return {v for v in found if v and latin(v) and len(v.split()) > 1}


def guess_gender(name: str, title: str = "") -> str:
    first = key(name).split(" ")[0] if name else ""
    if re.search(r"\b(Queen|Princess|Dame|Empress|First Lady)\b", title):
        return "f"
    if re.search(r"\b(King|Emir|Sultan|Pope|Ayatollah)\b", title):
        return "m"
    return GENDER_OF.get(first, "")


# ---------------------------------------------------------------- records


@dataclass
class Office:
    office: str
    title: str
    of: str
    sectors: str
    start: str
    end: str
    source: str


@dataclass
class Person:
    name: str
    country: str
    gender: str = ""
    aliases: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
    wikidata: str = ""
    curated: bool = False
    id: str = ""


def days(value: str, last: bool = False) -> int | None:
    """The day number of an ISO date of any precision; None where it is empty."""
    if not value:
        return None
    parts = [int(p) for p in value.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31).toordinal() if last else date(parts[0], 1, 1).toordinal()
    if len(parts) == 2:
        return date(parts[0], parts[1], 28 if last else 1).toordinal()
    return date(*parts).toordinal()


def before(a: str, b: str) -> bool:
    """True unless a is certainly later than b."""
    x, y = days(a), days(b, last=True)
    return x is None or y is None or x <= y


def overlaps(a: Office, b: Office, slack: int = 0) -> bool:
    a0, a1 = days(a.start) or 0, days(a.end, True) or 10**7
    b0, b1 = days(b.start) or 0, days(b.end, True) or 10**7
    return a0 <= b1 + slack and b0 <= a1 + slack


# ---------------------------------------------------------------- titles to offices

PORTFOLIOS = [
    (
        r"foreign affairs|external affairs|external relations|foreign relations|international relations and cooperation|foreign minister|european and foreign|europe and foreign|foreign and (?:european|commonwealth|expatriate)|foreign trade and foreign",
        "foreign_minister",
        "Foreign Minister",
        "GOV",
    ),
    (r"defen[cs]e|armed forces|people's armed forces", "defence_minister", "Defence Minister", "GOV|MIL"),
    (
        r"interior|internal affairs|home affairs|public security(?! intelligence)|home department",
        "interior_minister",
        "Interior Minister",
        "GOV",
    ),
]
OTHER_PORTFOLIOS = [
    (r"finance|treasury|economy and finance|economic affairs and finance", "Finance Minister", "GOV"),
    (r"justice", "Justice Minister", "GOV"),
    (r"economy|economic affairs|economic development|national economy|economics", "Economy Minister", "GOV"),
    (
        r"foreign trade|international trade|trade and industry|industry and trade|commerce|trade",
        "Trade Minister",
        "GOV",
    ),
    (r"petroleum|oil|hydrocarbons", "Oil Minister", "GOV"),
    (r"energy|electricity", "Energy Minister", "GOV"),
    (r"information|communication and information", "Information Minister", "GOV|MED"),
    (r"national security|security|state security|intelligence", "Security Minister", "GOV"),
    (r"emergency situations", "Emergencies Minister", "GOV"),
]
MINISTER = re.compile(
    r"^(?:federal |first |union |acting |interim |caretaker )?(?:minister|secretary of state|secretary)\s+(?:of|for|of state for)\s+(?:the\s+)?(.+)$",
    re.IGNORECASE,
)


MAJOR = {
    "USA",
    "GBR",
    "FRA",
    "DEU",
    "ITA",
    "ESP",
    "POL",
    "RUS",
    "UKR",
    "BLR",
    "TUR",
    "ISR",
    "PSE",
    "EGY",
    "SAU",
    "ARE",
    "IRN",
    "IRQ",
    "SYR",
    "LBN",
    "JOR",
    "QAT",
    "KWT",
    "LBY",
    "DZA",
    "CHN",
    "JPN",
    "KOR",
    "PRK",
    "TWN",
    "IND",
    "PAK",
    "AFG",
    "IDN",
    "PHL",
    "THA",
    "MMR",
    "MYS",
    "VNM",
    "AUS",
    "CAN",
    "MEX",
    "BRA",
    "ARG",
    "COL",
    "VEN",
    "CUB",
    "ZAF",
    "NGA",
    "ETH",
    "SDN",
    "KEN",
    "GRC",
    "SRB",
    "HRV",
    "BIH",
    "XKX",
    "GEO",
    "ARM",
    "AZE",
    "KAZ",
}
MINOR_TITLES = {
    "Economy Minister",
    "Trade Minister",
    "Energy Minister",
    "Emergencies Minister",
    "Information Minister",
    "Agriculture Minister",
    "Central Bank Governor",
    "Chief Justice",
    "Prosecutor General",
    "Senate President",
    "Navy Chief",
    "Air Force Chief",
    "Justice Minister",
    "Security Minister",
    "Finance Minister",
    "Minister for Defence Procurement",
    "Ambassador",
}


def classify(position: str, iso3: str) -> tuple[str, str, str] | None:
    """What `position_kind` says, without lesser posts of states that the news seldom names."""
    kind = position_kind(position, iso3)
    return None if kind and kind[1] in MINOR_TITLES and iso3 not in MAJOR else kind


def position_kind(position: str, iso3: str) -> tuple[str, str, str] | None:
    """(office key, title, sectors) of a position at national level; None where it is of no use here."""
    p = re.sub(r"\s+", " ", position).strip()
    low = p.lower()
    if (
        re.search(r"\b(assistant|parliamentary|personal|shadow|alternate|vice chief|associate)\b", low)
        and "assistant secretary of state" not in low
    ):
        return None
    if re.fullmatch(r"(acting |interim |federal )?president( of the republic)?", low):
        return ("head_of_state", "President", "GOV")
    if low in ("monarch", "king", "king of the netherlands"):
        return ("head_of_state", "King", "GOV")
    if low in ("queen",):
        return ("head_of_state", "Queen", "GOV")
    if low in ("emir", "sultan", "grand duke", "supreme leader", "governor-general", "captain regent"):
        return ("head_of_state", p, "GOV")
    if re.fullmatch(
        r"(acting |interim |caretaker )?prime minister|chairman of the council of ministers|premier of the state council|chairman of the cabinet of ministers \(prime minister\)|president of the government|federal chancellor|premier",
        low,
    ):
        return (
            "head_of_government",
            {"premier of the state council": "Premier", "premier": "Premier", "federal chancellor": "Chancellor"}.get(
                low, "Prime Minister"
            ),
            "GOV",
        )
    if re.fullmatch(r"((first|second|executive|third) )?vice[- ]president", low):
        return ("other", p.title().replace("-", " "), "GOV")
    if re.fullmatch(
        r"((first|second|third) )?deputy prime minister|(first )?vice premier( of the state council)?|vice prime minister",
        low,
    ):
        return ("minister", re.sub(r" Of The State Council", "", p.title()), "GOV")
    if low == "state councilor":
        return ("minister", "State Councillor", "GOV")
    if low == "ambassador to the united nations" or low.startswith("permanent representative to the united nations"):
        return ("ambassador", "U.N. Ambassador", "GOV")
    if (
        re.match(
            r"ambassador to (?:the )?(united states|russia|china|people's republic of china|ukraine|israel|iran|iraq|united kingdom|france|germany|north korea|south korea|japan|syria|afghanistan|pakistan|india|turkey|belarus|poland|nato|european union|russian)",
            low,
        )
        or low == "permanent representative to nato"
    ):
        if iso3 in TOP_AMBASSADORS or "united states" in low or "russia" in low:
            return ("ambassador", "Ambassador", "GOV")
        return None
    if re.search(r"ambassador|consul", low):
        return None
    if re.fullmatch(
        r"speaker( of (the )?(parliament|national assembly|house of representatives|chamber of deputies|assembly|knesset|seimas|saeima|supreme council|lok sabha|national parliament|council of representatives|islamic consultative assembly|state great khural|grand national assembly|people's majlis|senate|house of commons|palestinian legislative council|national legislature|parliament of vanuatu))?|chairman of the (state duma|federation council)|president of the (national assembly|chamber of deputies|congress of deputies|parliament|senate|moldovan parliament)|chairperson of the parliament",
        low,
    ):
        return (
            "legislature_speaker",
            "Speaker"
            if not low.startswith(("president", "chair"))
            else ("Parliament Speaker" if "senate" not in low else "Senate President"),
            "LEG",
        )
    if re.fullmatch(
        r"(chief|head) of (the )?(general|defence|joint) staff( of the armed forces)?|chief of (the )?defence( staff| force| forces)?|chief of staff of the (armed forces|army|defence forces)|chief of army staff|chief of the army staff|commander of the (armed forces|national armed forces)|supreme commander of the armed forces|commander-in-chief of the army|chairman of the joint chiefs of staff|chief of the armed forces|commander of the army|chief of naval staff|chief of air staff|chief of naval operations|commander-in-chief of the revolutionary guard|commander of the estonian defence forces|commander of the navy|commander of the air force",
        low,
    ):
        title = "Chief of Staff" if "staff" in low else "Military Chief"
        if "joint chiefs" in low:
            title = "Chairman of the Joint Chiefs of Staff"
        elif "army" in low:
            title = "Army Chief"
        elif "naval" in low or "navy" in low:
            title = "Navy Chief"
        elif "air " in low:
            title = "Air Force Chief"
        elif "revolutionary guard" in low:
            title = "Revolutionary Guards Commander"
        elif "general staff" in low:
            title = "Chief of the General Staff"
        return ("other", title, "MIL")
    if (
        re.search(
            r"^(director|head|chief|chair\w*|president) (general )?of (the )?.*\b(intelligence|secret service|state security|national security bureau|security service|cia|mossad|shin bet|federal security service)\b",
            low,
        )
        and "minister" not in low
        and not re.search(r"\b(social|cyber|food|health)\b", low)
    ):
        return (
            "intelligence_chief",
            "CIA Director" if low.endswith("cia") else "Intelligence Chief",
            "SPY" if "defence" not in low else "MIL|SPY",
        )
    if low == "director of national intelligence":
        return ("intelligence_chief", "Director of National Intelligence", "SPY")
    if low == "director of the fbi":
        return ("other", "FBI Director", "COP")
    if low in ("national security advisor", "national security adviser"):
        return ("national_security_adviser", "National Security Adviser", "GOV")
    if re.match(r"secretary of the (supreme )?(national )?(security council|security and defen[cs]e council)", low):
        return ("national_security_adviser", "Security Council Secretary", "GOV")
    if low in (
        "government spokesperson",
        "spokesperson of the government",
        "presidential spokesperson",
        "spokesperson of the president",
    ):
        return ("spokesperson", "Presidential Spokesman" if "president" in low else "Government Spokesman", "GOV")
    if low == "foreign ministry spokeperson":
        return ("spokesperson", "Foreign Ministry Spokesman", "GOV")
    if low == "white house press secretary":
        return ("spokesperson", "White House Press Secretary", "GOV")
    if low in (
        "white house chief of staff",
        "chief of staff of the presidential executive office",
        "chief of staff to the president",
        "presidential chief of staff",
        "head of the presidential administration",
        "chief cabinet secretary",
        "chief of staff of the presidency",
    ):
        return (
            "chief_of_staff",
            "White House Chief of Staff"
            if "white" in low
            else "Chief Cabinet Secretary"
            if "cabinet" in low
            else "Chief of Staff",
            "GOV",
        )
    if low == "chair of the federal reserve":
        return ("other", "Federal Reserve Chair", "GOV")
    if re.fullmatch(
        r"(president|governor|chairman) of the (central|reserve|national) bank( of .*)?|governor of the bank of (england|japan|israel|korea|canada|italy|france)",
        low,
    ):
        return ("other", "Central Bank Governor", "GOV|BUS")
    if low in ("attorney general", "attorney-general") and iso3 in ("USA", "GBR", "ISR"):
        return ("minister", "Attorney General", "GOV|JUD")
    if low in ("prosecutor general", "general prosecutor", "chief prosecutor", "prosecutor-general"):
        return ("other", "Prosecutor General", "JUD")
    if re.fullmatch(
        r"chief justice( of the supreme court)?|president of the (supreme|constitutional) court", low
    ) and iso3 not in ("AUS",):
        return ("judge", "Chief Justice", "JUD")
    if low in ("secretary of state",) and iso3 == "USA":
        return ("foreign_minister", "Secretary of State", "GOV")
    if low in ("deputy secretary of state",) and iso3 == "USA":
        return ("deputy_minister", "Deputy Secretary of State", "GOV")
    if re.match(r"(assistant|under)\s?secretary of state for|undersecretary of state for", low) and iso3 == "USA":
        return (
            "deputy_minister",
            "Assistant Secretary of State" if low.startswith("assistant") else "Undersecretary of State",
            "GOV",
        )
    if low in ("deputy secretary of defence",) and iso3 == "USA":
        return ("deputy_minister", "Deputy Secretary of Defense", "GOV|MIL")
    if low == "secretary of defence" and iso3 == "USA":
        return ("defence_minister", "Secretary of Defense", "GOV|MIL")
    if low == "secretary of the interior" and iso3 == "USA":
        return ("minister", "Interior Secretary", "GOV")
    if iso3 == "USA" and (
        m := re.fullmatch(
            r"secretary of (the )?(treasury|commerce|energy|homeland security|labor|agriculture|transportation|education|health and human services|housing and urban development|veterans affairs)",
            low,
        )
    ):
        return ("minister", f"{m[2].title().replace(' And ', ' and ')} Secretary", "GOV")
    if iso3 == "USA" and low == "united states trade representative":
        return ("minister", "U.S. Trade Representative", "GOV")
    if re.fullmatch(
        r"((first )?deputy|vice) (minister of |minister for )?(the )?(foreign affairs|external affairs|external relations|foreign minister|defen[cs]e|national defen[cs]e|interior|the interior|internal affairs)( minister)?|minister of state for (foreign|external) affairs|minister delegate for foreign affairs",
        low,
    ):
        dom = "Foreign" if re.search("foreign|external", low) else "Defence" if "defen" in low else "Interior"
        return ("deputy_minister", f"Deputy {dom} Minister", "GOV|MIL" if dom == "Defence" else "GOV")
    if re.search(r"\b(deputy|minister of state|junior|undersecretary|delegate|vice)\b", low) and not MINISTER.match(
        low
    ):
        return None
    m = MINISTER.match(p)
    if not m or iso3 == "USA":
        return None
    area = m[1].lower()
    if re.search(r"\b(state|deputy)\b", low.split(" for ")[0].split(" of ")[0]):
        return None
    if low.startswith("secretary") and iso3 not in ("GBR", "PHL", "MEX", "HND"):
        return None
    for pattern, office, title, sectors in PORTFOLIOS:
        if re.match(rf"(?:national |the |federal )?(?:{pattern})", area) and not re.search(
            r"\b(materiel|science and personnel|industries|industry|procurement|production|equipment|water|prisons|sport)\b",
            area,
        ):
            return (office, title, sectors)
    for pattern, title, sectors in OTHER_PORTFOLIOS:
        if re.match(rf"(?:{pattern})\b", area):
            if iso3 in ("AUS", "ESP", "CAN") and title not in (
                "Finance Minister",
                "Trade Minister",
                "Justice Minister",
            ):
                return None
            return ("minister", title, sectors)
    return None


TOP_AMBASSADORS = {
    "USA",
    "GBR",
    "FRA",
    "DEU",
    "RUS",
    "CHN",
    "JPN",
    "ISR",
    "IRN",
    "TUR",
    "IND",
    "PAK",
    "UKR",
    "POL",
    "KOR",
    "ITA",
}

# ---------------------------------------------------------------- sources

PERSONS: list[Person] = []
INDEX: dict[tuple[str, str], list[Person]] = defaultdict(list)
BY_QID: dict[str, Person] = {}


def register(person: Person) -> Person:
    PERSONS.append(person)
    INDEX[person.country, key(person.name)].append(person)
    return person


def find(name: str, country: str) -> Person | None:
    found = INDEX.get((country, key(name)))
    return found[0] if found else None


def read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def wikidata(folder: Path) -> None:
    rows: list[tuple[dict[str, str], tuple[str, str, str], str]] = []
    for file in ("wikidata_officeholders_2001_2023.csv", "wikidata_officeholders_supplement.csv"):
        for row in read(folder / file):
            if not row["iso3"] or not row["start"]:
                continue
            position = row["position"]
            if "supplement" in file:
                position = {
                    "foreign trwiki": "Minister of Foreign Affairs",
                    "minister foreign": "Minister of Foreign Affairs",
                    "foreign frwiki": "Minister of Foreign Affairs",
                    "interior frwiki": "Minister of the Interior",
                    "defence frwiki": "Minister of Defence",
                    "minister defence": "Minister of Defence",
                    "defence bywiki": "Minister of Defence",
                    "justice frwiki": "Minister of Justice",
                }.get(position, "")
            kind = classify(position, row["iso3"])
            name = clean_name(row["person"], row["iso3"])
            if kind and name:
                rows.append((row, kind, name))
    for row in read(folder / "wikidata_foreign_ministers_2023-01.csv"):
        iso3 = COUNTRY_NAMES.get(row["country"], "")
        name = clean_name(row["person"], iso3)
        if iso3 and name and row["start"]:
            rows.append(
                (
                    {"iso3": iso3, "wikidata_id": row["person_wikidata"], "start": row["start"], "end": ""},
                    ("foreign_minister", "Foreign Minister", "GOV"),
                    name,
                )
            )
    holders: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row, kind, _ in rows:
        holders[row["iso3"], kind[0], kind[1]].append(row["start"])
    confirmed = {
        (COUNTRY_NAMES.get(r["country"], ""), key(strip_titles(r["person"].split(",")[0])).split(" ")[-1])
        for r in read(folder / "cia_world_leaders_2018.csv")
    }
    for row, kind, name in rows:
        iso3, start, end = row["iso3"], row["start"], row["end"]
        if not end and kind[0] in SINGLE_HOLDER:
            later = sorted(s for s in holders[iso3, kind[0], kind[1]] if (days(s) or 0) > (days(start, True) or 0))
            if later:
                end = later[0]
        if not end and start < "2012" and (iso3, key(name).split(" ")[-1]) not in confirmed:
            continue
        if end and not before(start, end):
            continue
        if end and end < "1990":
            continue
        known = BY_QID.get(row["wikidata_id"]) or find(name, iso3)
        person = known or register(Person(name, iso3, guess_gender(name), wikidata=row["wikidata_id"]))
        if person.name != name:
            person.aliases.add(name)
        if row["wikidata_id"]:
            BY_QID.setdefault(row["wikidata_id"], person)
        person.sources.add("wd")
        person.offices.append(Office(kind[0], kind[1], iso3, kind[2], start, end, "wd"))


FACTBOOK_TITLES = [
    (
        r"(?:executive |federal |state |transitional |interim |acting )?president(?: of the (?:islamic )?republic| of the state)?",
        "head_of_state",
        "President",
    ),
    (r"king(?: and prime minister)?", "head_of_state", "King"),
    (r"queen", "head_of_state", "Queen"),
    (
        r"(?:acting |interim |caretaker )?prime minister(?: and (?:crown prince|minister))?",
        "head_of_government",
        "Prime Minister",
    ),
    (
        r"premier|premier and chairman of the (?:russian federation government|council of ministers)",
        "head_of_government",
        "Premier",
    ),
    (r"(?:federal )?chancellor", "head_of_government", "Chancellor"),
    (r"taoiseach", "head_of_government", "Prime Minister"),
    (r"(?:first |second |third |executive )?vice presidents?", "other", "Vice President"),
    (r"(?:first |1st |second |2nd )?deputy prime ministers?(?: and minister)?", "minister", "Deputy Prime Minister"),
    (r"vice premiers?|(?:first )?deputy premiers?", "minister", "Deputy Prime Minister"),
    (r"vice chancellor", "minister", "Vice Chancellor"),
    (r"chairman of the council of ministers", "head_of_government", "Prime Minister"),
    (r"president of the government|chairman of the government", "head_of_government", "Prime Minister"),
    (r"governor[- ]general", "head_of_state", "Governor-General"),
    (r"amir|emir|amir and prime minister", "head_of_state", "Emir"),
    (r"sultan(?: and prime minister)?", "head_of_state", "Sultan"),
    (r"grand duke", "head_of_state", "Grand Duke"),
    (r"prince", "head_of_state", "Prince"),
    (r"paramount ruler", "head_of_state", "King"),
    (r"supreme leader", "head_of_state", "Supreme Leader"),
]
TERRITORIES = {
    "ABW",
    "AIA",
    "ASM",
    "BMU",
    "IOT",
    "VGB",
    "CYM",
    "CXR",
    "CCK",
    "COK",
    "CUW",
    "FLK",
    "FRO",
    "GUF",
    "PYF",
    "GIB",
    "GRL",
    "GLP",
    "GUM",
    "GGY",
    "HKG",
    "IMN",
    "JEY",
    "MAC",
    "MTQ",
    "MYT",
    "MSR",
    "NCL",
    "NIU",
    "NFK",
    "MNP",
    "PCN",
    "PRI",
    "REU",
    "SHN",
    "SPM",
    "SXM",
    "TKL",
    "TCA",
    "VIR",
    "WLF",
    "ANT",
    "BLM",
    "MAF",
    "SJM",
    "ALA",
    "ATF",
    "HMD",
    "BVT",
    "UMI",
    "ESH",
}


def factbook(folder: Path) -> None:
    known: dict[str, list[Person]] = defaultdict(list)
    for person in PERSONS:
        known[person.country].append(person)
    for row in read(folder / "factbook_leaders_1990_2026.csv"):
        iso3 = row["iso3"]
        if not iso3 or iso3 in TERRITORIES or not row["since"]:
            continue
        raw_title = row["title"].split("|")[0].strip()
        raw_title = re.sub(
            r"\s+(?:Dr|Sir|Dame|Gen|General|Lt\. Gen|Maj\. Gen|Col|Lt\. Col|Sheikh|Prof)\.?,?$", "", raw_title
        )
        kind = next(((o, t) for pattern, o, t in FACTBOOK_TITLES if re.fullmatch(pattern, raw_title.lower())), None)
        if kind is None:
            continue
        if re.search(r"bin |al-", row["name"]) and kind[1] in ("King", "Emir", "Sultan", "Prince"):
            continue  # the curated list has the rulers of the Gulf
        name = clean_name(row["name"], iso3)
        if (
            not name
            or kind[1] in ("King", "Queen", "Prince", "Grand Duke")
            or "ELIZABETH II" in row["name"]
            or "CHARLES III" in row["name"]
        ):
            continue
        start = row["since"]
        end = ""
        last = row["last_seen"]
        following = row["next_same_title_since"]
        if last < "2026":
            end = last[:4]
            if (
                following
                and kind[0] in SINGLE_HOLDER
                and following > start
                and abs(int(following[:4]) - int(last[:4])) <= 1
                or last[:4] == "2017"
                and following
                and kind[0] in SINGLE_HOLDER
                and following[:4] in ("2018", "2019", "2020", "2021")
            ):
                end = following
            elif last[:4] == "2017":
                end = ""
        if end and not before(start, end):
            end = ""
        office = Office(kind[0], kind[1], iso3, "GOV", start, end, "fb")
        held = match(name, row["surname_caps"], iso3, office, known[iso3]) or find(name, iso3)
        if held is not None:
            person = held
        else:
            person = register(Person(name, iso3, guess_gender(name, raw_title)))
            known[iso3].append(person)
        if key(person.name) != key(name) and "wd" in person.sources:
            person.aliases.add(name)
        person.sources.add("fb")
        same = next(
            (
                o
                for o in person.offices
                if o.office == office.office
                and o.of == iso3
                and (o.title == office.title or o.office in SINGLE_HOLDER)
                and abs((days(o.start) or 0) - (days(start) or 0)) < 420
            ),
            None,
        )
        if same is not None:
            if same.source == "wd" and not same.end and end and last < "2026":
                same.end = end
            elif same.source == "fb":
                if len(start) > len(same.start):
                    same.start = start
                if not end or (same.end and days(end, True) > days(same.end, True)):  # type: ignore[operator]
                    same.end = end if end or last >= "2026" else same.end
            continue
        covering = [o for o in person.offices if o.office == office.office and o.of == iso3 and overlaps(o, office)]
        if covering and any(before(o.start, start) for o in covering):
            continue
        person.offices.append(office)


def match(name: str, caps: str, iso3: str, office: Office, candidates: Iterable[Person]) -> Person | None:
    """The person of that country with the same surname and initial who is in office around that time."""
    words = key(name).split()
    family = key(caps) if caps else words[-1]
    for person in candidates:
        theirs = key(person.name).split()
        if not family or family not in " ".join(theirs):
            continue
        within = set(words) <= set(theirs) or set(theirs) <= set(words)
        alike = iso3 not in ONE_LAST_WORD and words[-1] == theirs[-1] and words[0][:2] == theirs[0][:2]
        if (within or alike) and any(overlaps(o, office, 1500) for o in person.offices):
            return person
    return None


CIA_TITLES = [
    (r"Min\. of (?:Foreign|External)(?: Affairs| Relations)?\b.*", "foreign_minister", "Foreign Minister", "GOV"),
    (r"Min\. of (?:National )?Defense", "defence_minister", "Defence Minister", "GOV|MIL"),
    (r"Min\. of (?:the )?(?:Interior|Internal Affairs|Home Affairs)", "interior_minister", "Interior Minister", "GOV"),
    (r"Min\. of (?:Economy & )?Finance(?: & .*)?", "minister", "Finance Minister", "GOV"),
]
COUNTRY_NAMES: dict[str, str] = {}


def cia(folder: Path) -> None:
    for row in read(folder / "cia_world_leaders_2018.csv"):
        iso3 = COUNTRY_NAMES.get(row["country"], "")
        if not iso3 or iso3 in TERRITORIES:
            continue
        kind = next((k[1:] for k in CIA_TITLES if re.fullmatch(k[0], row["title"].strip())), None)
        name = clean_name(row["person"], iso3)
        if kind is None or not name:
            continue
        year = row["page_dated"][:4]
        office = Office(kind[0], kind[1], iso3, kind[2], year, year, "cia")
        person = find(name, iso3) or match(name, "", iso3, office, [p for p in PERSONS if p.country == iso3])
        if person is not None:
            if any(o.office == kind[0] and overlaps(o, office) for o in person.offices):
                continue
        elif kind[0] in SINGLE_HOLDER and any(
            o.office == kind[0]
            and o.of == iso3
            and overlaps(o, Office("", "", "", "", row["page_dated"], row["page_dated"], ""))
            for p in PERSONS
            if p.country == iso3
            for o in p.offices
        ):
            continue
        if person is None:
            person = register(Person(name, iso3, guess_gender(name)))
        person.sources.add("cia")
        person.offices.append(office)


UK_TITLES = {
    "Prime Minister": ("head_of_government", "Prime Minister", "GOV"),
    "Chancellor of the Exchequer": ("minister", "Chancellor of the Exchequer", "GOV"),
    "Attorney General": ("minister", "Attorney General", "GOV|JUD"),
}


def uk(folder: Path) -> None:
    for row in read(folder / "uk_ministers_1979_2026.csv"):
        if row["end"] and row["end"] < "1989-06":
            continue
        post, organisation = row["post"], row["organisation"]
        kind = UK_TITLES.get(post)
        if row["rank"] == "DPM":
            kind = ("minister", "Deputy Prime Minister", "GOV")
        elif kind is None and row["rank"] == "SoS":
            area = re.sub(r"^Secretary of State for (?:the )?", "", post)
            if area == post:
                continue
            if "Foreign" in area:
                kind = ("foreign_minister", "Foreign Secretary", "GOV")
            elif area == "Defence":
                kind = ("defence_minister", "Defence Secretary", "GOV|MIL")
            elif area == "Home Department":
                kind = ("interior_minister", "Home Secretary", "GOV")
            else:
                kind = (
                    "minister",
                    f"{area} Secretary" if len(area.split()) < 3 else f"Secretary of State for {area}",
                    "GOV",
                )
        elif (
            kind is None and row["rank"] in ("MoS", "PUSS") and ("Foreign" in organisation or "Defence" in organisation)
        ):
            kind = (
                "deputy_minister",
                post if post.startswith("Minister") else "Minister",
                "GOV|MIL" if "Defence" in organisation else "GOV",
            )
        if kind is None:
            continue
        name = (
            row["person"]
            if re.match(r"(Lord|Baroness|Viscount|Earl|Lady) ", row["person"])
            else clean_name(row["person"], "GBR")
        )
        name = re.sub(r" of [A-Z].*$", "", name)
        if not name or len(name.split()) < 2:
            continue
        person = find(name, "GBR") or register(
            Person(name, "GBR", "f" if name.startswith(("Baroness", "Lady")) else guess_gender(name))
        )
        person.sources.add("ifg")
        person.offices = [
            o for o in person.offices if not (o.source in ("wd", "fb") and o.office == kind[0] and o.of == "GBR")
        ]
        previous = next(
            (
                o
                for o in person.offices
                if o.office == kind[0]
                and o.title == kind[1]
                and o.end
                and 0 <= (days(row["start"]) or 0) - (days(o.end) or 0) < 40
            ),
            None,
        )
        if previous is not None:
            previous.end = row["end"]
            continue
        if any(o.office == kind[0] and o.title == kind[1] and o.start == row["start"] for o in person.offices):
            continue
        person.offices.append(Office(*kind[:2], "GBR", kind[2], row["start"], row["end"], "ifg"))


def us_congress(folder: Path) -> None:
    for row in read(folder / "us_congress_1990_2027.csv"):
        name = clean_name(row["person"], "USA")
        if not name:
            continue
        person = (
            find(name, "USA")
            or find(next(iter(sorted(variants(name, "USA"))), name), "USA")
            or register(Person(name, "USA", guess_gender(name)))
        )
        person.sources.add("usc")
        if row["nickname"]:
            person.aliases.add(f"{row['nickname']} {row['surname']}")
        person.offices.append(
            Office(
                "legislator",
                "Senator" if row["type"] == "sen" else "Representative",
                "USA",
                "LEG",
                row["start"],
                "" if row["end"] > FACTBOOK_LAST else row["end"],
                "usc",
            )
        )


# ---------------------------------------------------------------- curated layer

OFFICE_WORDS = {
    "hos": "head_of_state",
    "hog": "head_of_government",
    "fm": "foreign_minister",
    "dm": "defence_minister",
    "im": "interior_minister",
    "min": "minister",
    "dep": "deputy_minister",
    "sp": "spokesperson",
    "cos": "chief_of_staff",
    "nsa": "national_security_adviser",
    "intel": "intelligence_chief",
    "amb": "ambassador",
    "env": "envoy",
    "sg": "secretary_general",
    "spk": "legislature_speaker",
    "leg": "legislator",
    "pl": "party_leader",
    "opp": "opposition_leader",
    "gl": "group_leader",
    "jud": "judge",
    "rel": "religious_leader",
    "roy": "royal",
    "oth": "other",
}
TITLE_OF = {
    "fm": "Foreign Minister",
    "dm": "Defence Minister",
    "im": "Interior Minister",
    "nsa": "National Security Adviser",
    "intel": "Intelligence Chief",
}
TERM = re.compile(r"(\w+)(?: ([^@\[]+?))?((?: (?:@\S+|\[[A-Z|]+\]))*) ([\d-]*)\.\.([\d-]*)")


def curated(path: Path, ids: set[str]) -> None:
    """Read the hand-written lines. A line replaces what the sources say about the same person's same office.

    ids: the bodies that an office may be of; one that is not among them falls back to the person's country.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        names, country, gender, *cells = [p.strip() for p in line.split(";")]
        name, *aliases = [p.strip() for p in names.split("|")]
        found = [
            p
            for alias in (name, *aliases)
            for c in {country, *SAME_PEOPLE.get(country, ())}
            for p in INDEX.get((c, key(alias)), [])
            if not p.curated
        ]
        person = found[0] if found else register(Person(name, country))
        for other in found[1:]:
            if other is not person and other in PERSONS:
                merge(person, other)
        if person.name != name:
            person.aliases.add(person.name)
        person.name, person.country, person.curated = name, country, True
        INDEX[country, key(name)] = [person]
        person.gender = gender or person.gender
        person.aliases.update(aliases)
        person.sources.add("own")
        fresh: list[Office] = []
        for cell in cells:
            m = TERM.fullmatch(cell)
            if m is None or m[1] not in OFFICE_WORDS:
                raise ValueError(f"{path.name}:{number}: {cell!r}")
            of = re.search(r"@(\S+)", m[3])
            sectors = re.search(r"\[(\S+)\]", m[3])
            office = OFFICE_WORDS[m[1]]
            body = of[1] if of and of[1] in ids else country
            fresh.append(
                Office(
                    office,
                    m[2] or TITLE_OF[m[1]],
                    body,
                    sectors[1] if sectors else SECTORS_OF.get(office, "GOV"),
                    m[4],
                    m[5],
                    "own",
                )
            )
        offices = {o.office for o in fresh if o.office in SINGLE_HOLDER}
        titles = {o.title for o in fresh} | (
            {"Vice President"} if any("Vice President" in o.title for o in fresh) else set()
        )
        person.offices = [
            o
            for o in person.offices
            if o.office not in offices
            and o.title not in titles
            and not any(
                f.office == o.office
                and f.office in ("spokesperson", "ambassador", "envoy", "legislator")
                and overlaps(f, o)
                for f in fresh
            )
            and not (
                o.office == "other" and o.sectors == "MIL" and any(f.sectors == "MIL" and overlaps(f, o) for f in fresh)
            )
            and not (
                o.office in ("head_of_state", "head_of_government")
                and offices & {"head_of_state", "head_of_government"}
            )
        ] + fresh


SAME_PEOPLE = {
    "SRB": ("YUG", "SCG"),
    "MNE": ("YUG", "SCG"),
    "RUS": ("SUN",),
    "SUN": ("RUS",),
    "CZE": ("CSK",),
    "SVK": ("CSK",),
    "HRV": ("YUG",),
    "GEO": ("SUN",),
    "SDN": ("SSD",),
    "SSD": ("SDN",),
}
SECTORS_OF = {
    "legislature_speaker": "LEG",
    "legislator": "LEG",
    "party_leader": "PTY",
    "opposition_leader": "OPP",
    "group_leader": "REB",
    "judge": "JUD",
    "religious_leader": "REL",
    "royal": "GOV|ELI",
    "intelligence_chief": "SPY",
    "defence_minister": "GOV|MIL",
    "secretary_general": "IGO",
}


def merge(person: Person, other: Person) -> None:
    person.aliases.update(other.aliases | {other.name})
    person.sources |= other.sources
    person.offices += other.offices
    person.gender = person.gender or other.gender
    PERSONS.remove(other)


# ---------------------------------------------------------------- writing


def tidy(person: Person) -> None:
    """Sort the offices, join what is one spell, drop what is said twice."""
    joined: list[Office] = []
    for office in sorted(person.offices, key=lambda o: (o.office, o.title, o.of, o.start, o.end)):
        last = joined[-1] if joined else None
        if last and (last.office, last.of, last.title) == (office.office, office.of, office.title):
            end = days(last.end, True)
            if end is None or (days(office.start) or 0) <= end + 40:
                if end is not None and (not office.end or (days(office.end, True) or 0) > end):
                    last.end = office.end
                continue
        joined.append(Office(**vars(office)))
    person.offices = sorted(joined, key=lambda o: (o.start, o.end, o.office))


def close_gaps() -> None:
    """End an open term of a single-holder office where somebody of the same title came after."""
    terms: dict[tuple[str, str], list[tuple[Office, Person]]] = defaultdict(list)
    for person in PERSONS:
        for office in person.offices:
            if office.office in SINGLE_HOLDER:
                terms[office.of, office.office].append((office, person))
    for held in terms.values():
        held.sort(key=lambda t: t[0].start)
        for i, (office, person) in enumerate(held):
            if office.end or office.source == "own" or not office.start:
                continue
            later = [
                o
                for o, p in held[i + 1 :]
                if p is not person
                and o.title == office.title
                and (days(o.start) or 0) > (days(office.start, True) or 0)
            ]
            if later:
                office.end = later[0].start


APART = {
    "joao ernesto dos santos",
    "mike dempsey",
    "abdulhakim ahmed al mawri",
    "penah huseynov",
}  # like others, but not them


def join_spellings() -> None:
    """Make one of two people who took up the same single-holder office together and whose names look alike."""
    terms: dict[tuple[str, str], list[tuple[Office, Person]]] = defaultdict(list)
    for person in PERSONS:
        for office in person.offices:
            if office.office in SINGLE_HOLDER:
                terms[office.of, office.office].append((office, person))
    for held in terms.values():
        for i, (office, person) in enumerate(held):
            for later, other in held[i + 1 :]:
                if person is other or person not in PERSONS or other not in PERSONS or not overlaps(office, later):
                    continue
                shared = variants(person.name, person.country) & (variants(other.name, other.country) | {other.name})
                near = abs((days(office.start) or 0) - (days(later.start) or 0)) <= 45
                if person.country in ("KWT", "BHR") or {key(person.name), key(other.name)} & APART:
                    continue
                alike = SequenceMatcher(None, key(person.name), key(other.name)).ratio() >= 0.66
                longer = set(key(person.name).split()) <= set(key(other.name).split()) or set(
                    key(other.name).split()
                ) <= set(key(person.name).split())
                if person.country == other.country and (shared or (near and (alike or longer))):
                    keep, drop = (
                        (person, other)
                        if person.curated or (not other.curated and person.wikidata)
                        else (other, person)
                    )
                    merge(keep, drop)


def drop_doubles() -> None:
    """Drop sources' terms that lie within a hand-written term of the same office: another spelling of the same person."""
    terms: dict[tuple[str, str], list[tuple[Office, Person]]] = defaultdict(list)
    for person in PERSONS:
        for office in person.offices:
            if office.source == "own" and office.office in SINGLE_HOLDER:
                terms[office.of, office.office].append((office, person))

    def doubled(office: Office, person: Person) -> bool:
        start, end = days(office.start) or 0, days(office.end, True)
        for term, holder in terms[office.of, office.office]:
            first, last = days(term.start) or 0, days(term.end, True) or 10**7
            if holder is person or "Presidency Member" in term.title or "Presidency Member" in office.title:
                continue
            if (
                key(holder.name).split()[-1] == key(person.name).split()[-1]
                and overlaps(office, term)
                and holder.name[0] == person.name[0]
            ):
                return True
            if first - 60 <= start and (
                start < last - 60
                and (end is None or end <= last + 400)
                and (end is not None or last == 10**7 or start < last - 200)
            ):
                return True
        return False

    for person in PERSONS:
        person.offices = [
            o
            for o in person.offices
            if o.source == "own"
            or o.office not in SINGLE_HOLDER - {"legislature_speaker", "intelligence_chief"}
            or (o.office == "head_of_state" and o.title == "Governor-General")
            or not doubled(o, person)
        ]


def same_country_doubles() -> None:
    """One person who stands under a state and its successor becomes one row."""
    for person in tuple(PERSONS):
        for other_code in SAME_PEOPLE.get(person.country, ()):
            for other in list(INDEX.get((other_code, key(person.name)), [])):
                if other is not person and other in PERSONS and person in PERSONS:
                    merge(person, other)


def write(out: Path) -> None:
    ids: set[str] = set()
    taken: dict[str, Person] = {}
    kept = [p for p in PERSONS if p.offices]
    for person in sorted(kept, key=lambda p: (not p.curated, -len(p.offices), p.name, p.country)):
        base = slug(person.name)
        person.id = base if base not in ids else f"{base}-{person.country.lower()}"
        number = 2
        while person.id in ids:
            person.id = f"{base}-{person.country.lower()}-{number}"
            number += 1
        ids.add(person.id)
        taken[person.name] = person
    names = {p.name for p in kept}
    with (out / "people.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["id", "name", "aliases", "country", "gender", "source"])
        for person in sorted(kept, key=lambda p: p.id):
            aliases = set(person.aliases)
            for name in {person.name, *person.aliases}:
                aliases |= variants(name, person.country)
            aliases = {
                a for a in aliases if a != person.name and (a not in names or a in person.aliases and a not in names)
            }
            writer.writerow(
                [
                    person.id,
                    person.name,
                    "|".join(sorted(aliases)),
                    person.country,
                    person.gender,
                    "|".join(sorted(person.sources)),
                ]
            )
    with (out / "offices.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["person", "office", "title", "of", "sectors", "start", "end", "source"])
        for person in sorted(kept, key=lambda p: p.id):
            for o in person.offices:
                writer.writerow([person.id, o.office, o.title, o.of, o.sectors, o.start, o.end, o.source])


def body_ids(out: Path) -> set[str]:
    """Ids of countries, organisations and armed groups in the tables beside the ones written here."""
    ids: set[str] = set()
    for file, column in (("countries.csv", "code"), ("organisations.csv", "id"), ("armed_groups.csv", "id")):
        if (out / file).exists():
            ids |= {row[column] for row in read(out / file)}
    return ids


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    folder = args.facts / "leaders"
    for row in read(folder / "factbook_leaders_1990_2026.csv"):
        COUNTRY_NAMES.setdefault(row["country"], row["iso3"])
    for row in read(folder / "wikidata_officeholders_2001_2023.csv"):
        if row["iso3"]:
            COUNTRY_NAMES.setdefault(row["country"], row["iso3"])
    wikidata(folder)
    factbook(folder)
    uk(folder)
    us_congress(folder)
    if CURATED.exists():
        curated(CURATED, body_ids(args.out))
    cia(folder)
    same_country_doubles()
    join_spellings()
    drop_doubles()
    for person in PERSONS:
        tidy(person)
    close_gaps()
    write(args.out)


if __name__ == "__main__":
    main()
