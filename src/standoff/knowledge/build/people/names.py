"""Names as the sources write them, made into names as the news writes them."""

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from standoff.knowledge.build.people.tables import GROUPS, own_rows

_LETTERS = {
    "đ": "dj",
    "Đ": "Dj",
    "ß": "ss",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "þ": "th",
    "Þ": "Th",
    "ŋ": "ng",
}
_FOLD = str.maketrans("øØłŁıİəƏðÐħĦ’‘ʻʼ`–", "oOlLiIaAdDhH'''''-") | str.maketrans(_LETTERS)
_APOSTROPHES = str.maketrans("’‘ʻ`", "''''")
_LONGEST = 45  # characters of a name

_WORDS: dict[str, list[str]] = defaultdict(list)
for _row in own_rows("name_words.csv"):
    _WORDS[_row["kind"]].append(_row["pattern"])
_PARTICLES = frozenset(_WORDS["particle"])


def one_of(kind: str) -> str:
    """A regular expression for one of the words of a kind of name_words.csv."""
    return f"(?:{'|'.join(_WORDS[kind])})"


_HONORIFIC = re.compile(rf"^{one_of('honorific')}\s+", re.IGNORECASE)
_PEERAGE = re.compile(rf",\s*(?:\d+(?:st|nd|rd|th) )?{one_of('peerage')}\b.*$")
_DEBRIS = re.compile(rf"[\[\](){{}}<>0-9:;|/_=*#!?&%]|\b{one_of('debris')}\b", re.IGNORECASE)
_WOMAN = re.compile(rf"\b{one_of('woman')}\b")
_MAN = re.compile(rf"\b{one_of('man')}\b")
_PATRONYMIC = re.compile(
    r"(?:ovich|evich|yevich|ovych|evych|'?yevych|yovych|ich|ovna|evna|yevna|ivna|ovic|ogly|oglu|oghlu|uly)$"
)
_SECOND_SURNAME = re.compile(
    r"([^\s,]+ .*?[A-ZÁÉÍÓÚÑÃÇ'-]{3,}),? (?:(?:de|del|da|do|y|i|la) )*[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?"
)
_GENDERS = {
    name: line[0]
    for line in Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").splitlines()
    if line[:2] in ("f ", "m ")
    for name in line[2:].split()
}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without accents, in plain Latin letters."""
    text = unicodedata.normalize("NFKD", text.translate(_FOLD))
    return "".join(c for c in text if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The name as compared: folded, lower case, letters only."""
    return re.sub(r"[^a-z ]", "", fold(name).lower().replace("-", " ")).strip()


def slug(name: str) -> str:
    """The name as an id: folded, lower case, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name).lower().replace("'", "")).strip("-")


def is_latin(name: str) -> bool:
    """Whether the name is written in Latin letters."""
    return bool(re.fullmatch(r"[A-Za-z .'\-]+", fold(name)))


def cased(word: str) -> str:
    """A surname in capitals as it is normally written; other words as they are."""
    if re.search(r"-[A-Z']{3,}$|^[A-Z]{3,}-[A-Z]?[a-z]", word):
        return "-".join(p.capitalize() if p.isupper() else p for p in word.split("-"))
    if m := re.fullmatch(r"([a-z]{2,3}-)([A-Z'-]{2,})", word):
        return m[1] + "-".join(p.capitalize() for p in m[2].split("-"))
    if m := re.fullmatch(r"((?:d|D|l|L)')([A-Z'-]{2,})", word):
        return m[1] + m[2].capitalize()
    if len(word) < 2 or word.upper() != word or not any(c.isalpha() for c in word) or re.fullmatch(r"[IVX]+", word):
        return word
    first, *others = [_cased_part(part) for part in word.split("-")]
    if others and first.lower() in ("al", "el", "ul"):
        first = first.lower()
    return "-".join([first, *others])


def _cased_part(part: str) -> str:
    if re.match(r"MC[A-Z]{2}", part):
        return "Mc" + part[2:].capitalize()
    if re.match(r"O'[A-Z]{2}", part):
        return "O'" + part[2:].capitalize()
    return part.capitalize()


def strip_titles(name: str) -> str:
    """The name without the ranks and honorifics before it."""
    name = re.sub(r"\s+", " ", name).strip(" ,.-")
    while (shorter := _HONORIFIC.sub("", name)) != name:
        name = shorter
    return name


def clean_name(raw: str, country: str) -> str:
    """A source's name in the form the news writes it; empty where it cannot be told.

    >>> clean_name("Gen. (Ret.) John SMITH", "USA"), clean_name("Ivan Petrovich SIDOROV", "RUS")
    ('John Smith', 'Ivan Sidorov')
    """
    name = raw.translate(_APOSTROPHES)
    if country == "VNM":  # the letter stands for another sound than in the Balkans
        name = name.replace("Đ", "D").replace("đ", "d")
    name = re.sub(r"\s*\([^)]*\)", "", name)
    name = re.sub(r"\s*[\"“][^\"”]*[\"”]\s*", " ", name)
    name = re.sub(r",?\s+(Jr|Sr|Jnr)\b\.?", r" \1.", name).replace("Jnr.", "Jr.")
    name = strip_titles(_PEERAGE.sub("", name))
    if "," in name or _DEBRIS.search(name) or not is_latin(name):
        return ""
    words = [cased(word) for word in name.split()]
    if country in GROUPS["east"] and raw != raw.title():
        words = _without_patronymic(words)
    inner = [w.lower() if w.lower() in _PARTICLES and w.upper() == w else w for w in words[1:-1]]
    name = " ".join([*words[:1], *inner, *words[1:][-1:]])
    return name if len(words) > 1 and len(name) <= _LONGEST else ""


def without_second_surname(raw: str, country: str) -> str:
    """A Spanish or Portuguese name without what follows the surname in capitals; other names as they are."""
    found = _SECOND_SURNAME.fullmatch(raw) if country in GROUPS["two_surnames"] else None
    return found[1] if found else raw


def _without_patronymic(words: list[str]) -> list[str]:
    words = [word.replace("'", "") for word in words]
    if len(words) == 3 and _PATRONYMIC.search(words[1].lower()):
        words = [words[0], words[2]]
    return [re.sub(r"iy$", "y", word) for word in words]


def guess_gender(name: str, title: str = "") -> str:
    """`f` or `m` by the title or the given name; empty where neither tells."""
    if _WOMAN.search(title):
        return "f"
    if _MAN.search(title):
        return "m"
    return _GENDERS.get(key(name).split(" ")[0], "")
