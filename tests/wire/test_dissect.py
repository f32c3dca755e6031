"""The anatomy of reports: known layouts, marks taken out of what is parsed, laws for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.knowledge import Knowledge, load
from standoff.model import Report, Source, Span, Zone
from standoff.model.vocab import ZoneKind
from standoff.wire import Anatomy, dissect
from tests.wire.layouts import LAYOUTS, Layout


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_layout(layout: Layout, knowledge: Knowledge) -> None:
    text = layout.text
    found = dissect(Report.from_text(text), knowledge)
    assert [
        (zone.kind.value, text[zone.start : zone.end][: len(begins)])
        for zone, (_, begins) in zip(found.zones, layout.zones, strict=True)
    ] == layout.zones
    dateline = found.dateline
    assert (
        dateline
        and (
            dateline.place.of(text) if dateline.place else None,
            dateline.date.of(text) if dateline.date else None,
            dateline.agency,
        )
    ) == layout.dateline
    assert (found.published.start if found.published else None) == layout.published
    assert [(credit.role, credit.name) for credit in found.credits] == layout.credits
    assert found.publisher == layout.publisher
    hold_laws(text, found)


def passages(text: str, knowledge: Knowledge) -> list[tuple[str, str]]:
    found = dissect(Report.from_text(text), knowledge)
    return [(p.kind.value, text[p.start : p.end]) for p in found.passages]


BODY = "\n\nKYIV, March 3 (Reuters) - The two ministers met in Kyiv on Monday and signed the accord.\n"


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE 2-Ministers sign accord",
        "(LEAD) Ministers sign accord",
        "(2nd LD) Ministers sign accord",
        "URGENT: Ministers sign accord",
        "BREAKING - Ministers sign accord",
        "3RD LEAD Ministers sign accord",
        "^Ministers sign accord<",
    ],
)
def test_marks_of_a_headline_are_not_parsed(line: str, knowledge: Knowledge) -> None:
    assert passages(line + BODY, knowledge)[0] == ("headline", "Ministers sign accord")


def test_what_is_parsed_leaves_out_bullets_datelines_credits_and_boilerplate(knowledge: Knowledge) -> None:
    text = (
        "Ministers sign accord\n\n  • Deal ends dispute over river\n\nFILE PHOTO: A dam on the river, March 1, 2019. REUTERS/Ann Lee\n\n"
        "KYIV, March 3 (Reuters) - The two ministers met in Kyiv. read more\n\nReporting by Ann Lee\n"
    )
    assert passages(text, knowledge) == [
        ("headline", "Ministers sign accord"),
        ("summary", "Deal ends dispute over river"),
        ("caption", "A dam on the river, March 1, 2019."),
        ("body", "The two ministers met in Kyiv."),
    ]


def test_a_paragraph_broken_by_boilerplate_stays_one_paragraph(knowledge: Knowledge) -> None:
    text = "Tehran, 3 March: The envoy left. [passage omitted: route] He will return."
    found = dissect(Report.from_text(text), knowledge)
    assert [p.paragraph for p in found.passages] == [0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aid convoy reaches town\n\nThe ministers of NATO/EU states will read more about it, he said on Tuesday.\n",
            1,
        ),
        (
            "Aid convoy reaches town\n\nSupport for a ban on Facebook grew in the capital, and users shared the link widely.\n",
            1,
        ),
        (
            "Aid convoy reaches town\n\nWith talks stalled, the envoy left for home - and said he would not come back.\n",
            1,
        ),
        (
            "Aid convoy reaches town\n\nThe two leaders were shown a photo of the damaged bridge, by which the army had crossed.\n",
            1,
        ),
        (
            "Aid convoy reaches town\n\nState television reported from Aleppo that the army had taken the town of Ain Issa.\n",
            1,
        ),
    ],
    ids=["read-more", "facebook", "with", "photo", "reported-from"],
)
def test_prose_that_looks_like_boilerplate_stays_story(text: str, expected: int, knowledge: Knowledge) -> None:
    found = dissect(Report.from_text(text), knowledge)
    assert [zone.kind.value for zone in found.zones] == ["headline"] + ["body"] * expected


def test_a_bracketed_credit_at_the_end_of_a_paragraph(knowledge: Knowledge) -> None:
    text = "LIMA, March 3 (Reuters) - The rebels freed two men. (Reporting by Ann Lee in Lima; Editing by Bo Hall)"
    found = dissect(Report.from_text(text), knowledge)
    assert [zone.kind.value for zone in found.zones] == ["dateline", "body", "byline"]
    assert [(c.role, c.name) for c in found.credits] == [("reporting", "Ann Lee"), ("editing", "Bo Hall")]


def test_zones_that_the_format_gave_are_kept(knowledge: Knowledge) -> None:
    text = "Ministers sign accord\n\nThe bridge at dawn. Photo: Bo Hall\n\nGENEVA (AP) — The ministers signed on Monday.\n\nBy Ann Lee"
    marks = [("headline", "Ministers sign accord"), ("caption", "The bridge at dawn."), ("credit", "Photo: Bo Hall")]
    marks += [("body", "GENEVA (AP) — The ministers signed on Monday."), ("byline", "By Ann Lee")]
    zones = tuple(Zone(ZoneKind(kind), text.index(words), text.index(words) + len(words)) for kind, words in marks)
    found = dissect(Report(text, Source(None, "Example Times", "html"), zones=zones), knowledge)
    assert [zone.kind.value for zone in found.zones] == ["headline", "caption", "credit", "dateline", "body", "byline"]
    assert found.publisher == "Example Times"
    assert [(c.role, c.name) for c in found.credits] == [("photo", "Bo Hall"), ("reporting", "Ann Lee")]


def hold_laws(text: str, found: Anatomy) -> None:
    """Zones sorted, disjoint, trimmed, over all that is no white space; passages sorted, disjoint, inside zones."""
    at = 0
    covered: set[int] = set()
    for zone in found.zones:
        assert at <= zone.start < zone.end <= len(text)
        assert not text[zone.start].isspace() and not text[zone.end - 1].isspace()
        covered.update(range(zone.start, zone.end))
        at = zone.end
    assert all(character.isspace() or i in covered for i, character in enumerate(text))
    at = 0
    for passage in found.passages:
        assert at <= passage.start < passage.end
        holder = Span(passage.start, passage.end)
        assert any(zone.span.holds(holder) for zone in found.zones if zone.kind is passage.kind)
        at = passage.end
    assert [p.paragraph for p in found.passages] == sorted(p.paragraph for p in found.passages)
    for credit in found.credits:
        assert text[credit.start : credit.end] == credit.name
    if found.published and found.published.span:
        assert found.published.span.of(text).strip()


PIECES = [
    *[
        "😀🇺🇦",
        "́",
        "\u200f",
        "\u202e",
        "\x00",
        "\r\n",
        "\n",
        "\n\n",
        "\t",
        "\u2028",
        "\x0c",
        "\ufeff",
        "\xa0",
        "•",
        "^",
        "<",
        "(",
        ")",
        "[",
        "]",
        "/",
        "—",
        "-",
        "_",
        ":",
        ".",
        ",",
        ";",
        "é",
        "ñ",
        "İ",
        "ß",
        "Å",
    ],
    "\r\n",
    "\n",
    "\n\n",
    "   ",
    "MOSCOW",
    "MOSCOW, Dec 15 (Reuters) - ",
    "(ANSA) - ",
    "SÃO PAULO, Feb. 30 ",
    "2021-12-15",
    "Feb 29",
    "By JOHN SMITH",
    "Reporting by Ann Lee",
    "read more",
    "(END)",
    "REUTERS/Ann",
    "___",
    "Copyright 2019",
    "[passage omitted]",
    "The minister said on Monday that talks had failed. ",
    "AP-NY-13-41-98",
    "FILE PHOTO:",
    "UPDATE 2-",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text_has_an_anatomy(text: str) -> None:
    hold_laws(text, dissect(Report.from_text(text), load()))


@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join), st.data())
@settings(max_examples=150, deadline=None)
def test_any_given_zones_are_borne(text: str, data: st.DataObject) -> None:
    point = st.integers(0, len(text) + 3)
    zones = data.draw(st.lists(st.builds(Zone, st.sampled_from(ZoneKind), point, point), max_size=6))
    hold_laws(text, dissect(Report(text, zones=tuple(zones)), load()))
