"""Third persons by their antecedents."""

import pytest

from .conftest import Ask

IT = [
    ("Eritrea denied on Sunday that it had been asked to withdraw from Badme.", "it had", "Eritrea"),
    ("Libya told Chad that it would not pay. Chad said it had evidence against Tripoli.", "it had", "Chad"),
    ("The Security Council told Israel to stop its air raids on Lebanon.", "its", "Israel"),
    ("Bangkok accused the Cambodian army of shelling its own villages.", "its", "army"),
    ("Japan, which has no army, said it would send money.", "it would", "Japan"),
    ("The African Union said it was sending a mediator to Bujumbura.", "it was", "African Union"),
    ("The Polish Foreign Ministry rejected the claim. It accused Belarus of pushing migrants across the border.", "It", "Polish Foreign Ministry"),
    ("Hamas said it had fired the rockets, and that it would fire more.", "it would", "Hamas"),
    ("Turkey recalled its ambassador from Stockholm.", "its", "Turkey"),
    ("The United States asked Ankara to open its border.", "its", "Türkiye|Turkey"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "name"), IT, ids=[i[0][:40] for i in IT])
def test_it(ask: Ask, text: str, pronoun: str, name: str) -> None:
    found = ask(text, "2010-05-05").names(pronoun.split(maxsplit=1)[0], pronoun)
    assert len(found) == 1 and any(n in found[0] for n in name.split("|")), found


@pytest.mark.parametrize(
    "text",
    [
        "It is expected that Iran will answer.",
        "India and Nepal met. It was late.",
        "Cuba waited, but it is clear that nobody will come.",
    ],
)
def test_an_empty_it_is_nobody(ask: Ask, text: str) -> None:
    report = ask(text, "2010-05-05")
    assert report.names("It" if "It" in text else "it") == []


HE = [
    ("Zimbabwean President Robert Mugabe will step down, his spokesman said on Friday, but soldiers warned that they would act if he stayed.", "he stayed", "Robert Mugabe"),
    ("Peruvian envoy Luis Salazar met Ecuador's President Sixto Duran Ballen for an hour. He left without a word.", "He", "Salazar"),
    ("The Greek Foreign Ministry summoned the Albanian ambassador and told him that a counsellor of the embassy, Arben Leka, had been expelled. He must leave within two days.", "He", "Arben Leka"),
    ("German Chancellor Angela Merkel called Vladimir Putin. She told him that the sanctions would stay.", "him", "Vladimir Putin"),
    ("German Chancellor Angela Merkel called Vladimir Putin. She told him that the sanctions would stay.", "She", "Angela Merkel"),
    ("In his speech, Colombian President Alvaro Uribe thanked the army.", "his", "Uribe"),
    ("Kenyan President Daniel arap Moi and his Ugandan counterpart, Yoweri Museveni, met in Kisumu.", "his", "Moi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "name"), HE, ids=[h[0][:40] + h[1] for h in HE])
def test_he_and_she(ask: Ask, text: str, pronoun: str, name: str) -> None:
    found = ask(text, "2009-05-05").names(pronoun.split(maxsplit=1)[0], pronoun)
    assert len(found) == 1 and name in found[0], found


THEY = [
    ("Tamil rebels said they had shot down a helicopter.", "they", "rebels"),
    ("Sandinista negotiator Luis Mora shook hands with the Contra leader Oscar Sobal. They will meet again in May.", "They", "Luis Mora+Oscar Sobal"),
    ("Police said they had found the bomb.", "they", "Police"),
    ("Ethiopia and Eritrea agreed to a truce. They also promised to exchange prisoners.", "They", "Ethiopia+Eritrea"),
    ("Farmers blocked the bridge in Gualeguaychu. They burned tyres.", "They", "Farmers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "names"), THEY, ids=[t[0][:40] for t in THEY])
def test_they(ask: Ask, text: str, pronoun: str, names: str) -> None:
    found = ask(text, "1990-05-05").names(pronoun)
    assert sorted(names.split("+")) == sorted(found) or (len(found) == 1 and names in found[0]), found


def test_them_may_be_things(ask: Ask) -> None:
    report = ask("Rebels received new proposals. Moscow handed them over on Monday.", "1995-05-05")
    assert report.names("them") == []


def test_in_a_quotation_they_are_the_others(ask: Ask) -> None:
    report = ask(
        'Indian soldiers fired first. "They broke the truce," said Pakistani army spokesman Asim Bajwa.', "2014-10-08"
    )
    assert all("akistan" not in n for n in report.names("They"))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The Red Crescent, whose doctors work in Aleppo, appealed for calm.", "whose", "Red Crescent"),
        ("Denmark, which sent two ships, thanked the crew.", "which", "Denmark"),
        ("Kofi Annan, who visited Baghdad, was hopeful.", "who", "Kofi Annan"),
        ("Rebels who had taken the town fled.", "who", "Rebels"),
    ],
)
def test_relative_pronouns(ask: Ask, text: str, word: str, name: str) -> None:
    found = ask(text, "1998-02-23").names(word)
    assert len(found) == 1 and name in found[0], found


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Kuwait's ambassador said his country was ready to pay.", "country", "Kuwait"),
        ("Iran rejected the sanctions. The Islamic republic would answer, it said.", "republic", "Iran"),
        ("Nepal closed its border. The Himalayan kingdom has few roads.", "kingdom", "Nepal"),
        (
            "The Tamil Tigers denied it. The Tigers said the crew was safe in Sri Lanka.",
            "Tigers said",
            "Liberation Tigers",
        ),
        ("U.S. President George W. Bush told Ariel Sharon he should pull back.", "he should", "Ariel Sharon"),
    ],
)
def test_other_words_for_the_same(ask: Ask, text: str, word: str, name: str) -> None:
    found = ask(text, "2004-06-01").names(word.split(maxsplit=1)[0], word)
    assert len(found) == 1 and name in found[0], found


@pytest.mark.parametrize("text", ["No country wants war.", "A vessel sank off Spain.", "Any country may join."])
def test_nobody_in_particular_is_no_actor(ask: Ask, text: str) -> None:
    report = ask(text, "2004-06-01")
    assert report.names("country" if "country" in text else "vessel") == []
